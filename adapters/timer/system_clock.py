"""The system's time; the only place that reads it."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """The `Clock` of the machine."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        return datetime.now(UTC)  # noqa: TID251 - this is the port's implementation
