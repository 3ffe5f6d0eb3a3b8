"""The tables of calendars: how often each milestone was changed, and which addresses are good."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from bot.domain.agenda import Part
from bot.domain.programme import Milestone
from storage.row import Row
from storage.types import MILESTONE, UTCDateTime, Words


class EditionRow(Row, table=True):
    """How often a part of a milestone was changed; it outlives the milestone, which is in `gone` then. A row per change at the least."""

    __tablename__ = "edition"
    milestone_id: str = Field(primary_key=True)
    part: Part = Field(primary_key=True, sa_type=Words(Part))
    sequence: int
    changed_at: datetime | None = Field(sa_type=UTCDateTime)
    gone: Milestone | None = Field(sa_type=MILESTONE)


class FeedRow(Row, table=True):
    """An address of a calendar, by its fingerprint; a person's own go with the person."""

    __tablename__ = "feed"
    digest: str = Field(primary_key=True)
    scope: str = Field(index=True)
    person_id: str | None = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    made_by: str
    made_at: datetime = Field(sa_type=UTCDateTime)
