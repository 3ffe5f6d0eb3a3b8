"""Keeps adapters connected: one that is away is tried again while the others serve."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Coroutine
from dataclasses import dataclass, field

import structlog

from bot.domain.errors import AdapterError, AuthFailed, RateLimited, StoreUnavailable
from bot.engine.leadership import Leadership
from bot.engine.presence import Presence
from bot.ports.chat import Inbox
from bot.ports.web import Supervised

log = structlog.get_logger()

_FIRST_WAIT = 1.0
_LONGEST_WAIT = 60.0
_STABLE = 60.0
"""Seconds of connection after which earlier failures are forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervision:
    """
    What adapters are kept connected with.

    Attributes:
        refused: Is told of an account that its platform refuses after all, while other platforms are served.
        serving: Names of the adapters that are served.
    """

    inbox: Inbox
    leadership: Leadership
    presence: Presence
    refused: Callable[[str, AuthFailed], Awaitable[None]]
    serving: set[str] = field(default_factory=set)


async def supervise(
    adapters: Collection[Supervised],
    beside: Collection[Supervised],
    supervision: Supervision,
    stop: Callable[[], Awaitable[None]],
) -> None:
    """
    Run adapters until `stop` returns or until all have ended by themselves (the end of a terminal's input).

    An adapter runs in one process at a time; what is `beside` them (the web part, the mirror) runs in each, and begins anew if it breaks.

    Raises:
        AuthFailed: A platform refuses the bot's account, at once or as the last one; the others are closed in order first.
    """
    serving = asyncio.create_task(_serve(adapters, beside, supervision), name="adapters")
    stopping = asyncio.ensure_future(stop())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    serving.cancel()
    results = await asyncio.gather(serving, stopping, return_exceptions=True)
    if isinstance(results[0], Exception):
        raise results[0]


async def _serve(adapters: Collection[Supervised], beside: Collection[Supervised], supervision: Supervision) -> None:
    supervision.serving.update(each.name for each in adapters)
    try:
        async with asyncio.TaskGroup() as group:
            for adapter in adapters:
                group.create_task(_Keeper(adapter, supervision, supervision.leadership).keep(), name=adapter.name)
            for each in beside:
                group.create_task(_Keeper(each, supervision, None, beside=True).keep(), name=each.name)
    except* AuthFailed as refused:
        raise refused.exceptions[0] from None


class _Keeper:
    """One adapter, or one of what stands `beside` them, connected again and again."""

    def __init__(
        self, adapter: Supervised, supervision: Supervision, leadership: Leadership | None, *, beside: bool = False
    ) -> None:
        self._adapter = adapter
        self._with = supervision
        self._leadership = leadership
        self._beside = beside
        self._failures = 0
        self._was_connected = False

    async def keep(self) -> None:
        """Until it ends by itself, or its account is refused."""
        name = self._adapter.name
        while True:
            if self._leadership:
                await self._leadership.won(name)
            self._with.presence.expect(name)
            try:
                if await self._connected():
                    self._with.serving.discard(name)
                    return
                self._with.presence.forget(name)
            except AuthFailed as error:
                log.exception("adapter_refused", platform=name)
                self._with.serving.discard(name)
                if not (self._was_connected and self._with.serving):
                    raise
                await self._with.refused(name, error)
                return
            except AdapterError as error:
                log.warning("adapter_unreachable", platform=name, reason=error.reason, failures=self._failures + 1)
                await self._wait(error.retry_after if isinstance(error, RateLimited) else 0.0)
            except StoreUnavailable:
                # what it heard was not kept and not acknowledged: connected again, it hears it again
                log.warning("adapter_store_unavailable", platform=name, failures=self._failures + 1)
                await self._wait(0.0)
            except Exception:  # an error boundary: what stands beside the platforms ends none of them
                if not self._beside:
                    raise
                log.exception("service_broke", name=name, failures=self._failures + 1)
                await self._wait(0.0)

    async def _connected(self) -> bool:
        """Be connected; tell whether it ended by itself, or another process has taken over."""
        loop = asyncio.get_running_loop()
        async with self._adapter as adapter:
            began, self._was_connected = loop.time(), True
            try:
                with self._with.presence.of(adapter.name):
                    lost = self._leadership.lost(adapter.name) if self._leadership else _never()
                    return await _ended(adapter.run(self._with.inbox), lost)
            finally:
                if loop.time() - began >= _STABLE:
                    self._failures = 0

    async def _wait(self, least: float) -> None:
        """At first a second, then longer and longer, never as long as another one; at least as long as the platform asks for."""
        self._failures += 1
        wait = min(_FIRST_WAIT * 2 ** (self._failures - 1), _LONGEST_WAIT)
        await asyncio.sleep(max(least, wait * random.uniform(0.5, 1.0)))  # noqa: S311 (jitter, not a secret)


async def _never() -> None:
    """No other process takes over what runs in each."""
    await asyncio.Event().wait()


async def _ended(work: Coroutine[object, object, None], lost: Coroutine[object, object, None]) -> bool:
    """Work until it ends, and true; or until another process has taken over."""
    working, losing = asyncio.ensure_future(work), asyncio.ensure_future(lost)
    try:
        await asyncio.wait({working, losing}, return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            await working
        return working.done()
    finally:
        for task in (working, losing):
            task.cancel()
        await asyncio.gather(working, losing, return_exceptions=True)
