"""The whole bot on the default programme, with a platform in memory that can fail, a clock in hand and a store to reach into."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path

from adapters.memory import ManualClock, ManualTimer, MemoryAdapter, Setting
from adapters.memory.setting import Faults, no_faults
from bot.bootstrap import parts
from bot.domain.effects import Effect
from bot.domain.events import Event
from bot.features.rehearsal.playhead import Playhead
from bot.ports.chat import Capabilities
from bot.ports.rephraser import Rephraser
from bot.ports.store import Store
from tests.support.stores import PLACES
from tests.support.transcript import default_pack, typed


class Playground:
    """An async context manager; people write and press, and everything that follows at that instant has happened afterwards."""

    def __init__(
        self,
        folder: Path,
        now: datetime,
        *,
        faults: Faults = no_faults,
        per_second: float = 0.0,
        edit: bool = True,
        confirm_above: int = 50,
        public_url: str | None = None,
        url: str | None = None,
        session: str = "",
        forms: bool = False,
        rephraser: Rephraser | None = None,
    ) -> None:
        self.clock = ManualClock(now)
        self.timer = ManualTimer(self.clock)
        capabilities = Capabilities(
            buttons=100,
            text_limit=100_000,
            edit=edit,
            threads=True,
            reactions=True,
            files=True,
            per_second=per_second,
            forms=forms,
            home=forms,
        )
        self.platform = MemoryAdapter(
            "memory", capabilities, self.clock, setting=Setting(faults=faults, session=session)
        )
        self.playhead = Playhead(self.clock, self.timer, self._settle)
        self._url = url or PLACES.url(folder)
        self._confirm_above = confirm_above
        self._public_url = public_url
        self._rephraser = rephraser
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Playground:
        self.store: Store = await self._stack.enter_async_context(parts.opened_store(self._url))
        directory = await parts.furnish(self.store, default_pack(), self.clock.now())
        await self.store.commit(parts.seats(directory, "memory", directory.people))
        engine = parts.engine(
            self.store,
            self.clock,
            self.timer,
            parts.stored_knowledge(default_pack()),
            {"memory": self.platform},
            tuning=parts.Tuning(
                confirm_above=self._confirm_above, public_url=self._public_url, rephraser=self._rephraser
            ),
        )
        self._engine = await self._stack.enter_async_context(engine)
        await self._stack.enter_async_context(self.platform)
        listening = asyncio.create_task(self.platform.run(self._engine.dispatcher))
        self._stack.push_async_callback(_ended, listening)
        await asyncio.sleep(0)
        await self._settle()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._settle()
        await self._stack.aclose()

    async def _settle(self) -> None:
        await self._engine.settle()

    async def settle(self) -> None:
        """What follows from what was done by other means has happened."""
        await self._settle()

    async def say(self, who: str, *texts: str) -> None:
        """Somebody writes, message after message."""
        for text in texts:
            await self.platform.say(who, f"dm:{who}", text)
            await self._settle()

    async def say_in(self, who: str, collective: str, text: str) -> None:
        """Somebody writes in the room of a collective."""
        await self.platform.say(who, f"room:{collective}", text, direct=False)
        await self._settle()

    async def happens(self, *events: Event) -> None:
        """The platform tells of something that nobody said."""
        await self.platform.hand_over(*events)
        await self._settle()

    async def press(self, who: str, *labels: str) -> None:
        """Somebody presses choices."""
        for label in labels:
            await self.platform.press(who, f"dm:{who}", label)
            await self._settle()

    async def advance(self, **by: float) -> None:
        """Time passes."""
        await self.playhead.advance(timedelta(**by))

    async def change(self, *effects: Effect) -> None:
        """Something changes behind the chat's back, such as the roster."""
        await self.store.commit(effects)

    def got(self, who: str) -> list[str]:
        """What somebody was shown, in order, as a keyboard types it; a withdrawn message is `(withdrawn)`."""
        return self._shown(f"dm:{who}")

    def got_in(self, collective: str) -> list[str]:
        """The same of the room of a collective."""
        return self._shown(f"room:{collective}")

    def _shown(self, conversation: str) -> list[str]:
        return [
            "(withdrawn)" if each.withdrawn else typed(each.text)
            for each in self.platform.transcript
            if each.conversation.id == conversation
        ]

    def last(self, who: str) -> str:
        """What somebody was shown last."""
        return self.got(who)[-1]


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
