"""One thread writes; units that wait share a commit, and each caller is told after it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot.domain.errors import StoreUnavailable
from storage.errors import translated

Q = TypeVar("Q")
R = TypeVar("R")

Handler = Callable[[Connection, Sequence[Q]], Sequence[R]]
"""Carries out requests of one sort together and gives their results in order."""

MOST_TOGETHER = 64
"""Units that share a commit at most: past it nothing is gained (research/perf.md 2)."""


@dataclass(slots=True, eq=False)
class _Unit:
    handler: Handler[Any, Any]
    request: Any
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Runs units on its own thread, many in one transaction; if one of them fails, each in its own."""

    def __init__(self, engine: Engine, loop: asyncio.AbstractEventLoop) -> None:
        self._engine = engine
        self._loop = loop
        self._queue: SimpleQueue[_Unit | None] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="store-writer", daemon=True)
        self._thread.start()

    async def submit(self, handler: Handler[Q, R], request: Q) -> R:
        """
        Carry out a request; return its result once it is on disk.

        Raises:
            Conflict: It doesn't fit what is stored.
            StoreUnavailable: The database can't be written, or the store is closed.
        """
        if self._closed:
            raise StoreUnavailable("the store is closed")
        unit = _Unit(handler, request, self._loop.create_future())
        self._queue.put(unit)
        result: R = await unit.future
        return result

    async def close(self) -> None:
        """Carry out what waits, then stop."""
        self._closed = True
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while units := self._waiting():
            self._carry_out(units)
            self._loop.call_soon_threadsafe(_tell, units)

    def _waiting(self) -> list[_Unit]:
        """At least one unit; none when closed."""
        units: list[_Unit] = []
        unit = self._queue.get()
        while unit is not None:
            units.append(unit)
            if len(units) == MOST_TOGETHER:
                break
            try:
                unit = self._queue.get_nowait()
            except Empty:
                break
        else:
            # the end was seen while units waited: see it again after them
            if units:
                self._queue.put(None)
        return units

    def _carry_out(self, units: list[_Unit]) -> None:
        try:
            self._transact(units)
        except Exception as error:
            if len(units) == 1:
                units[0].error = error
                return
            for unit in units:
                self._carry_out([unit])

    def _transact(self, units: list[_Unit]) -> None:
        with translated(), self._engine.begin() as connection:
            for handler, alike in _by_handler(units).items():
                results = handler(connection, [unit.request for unit in alike])
                for unit, result in zip(alike, results, strict=True):
                    unit.result = result


def _by_handler(units: list[_Unit]) -> dict[Handler[Any, Any], list[_Unit]]:
    """Units of one commit by what they do: none of their callers knows yet which was first."""
    groups: dict[Handler[Any, Any], list[_Unit]] = {}
    for unit in units:
        groups.setdefault(unit.handler, []).append(unit)
    return groups


def _tell(units: list[_Unit]) -> None:
    for unit in units:
        if unit.future.done():
            continue
        if unit.error is None:
            unit.future.set_result(unit.result)
        else:
            unit.future.set_exception(unit.error)
