"""
Queries compiled once and read from the driver's own cursor: of what a small read costs through Core, two thirds are spared.

Measured with 113 µs a read, of which Core's execution was 80, and 30 by a cursor with the same types (`tests/bench/checkins_peer.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import CompoundSelect, Connection, Dialect, Float, Numeric, Select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from storage.prepared import Prepared

V = TypeVar("V")
Query = Select[Any] | CompoundSelect[Any]
Row = Mapping[str, Any]
"""Columns by their names."""


@dataclass(frozen=True, slots=True)
class _Query:
    """What a query is to the driver: its statement, its columns' names, and by their places what types make of values, where they do."""

    statement: Prepared
    names: tuple[str, ...]
    read: tuple[tuple[int, Callable[[Any], Any]], ...]

    def row(self, raw: tuple[Any, ...]) -> dict[str, Any]:
        """A row of the driver by the columns' names; nothing is read as nothing."""
        row = list(raw)
        for place, read in self.read:
            if row[place] is not None:
                row[place] = read(row[place])
        return dict(zip(self.names, row, strict=True))


def fetch(connection: Connection, query: Query, values: Mapping[str, Any], make: Callable[..., V]) -> list[V]:
    """
    What is made of each row, in the query's order; `make` takes the columns by their names, which must be distinct.

    Raises:
        DBAPIError: As Core raises it.
    """
    return [make(**row) for row in rows_of(connection, query, values)]


def rows_of(connection: Connection, query: Query, values: Mapping[str, Any]) -> list[Row]:
    """The same, as they are."""
    prepared = _prepare(query, connection.dialect, tuple(values))
    if prepared is None:
        return [dict(row) for row in connection.execute(query, values).mappings()]
    if not connection.in_transaction():
        connection.begin()
    raw = _fetched(connection, prepared, prepared.statement.parameters(values))
    return [prepared.row(each) for each in raw]


def _fetched(connection: Connection, query: _Query, parameters: Any) -> Sequence[tuple[Any, ...]]:
    dialect, driver = connection.dialect, connection.connection
    cursor = driver.cursor()
    try:
        cursor.execute(query.statement.sql, parameters)
        return cursor.fetchall()
    except dialect.loaded_dbapi.Error as error:
        gone = dialect.is_disconnect(error, driver, cursor)
        if gone:
            connection.invalidate(error)
        raise DBAPIError.instance(
            query.statement.sql,
            parameters,
            error,
            dialect.loaded_dbapi.Error,
            hide_parameters=True,
            connection_invalidated=gone,
            dialect=dialect,
        ) from error
    finally:
        cursor.close()


@lru_cache(maxsize=1_024)  # a few hundred queries, each by who writes and who reads
def _prepare(query: Query, dialect: Dialect, names: tuple[str, ...]) -> _Query | None:
    """None if Core has to look at the parameters or at what the driver says of each column: lists in `IN`, numbers that aren't whole."""
    compiled = query.compile(dialect=dialect)
    columns = query.selected_columns
    if not isinstance(compiled, SQLCompiler) or compiled.post_compile_params or compiled.literal_execute_params:
        return None
    if any(isinstance(column.type, Numeric | Float) for column in columns):
        return None
    read = {str(column.key): column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns}
    return _Query(
        statement=Prepared.of(compiled, names),
        names=tuple(read),
        read=tuple((place, process) for place, process in enumerate(read.values()) if process is not None),
    )
