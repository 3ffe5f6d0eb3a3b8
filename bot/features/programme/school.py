"""School holidays that rules rely on and nobody has entered: never taken for days of school without a word."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.directory import Directory
from bot.domain.errors import Fault, Phrase
from bot.domain.pack import Pack
from bot.engine.calendar import in_school_holidays
from bot.ports.calendars import Holidays

_AHEAD = timedelta(days=365)


def unknown_school_holidays(pack: Pack, holidays: Holidays, today: date) -> Iterator[Fault]:
    """
    A remark for each zone of which some day isn't known between now and a year later, or the programme's last milestone.

    Nothing if no rule takes school holidays for days off.
    """
    if not any(
        [rule.school_holidays_off for rule in pack.reminders] + [rule.school_holidays_off for rule in pack.check_ins]
    ):
        return
    directory = Directory(pack.entities)
    last = max([today + _AHEAD, *(milestone.ends for milestone in pack.milestones)])
    for zone in dict.fromkeys(each.school_zone or "" for each in pack.collectives):
        day = _first_unknown(directory, holidays, zone, (today, last))
        if day is not None:
            named = [each.name for each in pack.collectives if (each.school_zone or "") == zone]
            values: dict[str, object] = {"zone": zone, "collectives": ", ".join(named[:5]), "day": day}
            key = "pack-school-unknown" if zone else "pack-school-no-zone"
            yield Fault(where="school_holiday", phrase=Phrase(key, values))


def _first_unknown(directory: Directory, holidays: Holidays, zone: str, days: tuple[date, date]) -> date | None:
    day, last = days
    while day <= last:
        try:
            in_school_holidays(directory, holidays, zone, day)
        except ValueError:
            return day
        day += timedelta(days=1)
    return None
