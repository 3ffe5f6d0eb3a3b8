"""When reminders fire: a rule, a milestone or a date, a scope and a zone give one occurrence per local date. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from bot.domain.audience import collectives, served
from bot.domain.directory import Directory
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.programme import Collective, Milestone, Reminder, ReminderTo
from bot.domain.wall_time import FARTHEST, instant
from bot.engine.calendar import Agenda
from bot.features.reminders.placing import apart, reach, recurring
from bot.ports.calendars import Holidays

_SHIFT = timedelta(days=FARTHEST + 1)
"""More than days off and zones can ever move an occurrence."""
_ZONES = timedelta(days=2)


def occurrences(directory: Directory, holidays: Holidays, since: datetime, until: datetime) -> Iterator[Occurrence]:
    """Every reminder due in [since, until)."""
    for rule in directory.reminders:
        found = _repeated if rule.repeat else _around_milestones
        for occurrence in found(rule, directory, holidays, (since, until)):
            if since <= occurrence.due_at < until:
                yield occurrence


def _around_milestones(
    rule: Reminder, directory: Directory, holidays: Holidays, window: tuple[datetime, datetime]
) -> Iterator[Occurrence]:
    since, until = (each.date() for each in window)
    for milestone in _milestones(directory, rule):
        anchor = milestone.starts if rule.anchor == "start" else milestone.ends
        if not since - _SHIFT <= anchor + timedelta(days=rule.days) <= until + _SHIFT:
            continue
        for collective in directory.scope_collectives(milestone.scope):
            zones = zones_of(directory, rule, collective)
            if not zones:
                continue
            agenda = Agenda(directory, collective, holidays, rule.school_holidays_off)
            day = apart(rule, milestone, agenda, partial(_beside, rule, milestone, agenda))
            if since - _ZONES <= day <= until + _ZONES:
                # from its first day on, people are where the milestone is (DESIGN 6, plan)
                place = milestone.zone if day >= milestone.starts else None
                for zone in zones:
                    yield _occurrence(rule, milestone.id, collective, (zone, place), day)


def _beside(rule: Reminder, milestone: Milestone, agenda: Agenda) -> list[Reminder]:
    """The other rules about a milestone that reach somebody of a collective whom this one reaches."""
    directory = agenda.directory
    whom = recipients(directory, rule, agenda.collective).keys()
    return [
        each
        for each in directory.reminders
        if each.id != rule.id
        and milestone in _milestones(directory, each)
        and not whom.isdisjoint(recipients(directory, each, agenda.collective))
    ]


def _milestones(directory: Directory, rule: Reminder) -> Iterator[Milestone]:
    for milestone in directory.milestones.values():
        if milestone.id == rule.milestone_id or (rule.milestone_id is None and milestone.type == rule.about):
            yield milestone


def _repeated(
    rule: Reminder, directory: Directory, holidays: Holidays, window: tuple[datetime, datetime]
) -> Iterator[Occurrence]:
    for collective in directory.collectives.values():
        zones = zones_of(directory, rule, collective)
        if not zones:
            continue
        agenda = Agenda(directory, collective, holidays, rule.school_holidays_off)
        around = reach(agenda) + _ZONES
        for own, day in recurring(rule, agenda, window[0].date() - around, window[1].date() + around):
            for zone in zones:
                yield _occurrence(rule, own.isoformat(), collective, (zone, None), day)


def zones_of(directory: Directory, rule: Reminder, collective: Collective) -> list[str]:
    """The zones of those whom a rule serves in a collective."""
    return sorted(set(recipients(directory, rule, collective).values()))


def recipients(directory: Directory, rule: Reminder, collective: Collective) -> Mapping[Recipient, str]:
    """Whom a rule serves in a collective, with the zone of each."""
    named = served(rule.audience, collective.id, directory)
    if rule.to is ReminderTo.PEOPLE or (rule.to is ReminderTo.PEOPLE_OR_ROOMS and named):
        return named
    if collective.id in collectives(rule.audience, directory):
        return {Recipient.collective(collective.id): collective.zone}
    return {}


def _occurrence(
    rule: Reminder, subject: str, collective: Collective, zones: tuple[str, str | None], day: date
) -> Occurrence:
    """One on that day, for those of a zone; the second zone is that of the place where they are, if it isn't theirs."""
    zone, place = zones
    due_at = instant(day, rule.at, place or zone)
    return Occurrence(
        kind=OccurrenceKind.REMINDER,
        rule_id=rule.id,
        subject=subject,
        scope=f"collective:{collective.id}",
        zone=zone,
        local_date=day,
        due_at=due_at,
        useful_until=due_at + timedelta(hours=rule.useful_hours),
    )


def held(directory: Directory, occurrence: Occurrence) -> bool:
    """Whether it isn't said, because it fell into a pause of its collective out of which it can't be moved."""
    return directory.paused(occurrence.scope.removeprefix("collective:"), occurrence.local_date)
