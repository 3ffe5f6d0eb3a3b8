"""A store written into an archive: one moment of it, row by row, while others may be at work on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from io import FileIO
from pathlib import Path
from secrets import token_hex
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy import URL, Connection, select

from bot.domain.archive import Archived
from bot.domain.errors import ConfigError, Fault, Phrase
from storage import schema
from storage.archive import manifest
from storage.archive.form import TableForm, form_of
from storage.archive.manifest import Member
from storage.archive.values import writer
from storage.engine import viewing_engine
from storage.errors import translated
from storage.place import file_of, parse_url, reported

_ROWS_AT_ONCE = 500


def backup(url: str, target: Path, now: datetime) -> Archived:
    """
    Write a store into a new file that only its owner may read; the file is there once it is whole and on disk, not before.

    Raises:
        ConfigError: There is no store, or none that this version knows; or the file exists.
        OSError: The file can't be written; nothing of it is left.
    """
    parsed = parse_url(url)
    if target.exists():
        raise _refused(str(target), "archive-exists")
    if (path := file_of(parsed)) is not None and not path.exists():
        raise _refused(str(path), "archive-no-store")
    with _looking(parsed) as connection:
        with reported(parsed):
            revision = schema.known_revision(connection, parsed)
        with translated(), _appearing(target) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            members = tuple(_add(archive, connection, each, now) for each in form_of(revision))
            found = manifest.made(revision, now.astimezone(UTC), members)
            archive.writestr(_entry(manifest.NAME, now), manifest.written(found))
    return Archived(file=target, revision=revision, made_at=found.made_at, rows=found.rows, size=target.stat().st_size)


@contextmanager
def _looking(url: URL) -> Iterator[Connection]:
    """A connection that changes nothing, and sees one moment."""
    engine = viewing_engine(url)
    try:
        with reported(url):
            connection = engine.connect()
        with connection:
            yield connection
    finally:
        engine.dispose()


def _refused(where: str, key: str) -> ConfigError:
    return ConfigError([Fault(where=where, phrase=Phrase(key, {"path": where}))])


def _entry(name: str, now: datetime) -> ZipInfo:
    entry = ZipInfo(name, now.timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _add(archive: ZipFile, connection: Connection, form: TableForm, now: datetime) -> Member:
    rows = size = 0
    digest = sha256()
    with archive.open(_entry(f"tables/{form.name}.jsonl", now), "w", force_zip64=True) as member:
        for count, lines in _pieces(connection, form):
            member.write(lines)
            digest.update(lines)
            rows += count
            size += len(lines)
    columns = {name: kind.value for name, kind in form.columns.items()}
    return Member(table=form.name, rows=rows, size=size, sha256=digest.hexdigest(), columns=columns)


def _pieces(connection: Connection, form: TableForm) -> Iterator[tuple[int, bytes]]:
    """The rows as lines, some at a time, each piece with how many they are."""
    table, line = form.plain(), writer(form)
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_ROWS_AT_ONCE)
    for rows in connection.execute(query).partitions():
        yield len(rows), "".join([f"{line(tuple(row))}\n" for row in rows]).encode()


@contextmanager
def _appearing(target: Path) -> Iterator[FileIO]:
    """A file that takes its name once it is whole and on disk, and else leaves nothing."""
    partial = target.with_name(f".{target.name}.{token_hex(4)}.partial")
    opened = os.open(partial, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        with _Sink(opened, "r+") as file:
            yield file
            os.fsync(opened)
        os.replace(partial, target)  # noqa: PTH105 - as the line above
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that a name that was given in a folder is on disk."""
    opened = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


class _Sink(FileIO):
    """A file that writes all it is given; after a first failure it keeps nothing and complains no more, so that a ZIP can be closed."""

    failed = False

    def write(self, data: object) -> int:
        """See `FileIO`."""
        left = view = memoryview(data).cast("B")  # type: ignore[arg-type]  # what can be written is bytes
        while left and not self.failed:
            try:
                left = left[super().write(left) :]
            except OSError:
                self.failed = True
                raise
        return len(view)
