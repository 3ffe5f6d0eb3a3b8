"""Local dates that come again: every week, every month, every year. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from sqlmodel import Field, SQLModel

_DAY = timedelta(days=1)


class Repeat(StrEnum):
    """How a rule comes again."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    FIRST_WORKING_DAY = "first-working-day"
    LAST_WORKING_DAY = "last-working-day"
    YEARLY = "yearly"


class Recurrence(SQLModel):
    """
    When a rule without a milestone comes; None if it has one.

    Attributes:
        weekday: ISO weekday of a weekly rule; else that of `since`.
        month_day: Day of a monthly rule, its last where the month is shorter; else that of `since`.
        every: One week, month or year in so many, counted from that of `since`.
        since: First date on which it may come; a yearly rule comes on its day and month (29 February: on the 28th of other years).
        until: Last date on which it may come.
    """

    repeat: Repeat | None = None
    weekday: int | None = Field(default=None, ge=1, le=7)
    month_day: int | None = Field(default=None, ge=1, le=31)
    every: int = Field(default=1, ge=1, le=52)
    since: date | None = None
    until: date | None = None


def dates(rule: Recurrence, first: date, last: date, working: Callable[[date], bool]) -> Iterator[date]:
    """The dates from `first` to `last`, both included, on which a rule comes; `working` tells the days on which people work."""
    day = max(first, rule.since or first)
    end = min(last, rule.until or last)
    while day <= end:
        if falls_on(rule, day, working):
            yield day
        day += _DAY


def falls_on(rule: Recurrence, day: date, working: Callable[[date], bool]) -> bool:
    """Whether a rule comes on that date."""
    if (rule.since and day < rule.since) or (rule.until and day > rule.until):
        return False
    return _in_turn(rule, day) and _on_its_day(rule, day, working)


def _in_turn(rule: Recurrence, day: date) -> bool:
    if rule.every == 1 or rule.since is None:
        return True
    match rule.repeat:
        case Repeat.WEEKLY:
            passed = (_monday(day) - _monday(rule.since)).days // 7
        case Repeat.YEARLY:
            passed = day.year - rule.since.year
        case _:
            passed = (day.year - rule.since.year) * 12 + day.month - rule.since.month
    return passed % rule.every == 0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _on_its_day(rule: Recurrence, day: date, working: Callable[[date], bool]) -> bool:
    since = rule.since or date(2000, 1, 1)
    length = monthrange(day.year, day.month)[1]
    match rule.repeat:
        case Repeat.WEEKLY:
            return day.isoweekday() == (rule.weekday or since.isoweekday())
        case Repeat.MONTHLY:
            return day.day == min(rule.month_day or since.day, length)
        case Repeat.YEARLY:
            return day.month == since.month and day.day == min(since.day, length)
        case Repeat.FIRST_WORKING_DAY:
            return working(day) and not any(working(day.replace(day=each)) for each in range(1, day.day))
        case Repeat.LAST_WORKING_DAY:
            return working(day) and not any(working(day.replace(day=each)) for each in range(day.day + 1, length + 1))
        case _:
            return False
