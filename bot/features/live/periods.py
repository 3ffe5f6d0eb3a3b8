"""The days that a question is about: « cette semaine », « en avril », "next month". Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import cache

from bot.domain.spoken_span import MONTHS, Span, read_span
from bot.features.live.vocabulary import phrases

_WORD = re.compile(r"[a-z0-9]+")


def read_period(folded: str, today: date) -> Span | None:
    """The days that are asked about, if they aren't past."""
    said = f" {_apart(folded)} "
    for name, span in (
        ("next_week", _week(today + timedelta(days=7))),
        ("this_week", _week(today)),
        ("weekend", _weekend(today)),
        ("this_month", _month(today)),
        ("next_month", _month(_month(today).last + timedelta(days=1))),
    ):
        if any(f" {_apart(phrase)} " in said for phrase in phrases(name)):
            return Span(max(span.first, today), span.last)
    try:
        found = read_span(_of_month().sub(r"en \1", folded), today)
    except ValueError:
        return None
    return found if found and found.last >= today else None


@cache
def _of_month() -> re.Pattern[str]:
    """« le planning de mars »."""
    before = "|".join(sorted(phrases("of_month"), key=len, reverse=True))
    return re.compile(rf"\b(?:{before})[' -]?({'|'.join(MONTHS)})\b")


def _apart(text: str) -> str:
    return " ".join(_WORD.findall(text))


def _week(day: date) -> Span:
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6))


def _weekend(day: date) -> Span:
    saturday = _week(day).first + timedelta(days=5)
    return Span(saturday, saturday + timedelta(days=1))


def _month(day: date) -> Span:
    return Span(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))
