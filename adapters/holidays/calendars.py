"""The calendars of the `holidays` library, by ids such as `FR`, `FR-976` or `CA-QC`."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import ModuleType

import holidays

# the library finds each country by its own module, but the package around them reads all 250: 8 MiB and a tenth of a second a process
_COUNTRIES = ModuleType("holidays.countries")
_COUNTRIES.__path__ = [str(Path(holidays.__file__).parent / "countries")]
sys.modules.setdefault(_COUNTRIES.__name__, _COUNTRIES)

_CALENDAR = re.compile(r"([A-Z]{2})(?:-(.+))?")
_SCHOOL_ZONES = ("A", "B", "C")
_PUBLISHED = (date(2017, 9, 1), date(2028, 8, 31))
"""School years that the ministry has published; for others the library only guesses."""


class PublicHolidays:
    """The Holidays port; each calendar and year is computed once."""

    def __init__(self) -> None:
        self._names = lru_cache(maxsize=1024)(_names)
        self._school = lru_cache(maxsize=256)(_school)

    def name(self, calendar: str, day: date, lang: str = "fr") -> str | None:
        """
        The holiday's name on that date, or None on an ordinary day.

        Raises:
            ValueError: The calendar is unknown, or doesn't reach that year: missing data is never "no holiday".
        """
        return self._names(calendar, day.year, lang).get(day)

    def school(self, zone: str, day: date, lang: str = "fr") -> str | None:
        """
        The school holiday's name on that date, or None on a day of school.

        Raises:
            ValueError: The zone is unknown, or nothing is published for that date.
        """
        if zone not in _SCHOOL_ZONES:
            raise ValueError(f"nothing is published of the school holidays of zone {zone!r}")
        if not _PUBLISHED[0] <= day <= _PUBLISHED[1]:
            raise ValueError(f"the school holidays of {day.isoformat()} are not published")
        return self._school(zone, day.year, lang).get(day)


def _names(calendar: str, year: int, lang: str) -> Mapping[date, str]:
    found = _CALENDAR.fullmatch(calendar)
    if not found:
        raise ValueError(f"{calendar!r} is not a calendar of public holidays: write FR, FR-976 or CA-QC")
    try:
        blank = holidays.country_holidays(found[1], subdiv=found[2], expand=False)
    except NotImplementedError as cause:
        raise ValueError(f"{calendar!r} is not a known calendar of public holidays") from cause
    if not blank.start_year <= year <= blank.end_year:
        raise ValueError(f"{calendar!r} has no public holidays for {year}")
    # each country names its English (en_US, en_CA…); None is the country's own language
    language = next((each for each in sorted(blank.supported_languages) if each.startswith(lang)), None)
    return dict(holidays.country_holidays(found[1], subdiv=found[2], years=year, language=language, expand=False))


def _school(zone: str, year: int, lang: str) -> Mapping[date, str]:
    language = "en_US" if lang == "en" else "fr"
    found = holidays.country_holidays(
        "FR", subdiv=f"Zone {zone}", years=year, categories="school", language=language, expand=False
    )
    return dict(found)
