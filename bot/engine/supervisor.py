"""Keeps adapters connected: one that is away is tried again while the others serve."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Coroutine

import structlog

from bot.domain.errors import AuthFailed, StoreUnavailable, Unreachable
from bot.engine.leadership import Leadership
from bot.ports.chat import ChatAdapter, Inbox

log = structlog.get_logger()

_FIRST_WAIT = 1.0
_LONGEST_WAIT = 60.0


async def supervise(
    adapters: Collection[ChatAdapter],
    inbox: Inbox,
    leadership: Leadership,
    connected: Callable[[], None],
    stop: Callable[[], Awaitable[None]],
) -> None:
    """
    Run adapters until `stop` returns or until all have ended by themselves (the end of a terminal's input).

    Raises:
        AuthFailed: A platform refuses the bot's account; the others are closed in order first.
    """
    serving = asyncio.create_task(_serve(adapters, inbox, leadership, connected), name="adapters")
    stopping = asyncio.ensure_future(stop())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    serving.cancel()
    results = await asyncio.gather(serving, stopping, return_exceptions=True)
    if isinstance(results[0], Exception):
        raise results[0]


async def _serve(
    adapters: Collection[ChatAdapter], inbox: Inbox, leadership: Leadership, connected: Callable[[], None]
) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for adapter in adapters:
                group.create_task(_keep(adapter, inbox, leadership, connected), name=adapter.name)
    except* AuthFailed as refused:
        raise refused.exceptions[0] from None


async def _keep(adapter: ChatAdapter, inbox: Inbox, leadership: Leadership, connected: Callable[[], None]) -> None:
    failures = 0
    while True:
        await leadership.won(adapter.name)
        try:
            async with adapter:
                failures = 0
                connected()
                if await _ended(adapter.run(inbox), leadership.lost(adapter.name)):
                    return
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
