"""The tables of one-time codes and of the accounts that type them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from bot.domain.account import CodePurpose
from storage.row import Row
from storage.types import UTCDateTime, Words


class CodeRow(Row, table=True):
    """A one-time code by its digest; it goes with its person, and when another takes its place."""

    __tablename__ = "code"
    digest: str = Field(primary_key=True)
    purpose: CodePurpose = Field(sa_type=Words(CodePurpose))
    person_id: str = Field(foreign_key="person.id", ondelete="CASCADE", index=True)
    made_by: str
    made_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime)
    spent_at: datetime | None = Field(sa_type=UTCDateTime)


class VisitRow(Row, table=True):
    """How an account that wrote stands, whoever's it is."""

    __tablename__ = "visit"
    platform: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    at: datetime = Field(sa_type=UTCDateTime, index=True)
    explained_at: datetime | None = Field(sa_type=UTCDateTime)
    wrong: int
    wrong_at: datetime | None = Field(sa_type=UTCDateTime)
