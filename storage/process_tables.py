"""The tables of who works on the store."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from storage.row import Row
from storage.types import UTCDateTime


class ProcessRow(Row, table=True):
    """A process that works on the store, and until when it is sure to live."""

    __tablename__ = "process"
    id: str = Field(primary_key=True)
    alive_until: datetime = Field(sa_type=UTCDateTime)


class LeaderRow(Row, table=True):
    """The process that is connected to a platform; another may take its place once it doesn't live any more."""

    __tablename__ = "leader"
    platform: str = Field(primary_key=True)
    process: str
