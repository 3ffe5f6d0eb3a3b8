"""Where a store is: its URL, checked before anything is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.os_reasons import os_reason

DIALECTS = ("sqlite", "postgresql")


def parse_url(url: str) -> URL:
    """
    Read a URL such as `sqlite:///relais.db`.

    Raises:
        ConfigError: It isn't one, or not of a database that the store knows.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise unusable("store", "not a URL") from error
    if parsed.get_backend_name() not in DIALECTS:
        raise unusable(shown(parsed), f"{parsed.drivername} is neither sqlite nor postgresql+psycopg")
    if parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise unusable(shown(parsed), "a store is a file: sqlite:///PATH")
    written = str(parsed.database)
    if parsed.get_backend_name() == "sqlite" and written.startswith("//"):
        return parsed.set(
            database=f"/{written.lstrip('/')}"
        )  # the same file, whose name would be taken for a host's where it stands in a URI
    return parsed


def file_of(url: URL) -> Path | None:
    """The file of a SQLite store; None for a server."""
    return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


def shown(url: URL) -> str:
    """How people are told of a store: its path, or its URL without the password."""
    path = file_of(url)
    return url.render_as_string(hide_password=True) if path is None else str(path)


def unusable(path: str, reason: Phrase | str) -> ConfigError:
    """The fault of a store that can't be opened."""
    return ConfigError([Fault(where=path, phrase=Phrase("store-unusable", {"path": path, "reason": reason}))])


@contextmanager
def reported(url: URL) -> Iterator[None]:
    """
    Tell people why a store can't be opened.

    Raises:
        ConfigError: Instead of what the database or the operating system raised.
    """
    try:
        yield
    except DBAPIError as error:
        raise unusable(shown(url), str(error.orig)) from error
    except OSError as error:
        raise unusable(shown(url), os_reason(error)) from error
