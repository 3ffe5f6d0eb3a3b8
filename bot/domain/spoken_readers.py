"""How what a pattern found is read as a piece of time. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import time, timedelta

from bot.domain.spoken_pieces import (
    Ahead,
    Clock,
    Cycle,
    Dated,
    Every,
    InMonths,
    InTime,
    Language,
    NextWeek,
    Offset,
    Part,
    Piece,
    Weekday,
)

Groups = Mapping[str, str | None]
"""The named groups of a pattern, as they were said."""

_SPANS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1)}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12}
_CYCLES = {"day": Cycle.DAY, "week": Cycle.WEEK, "month": Cycle.MONTH}


def _in(said: Groups, language: Language) -> Piece:
    """« dans 2 heures », « dans une demi-heure », « dans 1 h 30 », `in an hour and a half`, `in 3 days`."""
    unit = language.units[said.get("unit") or ""]
    number = language.number(said.get("n") or "")
    if unit in _SPANS:
        span = _SPANS[unit] * number + timedelta(minutes=int(said.get("minutes") or 0))
        return InTime(span + (_SPANS[unit] / 2 if said.get("half") else timedelta()))
    return Ahead(_DAYS[unit] * number) if unit in _DAYS else InMonths(_MONTHS[unit] * number)


def _quarters(said: Groups, language: Language) -> Piece:
    return InTime(timedelta(minutes=language.numbers[said.get("quarters") or ""]))


def _ahead(said: Groups, language: Language) -> Piece:
    return Ahead(language.ahead[said.get("ahead") or ""])


def _today(said: Groups, language: Language) -> Piece:
    return Ahead(0, language.parts[said.get("part") or ""])


def _weekend(said: Groups, language: Language) -> Piece:
    return Weekday(6)


def _weekday(said: Groups, language: Language) -> Piece:
    return Weekday(
        language.weekdays[said.get("weekday") or ""],
        later=7 * language.number(said.get("later") or "0"),
        next_week=bool(said.get("next_week")),
        habit=bool(said.get("habit")),
    )


def _dated(said: Groups, language: Language) -> Piece:
    year = said.get("year")
    month, weekday, day = said.get("month"), said.get("weekday"), said.get("day")
    return Dated(
        language.number(day) if day else 0,
        (int(month) if month.isdigit() else language.months[month.rstrip(".")]) if month else None,
        int(year) + (2000 if len(year) == 2 else 0) if year else None,
        language.weekdays[weekday] if weekday else None,
        1 if said.get("next_month") else 0,
    )


def _next_month(said: Groups, language: Language) -> Piece:
    return Dated(1, months=1)


def _next_week(said: Groups, language: Language) -> Piece:
    return NextWeek()


def _clock(said: Groups, language: Language) -> Piece:
    written = said.get("hour") or ""
    hour, half_day = language.number(written), language.parts.get(said.get("half_day") or "")
    if half_day and half_day.hour >= 12 and hour < 12:
        hour += 12
    elif half_day and half_day.hour < 12 and hour == 12:
        hour = 0
    guessed = language.twelve_hours and half_day is None and 1 <= hour <= 6 and not written.startswith("0")
    minutes = _minutes(said, language)
    total = (hour + 12 * guessed) * 60 + minutes
    possible = minutes < 60 and 0 <= total < 24 * 60
    return Clock(time(*divmod(total, 60)) if possible else None, guessed)


def _minutes(said: Groups, language: Language) -> int:
    """Past the hour; « moins le quart » is before it."""
    if past := said.get("and"):
        return language.numbers[past]
    if to := said.get("to"):
        return -language.numbers[to]
    return int(said.get("minute") or 0)


def _named_clock(said: Groups, language: Language) -> Piece:
    at = language.parts[said.get("named") or ""]
    minute = language.numbers[said["and"] or ""] if said.get("and") else 0
    return Clock(at.replace(minute=minute))


def _part(said: Groups, language: Language) -> Piece:
    return Part(language.parts[said.get("part") or ""])


def _every_weekday(said: Groups, language: Language) -> Piece:
    words = re.findall(r"[a-z]+", said.get("days") or "")
    days = {language.weekdays[word] for word in words if word in language.weekdays}
    return Every(Cycle.WEEK, tuple(sorted(days)), every=2 if said.get("other") else 1)


def _every(said: Groups, language: Language) -> Piece:
    unit, number = language.units[said.get("unit") or ""], language.number(said.get("n") or "")
    if unit == "fortnight":
        return Every(Cycle.WEEK, every=2)
    cycle = _CYCLES.get(unit, Cycle.OTHER)
    if number != 1 and cycle is not Cycle.WEEK:
        return Every(Cycle.WEEK, every=2) if cycle is Cycle.DAY and number == 15 else Every(Cycle.OTHER)
    return Every(cycle, every=number)


def _every_part(said: Groups, language: Language) -> Piece:
    return Every(Cycle.DAY, part=language.parts[(said.get("part") or "").rstrip("s")])


def _workdays(said: Groups, language: Language) -> Piece:
    return Every(Cycle.WORKDAY)


def _month_day(said: Groups, language: Language) -> Piece:
    return Every(Cycle.MONTH, day=language.number(said.get("day") or ""))


def _month_weekday(said: Groups, language: Language) -> Piece:
    nth, weekday = language.ordinals[said.get("nth") or ""], said.get("weekday")
    if weekday:
        return Every(Cycle.MONTH, (language.weekdays[weekday],), nth=nth)
    return Every(Cycle.MONTH, day=31 if nth < 0 else nth)


def _around(said: Groups, language: Language) -> Piece:
    """The milestone itself is looked up by who scans, behind the pattern."""
    eve = said.get("eve")
    if eve:
        return Offset(language.eves[eve])
    unit, number = language.units[said.get("unit") or ""], language.number(said.get("n") or "")
    sign = -1 if language.eves[said.get("side") or ""] < 0 else 1
    return Offset(sign * number * _DAYS[unit] if unit in _DAYS else sign * number * 30 if unit == "month" else None)


READERS: Mapping[str, Callable[[Groups, Language], Piece]] = {
    "around": _around,
    "month_weekday": _month_weekday,
    "month_day": _month_day,
    "every_weekday": _every_weekday,
    "every_part": _every_part,
    "workdays": _workdays,
    "every": _every,
    "quarters": _quarters,
    "in": _in,
    "ahead": _ahead,
    "today": _today,
    "weekend": _weekend,
    "next_week": _next_week,
    "next_month": _next_month,
    "dated": _dated,
    "weekday": _weekday,
    "clock": _clock,
    "named_clock": _named_clock,
    "part": _part,
}
"""How the groups of a pattern are read, by the piece's name."""
