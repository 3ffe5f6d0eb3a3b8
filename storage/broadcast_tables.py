"""The tables of announcements, and of who did what."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import false
from sqlmodel import Field

from bot.domain.audit import Deed
from bot.domain.broadcast import Acknowledgement, BroadcastState
from bot.domain.identity import Recipient
from storage.row import Row
from storage.types import LOCALISED, NAMES, RecipientText, UTCDateTime, Words


class BroadcastRow(Row, table=True):
    """A coordinator's message to an audience; it outlives both."""

    __tablename__ = "broadcast"
    id: str = Field(primary_key=True)
    author_id: str = Field(index=True)
    audience: str
    texts: dict[str, str] = Field(sa_type=LOCALISED)
    due_at: datetime = Field(sa_type=UTCDateTime)
    made_at: datetime = Field(sa_type=UTCDateTime, index=True)
    state: BroadcastState = Field(sa_type=Words(BroadcastState))
    confirmations: tuple[str, ...] = Field(sa_type=NAMES)
    version: int
    proposed: dict[str, str] = Field(sa_type=LOCALISED)
    proposer: str
    withdrawn: bool
    ended: str
    revision: int
    urgent: bool = Field(sa_column_kwargs={"server_default": false()})


class AddressedRow(Row, table=True):
    """A recipient of a broadcast whose turn has come; `delivery_id` is None for who was skipped."""

    __tablename__ = "addressed"
    broadcast_id: str = Field(primary_key=True, foreign_key="broadcast.id")
    recipient: Recipient = Field(primary_key=True, sa_type=RecipientText)
    delivery_id: str | None
    skipped: str


class AcknowledgementRow(Row, table=True):
    """What somebody said of a broadcast that they received."""

    __tablename__ = "acknowledgement"
    broadcast_id: str = Field(primary_key=True, foreign_key="broadcast.id")
    person_id: str = Field(primary_key=True, index=True)
    what: Acknowledgement = Field(primary_key=True, sa_type=Words(Acknowledgement))
    at: datetime = Field(sa_type=UTCDateTime)


class AuditRow(Row, table=True):
    """Who did what, in the order of commit; rows are only added."""

    __tablename__ = "audit"
    seq: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UTCDateTime)
    deed: Deed = Field(sa_type=Words(Deed))
    person_id: str = Field(index=True)
    account: str
    subject: str
