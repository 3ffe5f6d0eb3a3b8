"""A timer whose alarms ring when they are told to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

from bot.ports.clock import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class _Alarm:
    when: datetime
    serial: int
    callback: Callable[[], None]


class ManualTimer:
    """
    The `Timer` of simulations and tests.

    An alarm set for an instant that is past, or now, rings at the next turn of the event loop, as the port promises; all others wait
    for `ring_due`. Who plays time goes from one `next_alarm` to the next: sets the clock there, calls `ring_due`, lets the bot settle.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._alarms: dict[str, _Alarm] = {}
        self._serial = count()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __aenter__(self) -> ManualTimer:
        """Start; a timer that was stopped can be started again, without its former alarms."""
        self._loop = asyncio.get_running_loop()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop; no alarm rings afterwards."""
        self._loop = None
        self._alarms.clear()

    def wake_at(self, name: str, when: datetime, callback: Callable[[], None]) -> None:
        """
        Ring once at that instant; an alarm of the same name is replaced.

        Raises:
            ValueError: The instant is naive.
        """
        if when.tzinfo is None:
            raise ValueError(f"the alarm {name} needs an instant with a zone, not {when.isoformat()}")
        alarm = _Alarm(when=when.astimezone(UTC), serial=next(self._serial), callback=callback)
        self._alarms[name] = alarm
        if self._loop is not None and alarm.when <= self._clock.now():
            self._loop.call_soon(self._ring, name, alarm)

    def cancel(self, name: str) -> None:
        """Forget that alarm; an unknown name is fine."""
        self._alarms.pop(name, None)

    def next_alarm(self) -> datetime | None:
        """The earliest instant at which something is to ring, UTC; it may be past. None if nothing is set."""
        return min((alarm.when for alarm in self._alarms.values()), default=None)

    def ring_due(self) -> int:
        """
        Ring what is due by the clock, earliest first, and say how many rang.

        What callbacks set meanwhile is left for the next turn.
        """
        now = self._clock.now()
        due = sorted(
            ((name, alarm) for name, alarm in self._alarms.items() if alarm.when <= now),
            key=lambda pair: (pair[1].when, pair[1].serial),
        )
        return sum(self._ring(name, alarm) for name, alarm in due)

    def _ring(self, name: str, alarm: _Alarm) -> bool:
        """Ring unless it was replaced, cancelled or rung before."""
        if self._alarms.get(name) is not alarm:
            return False
        del self._alarms[name]
        alarm.callback()
        return True
