"""On which day a reminder goes, when its own is a day off or in a pause of the collective. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from bot.domain.programme import DayOffPolicy, Milestone, Reminder
from bot.domain.recurrence import dates, falls_on
from bot.domain.wall_time import working_day
from bot.engine.calendar import Agenda

_DAY = timedelta(days=1)


def own_day(rule: Reminder, milestone: Milestone) -> date:
    """The day that a rule gives for a milestone, before anything moves it."""
    return (milestone.starts if rule.anchor == "start" else milestone.ends) + timedelta(days=rule.days)


def placed(rule: Reminder, milestone: Milestone, agenda: Agenda) -> date:
    """
    The day of a milestone's reminder in a collective, moved off days off and out of pauses.

    One before the milestone never passes the day from which it counts, one on the day never passes the milestone, one after it never
    comes before its end. What can't be moved out of a pause, or would come out of it too late, stays on its own day: it is held.
    """
    day = own_day(rule, milestone)
    anchor = milestone.starts if rule.anchor == "start" else milestone.ends
    not_after = anchor if rule.days < 0 else milestone.ends if rule.days == 0 else None
    not_before = milestone.ends + _DAY if day > milestone.ends else None
    moved = working_day(day, DayOffPolicy(rule.on_day_off), agenda.off, not_before=not_before, not_after=not_after)
    passed = (not_after and moved > not_after) or (not_before and moved < not_before)
    return day if passed or _held(rule, day, moved, agenda) else moved


def apart(rule: Reminder, milestone: Milestone, agenda: Agenda, others: Callable[[], Iterable[Reminder]]) -> date:
    """
    The same; of those that a pause would bring to one and the same day only the nearest goes, the rest are held.

    `others` are the rules about that milestone that reach some of the same people.
    """
    day, own = placed(rule, milestone, agenda), own_day(rule, milestone)
    if day == own or not agenda.paused(own):
        return day
    there = [each for each in others() if placed(each, milestone, agenda) == day]
    nearest = min((abs(own_day(each, milestone) - day) for each in there), default=timedelta.max)
    return own if nearest < abs(own - day) else day


def _held(rule: Reminder, day: date, moved: date, agenda: Agenda) -> bool:
    if not agenda.paused(day):
        return False
    return agenda.off(moved) or moved - day > timedelta(hours=rule.useful_hours)


def recurring(rule: Reminder, agenda: Agenda, first: date, last: date) -> Iterator[tuple[date, date]]:
    """
    Own day and day of each time that a rule comes with its own day from `first` to `last`, both included.

    Of those that would go on one and the same day only the nearest does; the others are left out, or held if they are in a pause.
    """
    for day in dates(rule, first, last, agenda.working):
        moved = working_day(day, DayOffPolicy(rule.on_day_off), agenda.off)
        if _held(rule, day, moved, agenda):
            yield day, day
        elif moved == day or not _outrun(rule, day, moved, agenda):
            yield day, moved
        elif agenda.paused(day):
            yield day, day


def _outrun(rule: Reminder, day: date, moved: date, agenda: Agenda) -> bool:
    """Whether another time of the rule goes on that day too, and is nearer to it."""
    step = _DAY if moved > day else -_DAY
    between = day + step
    while between != moved + step:
        if falls_on(rule, between, agenda.working) and (between == moved or agenda.off(between)):
            return True
        between += step
    return False


def reach(agenda: Agenda) -> timedelta:
    """The farthest that anything may move in a collective."""
    closures = agenda.directory.closures_of(agenda.collective.id)
    closed = sum(((each.last - each.first).days + 1 for each in closures), start=0)
    return timedelta(days=14 + closed + len(agenda.collective.days_off) + (70 if agenda.school else 0))
