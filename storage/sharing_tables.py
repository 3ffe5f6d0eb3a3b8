"""The tables of what teams share."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from storage.row import Row
from storage.types import NAMES, UTCDateTime


class ShareRow(Row, table=True):
    """A team's note in other collectives' rooms; it outlives its author and the rooms."""

    __tablename__ = "share"
    __table_args__ = (UniqueConstraint("collective_id", "day", "turn"),)
    id: str = Field(primary_key=True)
    author_id: str = Field(index=True)
    collective_id: str
    rooms: tuple[str, ...] = Field(sa_type=NAMES)
    text: str
    made_at: datetime = Field(sa_type=UTCDateTime, index=True)
    day: date
    turn: int
    version: int
    withdrawn: bool
    revision: int


class SharePostRow(Row, table=True):
    """A room in which a share was posted, with the delivery that did it."""

    __tablename__ = "share_post"
    share_id: str = Field(primary_key=True, foreign_key="share.id")
    collective_id: str = Field(primary_key=True, index=True)
    delivery_id: str


class ShareAnswerRow(Row, table=True):
    """An answer to a share, and the delivery that shows it in the room of `to_id`."""

    __tablename__ = "share_answer"
    id: str = Field(primary_key=True)
    share_id: str = Field(foreign_key="share.id", index=True)
    person_id: str = Field(index=True)
    room_id: str
    to_id: str = Field(index=True)
    text: str
    at: datetime = Field(sa_type=UTCDateTime)
    version: int
    withdrawn: bool
    delivery_id: str
