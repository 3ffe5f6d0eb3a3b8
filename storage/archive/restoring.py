"""A store filled from an archive: all of it or nothing, in a SQLite file of its own or in one transaction of a server."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Connection, bindparam, func, inspect, literal, select, text

from bot.domain.archive import Aside, Restored
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.own_data import Erasure
from storage import schema
from storage.archive.erasures import known_beside, known_to
from storage.archive.filling import fill
from storage.archive.form import LEFT_OUT, form_of
from storage.archive.reading import Archive, opened
from storage.archive.writing import sync_folder
from storage.engine import filling_engine, migration_engine, viewing_engine
from storage.errors import translated
from storage.lock import held
from storage.place import file_of, parse_url, reported, shown, unusable
from storage.process_tables import ProcessRow
from storage.row import table

_process = table(ProcessRow)

_BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def restore(url: str, archive: Path, now: datetime, *, replace: bool) -> Restored:
    """
    Fill an empty store from an archive, or with `replace` one that is not empty.

    A SQLite store that is replaced is kept beside the new one; a server's is not. What was due by `now` is set aside.

    Raises:
        ConfigError: The archive is wrong or too new, or the store is not empty, in use, newer, or somebody else's. Nothing was changed.
        OSError: There is no room; nothing was changed.
    """
    parsed = parse_url(url)
    path = file_of(parsed)
    with opened(archive) as source:
        source.verify()
        given = _Given(source=source, now=now, erased=known_beside(archive))
        if path is None:
            filled, kept = _into_server(parsed, given, replace=replace), None
        else:
            filled, kept = _into_file(parsed, path, given, replace=replace)
        found = source.manifest
    aside, erased = filled
    return Restored(
        revision=found.revision, made_at=found.made_at, rows=found.rows, aside=aside, erased=erased, kept=kept
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """What a store is filled with; `erased` are the people of whom other archives know that they were erased."""

    source: Archive
    now: datetime
    erased: Sequence[Erasure]

    def fill(self, connection: Connection, also_erased: Sequence[Erasure]) -> tuple[Aside, int]:
        return fill(connection, self.source, self.now, (*self.erased, *also_erased))


def _into_file(url: URL, path: Path, given: _Given, *, replace: bool) -> tuple[tuple[Aside, int], Path | None]:
    """Beside the old file, and then in its place: between the two there is always one of them."""
    with _held(url):
        empty = _is_empty_file(url, path)
        if not empty and not replace:
            raise _not_empty(url)
        fresh = path.with_name(f"{path.name}.restoring")
        _remove(fresh)
        try:
            filled = _filled(fresh, given, [] if empty else _erased_from(url))
            kept = None if empty else _kept_name(path, given.now)
            _put_in_place(fresh, path, kept)
        finally:
            _remove(fresh)
    return filled, kept


def _erased_from(url: URL) -> list[Erasure]:
    """Who was erased from the store that is replaced; if that is broken, it can't say."""
    engine = viewing_engine(url)
    try:
        with reported(url), engine.connect() as connection:
            return known_to(connection)
    except ConfigError:
        return []
    finally:
        engine.dispose()


@contextmanager
def _held(url: URL) -> Iterator[None]:
    with ExitStack() as stack:
        with reported(url):
            stack.enter_context(held(url))
        yield


def _filled(fresh: Path, given: _Given, erased: Sequence[Erasure]) -> tuple[Aside, int]:
    engine = filling_engine(URL.create("sqlite", database=str(fresh)))
    try:
        with translated(), engine.begin() as connection:
            filled = given.fill(connection, erased)
    finally:
        engine.dispose()
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    return filled


def _is_empty_file(url: URL, path: Path) -> bool:
    if not path.exists() or path.stat().st_size == 0:
        return True
    engine = viewing_engine(url)
    try:
        with reported(url), engine.connect() as connection:
            return _is_empty(connection)
    except ConfigError:
        return False  # something is there, whatever it is
    finally:
        engine.dispose()


def _is_empty(connection: Connection) -> bool:
    """Whether there is nothing but what a new store has."""
    revision = schema.stored_revision(connection)
    if revision not in schema.REVISIONS:
        return schema.is_bare(connection)
    tables = [each.plain() for each in form_of(revision) if each.name != "meta"]
    filled = any(
        connection.execute(select(select(literal(1)).select_from(each).exists())).scalar_one() for each in tables
    )
    return not filled and not connection.execute(text("SELECT count(*) FROM meta WHERE revision > 0")).scalar_one()


def _kept_name(path: Path, now: datetime) -> Path:
    base = f"{path.name}.before-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(base if number == 1 else f"{base}-{number}") for number in range(1, 1000))
    return next(name for name in names if not name.exists())


def _put_in_place(fresh: Path, path: Path, kept: Path | None) -> None:
    if path.exists():
        _settle(path)
        shutil.copymode(path, fresh)
        with suppress(PermissionError):  # only root may give files away
            os.chown(fresh, path.stat().st_uid, path.stat().st_gid)
        if kept is not None:
            os.link(path, kept)
        _part_from(path, kept)
    os.replace(fresh, path)  # noqa: PTH105 - as the lines above
    sync_folder(path.parent)


def _settle(path: Path) -> None:
    """
    Put what is in `-wal` into the file and make sure that nobody reads it: a new file beside an old `-wal` would be a broken one.

    Raises:
        ConfigError: Somebody has it open.
    """
    with closing(sqlite3.connect(path, timeout=5.0, isolation_level=None)) as connection:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in _BROKEN:
                raise unusable(str(path), str(error)) from error
            return  # it is a broken store that is to be replaced
    if mode == "wal":
        raise unusable(str(path), "database is locked")


def _part_from(path: Path, kept: Path | None) -> None:
    """What a broken store leaves beside its file goes with it."""
    for rest in ("-wal", "-shm"):
        leftover = path.with_name(path.name + rest)
        if leftover.exists() and kept is not None:
            leftover.rename(kept.with_name(kept.name + rest))
        else:
            leftover.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    for rest in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + rest).unlink(missing_ok=True)


def _into_server(url: URL, given: _Given, *, replace: bool) -> tuple[Aside, int]:
    """In one transaction: whoever looks meanwhile sees the old rows, or waits."""
    engine = migration_engine(url)
    try:
        with reported(url):
            connection = engine.connect()
        with connection, translated(), connection.begin():
            schema.alone(connection)
            erased = known_to(connection)
            _make_room(url, connection, given.now, replace=replace)
            return given.fill(connection, erased)
    finally:
        engine.dispose()


def _make_room(url: URL, connection: Connection, now: datetime, *, replace: bool) -> None:
    if schema.is_bare(connection):
        return
    revision = schema.known_revision(connection, url)
    if inspect(connection).has_table(_process.name):
        alive = connection.execute(_LIVING, {"now": now}).scalar_one()
        if alive:
            raise _refused(url, "restore-at-work", count=alive)
    if not replace and not _is_empty(connection):
        raise _not_empty(url)
    for form in reversed(form_of(revision)):
        form.plain().drop(connection)
    for name in LEFT_OUT:
        connection.execute(text(f"DROP TABLE IF EXISTS {name}"))


_LIVING = select(func.count()).select_from(_process).where(
    _process.c.alive_until > bindparam("now", type_=_process.c.alive_until.type)
)  # fmt: skip


def _not_empty(url: URL) -> ConfigError:
    return _refused(url, "restore-not-empty" if file_of(url) is None else "restore-not-empty-file")


def _refused(url: URL, key: str, **values: object) -> ConfigError:
    return ConfigError([Fault(where=shown(url), phrase=Phrase(key, {"path": shown(url), **values}))])
