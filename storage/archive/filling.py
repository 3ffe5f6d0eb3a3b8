"""Rows of an archive into an empty database, whose tables then get the present form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from types import ModuleType

from sqlalchemy import Connection, func, select, text

from bot.domain.archive import Aside
from bot.domain.own_data import Erasure
from storage import schema
from storage.archive.form import TableForm
from storage.archive.reading import Archive
from storage.errors import translated
from storage.prepared import Values
from storage.repositories.own_data import erase_again
from storage.repositories.restores import set_aside

_ROWS_AT_ONCE = 1_000


def fill(connection: Connection, source: Archive, now: datetime, erasures: Sequence[Erasure]) -> tuple[Aside, int]:
    """
    Make the tables as they were, fill them, bring them to the present form, erase again who was erased since, and set aside what was due
    by `now`.

    Return what was set aside, and how many people were erased again.
    """
    found = source.manifest
    _migrating().up(connection, found.revision)
    members = {each.table: each for each in found.tables}
    for form in reversed(source.form):
        connection.execute(form.plain().delete())  # the rows that a new store has
    for form in source.form:
        with source.to_blame_for(members[form.name]), translated():
            _fill_table(connection, form, source.rows(members[form.name]))
    _check_references(connection, source)
    if found.revision != schema.HEAD:
        _migrating().up(connection, schema.HEAD)
    erased = erase_again(connection, erasures)
    return set_aside(connection, now, found.made_at), erased


def _check_references(connection: Connection, source: Archive) -> None:
    """SQLite does not follow references while tables may be rebuilt."""
    if connection.dialect.name == "sqlite":
        for name, *_ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            raise source.damaged(str(name))


def _migrating() -> ModuleType:
    from storage import migrating  # noqa: PLC0415 - Alembic takes a third of a second to import

    return migrating


def _fill_table(connection: Connection, form: TableForm, rows: Iterator[Values]) -> None:
    insert, served = form.plain().insert(), connection.dialect.name == "postgresql"
    while some := list(islice(rows, _ROWS_AT_ONCE)):
        connection.execute(insert, [_without_nul(row) for row in some] if served else some)
    if served:
        _go_on_counting(connection, form)


def _without_nul(row: Values) -> Values:
    """PostgreSQL keeps every character but one."""
    if not any(isinstance(value, str) and "\0" in value for value in row.values()):
        return row
    return {name: value.replace("\0", "\ufffd") if isinstance(value, str) else value for name, value in row.items()}


def _go_on_counting(connection: Connection, form: TableForm) -> None:
    """Numbers that a server gives by itself go on behind those that came with the rows."""
    for name in _numbered(connection, form):
        column = form.plain().c[name]
        last = connection.execute(select(func.max(column))).scalar_one()
        connection.execute(
            text("SELECT setval(pg_get_serial_sequence(:table, :column), :last, :called)"),
            {"table": form.name, "column": name, "last": last or 1, "called": last is not None},
        )


def _numbered(connection: Connection, form: TableForm) -> Iterable[str]:
    ask = text("SELECT pg_get_serial_sequence(:table, :column)")
    return [n for n in form.key if connection.execute(ask, {"table": form.name, "column": n}).scalar_one() is not None]
