"""In the evening, coordinators are told how the day's deliveries went, if there is anything to tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.wall_time import instant
from bot.engine.context import Moment
from bot.engine.languages import Languages
from bot.engine.router import Announcement, Duty
from bot.engine.troubles import listeners
from bot.features.deliveries.standing import Day, read, troubled
from bot.i18n import translator
from bot.ports.calendars import Holidays
from bot.ports.store import Repositories

_EVENING = time(18, 0)
_USEFUL = timedelta(hours=18)


def duty() -> Duty:
    """The feature's part in time."""
    return Duty(frozenset({OccurrenceKind.DIGEST}), occurrences, _no_preview, carry_out)


def occurrences(directory: Directory, _holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """One a day for each zone in which somebody coordinates."""
    zones = {directory.zone_of(each) for each in directory.people if directory.coordinates(each)}
    for zone in sorted(zones):
        day = since.date() - timedelta(days=1)
        while day <= until.date() + timedelta(days=1):
            due = instant(day, _EVENING, zone)
            if since <= due < until:
                yield _occurrence(day, zone, due)
            day += timedelta(days=1)


def _occurrence(day: date, zone: str, due: datetime) -> Occurrence:
    return Occurrence(
        kind=OccurrenceKind.DIGEST,
        rule_id="deliveries",
        subject="",
        scope="programme",
        zone=zone,
        local_date=day,
        due_at=due,
        useful_until=due + _USEFUL,
    )


def _no_preview(directory: Directory, occurrence: Occurrence, language: Languages) -> Iterable[Announcement]:
    del directory, occurrence, language
    return ()


async def carry_out(moment: Moment, occurrence: Occurrence) -> tuple[Effect, ...]:
    """Tell those who coordinate somebody whose deliveries went wrong."""
    day = Day.of(occurrence.local_date, occurrence.zone)
    whom = await moment.read(lambda stored: _concerned(stored, moment.directory, day, occurrence.zone))
    speak = await moment.languages(whom)
    effects: list[Effect] = []
    for who in whom:
        to = Recipient.person(who)
        found = await moment.read(partial(read, directory=moment.directory, person_id=who, day=day))
        if found.remarkable:
            message = found.message(moment.directory, translator(speak(to)))
            key = f"digest/{occurrence.local_date.isoformat()}/{who}"
            effects.append(
                Enqueue(Delivery(key=key, to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now))
            )
    return tuple(effects)


def _concerned(stored: Repositories, directory: Directory, day: Day, zone: str) -> list[str]:
    found = (who for to in troubled(stored, directory, day) for who in listeners(directory, to))
    return [who for who in dict.fromkeys(found) if directory.zone_of(who) == zone]
