"""When personal reminders fire: one per local date, whatever the clocks, the months and the milestones do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.occurrence import Occurrence
from bot.domain.personal import (
    Around,
    Exactly,
    Monthly,
    MonthlyWeekday,
    Once,
    PersonalReminder,
    Rule,
    Weekly,
    dump_rule,
    firings,
    load_rule,
    next_firing,
    occurrences,
)
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.wall_time import zone

KOUNGOU, LIEVIN, MONTREAL = "Indian/Mayotte", "Europe/Paris", "America/Toronto"
NINE = time(9)
MADE = datetime(2027, 1, 4, 7, 15, tzinfo=UTC)
DAILY = Weekly(weekdays=(1, 2, 3, 4, 5, 6, 7), at=time(2, 30), since=date(2022, 1, 1))


def milestone(starts: date = date(2027, 10, 4), days: int = 5, place: str | None = MONTREAL) -> dict[str, Milestone]:
    ends = starts + timedelta(days=days - 1)
    found = Milestone(id="im", type=MilestoneKind.MEETING, title={"fr": "X"}, starts=starts, ends=ends, zone=place)
    return {"im": found}


def reminder(rule: Rule, at: str = KOUNGOU, made_at: datetime = MADE) -> PersonalReminder:
    return PersonalReminder(id="r", person_id="amina", what="x", rule=rule, zone=at, made_at=made_at)


def around(days: int) -> Around:
    return Around(milestone_id="im", days=days, at=NINE)


def days(rule: Rule, first: date, count: int) -> list[str]:
    return [each.day.isoformat() for each in islice(firings(rule, LIEVIN, first, {}), count)]


def planned(of: PersonalReminder, since: datetime, until: datetime) -> list[Occurrence]:
    return list(occurrences(of, milestone(), since, until))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Weekly(weekdays=(1, 4), at=NINE, since=date(2027, 1, 4)), ["2027-01-04", "2027-01-07", "2027-01-11"]),
        (Weekly(weekdays=(1,), at=NINE, since=date(2027, 1, 7), every=2), ["2027-01-04", "2027-01-18", "2027-02-01"]),
        (Monthly(day=31, at=NINE), ["2027-01-31", "2027-02-28", "2027-03-31"]),
        (Monthly(day=5, at=NINE), ["2027-01-05", "2027-02-05", "2027-03-05"]),
        (MonthlyWeekday(nth=1, weekday=1, at=NINE), ["2027-01-04", "2027-02-01", "2027-03-01"]),
        (MonthlyWeekday(nth=-1, weekday=5, at=NINE), ["2027-01-29", "2027-02-26", "2027-03-26"]),
    ],
)
def test_what_recurs_falls_on_its_days(rule: Rule, expected: list[str]) -> None:
    assert days(rule, date(2027, 1, 4), 3) == expected


def test_every_other_week_goes_on_across_week_53() -> None:
    rule = Weekly(weekdays=(1,), at=NINE, since=date(2026, 12, 21), every=2)

    assert days(rule, date(2026, 12, 21), 3) == ["2026-12-21", "2027-01-04", "2027-01-18"]


@given(
    st.dates(date(2022, 1, 1), date(2032, 12, 1)),
    st.sampled_from([KOUNGOU, LIEVIN, MONTREAL]),
    st.times().map(lambda at: at.replace(second=0, microsecond=0)),
)
def test_a_daily_one_fires_once_on_every_local_date(first: date, at: str, hour: time) -> None:
    rule = Weekly(weekdays=DAILY.weekdays, at=hour, since=first)
    found = list(islice(firings(rule, at, first, {}), 30))

    assert [each.day for each in found] == [first + timedelta(days=ahead) for ahead in range(30)]
    assert [each.due_at.astimezone(zone(at)).date() for each in found] == [each.day for each in found]
    assert all(before.due_at < after.due_at for before, after in pairwise(found))


@settings(max_examples=50)
@given(st.lists(st.integers(1, 400 * 24 * 3600), min_size=1, max_size=5), st.sampled_from([KOUNGOU, LIEVIN, MONTREAL]))
def test_however_time_is_cut_each_occurrence_is_planned_once(cuts: list[int], at: str) -> None:
    end = MADE + timedelta(days=401)
    bounds = [MADE, *(MADE + timedelta(seconds=each) for each in sorted(cuts)), end]
    one = reminder(DAILY, at)

    pieces = [each.key for since, until in pairwise(bounds) for each in planned(one, since, until)]

    assert pieces == [each.key for each in planned(one, MADE, end)]


@pytest.mark.parametrize(
    ("rule", "at", "due"),
    [
        (Once(day=date(2027, 3, 28), at=time(2, 30)), LIEVIN, "2027-03-28T01:00"),
        (Once(day=date(2027, 10, 31), at=time(2, 30)), LIEVIN, "2027-10-31T00:30"),
        (Once(day=date(2027, 3, 28), at=time(2, 30)), KOUNGOU, "2027-03-27T23:30"),
        (Exactly(due_at=datetime(2027, 10, 31, 1, 30, tzinfo=UTC)), LIEVIN, "2027-10-31T01:30"),
        (around(-1), KOUNGOU, "2027-10-03T06:00"),
        (around(0), KOUNGOU, "2027-10-04T13:00"),
        (around(1), KOUNGOU, "2027-10-09T13:00"),
    ],
)
def test_what_comes_once_has_its_instant(rule: Rule, at: str, due: str) -> None:
    (found,) = firings(rule, at, MADE.date(), milestone())

    assert found.due_at.strftime("%Y-%m-%dT%H:%M") == due


def test_it_moves_with_its_milestone() -> None:
    moved = [next_firing(around(-2), KOUNGOU, MADE, milestone(date(2027, *day))) for day in ((5, 11), (6, 1))]

    assert [each.day for each in moved if each] == [date(2027, 5, 9), date(2027, 5, 30)]


def test_without_its_milestone_it_has_no_firing() -> None:
    assert next_firing(around(-2), KOUNGOU, MADE, {}) is None


def test_what_is_past_has_no_next_firing() -> None:
    assert next_firing(Once(day=date(2027, 1, 4), at=NINE), KOUNGOU, MADE, {}) is None


def test_one_that_is_overdue_is_still_planned() -> None:
    overdue = reminder(Once(day=date(2027, 1, 5), at=NINE))
    later = MADE + timedelta(days=90)

    assert [each.local_date for each in planned(overdue, later, later + timedelta(days=1))] == [date(2027, 1, 5)]


def test_one_that_recurs_is_not_planned_from_before_it_was_made() -> None:
    made_later = reminder(DAILY, made_at=MADE + timedelta(days=2))

    found = planned(made_later, MADE, MADE + timedelta(days=4))

    assert [each.local_date for each in found] == [date(2027, 1, 7), date(2027, 1, 8)]


def test_one_that_recurs_is_of_use_until_the_next() -> None:
    first, second = planned(reminder(DAILY), MADE, MADE + timedelta(days=2))

    assert second.due_at - timedelta(minutes=1) < first.useful_until < second.due_at


def test_one_that_comes_once_is_of_use_for_longer_than_the_longest_pause() -> None:
    (found,) = planned(reminder(Once(day=date(2027, 1, 5), at=NINE)), MADE, MADE + timedelta(days=2))

    assert found.useful_until - found.due_at > timedelta(days=366)


def test_an_occurrence_is_named_after_the_reminder_the_person_and_the_local_date() -> None:
    (found,) = planned(reminder(around(0)), MADE, MADE + timedelta(days=300))

    assert found.key == "personal/r/im/person:amina/Indian/Mayotte/2027-10-04"


@pytest.mark.parametrize(
    "rule",
    [
        Once(day=date(2027, 1, 5), at=NINE),
        Exactly(due_at=MADE),
        DAILY,
        Monthly(day=31, at=NINE),
        MonthlyWeekday(nth=-1, weekday=5, at=NINE),
        around(-2),
    ],
)
def test_a_rule_is_read_as_it_was_written(rule: Rule) -> None:
    assert load_rule(dump_rule(rule)) == rule
