"""What the pieces of a moment mean together: a rule, or why they mean none. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.personal import Around, Exactly, Monthly, MonthlyWeekday, Once, Weekly
from bot.domain.spoken_dates import spoken_day
from bot.domain.spoken_outcome import Assumed, Pieces, Present, Trouble, Understood, Unread
from bot.domain.spoken_pieces import Ahead, Clock, Cycle, Dated, Every, InMonths, InTime, Offset, Part, Piece, Weekday
from bot.domain.wall_time import instant, zone

DEFAULT_HOUR = time(9, 0)
FARTHEST = timedelta(days=5 * 366)
"""Nobody means a reminder later than that; a mistyped year does."""


def compose(said: Sequence[Piece], present: Present) -> Understood | Unread:
    """The rule that pieces make together, seen from the present."""
    pieces = Pieces(said)
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
    day = spoken_day(pieces, present)
    if isinstance(day, Unread):
        return day
    return _only_an_hour(pieces, present) if day is None else _once(pieces, day, present)


def _weekdays(pieces: Pieces) -> int:
    """Weekdays that name a day by themselves: beside a date they only confirm it."""
    return 0 if pieces.one(Dated) and pieces.count(Weekday) == 1 else pieces.count(Weekday)


def _hour(pieces: Pieces, present: Present) -> time:
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


def _exactly(pieces: Pieces, span: InTime, present: Present) -> Understood | Unread:
    due_at = present.now + span.span
    if due_at.second or due_at.microsecond:
        due_at = due_at.replace(second=0, microsecond=0) + timedelta(minutes=1)
    return pieces.understood(Exactly(due_at=due_at)) if span.span else Unread(trouble=Trouble.PAST)


def _around(pieces: Pieces, offset: Offset, present: Present) -> Understood | Unread:
    if offset.milestone_id is None:
        return Unread(trouble=Trouble.MILESTONE, name=offset.name)
    if offset.days is None:
        return Unread(trouble=Trouble.HOURS)
    return pieces.understood(Around(milestone_id=offset.milestone_id, days=offset.days, at=_hour(pieces, present)))


def _recurring(pieces: Pieces, every: Every, present: Present) -> Understood | Unread:
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


def _monthly(pieces: Pieces, every: Every, dated: Dated | None, present: Present) -> Understood | Unread:
    at = _hour(pieces, present)
    if every.weekdays and every.nth:
        return pieces.understood(MonthlyWeekday(nth=every.nth, weekday=every.weekdays[0], at=at))
    day = every.day or (dated.day if dated and dated.month is None else present.today.day)
    return pieces.understood(Monthly(day=day, at=at)) if day <= 31 else Unread(trouble=Trouble.NO_DATE)


def _once(pieces: Pieces, day: date, present: Present) -> Understood | Unread:
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


def _only_an_hour(pieces: Pieces, present: Present) -> Understood | Unread:
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
