"""The whole bot on Slack's double, at work: default programme, a store on disk, the system's clock."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from adapters.slack import SlackAdapter, Workspace
from adapters.slack.places import PLATFORM
from adapters.timer.system_clock import SystemClock
from bot.bootstrap import parts
from bot.bootstrap.real_time import real_time
from bot.domain.effects import Effect, TieAccount, TieRoom
from bot.domain.identity import AccountRef, ConversationRef
from bot.engine.engine import Engine
from bot.ports.store import Store
from tests.support.drivers_slack import workspace
from tests.support.slack import SlackDouble, SlackPerson
from tests.support.slack.world import Channel
from tests.support.transcript import default_pack


class SlackBot:
    """An async context manager; inside, it is connected and answers."""

    def __init__(self, slack: SlackDouble, folder: Path, *, place: Workspace | None = None) -> None:
        self.slack = slack
        self.adapter = SlackAdapter(place or workspace(slack, per_second=0.0), SystemClock())
        self._url = f"sqlite:///{folder}/relais.db"
        self._stack = AsyncExitStack()
        self._stop = asyncio.Event()

    async def __aenter__(self) -> SlackBot:
        clock, timer = real_time(None)
        self.store: Store = await self._stack.enter_async_context(parts.opened_store(self._url))
        await parts.furnish(self.store, default_pack(), clock.now())
        adapters = {PLATFORM: self.adapter}
        engine = parts.engine(self.store, clock, timer, default_pack(), adapters, tuning=parts.Tuning(limit=None))
        self.engine: Engine = await self._stack.enter_async_context(engine)
        self._serving = asyncio.create_task(self.engine.serve(self._stop))
        await self.slack.until(lambda: self.slack.signed is not None or self.slack.sockets.live)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._stop.set()
        await self._serving
        await self._stack.aclose()

    async def know(self, person: SlackPerson, person_id: str) -> None:
        """Tie an account to a person of the programme."""
        account = AccountRef(platform=PLATFORM, id=person.id)
        await self.change(TieAccount(account, person_id, ConversationRef(platform=PLATFORM, id=person.id)))

    async def tie(self, channel: Channel, collective_id: str) -> None:
        """Tie a channel to a collective."""
        await self.change(TieRoom(ConversationRef(platform=PLATFORM, id=channel.id), collective_id))

    async def change(self, *effects: Effect) -> None:
        """Something changes behind the chat's back."""
        await self.store.commit(effects)
        self.engine.outbox.wake()

    async def answered(self, person: SlackPerson, channel: str | None = None, *, count: int = 1) -> str:
        """What the bot's message says that comes next, once it is there; `count` if several are awaited."""
        before = getattr(self, "_read", {})
        key = (person.id, channel)
        seen = before.get(key, 0)
        await self.slack.until(lambda: len(person.read(channel)) >= seen + count)
        self._read = {**before, key: seen + count}
        return "\n".join(person.read(channel)[seen : seen + count])
