"""Which platforms this process is connected to: of processes on one store, each platform has one at a time (DESIGN 9)."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

from bot.domain.errors import StoreUnavailable
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Clock
from bot.ports.processes import Leads
from bot.ports.store import Store

log = structlog.get_logger()


class Leadership:
    """
    Keeps what this process leads, and lets adapters wait for it. On a store that nobody else uses it leads everything at once.

    Attributes:
        elsewhere: Platforms that another living process is connected to.
    """

    def __init__(self, store: Store, clock: Clock, adapters: Mapping[str, ChatAdapter], lease: timedelta) -> None:
        """`lease` is how long others believe that this process lives after it said so."""
        self._store = store
        self._clock = clock
        self._lease = lease
        # what bears several connections at once needs no leader
        self._led = tuple(name for name, adapter in adapters.items() if not adapter.capabilities.several_at_once)
        self._free = frozenset(adapters) - frozenset(self._led)
        self._own: frozenset[str] = self._free
        self._sure_until: datetime | None = None
        self._changed = asyncio.Event()
        self.elsewhere: frozenset[str] = frozenset()

    @property
    def idle(self) -> bool:
        """Whether every platform that this process could write to is another one's."""
        return bool(self._led) and not self._own and self.elsewhere.issuperset(self._led)

    async def renew(self) -> None:
        """
        Lead what nobody else does. To be called after saying that this process lives, more often than the lease.

        Raises:
            StoreUnavailable: Nobody knows; what was led is led until the lease ends.
        """
        now = self._clock.now()
        try:
            leads = await self._store.lead(self._led, now)
        except StoreUnavailable:
            if self._sure_until is not None and now >= self._sure_until:
                self._set(Leads(own=frozenset(), elsewhere=frozenset(self._led)))
            raise
        self._sure_until = now + self._lease
        self._set(leads)

    def leads(self, platform: str) -> bool:
        """Whether this process may be connected to a platform now."""
        return platform in self._own

    async def won(self, platform: str) -> None:
        """Wait until this process leads a platform."""
        await self._until(platform, leads=True)

    async def lost(self, platform: str) -> None:
        """Wait until it doesn't any more."""
        await self._until(platform, leads=False)

    async def _until(self, platform: str, *, leads: bool) -> None:
        while self.leads(platform) is not leads:
            await self._changed.wait()

    def _set(self, leads: Leads) -> None:
        own = leads.own | self._free
        self.elsewhere = leads.elsewhere
        if own == self._own:
            return
        for platform in sorted(own ^ self._own):
            log.info("platform_led" if platform in own else "platform_left", platform=platform)
        self._own = own
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()
