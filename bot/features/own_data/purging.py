"""Every night what has been kept long enough goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from bot.domain.directory import Directory
from bot.domain.effects import Effect, Purge
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.wall_time import instant
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty
from bot.ports.calendars import Holidays

_AT = time(3, 40)
"""When nobody writes and no rule has its hour."""
_USEFUL = timedelta(days=35)
"""It does no harm twice: however long the bot was away, nothing of it is missed."""


def duty() -> Duty:
    """The feature's part in time."""
    return Duty(frozenset({OccurrenceKind.PURGE}), _occurrences, _no_preview, _carry_out)


def _occurrences(directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """One a day, by the programme's clock."""
    zone = directory.default_zone
    day = since.date() - timedelta(days=1)
    while day <= until.date() + timedelta(days=1):
        due = instant(day, _AT, zone)
        if since <= due < until:
            yield Occurrence(
                kind=OccurrenceKind.PURGE,
                rule_id="retention",
                subject="",
                scope="programme",
                zone=zone,
                local_date=day,
                due_at=due,
                useful_until=due + _USEFUL,
            )
        day += timedelta(days=1)


def _no_preview(_directory: Directory, _occurrence: Occurrence, _language: Languages) -> Iterable[Announcement]:
    return ()


async def _carry_out(moment: Moment, _occurrence: Occurrence) -> tuple[Effect, ...]:
    return (Purge(moment.retention.limits(moment.now)),)
