"""A platform that refuses the bot's account: at once it ends everything, later only itself while others serve."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from adapters.memory import ManualClock, MemoryAdapter
from bot.domain.errors import AuthFailed, RateLimited
from bot.engine.leadership import Leadership
from bot.engine.presence import Presence
from bot.engine.supervisor import Supervision, supervise
from bot.ports.chat import Capabilities, Inbox
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW
from tests.support.inbox import RecordingInbox

CAPABILITIES = Capabilities(
    buttons=0, text_limit=1000, edit=False, threads=False, reactions=False, files=False, several_at_once=True
)


class Platform(MemoryAdapter):
    """It refuses the account on entering or while it runs, or asks for time."""

    def __init__(self, name: str, *, on_entering: Exception | None = None, running: Exception | None = None) -> None:
        super().__init__(name, CAPABILITIES, ManualClock(NOW))
        self.entered = asyncio.Event()
        self._on_entering = on_entering
        self._running = running

    async def __aenter__(self) -> MemoryAdapter:
        """Connect, or not."""
        error, self._on_entering = self._on_entering, None
        if error is not None:
            raise error
        return await super().__aenter__()

    async def run(self, inbox: Inbox) -> None:
        """Run, or not."""
        self.entered.set()
        if self._running is not None:
            raise self._running
        await super().run(inbox)


async def served(*platforms: Platform, stop: asyncio.Event, beside: tuple[Platform, ...] = ()) -> list[str]:
    """Names of the platforms whose refusal was told."""
    told: list[str] = []

    async def refused(name: str, _error: AuthFailed) -> None:
        told.append(name)

    async def stopped() -> None:
        await stop.wait()

    known = {each.name: each for each in platforms}
    supervision = Supervision(
        inbox=RecordingInbox(),
        leadership=Leadership(SqlStore("sqlite:///unopened.db"), ManualClock(NOW), known, timedelta(seconds=30)),
        presence=Presence(lambda: None),
        refused=refused,
    )
    await supervise(platforms, beside, supervision, stopped)
    return told


async def test_an_account_that_is_refused_at_once_ends_everything() -> None:
    other = Platform("other")
    with pytest.raises(AuthFailed):
        await served(Platform("matrix", on_entering=AuthFailed("no")), other, stop=asyncio.Event())


async def test_a_platform_that_limits_is_given_the_time_that_it_asks_for() -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    platform = Platform("matrix", on_entering=RateLimited("slow", retry_after=1.2))
    began = loop.time()
    serving = asyncio.create_task(served(platform, stop=stop))
    await platform.entered.wait()
    waited = loop.time() - began
    stop.set()
    await serving
    assert waited >= 1.2


async def test_one_that_is_refused_while_it_runs_leaves_the_others_running_and_is_told() -> None:
    stop, other = asyncio.Event(), Platform("other")
    serving = asyncio.create_task(served(Platform("matrix", running=AuthFailed("no")), other, stop=stop))
    await other.entered.wait()
    await asyncio.sleep(0)
    assert not serving.done()
    stop.set()
    assert await serving == ["matrix"]


async def test_the_last_one_that_is_refused_ends_it_all() -> None:
    with pytest.raises(AuthFailed):
        await served(Platform("matrix", running=AuthFailed("no")), stop=asyncio.Event())


async def test_what_stands_beside_the_platforms_begins_anew_if_it_breaks_and_its_trace_is_kept() -> None:
    stop, platform, service = asyncio.Event(), Platform("matrix"), Platform("grist", on_entering=LookupError("a bug"))
    with capture_logs() as logs:
        serving = asyncio.create_task(served(platform, stop=stop, beside=(service,)))
        await service.entered.wait()
    assert not serving.done()
    stop.set()
    await serving
    assert [(each["event"], each["name"], each["exc_info"]) for each in logs if each["log_level"] == "error"] == [
        ("service_broke", "grist", True)
    ]


async def test_a_fault_in_an_adapter_itself_is_not_hidden() -> None:
    with pytest.raises(ExceptionGroup):
        await served(Platform("matrix", running=LookupError("a bug")), stop=asyncio.Event())
