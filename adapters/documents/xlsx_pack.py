"""A programme's workbook as records, as if it had been a TOML file: each key with its cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path

from adapters.documents.xlsx_cells import closest, shown
from adapters.documents.xlsx_columns import Column, Form, folded
from adapters.documents.xlsx_references import name_things
from adapters.documents.xlsx_rows import Findings, SheetRow, read_rows, sheet_of
from adapters.documents.xlsx_sheets import LISTS, README, SHEETS
from adapters.documents.xlsx_workbook import Grid, read_grids
from bot.domain.errors import Fault
from bot.ports.packs import RawRecord, Value

_SPARE: Mapping[Form, Value] = {
    Form.TEXT: "…",
    Form.DATE: date(2000, 1, 1),
    Form.TIME: time(9),
    Form.INTEGER: 1,
    Form.YES_NO: False,
    Form.AUDIENCE: "collectives",
}
_TITLES = {sheet.kind: sheet.title for sheet in SHEETS}
_SCOPES = ("collective", "region", "whole")

Rows = dict[str, list[SheetRow]]
"""By kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookRead:
    """
    What a workbook holds.

    Attributes:
        records: As those of a TOML pack. A faulty cell, once told, has a stand-in that no rule refuses, so that validation looks at all
            the rest and doesn't tell the same again; with a fault, no pack comes of them.
        notes: What was left out, and isn't wrong: columns and sheets that the author added.
    """

    records: tuple[RawRecord, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


def read_workbook(path: Path) -> WorkbookRead:
    """Read a programme's workbook; nothing in the file makes it raise."""
    grids = read_grids(path)
    if isinstance(grids, Fault):
        return WorkbookRead(faults=(grids,))
    found = Findings()
    rows = _rows(grids, str(path), found)
    name_things(rows, _TITLES, found)
    _stand_in(rows)
    records = tuple(_records(rows, found))
    if not records and not found.faults:
        found.fault(str(path), "pack-xlsx-empty")
    return WorkbookRead(records=records, faults=tuple(found.faults), notes=tuple(found.notes))


def _rows(grids: list[Grid], path: str, found: Findings) -> Rows:
    rows: Rows = {sheet.kind: [] for sheet in SHEETS}
    known = 0
    for grid in grids:
        if sheet := sheet_of(grid):
            known += 1
            rows[sheet.kind] += read_rows(grid, sheet, found)
        elif folded(grid.title) not in (folded(README), folded(LISTS)):
            _unknown_sheet(grid, found)
    if not known and not found.faults:
        found.fault(path, "pack-xlsx-sheets", choices=", ".join(sheet.title for sheet in SHEETS))
    return rows


def _unknown_sheet(grid: Grid, found: Findings) -> None:
    names = [name for sheet in SHEETS for name in sheet.names]
    if get_close_matches(folded(grid.title), names, n=1, cutoff=0.8):
        suggestion = closest(grid.title, [sheet.title for sheet in SHEETS])
        found.fault(grid.at("A1"), "pack-xlsx-unknown-sheet", name=grid.title, **suggestion)
    elif not grid.hidden:
        found.note(grid.at("A1"), "pack-xlsx-sheet-ignored", name=grid.title)


def _stand_in(rows: Rows) -> None:
    every = [row for each in rows.values() for row in each]
    for row in every:
        if "id" in row.owed:
            row.values["id"] = f"x{row.number}-{row.sheet.kind.replace('_', '-')}"
    for row in every:
        for column in row.sheet.columns:
            if column.key in row.owed and column.key != "id":
                spare = _spare(column, rows)
                if spare is not None:
                    row.values[column.key] = spare


def _spare(column: Column, rows: Rows) -> Value:
    if column.key == "at_most":
        return None  # without a ceiling nothing else is wrong
    if column.refers:
        first = next((row.id for row in rows[column.refers]), None)
        return [first] if first and column.form is Form.NAMES else first
    if column.form is Form.CHOICE:
        return next(iter(column.words.values()))
    return _SPARE.get(column.form) if column.spare is None else column.spare


def _records(rows: Rows, found: Findings) -> Iterator[RawRecord]:
    for row in rows["milestone"]:
        _complete_milestone(row, found)
    for row in rows["closure"]:
        _take_scope(row, found)
    for row in rows["reminder"]:
        _complete_reminder(row)
    _attach_options(rows, found)
    for sheet in SHEETS:
        if sheet.kind == "person":
            yield from _people(rows["person"], found)
        elif sheet.kind != "option":
            yield from (_record(row) for row in rows[sheet.kind])


def _record(row: SheetRow, keys: Iterable[str] | None = None) -> RawRecord:
    """A record of a row, or of some of its keys; `title.fr` becomes a key of `title`."""
    kept = row.values if keys is None else {key: row.values[key] for key in keys if key in row.values}
    return RawRecord(
        kind=row.sheet.kind,
        data=_nested(kept),
        places={**_places(row), "": row.where},
        keys={column.key: column.header for column in row.sheet.columns},
        tables=_TITLES,
    )


def _nested(values: Mapping[str, Value]) -> dict[str, Value]:
    data: dict[str, Value] = {}
    texts: defaultdict[str, dict[str, Value]] = defaultdict(dict)
    for key, value in values.items():
        name, _, lang = key.partition(".")
        if lang:
            texts[name][lang] = value
            data[name] = texts[name]
        else:
            data[name] = value
    return data


def _places(row: SheetRow) -> dict[str, str]:
    halves = {key.partition(".")[0]: where for key, where in reversed(row.places.items()) if "." in key}
    return {**halves, **row.places}


def _complete_milestone(row: SheetRow, found: Findings) -> None:
    days = [row.values[key] for key in ("starts", "ends") if key in row.values and key not in row.owed]
    if days and ("starts" in row.owed or "ends" in row.owed or len(days) == 1):
        row.values["starts"] = row.values["ends"] = days[0]  # a single day, or one of two that can't be read
    elif not days:
        row.values["starts"] = row.values["ends"] = date(2000, 1, 1)
    row.places.setdefault("ends", row.places.get("starts", row.where))
    _take_scope(row, found)


def _complete_reminder(row: SheetRow) -> None:
    """So that a cell whose fault is told brings no other one."""
    if "days" in row.owed:
        row.values["days"] = -1
    if "repeat" in row.owed:
        row.values |= {"repeat": "weekly", "since": date(2000, 1, 3)}


def _take_scope(row: SheetRow, found: Findings) -> str | None:
    """Put one `scope` in place of the columns that say it; the key of the column that did, if any."""
    given = {key: row.values.pop(key) for key in _SCOPES if key in row.values}
    filled = [key for key, value in given.items() if value is not False]
    if len(filled) > 1:
        headers = {column.key: column.header for column in row.sheet.columns}
        found.fault(row.places[filled[1]], "pack-xlsx-scope-many", one=headers[filled[0]], other=headers[filled[1]])
    if not filled:
        return None
    kind = filled[0]
    row.values["scope"] = "programme" if kind == "whole" else f"{kind}:{given[kind]}"
    row.places["scope"] = row.places[kind]
    return kind


def _attach_options(rows: Rows, found: Findings) -> None:
    indicators = {row.id: row for row in rows["indicator"]}
    options: defaultdict[str, list[Value]] = defaultdict(list)
    for row in rows["option"]:
        written = str(row.values.pop("indicator", ""))
        if indicator := indicators.get(written):
            path = f"options[{len(options[written])}]"
            indicator.places[path] = row.where
            indicator.places |= {f"{path}.{key}": where for key, where in _places(row).items() if key != "indicator"}
            options[written].append(_nested(row.values))
            indicator.values["options"] = options[written]
        elif "indicator" not in row.owed:
            suggestion = closest(written, list(indicators))
            table = _TITLES["indicator"]
            found.fault(row.where, "pack-unknown-reference", value=shown(written), table=table, **suggestion)
    for row in rows["indicator"]:
        if "type" in row.owed:
            row.values["type"] = "choice" if "options" in row.values else "integer"


def _people(rows: list[SheetRow], found: Findings) -> Iterator[RawRecord]:
    """People in order, then their memberships: a row of a person who is already there adds one."""
    first: dict[str, SheetRow] = {}
    memberships: list[RawRecord] = []
    for row in rows:
        memberships += _membership(row, found)
        known = first.setdefault(row.id, row)
        if known is row:
            yield _record(row, ("id", "name", "lang", "zone"))
            continue
        for key in ("name", "lang", "zone"):
            if key in row.values and row.values[key] != known.values.get(key) and key not in row.owed | known.owed:
                found.fault(row.places[key], "pack-xlsx-person-differs", id=row.id, first=known.where)
    yield from memberships


def _membership(row: SheetRow, found: Findings) -> Iterator[RawRecord]:
    way = _take_scope(row, found)
    role = row.values.get("role")
    if way is None and role is None:
        return
    if way is None or role is None:
        if not row.owed & {*_SCOPES, "role"}:
            sentence = "pack-xlsx-membership-scope" if way is None else "pack-xlsx-membership-role"
            found.fault(row.places.get("role", row.where), sentence, id=row.id)
    else:
        data = {"person": row.values["id"], "scope": row.values["scope"], "role": role}
        stands = (("person", "id"), ("scope", "scope"), ("role", "role"), ("", "scope"))
        places = {key: row.places[at] for key, at in stands}
        keys = {"person": row.sheet.columns[0].header, **{column.key: column.header for column in row.sheet.columns}}
        yield RawRecord(kind="membership", data=data, places=places, keys=keys, tables=_TITLES)
