"""Says now and then that this process lives, and looks for what others left when they died."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

from bot.domain.errors import StoreUnavailable
from bot.engine.dispatcher import Dispatcher
from bot.engine.leadership import Leadership
from bot.ports.store import Store

log = structlog.get_logger()

BEAT = 10.0
"""Seconds between two beats: of those in which nobody else takes over, three may fail (`dispatcher.LEASE`)."""


class Pulse:
    """
    Beats in real time, whatever the clock says.

    What another process committed rings no alarm here, so that each beat of a shared store also wakes who looks for due work. A store
    that nobody else uses needs no beat, except to take up what could not be done while it was away.
    """

    def __init__(
        self,
        store: Store,
        dispatcher: Dispatcher,
        leadership: Leadership,
        wake: Callable[[], None],
        *,
        every: float = BEAT,
    ) -> None:
        self._store = store
        self._dispatcher = dispatcher
        self._leadership = leadership
        self._wake = wake
        self._every = every

    async def run(self) -> None:
        """Beat until cancelled."""
        while True:
            await asyncio.sleep(self._every)
            await self.beat()

    async def beat(self) -> None:
        """Take up what is nobody's any more."""
        if not (self._store.shared or self._dispatcher.left_some):
            return
        try:
            await self._dispatcher.take_up()
            await self._leadership.renew()
        except StoreUnavailable:
            log.warning("pulse_store_unavailable")
        else:
            self._wake()
