"""The days off of a collective: public holidays and its own."""

from __future__ import annotations

from datetime import date

from bot.domain.programme import Collective
from bot.ports.calendars import Holidays


def day_off(collective: Collective, holidays: Holidays, day: date) -> bool:
    """Whether nobody works there on that local date."""
    return day in collective.days_off or holidays.name(collective.holidays, day) is not None
