"""What documents would add, change and take out of the knowledge base, and what forbids it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.directory import Directory
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import Entry, Origin
from bot.domain.programme import Collective, Region
from bot.features.entries.importing import Proposal, propose
from bot.ports.documents import Document, Extract

DIRECTORY = Directory(
    [
        Region(id="nord", name="Nord"),
        Collective(id="lievin", name="Liévin", region_id="nord", zone="Europe/Paris"),
    ]
)
PATH = Path("docs/Guide du bus.pdf")
PAGE = Extract(where="g:1", name="p1", title="Le bus", body="Le *bus* part à huit heures.", source="Guide", page="1")


def proposed(*extracts: Extract, stored: tuple[Entry, ...] = ()) -> Proposal:
    return propose([Document(path=PATH, extracts=extracts)], stored, DIRECTORY, "programme")


def fault(*extracts: Extract, stored: tuple[Entry, ...] = ()) -> str:
    with pytest.raises(ConfigError) as raised:
        proposed(*extracts, stored=stored)
    return raised.value.faults[0].phrase.key


def test_a_page_becomes_an_entry_that_says_where_it_comes_from() -> None:
    (entry,) = proposed(PAGE).added

    assert (entry.id, entry.source, entry.page, entry.origin, entry.lang) == (
        "guide-du-bus-pdf/p1",
        "Guide",
        "1",
        Origin.FILE,
        "fr",
    )
    assert entry.body == "Le ∗bus∗ part à huit heures."


def test_the_same_again_changes_nothing_and_what_has_gone_goes() -> None:
    stored = proposed(PAGE, replace(PAGE, name="p2")).added
    again = proposed(PAGE, stored=stored)
    changed = proposed(replace(PAGE, body="Le bus part à neuf heures."), stored=stored)

    assert (again.added, again.changed, again.removed, again.unchanged) == ((), (), ("guide-du-bus-pdf/p2",), 1)
    assert [each.body for each in changed.changed] == ["Le bus part à neuf heures."]
    assert proposed(PAGE, replace(PAGE, name="p2"), stored=stored).effects == ()


def test_what_came_otherwise_is_never_overwritten() -> None:
    own = replace(PAGE, id="bus")
    known = proposed(own).added[0]

    assert fault(own, stored=(known.model_copy(update={"origin": Origin.CHAT}),)) == "document-id-of-chat"
    assert fault(own, stored=(known.model_copy(update={"origin": Origin.DEFAULT}),)) == "document-id-of-default"


@pytest.mark.parametrize(
    ("extract", "key"),
    [
        (replace(PAGE, source=""), "document-no-source"),
        (replace(PAGE, lang="de"), "pack-entry-lang"),
        (replace(PAGE, date="hier"), "pack-entry-date"),
        (replace(PAGE, review="2027-02-30"), "pack-entry-review"),
        (replace(PAGE, scope="collective:paris"), "document-scope"),
    ],
)
def test_what_makes_no_sense_is_named(extract: Extract, key: str) -> None:
    assert fault(extract) == key


def test_two_entries_with_one_id_are_named() -> None:
    assert fault(replace(PAGE, id="a"), replace(PAGE, id="a", where="g:2")) == "pack-entry-twice"


def test_what_can_t_be_read_and_what_lacks_its_source_are_told_at_once() -> None:
    unread = Fault(where="g:2", phrase=Phrase("document-row-answer"))
    document = Document(path=PATH, extracts=(replace(PAGE, source=""),), faults=(unread,))
    with pytest.raises(ConfigError) as raised:
        propose([document], (), DIRECTORY, "programme")

    assert [each.phrase.key for each in raised.value.faults] == ["document-row-answer", "document-no-source"]
