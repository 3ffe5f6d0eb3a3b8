"""The knowledge base of the present revision, rebuilt only when entries changed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from bot.domain.knowledge import Entry
from bot.engine.context import Read
from bot.knowledge.calibration import Calibration
from bot.knowledge.keeping import MANY, kept_base
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.lexicon import Lexicon
from bot.ports.shelf import Shelf

PATIENCE = 1.0
"""Seconds that a question waits for a base of many entries while there is an older one."""


class KnowledgeSource(Protocol):
    """Where the knowledge base comes from."""

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The knowledge base of that revision of the programme."""
        ...


@dataclass(slots=True, kw_only=True)
class _Building:
    """The base of a revision while it is built in a thread; `many` entries may take long, `late` is what was waited for in vain."""

    revision: int
    made: asyncio.Future[KnowledgeBase]
    many: bool
    late: bool = False


class StoredKnowledge:
    """
    Built from the store's entries, off the event loop, once per revision.

    Of few entries a question waits for it; while many are read, the first one waits for `PATIENCE`, and it and those after are answered
    from the revision before.
    """

    def __init__(self, lexicon: Lexicon, calibration: Calibration, shelf: Shelf | None = None) -> None:
        self._shelf = shelf
        self._lexicon = lexicon
        self._calibration = calibration
        self._revision = -1
        self._base: KnowledgeBase | None = None
        self._building: _Building | None = None
        self._beginning = asyncio.Lock()

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The `KnowledgeSource` protocol."""
        while self._base is None or revision != self._revision:
            building = await self._begun(read, revision)
            patience = 0.0 if building.late else PATIENCE
            await asyncio.wait({building.made}, timeout=patience if self._base and building.many else None)
            if self._base and not building.made.done():
                building.late = True
                break
            self._take(building)
        return self._base

    async def _begun(self, read: Read, revision: int) -> _Building:
        """What is being built, begun if nothing is."""
        async with self._beginning:
            if self._building is None:
                entries = await read(lambda stored: stored.entries())
                made = asyncio.get_running_loop().run_in_executor(None, self._build, entries)
                self._building = _Building(revision=revision, made=made, many=len(entries) >= MANY)
            return self._building

    def _take(self, building: _Building) -> None:
        if self._building is building:
            self._building = None
            self._base, self._revision = building.made.result(), building.revision

    def _build(self, entries: list[Entry]) -> KnowledgeBase:
        return _base(_Wanted(tuple(entries), self._lexicon, self._calibration, self._shelf))


class PackKnowledge:
    """Built once from a pack, for questions that are asked without a store."""

    def __init__(
        self, entries: Sequence[Entry], lexicon: Lexicon, calibration: Calibration, shelf: Shelf | None = None
    ) -> None:
        self.base = _base(_Wanted(tuple(entries), lexicon, calibration, shelf))

    async def current(self, read: Read, revision: int) -> KnowledgeBase:
        """The `KnowledgeSource` protocol; neither the store nor its revision matters."""
        del read, revision
        return self.base


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a base is made of; of the same, the same base is made."""

    entries: tuple[Entry, ...]
    lexicon: Lexicon
    calibration: Calibration
    shelf: Shelf | None = field(compare=False)

    def __hash__(self) -> int:
        return len(self.entries)  # entries have no hash; they are compared


@lru_cache(maxsize=1)
def _base(wanted: _Wanted) -> KnowledgeBase:
    """The base: most changes of a programme leave its entries as they are, and then it is there already."""
    return kept_base(wanted.entries, wanted.lexicon, wanted.calibration, wanted.shelf)
