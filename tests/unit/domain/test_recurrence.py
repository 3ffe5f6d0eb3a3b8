"""Dates that come again: each as often as its rule says, whatever the month and the year."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.recurrence import Recurrence, Repeat, dates

FIRST, LAST = date(2022, 1, 1), date(2032, 12, 31)
DAYS = st.dates(FIRST, LAST)


def week(day: date) -> bool:
    return day.isoweekday() <= 5


def found(rule: Recurrence, first: date = FIRST, last: date = LAST) -> list[date]:
    return list(dates(rule, first, last, week))


@pytest.mark.parametrize(
    ("rule", "first", "expected"),
    [
        (Recurrence(repeat=Repeat.WEEKLY, weekday=1), date(2026, 12, 20), ["2026-12-21", "2026-12-28", "2027-01-04"]),
        (
            Recurrence(repeat=Repeat.WEEKLY, every=2, since=date(2026, 12, 16)),
            date(2026, 12, 1),
            ["2026-12-16", "2026-12-30", "2027-01-13"],
        ),
        (
            Recurrence(repeat=Repeat.MONTHLY, month_day=31),
            date(2027, 1, 31),
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
        ),
        (
            Recurrence(repeat=Repeat.MONTHLY, every=3, since=date(2027, 11, 30)),
            date(2027, 11, 1),
            ["2027-11-30", "2028-02-29", "2028-05-30"],
        ),
        (Recurrence(repeat=Repeat.FIRST_WORKING_DAY), date(2027, 5, 2), ["2027-05-03", "2027-06-01", "2027-07-01"]),
        (Recurrence(repeat=Repeat.LAST_WORKING_DAY), date(2027, 1, 1), ["2027-01-29", "2027-02-26", "2027-03-31"]),
        (
            Recurrence(repeat=Repeat.YEARLY, since=date(2024, 2, 29)),
            FIRST,
            ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
        ),
        (Recurrence(repeat=Repeat.YEARLY, since=date(2026, 4, 27), every=2), FIRST, ["2026-04-27", "2028-04-27"]),
    ],
)
def test_a_rule_comes_on_its_dates(rule: Recurrence, first: date, expected: list[str]) -> None:
    assert [day.isoformat() for day in found(rule, first)[: len(expected)]] == expected


def test_a_rule_ends_on_its_last_date() -> None:
    rule = Recurrence(repeat=Repeat.WEEKLY, weekday=1, since=date(2027, 1, 4), until=date(2027, 1, 18))

    assert found(rule) == [date(2027, 1, 4), date(2027, 1, 11), date(2027, 1, 18)]


@given(weekday=st.integers(1, 7), every=st.integers(1, 8), since=DAYS)
def test_weeks_are_counted_through_every_new_year(weekday: int, every: int, since: date) -> None:
    rule = Recurrence(repeat=Repeat.WEEKLY, weekday=weekday, every=every, since=since)
    came = found(rule)

    assert {each.isoweekday() for each in came} <= {weekday}
    assert {later - earlier for earlier, later in pairwise(came)} <= {timedelta(weeks=every)}


@given(day=st.integers(1, 31))
def test_a_monthly_rule_comes_once_in_every_month(day: int) -> None:
    came = found(Recurrence(repeat=Repeat.MONTHLY, month_day=day))

    assert Counter((each.year, each.month) for each in came) == Counter(
        (year, month) for year in range(2022, 2033) for month in range(1, 13)
    )


@pytest.mark.parametrize("repeat", [Repeat.FIRST_WORKING_DAY, Repeat.LAST_WORKING_DAY])
def test_every_month_has_one_first_and_one_last_working_day(repeat: Repeat) -> None:
    came = found(Recurrence(repeat=repeat))

    assert {each.isoweekday() for each in came} <= {1, 2, 3, 4, 5}
    assert Counter((each.year, each.month) for each in came) == Counter(
        (year, month) for year in range(2022, 2033) for month in range(1, 13)
    )


@given(cut=DAYS)
def test_a_cut_loses_no_date_and_repeats_none(cut: date) -> None:
    rule = Recurrence(repeat=Repeat.MONTHLY, month_day=30, every=2, since=date(2022, 1, 30))

    assert [*found(rule, FIRST, cut), *found(rule, cut + timedelta(days=1), LAST)] == found(rule)
