"""The tables of what people were told of milestones, and of what they say of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index
from sqlmodel import Field

from bot.domain.identity import Recipient
from bot.domain.milestones import Coming, Facts
from storage.row import Row
from storage.types import FACTS, RecipientText, UTCDateTime, Words


class AnnouncedRow(Row, table=True):
    """What was said of a milestone at some time, to anybody; `dates` and `ends` are of the facts. It outlives the milestone."""

    __tablename__ = "announced"
    milestone_id: str = Field(primary_key=True)
    digest: str = Field(primary_key=True)
    dates: str
    ends: date
    facts: Facts = Field(sa_type=FACTS)


class ToldRow(Row, table=True):
    """
    Which delivery says which of it to whom. What came of it is the delivery's: a row counts unless that was withdrawn or given up.

    `rule_id` and `day` are of the reminder that said it; no rule for the notice of a change.
    """

    __tablename__ = "told"
    __table_args__ = (Index("told_of", "milestone_id", "recipient"),)
    delivery_id: str = Field(primary_key=True)
    milestone_id: str
    recipient: Recipient = Field(sa_type=RecipientText)
    digest: str
    rule_id: str
    day: date


class ClosingRow(Row, table=True):
    """What a team has done of what is due; it outlives both."""

    __tablename__ = "closing"
    milestone_id: str = Field(primary_key=True)
    collective_id: str = Field(primary_key=True)
    person_id: str = Field(index=True)
    at: datetime = Field(sa_type=UTCDateTime)
    due: date


class AttendanceRow(Row, table=True):
    """Whether somebody comes, and of which days they said so; it goes with its person."""

    __tablename__ = "attendance"
    milestone_id: str = Field(primary_key=True)
    person_id: str = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE", index=True)
    coming: Coming = Field(sa_type=Words(Coming))
    at: datetime = Field(sa_type=UTCDateTime)
    starts: date
    ends: date
