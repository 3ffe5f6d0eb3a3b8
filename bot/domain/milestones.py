"""What people were told of a milestone, what a team has done of it, and who comes. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from hashlib import blake2b

from pydantic import TypeAdapter

from bot.domain.identity import Recipient
from bot.domain.programme import Localised, Milestone, MilestoneKind, Reminder

_SAME_EDITION = timedelta(days=120)
"""A due date that is farther from the closed one is another year's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """
    What somebody is told of a milestone, and acts upon.

    Attributes:
        at: Wall time on the first day, by the clock of its place.
        gone: They were told that it will not take place.
    """

    title: Localised
    starts: date
    ends: date
    at: time | None = None
    place: Localised
    link: str | None = None
    gone: bool = False

    @property
    def dates(self) -> str:
        """Stands for when it is."""
        return f"{self.starts.isoformat()}/{self.ends.isoformat()}/{self.at.isoformat('minutes') if self.at else ''}"

    @property
    def digest(self) -> str:
        """Stands for all that a change of is told; another wording of its title is no change."""
        place = ";".join(f"{lang}={text}" for lang, text in sorted(self.place.items()))
        told = "\n".join((self.dates, place, self.link or "", "gone" if self.gone else ""))
        return blake2b(told.encode(), digest_size=8).hexdigest()

    @property
    def cancelled(self) -> Facts:
        """The same, told to be off."""
        return replace(self, gone=True)


def facts_of(milestone: Milestone) -> Facts:
    """What is told of a milestone as it is now."""
    return Facts(
        title=milestone.title,
        starts=milestone.starts,
        ends=milestone.ends,
        at=milestone.at,
        place=milestone.place,
        link=milestone.link,
    )


def holds(told: Facts, milestone: Milestone | None) -> bool:
    """Whether what was told of a milestone is still so; None for one that has gone."""
    return told.gone if milestone is None else told.digest == facts_of(milestone).digest


@cache
def facts_json() -> TypeAdapter[Facts]:
    """How facts are written as JSON."""
    return TypeAdapter(Facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overtaken:
    """Somebody was last told of a milestone what no longer holds."""

    milestone_id: str
    to: Recipient
    told: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """
    A team said that what is due of a milestone is done.

    Attributes:
        due: When it was due then: next year's of the same name is another one.
    """

    milestone_id: str
    collective_id: str
    person_id: str
    at: datetime
    due: date

    def closes(self, milestone: Milestone) -> bool:
        """Whether it is about the milestone as it is now."""
        return milestone.due is not None and abs(milestone.due - self.due) < _SAME_EDITION


def closed(milestone: Milestone, collective_id: str, closings: Iterable[Closing]) -> Closing | None:
    """Who closed it for a team, if anybody did."""
    of_it = (each for each in closings if (each.milestone_id, each.collective_id) == (milestone.id, collective_id))
    return next((each for each in of_it if each.closes(milestone)), None)


def about_due(rule: Reminder, milestone: Milestone) -> bool:
    """Whether a reminder is of no use any more once what is due is done: all of a deadline's, and those after a module."""
    return milestone.type is MilestoneKind.DEADLINE or (rule.anchor == "end" and rule.days > 0)


class Coming(StrEnum):
    """What somebody says of whether they come."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """
    Somebody said whether they come.

    Attributes:
        starts, ends: The days that they said it of: for other days they are asked again.
    """

    milestone_id: str
    person_id: str
    coming: Coming
    at: datetime
    starts: date
    ends: date

    def about(self, milestone: Milestone) -> bool:
        """Whether it is about the days that the milestone has now."""
        return (self.starts, self.ends) == (milestone.starts, milestone.ends)
