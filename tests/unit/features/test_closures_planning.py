"""What days off, pauses and school holidays do to reminders and check-ins."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bootstrap import parts
from bot.domain.closures import Closure, ClosureKind, SchoolHoliday
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
from bot.domain.recurrence import Repeat
from bot.domain.wall_time import zone
from bot.features.checkins.planning import occurrences as check_ins
from bot.features.checkins.planning import round_of
from bot.features.reminders.planning import held
from bot.features.reminders.planning import occurrences as reminders

HOLIDAYS = parts.holidays()
START, END = datetime(2022, 1, 1, tzinfo=UTC), datetime(2033, 1, 1, tzinfo=UTC)
ZONES = ("Europe/Paris", "Indian/Mayotte", "America/Toronto")
PAUSE = Closure(
    id="ete", type=ClosureKind.PAUSE, scope="collective:ville", first=date(2027, 7, 12), last=date(2027, 7, 30)
)


def indicator(name: str, period: str) -> Indicator:
    return Indicator(id=name, condition="vision", question={"fr": "?"}, type=IndicatorKind.INTEGER, period=period)


def programme(*more: Entity, zone_name: str = "Europe/Paris", school_zone: str | None = None) -> Directory:
    return Directory(
        [
            Collective(
                id="ville", name="Ville", region_id="r", zone=zone_name, holidays="FR-976", school_zone=school_zone
            ),
            Collective(id="bourg", name="Bourg", region_id="r", zone="Europe/Paris"),
            Role(id="habitant", name={"fr": "habitant"}),
            indicator("I01", "weekly"),
            Person(id="ana", name="Ana"),
            Membership(person_id="ana", scope="collective:ville", role_id="habitant"),
            *more,
        ]
    )


def milestone(starts: date, ends: date | None = None, kind: MilestoneKind = MilestoneKind.MODULE) -> Milestone:
    return Milestone(id="m", type=kind, title={"fr": "M"}, starts=starts, ends=ends or starts)


def around(
    days: int, policy: DayOffPolicy = DayOffPolicy.BEFORE, *, anchor: str = "start", hours: int = 48
) -> Reminder:
    return Reminder(
        id="r",
        milestone_id="m",
        days=days,
        anchor=anchor,
        at=time(9),
        to=ReminderTo.ROOMS,
        audience="collective:ville",
        on_day_off=policy,
        useful_hours=hours,
        text={"fr": "x"},
    )


def repeated(repeat: Repeat, policy: DayOffPolicy = DayOffPolicy.BEFORE, **given: object) -> Reminder:
    base = {"id": "r", "at": time(8, 30), "to": ReminderTo.ROOMS, "audience": "collective:ville", "text": {"fr": "x"}}
    return Reminder.model_validate({**base, "repeat": repeat, "on_day_off": policy, **given})


def weekly(**given: object) -> CheckIn:
    base = {"id": "c", "title": {"fr": "C"}, "weekday": 1, "at": time(9), "indicators": ["I01"], "nudge_days": 2}
    return CheckIn.model_validate({**base, **given})


def said(directory: Directory, since: datetime = START, until: datetime = END) -> list[Occurrence]:
    return [each for each in reminders(directory, HOLIDAYS, since, until) if not held(directory, each)]


def asked(directory: Directory, kind: OccurrenceKind = OccurrenceKind.CHECKIN) -> list[date]:
    since, until = datetime(2027, 7, 1, tzinfo=UTC), datetime(2027, 8, 15, tzinfo=UTC)
    return [each.local_date for each in check_ins(directory, HOLIDAYS, since, until) if each.kind is kind]


# --- around milestones ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", MilestoneKind)
@pytest.mark.parametrize("policy", DayOffPolicy)
@pytest.mark.parametrize("anchor", ["start", "end"])
@pytest.mark.parametrize("days", [-14, -7, -1, 0, 7])
@settings(max_examples=10, deadline=None)
@given(dates=st.tuples(st.dates(date(2022, 2, 1), date(2032, 11, 1)), st.integers(0, 4), st.integers(0, 5)))
def test_a_reminder_is_said_once_and_never_on_the_wrong_side(
    kind: MilestoneKind, policy: DayOffPolicy, anchor: str, days: int, dates: tuple[date, int, int]
) -> None:
    starts, lasts, off = dates
    ends = starts + timedelta(days=lasts)
    own = (starts if anchor == "start" else ends) + timedelta(days=days)
    closure = Closure(id="off", type=ClosureKind.DAYS_OFF, first=own, last=own + timedelta(days=off))
    found = said(programme(milestone(starts, ends, kind), around(days, policy, anchor=anchor), closure))

    day = found[0].local_date
    assert [each.local_date for each in found] == [day]
    if policy is not DayOffPolicy.ANYWAY:
        assert not closure.covers(day)
    if days < 0:
        assert day <= (starts if anchor == "start" else ends)
    elif days == 0:
        assert day <= ends
    elif own > ends:
        assert day > ends


@pytest.mark.parametrize(
    ("own", "policy", "expected"),
    [
        # a Monday in the middle: before the pause it would be before the milestone's end, after it too late
        (date(2027, 7, 19), DayOffPolicy.BEFORE, None),
        (date(2027, 7, 19), DayOffPolicy.AFTER, None),
        (date(2027, 7, 19), DayOffPolicy.ANYWAY, None),
        # its last Friday: the Monday after is still of use
        (date(2027, 7, 30), DayOffPolicy.AFTER, date(2027, 8, 2)),
        (date(2027, 7, 11), DayOffPolicy.BEFORE, date(2027, 7, 11)),
        (date(2027, 7, 31), DayOffPolicy.BEFORE, date(2027, 7, 31)),
    ],
)
def test_a_pause_moves_a_reminder_or_holds_it(own: date, policy: DayOffPolicy, expected: date | None) -> None:
    found = said(programme(milestone(own - timedelta(days=7)), around(7, policy, hours=72), PAUSE))

    assert [each.local_date for each in found] == ([expected] if expected else [])


def test_what_is_held_stays_on_its_own_day_so_that_it_is_noted() -> None:
    directory = programme(milestone(date(2027, 7, 12)), around(7, DayOffPolicy.AFTER), PAUSE)
    found = list(reminders(directory, HOLIDAYS, START, END))

    assert [(each.local_date, held(directory, each)) for each in found] == [(date(2027, 7, 19), True)]


def test_a_reminder_before_a_milestone_in_a_pause_goes_before_both() -> None:
    found = said(programme(milestone(date(2027, 7, 20)), around(-1, DayOffPolicy.AFTER), PAUSE))

    assert [each.local_date for each in found] == [date(2027, 7, 9)]


def test_of_reminders_of_a_milestone_that_a_pause_brings_to_one_day_only_the_nearest_goes() -> None:
    # both before a module of Tuesday 3 August, in the pause: of the Friday before it the one a fortnight ahead is nearer
    early, late = around(-14), around(-7).model_copy(update={"id": "s"})
    found = said(programme(milestone(date(2027, 8, 3)), early, late, PAUSE))

    assert [(each.rule_id, each.local_date) for each in found] == [("r", date(2027, 7, 9))]


def test_reminders_to_others_and_those_that_nothing_moved_keep_to_their_days() -> None:
    early = around(-25)
    late = around(-7).model_copy(update={"id": "s"})
    others = around(-14).model_copy(update={"id": "t", "to": ReminderTo.PEOPLE})
    found = said(programme(milestone(date(2027, 8, 3)), early, late, others, PAUSE))

    # the first is on its own day, that Friday, so that the other one to the room is held; those to people are no matter of the room
    assert sorted((each.rule_id, each.local_date) for each in found) == [
        ("r", date(2027, 7, 9)),
        ("t", date(2027, 7, 9)),
    ]


@pytest.mark.parametrize("scope", ["programme", "region:r", "collective:ville"])
def test_a_pause_may_be_a_regions_or_everybodys(scope: str) -> None:
    pause = PAUSE.model_copy(update={"scope": scope})

    assert said(programme(milestone(date(2027, 7, 20)), around(0, DayOffPolicy.ANYWAY), pause)) == []


def test_a_pause_of_another_collective_moves_nothing() -> None:
    pause = PAUSE.model_copy(update={"scope": "collective:bourg"})
    found = said(programme(milestone(date(2027, 7, 20)), around(-1), pause))

    assert [each.local_date for each in found] == [date(2027, 7, 19)]


# --- recurring -----------------------------------------------------------------------------------------------------------------

RULES = (
    repeated(Repeat.WEEKLY, weekday=1),
    repeated(Repeat.WEEKLY, DayOffPolicy.AFTER, weekday=5, every=2, since=date(2022, 1, 7)),
    repeated(Repeat.MONTHLY, month_day=31),
    repeated(Repeat.MONTHLY, DayOffPolicy.AFTER, month_day=1, at=time(2, 30)),
    repeated(Repeat.FIRST_WORKING_DAY, DayOffPolicy.AFTER),
    repeated(Repeat.LAST_WORKING_DAY),
    repeated(Repeat.YEARLY, DayOffPolicy.ANYWAY, since=date(2022, 4, 27)),
)


@pytest.mark.parametrize("zone_name", ZONES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.repeat}-{rule.on_day_off}")
def test_a_repeated_rule_comes_at_most_once_on_a_local_date_through_eleven_years(
    rule: Reminder, zone_name: str
) -> None:
    found = said(programme(rule, PAUSE, zone_name=zone_name))

    dates = [each.due_at.astimezone(zone(zone_name)).date() for each in found]
    assert [each.local_date for each in found] == dates
    assert len(dates) == len(set(dates))
    assert len({each.key for each in found}) == len(found)


def test_every_monday_is_every_monday_of_eleven_years_at_half_past_eight() -> None:
    found = said(programme(repeated(Repeat.WEEKLY, DayOffPolicy.ANYWAY, weekday=1)))

    local = [each.due_at.astimezone(zone("Europe/Paris")) for each in found]
    assert {each.time() for each in local} == {time(8, 30)}
    assert {later.date() - earlier.date() for earlier, later in pairwise(local)} == {timedelta(days=7)}
    assert "2026-W53" in {f"{each.isocalendar().year}-W{each.isocalendar().week:02d}" for each in local}


@settings(max_examples=5, deadline=None)
@given(cut=st.integers(0, 11 * 365 * 24 * 60))
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.repeat}-{rule.on_day_off}")
def test_a_cut_anywhere_loses_no_time_of_a_rule_and_repeats_none(rule: Reminder, cut: int) -> None:
    directory, at = programme(rule, PAUSE), START + timedelta(minutes=cut)
    pieces = [*reminders(directory, HOLIDAYS, START, at), *reminders(directory, HOLIDAYS, at, END)]

    assert Counter(each.key for each in pieces) == Counter(
        each.key for each in reminders(directory, HOLIDAYS, START, END)
    )


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        # of the three Mondays of the pause the first goes on the Friday before it, or the last after it if that is still of use
        (DayOffPolicy.BEFORE, ["07-05", "07-09", "08-02"]),
        (DayOffPolicy.AFTER, ["07-05", "08-02"]),
        (DayOffPolicy.ANYWAY, ["07-05", "08-02"]),
    ],
)
def test_a_weekly_rule_makes_no_heap_at_the_edge_of_a_pause(policy: DayOffPolicy, expected: list[str]) -> None:
    since, until = datetime(2027, 7, 1, tzinfo=UTC), datetime(2027, 8, 5, tzinfo=UTC)
    found = said(programme(repeated(Repeat.WEEKLY, policy, weekday=1), PAUSE), since, until)

    assert [f"{each.local_date:%m-%d}" for each in found] == expected


def test_the_first_working_day_is_the_collectives_own() -> None:
    off = Closure(
        id="x", type=ClosureKind.DAYS_OFF, scope="collective:ville", first=date(2027, 6, 1), last=date(2027, 6, 2)
    )
    since, until = datetime(2027, 6, 1, tzinfo=UTC), datetime(2027, 6, 30, tzinfo=UTC)
    found = said(programme(repeated(Repeat.FIRST_WORKING_DAY), off), since, until)

    assert [each.local_date for each in found] == [date(2027, 6, 3)]


# --- check-ins -----------------------------------------------------------------------------------------------------------------


def test_a_check_in_in_a_pause_is_skipped() -> None:
    assert asked(programme(weekly(), PAUSE)) == [date(2027, 7, 5), date(2027, 8, 2), date(2027, 8, 9)]


def test_a_nudge_in_a_pause_is_held() -> None:
    pause = PAUSE.model_copy(update={"first": date(2027, 7, 6), "last": date(2027, 7, 7)})

    assert date(2027, 7, 5) in asked(programme(weekly(), pause))
    assert asked(programme(weekly(), pause), OccurrenceKind.NUDGE)[0] == date(2027, 7, 15)


@pytest.mark.parametrize("zone_name", ZONES)
@pytest.mark.parametrize("weekday", [1, 7])
@pytest.mark.parametrize("at", [time(0, 0), time(2, 30), time(9, 0), time(23, 59)])
def test_check_ins_come_once_a_week_at_most_through_eleven_years(zone_name: str, weekday: int, at: time) -> None:
    directory = programme(weekly(weekday=weekday, at=at, open_days=7), zone_name=zone_name)
    found = [each for each in check_ins(directory, HOLIDAYS, START, END) if each.kind is OccurrenceKind.CHECKIN]
    weeks = [each.local_date.isocalendar()[:2] for each in found]

    assert [each.due_at.astimezone(zone(zone_name)).date() for each in found] == [each.local_date for each in found]
    assert len({each.subject for each in found}) == len(found)
    assert weekday == 7 or len(weeks) == len(set(weeks))


# --- school holidays -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("school_zone", "expected"),
    [("B", date(2027, 2, 19)), ("A", date(2027, 3, 2)), ("C", date(2027, 3, 2)), ("mayotte", date(2027, 3, 1))],
)
def test_school_holidays_are_days_off_where_a_rule_says_so(school_zone: str, expected: date) -> None:
    theirs = SchoolHoliday(id="x", school_zone="mayotte", first=date(2027, 3, 2), last=date(2027, 3, 9))
    rule = around(-7).model_copy(update={"school_holidays_off": True})
    found = said(programme(milestone(date(2027, 3, 9)), rule, theirs, school_zone=school_zone))

    assert [each.local_date for each in found] == [expected]


def test_school_holidays_are_ordinary_days_unless_a_rule_says_so() -> None:
    found = said(programme(milestone(date(2027, 3, 9)), around(-7), school_zone="B"))

    assert [each.local_date for each in found] == [date(2027, 3, 2)]


def test_a_check_in_waits_for_the_end_of_school_holidays_or_is_skipped() -> None:
    summer = SchoolHoliday(id="x", school_zone="mayotte", first=date(2027, 7, 3), last=date(2027, 7, 13))
    directory = programme(weekly(school_holidays_off=True), summer, school_zone="mayotte")

    assert asked(directory)[0] == date(2027, 7, 15)  # the 14th is a public holiday


@pytest.mark.parametrize("closed", ["school", "days off", "pause"])
def test_a_question_of_a_week_without_round_comes_in_the_next_one(closed: str) -> None:
    """Three questions that take turns, one a week: none is lost in the week of 1 March, in which nobody works."""
    first, last = date(2027, 3, 1), date(2027, 3, 7)
    kind = ClosureKind.PAUSE if closed == "pause" else ClosureKind.DAYS_OFF
    off: Entity = Closure(id="off", type=kind, first=first, last=last)
    if closed == "school":
        off = SchoolHoliday(id="off", school_zone="mayotte", first=first, last=last)
    rule = weekly(indicators=["I02", "I03", "I04"], most=1, school_holidays_off=closed == "school")
    questions = [indicator(each, "fortnightly") for each in ("I02", "I03", "I04")]
    directory = programme(rule, off, *questions, school_zone="mayotte")
    since, until = datetime(2027, 2, 1, tzinfo=UTC), datetime(2027, 3, 26, tzinfo=UTC)
    days = [
        date.fromisoformat(each.subject)
        for each in check_ins(directory, HOLIDAYS, since, until)
        if each.kind is OccurrenceKind.CHECKIN
    ]
    asked_ = [round_of(directory, HOLIDAYS, rule, directory.collectives["ville"], day).asked for day in days]

    assert first not in days
    assert all(len(set(three)) == 3 for three in zip(asked_, asked_[1:], asked_[2:], strict=False))
