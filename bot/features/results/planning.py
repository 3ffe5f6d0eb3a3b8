"""When rounds are published and given back: after the check-ins that opened them. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from bot.domain.audience import served
from bot.domain.directory import Directory
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.protection import Period
from bot.domain.rights import scopes
from bot.domain.wall_time import instant, zone
from bot.engine.calendar import Agenda
from bot.ports.calendars import Holidays

HOUR = time(8, 30)
"""Local hour at which results come back: before the next questions of a Monday, outside quiet hours."""
_LONGEST_ROUND = timedelta(days=16)
_FARTHEST = 40
"""Days off in a row after which results come back on a day off."""
_USEFUL = timedelta(days=6)
_NEVER_TOO_LATE = timedelta(days=3650)
"""What was felt is published however late: until then nobody sees it."""

Opened = Callable[[Directory, Holidays, datetime, datetime], Iterable[Occurrence]]
"""The openings of check-ins; `useful_until` of each is when its round closes."""


@dataclass(frozen=True, slots=True)
class _Round:
    collective_id: str
    closes_at: datetime


def occurrences(
    opened: Opened, directory: Directory, holidays: Holidays, since: datetime, until: datetime
) -> Iterator[Occurrence]:
    """Every publication and every giving back due in [since, until)."""
    far, teams = timedelta(days=_FARTHEST), _Teams(directory, holidays)
    for period, rounds in _periods(opened, directory, holidays, (since - _LONGEST_ROUND - far, until)).items():
        closed_at = max(each.closes_at for each in rounds)
        for each in (
            _closing(period, closed_at, directory),
            *_to_teams(period, rounds, closed_at, teams),
            *_to_coordinators(period, rounds, closed_at, directory, holidays),
        ):
            if since <= each.due_at < until:
                yield each


def _periods(
    opened: Opened, directory: Directory, holidays: Holidays, window: tuple[datetime, datetime]
) -> dict[Period, list[_Round]]:
    closes: defaultdict[Period, dict[str, datetime]] = defaultdict(dict)
    for each in opened(directory, holidays, *window):
        if each.kind is OccurrenceKind.CHECKIN:
            period = Period(check_in_id=each.rule_id, opens_on=date.fromisoformat(each.subject))
            closes[period][each.scope.removeprefix("collective:")] = each.useful_until
    return {period: [_Round(*each) for each in found.items()] for period, found in closes.items()}


def _closing(period: Period, closed_at: datetime, directory: Directory) -> Occurrence:
    """One for the whole programme, when the last of its rounds has closed: what is published later could be subtracted from it."""
    name = directory.default_zone
    return Occurrence(
        kind=OccurrenceKind.CLOSING,
        rule_id=period.check_in_id,
        subject=period.opens_on.isoformat(),
        scope="programme",
        zone=name,
        local_date=closed_at.astimezone(zone(name)).date(),
        due_at=closed_at,
        useful_until=closed_at + _NEVER_TOO_LATE,
    )


class _Teams:
    """The teams that get something back, and when: worked out once for all periods, and for all whose calendars are alike."""

    def __init__(self, directory: Directory, holidays: Holidays) -> None:
        self._directory = directory
        self._holidays = holidays
        self._days: dict[Hashable, date] = {}
        self.of = cache(self._of)

    def _of(self, check_in_id: str, collective_id: str) -> tuple[Agenda, Hashable, list[str]]:
        """A team's calendar, what it has in common with those that are alike, and the zones of its people and its room."""
        collective = self._directory.collectives[collective_id]
        people = served(self._directory.check_ins[check_in_id].audience, collective_id, self._directory)
        agenda = Agenda(self._directory, collective, self._holidays)
        return agenda, agenda.alike, sorted({collective.zone, *people.values()})

    def day(self, agenda: Agenda, alike: Hashable, closed_at: datetime, name: str) -> date:
        """The first working day of which the hour comes after the closing."""
        known = self._days.get((alike, closed_at, name))
        if known is None:
            known = self._days[alike, closed_at, name] = _day(agenda, closed_at, name)
        return known


def _to_teams(period: Period, rounds: Iterable[_Round], closed_at: datetime, teams: _Teams) -> Iterator[Occurrence]:
    """To each team on the first working day after all is closed, by the clocks of its people and of its room."""
    for each in rounds:
        agenda, alike, zones = teams.of(period.check_in_id, each.collective_id)
        for name in zones:
            day = teams.day(agenda, alike, closed_at, name)
            yield _giving_back(period, f"collective:{each.collective_id}", name, day)


def _to_coordinators(
    period: Period, rounds: Iterable[_Round], closed_at: datetime, directory: Directory, holidays: Holidays
) -> Iterator[Occurrence]:
    """To who coordinates a region or the programme, on a working day of one of its collectives."""
    concerned = {each.collective_id for each in rounds}
    for scope, name in sorted(coordinated(directory)):
        within = [each for each in directory.scope_collectives(scope) if each.id in concerned]
        if within:
            agenda = Agenda(directory, within[0], holidays)
            yield _giving_back(period, scope, name, _day(agenda, closed_at, name))


@lru_cache(maxsize=1)
def coordinated(directory: Directory) -> Mapping[tuple[str, str], list[str]]:
    """Who coordinates more than a team, by scope and zone; every round asks, and it only changes with the programme."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for person_id in directory.people:
        for scope in scopes(directory, person_id):
            if not scope.startswith("collective:"):
                found[scope, directory.zone_of(person_id)].append(person_id)
    return found


def _day(agenda: Agenda, closed_at: datetime, name: str) -> date:
    """The first working day of which the hour comes after the closing."""
    first = closed_at.astimezone(zone(name)).date()
    if instant(first, HOUR, name) <= closed_at:
        first += timedelta(days=1)
    following = (first + timedelta(days=ahead) for ahead in range(_FARTHEST))
    return next((day for day in following if agenda.working(day)), first)


def _giving_back(period: Period, scope: str, name: str, day: date) -> Occurrence:
    due_at = instant(day, HOUR, name)
    return Occurrence(
        kind=OccurrenceKind.GIVEBACK,
        rule_id=period.check_in_id,
        subject=period.opens_on.isoformat(),
        scope=scope,
        zone=name,
        local_date=day,
        due_at=due_at,
        useful_until=due_at + _USEFUL,
    )
