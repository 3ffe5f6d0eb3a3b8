"""Public holidays by calendar, in the reader's language; a calendar that is not known is never an empty one."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from adapters.holidays.calendars import PublicHolidays
from tests.support.command import ROOT

CALENDARS = PublicHolidays()


@pytest.mark.parametrize(
    ("calendar", "day", "lang", "name"),
    [
        ("FR", date(2027, 11, 11), "fr", "Armistice"),
        ("FR", date(2027, 5, 6), "en", "Ascension Day"),
        ("FR", date(2027, 4, 27), "fr", None),
        ("FR", date(2027, 4, 26), "fr", None),
        ("FR-976", date(2027, 4, 27), "fr", "Abolition de l'esclavage"),
        ("FR-976", date(2027, 4, 27), "en", "Abolition of Slavery"),
        ("FR-976", date(2026, 12, 25), "fr", "Noël"),
        ("CA-QC", date(2027, 6, 24), "fr", "Fête nationale du Québec"),
        ("CA-QC", date(2027, 10, 11), "en", "Thanksgiving Day"),
    ],
)
def test_a_holiday_has_its_name(calendar: str, day: date, lang: str, name: str | None) -> None:
    assert CALENDARS.name(calendar, day, lang) == name


@pytest.mark.parametrize("calendar", ["FR-977", "Mayotte", "France", "fr", "XX", "", "FR-"])
def test_an_unknown_calendar_is_refused(calendar: str) -> None:
    with pytest.raises(ValueError, match="calendar"):
        CALENDARS.name(calendar, date(2027, 1, 1))


def test_a_year_without_data_is_refused() -> None:
    with pytest.raises(ValueError, match="2101"):
        CALENDARS.name("FR", date(2101, 1, 1))


def test_only_the_countries_that_are_asked_for_are_read() -> None:
    asked = """
import sys
from datetime import date
from adapters.holidays.calendars import PublicHolidays
PublicHolidays().name("CA-QC", date(2027, 6, 24))
print(*[each for each in sys.modules if each.startswith("holidays.countries.")])
"""
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout.split() == ["holidays.countries.canada"]
