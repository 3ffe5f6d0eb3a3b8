"""A chat platform in memory."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime

from adapters.memory.people import People
from adapters.memory.screen import Screen
from adapters.memory.setting import Setting
from adapters.memory.shown import Transcript
from adapters.memory.surfaces import Surfaces
from bot.domain.errors import Unreachable
from bot.domain.events import Event
from bot.domain.form import Faults, Form, Values
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message, Option, named_choice, typed_choice
from bot.ports.chat import Capabilities, Inbox, Profile
from bot.ports.clock import Clock

_UNKNOWN = Profile(lang=None, zone=None, is_bot=False)


def direct_id(account: str) -> str:
    """The id of an account's direct conversation on a platform in memory."""
    return f"dm:{account}"


class MemoryAdapter:
    """
    A whole platform: people write through `say`, `press`, `edit_message` and `delete_message`, the bot through the port.

    It outlives the bot: entered again after it was closed, it still knows its messages and receipts, and hands over what was written
    meanwhile. What people do returns once the inbox has accepted it, or at once while no bot runs.
    """

    def __init__(
        self,
        name: str,
        capabilities: Capabilities,
        clock: Clock,
        *,
        transcript: Transcript | None = None,
        setting: Setting | None = None,
    ) -> None:
        setting = setting or Setting()
        self.transcript = Transcript() if transcript is None else transcript
        self._name = name
        self._capabilities = capabilities
        self._profiles = setting.profiles
        self._people = People(name, clock, bot_name=setting.bot_name, session=setting.session)
        self._screen = Screen(
            capabilities, clock, transcript=self.transcript, faults=setting.faults, session=setting.session
        )
        self._surfaces = Surfaces(name, clock, setting.session)
        self._inbox: Inbox | None = None
        self._closed: asyncio.Event | None = None
        self._waiting: list[Event] = []

    @property
    def name(self) -> str:
        """The platform's name."""
        return self._name

    @property
    def capabilities(self) -> Capabilities:
        """What it was told to be able to do."""
        return self._capabilities

    async def __aenter__(self) -> MemoryAdapter:
        """Connect."""
        self._closed = asyncio.Event()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close: `run` returns, and what people write from now on waits."""
        closed, self._closed, self._inbox = self._open(), None, None
        closed.set()

    async def run(self, inbox: Inbox) -> None:
        """Hand over what waits, then what comes, until closed."""
        closed = self._open()
        self._inbox = inbox
        try:
            await self.hand_over()
            await closed.wait()
        finally:
            self._inbox = None

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Show a message; the same delivery again gives the same reference and shows nothing."""
        del since  # the same delivery is shown once by itself
        self._open()
        return self._screen.send(delivery_id, conversation, message)

    async def edit(self, message: MessageRef, content: Message) -> None:
        """Replace a message that the bot sent."""
        self._open()
        self._screen.edit(message, content)

    async def withdraw(self, message: MessageRef) -> None:
        """Take back a message that the bot sent."""
        self._open()
        self._screen.withdraw(message)

    async def open_form(self, trigger: str, form: Form) -> None:
        """Open a form for whoever pressed something."""
        self._open()
        self._surfaces.open(trigger, form)

    async def publish_home(self, account: AccountRef, page: Message) -> None:
        """Replace the page of an account."""
        self._open()
        self._surfaces.homes[account.id] = page

    def form(self, account: str) -> Form | None:
        """The form that an account has open, with what stands in it."""
        return self._surfaces.on_top(account)

    def home(self, account: str) -> Message | None:
        """The page that an account sees."""
        return self._surfaces.homes.get(account)

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """The direct conversation with an account."""
        return self._conversation(direct_id(account.id))

    async def profile(self, account: AccountRef) -> Profile:
        """What the setting says about the account."""
        return self._profiles.get(account.id, _UNKNOWN)

    async def say(
        self,
        account: str,
        conversation: str,
        text: str,
        *,
        direct: bool = True,
        replies_to: MessageRef | None = None,
        quoted: str = "",
    ) -> MessageRef:
        """Write a message, perhaps in answer to another; in a room, only what names the bot is handed over, without the name."""
        place = self._conversation(conversation)
        ref, event = self._people.say(account, place, text, direct=direct, replies_to=replies_to, quoted=quoted)
        if event is not None:
            await self.hand_over(event)
        return ref

    async def press(
        self, account: str, conversation: str, typed: str, *, direct: bool = True, message: MessageRef | None = None
    ) -> None:
        """
        Press a choice by its label, key or number: of that message, or of the last one there that offers it.

        Raises:
            LookupError: There is no such choice.
        """
        for shown in self._screen.offering(self._conversation(conversation), message):
            if option := _chosen(shown.message, typed):
                await self.press_option(account, shown.ref, option, direct=direct)
                return
        raise LookupError(f"nothing in {conversation} offers {typed!r}")

    async def press_option(self, account: str, message: MessageRef, option: Option, *, direct: bool = True) -> None:
        """Press that option of that message, even if it has gone from the message since."""
        event = self._people.press(account, message, option, direct=direct)
        if self._capabilities.forms:
            event = replace(event, trigger=self._surfaces.trigger(account))
        await self.hand_over(event)

    async def submit_form(self, account: str, values: Values) -> Faults:
        """
        Send the form that is open, with those values put in; what speaks against it leaves it open, or opens the next one above it.

        Raises:
            LookupError: None is open, or no bot is there to take it.
        """
        if self._inbox is None:
            raise LookupError("nobody takes a form while no bot runs")
        event = self._surfaces.submitted(account, values)
        considered = await self._inbox.consider(event)
        if isinstance(considered, Faults):
            return considered
        if considered is not None:
            await self.hand_over(self._surfaces.left(account, values, considered))
            return Faults()
        await self.hand_over(event)
        del self._surfaces.forms[account]
        return Faults()

    async def press_form(self, account: str, label: str) -> None:
        """
        Press what is offered beside the fields of the form that is open.

        Raises:
            LookupError: Nothing there has that label.
        """
        form = self._surfaces.on_top(account)
        option = next((each for each in (form.aside if form else ()) if each.shown == label), None)
        if option is None:
            raise LookupError(f"no form offers {label!r}")
        await self.hand_over(self._surfaces.pressed(account, option))

    async def leave_form(self, account: str, values: Values) -> None:
        """
        Close the form that is open, after having put those values in.

        Raises:
            LookupError: None is open.
        """
        await self.hand_over(self._surfaces.left(account, values))

    async def open_home(self, account: str) -> None:
        """Look at the page that the bot has for an account."""
        await self.hand_over(self._surfaces.opened_home(account))

    async def pick(
        self, account: str, shortcut: str, message: MessageRef, text: str, author: str | None = None
    ) -> None:
        """Do something with a message, anybody's: `ShortcutUsed`."""
        await self.hand_over(self._surfaces.picked(account, shortcut, message, text, author))

    async def edit_message(self, account: str, text: str, *, message: MessageRef | None = None) -> None:
        """
        Change a message that the account wrote to the bot, or the last one; in a room the new text may leave the bot's name out.

        Raises:
            LookupError: There is none.
        """
        await self.hand_over(self._people.edit(account, message, text))

    async def delete_message(self, account: str, *, message: MessageRef | None = None) -> None:
        """
        Take back a message that the account wrote to the bot, or the last one.

        Raises:
            LookupError: There is none.
        """
        await self.hand_over(self._people.delete(account, message))

    async def hand_over(self, *events: Event) -> None:
        """Give events to the bot, also for a second time as platforms do; what it doesn't accept comes again with the next."""
        self._waiting.extend(events)
        if self._inbox is None or not self._waiting:
            return
        batch, self._waiting = self._waiting, []
        try:
            await self._inbox.accept(self._name, batch, cursor=batch[-1].id)
        except BaseException:
            self._waiting = [*batch, *self._waiting]
            raise

    def _open(self) -> asyncio.Event:
        if self._closed is None:
            raise Unreachable(f"{self._name} is not connected")
        return self._closed

    def _conversation(self, conversation: str) -> ConversationRef:
        return ConversationRef(platform=self._name, id=conversation)


def _chosen(message: Message, typed: str) -> Option | None:
    return typed_choice(message.options, typed) or named_choice(message.reactions, typed)
