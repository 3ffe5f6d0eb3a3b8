"""Which day is spoken of, seen from today. Pure."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from bot.domain.spoken_outcome import Assumed, Pieces, Present, Trouble, Unread
from bot.domain.spoken_pieces import Ahead, Dated, InMonths, NextWeek, Weekday


def spoken_day(pieces: Pieces, present: Present) -> date | Unread | None:
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


def _coming(pieces: Pieces, weekday: Weekday, today: date) -> date:
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


def _date(dated: Dated, weekday: int | None, present: Present, pieces: Pieces) -> date | Unread:
    try:
        day = _dated(dated, present, weekday)
    except ValueError:
        return Unread(trouble=Trouble.NO_DATE)
    if dated.months and dated.day == 1:
        pieces.assumed.add(Assumed.FIRST)
    if weekday is not None and day.isoweekday() != weekday:
        return Unread(trouble=Trouble.WEEKDAY, day=day)
    return day


def _dated(dated: Dated, present: Present, weekday: int | None) -> date:
    """
    The date that is meant: the first to come, where month or year wasn't said.

    Raises:
        ValueError: There is none.
    """
    today = present.today
    if dated.month is None:
        return _in_month(dated, today, present.near, weekday)
    if dated.year is not None:
        return date(dated.year, dated.month, dated.day or monthrange(dated.year, dated.month)[1])
    for year in range(today.year, today.year + 9):
        length = monthrange(year, dated.month)[1] if dated.month <= 12 else 0
        if dated.day <= length and (found := date(year, dated.month, dated.day or length)) >= today:
            return found
    raise ValueError("no such date to come")


def _in_month(dated: Dated, today: date, near: date | None, weekday: int | None) -> date:
    """A day of this month or, where that has passed, lacks it or has it on another weekday, of the next; near a date of that month."""
    if dated.months or not dated.day:
        return _month_day(today, dated.months, dated.day)
    months = [_month_day(near or today, months, 1) for months in range(-1 if near else 0, 3)]
    coming = [month.replace(day=dated.day) for month in months if dated.day <= _length(month)]
    coming = [day for day in coming if day >= today]
    if near:
        coming.sort(key=lambda day: abs(day - near))
    if not coming:
        raise ValueError("no such day in a month")
    return next((day for day in coming if day.isoweekday() == weekday), coming[0])


def _length(month: date) -> int:
    return monthrange(month.year, month.month)[1]
