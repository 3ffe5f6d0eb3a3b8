"""Stores with rows in every table, of whichever revision, and what is in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, create_engine, select

from storage import schema
from storage.archive.form import Form, Kind, TableForm, form_of

ROWS = 3
ODD = "é\u0301 «\u202f!» 😀\u202e\u2028\"'\\\t\n\x7f"
"""Text that a careless format changes."""

Content = dict[str, list[tuple[Any, ...]]]


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def fill(url: str, revision: str = schema.HEAD) -> None:
    """Put rows into every table of a store of that revision; what refers to another row finds it."""
    with connected(url) as connection:
        for form in form_of(revision):
            connection.execute(form.plain().delete())
            rows = [_row(form, number) for number in range(1 if form.name == "meta" else ROWS)]
            connection.execute(form.plain().insert(), rows)


def content(url: str, form: Form | None = None) -> Content:
    """Everything that is in a store, in no order."""
    with connected(url) as connection:
        connection.execution_options(compiled_cache=_COMPILED)
        asked = _present() if form is None else _statements(form)
        return {name: _rows(connection, columns, statement) for name, columns, statement in asked}


_Asked = tuple[str, list[str], Select[Any]]
_COMPILED: dict[Any, Any] = {}
"""What was compiled for any of the many engines: that took most of the time of these tests."""


def _statements(form: Form) -> list[_Asked]:
    return [(each.name, sorted(each.columns), select(each.plain())) for each in form]


@cache
def _present() -> list[_Asked]:
    return _statements(form_of(schema.HEAD))


def _rows(connection: Connection, columns: list[str], statement: Select[Any]) -> list[tuple[Any, ...]]:
    found = connection.execute(statement).mappings()
    return sorted((tuple(_aware(row[name]) for name in columns) for row in found), key=repr)


def _aware(value: object) -> object:
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value


def _row(form: TableForm, number: int) -> dict[str, Any]:
    values = {
        Kind.TEXT: f"{number}{ODD}",
        Kind.INTEGER: number + 1,
        Kind.REAL: number + 0.1,
        Kind.BOOLEAN: number % 2 == 0,
        Kind.INSTANT: datetime(2027, 3, 28, 1, 30, number, 123_456, tzinfo=UTC),
        Kind.DATE: date(2027, 3, 28 + number),
        Kind.TIME: time(9, number),
        Kind.BYTES: bytes(range(256)),
    }
    row = {name: values[kind] for name, kind in form.columns.items()}
    # the last row has nothing where nothing may be
    return row if number < ROWS - 1 else row | dict.fromkeys(form.optional)
