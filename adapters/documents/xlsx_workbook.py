"""Opening a workbook that somebody sent: its sheets as rows of cells, or why it can't be read. Nothing in a file makes it raise."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.documents.xlsx_cells import Cell
from bot.domain.errors import Fault, Phrase
from bot.domain.os_reasons import os_reason

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST = 64 * 1024 * 1024
"""Bytes of a workbook once unpacked: 25,000 people take a ninth of that."""
WIDEST, LONGEST = 64, 1_048_576
"""Columns and rows that are looked at."""
_FILLED = 10_000

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]+[0-9]+:[A-Z]+[0-9]+)\"")

Row = dict[int, Cell]
"""The cells of a row that aren't empty, by column number from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Merged cells, by column and row numbers."""

    ref: str
    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """
    A sheet as it was read.

    Attributes:
        file: How the workbook is shown.
        rows: Those that aren't empty, by row number from 1. Each of several merged cells has the value of the first.
    """

    file: str
    title: str
    hidden: bool
    rows: dict[int, Row]
    merged: tuple[Range, ...]

    def at(self, place: str) -> str:
        """A place in the sheet, such as `programme.xlsx:Jalons!C7`."""
        return f"{self.file}:{self.title}!{place}"

    def cell(self, column: int, row: int) -> Cell:
        """The cell there, perhaps an empty one."""
        return self.rows.get(row, {}).get(column) or Cell(where=self.at(f"{letters(column)}{row}"))


def read_grids(path: Path) -> list[Grid] | Fault:
    """The sheets of a workbook, in order; one fault if it can't be opened."""
    shown = str(path)
    try:
        problem = _problem(path)
        return Fault(where=shown, phrase=problem) if problem else _grids(path)
    except PermissionError as error:
        return Fault(where=shown, phrase=Phrase("pack-file-unreadable", {"reason": os_reason(error)}))
    except Exception:  # a damaged file makes zip, XML and openpyxl raise nearly anything
        return Fault(where=shown, phrase=Phrase("pack-xlsx-corrupt"))


def letters(column: int) -> str:
    """A column as spreadsheets call it: 1 is A, 28 is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _problem(path: Path) -> Phrase | None:
    """Why a file isn't even given to the library."""
    with path.open("rb") as file:
        start = file.read(len(_OLE))
        if start == _OLE:
            rest = file.read(LARGEST)
            return Phrase("pack-xlsx-password" if _ENCRYPTED in rest else "pack-xlsx-old")
    if not zipfile.is_zipfile(path):
        return Phrase("pack-xlsx-corrupt")
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        return Phrase("pack-xlsx-password")
    size = sum(part.file_size for part in parts)  # zipfile never unpacks more than a part declares
    if size > LARGEST:
        return Phrase("pack-xlsx-huge", {"size": str(size >> 20), "limit": str(LARGEST >> 20)})
    return None


def _grids(path: Path) -> list[Grid] | Fault:
    from openpyxl import load_workbook  # noqa: PLC0415 - 15 MB that the bot doesn't need to start

    # a file of our own, because openpyxl leaves the one that it opens to itself when a workbook is damaged
    with path.open("rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl leaves out of a workbook is nothing that we read
        book = load_workbook(file, read_only=True, keep_links=False)
        grids = [_grid(str(path), sheet, book) for sheet in book.worksheets]
    return grids or Fault(where=str(path), phrase=Phrase("pack-xlsx-corrupt"))


def _grid(file: str, sheet: Any, book: Workbook) -> Grid:
    place = f"{file}:{sheet.title}!"
    rows = {number: row for number, row in _rows(place, sheet) if row}
    merged = tuple(_merged(sheet, book))
    for area in merged:
        _fill(place, rows, area)
    return Grid(file=file, title=sheet.title, hidden=sheet.sheet_state != "visible", rows=rows, merged=merged)


def _rows(place: str, sheet: Any) -> Iterator[tuple[int, Row]]:
    # the size that a sheet claims may be anything
    found = sheet.iter_rows(min_row=1, max_row=LONGEST, min_col=1, max_col=WIDEST)
    before: object = None
    for number, cells in enumerate(found, 1):
        if cells is before:
            continue  # openpyxl gives one and the same row for each that is missing, perhaps a million
        before = cells
        filled = ((column, cell) for column, cell in enumerate(cells, 1) if cell.value is not None)
        yield number, {column: read for column, cell in filled if (read := _cell(place, cell))}


def _cell(place: str, cell: Any) -> Cell | None:
    value = cell.value
    if isinstance(value, str) and cell.data_type != "f":
        value = value.replace("_x000D_", "").replace("\r\n", "\n").strip()
        if not value:
            return None
    where = f"{place}{letters(cell.column)}{cell.row}"
    match cell.data_type:
        case "f":
            return Cell(where=where, phrase=Phrase("pack-xlsx-formula"))
        case "e":
            return Cell(where=where, phrase=Phrase("pack-xlsx-error", {"value": str(value)}))
        case "n":
            return Cell(where=where, value=value, format=cell.number_format)
        case _:
            return Cell(where=where, value=value)


def _merged(sheet: Any, book: Workbook) -> Iterable[Range]:
    from openpyxl.utils.cell import range_boundaries  # noqa: PLC0415 - as above

    # sheets that are only read don't say which cells are merged
    archive, part = book._archive, sheet._worksheet_path  # type: ignore[attr-defined]  # noqa: SLF001
    for found in _MERGED.finditer(archive.read(part)):
        ref = found[1].decode()
        left, top, right, bottom = range_boundaries(ref)
        if None not in (left, top, right, bottom):
            yield Range(ref=ref, first=(int(left or 1), int(top or 1)), last=(int(right or 1), int(bottom or 1)))


def _fill(place: str, rows: dict[int, Row], area: Range) -> None:
    """So that one fault is told for the merged cells, and not one more for each that they hide."""
    (left, top), (right, bottom) = area.first, area.last
    first = rows.get(top, {}).get(left)
    if first is None or (right - left + 1) * (bottom - top + 1) > _FILLED:
        return
    for row, column in product(range(top, bottom + 1), range(left, right + 1)):
        if row in rows and (column, row) != area.first:
            where = f"{place}{letters(column)}{row}"
            rows[row][column] = Cell(where=where, value=first.value, format=first.format, phrase=None)
