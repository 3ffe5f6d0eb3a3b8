"""The knowledge base that questions meet while entries change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

from bot.domain.knowledge import Entry
from bot.features.ask import knowledge
from bot.features.ask.knowledge import StoredKnowledge
from bot.knowledge import Lexicon
from bot.knowledge.calibration import default_calibration
from bot.knowledge.keeping import MANY
from tests.support.knowledge import an_entry

T = TypeVar("T")


@dataclass
class Entries:
    """Entries that can be read, as a store has them."""

    kept: list[Entry]

    def entries(self) -> list[Entry]:
        """The `Repositories` protocol, as far as it is asked."""
        return self.kept

    async def read(self, query: Callable[[Any], T], *, brief: bool = False) -> T:
        """The store's `read`."""
        return query(self)


@dataclass
class GatedShelf:
    """A shelf that keeps nothing, and that a builder passes when the gate is open."""

    gate: threading.Event = field(default_factory=threading.Event)

    def take(self, name: str) -> bytes | None:
        """The `Shelf` protocol."""
        self.gate.wait(60)
        return None

    def put(self, name: str, content: bytes) -> None:
        """The `Shelf` protocol."""


def entries(count: int) -> list[Entry]:
    return [an_entry(f"e{number}", title=f"Fiche {number}", body=f"Le mot{number}.") for number in range(count)]


def source(shelf: GatedShelf) -> StoredKnowledge:
    return StoredKnowledge(Lexicon(), default_calibration(), shelf)


async def test_while_many_entries_are_read_the_revision_before_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knowledge, "PATIENCE", 0.0)
    shelf, stored = GatedShelf(), Entries(entries(MANY))
    shelf.gate.set()
    known = source(shelf)
    first = await known.current(stored.read, 1)
    shelf.gate.clear()
    stored.kept = [*stored.kept, an_entry("new", title="Zébulon", body="Le zébulon est bleu.")]

    assert await known.current(stored.read, 2) is first
    monkeypatch.setattr(knowledge, "PATIENCE", 600.0)  # nobody waits again
    assert await known.current(stored.read, 2) is first
    shelf.gate.set()
    present = first
    while present is first:
        present = await known.current(stored.read, 2)
    assert present.ranked("zébulon", 1) == ["new"]


async def test_of_few_entries_the_present_revision_answers_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knowledge, "PATIENCE", 0.0)
    stored = Entries(entries(3))
    known = source(GatedShelf())
    await known.current(stored.read, 1)
    stored.kept = [*stored.kept, an_entry("new", title="Zébulon", body="Le zébulon est bleu.")]

    assert (await known.current(stored.read, 2)).ranked("zébulon", 1) == ["new"]


async def test_a_base_that_could_not_be_built_is_begun_again() -> None:
    stored = Entries(entries(3))
    known = source(GatedShelf())

    whole, stored.kept = stored.kept, [None]  # type: ignore[list-item]  # what no store gives
    with pytest.raises(AttributeError):
        await known.current(stored.read, 1)
    stored.kept = whole

    assert (await known.current(stored.read, 1)).ranked("mot2", 1) == ["e2"]


async def test_a_revision_that_leaves_the_entries_as_they_are_needs_no_new_base() -> None:
    stored = Entries(entries(3))
    known = source(GatedShelf())
    first = await known.current(stored.read, 1)
    stored.kept = entries(3)

    assert await known.current(stored.read, 2) is first


async def test_a_revision_that_changes_no_more_than_a_date_has_a_new_base() -> None:
    stored = Entries(entries(3))
    known = source(GatedShelf())
    first = await known.current(stored.read, 1)
    stored.kept = [*stored.kept[:-1], stored.kept[-1].model_copy(update={"date": "2031"})]

    assert await known.current(stored.read, 2) is not first
