"""Each question comes round by its own period, never too many at once."""

from __future__ import annotations

from collections import Counter
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.indicator import CheckIn, Indicator, IndicatorKind
from bot.domain.rotation import asked_in, turns

MONDAYS = [date(2027, 1, 4) + timedelta(weeks=week) for week in range(52)]
PERIODS = ("weekly", "fortnightly", "monthly", "quarterly")


def questions(periods: list[str], most: int) -> tuple[list[Indicator], CheckIn]:
    """Indicators of those periods, each called by its place and period, and the check-in that asks them."""
    indicators = [
        Indicator(id=f"{place}-{period}", condition="vision", question={}, type=IndicatorKind.INTEGER, period=period)
        for place, period in enumerate(periods)
    ]
    return indicators, CheckIn(
        id="c", title={}, weekday=1, at=time(9), indicators=[each.id for each in indicators], most=most
    )


def year(periods: list[str], *, most: int = 3, openings: list[date] = MONDAYS) -> list[tuple[str, ...]]:
    """What is asked, opening by opening."""
    indicators, check_in = questions(periods, most)
    return [asked_in(check_in, indicators, openings, day) for day in openings]


def test_three_weekly_questions_are_asked_every_week_in_their_order() -> None:
    assert set(year(["weekly"] * 3)) == {("0-weekly", "1-weekly", "2-weekly")}


def test_what_fits_is_asked_in_each_of_its_periods() -> None:
    asked = Counter(
        name for round_ in year(["weekly", "fortnightly", *["monthly"] * 3, "quarterly"]) for name in round_
    )
    assert asked["0-weekly"] >= 51
    assert asked["1-fortnightly"] >= 24
    assert [asked[f"{place}-monthly"] for place in (2, 3, 4)] == [12, 12, 12]
    assert asked["5-quarterly"] == 4


def test_where_more_is_asked_than_fits_all_take_turns() -> None:
    asked = Counter(name for round_ in year(["weekly"] * 5) for name in round_)
    assert max(asked.values()) - min(asked.values()) <= 1


def test_weekly_questions_do_not_crowd_out_the_others() -> None:
    asked = Counter(name for round_ in year(["weekly"] * 3 + ["monthly"]) for name in round_)
    assert asked["3-monthly"] >= 10


def test_a_question_of_a_paused_week_is_asked_in_the_next_one() -> None:
    paused = [day for day in MONDAYS if day != MONDAYS[1]]
    rounds = year(["weekly", "monthly", "monthly", "monthly", "monthly"], openings=paused)
    assert {name for round_ in rounds[:3] for name in round_} >= {f"{place}-monthly" for place in range(1, 5)}


def test_week_53_is_a_week_like_any_other() -> None:
    turn = [date(2026, 12, 28) + timedelta(weeks=week) for week in range(-4, 5)]
    asked = year(["fortnightly"], openings=turn)
    gaps = [place for place, names in enumerate(asked) if names]
    assert {after - before for before, after in pairwise(gaps)} == {2}


def test_a_part_is_asked_only_together_with_what_it_is_a_part_of() -> None:
    indicators, check_in = questions(["weekly", "weekly", "weekly", "weekly", "fortnightly"], 2)
    indicators[4].at_most_id = "0-weekly"
    rounds = [asked_in(check_in, indicators, MONDAYS, day) for day in MONDAYS]
    with_part = [names for names in rounds if "4-fortnightly" in names]
    assert len(with_part) >= 8  # more is asked than fits: all of it comes less than half as often
    assert set(with_part) == {("0-weekly", "4-fortnightly")}
    assert {name for names in rounds for name in names} == {each.id for each in indicators}


def test_where_one_question_is_asked_at_a_time_a_part_comes_by_itself() -> None:
    indicators, check_in = questions(["weekly", "fortnightly"], 1)
    indicators[1].at_most_id = "0-weekly"
    assert {asked_in(check_in, indicators, MONDAYS, day) for day in MONDAYS} == {("0-weekly",), ("1-fortnightly",)}


_LEAST_DAYS = {"weekly": 7, "fortnightly": 14, "monthly": 14, "quarterly": 42}


def _dates_asked(rounds: list[tuple[date, tuple[str, ...]]], name: str) -> list[date]:
    return [day for day, names in rounds if name in names]


@settings(max_examples=40)
@given(
    st.lists(st.sampled_from(PERIODS), min_size=1, max_size=8),
    st.integers(1, 4),
    st.integers(0, 6),
    st.sets(st.integers(0, 365), max_size=60),
)
def test_what_was_just_asked_is_not_asked_again_in_any_year(
    periods: list[str], most: int, weekday: int, closed: set[int]
) -> None:
    """Over 2026 to 2032, the turns of all years and week 53 of 2026 and 2032 included, with some weeks in which there is no round."""
    first = date(2026, 1, 5) + timedelta(days=weekday)
    openings = [first + timedelta(weeks=week) for week in range(365) if week not in closed]
    indicators, check_in = questions(periods, most)
    rounds = list(turns(check_in, indicators, openings))

    for each in indicators:
        dates = _dates_asked(rounds, each.id)
        assert all((after - before).days >= _LEAST_DAYS[each.period] for before, after in pairwise(dates))
        if each.period == "monthly":
            assert len({(day.year, day.month) for day in dates}) == len(dates)


@pytest.mark.parametrize("weekday", range(7))
def test_what_fits_comes_in_every_month_of_every_year(weekday: int) -> None:
    first = date(2026, 1, 5) + timedelta(days=weekday)
    openings = [first + timedelta(weeks=week) for week in range(365)]
    indicators, check_in = questions(["weekly", "monthly", "monthly"], 3)
    rounds = list(turns(check_in, indicators, openings))

    for name in ("1-monthly", "2-monthly"):
        months = {(day.year, day.month) for day in _dates_asked(rounds, name)}
        assert months == {(day.year, day.month) for day in openings}


@given(st.lists(st.sampled_from(PERIODS), min_size=1, max_size=12), st.integers(1, 5))
def test_no_round_asks_too_much_nor_the_same_twice(periods: list[str], most: int) -> None:
    for names in year(periods, most=most, openings=MONDAYS[:14]):
        assert len(names) == len(set(names)) <= most
        assert list(names) == sorted(names, key=lambda name: int(name.split("-")[0]))
