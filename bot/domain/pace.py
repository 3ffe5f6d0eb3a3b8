"""How fast a platform bears to be written to: a bucket of tokens as one instant. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import floor

_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_GRAIN = 1e-6


@dataclass(slots=True)
class Bucket:
    """
    So many a second, of which one second's worth may go at once.

    It is the instant at which the bucket will be full again (the generic cell rate algorithm): nothing runs, nothing is stored.

    Attributes:
        rate: Tokens a second; more than 0.
        burst: Most that may go at once, 1 at least.
    """

    rate: float
    burst: float = 1.0
    full_at: datetime = _EVER

    def count(self, now: datetime) -> int:
        """How many may go now."""
        missing = max(0.0, (self.full_at - now).total_seconds() * self.rate)
        return max(0, floor(self.burst - missing + _GRAIN))

    def free_at(self, now: datetime) -> datetime:
        """From when on one may go."""
        return max(now, self.full_at - timedelta(seconds=(self.burst - 1) / self.rate))

    def take(self, now: datetime) -> None:
        """One goes."""
        self.full_at = max(self.full_at, now) + timedelta(seconds=1 / self.rate)

    def stop(self, until: datetime) -> None:
        """None may go before that instant."""
        self.full_at = max(self.full_at, until + timedelta(seconds=(self.burst - 1) / self.rate))
