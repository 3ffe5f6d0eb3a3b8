"""Units of work: many in one transaction; if one of them doesn't fit, each in its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from bot.domain.errors import StoreUnavailable
from storage.errors import Contended, translated
from storage.lane import Job

Q = TypeVar("Q")
R = TypeVar("R")

Handler = Callable[[Connection, Sequence[Q]], Sequence[R]]
"""Carries out requests of one sort together and gives their results in order."""

MOST_TOGETHER = 64
"""Units that share a commit at most: past it nothing is gained (research/perf.md 2)."""


@dataclass(slots=True, eq=False)
class Unit:
    """
    What a caller wants done.

    Attributes:
        weight: About how many rows it changes.
    """

    handler: Handler[Any, Any]
    request: Any
    weight: int = 1


Jobs = list[Job[Unit, Any]]

_TRIES = 8
"""Of a unit alone that others are in the way of: PostgreSQL lets one of two go through each time."""


def carry_out(engine: Engine, jobs: Jobs) -> None:
    """
    Give each job its result or its error. Doesn't raise.

    If the database goes away none is tried again: the commit may have succeeded, and only callers know what that means to them.
    """
    for attempt in range(_TRIES):
        try:
            with translated(), engine.begin() as connection:
                run(connection, jobs)
        except Exception as error:  # whatever it is, its caller is told
            if len(jobs) == 1 and isinstance(error, Contended) and attempt < _TRIES - 1:
                continue
            part_ways(engine, jobs, error)
        return


def part_ways(engine: Engine, jobs: Jobs, error: Exception) -> None:
    """After a transaction that was not kept: carry out each alone; tell who is alone, and all if the database is away."""
    gone = isinstance(error, StoreUnavailable) and not isinstance(error, Contended)
    if len(jobs) > 1 and not gone:
        for job in jobs:
            carry_out(engine, [job])
    else:
        for job in jobs:
            job.error = error


def run(connection: Connection, jobs: Jobs) -> None:
    """Carry out all of them, by what they do: none of their callers knows yet which was first."""
    groups: dict[Handler[Any, Any], Jobs] = {}
    for job in jobs:
        groups.setdefault(job.request.handler, []).append(job)
    for handler, alike in groups.items():
        results = handler(connection, [job.request.request for job in alike])
        for job, result in zip(alike, results, strict=True):
            job.result = result
