"""What the cells of a workbook name: by its identifier, or, as people write it, by its name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from adapters.documents.xlsx_cells import closest, shown
from adapters.documents.xlsx_columns import Column, folded
from adapters.documents.xlsx_rows import Findings, SheetRow
from bot.ports.packs import Value

_NAMES = ("id", "name", "name.fr", "name.en", "title.fr", "title.en")


def name_things(rows: Mapping[str, list[SheetRow]], titles: Mapping[str, str], found: Findings) -> None:
    """
    Put the identifier in the place of a name that one thing alone bears: « Mayotte » for `mayotte`. What names nothing is a fault, told
    with what may be meant; `titles` are those of the sheets, by kind.
    """
    known = {kind: _called(each) for kind, each in rows.items()}
    for row in (row for each in rows.values() for row in each):
        for column in row.sheet.columns:
            if column.refers and column.key in row.values and column.key not in row.owed:
                _name(row, column, known[column.refers], titles[column.refers], found)


def _called(rows: list[SheetRow]) -> dict[str, set[str]]:
    """The ids of the things of each folded name."""
    called: dict[str, set[str]] = {}
    for row in rows:
        for name in {folded(str(row.values[key])) for key in _NAMES if key in row.values}:
            called.setdefault(name, set()).add(row.id)
    return called


def _name(row: SheetRow, column: Column, known: Mapping[str, set[str]], title: str, found: Findings) -> None:
    ids = {each for every in known.values() for each in every}
    written = row.values[column.key]
    several = isinstance(written, list)
    meant: list[Value] = []
    for each in written if isinstance(written, list) else [written]:
        one = set(_meant(str(each), known, ids))
        if len(one) != 1:
            suggestion = closest(str(each), sorted(ids))
            found.fault(
                row.places[column.key], "pack-unknown-reference", value=shown(str(each)), table=title, **suggestion
            )
            row.owed.add(column.key)
            return
        meant.append(one.pop())
    row.values[column.key] = meant if several else meant[0]


def _meant(written: str, known: Mapping[str, set[str]], ids: set[str]) -> Iterator[str]:
    if written in ids:
        yield written
    else:
        yield from known.get(folded(written), ())
