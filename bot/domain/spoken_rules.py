"""What the pieces of a moment mean together: a rule, or why they mean none. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.domain.personal import Around, Exactly, Monthly, MonthlyWeekday, Once, Rule, Weekly
from bot.domain.spoken_pieces import (
    Ahead,
    Clock,
    Cycle,
    Dated,
    Every,
    InMonths,
    InTime,
    NextWeek,
    Offset,
    Part,
    Piece,
    Weekday,
)
from bot.domain.wall_time import instant, zone

P = TypeVar("P")

DEFAULT_HOUR = time(9, 0)
FARTHEST = timedelta(days=5 * 366)
"""Nobody means a reminder later than that; a mistyped year does."""


class Assumed(StrEnum):
    """What wasn't said and is told when it is read back."""

    HOUR = "hour"
    AFTERNOON = "afternoon"
    TOMORROW = "tomorrow"
    ONCE = "once"
    MONDAY = "monday"
    FIRST = "first"
    GAP = "gap"


class Trouble(StrEnum):
    """Why a moment can't be read."""

    NONE = "none"
    PAST = "past"
    FAR = "far"
    SEVERAL = "several"
    NO_DATE = "nodate"
    NO_HOUR = "nohour"
    WEEKDAY = "weekday"
    MILESTONE = "milestone"
    HOURS = "hours"
    CYCLE = "cycle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """
    Why there is no rule.

    Attributes:
        day: The date that it is about, if there is one.
        name: What was said that means nothing.
    """

    trouble: Trouble
    day: date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A rule, and what was assumed to make one."""

    rule: Rule
    assumed: frozenset[Assumed] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """
    From where a moment is meant.

    Attributes:
        now: UTC.
        before: The rule that is being changed: what isn't said stays as it was.
    """

    now: datetime
    zone: str
    before: Rule | None = None

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.astimezone(zone(self.zone)).date()

    def due(self, rule: Once) -> datetime:
        """The instant of a date and hour."""
        return instant(rule.day, rule.at, self.zone)


@dataclass(slots=True)
class _Pieces:
    every: Sequence[Piece]
    assumed: set[Assumed] = field(default_factory=set)

    def one(self, kind: type[P]) -> P | None:
        return next((piece for piece in self.every if isinstance(piece, kind)), None)

    def count(self, *kinds: type[Piece]) -> int:
        return sum(isinstance(piece, kinds) for piece in self.every)

    def understood(self, rule: Rule) -> Understood:
        return Understood(rule=rule, assumed=frozenset(self.assumed))


def compose(said: Sequence[Piece], present: Present) -> Understood | Unread:
    """The rule that pieces make together, seen from the present."""
    pieces = _Pieces(said)
    clock = pieces.one(Clock)
    if pieces.count(Clock) > 1 or pieces.count(Ahead, InMonths, InTime, Dated, Offset) + _weekdays(pieces) > 1:
        return Unread(trouble=Trouble.SEVERAL)
    if clock and clock.at is None:
        return Unread(trouble=Trouble.NO_HOUR)
    if span := pieces.one(InTime):
        return _exactly(pieces, span, present)
    if (offset := pieces.one(Offset)) is not None:
        return _around(pieces, offset, present)
    if (every := pieces.one(Every)) is not None:
        return _recurring(pieces, every, present)
    day = _day(pieces, present)
    if isinstance(day, Unread):
        return day
    return _only_an_hour(pieces, present) if day is None else _once(pieces, day, present)


def _weekdays(pieces: _Pieces) -> int:
    """Weekdays that name a day by themselves: beside a date they only confirm it."""
    return 0 if pieces.one(Dated) and pieces.count(Weekday) == 1 else pieces.count(Weekday)


def _hour(pieces: _Pieces, present: Present) -> time:
    clock, part, ahead = pieces.one(Clock), pieces.one(Part), pieces.one(Ahead)
    every = pieces.one(Every)
    spoken = part.at if part else ahead.part if ahead else every.part if every else None
    if clock and clock.at:
        if clock.guessed:
            pieces.assumed.add(Assumed.AFTERNOON)
        evening = spoken is not None and spoken.hour >= 12 > clock.at.hour
        return clock.at.replace(hour=clock.at.hour + 12) if evening else clock.at
    if spoken:
        return spoken
    before = present.before
    if before is not None and not isinstance(before, Exactly):
        return before.at
    pieces.assumed.add(Assumed.HOUR)
    return DEFAULT_HOUR


def _exactly(pieces: _Pieces, span: InTime, present: Present) -> Understood | Unread:
    due_at = present.now + span.span
    if due_at.second or due_at.microsecond:
        due_at = due_at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return pieces.understood(Exactly(due_at=due_at)) if span.span else Unread(trouble=Trouble.PAST)


def _around(pieces: _Pieces, offset: Offset, present: Present) -> Understood | Unread:
    if offset.milestone_id is None:
        return Unread(trouble=Trouble.MILESTONE, name=offset.name)
    if offset.days is None:
        return Unread(trouble=Trouble.HOURS)
    return pieces.understood(Around(milestone_id=offset.milestone_id, days=offset.days, at=_hour(pieces, present)))


def _recurring(pieces: _Pieces, every: Every, present: Present) -> Understood | Unread:
    today, weekday, dated = present.today, pieces.one(Weekday), pieces.one(Dated)
    match every.cycle:
        case Cycle.OTHER:
            return Unread(trouble=Trouble.CYCLE)
        case Cycle.DAY:
            days = tuple(range(1, 8))
        case Cycle.WORKDAY:
            days = tuple(range(1, 6))
        case Cycle.WEEK:
            days = every.weekdays or ((weekday.weekday,) if weekday else (today.isoweekday(),))
        case Cycle.MONTH:
            return _monthly(pieces, every, dated, present)
    first = _from(days, _hour(pieces, present), present)
    return pieces.understood(Weekly(weekdays=days, at=_hour(pieces, present), since=first, every=every.every))


def _from(days: Sequence[int], at: time, present: Present) -> date:
    """The first such day to come: from its week on they are counted."""
    ahead = (present.today + timedelta(days=each) for each in range(8))
    return next(day for day in ahead if day.isoweekday() in days and instant(day, at, present.zone) > present.now)


def _monthly(pieces: _Pieces, every: Every, dated: Dated | None, present: Present) -> Understood | Unread:
    at = _hour(pieces, present)
    if every.weekdays and every.nth:
        return pieces.understood(MonthlyWeekday(nth=every.nth, weekday=every.weekdays[0], at=at))
    day = every.day or (dated.day if dated and dated.month is None else present.today.day)
    return pieces.understood(Monthly(day=day, at=at)) if day <= 31 else Unread(trouble=Trouble.NO_DATE)


def _day(pieces: _Pieces, present: Present) -> date | Unread | None:
    """The day that is spoken of; None if there is none."""
    weekday = pieces.one(Weekday)
    if dated := pieces.one(Dated):
        return _date(dated, weekday.weekday if weekday else dated.weekday, present, pieces)
    if weekday:
        return _coming(pieces, weekday, present.today)
    if ahead := pieces.one(Ahead):
        return _shifted(present.today, ahead.days)
    if months := pieces.one(InMonths):
        return _month_day(present.today, months.months, present.today.day)
    if pieces.count(NextWeek):
        pieces.assumed.add(Assumed.MONDAY)
        return present.today + timedelta(days=7 - present.today.weekday())
    return None


def _coming(pieces: _Pieces, weekday: Weekday, today: date) -> date:
    if weekday.habit:
        pieces.assumed.add(Assumed.ONCE)
    if weekday.next_week or pieces.count(NextWeek):
        return today + timedelta(days=7 - today.weekday() + weekday.weekday - 1)
    return today + timedelta(days=(weekday.weekday - today.isoweekday() - 1) % 7 + 1 + weekday.later)


def _shifted(today: date, days: int) -> date | Unread:
    return today + timedelta(days=days) if days >= 0 else Unread(trouble=Trouble.PAST, day=today + timedelta(days=days))


def _month_day(today: date, months: int, day: int) -> date:
    """A day of the month so many months ahead, cut to that month's length; 0 is its last."""
    years, month = divmod(today.month - 1 + months, 12)
    length = monthrange(today.year + years, month + 1)[1]
    return date(today.year + years, month + 1, min(day or length, length))


def _date(dated: Dated, weekday: int | None, present: Present, pieces: _Pieces) -> date | Unread:
    today = present.today
    try:
        day = _dated(dated, today, weekday)
    except ValueError:
        return Unread(trouble=Trouble.NO_DATE)
    if dated.months and dated.day == 1:
        pieces.assumed.add(Assumed.FIRST)
    if weekday is not None and day.isoweekday() != weekday:
        return Unread(trouble=Trouble.WEEKDAY, day=day)
    return day


def _dated(dated: Dated, today: date, weekday: int | None) -> date:
    """
    The date that is meant: the first to come, where month or year wasn't said.

    Raises:
        ValueError: There is none.
    """
    if dated.month is None:
        return _in_month(dated, today, weekday)
    if dated.year is not None:
        return date(dated.year, dated.month, dated.day or monthrange(dated.year, dated.month)[1])
    for year in range(today.year, today.year + 9):
        length = monthrange(year, dated.month)[1] if dated.month <= 12 else 0
        if dated.day <= length and (found := date(year, dated.month, dated.day or length)) >= today:
            return found
    raise ValueError("no such date to come")


def _in_month(dated: Dated, today: date, weekday: int | None) -> date:
    """A day of this month or, where that has passed, lacks it or has it on another weekday, of the next."""
    if dated.months or not dated.day:
        return _month_day(today, dated.months, dated.day)
    months = (_month_day(today, months, 1) for months in range(3))
    coming = [month.replace(day=dated.day) for month in months if dated.day <= _length(month)]
    coming = [day for day in coming if day >= today]
    if not coming:
        raise ValueError("no such day in a month")
    return next((day for day in coming if day.isoweekday() == weekday), coming[0])


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]


def _once(pieces: _Pieces, day: date, present: Present) -> Understood | Unread:
    if day < present.today - timedelta(days=1):
        return Unread(trouble=Trouble.PAST, day=day)
    if day > present.today + FARTHEST:
        return Unread(trouble=Trouble.FAR, day=day)
    rule = Once(day=day, at=_hour(pieces, present))
    due_at = present.due(rule)
    if due_at <= present.now:
        return Unread(trouble=Trouble.PAST, day=day)
    if due_at.astimezone(zone(present.zone)).time() != rule.at:
        pieces.assumed.add(Assumed.GAP)
    return pieces.understood(rule)


def _only_an_hour(pieces: _Pieces, present: Present) -> Understood | Unread:
    """An hour alone: of the rule that is changed, else of today or, once it has passed, of tomorrow."""
    at, before = _hour(pieces, present), present.before
    match before:
        case Once():
            return _once(pieces, before.day, present)
        case None | Exactly():
            day = before.due_at.astimezone(zone(present.zone)).date() if before else present.today
            if present.due(Once(day=day, at=at)) <= present.now:
                pieces.assumed.add(Assumed.TOMORROW)
                day = present.today + timedelta(days=1)
            return _once(pieces, day, present)
        case _:
            return pieces.understood(replace(before, at=at))
