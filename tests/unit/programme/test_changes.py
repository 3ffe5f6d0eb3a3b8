"""Importing replaces by id, lists what the file lacks, and does nothing the second time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.effects import CancelDeliveries, PutEntities, RemoveEntities, RemovePersonalReminders
from bot.domain.identity import Recipient
from bot.domain.knowledge import Entry
from bot.domain.pack import Pack
from bot.features.programme.changes import Changed, Changes, FieldChange, Key, changes, effects
from tests.unit.programme.packs import SMALL, pack_of

ENTRY = Entry(id="a", lang="fr", title="A", source="S", body="Texte.")


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return replace(pack_of(tmp_path), entries=(ENTRY,))


def other(folder: Path, right: str, wrong: str) -> Pack:
    assert right in SMALL
    return replace(pack_of(folder, SMALL.replace(right, wrong, 1)), entries=(ENTRY,))


def test_the_first_import_adds_everything(pack: Pack) -> None:
    found = changes([], [], pack)

    assert [key.kind for key in found.added] == [*(entity.kind for entity in pack.entities), "entry"]
    assert effects(found, pack, prune=False) == (PutEntities(pack.entities, pack.entries),)


@pytest.mark.parametrize("prune", [False, True])
def test_the_same_import_again_changes_nothing(tmp_path: Path, pack: Pack, prune: bool) -> None:
    again = replace(pack_of(tmp_path), entries=(ENTRY,))

    found = changes(again.entities, again.entries, pack)

    assert found == Changes(added=(), changed=(), missing=())
    assert effects(found, pack, prune=prune) == ()


def test_a_moved_date_is_told_with_the_old_and_the_new_one(tmp_path: Path, pack: Pack) -> None:
    moved = other(tmp_path, "ends = 2027-01-13", "ends = 2027-01-14")

    found = changes(pack.entities, pack.entries, moved)

    assert found.changed == (Changed(Key("milestone", "m1"), (FieldChange("ends", "2027-01-13", "2027-01-14"),)),)
    assert effects(found, moved, prune=False) == (PutEntities(moved.entities, moved.entries),)


def test_a_changed_translation_names_its_language(tmp_path: Path, pack: Pack) -> None:
    found = changes(pack.entities, pack.entries, other(tmp_path, "First module", "Module one"))

    assert found.changed[0].fields == (FieldChange("title.en", "First module", "Module one"),)


def test_a_changed_option_names_its_rank(tmp_path: Path, pack: Pack) -> None:
    found = changes(pack.entities, pack.entries, other(tmp_path, 'fr = "temps"', 'fr = "le temps"'))

    assert found.changed[0].fields == (FieldChange("options[0].label.fr", "temps", "le temps"),)


def test_a_key_that_is_left_out_goes_back_to_its_default(tmp_path: Path, pack: Pack) -> None:
    found = changes(pack.entities, pack.entries, other(tmp_path, "deliverable_due = 7\n", ""))

    assert found.changed[0].fields == (FieldChange("deliverable_due", "7", ""),)


def test_a_changed_entry_is_told(pack: Pack) -> None:
    corrected = replace(pack, entries=(Entry(id="a", lang="fr", title="A", source="S", body="Corrigé."),))

    found = changes(pack.entities, pack.entries, corrected)

    assert found.changed == (Changed(Key("entry", "a"), (FieldChange("body", "Texte.", "Corrigé."),)),)


def test_what_the_file_lacks_is_listed_and_stays_without_prune(pack: Pack) -> None:
    smaller = replace(pack, memberships=(), people=())

    found = changes(pack.entities, pack.entries, smaller)

    assert found.missing == (Key("membership", "amina/collective:koungou/habitant"), Key("person", "amina"))
    assert effects(found, smaller, prune=False) == ()


def test_what_the_file_lacks_goes_with_prune_dependents_first(pack: Pack) -> None:
    smaller = replace(pack, memberships=(), people=())

    found = changes(pack.entities, pack.entries, smaller)

    assert effects(found, smaller, prune=True)[-1:] == (
        RemoveEntities((("membership", "amina/collective:koungou/habitant"), ("person", "amina"))),
    )


def test_a_pack_of_entries_alone_leaves_the_programme(pack: Pack) -> None:
    entries = Pack(entries=(Entry(id="b", lang="fr", title="B", source="S", body="Texte."),))

    found = changes(pack.entities, pack.entries, entries)

    assert (found.added, found.missing) == ((Key("entry", "b"),), (Key("entry", "a"),))


def test_a_programme_alone_leaves_the_entries(pack: Pack) -> None:
    found = changes(pack.entities, pack.entries, replace(pack, entries=()))

    assert found.missing == ()


def test_who_is_pruned_leaves_nothing_pending() -> None:
    gone = Changes(added=(), changed=(), missing=(Key("person", "amina"), Key("region", "mayotte")))
    assert effects(gone, Pack(), prune=True) == (
        RemovePersonalReminders("amina"),
        CancelDeliveries(Recipient.person("amina")),
        RemoveEntities((("person", "amina"), ("region", "mayotte"))),
    )
