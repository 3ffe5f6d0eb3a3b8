"""Personal reminders: what somebody asked to be reminded of, and the rule that says when. Pure."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Milestone
from bot.domain.wall_time import instant, zone

_DAY = timedelta(days=1)
_USEFUL = timedelta(days=400)
"""Who asked once wants it however late it comes; more than the longest pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """On one local date."""

    day: date
    at: time
    kind: Literal["once"] = "once"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exactly:
    """At an instant, UTC: « dans deux heures » is two hours, whatever the clocks do."""

    due_at: datetime
    kind: Literal["exactly"] = "exactly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """
    On some days of the week.

    Attributes:
        weekdays: ISO weekdays, in order; all seven for every day.
        every: One week out of so many, counted from that of `since`.
    """

    weekdays: tuple[int, ...]
    at: time
    since: date
    every: int = 1
    kind: Literal["weekly"] = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Monthly:
    """On a day of every month; where a month is too short, on its last."""

    day: int
    at: time
    kind: Literal["monthly"] = "monthly"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyWeekday:
    """On the first to fourth such weekday of every month, or on the last (-1)."""

    nth: int
    weekday: int
    at: time
    kind: Literal["monthly_weekday"] = "monthly_weekday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Days before the first day of a milestone (negative), after its last (positive), or on its first: it moves with the milestone."""

    milestone_id: str
    days: int
    at: time
    kind: Literal["around"] = "around"


Recurring = Weekly | Monthly | MonthlyWeekday
Rule = Once | Exactly | Weekly | Monthly | MonthlyWeekday | Around


@cache
def rules() -> TypeAdapter[Rule]:
    """How a rule is written as JSON, and checked when it is read."""
    return TypeAdapter(Annotated[Rule, Field(discriminator="kind")])


def dump_rule(rule: Rule) -> str:
    """A rule as JSON."""
    return rules().dump_json(rule).decode()


def load_rule(written: str) -> Rule:
    """
    Read what `dump_rule` wrote.

    Raises:
        ValueError: It is no rule.
    """
    return rules().validate_json(written)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalReminder:
    """
    What somebody asked to be reminded of. One that is changed is another one, so that its firings never collide with the former's.

    Attributes:
        what: Their own words.
        zone: IANA zone by which the hour is meant: theirs when they asked.
        made_at: UTC; it fires only after that.
    """

    id: str
    person_id: str
    what: str
    rule: Rule
    zone: str
    made_at: datetime

    @property
    def recurs(self) -> bool:
        """Whether it goes on after it fired."""
        return isinstance(self.rule, Recurring)


@dataclass(frozen=True, slots=True, kw_only=True)
class Firing:
    """One moment of a rule; `zone` is where its hour is meant: from the first day of a milestone on, its place's (DESIGN 6, plan)."""

    day: date
    due_at: datetime
    zone: str


def firings(rule: Rule, zone_name: str, first: date, milestones: Mapping[str, Milestone]) -> Iterator[Firing]:
    """
    Its firings in order: of a rule that recurs, those from a local date on, without end; of another its only one, whenever it is.

    None if its milestone has gone.
    """
    match rule:
        case Once():
            yield _firing(rule.day, rule.at, zone_name)
        case Exactly():
            yield Firing(day=rule.due_at.astimezone(zone(zone_name)).date(), due_at=rule.due_at, zone=zone_name)
        case Around():
            if milestone := milestones.get(rule.milestone_id):
                yield _around(rule, milestone, zone_name)
        case Weekly() | Monthly() | MonthlyWeekday():
            yield from (_firing(day, rule.at, zone_name) for day in _days(rule, first))


def _firing(day: date, at: time, zone_name: str) -> Firing:
    return Firing(day=day, due_at=instant(day, at, zone_name), zone=zone_name)


def _around(rule: Around, milestone: Milestone, zone_name: str) -> Firing:
    day = (milestone.ends if rule.days > 0 else milestone.starts) + timedelta(days=rule.days)
    place = milestone.zone if milestone.zone and day >= milestone.starts else zone_name
    return _firing(day, rule.at, place)


def _days(rule: Recurring, first: date) -> Iterator[date]:
    day = first
    while day.year < date.max.year:
        if _falls_on(rule, day):
            yield day
        day += _DAY


def _falls_on(rule: Recurring, day: date) -> bool:
    match rule:
        case Weekly():
            weeks = (day - (rule.since - timedelta(days=rule.since.weekday()))).days // 7
            return day.isoweekday() in rule.weekdays and weeks % rule.every == 0
        case Monthly():
            return day.day == min(rule.day, monthrange(day.year, day.month)[1])
        case MonthlyWeekday():
            last = monthrange(day.year, day.month)[1]
            nth = day.day > last - 7 if rule.nth < 0 else (day.day - 1) // 7 == rule.nth - 1
            return day.isoweekday() == rule.weekday and nth


def next_firing(rule: Rule, zone_name: str, after: datetime, milestones: Mapping[str, Milestone]) -> Firing | None:
    """The first firing after an instant; None if there is none any more."""
    first = after.astimezone(zone(zone_name)).date()
    return next((each for each in firings(rule, zone_name, first, milestones) if each.due_at > after), None)


def occurrences(
    reminder: PersonalReminder, milestones: Mapping[str, Milestone], since: datetime, until: datetime
) -> Iterator[Occurrence]:
    """
    Its occurrences due in [since, until); of one that doesn't recur also the one that is overdue, because it would be gone if it had fired.

    Of a reminder that recurs an occurrence is of use until the next one, so that of several that are late only the last is sent.
    """
    start = max(since, reminder.made_at)
    first = start.astimezone(zone(reminder.zone)).date()
    ahead = firings(reminder.rule, reminder.zone, first, milestones)
    firing = next(ahead, None)
    while firing is not None and firing.due_at < until:
        following = next(ahead, None)
        if firing.due_at >= start or not reminder.recurs:
            yield _occurrence(reminder, firing, following)
        firing = following


def _occurrence(reminder: PersonalReminder, firing: Firing, following: Firing | None) -> Occurrence:
    useful_until = following.due_at - timedelta(seconds=1) if following else firing.due_at + _USEFUL
    return Occurrence(
        kind=OccurrenceKind.PERSONAL,
        rule_id=reminder.id,
        subject=reminder.rule.milestone_id if isinstance(reminder.rule, Around) else "",
        scope=f"person:{reminder.person_id}",
        zone=reminder.zone,
        local_date=firing.day,
        due_at=firing.due_at,
        useful_until=useful_until,
    )
