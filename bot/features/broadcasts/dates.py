"""When an announcement is to go, as people type it. Pure."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from bot.domain.errors import Phrase
from bot.domain.personal import Exactly, Once
from bot.domain.spoken_outcome import Assumed, Present, Trouble, Understood, Unread
from bot.domain.spoken_shift import earlier, is_shift, read_shift
from bot.domain.spoken_time import read
from bot.domain.text import fold
from bot.domain.wall_time import instant, zone
from bot.engine.courtesy import any_of

_LEADS = ("", "a", "au", "pour", "to", "for", "until")
"""« reporter l'annonce à mercredi »: what may lead to a day."""
LONGEST = timedelta(days=366)
"""How far ahead an announcement may be planned."""

_DAY = r"(?:(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})|(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}))"
_HOUR = r"(?P<hour>\d{1,2})\s*(?:[:hH]\s*(?P<minute>\d{2})?)"
_WRITTEN = re.compile(rf"^{_DAY}(?:\s*[T,]\s*|\s+)(?:[^\W\d][^\W\d]?\s+)?{_HOUR}(?::\d{{2}})?$")


def read_due(typed: str, zone_name: str, now: datetime, before: datetime | None = None) -> datetime | Phrase:
    """
    The UTC instant of `2027-01-05T09:00`, `05/01/2027 9h30` or an ISO date with offset; local ones by that zone's clock.

    `before` is the instant that it changes: an hour alone is one of that day, a day alone keeps that hour, « d'une heure » goes on from it.
    """
    found = _read(typed.strip(), zone_name, now, before)
    if isinstance(found, str):
        return Phrase(f"broadcast-date-{found}", {"text": typed.strip()[:40]})
    if found <= now:
        return Phrase("broadcast-date-past", {"text": typed.strip()[:40]})
    if found > now + LONGEST:
        return Phrase("broadcast-date-far", {"text": typed.strip()[:40]})
    return found


def is_moment(typed: str) -> bool:
    """Whether words speak of a day, an hour or both, and of nothing else."""
    if _WRITTEN.match(typed):
        return True
    said = read(typed, Present(now=_ANY_DAY, zone="UTC"), "fr", {})
    return not said.what.strip() and not (isinstance(said.when, Unread) and said.when.trouble is Trouble.NONE)


def moves(when: str) -> bool:
    """Whether words are a time that something may be moved to, or how far: « à 10 h », « d'une heure »."""
    return is_moment(when) or is_shift(when)


def sided(text: str, when: str | None) -> str | None:
    """How far it is moved, back or forth as the verb of a text says: « avance d'une heure »; any other time is itself."""
    return earlier(when) if when and is_shift(when) and _forward().search(fold(text)) else when


@cache
def _forward() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of('personal-verbs-earlier')})(?!\w)")


_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def _read(typed: str, zone_name: str, now: datetime, before: datetime | None) -> datetime | str:
    """The instant, or what is wrong: `unclear`, `past`, `hour` (none is said)."""
    try:
        given = datetime.fromisoformat(typed)
    except ValueError:
        given = None
    if given is not None and given.tzinfo is not None:
        return given.astimezone(UTC)
    if before is not None and is_shift(typed):
        return before + (read_shift(typed) or timedelta())
    found = _WRITTEN.match(typed)
    if found is None:
        return _spoken(typed, zone_name, now, before)
    try:
        day = date(*(int(found[short] or found[long]) for short, long in (("y", "year"), ("m", "month"), ("d", "day"))))
        at = time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        return "unclear"
    return instant(day, at, zone_name)


def _spoken(typed: str, zone_name: str, now: datetime, before: datetime | None) -> datetime | str:
    """« demain à 9 h », “on Tuesday at 10”: a day and an hour, both said or as before, and nothing else."""
    local = before.astimezone(zone(zone_name)) if before else None
    was = Once(day=local.date(), at=local.time()) if local else None
    said = read(typed, Present(now=now, zone=zone_name, before=was, near=was.day if was else None), "fr", {})
    if fold(said.what).strip(" ,") not in _LEADS:
        return "unclear"
    match said.when:
        case Unread(trouble=Trouble.PAST):
            return "past"
        case Understood(rule=Once(), assumed=assumed) if Assumed.HOUR in assumed:
            return "hour"
        case Understood(rule=Once(day=day, at=at), assumed=assumed) if not assumed - {Assumed.GAP, Assumed.TOMORROW}:
            return instant(day, at, zone_name)
        case Understood(rule=Exactly(due_at=due_at)):
            return due_at
        case _:
            return "unclear"
