"""Clock and timer of the machine, or of another present that goes on at the same pace (`relais run --now`)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.bootstrap.places import part
from bot.ports.clock import Clock, Timer


def real_time(now: datetime | None) -> tuple[Clock, Timer]:
    """The system's clock and a timer that follows it; with `now`, both set to that instant."""
    clock: Clock = part("system_clock")()
    timer: Timer = part("timer")()
    if now is None:
        return clock, timer
    ahead = now - clock.now()
    return _ShiftedClock(clock, ahead), _ShiftedTimer(timer, ahead)


class _ShiftedClock:
    def __init__(self, clock: Clock, ahead: timedelta) -> None:
        self._clock = clock
        self._ahead = ahead

    def now(self) -> datetime:
        """See the port."""
        return self._clock.now() + self._ahead


class _ShiftedTimer:
    def __init__(self, timer: Timer, ahead: timedelta) -> None:
        self._timer = timer
        self._ahead = ahead

    def wake_at(self, name: str, when: datetime, callback: Callable[[], None]) -> None:
        """See the port."""
        self._timer.wake_at(name, when - self._ahead, callback)

    def cancel(self, name: str) -> None:
        """See the port."""
        self._timer.cancel(name)

    async def __aenter__(self) -> Timer:
        """See the port."""
        await self._timer.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        """See the port."""
        await self._timer.__aexit__()
