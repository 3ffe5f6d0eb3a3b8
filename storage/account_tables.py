"""Accounts and rooms: who writes, and where people and collectives are written to."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from bot.domain.events import RoomChange
from storage.row import Row
from storage.types import UTCDateTime, Words


class AccountRow(Row, table=True):
    """
    A person's account; `conversation` is its direct conversation, `heard_at` when the person last wrote there, `tied_at` since when.

    `left_at` is when they left that conversation, which is then none; `unread_at` when they last wrote what could not be read.
    """

    __tablename__ = "account"
    platform: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    person_id: str = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    conversation_platform: str | None
    conversation_id: str | None
    heard_at: datetime | None = Field(sa_type=UTCDateTime)
    tied_at: datetime | None = Field(sa_type=UTCDateTime)
    left_at: datetime | None = Field(sa_type=UTCDateTime)
    unread_at: datetime | None = Field(sa_type=UTCDateTime)


class RoomRow(Row, table=True):
    """A collective's room; of several, the one tied last (`tie`) is written to, unless the bot has `lost` it."""

    __tablename__ = "room"
    platform: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    collective_id: str = Field(foreign_key="collective.id", ondelete="CASCADE", index=True)
    tie: int
    tied_at: datetime | None = Field(sa_type=UTCDateTime)
    lost: RoomChange | None = Field(sa_type=Words(RoomChange))
    lost_at: datetime | None = Field(sa_type=UTCDateTime)
