"""Reads run off the event loop, on connections of their own; those that wait share one moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from storage.errors import translated
from storage.lane import Job, Lane

R = TypeVar("R")

Query = Callable[[Connection], R]

MOST_TOGETHER = 16
"""Queries that share a moment at most: enough to spare most of the cost of changing threads, few to wait for behind a slow one."""

_Jobs = list[Job[Query[Any], Any]]


class Reader:
    """Runs queries on its own threads; each sees every unit that was committed before it was asked."""

    def __init__(self, engine: Engine, *, threads: int) -> None:
        """Start; called on the event loop."""
        self._engine = engine
        self._lane: Lane[Query[Any], Any] = Lane("store-reader", self._carry_out, threads=threads, most=MOST_TOGETHER)

    async def submit(self, query: Query[R]) -> R:
        """
        Run a query.

        Raises:
            StoreUnavailable: The database can't be read, or the store is closed.
        """
        result: R = await self._lane.submit(query)
        return result

    async def close(self) -> None:
        """Answer what waits, then stop."""
        await self._lane.close()

    def _carry_out(self, jobs: _Jobs) -> None:
        try:
            with translated(), self._engine.connect() as connection:
                for job in jobs:
                    _answer(job, connection)
                connection.commit()  # nothing changed; but a rollback would have the driver forget the statements it prepared
        except Exception as error:  # whatever it is, its caller is told
            for job in jobs:
                job.error = error


def _answer(job: Job[Query[R], R], connection: Connection) -> None:
    try:
        with translated():
            job.result = job.request(connection)
    except Exception as error:  # whatever it is, its caller is told
        job.error = error
        connection.rollback()  # a failed query spoils its transaction; the next one begins anew
