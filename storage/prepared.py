"""Statements compiled once and run for many rows, without what Core does anew for each (a third of the cost of a unit)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Dialect, UpdateBase
from sqlalchemy.sql.compiler import SQLCompiler

Values = dict[str, Any]
"""Bound parameters of one statement; they never leave this package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
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

    def parameters(self, row: Values) -> Any:
        """A row as the driver takes it."""
        if self.constants:
            row = self.constants | row
        if self.positional:
            return tuple([row[name] if process is None else process(row[name]) for name, process in self.columns])
        return {name: row[name] if process is None else process(row[name]) for name, process in self.columns}


def run_many(connection: Connection, statement: UpdateBase, rows: Sequence[Values]) -> int:
    """Run a statement for rows that all have the same names; return how many rows changed."""
    prepared = _prepare(statement, connection.dialect, tuple(rows[0]))
    parameters = [prepared.parameters(row) for row in rows]
    return connection.exec_driver_sql(prepared.sql, parameters if len(rows) > 1 else parameters[0]).rowcount


@lru_cache(maxsize=256)
def _prepare(statement: UpdateBase, dialect: Dialect, names: tuple[str, ...]) -> _Prepared:
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    if not isinstance(compiled, SQLCompiler) or compiled.insert_prefetch or compiled.update_prefetch:
        raise TypeError(f"{statement!r} needs Core to fill in values of its own")
    types = {name: _processor(bind, dialect) for bind, name in compiled.bind_names.items()}
    order = types if compiled.positiontup is None else compiled.positiontup
    own = {name: value for name, value in compiled.params.items() if name not in names}
    return _Prepared(
        sql=str(compiled),
        columns=tuple((name, None if name in own else types[name]) for name in order),
        constants={name: value if (process := types[name]) is None else process(value) for name, value in own.items()},
        positional=compiled.positiontup is not None,
    )


def _processor(bind: BindParameter[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return bind.type.dialect_impl(dialect).bind_processor(dialect)
