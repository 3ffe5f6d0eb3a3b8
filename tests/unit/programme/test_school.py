"""School holidays that nobody has entered are pointed out; they are never taken for days of school without a word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from adapters.holidays.calendars import PublicHolidays
from bot.domain.directory import Directory
from bot.engine.calendar import Agenda
from bot.features.programme.school import unknown_school_holidays
from tests.unit.programme.packs import SMALL, pack_of

HEEDS = SMALL.replace("days = -1\n", "days = -1\nschool_holidays_off = true\n")
TODAY = date(2027, 1, 4)


def remarks(folder: Path, text: str, today: date = TODAY) -> list[tuple[str, object]]:
    found = unknown_school_holidays(pack_of(folder, text), PublicHolidays(), today)
    return [(each.phrase.key, str(each.phrase.values["day"])) for each in found]


def zoned(zone: str) -> str:
    return HEEDS.replace('holidays = "FR-976"\n', f'holidays = "FR-976"\nschool_zone = "{zone}"\n')


def entered(first: str, last: str) -> str:
    return f'\n[[school_holiday]]\nid = "v"\nschool_zone = "mayotte"\nfirst = {first}\nlast = {last}\n'


@pytest.mark.parametrize(
    ("text", "today", "expected"),
    [
        (zoned("A"), TODAY, []),
        (zoned("A"), date(2028, 1, 4), [("pack-school-unknown", "2028-09-01")]),
        (zoned("A"), date(2029, 1, 4), [("pack-school-unknown", "2029-01-04")]),
        (zoned("mayotte"), TODAY, [("pack-school-unknown", "2027-01-04")]),
        (HEEDS, TODAY, [("pack-school-no-zone", "2027-01-04")]),
        (SMALL, TODAY, []),
        (zoned("mayotte") + entered("2027-01-01", "2027-02-15"), TODAY, [("pack-school-unknown", "2027-02-16")]),
    ],
)
def test_what_rules_rely_on_and_nobody_knows_is_told(
    tmp_path: Path, text: str, today: date, expected: list[tuple[str, str]]
) -> None:
    assert remarks(tmp_path, text, today) == expected


@pytest.mark.parametrize(
    ("zone", "day"), [("mayotte", date(2031, 3, 1)), ("B", date(2029, 3, 1)), ("", date(2033, 1, 5))]
)
def test_a_rule_that_needs_what_nobody_knows_says_so_in_the_log(tmp_path: Path, zone: str, day: date) -> None:
    collective = pack_of(tmp_path).collectives[0].model_copy(update={"school_zone": zone or None})
    with capture_logs() as logs:
        off = Agenda(Directory([collective]), collective, PublicHolidays(), school=True).off(day)

    assert not off
    assert [(each["event"], each["log_level"], each["calendar"], each["year"]) for each in logs] == [
        ("calendar_unknown", "warning", zone, day.year)
    ]
