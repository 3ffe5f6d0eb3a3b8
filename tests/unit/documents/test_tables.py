"""Tables as files that other programs read: nothing a formula, codes as text, numbers as numbers, any length."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from adapters.documents.tables import WRITERS, disarmed, write_csv, write_jsonl, write_xlsx
from bot.domain.exports import Cell, Column, Form, Holds, Table

COLUMNS = (
    Column("insee"),
    Column("value", Holds.VALUE),
    Column("n", Holds.NUMBER),
    Column("late", Holds.FLAG),
    Column("note", Holds.WORDS),
)
ROWS: tuple[tuple[Cell, ...], ...] = (
    ("02168", "-1", 1, None, '=HYPERLINK("http://x";"y")'),
    ("07319 26198", "4.5", 2, True, "dit « oui »,\nà la ligne"),
    ("", "temps", None, None, ""),
    ("97610", "+33 6", 1, None, "＝1+1"),
)
HARMLESS = [
    ["02168", "-1", "1", "", '\'=HYPERLINK("http://x";"y")'],
    ["07319 26198", "4.5", "2", "true", "dit « oui »,\nà la ligne"],
    ["", "temps", "", "", ""],
    ["97610", "'+33 6", "1", "", "'＝1+1"],
]


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_csv_reads_back_as_it_was_and_disarmed(tmp_path: Path) -> None:
    assert write_csv(Table(COLUMNS, ROWS), tmp_path / "a.csv") == len(ROWS)
    assert read_csv(tmp_path / "a.csv") == [[each.name for each in COLUMNS], *HARMLESS]
    assert (tmp_path / "a.csv").read_bytes().startswith(b"insee,value,n,late,note\r\n02168,-1,")


def test_a_workbook_keeps_codes_as_text_and_numbers_as_numbers(tmp_path: Path) -> None:
    assert write_xlsx(Table(COLUMNS, ROWS), tmp_path / "a.xlsx") == len(ROWS)
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    read = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert read == [
        ["02168", -1, 1, None, '\'=HYPERLINK("http://x";"y")'],
        ["07319 26198", 4.5, 2, "true", "dit « oui »,\nà la ligne"],
        [None, "temps", None, None, None],
        ["97610", "'+33 6", 1, None, "'＝1+1"],
    ]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert sheet.freeze_panes == "A2"


def test_json_lines_have_values_as_they_are(tmp_path: Path) -> None:
    assert write_jsonl(Table(COLUMNS, ROWS), tmp_path / "a.jsonl") == len(ROWS)
    read = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()]
    assert read[0] == {"insee": "02168", "value": -1, "n": 1, "late": False, "note": '=HYPERLINK("http://x";"y")'}
    assert [each["value"] for each in read] == [-1, 4.5, "temps", "+33 6"]


@pytest.mark.parametrize("form", Form)
def test_an_empty_table_has_its_header(form: Form, tmp_path: Path) -> None:
    assert WRITERS[form](Table(COLUMNS, ()), tmp_path / "a") == 0
    assert (tmp_path / "a").exists()


@pytest.mark.parametrize("form", Form)
def test_what_fails_on_the_way_leaves_the_old_file_and_nothing_else(form: Form, tmp_path: Path) -> None:
    def broken() -> Iterator[tuple[Cell, ...]]:
        yield ROWS[0]
        raise OSError("the database went away")

    (tmp_path / "a").write_text("before")
    with pytest.raises(OSError, match="went away"):
        WRITERS[form](Table(COLUMNS, broken()), tmp_path / "a")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("a", "before")]


@given(st.text(min_size=1))
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    shown = disarmed(text)
    is_negative = shown.removeprefix("-").replace(".", "", 1).isdecimal() and shown.isascii()
    assert shown[0] not in "=+-@\t\r\n＝＋－＠" or is_negative
    assert shown.removeprefix("'") == text or shown == text
