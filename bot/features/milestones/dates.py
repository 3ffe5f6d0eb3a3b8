"""On which days a milestone is to be, by what was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.errors import PersonError
from bot.domain.programme import Milestone
from bot.domain.spoken_days import Days, Said, later
from bot.domain.spoken_outcome import Present, Trouble
from bot.engine.context import Context


def present(ctx: Context, near: date | None = None) -> Present:
    """From where days are meant; `near` if a date is spoken of already."""
    return Present(now=ctx.now, zone=ctx.zone, near=near)


def moved(milestone: Milestone, days: Days) -> Milestone:
    """The milestone on the days that were said; one day alone is the first of as many as before."""
    lasts = milestone.ends - milestone.starts
    starts, ends = milestone.starts, milestone.ends
    beside = days.shift and [each.day for each in days.days] == [milestone.starts]  # « du 12 mai au lendemain »
    if days.days and not beside:
        starts = days.days[0].day
        ends = days.days[-1].day if len(days.days) > 1 else starts + lasts
    elif days.shift or days.months:
        starts = later(starts, days.shift, days.months)
        ends = starts + lasts
    if ends < starts:
        raise PersonError("milestone-days-reversed")
    return milestone.model_copy(update={"starts": starts, "ends": ends, "at": days.at or milestone.at})


def wrong(days: Days, ctx: Context) -> PersonError:
    """Why the days of a sentence can't be read."""
    unread = days.wrong
    day = ctx.say.day(unread.day) if unread and unread.day else ""
    if unread and unread.trouble is Trouble.WEEKDAY:
        return PersonError("milestone-wrong-weekday", day=day)
    if unread and unread.trouble is Trouble.PAST:
        return PersonError("milestone-past", day=day)
    return PersonError("milestone-wrong-date")


def check_day(day: date, ctx: Context) -> None:
    """
    Make sure that a day can be meant.

    Raises:
        PersonError: It has passed, or is years away.
    """
    if day < present(ctx).today:
        raise PersonError("milestone-past", day=ctx.say.day(day))
    if day > present(ctx).today + timedelta(days=5 * 366):
        raise PersonError("milestone-far", day=ctx.say.day(day))


def today(ctx: Context, days: Days) -> Days:
    """A day to stand in until one is said."""
    return replace(days, days=(Said(0, 0, present(ctx).today),))
