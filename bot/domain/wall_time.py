"""Local wall time to instants: one occurrence per local date, whatever the clocks do (research/domain.md 5.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.programme import DayOffPolicy

DayOff = Callable[[date], bool]
"""Whether a local date is a day off somewhere."""

FARTHEST = 400
"""Days that an occurrence may move: more than the longest closure and what comes beside it."""


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """
    The IANA zone of that name.

    Raises:
        ValueError: There is none.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as cause:
        raise ValueError(f"{name!r} is not an IANA time zone") from cause


def instant(day: date, at: time, zone_name: str) -> datetime:
    """
    The UTC instant of a local wall time.

    In the gap of spring it is the first valid minute after; in the overlap of autumn the first of the two.
    """
    return _instant(day, at, at.fold, zone_name)  # two wall times that differ by their fold alone are equal


@lru_cache(maxsize=4096)
def _instant(day: date, at: time, _fold: int, zone_name: str) -> datetime:
    local = datetime.combine(day, at, tzinfo=zone(zone_name))
    found = local.astimezone(UTC)
    if found.astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None):
        return found
    return _end_of_gap(local)


def _end_of_gap(local: datetime) -> datetime:
    # fold=1 reads the missing wall time with the offset after the change, which lands just before the change
    before = local.replace(fold=1).astimezone(UTC)
    after = local.astimezone(UTC)
    while after - before > timedelta(minutes=1):
        middle = before + (after - before) / 2
        if middle.astimezone(local.tzinfo).replace(tzinfo=None) < local.replace(tzinfo=None):
            before = middle
        else:
            after = middle
    return after.replace(second=0, microsecond=0)


def working_day(
    day: date, policy: DayOffPolicy, off: DayOff, *, not_before: date | None = None, not_after: date | None = None
) -> date:
    """
    Where an occurrence of that day goes.

    It moves to a working day: neither a day off nor in a weekend; a rule that falls on a weekend by itself stays there. A shift never
    passes `not_before` or `not_after`: it then goes to the nearest working day on the other side instead.
    """
    if policy is DayOffPolicy.ANYWAY or not off(day):
        return day
    ahead, back = timedelta(days=1), timedelta(days=-1)
    moved = _walk(day, ahead if policy is DayOffPolicy.AFTER else back, off)
    if not_after is not None and moved > not_after:
        return _walk(day, back, off)
    if not_before is not None and moved < not_before:
        return _walk(day, ahead, off)
    return moved


def _walk(day: date, step: timedelta, off: DayOff) -> date:
    for _ in range(FARTHEST):
        day += step
        if not off(day) and day.isoweekday() <= 5:
            break
    return day


def iso_week(day: date) -> str:
    """The ISO week of a date, such as `2026-W53`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
