"""What of a SQLite file's work is brief enough for the event loop, and reads that are."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from storage.errors import translated

R = TypeVar("R")

_OFTEN = 1_000
"""Instructions of SQLite after which it asks whether to go on."""


class TooLong(Exception):
    """More than is brief; nothing of it was kept."""


@contextmanager
def brief(connection: Connection, instructions: int) -> Iterator[None]:
    """
    Let no more than so many instructions run on a connection.

    Raises:
        TooLong: There were more; the transaction is good for nothing any more.
    """
    left = instructions // _OFTEN

    def spent() -> bool:
        nonlocal left
        left -= 1
        return left < 0

    driver: Any = connection.connection.driver_connection
    driver.set_progress_handler(spent, _OFTEN)
    try:
        yield
    except Exception as error:
        if left < 0:
            raise TooLong from error
        raise
    finally:
        driver.set_progress_handler(None, 0)


class BriefReader:
    """Reads a file on the event loop; the reads of one turn of it share a moment."""

    def __init__(self, engine: Engine) -> None:
        """Called on the event loop; the engine waits for nobody."""
        self._engine = engine
        self._loop = asyncio.get_running_loop()
        self._connection: Connection | None = None
        self._looking = False

    def read(self, query: Callable[[Connection], R]) -> R:
        """
        Run a query that reads a few rows; it sees every unit whose caller has been told.

        Raises:
            StoreUnavailable: It can't be read now without waiting.
        """
        try:
            connection = self._connection = self._connection or self._engine.connect()
            if not self._looking:
                self._looking = True
                self._loop.call_soon(self._look_away)  # before whoever is told of a unit from now on
            return query(connection)
        except Exception:
            self.close()
            with translated():  # entered for an error only: it costs as much as a row
                raise

    def _look_away(self) -> None:
        """End the moment; the next read begins another one."""
        self._looking = False
        if self._connection is not None:
            self._connection.commit()

    def close(self) -> None:
        """Let the file go; the next read opens it again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
