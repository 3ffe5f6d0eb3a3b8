"""A clock that stands still until it is set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class ManualClock:
    """The `Clock` of simulations and tests; never naive, always UTC."""

    def __init__(self, now: datetime) -> None:
        self._now = _utc(now)

    def now(self) -> datetime:
        """The instant that was set last, UTC."""
        return self._now

    def set(self, now: datetime) -> None:
        """
        Set the present, forwards or backwards, as the clock of a machine can be.

        Raises:
            ValueError: The instant is naive.
        """
        self._now = _utc(now)

    def advance(self, by: timedelta) -> None:
        """Move the present; no alarm rings by that alone."""
        self._now += by


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError(f"a clock needs an instant with a zone, not {instant.isoformat()}")
    return instant.astimezone(UTC)
