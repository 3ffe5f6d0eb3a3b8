"""Moving the clock by hand: whatever is due happens at its own time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol


class MovableClock(Protocol):
    """A clock that is set."""

    def now(self) -> datetime:
        """The present instant, UTC."""
        ...

    def set(self, now: datetime) -> None:
        """Set the present."""
        ...


class MovableTimer(Protocol):
    """A timer whose alarms ring when they are told to."""

    def next_alarm(self) -> datetime | None:
        """The earliest alarm."""
        ...

    def ring_due(self) -> int:
        """Ring what is due by the clock."""
        ...


class Playhead:
    """Moves a clock and lets the bot settle at each stop on the way."""

    def __init__(self, clock: MovableClock, timer: MovableTimer, settle: Callable[[], Awaitable[object]]) -> None:
        self._clock = clock
        self._timer = timer
        self._settle = settle
        self._moving = asyncio.Lock()

    def now(self) -> datetime:
        """The present instant of the clock in hand, UTC."""
        return self._clock.now()

    async def advance(self, by: timedelta) -> None:
        """Let time pass."""
        await self.advance_to(self._clock.now() + by)

    async def advance_to(self, until: datetime) -> None:
        """Let time pass up to an instant; one that is past changes nothing."""
        async with self._moving:
            await self._settle()
            while (alarm := self._timer.next_alarm()) is not None and alarm <= until:
                self._clock.set(max(alarm, self._clock.now()))
                await self._stop_here()
            if until > self._clock.now():
                self._clock.set(until)
                await self._stop_here()

    async def jump(self, to: datetime) -> None:
        """Set the clock, as a machine that was suspended or corrected does: what was due meanwhile is found late."""
        async with self._moving:
            self._clock.set(to)
            await self._stop_here()

    async def _stop_here(self) -> None:
        self._timer.ring_due()
        await self._settle()
