"""`relais export`: what leaves, for whom, in which form, and what lies beside it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support.command import Done, relais

SCRIPT = """\
@ now 2027-01-04T08:30+03:00
@ advance 1h
amina> 2
amina> =1+1 une visite
amina> 12
amina> quelle est la couleur du cheval ?
"""
PUBLIC = ["check_in", "period", "week", "scope", "insee", "indicator", "version", "measure", "value", "n"]
INTERNAL = [*PUBLIC, "state", "note", "late", "at", "stated_by"]
PEOPLE = ("amina", "salim", "fatima", "daoud", "zaina", "Amina")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which Koungou has answered."""
    made = tmp_path_factory.mktemp("export")
    (made / "script.txt").write_text(SCRIPT, "utf-8")
    done = relais("simulate", "--store", "sqlite:///kept.db", "script.txt", cwd=made)
    assert done.code == 0, done.err
    return made


def export(folder: Path, *typed: str) -> Done:
    return relais("export", *typed, "--store", "sqlite:///kept.db", cwd=folder)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_in_public_facts_are_those_of_teams_and_nobody_is_in_them(folder: Path) -> None:
    done = export(folder, "answers", "--out", "public.csv", "--format", "csv", "--profile", "public")
    assert done.code == 0, done.err
    found = rows(folder / "public.csv")
    assert list(found[0]) == PUBLIC
    assert [(each["scope"], each["insee"], each["indicator"], each["value"]) for each in found] == [
        ("collective:koungou", "97610", "I01", "2"),
        ("collective:koungou", "97610", "I02", "autre"),
        ("collective:koungou", "97610", "I03", "12"),
    ]
    assert {(each["period"], each["week"]) for each in found} == {("2027-01-04", "2027-W01")}
    written = "".join(each.read_text("utf-8") for each in folder.glob("public.*"))
    assert not [name for name in PEOPLE if name in written]
    assert "Licence Ouverte" in (folder / "public.licence.txt").read_text("utf-8")


def test_internally_notes_and_who_answered_for_the_team_are_there_and_harmless(folder: Path) -> None:
    assert export(folder, "answers", "--out", "internal.csv", "--profile", "internal").code == 0
    found = rows(folder / "internal.csv")
    assert list(found[0]) == INTERNAL
    assert (found[1]["note"], found[1]["stated_by"], found[1]["late"]) == ("'=1+1 une visite", "amina", "")
    assert found[1]["at"].startswith("2027-01-04T06:30")


def test_codes_stay_text_in_workbooks(folder: Path) -> None:
    assert export(folder, "answers", "--out", "a.xlsx", "--profile", "internal").code == 0
    sheet = load_workbook(folder / "a.xlsx").active
    assert sheet is not None
    assert [[cell.value for cell in row][4:9] for row in sheet.iter_rows(min_row=2, max_row=2)] == [
        ["97610", "I01", 1, "stated", 2]
    ]


def test_the_dictionary_says_what_columns_and_codes_mean(folder: Path) -> None:
    assert export(folder, "answers", "--out", "b.csv").code == 0
    words = rows(folder / "b.dictionary.csv")
    assert [each["id"] for each in words if each["what"] == "column"] == PUBLIC
    blocked = next(each for each in words if each["id"] == "I01=bloque")
    assert (blocked["fr"], blocked["en"]) == ("bloqué", "blocked")
    assert {each["id"]: each["holds"] for each in words}["I05"] == "scale, perception"


def test_deliveries_and_questions_leave_without_what_was_said_in_public(folder: Path) -> None:
    assert export(folder, "deliveries", "--out", "d.csv").code == 0
    assert rows(folder / "d.csv")[0] == {"week": "2027-W01", "kind": "checkin", "state": "sent", "n": "5"}
    assert export(folder, "questions", "--out", "q.csv").code == 0
    assert rows(folder / "q.csv") == []  # one person asked: nobody is counted alone
    assert export(folder, "questions", "--out", "q.jsonl", "--profile", "internal").code == 0
    assert "la couleur du cheval" in (folder / "q.jsonl").read_text("utf-8")


def test_for_programs_it_says_what_it_wrote(folder: Path) -> None:
    done = export(folder, "answers", "--out", "c.jsonl", "--json")
    assert done.object == {
        "subject": "answers",
        "profile": "public",
        "format": "jsonl",
        "rows": 3,
        "files": ["c.jsonl", "c.dictionary.csv", "c.licence.txt"],
    }


@pytest.mark.parametrize(
    "typed",
    [
        ("people", "--out", "x.csv"),
        ("answers",),
        ("answers", "--out", "x.csv", "--format", "ods"),
        ("answers", "--out", "x.csv", "--profile", "secret"),
        ("answers", "--out", "nowhere/x.csv"),
        ("answers", "--out", "."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(folder: Path, typed: tuple[str, ...]) -> None:
    before = sorted(each.name for each in folder.iterdir())
    done = export(folder, *typed)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert sorted(each.name for each in folder.iterdir()) == before


def test_a_new_programme_has_nothing_to_tell_yet(tmp_path: Path) -> None:
    assert relais("export", "answers", "--out", "a.csv", cwd=tmp_path).code == 0
    assert (tmp_path / "a.csv").read_text("utf-8") == ",".join(PUBLIC) + "\n"
