"""Keeps adapters connected: one that is away is tried again while the others serve."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Coroutine

import structlog

from bot.domain.errors import AuthFailed, StoreUnavailable, Unreachable
from bot.engine.leadership import Leadership
from bot.engine.presence import Presence
from bot.ports.chat import Inbox
from bot.ports.web import Supervised

log = structlog.get_logger()

_FIRST_WAIT = 1.0
_LONGEST_WAIT = 60.0


async def supervise(
    adapters: Collection[Supervised],
    beside: Collection[Supervised],
    inbox: Inbox,
    leadership: Leadership,
    presence: Presence,
    stop: Callable[[], Awaitable[None]],
) -> None:
    """
    Run adapters until `stop` returns or until all have ended by themselves (the end of a terminal's input).

    An adapter runs in one process at a time; what is `beside` them (the web part) runs in each.

    Raises:
        AuthFailed: A platform refuses the bot's account; the others are closed in order first.
    """
    serving = asyncio.create_task(_serve(adapters, beside, inbox, leadership, presence), name="adapters")
    stopping = asyncio.ensure_future(stop())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    serving.cancel()
    results = await asyncio.gather(serving, stopping, return_exceptions=True)
    if isinstance(results[0], Exception):
        raise results[0]


async def _serve(
    adapters: Collection[Supervised],
    beside: Collection[Supervised],
    inbox: Inbox,
    leadership: Leadership,
    presence: Presence,
) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for adapter in adapters:
                group.create_task(_keep(adapter, inbox, leadership, presence), name=adapter.name)
            for each in beside:
                group.create_task(_keep(each, inbox, None, presence), name=each.name)
    except* AuthFailed as refused:
        raise refused.exceptions[0] from None


async def _keep(adapter: Supervised, inbox: Inbox, leadership: Leadership | None, presence: Presence) -> None:
    failures = 0
    while True:
        if leadership:
            await leadership.won(adapter.name)
        presence.expect(adapter.name)
        try:
            async with adapter:
                failures = 0
                with presence.of(adapter.name):
                    if await _ended(adapter.run(inbox), leadership.lost(adapter.name) if leadership else _never()):
                        return
            presence.forget(adapter.name)
            continue
        except AuthFailed:
            log.exception("adapter_refused", platform=adapter.name)
            raise
        except Unreachable as error:
            failures += 1
            log.warning("adapter_unreachable", platform=adapter.name, reason=error.reason, failures=failures)
        except StoreUnavailable:
            # what it heard was not kept and not acknowledged: connected again, it hears it again
            failures += 1
            log.warning("adapter_store_unavailable", platform=adapter.name, failures=failures)
        wait = min(_FIRST_WAIT * 2 ** (failures - 1), _LONGEST_WAIT)
        await asyncio.sleep(wait * random.uniform(0.5, 1.0))  # noqa: S311 (jitter, not a secret)


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
