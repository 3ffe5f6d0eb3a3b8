"""A copy of results in a table elsewhere, which follows the store and never the other way round. Values and the difference; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.errors import Rejected
from bot.domain.exports import Cell, Column

KEY = "relais_key"
"""The column that tells whose a row is: rows without it are other people's, and left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorTable:
    """
    What a table is to hold.

    Attributes:
        columns: Beside `KEY`.
        rows: By key; as long as there are columns.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Mapping[str, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorRow:
    """A row as it is there: the id that it has there, its key, its cells (None where there is no such column)."""

    id: int
    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What is to be done: keys of rows to be added, keys of rows to be changed, ids of rows to be removed."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What was done to a table, or would be, in rows."""

    table: str
    added: int
    changed: int
    removed: int


class MirrorRefused(Rejected):
    """The place won't have it until somebody mends something; `phrase` says what, `reason` is what was named or said there."""

    def __init__(self, phrase: str, reason: str = "") -> None:
        super().__init__(reason)
        self.phrase = phrase


def difference(table: MirrorTable, there: Iterable[MirrorRow]) -> Difference:
    """What makes what is there the table: nothing if it is; of two rows with one key the second goes."""
    known: dict[str, MirrorRow] = {}
    removed: list[int] = []
    for row in there:
        if not row.key:
            continue
        if row.key in known or row.key not in table.rows:
            removed.append(row.id)
        else:
            known[row.key] = row
    return Difference(
        added=tuple(key for key in table.rows if key not in known),
        changed=tuple(key for key, row in known.items() if not _same(table.rows[key], row.cells)),
        removed=tuple(removed),
    )


def _same(wanted: tuple[Cell, ...], there: tuple[Cell, ...]) -> bool:
    return all(one == other or {one, other} <= {None, ""} for one, other in zip(wanted, there, strict=True))
