"""When reminders fire: a rule, a milestone, a scope and a zone give one occurrence per local date. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial

from bot.domain.audience import collectives, people
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Collective, DayOffPolicy, Milestone, Reminder, ReminderTo
from bot.domain.wall_time import instant, working_day
from bot.engine.calendar import day_off
from bot.ports.calendars import Holidays

_SHIFT = timedelta(days=32)
"""More than days off and zones can ever move an occurrence."""


def occurrences(directory: Directory, holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """Every reminder due in [since, until)."""
    for rule in directory.reminders:
        for milestone in _milestones(directory, rule):
            day = (milestone.starts if rule.anchor == "start" else milestone.ends) + timedelta(days=rule.days)
            if not since.date() - _SHIFT <= day <= until.date() + _SHIFT:
                continue
            for collective in directory.scope_collectives(milestone.scope):
                for zone in sorted(set(recipients(directory, rule, collective).values())):
                    occurrence = _occurrence(
                        rule, milestone, collective, zone, moved(rule, milestone, collective, day, holidays)
                    )
                    if since <= occurrence.due_at < until:
                        yield occurrence


def _milestones(directory: Directory, rule: Reminder) -> Iterator[Milestone]:
    for milestone in directory.milestones.values():
        if milestone.id == rule.milestone_id or (rule.milestone_id is None and milestone.type == rule.about):
            yield milestone


def recipients(directory: Directory, rule: Reminder, collective: Collective) -> dict[Recipient, str]:
    """Whom a rule serves in a collective, with the zone of each."""
    members = people(rule.audience, directory)
    named = [person.id for person, _ in directory.members(collective.id) if person.id in members]
    found: dict[Recipient, str] = {}
    if rule.to is not ReminderTo.ROOMS:
        found |= {Recipient.person(each): directory.zone_of(each, f"collective:{collective.id}") for each in named}
    nobody = rule.to is ReminderTo.PEOPLE_OR_ROOMS and not named
    if (rule.to is ReminderTo.ROOMS or nobody) and collective.id in collectives(rule.audience, directory):
        found[Recipient.collective(collective.id)] = collective.zone
    return found


def moved(rule: Reminder, milestone: Milestone, collective: Collective, day: date, holidays: Holidays) -> date:
    """The day of an occurrence in a collective, moved off its days off; one before the milestone never passes its first day."""
    off = partial(day_off, collective, holidays)
    ahead = rule.days < 0 and rule.anchor == "start"
    return working_day(day, DayOffPolicy(rule.on_day_off), off, not_after=milestone.starts if ahead else None)


def _occurrence(rule: Reminder, milestone: Milestone, collective: Collective, zone: str, day: date) -> Occurrence:
    # from its first day on, people are where the milestone is (DESIGN 6, plan)
    place = milestone.zone if milestone.zone and day >= milestone.starts else zone
    due_at = instant(day, rule.at, place)
    return Occurrence(
        kind=OccurrenceKind.REMINDER,
        rule_id=rule.id,
        subject=milestone.id,
        scope=f"collective:{collective.id}",
        zone=zone,
        local_date=day,
        due_at=due_at,
        useful_until=due_at + timedelta(hours=rule.useful_hours),
    )
