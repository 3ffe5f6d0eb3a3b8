"""Bases that are quickly there again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from adapters.shelf import FolderShelf
from adapters.shelf.folder import KEPT
from bot.knowledge import Lexicon
from bot.knowledge.calibration import default_calibration
from bot.knowledge.keeping import MANY, kept_base
from bot.knowledge.knowledge_base import KnowledgeBase
from tests.support.knowledge import an_entry, default_entries
from tests.support.questions import PARTS, default_words, part

ENTRIES = [
    an_entry(f"e{number}", title=f"Fiche {number}", body=f"Le mot{number} vaut {number}.\n\n- un\n- deux")
    for number in range(MANY)
]
ASKED = ("que vaut mot17 ?", "fiche 999", "rien de tout cela")


def base(shelf: FolderShelf | None, *, few: bool = False) -> KnowledgeBase:
    return kept_base(ENTRIES[:10] if few else ENTRIES, Lexicon(), default_calibration(), shelf)


def test_what_is_opened_again_answers_as_what_was_built(tmp_path: Path) -> None:
    built = base(FolderShelf(tmp_path))
    (file,) = tmp_path.iterdir()
    opened = base(FolderShelf(tmp_path))

    assert file.stat().st_mode & 0o077 == 0
    for question in ASKED:
        assert opened.ranked(question, 5) == built.ranked(question, 5)
        assert opened.decide(question) == built.decide(question)


def test_a_changed_entry_is_read_anew(tmp_path: Path) -> None:
    base(FolderShelf(tmp_path))
    changed = [*ENTRIES[:-1], an_entry("new", title="Tout autre chose", body="Le zébulon est bleu.")]

    found = kept_base(changed, Lexicon(), default_calibration(), FolderShelf(tmp_path))

    assert found.ranked("zébulon", 1) == ["new"]
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("damage", [b"", b"\x00" * 100, b"not marshal"])
def test_a_damaged_file_is_made_anew(damage: bytes, tmp_path: Path) -> None:
    base(FolderShelf(tmp_path))
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage or whole[: len(whole) // 2])

    assert base(FolderShelf(tmp_path)).ranked("mot17", 1) == ["e17"]
    assert file.read_bytes() == whole


def test_a_pack_with_many_ways_to_ask_is_kept_whole(tmp_path: Path) -> None:
    entries, (lexicon, calibration) = default_entries(), default_words()
    built = kept_base(entries, lexicon, calibration, FolderShelf(tmp_path))
    opened = kept_base(entries, lexicon, calibration, FolderShelf(tmp_path))

    assert opened.index.readings.heads.keys() == built.index.readings.heads.keys()
    for _, question, *_ in part(PARTS[1])["answerable"][:40] + part(PARTS[1])["unanswerable"][:20]:
        assert opened.decide(question) == built.decide(question)
        assert opened.ranked(question, 5) == built.ranked(question, 5)


def test_other_words_make_another_base(tmp_path: Path) -> None:
    base(FolderShelf(tmp_path))
    lexicon = Lexicon(groups=(("machin", "mot17"),))

    found = kept_base(ENTRIES, lexicon, default_calibration(), FolderShelf(tmp_path))

    assert found.ranked("machin", 1) == ["e17"]
    assert len(list(tmp_path.iterdir())) == 2


def test_few_entries_are_not_kept(tmp_path: Path) -> None:
    base(FolderShelf(tmp_path / "shelf"), few=True)
    assert not (tmp_path / "shelf").exists()


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert base(FolderShelf(tmp_path / "file")).ranked("mot17", 1) == ["e17"]


def test_what_was_not_used_for_longest_makes_room(tmp_path: Path) -> None:
    shelf = FolderShelf(tmp_path)
    for number in range(KEPT):
        shelf.put(f"knowledge-{number}", b"x")
        os.utime(tmp_path / f"knowledge-{number}", (number, number))
    assert shelf.take("knowledge-0") == b"x"

    shelf.put(f"knowledge-{KEPT}", b"x")

    assert {path.name for path in tmp_path.iterdir()} == {f"knowledge-{number}" for number in (0, 2, 3, 4)}
    assert shelf.take("knowledge-nothing") is None
