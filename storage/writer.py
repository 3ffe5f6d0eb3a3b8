"""One thread writes; units that wait share a commit, and each caller is told after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot.domain.errors import StoreUnavailable
from storage.errors import Contended, translated
from storage.lane import Job, Lane

Q = TypeVar("Q")
R = TypeVar("R")

Handler = Callable[[Connection, Sequence[Q]], Sequence[R]]
"""Carries out requests of one sort together and gives their results in order."""

MOST_TOGETHER = 64
"""Units that share a commit at most: past it nothing is gained (research/perf.md 2)."""


@dataclass(frozen=True, slots=True, eq=False)
class _Unit:
    handler: Handler[Any, Any]
    request: Any


_Jobs = list[Job[_Unit, Any]]

_TRIES = 8
"""Of a unit alone that others are in the way of: PostgreSQL lets one of two go through each time."""


class Writer:
    """
    Runs units on its own thread, many in one transaction; if one of them doesn't fit, each in its own.

    If the database goes away none is tried again here: the commit may have succeeded, and only callers know what that means to them.
    """

    def __init__(self, engine: Engine) -> None:
        """Start; called on the event loop."""
        self._engine = engine
        self._lane: Lane[_Unit, Any] = Lane("store-writer", self._carry_out, threads=1, most=MOST_TOGETHER)

    async def submit(self, handler: Handler[Q, R], request: Q) -> R:
        """
        Carry out a request; return its result once it is on disk.

        Raises:
            Conflict: It doesn't fit what is stored.
            StoreUnavailable: The database can't be written, or the store is closed.
        """
        result: R = await self._lane.submit(_Unit(handler, request))
        return result

    async def close(self) -> None:
        """Carry out what waits, then stop."""
        await self._lane.close()

    def _carry_out(self, jobs: _Jobs) -> None:
        for attempt in range(_TRIES):
            try:
                self._transact(jobs)
            except Exception as error:  # whatever it is, its caller is told
                gone = isinstance(error, StoreUnavailable) and not isinstance(error, Contended)
                if len(jobs) > 1 and not gone:
                    for job in jobs:
                        self._carry_out([job])
                elif isinstance(error, Contended) and attempt < _TRIES - 1:
                    continue
                else:
                    for job in jobs:
                        job.error = error
            return

    def _transact(self, jobs: _Jobs) -> None:
        with translated(), self._engine.begin() as connection:
            for handler, alike in _by_handler(jobs).items():
                results = handler(connection, [job.request.request for job in alike])
                for job, result in zip(alike, results, strict=True):
                    job.result = result


def _by_handler(jobs: _Jobs) -> dict[Handler[Any, Any], _Jobs]:
    """Units of one commit by what they do: none of their callers knows yet which was first."""
    groups: dict[Handler[Any, Any], _Jobs] = {}
    for job in jobs:
        groups.setdefault(job.request.handler, []).append(job)
    return groups
