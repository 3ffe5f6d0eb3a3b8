"""
Statements compiled once and run for many rows, without what Core does anew for each (a third of the cost of a unit).

On PostgreSQL an update of many rows can be one statement over arrays, which spares the server what it does anew for each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import ARRAY, BindParameter, Connection, Dialect, Update, UpdateBase, bindparam, column, func
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import replacement_traverse

Values = dict[str, Any]
"""Bound parameters of one statement; they never leave this package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """
    What a statement is to the driver.

    Attributes:
        columns: Names of its parameters, in its order, each with what the column's type makes of a value.
        constants: Parameters that the statement brings itself, ready for the driver.
        positional: Whether the driver takes rows as tuples.
    """

    sql: str
    columns: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    constants: Values
    positional: bool

    @classmethod
    def of(cls, compiled: SQLCompiler, names: tuple[str, ...]) -> Prepared:
        """What was compiled, to be run with parameters of those names."""
        types = {name: _processor(bind, compiled.dialect) for bind, name in compiled.bind_names.items()}
        order = types if compiled.positiontup is None else compiled.positiontup
        own = {name: value for name, value in compiled.params.items() if name not in names}
        return cls(
            sql=str(compiled),
            columns=tuple((name, None if name in own else types[name]) for name in order),
            constants={
                name: value if (process := types[name]) is None else process(value) for name, value in own.items()
            },
            positional=compiled.positiontup is not None,
        )

    def parameters(self, row: Mapping[str, Any]) -> Any:
        """A row as the driver takes it."""
        if self.constants:
            row = {**self.constants, **row}
        if self.positional:
            return tuple([row[name] if process is None else process(row[name]) for name, process in self.columns])
        return {name: row[name] if process is None else process(row[name]) for name, process in self.columns}


def run_many(connection: Connection, statement: UpdateBase, rows: Sequence[Values]) -> int:
    """Run a statement for rows that all have the same names; return how many rows changed."""
    prepared = _prepare(statement, connection.dialect, tuple(rows[0]))
    parameters = [prepared.parameters(row) for row in rows]
    return connection.exec_driver_sql(prepared.sql, parameters if len(rows) > 1 else parameters[0]).rowcount


def update_many(connection: Connection, statement: Update, rows: Sequence[Values]) -> None:
    """The same for an update, at once where the database can; of rows that name the same stored one, any may win."""
    if connection.dialect.name == "postgresql" and len(rows) > 1:
        names = tuple(rows[0])
        arrays = {name: [row[name] for row in rows] for name in names}
        connection.execute(_over_arrays(statement, connection.dialect, names), arrays)
    else:
        run_many(connection, statement, rows)


@lru_cache(maxsize=64)
def _over_arrays(statement: Update, dialect: Dialect, names: tuple[str, ...]) -> Update:
    """The update with each parameter taken from a table that the server makes of arrays."""
    types = {name: bind.type for bind, name in _compile(statement, dialect, names).bind_names.items() if name in names}
    arrays = func.unnest(*[bindparam(name, type_=ARRAY(types[name])) for name in names])
    given = arrays.table_valued(*[column(name, types[name]) for name in names]).render_derived(name="given")

    def replace(element: Any, **_: Any) -> Any:
        is_given = isinstance(element, BindParameter) and element.key in types
        return given.c[element.key] if is_given else None

    return cast("Update", replacement_traverse(statement, {}, replace))


def _compile(statement: UpdateBase, dialect: Dialect, names: tuple[str, ...]) -> SQLCompiler:
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    if not isinstance(compiled, SQLCompiler) or compiled.insert_prefetch or compiled.update_prefetch:
        raise TypeError(f"{statement!r} needs Core to fill in values of its own")
    return compiled


@lru_cache(maxsize=256)
def _prepare(statement: UpdateBase, dialect: Dialect, names: tuple[str, ...]) -> Prepared:
    return Prepared.of(_compile(statement, dialect, names), names)


def _processor(bind: BindParameter[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return bind.type.dialect_impl(dialect).bind_processor(dialect)
