"""The whole bot on Slack's double, at work: default programme, a store on disk, real time, from any present on."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from adapters.slack import SlackAdapter
from adapters.slack.manifest import manifest as shipped
from adapters.slack.places import PLATFORM
from bot.bootstrap import parts
from bot.bootstrap.real_time import real_time
from bot.domain.effects import Effect, TieAccount, TieRoom
from bot.domain.identity import AccountRef, ConversationRef
from bot.engine.engine import Engine
from bot.engine.flood import Limit
from bot.ports.store import Store
from tests.support.drivers_slack import workspace
from tests.support.slack import Json, SlackDouble, SlackPerson
from tests.support.slack.world import Channel
from tests.support.transcript import default_pack, typed


class SlackBot:
    """
    An async context manager; inside, the bot is connected and answers.

    Attributes:
        slack: The workspace; it has the same clock as the bot.
    """

    def __init__(
        self,
        folder: Path,
        now: datetime | None = None,
        *,
        limit: Limit | None = None,
        manifest: Json | None = None,
        **place: Any,
    ) -> None:
        """
        `limit` is how much one account may write; `manifest` the one that was installed, if not the shipped one; `place` are attributes
        of its `Workspace`.

        It writes as fast as it can unless `per_second` says otherwise.
        """
        self.clock, self._timer = real_time(now)
        self.slack = SlackDouble(manifest or shipped(), clock=self.clock, speed=100)
        self._limit = limit
        self._place = {"per_second": 0.0, **place}
        self._url = f"sqlite:///{folder}/relais.db"
        self._stack = AsyncExitStack()
        self._read: dict[tuple[str, str | None], int] = {}

    async def __aenter__(self) -> SlackBot:
        await self._stack.enter_async_context(self.slack)
        self.adapter = SlackAdapter(workspace(self.slack, **self._place), self.clock)
        self.store: Store = await self._stack.enter_async_context(parts.opened_store(self._url))
        await parts.furnish(self.store, default_pack(), self.clock.now())
        adapters = {PLATFORM: self.adapter}
        engine = parts.engine(
            self.store,
            self.clock,
            self._timer,
            parts.stored_knowledge(default_pack()),
            adapters,
            tuning=parts.Tuning(limit=self._limit),
        )
        self.engine: Engine = await self._stack.enter_async_context(engine)
        self._stop = asyncio.Event()
        serving = asyncio.create_task(self.engine.serve(self._stop))
        self._stack.push_async_callback(self._stopped, serving)
        await self.slack.until(lambda: self.slack.sockets.live or self.engine.presence.connected.get(PLATFORM))
        await self.slack.until(lambda: self.adapter.heard)
        return self

    async def __aexit__(self, *exc: Any) -> None:
        await self._stack.__aexit__(*exc)

    async def _stopped(self, serving: asyncio.Task[None]) -> None:
        self._stop.set()
        with suppress(asyncio.CancelledError):
            await serving

    async def member(self, person_id: str, **more: Any) -> SlackPerson:
        """Somebody of the programme with an account in the workspace, known to the bot."""
        person = self.slack.add_person(person_id, **more)
        account = AccountRef(platform=PLATFORM, id=person.id)
        await self.change(TieAccount(account, person_id, ConversationRef(platform=PLATFORM, id=person.id)))
        return person

    async def tie(self, channel: Channel, collective_id: str) -> None:
        """Make a channel the room of a collective."""
        await self.change(TieRoom(ConversationRef(platform=PLATFORM, id=channel.id), collective_id))

    async def change(self, *effects: Effect) -> None:
        """Something changes behind the chat's back."""
        await self.store.commit(effects)
        self.engine.outbox.wake()
        self.engine.scheduler.wake()

    async def answered(self, person: SlackPerson, channel: str | None = None, *, count: int = 1) -> str:
        """What the bot says next, as a keyboard types it; all of it, if several messages are awaited."""
        seen = self._read.get((person.id, channel), 0)
        await self.slack.until(lambda: len(person.read(channel)) >= seen + count)
        self._read[person.id, channel] = seen + count
        return typed("\n".join(person.read(channel)[seen : seen + count]))
