"""The table of tokens."""

from __future__ import annotations

from datetime import datetime

from pydantic import TypeAdapter
from sqlmodel import Field

from bot.domain.access import Grant
from storage.row import Row
from storage.types import Json, UTCDateTime

GRANTS: Json[tuple[Grant, ...]] = Json(TypeAdapter(tuple[Grant, ...]))


class TokenRow(Row, table=True):
    """A token by its fingerprint; it is in no archive, so that none which was revoked comes back."""

    __tablename__ = "token"
    digest: str = Field(primary_key=True)
    name: str
    grants: tuple[Grant, ...] = Field(sa_type=GRANTS)
    scope: str
    made_at: datetime = Field(sa_type=UTCDateTime)
    expires_at: datetime = Field(sa_type=UTCDateTime)
    revoked_at: datetime | None = Field(sa_type=UTCDateTime)
