"""Milestones as people's calendars show them, the address at which a calendar fetches them, and how often each was changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from bot.domain.programme import Milestone, MilestoneKind


class Part(StrEnum):
    """What of a milestone stands in a calendar by itself."""

    WHOLE = "whole"
    DELIVERABLE = "deliverable"


def has(milestone: Milestone, part: Part) -> bool:
    """Whether a milestone has that part: the day its deliverable is expected is one, unless it is a deadline itself."""
    return part is Part.WHOLE or (milestone.due is not None and milestone.type is not MilestoneKind.DEADLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """
    How often a part of a milestone was changed, so that a calendar knows the newest of several copies (RFC 5545, SEQUENCE).

    Attributes:
        sequence: 0 as it was first; never goes down, also when a milestone is removed and comes back.
        changed_at: When it was changed last; None if whoever changed it didn't say.
        gone: The milestone as it was last, if this part is no longer in the programme.
    """

    milestone_id: str
    part: Part
    sequence: int
    changed_at: datetime | None
    gone: Milestone | None


@dataclass(frozen=True, slots=True)
class AllDay:
    """From the first day to the last, both included, wherever one is."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Timed:
    """A local wall time of a zone, and how long it lasts; zero for a mere moment."""

    starts: datetime
    lasts: timedelta
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """
    One line of a calendar, in words.

    Attributes:
        uid: The same in every calendar and for ever.
        busy: Whether who goes there has no time for anything else.
    """

    uid: str
    sequence: int
    changed_at: datetime | None
    cancelled: bool
    when: AllDay | Timed
    summary: str
    description: str
    location: str
    link: str | None
    busy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What a calendar shows: its name, what it is, and its lines in order of time."""

    name: str
    description: str
    lang: str
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """
    A secret address of a calendar; whoever has it sees the dates, so the store keeps a fingerprint of it only.

    Attributes:
        digest: `fingerprint` of the secret.
        scope: Whose dates: `person:ID`, `collective:ID` or `region:ID`.
        person_id: Whose own it is; None for a collective's or a region's.
        made_by: Who asked for it.
    """

    digest: str
    scope: str
    person_id: str | None
    made_by: str
    made_at: datetime


def fingerprint(secret: str) -> str:
    """What is kept of a secret: it can't be turned back, as the secret is random and long."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
