"""When a collective works: public holidays, its own days off and pauses, the school holidays of its zone."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import structlog

from bot.domain.directory import Directory
from bot.domain.programme import Collective
from bot.ports.calendars import Holidays

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Agenda:
    """
    The days of one collective.

    Attributes:
        school: Whether school holidays count as days off.
    """

    directory: Directory
    collective: Collective
    holidays: Holidays
    school: bool = False

    @property
    def alike(self) -> Hashable:
        """Collectives of which it is equal are off, paused and working on the same days."""
        closures = tuple(each.id for each in self.directory.closures_of(self.collective.id))
        zone = self.collective.school_zone if self.school else None
        return (self.collective.holidays, tuple(self.collective.days_off), closures, zone)

    def off(self, day: date) -> bool:
        """Whether nobody works there on that local date, or the collective wants no message."""
        return (
            day in self.collective.days_off
            or self.directory.closed(self.collective.id, day)
            or self._holiday(day)
            or (self.school and self._school_holiday(day))
        )

    def paused(self, day: date) -> bool:
        """Whether the collective wants no message on that local date."""
        return self.directory.paused(self.collective.id, day)

    def working(self, day: date) -> bool:
        """Whether it is neither a day off nor in a weekend."""
        return day.isoweekday() <= 5 and not self.off(day)

    def _holiday(self, day: date) -> bool:
        calendar = self.collective.holidays
        return _known(lambda: self.holidays.name(calendar, day) is not None, "holidays", calendar, day)

    def _school_holiday(self, day: date) -> bool:
        zone = self.collective.school_zone or ""
        return _known(lambda: in_school_holidays(self.directory, self.holidays, zone, day), "school", zone, day)


def in_school_holidays(directory: Directory, holidays: Holidays, zone: str, day: date) -> bool:
    """
    Whether there is no school in a zone, by what the programme says or by what is published.

    Raises:
        ValueError: Nobody knows: missing data is never "no holiday".
    """
    found = directory.school_holiday(zone, day)
    if found:
        return True
    try:
        return holidays.school(zone, day) is not None
    except ValueError:
        if found is None:
            raise
        return False


def _known(look: Callable[[], bool], what: str, calendar: str, day: date) -> bool:
    """What a calendar says; where it says nothing the rule goes on as on any other day, and the log says so."""
    try:
        return look()
    except ValueError:
        _warn(what, calendar, day.year)
        return False


@lru_cache(maxsize=1024)
def _warn(what: str, calendar: str, year: int) -> None:
    """Once for each."""
    log.warning("calendar_unknown", what=what, calendar=calendar, year=year)
