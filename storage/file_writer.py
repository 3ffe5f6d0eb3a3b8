"""Writing to a file: what is brief on the event loop itself, which waits for the disk on a thread; what is long on that thread."""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot.domain.errors import StoreUnavailable
from storage.brief import brief
from storage.errors import translated
from storage.lane import Job, tell
from storage.units import MOST_TOGETHER, Handler, Jobs, Unit, carry_out, part_ways, run

Q = TypeVar("Q")
R = TypeVar("R")

_MOST_ROWS = 500
"""That are changed on the event loop at once: some 10 µs each."""
_MOST_INSTRUCTIONS = 300_000
"""Of SQLite, for the same: some milliseconds."""


class FileWriter:
    """
    Runs units one transaction after the other (`storage.units`).

    Threads that run Python and SQLite by turns change hands at every statement and every row. A check-in answer cost 0.95 ms of processor
    with its reads and writes on threads, and 0.6 ms without (`tests/bench/checkins.py`).
    """

    def __init__(self, engine: Engine, at_once: Engine) -> None:
        """Start; called on the event loop. `at_once` is of the same file, and waits for nobody."""
        self._engine, self._at_once = engine, at_once
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[Job[Unit, Any]] = deque()
        self._connection: Connection | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store-writer")

    async def submit(self, handler: Handler[Q, R], request: Q, *, weight: int = 1) -> R:
        """See `storage.writer.Writer`."""
        if self._closed:
            raise StoreUnavailable("the store is closed")
        job: Job[Unit, R] = Job(Unit(handler, request, weight), self._loop.create_future())
        self._waiting.append(job)
        if self._idle.is_set():
            self._idle.clear()
            self._loop.call_soon(self._begin)
        return await job.future

    async def close(self) -> None:
        """Carry out what waits, then stop."""
        self._closed = True
        await self._idle.wait()
        self._let_go()
        self._thread.shutdown()

    def _begin(self) -> None:
        jobs = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TOGETHER))]
        connection = self._carried_out(jobs)
        rest = partial(carry_out, self._engine, jobs) if connection is None else partial(self._keep, connection, jobs)
        self._loop.run_in_executor(self._thread, rest).add_done_callback(lambda _: self._end(jobs))

    def _end(self, jobs: Jobs) -> None:
        tell(jobs)
        if self._waiting:
            self._loop.call_soon(self._begin)  # after those who were told: what they want next shares the next commit
        else:
            self._idle.set()

    def _carried_out(self, jobs: Jobs) -> Connection | None:
        """The connection on which they only wait to be kept; None if that takes longer, or something is in the way."""
        if sum(job.request.weight for job in jobs) > _MOST_ROWS:
            return None
        try:
            with translated():
                connection = self._connection = self._connection or self._at_once.connect()
                with brief(connection, _MOST_INSTRUCTIONS):
                    connection.begin()
                    run(connection, jobs)
        except Exception:  # whatever it is, it is met again on the thread, and told
            self._let_go()
            return None
        return connection

    def _keep(self, connection: Connection, jobs: Jobs) -> None:
        try:
            with translated():
                connection.commit()
        except Exception as error:  # whatever it is, its caller is told
            self._let_go()
            part_ways(self._engine, jobs, error)

    def _let_go(self) -> None:
        """Undo what was not kept; the next units have another connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
