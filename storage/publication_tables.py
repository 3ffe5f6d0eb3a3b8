"""The tables of what was published: written once at closing, read by every output, never changed (DESIGN 2.5)."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field

from storage.row import Row
from storage.types import COUNTS, UTCDateTime


class PublicationRow(Row, table=True):
    """A period of a check-in that was published, with the smallest group that counted then."""

    __tablename__ = "publication"
    check_in_id: str = Field(primary_key=True)
    opens_on: date = Field(primary_key=True)
    at: datetime = Field(sa_type=UTCDateTime)
    k: int


class PublishedRow(Row, table=True):
    """What may be known of an indicator in a scope; what may not be known has no row. It outlives the answers."""

    __tablename__ = "published"
    check_in_id: str = Field(primary_key=True)
    opens_on: date = Field(primary_key=True)
    indicator_id: str = Field(primary_key=True)
    indicator_version: int = Field(primary_key=True)
    scope: str = Field(primary_key=True, index=True)
    n: int
    mean: float | None
    counts: dict[str, int] | None = Field(sa_type=COUNTS)


class TurnoutRow(Row, table=True):
    """How many people of a collective were asked and answered, counted at closing."""

    __tablename__ = "turnout"
    check_in_id: str = Field(primary_key=True)
    opens_on: date = Field(primary_key=True)
    collective_id: str = Field(primary_key=True, index=True)
    asked: int
    answered: int
