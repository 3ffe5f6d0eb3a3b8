"""When reminders and check-ins are due: however time is cut, each occurrence comes exactly once."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import (
    CheckIn,
    Collective,
    DayOffPolicy,
    Entity,
    Indicator,
    IndicatorKind,
    Membership,
    Milestone,
    MilestoneKind,
    Person,
    Reminder,
    ReminderTo,
    Role,
)
from bot.domain.wall_time import zone
from bot.features.checkins.planning import occurrences as check_ins
from bot.features.checkins.planning import round_of
from bot.features.reminders.planning import occurrences as reminders
from tests.support.transcript import default_pack

HOLIDAYS = parts.holidays()
DIRECTORY = Directory(default_pack().entities)
START = datetime(2026, 12, 20, tzinfo=UTC)
END = datetime(2028, 1, 10, tzinfo=UTC)
INSTANTS = st.integers(0, int((END - START).total_seconds())).map(lambda seconds: START + timedelta(seconds=seconds))


def planned(since: datetime, until: datetime, directory: Directory = DIRECTORY) -> list[Occurrence]:
    return [*reminders(directory, HOLIDAYS, since, until), *check_ins(directory, HOLIDAYS, since, until)]


@settings(max_examples=25, deadline=None)
@given(st.lists(INSTANTS, min_size=1, max_size=4))
def test_cutting_a_year_anywhere_loses_nothing_and_repeats_nothing(cuts: list[datetime]) -> None:
    bounds = [START, *sorted(cuts), END]
    pieces = [each for since, until in pairwise(bounds) for each in planned(since, until)]

    assert Counter(each.key for each in pieces) == Counter(each.key for each in planned(START, END))


def test_a_cut_at_the_very_instant_of_an_occurrence_gives_it_to_the_later_part() -> None:
    due = next(each for each in planned(START, END) if each.kind is OccurrenceKind.CHECKIN).due_at
    before = {each.key for each in planned(START, due)}
    after = {each.key for each in planned(due, END)}

    assert before & after == set()
    assert due in {each.due_at for each in planned(due, due + timedelta(microseconds=1))}


def test_every_occurrence_has_a_key_of_its_own() -> None:
    keys = [each.key for each in planned(START, END)]

    assert len(keys) == len(set(keys))


def test_whatever_is_due_is_due_on_its_local_date() -> None:
    for each in planned(START, END):
        milestone = DIRECTORY.milestones.get(each.subject)
        there = milestone.zone if milestone and milestone.zone and each.local_date >= milestone.starts else each.zone
        assert each.due_at.astimezone(zone(there)).date() == each.local_date, each.key


def test_nothing_is_useful_before_it_is_due() -> None:
    assert [each.key for each in planned(START, END) if each.useful_until <= each.due_at] == []


def test_nobody_is_disturbed_on_a_public_holiday() -> None:
    for each in planned(START, END):
        home = DIRECTORY.collectives[each.scope.removeprefix("collective:")]
        if each.rule_id != "rencontre-jour-meme":
            assert HOLIDAYS.name(home.holidays, each.local_date) is None, each.key


def test_each_collective_with_people_is_asked_once_a_week() -> None:
    opened = [each for each in planned(START, END) if each.kind is OccurrenceKind.CHECKIN]

    assert {each.scope for each in opened} == {"collective:koungou", "collective:lievin"}
    assert max(Counter((each.scope, each.subject) for each in opened).values()) == 1


# --- a programme of one rule -------------------------------------------------------------------------------------------------


def indicator(name: str, period: str = "weekly") -> Indicator:
    return Indicator(id=name, condition="vision", question={"fr": "?"}, type=IndicatorKind.INTEGER, period=period)


def small(*rules: Entity, days_off: tuple[date, ...] = (), zone_name: str = "Europe/Paris") -> Directory:
    return Directory(
        [
            Collective(id="ville", name="Ville", region_id="r", zone=zone_name, days_off=list(days_off)),
            Role(id="habitant", name={"fr": "habitant"}),
            indicator("I01"),
            Person(id="ana", name="Ana"),
            Person(id="bob", name="Bob", zone="America/Toronto"),
            Membership(person_id="ana", scope="collective:ville", role_id="habitant"),
            Membership(person_id="bob", scope="collective:ville", role_id="habitant"),
            Milestone(
                id="m",
                type=MilestoneKind.MODULE,
                title={"fr": "M"},
                starts=date(2027, 6, 10),
                ends=date(2027, 6, 11),
                deliverable_due=7,
            ),
            *rules,
        ]
    )


def reminder(days: int, policy: DayOffPolicy = DayOffPolicy.BEFORE, to: ReminderTo = ReminderTo.ROOMS) -> Reminder:
    return Reminder(
        id="r", about=MilestoneKind.MODULE, days=days, at=time(9), to=to, on_day_off=policy, text={"fr": "x"}
    )


def weekly(*, weekday: int = 1, nudge_days: int | None = 2, open_days: int = 6) -> CheckIn:
    return CheckIn(
        id="c",
        title={"fr": "C"},
        weekday=weekday,
        at=time(9),
        indicators=["I01"],
        nudge_days=nudge_days,
        open_days=open_days,
    )


@pytest.mark.parametrize(
    ("days", "policy", "off", "expected"),
    [
        (-7, DayOffPolicy.BEFORE, (), date(2027, 6, 3)),
        (-7, DayOffPolicy.BEFORE, (date(2027, 6, 3),), date(2027, 6, 2)),
        (-7, DayOffPolicy.AFTER, (date(2027, 6, 3), date(2027, 6, 4)), date(2027, 6, 7)),
        (-7, DayOffPolicy.ANYWAY, (date(2027, 6, 3),), date(2027, 6, 3)),
        # never past the milestone's first day
        (-1, DayOffPolicy.AFTER, (date(2027, 6, 9), date(2027, 6, 10)), date(2027, 6, 8)),
        (7, DayOffPolicy.AFTER, (date(2027, 6, 17),), date(2027, 6, 18)),
    ],
)
def test_a_reminder_moves_off_local_days_off(
    days: int, policy: DayOffPolicy, off: tuple[date, ...], expected: date
) -> None:
    found = planned(START, END, small(reminder(days, policy), days_off=off))

    assert [each.local_date for each in found] == [expected]


def test_people_of_one_team_who_live_by_two_clocks_are_each_served_at_theirs() -> None:
    found = planned(START, END, small(reminder(-7, to=ReminderTo.PEOPLE)))

    assert [(each.zone, each.due_at.hour) for each in found] == [("America/Toronto", 13), ("Europe/Paris", 7)]


@pytest.mark.parametrize(
    ("off", "opening", "nudge"),
    [
        ((), date(2027, 6, 14), date(2027, 6, 16)),
        ((date(2027, 6, 14),), date(2027, 6, 15), date(2027, 6, 17)),
        ((date(2027, 6, 16),), date(2027, 6, 14), date(2027, 6, 17)),
        (tuple(date(2027, 6, day) for day in range(15, 19)), date(2027, 6, 14), None),
        (tuple(date(2027, 6, day) for day in range(14, 19)), None, None),
    ],
)
def test_a_round_opens_and_nudges_on_working_days_or_not_at_all(
    off: tuple[date, ...], opening: date | None, nudge: date | None
) -> None:
    week = small(weekly(), days_off=off)
    found = {
        each.kind: each.local_date
        for each in planned(START, END, week)
        if each.subject == "2027-06-14" and each.zone == "Europe/Paris"
    }

    assert (found.get(OccurrenceKind.CHECKIN), found.get(OccurrenceKind.NUDGE)) == (opening, nudge)


def test_without_nudge_days_nobody_is_nudged() -> None:
    found = planned(START, END, small(weekly(nudge_days=None)))

    assert {each.kind for each in found} == {OccurrenceKind.CHECKIN}


def test_a_round_closes_at_the_end_of_its_last_day_by_the_collectives_clock() -> None:
    directory = small(weekly(open_days=7), zone_name="Indian/Mayotte")
    opened = round_of(directory, HOLIDAYS, directory.check_ins["c"], directory.collectives["ville"], date(2026, 12, 28))

    assert (opened.id, opened.closes_at) == ("c/ville/2026-12-28", datetime(2027, 1, 3, 20, 59, 59, tzinfo=UTC))


def test_a_week_in_which_nothing_is_to_be_asked_has_no_round() -> None:
    monthly = weekly().model_copy(update={"indicators": ["I02", "I03"]})
    directory = small(monthly, indicator("I02", "monthly"), indicator("I03", "quarterly"))
    opened = [each for each in planned(START, END, directory) if each.kind is OccurrenceKind.CHECKIN]
    weeks = {date.fromisoformat(each.subject) for each in opened if each.subject.startswith("2027")}

    assert {week.month for week in weeks} == set(range(1, 13))
    assert len(weeks) == 12
    for week in weeks:
        assert round_of(directory, HOLIDAYS, monthly, directory.collectives["ville"], week).asked


def test_the_turns_go_on_from_one_year_to_the_next() -> None:
    """A monthly question of the last days of a year doesn't come again in the first days of the next; plan and rounds agree."""
    periods = dict.fromkeys(("I01", "I02", "I03"), "weekly") | {"I04": "quarterly", "I05": "quarterly"}
    periods |= {"I06": "monthly", "I07": "monthly"}
    rule = weekly().model_copy(update={"indicators": list(periods)})
    directory = small(rule, *(indicator(name, period) for name, period in periods.items()))
    since, until = datetime(2026, 12, 1, tzinfo=UTC), datetime(2033, 1, 31, tzinfo=UTC)
    found = [each for each in planned(since, until, directory) if each.kind is OccurrenceKind.CHECKIN]
    weeks = sorted({date.fromisoformat(each.subject) for each in found})
    rounds = [(week, round_of(directory, HOLIDAYS, rule, directory.collectives["ville"], week).asked) for week in weeks]

    assert all(asked for _, asked in rounds)
    for name in ("I06", "I07"):
        dates = [week for week, asked in rounds if name in asked]
        assert all((after - before).days >= 14 for before, after in pairwise(dates))
        assert len({(day.year, day.month) for day in dates}) == len(dates)


@pytest.mark.parametrize("weekday", range(1, 8))
def test_any_weekday_gives_one_round_a_week(weekday: int) -> None:
    found = planned(START, END, small(weekly(weekday=weekday, nudge_days=None, open_days=7)))
    subjects = {date.fromisoformat(each.subject) for each in found}

    assert {each.isoweekday() for each in subjects} == {weekday}
    assert len(subjects) in (55, 56)
