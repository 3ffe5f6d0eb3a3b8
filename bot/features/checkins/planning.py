"""When check-ins open and nudge: one round per collective and week. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from bot.domain.audience import collectives, served
from bot.domain.checkin import Round
from bot.domain.directory import Directory
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import CheckIn, Collective, DayOffPolicy, Indicator
from bot.domain.rotation import SINCE, always, asked_in, turns
from bot.domain.wall_time import instant, working_day
from bot.engine.calendar import Agenda
from bot.ports.calendars import Holidays

_NUDGE_LASTS = timedelta(hours=12)
"""Later than that, who was asked late would be asked twice at once."""


class _Firing(NamedTuple):
    """An opening or a nudge, alike in all collectives with the same zone and days off."""

    kind: OccurrenceKind
    opens_on: date
    day: date
    due_at: datetime
    useful_until: datetime


def occurrences(
    directory: Directory, holidays: Holidays, since: datetime, until: datetime, *, nudges: bool = True
) -> Iterator[Occurrence]:
    """Every opening due in [since, until), and every nudge unless they are left out."""
    shared: dict[Hashable, list[_Firing]] = {}
    for check_in in directory.check_ins.values():
        meant = collectives(check_in.audience, directory)
        for collective in (each for each in directory.collectives.values() if each.id in meant):
            agenda = Agenda(directory, collective, holidays, check_in.school_holidays_off)
            for zone in sorted(set(served(check_in.audience, collective.id, directory).values())):
                alike = (check_in.id, collective.zone, zone, agenda.alike)
                if alike not in shared:
                    found = _firings(check_in, agenda, (since, until), zone, nudges=nudges)
                    shared[alike] = [each for each in found if since <= each.due_at < until]
                for firing in shared[alike]:
                    yield _occurrence(firing, check_in, collective, zone)


def round_of(
    directory: Directory, holidays: Holidays, check_in: CheckIn, collective: Collective, opens_on: date
) -> Round:
    """The round that is named after a date, by the collective's clock; it closes at its hour of its last day."""
    agenda = Agenda(directory, collective, holidays, check_in.school_holidays_off)
    return Round(
        check_in_id=check_in.id,
        collective_id=collective.id,
        opens_on=opens_on,
        opens_at=instant(opens_on, check_in.at, collective.zone),
        closes_at=closing(check_in, collective, opens_on),
        asked=_asked(check_in, agenda, opens_on),
    )


def closing(check_in: CheckIn, collective: Collective, opens_on: date) -> datetime:
    """When the round of a date closes, UTC."""
    return instant(_last(check_in, opens_on), check_in.close_at, collective.zone)


def _indicators(directory: Directory, check_in: CheckIn) -> list[Indicator]:
    return [directory.indicators[each] for each in check_in.indicators if each in directory.indicators]


def _asking(check_in: CheckIn, agenda: Agenda, weeks: Iterator[date]) -> Iterator[date]:
    """Those of the weeks in which a round has something to ask: where nothing is weekly, some have not."""
    indicators = _indicators(agenda.directory, check_in)
    if any(each.period == "weekly" for each in indicators):
        yield from weeks
        return
    yield from (each for each in weeks if _rotation(check_in, agenda, each.year).get(each))


def _asked(check_in: CheckIn, agenda: Agenda, opens_on: date) -> tuple[str, ...]:
    """What a round asks; that of a week which has none any more, after it was planned, would have asked this."""
    indicators = _indicators(agenda.directory, check_in)
    if always(check_in, indicators):
        return tuple(each.id for each in indicators)
    asked = _rotation(check_in, agenda, opens_on.year).get(opens_on)
    return (
        asked
        if asked is not None
        else asked_in(check_in, indicators, _rounds(check_in, agenda, opens_on.year), opens_on)
    )


def _rotation(check_in: CheckIn, agenda: Agenda, year: int) -> Mapping[date, tuple[str, ...]]:
    """What the rounds of a year ask, as the years before it left it; teams that have rounds on the same dates share one."""
    known, collective_id = agenda.directory.rotations, agenda.collective.id
    if (check_in.id, collective_id, year) not in known:
        openings = tuple(_rounds(check_in, agenda, year))
        if (check_in.id, openings, year) not in known:
            played = turns(check_in, _indicators(agenda.directory, check_in), openings)
            known[check_in.id, openings, year] = {day: asked for day, asked in played if day.year == year}
        known[check_in.id, collective_id, year] = known[check_in.id, openings, year]
    return known[check_in.id, collective_id, year]


def _rounds(check_in: CheckIn, agenda: Agenda, year: int) -> Iterator[date]:
    """The weeks up to the end of a year in which the collective has a round; what another would have asked waits for the next one."""
    first = min(SINCE, year)
    for day in _weeks(check_in, date(first, 1, 1), date(year, 12, 30)):
        if first <= day.year <= year and _opening(check_in, agenda, day) is not None:
            yield day


def _weeks(check_in: CheckIn, first: date, last: date) -> Iterator[date]:
    """The dates after which rounds around those days are named."""
    day = first - timedelta(days=8)
    day += timedelta(days=(check_in.weekday - day.isoweekday()) % 7)
    while day <= last + timedelta(days=1):
        yield day
        day += timedelta(days=7)


def _opening(check_in: CheckIn, agenda: Agenda, opens_on: date) -> date | None:
    """The day on which a round opens; None if the team is in a pause, or the whole round is off: that week is skipped."""
    opening = working_day(opens_on, DayOffPolicy.AFTER, agenda.off)
    return None if agenda.paused(opens_on) or opening > _last(check_in, opens_on) else opening


def _last(check_in: CheckIn, opens_on: date) -> date:
    return opens_on + timedelta(days=check_in.open_days - 1)


def _firings(
    check_in: CheckIn, agenda: Agenda, window: tuple[datetime, datetime], zone: str, *, nudges: bool
) -> Iterator[_Firing]:
    since, until = (each.date() for each in window)
    for opens_on in _asking(check_in, agenda, _weeks(check_in, since, until)):
        yield from _week(check_in, agenda, opens_on, zone, nudges=nudges)


def _week(check_in: CheckIn, agenda: Agenda, opens_on: date, zone: str, *, nudges: bool) -> Iterator[_Firing]:
    closes_at = closing(check_in, agenda.collective, opens_on)
    opening = _opening(check_in, agenda, opens_on)
    if opening is None:
        return
    yield _Firing(OccurrenceKind.CHECKIN, opens_on, opening, instant(opening, check_in.at, zone), closes_at)
    if check_in.nudge_days is None or not nudges:
        return
    own = opening + timedelta(days=check_in.nudge_days)
    nudge = working_day(own, DayOffPolicy.AFTER, agenda.off)
    if opening < nudge <= _last(check_in, opens_on) and not agenda.paused(own):
        due_at = instant(nudge, check_in.nudge_at, zone)
        yield _Firing(OccurrenceKind.NUDGE, opens_on, nudge, due_at, min(closes_at, due_at + _NUDGE_LASTS))


def _occurrence(firing: _Firing, check_in: CheckIn, collective: Collective, zone: str) -> Occurrence:
    return Occurrence(
        kind=firing.kind,
        rule_id=check_in.id,
        subject=firing.opens_on.isoformat(),
        scope=f"collective:{collective.id}",
        zone=zone,
        local_date=firing.day,
        due_at=firing.due_at,
        useful_until=firing.useful_until,
    )
