"""One person on two messengers, one of which is out of reach: once, on one of them, and never an answer kept waiting."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.memory import ManualClock, ManualTimer, MemoryAdapter
from adapters.memory.setting import Attempt, Mishap, Setting
from bot.bootstrap import parts
from bot.domain.delivery import FALLBACK_AFTER, Delivery, DeliveryKind, DeliveryState
from bot.domain.effects import Enqueue, PutEntities, SavePreferences, TieAccount
from bot.domain.errors import AdapterError, Ambiguous, AuthFailed, Unreachable
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.message import Message
from bot.domain.person import Preferences
from bot.domain.programme import Person
from bot.features.rehearsal.playhead import Playhead
from bot.ports.chat import Capabilities
from tests.support.transcript import default_pack

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
CAPABILITIES = Capabilities(buttons=5, text_limit=1000, edit=True, threads=False, reactions=False, files=False)


class Two:
    """The bot on two platforms; Amina prefers the first, which is broken until it is mended."""

    def __init__(self, folder: Path, *, after: timedelta | None = FALLBACK_AFTER) -> None:
        self.clock = ManualClock(NOW)
        self.timer = ManualTimer(self.clock)
        self.broken: AdapterError | None = Unreachable("away")
        self.first = MemoryAdapter("tchap", CAPABILITIES, self.clock, setting=Setting(faults=self._fault))
        self.second = MemoryAdapter("slack", CAPABILITIES, self.clock)
        self.playhead = Playhead(self.clock, self.timer, self._settle)
        self._url, self._after = f"sqlite:///{folder}/relais.db", after
        self._stack = AsyncExitStack()

    def _fault(self, _attempt: Attempt) -> Mishap | None:
        if self.broken is None:
            return None
        return Mishap(self.broken, shown=isinstance(self.broken, Ambiguous))

    async def __aenter__(self) -> Two:
        self.store = await self._stack.enter_async_context(parts.opened_store(self._url))
        platforms = {each.name: each for each in (self.first, self.second)}
        tuning = parts.Tuning(fallback_after=self._after)
        await self.store.commit([PutEntities((Person(id="amina", name="Amina"),))])
        for name in platforms:
            account = AccountRef(platform=name, id="amina")
            await self.store.commit([TieAccount(account, "amina", ConversationRef(platform=name, id="dm:amina"))])
        await self.store.commit([SavePreferences(Preferences(person_id="amina", platform="tchap"))])
        bot = parts.engine(
            self.store, self.clock, self.timer, parts.stored_knowledge(default_pack()), platforms, tuning=tuning
        )
        self.engine = await self._stack.enter_async_context(bot)
        for each in platforms.values():
            await self._stack.enter_async_context(each)
            self._stack.push_async_callback(_ended, asyncio.create_task(each.run(self.engine.dispatcher)))
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def _settle(self) -> None:
        await self.engine.settle()

    async def post(self, text: str, *, replaces: str | None = None) -> str:
        """Say something to Amina, wherever she is."""
        said = Delivery(
            key=f"test/{text}",
            to=Recipient.person("amina"),
            kind=DeliveryKind.REMINDER,
            message=Message.of(text),
            due_at=self.clock.now(),
            replaces=f"test/{replaces}" if replaces else None,
        )
        await self.store.commit([Enqueue(said)])
        self.engine.outbox.wake()
        await self._settle()
        return said.key

    async def state(self, key: str) -> DeliveryState | None:
        report = await self.store.read(lambda stored: stored.delivery(key))
        return report.state if report else None

    def shown(self) -> tuple[list[str], list[str]]:
        """What she was shown on each."""
        first, second = ([each.text for each in platform.transcript] for platform in (self.first, self.second))
        return first, second


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_what_waits_four_hours_goes_to_the_other_account_then_and_not_again(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        key = await bot.post("module 3")
        await bot.playhead.advance(FALLBACK_AFTER - timedelta(seconds=1))
        before = bot.shown()
        await bot.playhead.advance(timedelta(seconds=1))
        bot.broken = None
        await bot.playhead.advance(10 * HOUR)

        assert (before, bot.shown()) == (([], []), ([], ["module 3"]))
        assert await bot.state(key) is DeliveryState.SENT


async def test_a_platform_that_comes_back_in_time_gets_it(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        await bot.post("module 3")
        await bot.playhead.advance(3 * HOUR)
        bot.broken = None
        await bot.playhead.advance(3 * HOUR)

        assert bot.shown() == (["module 3"], [])


async def test_what_stood_in_line_behind_it_need_not_wait_anew(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        for text in ("one", "two", "three"):
            await bot.post(text)
        await bot.playhead.advance(FALLBACK_AFTER)

        assert bot.shown() == ([], ["one", "two", "three"])


async def test_what_came_later_waits_its_own_four_hours(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        await bot.post("one")
        await bot.playhead.advance(FALLBACK_AFTER - HOUR)
        await bot.post("two")
        await bot.playhead.advance(HOUR)
        between = bot.shown()
        await bot.playhead.advance(FALLBACK_AFTER - HOUR)

        assert (between, bot.shown()) == (([], ["one"]), ([], ["one", "two"]))


async def test_an_account_that_the_bot_is_refused_on_is_fallen_back_from_too(tmp_path: Path) -> None:
    async with Two(tmp_path, after=HOUR / 2) as bot:
        bot.broken = AuthFailed("token")
        await bot.post("module 3")
        await bot.playhead.advance(HOUR)

        assert bot.shown() == ([], ["module 3"])


async def test_what_may_have_arrived_is_said_on_no_other_account(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        bot.broken = Ambiguous("lost")
        await bot.post("module 3")
        bot.broken = Unreachable("away")
        await bot.playhead.advance(12 * HOUR)
        bot.broken = None
        await bot.playhead.advance(HOUR)

        assert bot.shown() == (["module 3"], [])


async def test_never_means_that_it_waits_for_its_own_messenger(tmp_path: Path) -> None:
    async with Two(tmp_path, after=None) as bot:
        await bot.post("module 3")
        await bot.playhead.advance(FALLBACK_AFTER + 2 * HOUR)
        bot.broken = None
        await bot.playhead.advance(HOUR)

        assert bot.shown() == (["module 3"], [])


async def test_a_correction_follows_where_it_really_went(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        await bot.post("module 3 on Monday")
        await bot.playhead.advance(FALLBACK_AFTER)
        bot.broken = None
        await bot.post("module 3 on Tuesday", replaces="module 3 on Monday")

        assert bot.shown() == ([], ["module 3 on Monday", "module 3 on Tuesday"])
        assert [each.edits for each in bot.second.transcript] == [None, 1]


async def test_who_writes_on_one_messenger_is_answered_whatever_waits_for_the_other(tmp_path: Path) -> None:
    async with Two(tmp_path) as bot:
        await bot.post("module 3")
        await bot.playhead.advance(timedelta(minutes=1))
        await bot.second.say("amina", "dm:amina", "merci")
        await bot.playhead.advance(timedelta(seconds=1))
        first, second = bot.shown()

        assert (first, len(second)) == ([], 1)
