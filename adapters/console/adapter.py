"""The terminal as a chat platform; it delegates."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from adapters.console.files import put_down
from adapters.console.inbound import Heard, read_line
from adapters.console.scene import LONGEST_LINE, PLATFORM, ConsoleTexts, Hooks, Scene, direct, label, room, summary
from adapters.console.terminal import Terminal
from bot.domain.errors import Rejected, Unreachable
from bot.domain.events import Event
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message
from bot.ports.chat import Capabilities, Inbox, Profile
from bot.ports.clock import Clock

_REMEMBERED = 1_000
"""Deliveries whose repetition is recognised."""


class ConsoleAdapter:
    """One person at a terminal, who may speak for others; everybody's messages appear there, labelled."""

    def __init__(
        self, scene: Scene, texts: ConsoleTexts, *, clock: Clock, terminal: Terminal, hooks: Hooks | None = None
    ) -> None:
        self._scene = scene
        self._texts = texts
        self._clock = clock
        self._terminal = terminal
        self._hooks = hooks or Hooks()
        self._heard = Heard(scene)
        self._open = False
        self._reading: asyncio.Future[None] | None = None
        self._waiting: tuple[Event, ...] = ()
        self._receipts: dict[str, MessageRef] = {}
        self._watched = {direct(scene.me), *(room(each) for each in scene.home)}

    @property
    def name(self) -> str:
        """The platform's name."""
        return PLATFORM

    @property
    def capabilities(self) -> Capabilities:
        """No buttons: options are a numbered list, answered by number or label."""
        files = self._scene.downloads is not None
        return Capabilities(buttons=0, text_limit=LONGEST_LINE, edit=True, threads=False, reactions=False, files=files)

    async def __aenter__(self) -> ConsoleAdapter:
        """Take the terminal and greet."""
        await self._terminal.__aenter__()
        self._open = True
        self._terminal.greet(self._texts.header)
        return self

    async def __aexit__(self, *_: object) -> None:
        """End `run` and give the terminal back."""
        self._open = False
        if self._reading is not None:
            await _ended(self._reading)
        await self._terminal.__aexit__()

    async def run(self, inbox: Inbox) -> None:
        """Hand over line after line until the input ends or the adapter is closed."""
        if not self._open:
            raise Unreachable("the terminal is not open")
        reading = self._reading = asyncio.ensure_future(self._read(inbox))
        try:
            await asyncio.wait({reading})
        finally:
            self._reading = None
            await _ended(reading)
        if not reading.cancelled():
            reading.result()

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Print a message, once per delivery; its files are put where the scene says."""
        del since  # the same delivery is shown once by itself
        known = self._receipts.get(delivery_id)
        if known is not None:
            return known
        paths = await self._put_down(message)
        self._print(conversation, message)
        for path in paths:
            self._say(path)
        receipt = self._receipts[delivery_id] = MessageRef(conversation=conversation, id=delivery_id)
        if len(self._receipts) > _REMEMBERED:
            del self._receipts[next(iter(self._receipts))]
        return receipt

    async def edit(self, message: MessageRef, content: Message) -> None:
        """Print the message as it is now: what was printed stays printed."""
        self._print(message.conversation, content, self._texts.edited)

    async def withdraw(self, message: MessageRef) -> None:
        """Say that a message was taken back."""
        self._print(message.conversation, Message(()), self._texts.withdrawn)

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """The direct conversation of an account."""
        return direct(account.id)

    async def profile(self, account: AccountRef) -> Profile:
        """A terminal knows nothing of anybody."""
        del account
        return Profile(lang=None, zone=None, is_bot=False)

    async def _read(self, inbox: Inbox) -> None:
        await self._hand_over(inbox)
        async for typed in self._terminal.lines():
            await self._take(typed, inbox)
            if not self._terminal.interactive:
                await self._hooks.settled()
        await self._hooks.settled()
        await self._hooks.ended()

    async def _take(self, typed: str, inbox: Inbox) -> None:
        if len(typed) > LONGEST_LINE:
            self._say(self._texts.too_long)
            return
        line = read_line(typed, self._scene)
        if line.verb == "command":
            self._say(await self._hooks.commands(line.text) or "")
            return
        event = self._heard.event(line, self._clock.now())
        if event is not None:
            self._watched.add(event.conversation)
            self._waiting = (*self._waiting, event)
            await self._hand_over(inbox)

    async def _hand_over(self, inbox: Inbox) -> None:
        """Give what was heard; what isn't accepted is kept for the next `run`."""
        if self._waiting:
            await inbox.accept(PLATFORM, self._waiting)
            self._waiting = ()

    async def _put_down(self, message: Message) -> list[str]:
        if self._scene.downloads is None or not message.files:
            return []
        try:
            return await asyncio.to_thread(put_down, message.files, self._scene.downloads)
        except OSError as cause:
            raise Rejected(f"{self._scene.downloads}: {cause.strerror}") from cause

    def _print(self, conversation: ConversationRef, message: Message, remark: str = "") -> None:
        heading = " ".join(part for part in (label(self._scene, conversation), remark) if part)
        if self._scene.brief and conversation not in self._watched:
            self._say(f"{heading} : {summary(message)}")
            return
        with self._writing():
            self._terminal.show(message, heading)

    def _say(self, text: str) -> None:
        if text:
            with self._writing():
                self._terminal.say(text)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Printing; once nobody reads, there is no use in listening either."""
        if not self._open:
            raise Unreachable("the terminal is closed")
        try:
            yield
        except OSError as cause:
            if self._reading is not None:
                self._reading.cancel()
            raise Unreachable(f"the terminal is gone: {cause.strerror or cause}") from cause


async def _ended(task: asyncio.Future[None]) -> None:
    task.cancel()
    await asyncio.wait({task})
