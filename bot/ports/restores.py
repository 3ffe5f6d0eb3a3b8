"""What is asked of the store after a restore."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """
    Something that was due before a restore and may have been sent already.

    Attributes:
        kind: Of the delivery, or of the occurrence.
        whom: The recipient, such as `dm:amina`; of an occurrence its scope, such as `collective:koungou`.
        until: Past it, it is of no use; None for never.
    """

    kind: str
    whom: str
    due_at: datetime
    until: datetime | None


class Restores(Protocol):
    """Reads about what a restore left to be decided."""

    def set_aside(self, limit: int) -> list[SetAside]:
        """What a restore set aside and nobody has sent since, the earliest due first."""
        ...
