"""When check-ins open and nudge: one round per collective and week. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.domain.audience import collectives, served
from bot.domain.checkin import Round
from bot.domain.directory import Directory
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import CheckIn, Collective, DayOffPolicy
from bot.domain.rotation import asked_in
from bot.domain.wall_time import instant, working_day
from bot.engine.calendar import Agenda
from bot.ports.calendars import Holidays

_NUDGE_LASTS = timedelta(hours=12)
"""Later than that, who was asked late would be asked twice at once."""


def occurrences(directory: Directory, holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """Every opening and every nudge due in [since, until)."""
    for check_in in directory.check_ins.values():
        meant = collectives(check_in.audience, directory)
        for collective in (each for each in directory.collectives.values() if each.id in meant):
            agenda = Agenda(directory, collective, holidays, check_in.school_holidays_off)
            zones = sorted(set(served(check_in.audience, collective.id, directory).values()))
            for opens_on in _openings(check_in, since.date(), until.date()):
                for zone in zones:
                    for occurrence in _week(check_in, agenda, opens_on, zone):
                        if since <= occurrence.due_at < until:
                            yield occurrence


def round_of(directory: Directory, check_in: CheckIn, collective: Collective, opens_on: date) -> Round:
    """The round that is named after a date, by the collective's clock; it closes at its hour of its last day."""
    return Round(
        check_in_id=check_in.id,
        collective_id=collective.id,
        opens_on=opens_on,
        opens_at=instant(opens_on, check_in.at, collective.zone),
        closes_at=closing(check_in, collective, opens_on),
        asked=asked_on(directory, check_in, collective, opens_on),
    )


def closing(check_in: CheckIn, collective: Collective, opens_on: date) -> datetime:
    """When the round of a date closes, UTC."""
    return instant(opens_on + timedelta(days=check_in.open_days - 1), check_in.close_at, collective.zone)


def asked_on(directory: Directory, check_in: CheckIn, collective: Collective, opens_on: date) -> tuple[str, ...]:
    """What a round asks: what its check-in lists, each by its own period over the year's rounds of the collective."""
    indicators = [directory.indicators[each] for each in check_in.indicators if each in directory.indicators]
    first = date(opens_on.year, 1, 1)
    first += timedelta(days=(check_in.weekday - first.isoweekday()) % 7)
    days = (first + timedelta(weeks=week) for week in range((opens_on - first).days // 7))
    # a week in a pause has no round, so its questions wait for the next one
    return asked_in(
        check_in, indicators, [each for each in days if not directory.paused(collective.id, each)], opens_on
    )


def _openings(check_in: CheckIn, first: date, last: date) -> Iterator[date]:
    day = first - timedelta(days=8)
    day += timedelta(days=(check_in.weekday - day.isoweekday()) % 7)
    while day <= last + timedelta(days=1):
        yield day
        day += timedelta(days=7)


def _week(check_in: CheckIn, agenda: Agenda, opens_on: date, zone: str) -> Iterator[Occurrence]:
    collective = agenda.collective
    closes_at = closing(check_in, collective, opens_on)
    last = opens_on + timedelta(days=check_in.open_days - 1)
    opening = working_day(opens_on, DayOffPolicy.AFTER, agenda.off)
    if agenda.paused(opens_on) or opening > last:
        return  # the team is in a pause, or the whole round is off: this week is skipped
    yield _occurrence(OccurrenceKind.CHECKIN, check_in, collective, opens_on, (opening, check_in.at, zone), closes_at)
    if check_in.nudge_days is None:
        return
    own = opening + timedelta(days=check_in.nudge_days)
    nudge = working_day(own, DayOffPolicy.AFTER, agenda.off)
    if opening < nudge <= last and not agenda.paused(own):
        when = (nudge, check_in.nudge_at, zone)
        yield _occurrence(OccurrenceKind.NUDGE, check_in, collective, opens_on, when, closes_at)


def _occurrence(
    kind: OccurrenceKind,
    check_in: CheckIn,
    collective: Collective,
    opens_on: date,
    when: tuple[date, time, str],
    closes_at: datetime,
) -> Occurrence:
    day, at, zone = when
    due_at = instant(day, at, zone)
    return Occurrence(
        kind=kind,
        rule_id=check_in.id,
        subject=opens_on.isoformat(),
        scope=f"collective:{collective.id}",
        zone=zone,
        local_date=day,
        due_at=due_at,
        useful_until=min(closes_at, due_at + _NUDGE_LASTS) if kind is OccurrenceKind.NUDGE else closes_at,
    )
