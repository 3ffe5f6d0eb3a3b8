"""What is read from the Markdown files of a folder, and how their faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.documents.pack_files import PackFiles
from bot.domain.knowledge import Entry
from bot.ports.packs import RawPack

RIGHT = """\
---
id: cinq-conditions
lang: fr
title: Les cinq conditions
source: Faire œuvre commune
section: Les conditions
date: 2022-12
review: 2027-12-01
questions:
  - Quelles sont les cinq conditions ?
  - c koi les 5 conditions
---
Elles sont cinq.

Le détail.
"""


def read(folder: Path, **pages: str) -> RawPack:
    for name, text in pages.items():
        path = folder / "knowledge" / "themes" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return PackFiles().read(folder)


def told(folder: Path, pack: RawPack) -> list[tuple[str, str]]:
    return [(fault.where.removeprefix(f"{folder}/knowledge/themes/"), fault.phrase.key) for fault in pack.faults]


def test_an_entry_is_read_with_the_place_of_its_id(tmp_path: Path) -> None:
    pack = read(tmp_path, a=RIGHT)

    entry = Entry(
        id="cinq-conditions",
        lang="fr",
        title="Les cinq conditions",
        source="Faire œuvre commune",
        section="Les conditions",
        date="2022-12",
        review="2027-12-01",
        questions=["Quelles sont les cinq conditions ?", "c koi les 5 conditions"],
        body="Elles sont cinq.\n\nLe détail.",
    )
    assert (pack.entries, pack.faults) == (((f"{tmp_path}/knowledge/themes/a.md:2", entry),), ())


@pytest.mark.parametrize("written", ["007", "no", "2022", "null", "1.0", "Ça va"])
def test_an_id_comes_back_as_it_was_written(tmp_path: Path, written: str) -> None:
    pack = read(tmp_path, a=RIGHT.replace("cinq-conditions", written))

    assert [entry.id for _, entry in pack.entries] == [written]


@pytest.mark.parametrize("written", ["2022", "2022-12", "2022-12-31"])
def test_a_date_is_as_precise_as_it_was_written(tmp_path: Path, written: str) -> None:
    pack = read(tmp_path, a=RIGHT.replace("date: 2022-12", f"date: {written}"))

    assert [entry.date for _, entry in pack.entries] == [written]


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "knowledge" / "a.md"
    path.parent.mkdir()
    path.write_bytes(("\ufeff" + RIGHT.replace("\n", "\r\n")).encode())

    assert [entry.body for _, entry in PackFiles().read(tmp_path).entries] == ["Elles sont cinq.\n\nLe détail."]


def test_a_rule_in_the_text_does_not_end_it(tmp_path: Path) -> None:
    pack = read(tmp_path, a=RIGHT + "\n---\n\nSuite.\n")

    assert pack.entries[0][1].body.endswith("---\n\nSuite.")


@pytest.mark.parametrize(
    ("right", "wrong", "line", "key"),
    [
        ("---\nid", "id", 1, "pack-entry-front-matter"),
        ("\n---\nElles", "\nElles", 1, "pack-entry-unclosed"),
        ("Elles sont cinq.\n\nLe détail.\n", "", 12, "pack-entry-body"),
        ("id: cinq-conditions\n", "", 1, "pack-entry-missing"),
        ("title: Les cinq conditions\n", "", 1, "pack-entry-missing"),
        ("title: Les cinq conditions", "title:", 4, "pack-entry-empty"),
        ("title: Les", "titre: x\ntitle: Les", 4, "pack-entry-unknown"),
        ("title: Les", "lang: en\ntitle: Les", 4, "pack-entry-key-twice"),
        ("title: Les cinq conditions", "title: [Les, cinq]", 4, "pack-entry-not-text"),
        ("title: Les cinq", "title: Les : cinq", 4, "pack-yaml-colon"),
        ("title: Les cinq", 'title: "Les cinq', 11, "pack-yaml"),
        ("title: Les", "title: @Les", 4, "pack-yaml"),
        ("lang: fr", "lang: es", 3, "pack-entry-lang"),
        ("date: 2022-12", "date: décembre 2022", 7, "pack-entry-date"),
        ("date: 2022-12", "date: 2022-13", 7, "pack-entry-date"),
        ("review: 2027-12-01", "review: 2027-12", 8, "pack-entry-review"),
        ("review: 2027-12-01", "review: 2027-02-30", 8, "pack-entry-review"),
        ("title: Les", f"title: {'x' * 300}Les", 4, "pack-entry-long"),
        ("questions:\n  - Quelles", "questions:\n  - {a: b}\n  - Quelles", 10, "pack-entry-question"),
        ("questions:\n  - Quelles sont les cinq conditions ?\n  - c", "questions: c", 9, "pack-entry-questions"),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, right: str, wrong: str, line: int, key: str) -> None:
    assert right in RIGHT
    pack = read(tmp_path, a=RIGHT.replace(right, wrong, 1))

    assert told(tmp_path, pack) == [(f"a.md:{line}", key)]
    assert pack.entries == ()


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    wrong = RIGHT.replace("lang: fr", "lang: es").replace("source:", "sources:")

    pack = read(tmp_path, a=wrong, b="Rien.", c=RIGHT)

    assert told(tmp_path, pack) == [
        ("a.md:5", "pack-entry-unknown"),
        ("a.md:1", "pack-entry-missing"),
        ("a.md:3", "pack-entry-lang"),
        ("b.md:1", "pack-entry-front-matter"),
    ]
    assert [entry.id for _, entry in pack.entries] == ["cinq-conditions"]


def test_an_id_taken_by_another_file_names_that_file(tmp_path: Path) -> None:
    pack = read(tmp_path, a=RIGHT, b=RIGHT)

    (fault,) = pack.faults
    first = f"{tmp_path}/knowledge/themes/a.md:2"
    assert told(tmp_path, pack) == [("b.md:2", "pack-entry-twice")]
    assert fault.phrase.values == {"id": "cinq-conditions", "first": first}


def test_the_closest_known_key_is_suggested(tmp_path: Path) -> None:
    pack = read(tmp_path, a=RIGHT.replace("section:", "Sections:"))

    assert [fault.phrase.values["close"] for fault in pack.faults] == ["section"]


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    pack = read(tmp_path, **{"._a": "\x00", "a": RIGHT})

    assert (len(pack.entries), pack.faults) == (1, ())


def test_the_lexicon_beside_is_read_as_a_mapping(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text('[acronyms]\nQPV = "quartier prioritaire"\n', encoding="utf-8")

    assert read(tmp_path, a=RIGHT).lexicon == {"acronyms": {"QPV": "quartier prioritaire"}}


def test_a_lexicon_with_a_syntax_error_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text("[acronyms]\nQPV\n", encoding="utf-8")

    pack = read(tmp_path, a=RIGHT)

    assert [fault.where for fault in pack.faults] == [f"{tmp_path}/lexicon.toml:2"]
