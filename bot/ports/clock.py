"""Time, as the core is told it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The only source of the present."""

    def now(self) -> datetime:
        """The present instant, aware, UTC."""
        ...


class Timer(Protocol):
    """
    Wakes somebody up; holds no truth.

    An alarm may ring late, after a suspended machine for instance, or early after a change of the clock: whoever is woken asks the
    store what is due. An alarm set for a past instant rings at once. Callbacks run on the event loop and must not block or raise.
    """

    def wake_at(self, name: str, when: datetime, callback: Callable[[], None]) -> None:
        """Ring once at that instant; an alarm of the same name is replaced."""
        ...

    def cancel(self, name: str) -> None:
        """Forget that alarm; an unknown name is fine."""
        ...

    async def __aenter__(self) -> Timer:
        """Start."""
        ...

    async def __aexit__(self, *_: object) -> None:
        """Stop; no alarm rings afterwards."""
        ...
