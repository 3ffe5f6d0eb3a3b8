"""
The tables of what packs define: each inherits its data model of `bot.domain`.

Table classes don't validate: what is written was validated as its data model. All SQL that is written against them is Core.
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Field

from bot.domain import closures, knowledge, programme
from bot.domain.recurrence import Repeat
from storage.row import Row
from storage.types import DATES, INDICATOR_OPTIONS, LOCALISED, STRINGS, Words


class Ordered(Row):
    """`position` keeps the order of definition within a kind."""

    position: int


class ProgrammeRow(Ordered, programme.Programme, table=True):
    """What a pack defines as a Programme."""

    __tablename__ = "programme"
    id: str = Field(primary_key=True)
    name: programme.Localised = Field(sa_type=LOCALISED)
    notice: programme.Localised = Field(sa_type=LOCALISED)


class RegionRow(Ordered, programme.Region, table=True):
    """What a pack defines as a Region."""

    __tablename__ = "region"
    id: str = Field(primary_key=True)


class RoleRow(Ordered, programme.Role, table=True):
    """What a pack defines as a Role."""

    __tablename__ = "role"
    id: str = Field(primary_key=True)
    name: programme.Localised = Field(sa_type=LOCALISED)


class CollectiveRow(Ordered, programme.Collective, table=True):
    """What a pack defines as a Collective."""

    __tablename__ = "collective"
    id: str = Field(primary_key=True)
    region_id: str = Field(foreign_key="region.id")
    insee: list[str] = Field(sa_type=STRINGS)
    days_off: list[date] = Field(sa_type=DATES)


class ClosureRow(Ordered, closures.Closure, table=True):
    """What a pack or a coordinator defines as a Closure."""

    __tablename__ = "closure"
    id: str = Field(primary_key=True)
    type: closures.ClosureKind = Field(sa_type=Words(closures.ClosureKind))


class SchoolHolidayRow(Ordered, closures.SchoolHoliday, table=True):
    """What a pack defines as a SchoolHoliday."""

    __tablename__ = "school_holiday"
    id: str = Field(primary_key=True)


class PersonRow(Ordered, programme.Person, table=True):
    """What a pack defines as a Person."""

    __tablename__ = "person"
    id: str = Field(primary_key=True)


class MembershipRow(Ordered, programme.Membership, table=True):
    """What a pack defines as a Membership."""

    __tablename__ = "membership"
    person_id: str = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    scope: str = Field(primary_key=True)
    role_id: str = Field(primary_key=True, foreign_key="role.id")


class MilestoneRow(Ordered, programme.Milestone, table=True):
    """What a pack defines as a Milestone."""

    __tablename__ = "milestone"
    id: str = Field(primary_key=True)
    type: programme.MilestoneKind = Field(sa_type=Words(programme.MilestoneKind))
    title: programme.Localised = Field(sa_type=LOCALISED)
    place: programme.Localised = Field(sa_type=LOCALISED)
    preparation: programme.Localised = Field(sa_type=LOCALISED)
    deliverable: programme.Localised = Field(sa_type=LOCALISED)


class ReminderRow(Ordered, programme.Reminder, table=True):
    """What a pack defines as a Reminder."""

    __tablename__ = "reminder"
    id: str = Field(primary_key=True)
    repeat: Repeat | None = Field(sa_type=Words(Repeat))
    about: programme.MilestoneKind | None = Field(sa_type=Words(programme.MilestoneKind))
    to: programme.ReminderTo = Field(sa_type=Words(programme.ReminderTo))
    on_day_off: programme.DayOffPolicy = Field(sa_type=Words(programme.DayOffPolicy))
    text: programme.Localised = Field(sa_type=LOCALISED)


class IndicatorRow(Ordered, programme.Indicator, table=True):
    """What a pack defines as a Indicator."""

    __tablename__ = "indicator"
    id: str = Field(primary_key=True)
    question: programme.Localised = Field(sa_type=LOCALISED)
    help: programme.Localised = Field(sa_type=LOCALISED)
    unit: programme.Localised = Field(sa_type=LOCALISED)
    type: programme.IndicatorKind = Field(sa_type=Words(programme.IndicatorKind))
    options: list[programme.IndicatorOption] = Field(sa_type=INDICATOR_OPTIONS)
    direction: programme.Direction = Field(sa_type=Words(programme.Direction))


class CheckInRow(Ordered, programme.CheckIn, table=True):
    """What a pack defines as a CheckIn."""

    __tablename__ = "check_in"
    id: str = Field(primary_key=True)
    title: programme.Localised = Field(sa_type=LOCALISED)
    indicators: list[str] = Field(sa_type=STRINGS)


class EntryRow(Ordered, knowledge.Entry, table=True):
    """An entry of the knowledge base."""

    __tablename__ = "entry"
    id: str = Field(primary_key=True)
    questions: list[str] = Field(sa_type=STRINGS)
    origin: knowledge.Origin = Field(sa_type=Words(knowledge.Origin))
