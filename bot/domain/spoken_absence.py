"""When somebody wants nothing, as people type it after `pause`. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.spoken_durations import read_days
from bot.domain.spoken_outcome import Present
from bot.domain.spoken_span import Span, find_span
from bot.domain.spoken_until import read_until
from bot.domain.text import bare
from bot.domain.wall_time import instant

_WEEK = 7
"""Days of a pause of which no end is said."""
_SINCE = re.compile(r"(?:a (?:partir|compter) (?:du|de|d')|des|from|starting|as of)(?: |$)")
_AROUND = re.compile(
    r"(?:du|de|d'|le|la|on|the|between|entre|pour|pendant|for|during|toute|all|inclus|compris|included|inclusive)(?= |$)|[,()]"
)


@dataclass(frozen=True, slots=True)
class Absence:
    """
    Nothing is sent in [since, until), both UTC.

    Attributes:
        span: The days that it was said by; None for an end alone.
    """

    since: datetime
    until: datetime
    span: Span | None = None


def read_absence(words: str, present: Present, lang: str) -> Absence | None:
    """
    What « 3 jours », « jusqu'à lundi », « du 3 au 10 février » means; a week if nothing is said, None if it means no time.

    Days are over as their last one begins: a week from Monday lets through what comes on Monday morning, whatever the hour it was said at.
    """
    days = read_days(words) if words else _WEEK
    if days is not None:
        ends = instant(present.today + timedelta(days=days), time(), present.zone)
        return Absence(present.now.replace(microsecond=0), ends) if days else None
    until = read_until(words, present, lang)
    if until is not None:
        return Absence(present.now, until)
    span = _days(bare(words), present.today)
    if span is None:
        return None
    first, after = (instant(day, time(), present.zone) for day in (span.first, span.last + timedelta(days=1)))
    return Absence(max(first, present.now), after, span)


def _days(words: str, today: date) -> Span | None:
    try:
        found = find_span(words, today)
    except ValueError:  # there are no such days
        return None
    if found is None:
        return None
    span, rest = found
    left, since = _SINCE.subn(" ", rest)
    left = " ".join(_AROUND.sub(" ", left).split())
    if not since or span.first != span.last:
        return None if left else span
    days = read_days(left) if left else _WEEK
    return Span(span.first, span.first + timedelta(days=days - 1)) if days else None
