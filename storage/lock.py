"""One process per SQLite store: an operating system's lock that a killed process gives back by itself."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL

from bot.domain.errors import ConfigError, Fault, Phrase
from storage.generation import Generation
from storage.place import file_of


class StoreLock:
    """
    The lock beside a store's file; what is written in it says who holds it.

    Attributes:
        noted: How far the store had come when it was last noted here; None if it never was.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._path = store.with_name(f"{store.name}.lock")
        self._file: int | None = None
        self.noted: Generation | None = None

    def take(self) -> None:
        """
        Hold the store.

        Raises:
            ConfigError: Another process holds it; it is named.
            OSError: There can be no lock there.
        """
        opened = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            busy = self._busy(opened)
            os.close(opened)
            raise busy from error
        self.noted = _noted(os.read(opened, 4096))
        self._file = opened
        self._write()

    def note(self, generation: Generation) -> None:
        """Remember how far the store has come, for whoever opens it next."""
        self.noted = generation
        self._write()

    def _write(self) -> None:
        if self._file is None:
            return
        said: dict[str, object] = {"pid": os.getpid(), "host": socket.gethostname()}
        if self.noted is not None:
            said |= asdict(self.noted)
        written = json.dumps(said).encode()
        os.pwrite(self._file, written, 0)
        os.ftruncate(self._file, len(written))

    def release(self) -> None:
        """Let others have it; the file stays, because removing it would let two processes lock two files."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _busy(self, opened: int) -> ConfigError:
        try:
            holder = json.loads(os.read(opened, 4096))
        except ValueError:
            holder = {}  # it holds the lock and has not written yet
        since = datetime.fromtimestamp(os.fstat(opened).st_mtime, tz=UTC)
        values: dict[str, object] = {
            "path": str(self._store),
            "pid": str(holder.get("pid", "?")),  # a name, not a number to be written 5 004
            "host": holder.get("host", "?"),
            "since": since,
        }
        return ConfigError([Fault(where=str(self._store), phrase=Phrase("store-busy", values))])

    def holder(self) -> dict[str, object] | None:
        """Who holds the store; None if nobody does."""
        try:
            opened = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return None
        try:
            fcntl.flock(opened, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return self._busy(opened).faults[0].phrase.values
        finally:
            os.close(opened)
        return None


def _noted(written: bytes) -> Generation | None:
    """What a lock of another version, or one that was cut short, doesn't say is not known."""
    try:
        said = json.loads(written)
        return Generation(store=int(said["store"]), count=int(said["count"]))
    except (ValueError, KeyError, TypeError):
        return None


def holder(url: URL) -> dict[str, object] | None:
    """Which process holds a SQLite store (`pid`, `host`, `since`); None if none does, or for a server."""
    path = file_of(url)
    return None if path is None else StoreLock(path).holder()


@contextmanager
def held(url: URL) -> Iterator[StoreLock | None]:
    """
    Hold a store for a while, with its lock; a server needs none.

    Raises:
        ConfigError: Another process holds it; it is named.
        OSError: There can be no lock there.
    """
    path = file_of(url)
    lock = None if path is None else StoreLock(path)
    if lock is not None:
        lock.take()
    try:
        yield lock
    finally:
        if lock is not None:
            lock.release()
