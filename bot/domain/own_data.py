"""What is kept of a person, as they may have it, and what an erasure leaves of them (GDPR, articles 15 and 17)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """
    What one table holds of a person.

    Attributes:
        table: Its name in the store.
        rows: In the store's order, by column; values of the domain.
    """

    table: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """
    That somebody was erased, kept so that neither an import nor a restore brings them back.

    Attributes:
        digest: Of their id (`erased_digest`), which itself isn't kept.
        pseudonym: What stands in its place where a row stays.
    """

    digest: str
    pseudonym: str
    at: datetime


def erased_digest(person_id: str) -> str:
    """The fingerprint by which somebody who was erased is recognised; SHA-256, in hexadecimal digits."""
    return hashlib.sha256(f"relais/person/{person_id}".encode()).hexdigest()
