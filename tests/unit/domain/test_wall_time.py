from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.programme import DayOffPolicy
from bot.domain.wall_time import instant, iso_week, working_day, zone

ZONES = ("Europe/Paris", "Indian/Mayotte", "America/Toronto")
DAYS = [date(2022, 1, 1) + timedelta(days=number) for number in range((date(2033, 1, 1) - date(2022, 1, 1)).days)]
HOURS = (time(0, 0), time(1, 30), time(2, 0), time(2, 30), time(2, 59), time(9, 0), time(23, 59, 59))


@pytest.mark.parametrize("name", ZONES)
@pytest.mark.parametrize("at", HOURS)
def test_every_local_date_of_ten_years_has_one_instant_of_its_own(name: str, at: time) -> None:
    found = [instant(day, at, name) for day in DAYS]

    assert [each.astimezone(zone(name)).date() for each in found] == DAYS


@pytest.mark.parametrize("name", ZONES)
def test_a_wall_time_that_exists_is_kept(name: str) -> None:
    found = [instant(day, time(9, 0), name).astimezone(zone(name)) for day in DAYS]

    assert {each.time() for each in found} == {time(9, 0)}


@pytest.mark.parametrize(
    ("day", "at", "name", "expected"),
    [
        (date(2027, 3, 28), time(2, 0), "Europe/Paris", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 30), "Europe/Paris", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 3, 28), time(3, 0), "Europe/Paris", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        (date(2027, 10, 31), time(2, 30), "Europe/Paris", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        (date(2027, 10, 31), time(3, 0), "Europe/Paris", datetime(2027, 10, 31, 2, 0, tzinfo=UTC)),
        (date(2027, 3, 14), time(2, 30), "America/Toronto", datetime(2027, 3, 14, 7, 0, tzinfo=UTC)),
        (date(2027, 11, 7), time(1, 30), "America/Toronto", datetime(2027, 11, 7, 5, 30, tzinfo=UTC)),
        (date(2027, 3, 28), time(2, 30), "Indian/Mayotte", datetime(2027, 3, 27, 23, 30, tzinfo=UTC)),
    ],
)
def test_a_gap_gives_its_first_minute_after_and_an_overlap_its_first(
    day: date, at: time, name: str, expected: datetime
) -> None:
    assert instant(day, at, name) == expected


@given(
    day=st.dates(date(2022, 1, 1), date(2032, 12, 31)),
    at=st.times().map(lambda each: each.replace(microsecond=0)),
    name=st.sampled_from(ZONES),
)
def test_instants_are_never_before_their_wall_time(day: date, at: time, name: str) -> None:
    local = instant(day, at, name).astimezone(zone(name))

    assert datetime.combine(day, at) <= local.replace(tzinfo=None) <= datetime.combine(day, at) + timedelta(hours=1)


def test_zones_keep_the_hours_between_them_in_the_odd_weeks_of_march() -> None:
    paris = instant(date(2027, 3, 20), time(9, 0), "Europe/Paris")

    assert [paris.astimezone(zone(name)).time() for name in ZONES] == [time(9, 0), time(11, 0), time(4, 0)]


@pytest.mark.parametrize("name", ["Europe/Pari", "", "../etc/passwd", "UTC+3", "/etc/localtime", "Europe"])
def test_what_is_no_zone_is_refused_by_name(name: str) -> None:
    with pytest.raises(ValueError, match="IANA"):
        zone(name)


def days_off(*days: int) -> set[date]:
    return {date(2027, 5, day) for day in days}


@pytest.mark.parametrize(
    ("day", "policy", "off", "not_after", "expected"),
    [
        (12, DayOffPolicy.BEFORE, days_off(), None, 12),
        (12, DayOffPolicy.BEFORE, days_off(12), None, 11),
        (12, DayOffPolicy.AFTER, days_off(12), None, 13),
        (12, DayOffPolicy.ANYWAY, days_off(12), None, 12),
        # over a weekend: the 17th is a Monday, the 14th a Friday
        (17, DayOffPolicy.BEFORE, days_off(17), None, 14),
        (14, DayOffPolicy.AFTER, days_off(14), None, 17),
        (14, DayOffPolicy.AFTER, days_off(14, 17), None, 18),
        # a rule that falls on a weekend by itself stays there
        (15, DayOffPolicy.AFTER, days_off(), None, 15),
        # a deadline is never passed
        (14, DayOffPolicy.AFTER, days_off(14), 16, 13),
        (14, DayOffPolicy.AFTER, days_off(14), 17, 17),
    ],
)
def test_a_day_off_moves_to_a_working_day(
    day: int, policy: DayOffPolicy, off: set[date], not_after: int | None, expected: int
) -> None:
    limit = date(2027, 5, not_after) if not_after else None

    assert working_day(date(2027, 5, day), policy, off.__contains__, not_after=limit) == date(2027, 5, expected)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 28), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2024, 12, 30), "2025-W01"),
        (date(2027, 5, 12), "2027-W19"),
    ],
)
def test_a_week_belongs_to_the_year_of_its_thursday(day: date, expected: str) -> None:
    assert iso_week(day) == expected
