"""What rules intend, as units of work: none of them keeps people's questions waiting (DESIGN 4, how time travels)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from bot.domain.effects import PlanOccurrences
from bot.engine.context import Moment
from bot.engine.router import Routes

SLICE = 500
"""Occurrences of one unit of work, as far as they aren't all due at one instant."""


def plan(moment: Moment, routes: Routes, since: datetime, until: datetime) -> PlanOccurrences:
    """What every feature intends in [since, until), as the effect that brings the store in step."""
    duties = {id(duty): duty for duty in routes.duties.values()}.values()
    found = (each for duty in duties for each in duty.plan(moment.directory, moment.holidays, since, until))
    occurrences = tuple(sorted(found, key=lambda each: (each.due_at, each.key)))
    return PlanOccurrences(since, until, occurrences, routes.standing, moment.directory.revision)


def slices(whole: PlanOccurrences, planned: Sequence[datetime]) -> Iterator[PlanOccurrences]:
    """
    The same as effects one after the other, the earliest first; `planned` is when what the store has planned in that time comes due.

    Each covers a time of its own, and together they cover all of it, so that after any of them everything before its end is in step. What
    moves from a later time to an earlier one is moved by the first; what moves the other way is cancelled by the first and planned
    again by the second.
    """
    due = [each.due_at for each in whole.occurrences]
    cuts = sorted({*sorted([*due, *planned])[SLICE::SLICE]} - {whole.since})
    ends = [whole.since, *cuts, whole.until]
    places = [0, *(bisect_left(due, cut) for cut in cuts), len(due)]
    for (since, until), (first, last) in zip(pairwise(ends), pairwise(places), strict=True):
        yield replace(whole, since=since, until=until, occurrences=whole.occurrences[first:last])
