"""A stage on which several engines share one database, as processes do: each has connections, alarms and memories of its own."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from typing import Any

from adapters.memory import ManualTimer
from bot.bootstrap import parts
from bot.bootstrap.stage import MemoryStage
from bot.domain.events import Event, FormSubmitted
from bot.domain.form import Considered
from bot.engine.engine import Engine
from bot.features.rehearsal.playhead import Playhead
from bot.ports.chat import Inbox

CREW = 4
_LOOKS = 5
"""Times that they look again at what is due: what no messenger takes now stays so."""


class CrewStage(MemoryStage):
    """What people do is heard by each engine in turn, and whichever is first sends what there is to say."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._timers = [self._timer, *(ManualTimer(self._clock) for _ in range(CREW - 1))]
        self._others: list[Engine] = []
        self.playhead = Playhead(self._clock, _Alarms(self._timers), self.settle)

    async def settle(self) -> None:
        """
        Wait until none of them has anything left to do at this instant.

        Who finds a delivery locked by another one looks again a second later: that second is not for the clock in hand to wait for.
        """
        for _ in range(_LOOKS):
            while any([await each.settle() for each in self._every()]):
                pass
            if not await self._is_anything_due():
                return
            for each in self._every():
                each.outbox.wake()

    def _every(self) -> list[Engine]:
        return [self._engine, *self._others] if self._engine is not None else []

    async def _is_anything_due(self) -> bool:
        for each in self._every()[:1]:
            upcoming = await each.world.store.read(lambda stored: stored.next_delivery())
            return upcoming is not None and upcoming <= self._clock.now()
        return False

    async def _begun(self, stack: AsyncExitStack) -> Inbox:
        first = await super()._begun(stack)
        self._others = []
        for timer in self._timers[1:]:
            store = await stack.enter_async_context(parts.opened_store(self._url))
            self._others.append(await self._engine_on(store, timer, stack))
        return _InTurn([first, *(each.dispatcher for each in self._others)])


class _InTurn:
    """An inbox of which another one takes each thing."""

    def __init__(self, inboxes: Sequence[Inbox]) -> None:
        self._next = cycle(inboxes)

    async def accept(self, platform: str, events: Sequence[Event], *, cursor: str | None = None) -> None:
        await next(self._next).accept(platform, events, cursor=cursor)

    async def cursor(self, platform: str) -> str | None:
        return await next(self._next).cursor(platform)

    async def consider(self, event: FormSubmitted) -> Considered:
        return await next(self._next).consider(event)


@dataclass(frozen=True, slots=True)
class _Alarms:
    """Their alarms as those of one timer."""

    timers: Sequence[ManualTimer]

    def next_alarm(self) -> datetime | None:
        return min((alarm for each in self.timers if (alarm := each.next_alarm())), default=None)

    def ring_due(self) -> int:
        return sum(each.ring_due() for each in self.timers)
