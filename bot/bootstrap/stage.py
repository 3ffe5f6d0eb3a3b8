"""The stage on which scripts are played: the whole bot on memory platforms and a clock in hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from datetime import datetime
from secrets import token_hex
from typing import Any

from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.bootstrap.received import Received, received
from bot.domain.directory import Directory
from bot.domain.pack import Pack
from bot.engine.engine import Engine
from bot.features.rehearsal.playhead import Playhead
from bot.features.rehearsal.script import Line, Speech
from bot.ports.chat import Capabilities, Inbox
from bot.ports.clock import Timer
from bot.ports.store import Store

FIRST_PLATFORM = "memory"
_CAPABILITIES = Capabilities(
    buttons=100, text_limit=100_000, edit=True, threads=True, reactions=True, files=True, several_at_once=True
)


class MemoryStage:
    """A `bot.features.rehearsal.play.Stage`: the store is closed with the bot and opened again with it, so that a restart is one."""

    def __init__(
        self,
        url: str,
        pack: Pack,
        lines: Iterable[Line],
        listener: Callable[[Received], None],
        *,
        tuning: parts.Tuning | None = None,
    ) -> None:
        lines = tuple(lines)
        self._tuning = tuning
        self._url = url
        self._pack = pack
        self._listener = listener
        self._directory = Directory(())
        self._clock = part("manual_clock")(_first_instant(lines))
        self._timer = part("manual_timer")(self._clock)
        self._platforms = self._build_platforms(lines)
        self._guests = _second_accounts(lines)
        self._seated = False
        self._engine: Engine | None = None
        self._running: AsyncExitStack | None = None
        self.playhead = Playhead(self._clock, self._timer, self.settle)

    def _build_platforms(self, lines: tuple[Line, ...]) -> dict[str, Any]:
        memory = part("memory")
        transcript = part("transcript")(self._show)
        names = {FIRST_PLATFORM} | {
            each.action.platform for each in lines if isinstance(each.action, Speech) and each.action.platform
        }
        # a store remembers the ids of earlier scripts, which may have begun at the same instant
        setting = part("setting")(session=f"{token_hex(6)}-")
        return {
            name: memory(name, _CAPABILITIES, self._clock, transcript=transcript, setting=setting)
            for name in sorted(names)
        }

    def platform(self, name: str) -> Any:
        """The platform of that name, or of everybody's first account."""
        return self._platforms[name or FIRST_PLATFORM]

    def has_room(self, collective_id: str) -> bool:
        """Whether there is such a collective."""
        return collective_id in self._directory.collectives

    async def start(self) -> None:
        """Start the bot on the store."""
        if self._engine is not None:
            return
        stack = AsyncExitStack()
        for platform in self._platforms.values():  # before the bot begins: what is due goes out at once
            await stack.enter_async_context(platform)
        inbox = await self._begun(stack)
        for platform in self._platforms.values():
            listening = asyncio.create_task(platform.run(inbox))
            stack.push_async_callback(_ended, listening)
        self._running = stack
        await asyncio.sleep(0)  # lets the platforms begin to listen
        await self.settle()

    async def _begun(self, stack: AsyncExitStack) -> Inbox:
        """Open the store and begin the bot on it; what hears the platforms."""
        store = await stack.enter_async_context(parts.opened_store(self._url))
        self._directory = await parts.furnish(store, self._pack, self._clock.now())
        if not self._seated:  # a restart finds people as they were: what was unlinked stays so
            await store.commit(self._seats())
            self._seated = True
        self._engine = await self._engine_on(store, self._timer, stack)
        return self._engine.dispatcher

    async def _engine_on(self, store: Store, timer: Timer, stack: AsyncExitStack) -> Engine:
        return await stack.enter_async_context(
            parts.engine(
                store, self._clock, timer, parts.stored_knowledge(self._pack), self._platforms, tuning=self._tuning
            )
        )

    def _seats(self) -> list[Any]:
        seats = parts.seats(self._directory, FIRST_PLATFORM, self._directory.people)
        for platform, people in self._guests.items():
            seats += parts.seats(self._directory, platform, people)
        return seats

    async def stop(self) -> None:
        """Stop the bot in good order."""
        if self._running is not None:
            running, self._running = self._running, None
            await self.settle()
            self._engine = None
            await running.aclose()

    async def settle(self) -> None:
        """Wait until the bot has nothing left to do at this instant."""
        if self._engine is not None:
            await self._engine.settle()

    def _show(self, shown: Any) -> None:
        known = self._engine.world.directories.known if self._engine else self._directory
        line = received(
            known if known.revision > 0 else self._directory,
            shown.conversation,
            shown.at,
            shown.message,
            edits=shown.edits,
        )
        self._listener(line)


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def _first_instant(lines: tuple[Line, ...]) -> datetime:
    now: datetime = lines[0].action.now  # type: ignore[union-attr]  # a script begins with its first instant
    return now


def _second_accounts(lines: tuple[Line, ...]) -> dict[str, set[str]]:
    guests: dict[str, set[str]] = {}
    for line in lines:
        if isinstance(line.action, Speech) and line.action.platform:
            guests.setdefault(line.action.platform, set()).add(line.action.who)
    return guests
