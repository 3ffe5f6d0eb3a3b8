"""The running bot: dispatcher, scheduler and outbox on one store, one clock and one timer, with the adapters beside them."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from datetime import timedelta

import structlog

from bot.domain.delivery import FALLBACK_AFTER
from bot.domain.effects import (
    Effect,
    EndFlow,
    FinishEvent,
    PlanOccurrence,
    PlanRule,
    PutEntities,
    RecordQuestion,
    ReleaseOccurrences,
    RemoveEntities,
    SaveAnswer,
    SaveFlow,
    SaveTurn,
    SendSetAside,
)
from bot.domain.errors import AuthFailed, StoreUnavailable
from bot.engine.dispatcher import LEASE, Dispatcher
from bot.engine.failures import Failures
from bot.engine.leadership import Leadership
from bot.engine.outage import Outage
from bot.engine.outbox import Outbox
from bot.engine.presence import Presence
from bot.engine.pulse import BEAT, Pulse
from bot.engine.reach import Reach
from bot.engine.refusals import tell_refused
from bot.engine.router import Routes
from bot.engine.scheduler import Scheduler
from bot.engine.supervisor import Supervision, supervise
from bot.engine.surfaces import Surfaces
from bot.engine.world import World
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Timer
from bot.ports.web import Supervised

log = structlog.get_logger()

_MOVE_TIME = (PutEntities, RemoveEntities, PlanRule, PlanOccurrence, ReleaseOccurrences, SendSetAside)
"""Effects after which something else may be due next."""
_SEND_NOTHING = (FinishEvent, SaveAnswer, SaveFlow, EndFlow, SaveTurn, RecordQuestion)
"""Effects after which nothing else is to be sent."""
LAST_WORDS = 10.0
"""Seconds that answers may take after the bot was told to stop."""


class Engine:
    """
    An async context manager: entering takes up what a former run left, leaving handles what was accepted.

    The adapters are connected by their supervisor (`serve`), not on entering, so that one platform that is away doesn't stop the others.
    """

    def __init__(
        self,
        world: World,
        timer: Timer,
        routes: Routes,
        adapters: Mapping[str, ChatAdapter],
        *,
        fallback_after: timedelta | None = FALLBACK_AFTER,
        beat: float = BEAT,
    ) -> None:
        """`fallback_after` is how long somebody's account may be out of reach before another one is tried; None for ever."""
        self.world = world
        self.adapters = adapters
        self.presence = Presence(self._something_to_send)
        self.failures = Failures(world, timer, self._something_to_send)
        self.leadership = Leadership(world.store, world.clock, adapters, LEASE)
        reach = Reach(adapters.keys(), self.leadership, self.presence, fallback_after)
        self.outbox = Outbox(world, timer, adapters, self.failures.notice, reach)
        self.scheduler = Scheduler(world, timer, routes, self.outbox.wake)
        self.dispatcher = Dispatcher(
            world, routes, self._after_event, Outage(adapters), Surfaces(adapters), self.outbox
        )
        self._pulse = Pulse(world.store, self.dispatcher, self.leadership, self._wake, every=beat)
        self._timer = timer
        self._loops: list[asyncio.Task[None]] = []
        self._stack = AsyncExitStack()

    def _something_to_send(self) -> None:
        self.outbox.wake()

    def _after_event(self, unit: Sequence[Effect]) -> None:
        if not all(isinstance(effect, _SEND_NOTHING) for effect in unit):
            self.outbox.wake(answers=True)
        if any(isinstance(effect, _MOVE_TIME) for effect in unit):
            self.scheduler.wake()

    def _wake(self) -> None:
        self.scheduler.wake()
        self.outbox.wake()

    async def __aenter__(self) -> Engine:
        await self._stack.enter_async_context(self._timer)
        await self.dispatcher.take_up()
        with suppress(StoreUnavailable):  # the next beat asks again
            await self.leadership.renew()
        self._loops = [
            asyncio.create_task(self.scheduler.run(), name="scheduler"),
            asyncio.create_task(self.outbox.run(), name="outbox"),
            asyncio.create_task(self._pulse.run(), name="pulse"),
            asyncio.create_task(self.failures.run(), name="failures"),
        ]
        self._wake()
        return self

    async def __aexit__(self, *_: object) -> None:
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        # the replies are on disk: the adapters are closed by now, and the next start sends them
        await self.dispatcher.drain()
        await self._stack.aclose()

    async def settle(self) -> bool:
        """
        Wait until nothing is left to do at this instant: everything accepted is handled, everything due is done and sent.

        Tells whether there was anything.
        """
        did_any, busy = False, True
        while busy:
            handled = await self.dispatcher.drain()
            carried_out = await self.scheduler.drain()
            sent = await self.outbox.drain()
            told = await self.failures.drain()
            busy = handled or carried_out or sent or told
            did_any = did_any or busy
        return did_any

    async def serve(self, stop: asyncio.Event, beside: Sequence[Supervised] = ()) -> None:
        """Keep every adapter, and what is served beside them, running until told to stop, or until all have ended by themselves."""

        async def finish() -> None:
            await stop.wait()
            # what was accepted is still answered while the platforms are connected; the rest is on disk
            with suppress(TimeoutError):
                await asyncio.wait_for(self.settle(), LAST_WORDS)

        async def refused(platform: str, error: AuthFailed) -> None:
            await tell_refused(self.world, platform, error)
            self.outbox.wake()

        with_ = Supervision(inbox=self.dispatcher, leadership=self.leadership, presence=self.presence, refused=refused)
        await supervise(self.adapters.values(), beside, with_, finish)
