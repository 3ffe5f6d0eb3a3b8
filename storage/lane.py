"""Threads that carry out what waits, several jobs at once, and tell each caller on the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from bot.domain.errors import StoreUnavailable

Q = TypeVar("Q")
R = TypeVar("R")


@dataclass(slots=True, eq=False)
class Job(Generic[Q, R]):
    """Something asked by a caller who waits; a result or an error is set before they are told."""

    request: Q
    future: asyncio.Future[R]
    result: R | None = None
    error: BaseException | None = None


class Lane(Generic[Q, R]):
    """Takes jobs in order; `carry_out` gets those that wait, at most so many, on one of the lane's threads, and must not raise."""

    def __init__(self, name: str, carry_out: Callable[[list[Job[Q, R]]], None], *, threads: int, most: int) -> None:
        """Start; called on the event loop."""
        self._carry_out = carry_out
        self._most = most
        self._loop = asyncio.get_running_loop()
        self._queue: SimpleQueue[Job[Q, R] | None] = SimpleQueue()
        self._closed = False
        self._threads = [threading.Thread(target=self._work, name=f"{name}-{n}", daemon=True) for n in range(threads)]
        for thread in self._threads:
            thread.start()

    async def submit(self, request: Q) -> R:
        """
        Have a request carried out.

        Raises:
            StoreUnavailable: The lane is closed.
        """
        if self._closed:
            raise StoreUnavailable("the store is closed")
        job: Job[Q, R] = Job(request, self._loop.create_future())
        self._queue.put(job)
        return await job.future

    async def close(self) -> None:
        """Carry out what waits, then stop."""
        self._closed = True
        self._queue.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)

    def _work(self) -> None:
        while jobs := self._waiting():
            self._carry_out(jobs)
            with suppress(RuntimeError):  # the loop is gone, and whoever waited with it
                self._loop.call_soon_threadsafe(tell, jobs)

    def _waiting(self) -> list[Job[Q, R]]:
        """At least one job; none when the lane is closed."""
        jobs: list[Job[Q, R]] = []
        job = self._queue.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == self._most:
                return jobs
            try:
                job = self._queue.get_nowait()
            except Empty:
                return jobs
        # the end stays in the queue: the other threads see it too, and this one after these jobs
        self._queue.put(None)
        return jobs


def tell(jobs: list[Job[Q, R]]) -> None:
    """Give their callers what became of them; called on the event loop."""
    for job in jobs:
        if job.future.done():
            continue  # its caller was cancelled
        if job.error is None:
            job.future.set_result(job.result)  # type: ignore[arg-type]  # a job without error has its result, which may be None
        else:
            job.future.set_exception(job.error)
