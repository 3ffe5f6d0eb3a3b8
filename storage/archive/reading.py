"""An archive looked through from end to end before anything is believed of it: it may be cut off, changed, or made to do harm."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BufferedReader
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile

from bot.domain.errors import ConfigError, Conflict, Fault, Phrase
from storage import schema
from storage.archive import manifest
from storage.archive.form import Form, form_of
from storage.archive.manifest import Manifest, Member
from storage.archive.values import Unfit, reader
from storage.prepared import Values

_LONGEST_MANIFEST = 1_000_000
_LONGEST_LINE = 64_000_000
"""Bytes of one row: a message with files is the longest."""
_SMALL = 64_000_000
_MOST_PACKED = 300
"""Times that an archive may grow when it is unpacked, past `_SMALL`: rows that people made grow ten to fifty times."""
_BROKEN = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError)
"""What the library raises for archives that are none, cut off or changed."""


class Archive:
    """An open archive; what it says of itself has been read, and fits what this version knows."""

    def __init__(self, path: Path, zipped: ZipFile, found: Manifest, form: Form) -> None:
        self._path = path
        self._zip = zipped
        self._form = {each.name: each for each in form}
        self.manifest = found

    @property
    def form(self) -> Form:
        """Its tables; those that others refer to come first."""
        return tuple(self._form.values())

    def damaged(self, place: str) -> ConfigError:
        """The fault of something that is not what it should be."""
        return _damaged(self._path, place)

    @contextmanager
    def to_blame_for(self, member: Member) -> Iterator[None]:
        """What a database refuses of a table's rows is the archive's fault."""
        try:
            yield
        except Conflict as error:
            raise self.damaged(member.name) from error

    def verify(self) -> None:
        """
        Read all of it, row by row.

        Raises:
            ConfigError: Something is not what it should be; the place is named.
        """
        for member in self.manifest.tables:
            for _ in self.rows(member):
                pass

    def rows(self, member: Member) -> Iterator[Values]:
        """The rows of a table; raises as `verify`."""
        read, digest, count, size = reader(self._form[member.table]), sha256(), 0, 0
        with _told(self._path, member.name), self._zip.open(member.name) as packed:
            lines = BufferedReader(packed, 1 << 17)  # type: ignore[type-var]  # it reads as a raw stream does
            while line := lines.readline(_LONGEST_LINE):
                count += 1
                size += len(line)
                digest.update(line)
                if count > member.rows or size > member.size or not line.endswith(b"\n"):
                    raise _damaged(self._path, f"{member.name}:{count}")
                yield self._row(read, line, f"{member.name}:{count}")
        if (count, size, digest.hexdigest()) != (member.rows, member.size, member.sha256):
            raise _damaged(self._path, member.name)

    def _row(self, read: Callable[[bytes], Values], line: bytes, place: str) -> Values:
        try:
            return read(line)
        except Unfit as error:
            raise _damaged(self._path, f"{place} {error}") from error


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """
    Open an archive; nothing is unpacked anywhere.

    Raises:
        ConfigError: It is none, it was changed, or a newer Relais made it.
    """
    try:
        zipped = ZipFile(path)
    except OSError as error:
        raise _fault(path, "cli-cannot-read", detail=error.strerror or str(error)) from error
    except _BROKEN as error:
        raise _fault(path, "archive-none") from error
    with zipped:
        yield _looked_over(path, zipped)


def _looked_over(path: Path, zipped: ZipFile) -> Archive:
    found = _manifest(path, zipped)
    if found.revision not in schema.REVISIONS:
        raise _too_new(path, found.revision)
    form = form_of(found.revision)
    said = {each.table: each.columns for each in found.tables}
    known = {each.name: {name: kind.value for name, kind in each.columns.items()} for each in form}
    if said != known or len(said) != len(found.tables):
        raise _damaged(path, manifest.NAME)
    _check_members(path, zipped, found)
    return Archive(path, zipped, found, form)


def _manifest(path: Path, zipped: ZipFile) -> Manifest:
    try:
        entry = zipped.getinfo(manifest.NAME)
    except KeyError as error:
        raise _fault(path, "archive-none") from error
    with _told(path, manifest.NAME), zipped.open(entry) as packed:
        content = packed.read(_LONGEST_MANIFEST + 1)
        if len(content) > _LONGEST_MANIFEST:
            raise _damaged(path, manifest.NAME)
        if (form := manifest.format_of(content)) > manifest.FORMAT:
            raise _too_new(path, f"format {form}")
        return manifest.read(content)


def _check_members(path: Path, zipped: ZipFile, found: Manifest) -> None:
    """Each member once, none besides, and none that unpacks to far more than people write."""
    entries = zipped.infolist()
    if sorted(each.filename for each in entries) != sorted([manifest.NAME, *(each.name for each in found.tables)]):
        raise _damaged(path, manifest.NAME)
    sizes = {each.name: each.size for each in found.tables}
    for entry in entries:
        plain = entry.compress_type in (ZIP_STORED, ZIP_DEFLATED) and not entry.flag_bits & 1
        if not plain or entry.file_size != sizes.get(entry.filename, entry.file_size):
            raise _damaged(path, entry.filename)
    if sum(sizes.values()) > _SMALL + _MOST_PACKED * path.stat().st_size:
        raise _damaged(path, manifest.NAME)


@contextmanager
def _told(path: Path, place: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise _damaged(path, place) from error


def _damaged(path: Path, place: str) -> ConfigError:
    return _fault(path, "archive-damaged", place=place)


def _too_new(path: Path, found: str) -> ConfigError:
    return _fault(path, "archive-too-new", found=found, wanted=schema.HEAD)


def _fault(path: Path, key: str, **values: object) -> ConfigError:
    return ConfigError([Fault(where=str(path), phrase=Phrase(key, {"path": str(path), **values}))])
