"""An inbox that keeps what it is given, as the product's does."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.domain.errors import StoreUnavailable
from bot.domain.events import Event, FormSubmitted, MessageReceived
from bot.domain.form import Considered


class RecordingInbox:
    """De-duplicates by event id; refuses while told to, and says of forms what it is told to say."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.calls = 0
        self.unavailable = False
        self.considered: Considered = None
        self._cursors: dict[str, str] = {}
        self._news = asyncio.Event()

    @property
    def texts(self) -> list[str]:
        """What people wrote, in order."""
        return [event.text for event in self.events if isinstance(event, MessageReceived)]

    async def accept(self, platform: str, events: Sequence[Event], *, cursor: str | None = None) -> None:
        self.calls += 1
        self._news.set()
        if self.unavailable:
            raise StoreUnavailable("the disk is full")
        known = {event.id for event in self.events}
        self.events.extend({event.id: event for event in events if event.id not in known}.values())
        if cursor is not None:
            self._cursors[platform] = cursor

    async def cursor(self, platform: str) -> str | None:
        return self._cursors.get(platform)

    async def consider(self, event: FormSubmitted) -> Considered:
        del event
        return self.considered

    async def until(self, count: int) -> None:
        """Wait until that many events were accepted."""
        while len(self.events) < count:
            await self._next()

    async def until_called(self, count: int) -> None:
        """Wait until something was handed over that many times, accepted or not."""
        while self.calls < count:
            await self._next()

    async def _next(self) -> None:
        self._news.clear()
        async with asyncio.timeout(10):
            await self._news.wait()
