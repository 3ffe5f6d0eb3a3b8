"""The bot in a terminal: in earnest by the system's clock, or as a demonstration whose clock can be moved."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.bootstrap import parts
from bot.bootstrap.json_lines import JsonLines
from bot.bootstrap.mirror import mirrors
from bot.bootstrap.places import part
from bot.bootstrap.platforms import configured
from bot.bootstrap.real_time import real_time
from bot.bootstrap.screen import Screen
from bot.bootstrap.web import web_servers
from bot.domain.directory import Directory
from bot.domain.pack import Pack
from bot.engine.engine import Engine
from bot.features.ask.knowledge import KnowledgeSource
from bot.features.rehearsal.playhead import Playhead
from bot.features.rehearsal.script import Advance, Jump, ScriptError, Start, read_command
from bot.i18n import translator
from bot.ports.chat import ChatAdapter
from bot.ports.clock import Clock
from bot.ports.store import Store
from bot.settings import Settings

_TICK = 1.0

_CONNECTING = 5.0
"""Seconds that the platforms have the processor for themselves, before the knowledge base is built."""


def console(directory: Directory, person_id: str, clock: Clock, hooks: Any, screen: Screen) -> ChatAdapter:
    """The terminal's adapter, for one person of a programme and in their language. What is typed is kept in no file."""
    person = directory.people[person_id]
    say = translator(person.lang)
    terminal = part("open_terminal")(_standard_input(), screen, prompt=f"{person.id}> ")
    texts = part("console_texts")(
        header=say("console-header", name=person.name),
        too_long=say("console-too-long"),
        edited=say("console-edited"),
        withdrawn=say("console-withdrawn"),
    )
    scene = part("scene")(
        me=person_id,
        people=frozenset(directory.people),
        rooms=frozenset(directory.collectives),
        downloads=Path.cwd(),
        home=frozenset(each.id for each in directory.collectives_of(person_id)),
        brief=True,
    )
    adapter: ChatAdapter = part("console")(scene, texts, clock=clock, terminal=terminal, hooks=hooks)
    return JsonLines(adapter, directory, clock, screen.show) if screen.for_programs else adapter


def _standard_input() -> Any:
    try:
        sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):
        return None  # closed by whoever started us
    return sys.stdin


class Service:
    """The bot in earnest, on the platforms that are configured."""

    def __init__(
        self,
        store: Store,
        knowledge: KnowledgeSource,
        directory: Directory,
        now: datetime | None,
        *,
        tuning: parts.Tuning,
        settings: Settings,
    ) -> None:
        self._store = store
        self._settings = settings
        alone = not settings.adapters.real
        self._tuning = replace(tuning, limit=None) if alone else tuning  # whoever types may then be a script
        self._knowledge = knowledge
        self._directory = directory
        self._clock, self._timer = real_time(now)
        self._engine: Engine | None = None

    async def serve(self, person_id: str | None, screen: Screen, stop: asyncio.Event) -> None:
        """
        Work until told to stop, or until all input ends; what was heard by then has been answered. None plays nobody at the terminal.

        Raises:
            ConfigError: The bot isn't signed in to a platform.
        """
        adapters = configured(self._settings, self._clock)
        if person_id is not None:
            hooks = part("console_hooks")(ended=self._settle)
            adapter = console(self._directory, person_id, self._clock, hooks, screen)
            # beside a real platform, the terminal is one person's: the others must not be written to there
            people = (person_id,) if adapters else self._directory.people
            await self._store.commit(parts.seats(self._directory, adapter.name, people))
            adapters[adapter.name] = adapter
        known = self._knowledge
        bot = parts.engine(self._store, self._clock, self._timer, known, adapters, tuning=self._tuning)
        async with bot as self._engine, AsyncExitStack() as stack:
            beside = (*web_servers(self._engine, self._settings), *mirrors(self._engine, self._settings))
            _begin(stack, parts.foreseen(known, self._store.read, after=_CONNECTING), "knowledge")
            await self._engine.serve(stop, beside)

    async def _settle(self) -> None:
        if self._engine is not None:
            await self._engine.settle()


class Demonstration:
    """A conversation whose clock runs with the real one and obeys clock lines; the store outlives it if it was named."""

    def __init__(self, store: Store, pack: Pack, directory: Directory, now: datetime, *, tuning: parts.Tuning) -> None:
        self._store = store
        self._tuning = replace(tuning, limit=None)  # whoever types is alone here, and may be a script
        self._pack = pack
        self._directory = directory
        self._say = translator("fr")
        self._zone = directory.default_zone
        self._clock = part("manual_clock")(now)
        self._timer = part("manual_timer")(self._clock)
        self._engine: Engine | None = None
        self._playhead = Playhead(self._clock, self._timer, self._settle)

    async def converse(self, person_id: str, screen: Screen) -> None:
        """Talk until the input ends, or nobody reads any more."""
        self._say = translator(self._directory.people[person_id].lang)
        self._zone = self._directory.zone_of(person_id)
        hooks = part("console_hooks")(commands=self._command, settled=self._settle)
        adapter = console(self._directory, person_id, self._clock, hooks, screen)
        await self._store.commit(parts.seats(self._directory, adapter.name, self._directory.people))
        known = parts.stored_knowledge(self._pack)
        adapters = {adapter.name: adapter}
        bot = parts.engine(self._store, self._clock, self._timer, known, adapters, tuning=self._tuning)
        async with bot as self._engine, AsyncExitStack() as stack:
            if sys.stdin and sys.stdin.isatty():
                _begin(stack, self._flow(), "clock")
                _begin(stack, parts.foreseen(known, self._store.read), "knowledge")
            await self._engine.serve(asyncio.Event())

    async def _settle(self) -> None:
        if self._engine is not None:
            await self._engine.settle()

    async def _flow(self) -> None:
        """Let the clock run with the real one."""
        system = part("system_clock")()
        before = system.now()
        while True:
            await asyncio.sleep(_TICK)
            now = system.now()
            await self._playhead.advance(max(now - before, timedelta()))
            before = now

    async def _command(self, line: str) -> str | None:
        try:
            command = read_command(line, ZoneInfo(self._zone))
        except ScriptError as error:
            return self._say.phrase(error.phrase)
        match command:
            case Advance(by=by):
                await self._playhead.advance(by)
            case Jump(by=by):
                await self._playhead.jump(self._clock.now() + by)
            case Start(now=now):
                await self._playhead.jump(now)
            case _:
                return self._say("console-no-restart")
        return self._say("console-time", moment=self._say.moment(self._clock.now(), self._zone))


def _begin(stack: AsyncExitStack, work: Coroutine[Any, Any, None], name: str) -> None:
    """Let something go on beside the conversation, to its end at the latest."""
    stack.push_async_callback(_ended, asyncio.create_task(work, name=name))


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
