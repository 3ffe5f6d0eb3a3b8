"""A programme as its pack describes it: who takes part, when things happen, what is asked. Everything is data (seed, whole)."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field

from bot.domain.entity import CODE, SCOPE, SLUG, Entity, Localised, localised
from bot.domain.indicator import CheckIn, Direction, Indicator, IndicatorKind, IndicatorOption
from bot.domain.recurrence import Recurrence

__all__ = [
    "CODE",
    "SCOPE",
    "SLUG",
    "CheckIn",
    "Collective",
    "DayOffPolicy",
    "Direction",
    "Entity",
    "Indicator",
    "IndicatorKind",
    "IndicatorOption",
    "Localised",
    "Membership",
    "Milestone",
    "MilestoneKind",
    "Person",
    "Programme",
    "Region",
    "Reminder",
    "ReminderTo",
    "Role",
    "fill",
    "localised",
    "text_fields",
]


class Programme(Entity):
    """
    The whole.

    Attributes:
        zone: IANA zone where nothing else says one.
        example: True if its dates, titles and people are made up; every answer that shows one says so.
        notice: What is shown beside example data.
        controller: Who answers for the data, in the notice at first contact.
        prompts_a_year: How often at most one person is asked in a calendar year, all check-ins together.
    """

    kind: ClassVar[str] = "programme"
    id: str = Field(schema_extra={"pattern": SLUG})
    name: Localised
    lang: str = Field(default="fr", schema_extra={"pattern": "^(fr|en)$"})
    zone: str = "Europe/Paris"
    example: bool = False
    notice: Localised = Field(default_factory=dict)
    controller: str = ""
    prompts_a_year: int = Field(default=60, ge=1, le=400)


class Region(Entity):
    """A group of collectives that learn together (seed, "Au niveau régional")."""

    kind: ClassVar[str] = "region"
    id: str = Field(schema_extra={"pattern": SLUG})
    name: str = Field(min_length=1)
    insee: str | None = None


class Collective(Entity):
    """
    The local team of one neighbourhood (seed, "Au niveau local").

    Attributes:
        zone: IANA zone of its wall clock.
        holidays: Calendar of public holidays: `FR`, or `FR-976` for Mayotte.
        school_zone: Zone of its school holidays: `A`, `B`, `C`, or one whose dates the pack gives.
        insee: Codes of its communes, as text: leading zeros count.
        days_off: Local days off, beside the public holidays and its closures.
    """

    kind: ClassVar[str] = "collective"
    id: str = Field(schema_extra={"pattern": SLUG})
    name: str = Field(min_length=1)
    region_id: str = Field(schema_extra={"pattern": SLUG})
    zone: str
    holidays: str = "FR"
    school_zone: str | None = None
    lang: str = Field(default="fr", schema_extra={"pattern": "^(fr|en)$"})
    insee: list[str] = Field(default_factory=list)
    department: str | None = None
    days_off: list[date] = Field(default_factory=list)

    @property
    def called(self) -> tuple[str, ...]:
        """What people write for it: its name, its id, its name without an article, as « au Teil » and « du Teil » swallow that."""
        article, _, rest = self.name.partition(" ")
        return (self.name, self.id, *([rest] if rest and article.lower() in _ARTICLES else []))


_ARTICLES = ("le", "la", "les")


class Role(Entity):
    """
    What somebody is in a team.

    Attributes:
        coordinates: The right to broadcast and to follow up within the membership's scope.
        records: The right to record answers for others of the collective who have no chat: a mediator.
    """

    kind: ClassVar[str] = "role"
    id: str = Field(schema_extra={"pattern": SLUG})
    name: Localised
    coordinates: bool = False
    records: bool = False


class Person(Entity):
    """A human of the programme; `zone` only if they don't live by their collective's clock."""

    kind: ClassVar[str] = "person"
    id: str = Field(schema_extra={"pattern": SLUG})
    name: str = Field(min_length=1, max_length=120)
    lang: str = Field(default="fr", schema_extra={"pattern": "^(fr|en)$"})
    zone: str | None = None


class Membership(Entity):
    """A person in a collective, a region or the whole programme, with a role."""

    kind: ClassVar[str] = "membership"
    person_id: str = Field(schema_extra={"pattern": SLUG})
    scope: str = Field(schema_extra={"pattern": SCOPE})
    role_id: str = Field(schema_extra={"pattern": SLUG})

    @property
    def id(self) -> str:
        """Unique among memberships."""
        return f"{self.person_id}/{self.scope}/{self.role_id}"


class MilestoneKind(StrEnum):
    """The three sorts of dated things."""

    MODULE = "module"
    DEADLINE = "deadline"
    MEETING = "meeting"


class Milestone(Entity):
    """
    A dated thing of the programme.

    Attributes:
        starts: First day, a local date of its place.
        ends: Last day, the same as `starts` for a single day.
        at: Wall time on the first day by the clock of its place, if it has one (a meeting).
        zone: IANA zone of its place, if it is elsewhere (the immersion week).
        scope: Who it concerns: `programme`, `region:ID` or `collective:ID`.
        deliverable_due: Days after the last day on which the deliverable is expected.
    """

    kind: ClassVar[str] = "milestone"
    id: str = Field(schema_extra={"pattern": SLUG})
    type: MilestoneKind
    title: Localised
    starts: date
    ends: date
    at: time | None = None
    zone: str | None = None
    scope: str = Field(default="programme", schema_extra={"pattern": SCOPE})
    place: Localised = Field(default_factory=dict)
    link: str | None = None
    preparation: Localised = Field(default_factory=dict)
    deliverable: Localised = Field(default_factory=dict)
    deliverable_due: int | None = Field(default=None, ge=0, le=365)

    @property
    def due(self) -> date | None:
        """The day its deliverable is expected; a deadline's own day."""
        if self.type is MilestoneKind.DEADLINE:
            return self.ends
        return None if self.deliverable_due is None else self.ends + timedelta(days=self.deliverable_due)


class DayOffPolicy(StrEnum):
    """What becomes of an occurrence that falls on a day off."""

    BEFORE = "before"
    AFTER = "after"
    ANYWAY = "anyway"


class ReminderTo(StrEnum):
    """Which conversations a reminder uses: its people's, its collectives' rooms, or the room where a collective has nobody to write to."""

    PEOPLE = "people"
    ROOMS = "rooms"
    PEOPLE_OR_ROOMS = "people-or-rooms"


class Reminder(Recurrence, Entity):
    """
    A rule: when to say what to whom, about a milestone or again and again.

    Attributes:
        about: Kind of the milestones it concerns, or
        milestone_id: the one milestone it concerns, or `repeat`.
        anchor: Whether `days` counts from the first or from the last day.
        days: Whole days from the anchor; negative is before.
        at: Local wall time of the recipient.
        audience: Expression of `bot.domain.audience`, cut to the milestone's scope.
        school_holidays_off: Whether school holidays count as days off.
        useful_hours: How late it may still be sent, in hours.
        text: What it says; `{title}`, `{dates}`, `{time}`, `{days}`, `{place}`, `{link}`, `{preparation}`, `{deliverable}`, `{due}`
            are filled in, or `{date}` and `{collective}` if it repeats.
    """

    kind: ClassVar[str] = "reminder"
    id: str = Field(schema_extra={"pattern": SLUG})
    about: MilestoneKind | None = None
    milestone_id: str | None = None
    anchor: str = Field(default="start", schema_extra={"pattern": "^(start|end)$"})
    days: int = Field(default=0, ge=-365, le=365)
    at: time
    to: ReminderTo = ReminderTo.PEOPLE
    audience: str = "collectives"
    on_day_off: DayOffPolicy = DayOffPolicy.BEFORE
    school_holidays_off: bool = False
    useful_hours: int = Field(default=48, ge=1, le=24 * 60)
    text: Localised


_FIELD = re.compile(r"\{([a-z_]+)\}")


def text_fields(text: Localised) -> set[str]:
    """The names between braces in a text of the pack."""
    return {name for written in text.values() for name in _FIELD.findall(written)}


def fill(text: str, values: dict[str, str]) -> str:
    """Put values in place of `{name}`; nothing else in a pack's text is interpreted."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)
