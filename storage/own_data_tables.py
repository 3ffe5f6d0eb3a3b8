"""The table of who was erased."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from storage.row import Row
from storage.types import UTCDateTime


class ErasureRow(Row, table=True):
    """That somebody was erased, by the fingerprint of their id; it outlives the store, whichever archive that is restored from."""

    __tablename__ = "erasure"
    digest: str = Field(primary_key=True)
    pseudonym: str
    at: datetime = Field(sa_type=UTCDateTime)
