"""The rows of a workbook's sheet by column: which row has the headers, what each cell says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from adapters.documents.xlsx_cells import Cell, closest, read_cell, shown
from adapters.documents.xlsx_columns import Column, Sheet, folded
from adapters.documents.xlsx_sheets import SHEETS
from adapters.documents.xlsx_workbook import Grid, letters
from bot.domain.errors import Fault, Phrase
from bot.ports.packs import Value

_SEARCHED = 10
"""Rows at the top among which the headers are looked for: some people put a title above them."""


@dataclass(slots=True)
class SheetRow:
    """
    One row.

    Attributes:
        values: What its cells say, by key.
        places: Where each cell stands, also an empty one; by key.
        owed: Keys whose fault is told here, so that something has to stand for their value.
    """

    sheet: Sheet
    number: int
    values: dict[str, Value] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    owed: set[str] = field(default_factory=set)

    @property
    def where(self) -> str:
        """Where it begins."""
        return next(iter(self.places.values()))

    @property
    def id(self) -> str:
        """Its id, or an empty text."""
        return str(self.values.get("id", ""))


@dataclass(slots=True)
class Findings:
    """What is wrong, and what the author may want to know although it isn't."""

    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)

    def fault(self, where: str, key: str, /, **values: object) -> None:
        """Note something that must be mended."""
        self.faults.append(Fault(where=where, phrase=Phrase(key, values)))

    def note(self, where: str, key: str, /, **values: object) -> None:
        """Note something that was left out."""
        self.notes.append(Fault(where=where, phrase=Phrase(key, values)))


def sheet_of(grid: Grid) -> Sheet | None:
    """The sheet of the format that a grid is."""
    return next((sheet for sheet in SHEETS if folded(grid.title) in sheet.names), None)


def read_rows(grid: Grid, sheet: Sheet, found: Findings) -> list[SheetRow]:
    """The rows of a sheet; what is wrong goes into the findings."""
    if grid.hidden:
        found.fault(grid.at("A1"), "pack-xlsx-hidden", name=grid.title)
    top = _header_row(grid, sheet)
    if top is None:
        if grid.rows:
            required = ", ".join(column.header for column in sheet.columns if column.required)
            found.fault(grid.at("A1"), "pack-xlsx-headers", choices=required)
        return []
    for area in grid.merged:
        if area.last[1] >= top:
            found.fault(grid.at(area.ref), "pack-xlsx-merged")
    columns = _columns(grid, sheet, top, found)
    numbers = [number for number, row in grid.rows.items() if number > top and not columns.keys().isdisjoint(row)]
    absent = [column for column in sheet.columns if column.required and column not in columns.values()]
    for column in absent if numbers else ():
        found.fault(grid.at(f"A{top}"), "pack-xlsx-column-missing", name=column.header)
    rows = (_row(grid, sheet, columns, number, found) for number in sorted(numbers))
    return list(_checked(rows, {column.key for column in absent}, found))


def _header_row(grid: Grid, sheet: Sheet) -> int | None:
    def known(number: int) -> int:
        return sum(folded(str(cell.value)) in sheet.by_name for cell in grid.rows[number].values())

    first = sorted(grid.rows)[:_SEARCHED]
    return max((number for number in first if known(number) > 1), key=known, default=None)


def _columns(grid: Grid, sheet: Sheet, top: int, found: Findings) -> dict[int, Column]:
    by_name = sheet.by_name
    columns: dict[int, Column] = {}
    first: dict[str, str] = {}
    for number, cell in grid.rows[top].items():
        written = shown(cell.value)
        column = by_name.get(folded(written))
        if column is None:
            _unknown_column(cell, written, sheet, found)
        elif column.key in first:
            found.fault(cell.where, "pack-xlsx-column-twice", name=column.header, first=first[column.key])
        else:
            first[column.key] = cell.where
            columns[number] = column
    return columns


def _unknown_column(cell: Cell, written: str, sheet: Sheet, found: Findings) -> None:
    # a header that nearly is one of ours is a slip, and what stands under it would be lost; others are the author's own
    if get_close_matches(folded(written), list(sheet.by_name), n=1, cutoff=0.8):
        suggestion = closest(written, [column.header for column in sheet.columns])
        found.fault(cell.where, "pack-xlsx-unknown-column", name=written, **suggestion)
    else:
        found.note(cell.where, "pack-xlsx-column-ignored", name=written)


def _row(grid: Grid, sheet: Sheet, columns: dict[int, Column], number: int, found: Findings) -> SheetRow:
    row = SheetRow(sheet, number)
    for at, column in sorted(columns.items(), key=lambda item: item[1].key != "id"):
        cell = grid.cell(at, number)
        row.places[column.key] = cell.where
        if cell.value is None and cell.phrase is None:
            continue
        value = read_cell(column, cell)
        if isinstance(value, Phrase):
            found.fault(cell.where, value.key, **value.values)
            row.owed.add(column.key)
        else:
            row.values[column.key] = value
    row.places = row.places or {"": grid.at(f"{letters(1)}{number}")}
    return row


def _checked(rows: Iterator[SheetRow], absent: set[str], found: Findings) -> Iterator[SheetRow]:
    """Look for cells that must not be empty."""
    seen: set[str] = set()
    for row in rows:
        # another membership of somebody who is already there needs no name
        again = row.sheet.kind == "person" and row.id in seen
        seen.add(row.id)
        for column in row.sheet.columns:
            if column.required and column.key not in row.values and not (again and column.key == "name"):
                if column.key not in absent | row.owed:
                    found.fault(row.places[column.key], "pack-xlsx-blank", name=column.header)
                row.owed.add(column.key)
        _check_languages(row, found)
        yield row


def _check_languages(row: SheetRow, found: Findings) -> None:
    for french, english in row.sheet.pairs:
        for given, lacking in ((french, english), (english, french)):
            if given.key in row.values and not {lacking.key} & (row.values.keys() | row.owed):
                where = row.places.get(lacking.key, row.places[given.key])
                found.fault(where, "pack-xlsx-language", name=lacking.header)
                row.owed.add(lacking.key)
