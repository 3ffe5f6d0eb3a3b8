"""One thread writes; units that wait share a commit, and each caller is told after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from storage.errors import translated
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


class Writer:
    """Runs units on its own thread, many in one transaction; if one of them fails, each in its own."""

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
        try:
            self._transact(jobs)
        except Exception as error:
            if len(jobs) == 1:
                jobs[0].error = error
                return
            for job in jobs:
                self._carry_out([job])

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
