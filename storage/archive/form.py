"""Which tables and columns a revision of the schema has, in words that every database understands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from storage import repositories, schema
from storage.row import Row

DECLARING = repositories
"""Imported for the tables that its modules declare."""

LEFT_OUT = frozenset({"alembic_version", "leader", "process", "token"})
"""The revision stands in the manifest; processes that lived then don't live now; a token that was revoked since must not come back."""


class Kind(StrEnum):
    """What a column holds; a new one needs a new format of the archive."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    INSTANT = "instant"
    DATE = "date"
    TIME = "time"
    BYTES = "bytes"


_KINDS: tuple[tuple[type[TypeEngine[Any]], Kind], ...] = (
    (sa.Boolean, Kind.BOOLEAN),
    (sa.Integer, Kind.INTEGER),
    (sa.Float, Kind.REAL),
    (sa.Numeric, Kind.REAL),
    (sa.DateTime, Kind.INSTANT),
    (sa.Date, Kind.DATE),
    (sa.Time, Kind.TIME),
    (sa.LargeBinary, Kind.BYTES),
    (sa.String, Kind.TEXT),
)
_PLAIN: Mapping[Kind, TypeEngine[Any]] = {
    Kind.TEXT: sa.Text(),
    Kind.INTEGER: sa.BigInteger(),
    Kind.REAL: sa.Float(),
    Kind.BOOLEAN: sa.Boolean(),
    Kind.INSTANT: sa.DateTime(timezone=True),
    Kind.DATE: sa.Date(),
    Kind.TIME: sa.Time(),
    Kind.BYTES: sa.LargeBinary(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableForm:
    """
    One table.

    Attributes:
        columns: In the order of definition, each with what it holds.
        optional: Columns that may be empty.
        key: The columns of the primary key: rows are archived in their order.
    """

    name: str
    columns: Mapping[str, Kind]
    optional: frozenset[str]
    key: tuple[str, ...]

    def plain(self) -> sa.Table:
        """The table with SQL's own types: what is stored is read and written as it is."""
        columns = (sa.Column(name, _PLAIN[kind], primary_key=name in self.key) for name, kind in self.columns.items())
        return sa.Table(self.name, sa.MetaData(), *columns)


Form = tuple[TableForm, ...]


def form_of(revision: str) -> Form:
    """The tables of a revision that an archive holds; those that others refer to come first."""
    if revision == schema.HEAD:
        return _form(Row.metadata)
    from storage import migrating  # noqa: PLC0415 - Alembic takes a third of a second to import

    engine = sa.create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            migrating.up(connection, revision)
            found = sa.MetaData()
            found.reflect(connection)
    finally:
        engine.dispose()
    return _form(found)


def _form(metadata: sa.MetaData) -> Form:
    return tuple(_table(each) for each in metadata.sorted_tables if each.name not in LEFT_OUT)


def _table(table: sa.Table) -> TableForm:
    return TableForm(
        name=table.name,
        columns={column.name: _kind(column.type) for column in table.columns},
        optional=frozenset(column.name for column in table.columns if column.nullable),
        key=tuple(column.name for column in table.primary_key),
    )


def _kind(given: TypeEngine[Any]) -> Kind:
    plain = given.impl_instance if isinstance(given, sa.TypeDecorator) else given
    return next(kind for each, kind in _KINDS if isinstance(plain, each))
