"""What a chat platform must be able to do for the bot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from bot.domain.events import Event, FormSubmitted
from bot.domain.form import Considered, Form
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """
    What a platform can do; the core degrades by these figures and never by a platform's name.

    Attributes:
        buttons: Most options that one message shows natively; 0 for none (options are then a numbered list).
        text_limit: Most characters of one physical message; longer ones are split.
        per_second: Calls a second that the platform bears in all; 0 for no limit.
        per_conversation: Messages a second that one conversation bears, after a short burst; 0 for no limit.
        several_at_once: Whether several processes may be connected at the same time; else one of them leads, and the others stand by.
        forms: It can open forms (`Forms`); elsewhere options that open one are left out, and what they would ask is asked in messages.
        polls: It shows a question whose answer one may think better of (`Choices.until`) as a poll as well, which it closes by itself.
        home: It has a page of the bot's own for each account (`Homes`).
    """

    buttons: int
    text_limit: int
    edit: bool
    threads: bool
    reactions: bool
    files: bool
    per_second: float = 0.0
    per_conversation: float = 0.0
    several_at_once: bool = False
    forms: bool = False
    home: bool = False
    polls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a platform knows of an account; None where it doesn't say."""

    lang: str | None
    zone: str | None
    is_bot: bool


class Inbox(Protocol):
    """Where an adapter hands over what it heard."""

    async def accept(self, platform: str, events: Sequence[Event], *, cursor: str | None = None) -> None:
        """
        Keep events, in this order, with the platform's cursor, in one transaction; return once they are on disk.

        The adapter acknowledges to its platform only afterwards. An event whose id is known is left out, so an adapter hands over
        repetitions as they come.

        Raises:
            StoreUnavailable: Nothing was kept; don't acknowledge.
        """
        ...

    async def cursor(self, platform: str) -> str | None:
        """The platform's cursor that was kept last; None before the first."""
        ...

    async def consider(self, event: FormSubmitted) -> Considered:
        """
        Say what speaks against a form, before it is accepted; nothing is kept, and nothing changes.

        With None it is accepted next, as any event. What nobody can judge now gives None too: the answer to the event says so then.
        """
        ...


class ChatAdapter(Protocol):
    """
    One platform. It translates and delegates; it decides nothing.

    It never hands over its own messages. Every method but `run` may be called at the same time from several tasks; messages to one
    conversation are sent one after the other by the caller, in order.
    """

    @property
    def name(self) -> str:
        """The platform's name: the namespace of all its ids."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do; constant while connected."""
        ...

    async def __aenter__(self) -> ChatAdapter:
        """
        Connect.

        Raises:
            AuthFailed: The platform refuses the account.
            Unreachable: There is no platform there now.
        """
        ...

    async def __aexit__(self, *_: object) -> None:
        """Close; what was accepted stays accepted."""
        ...

    async def run(self, inbox: Inbox) -> None:
        """
        Hand over events until closed, cancelled, or the input ends.

        Raises:
            AuthFailed: The account is refused for good.
            Unreachable: The connection was lost and could not be renewed.
        """
        ...

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """
        Show a message; long ones as several, in order. Return the reference of the last.

        `delivery_id` is the same at every attempt: where the platform has idempotent sends it is used for that. `since` is given if an
        earlier attempt may have shown it, or a part, but not before that instant: without idempotent sends it is looked for there first,
        and only what is not there is shown.

        Raises:
            RateLimited: Not sent; wait that long.
            Unreachable: Not sent.
            Ambiguous: Perhaps sent.
            Rejected: It will never be taken; the reason is in plain words.
            AuthFailed: The account is refused.
        """
        ...

    async def edit(self, message: MessageRef, content: Message) -> None:
        """Replace a message that the bot sent; raises as `send` does, `Rejected` where the platform can't."""
        ...

    async def withdraw(self, message: MessageRef) -> None:
        """Take back a message that the bot sent; raises as `send` does, `Rejected` where the platform can't."""
        ...

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """The direct conversation with an account, opened if need be; raises as `send` does."""
        ...

    async def profile(self, account: AccountRef) -> Profile:
        """What the platform knows of an account; raises as `send` does."""
        ...


@runtime_checkable
class Forms(Protocol):
    """An adapter whose `capabilities.forms` is true. What it shows holds nothing's only copy, and may be lost."""

    async def open_form(self, trigger: str, form: Form) -> None:
        """
        Open a form for whoever caused the event with that `trigger`; what they make of it comes as `FormSubmitted` or `FormLeft`.

        It raises as `send` does; an error means that nobody sees it.
        """
        ...


@runtime_checkable
class Homes(Protocol):
    """An adapter whose `capabilities.home` is true."""

    async def publish_home(self, account: AccountRef, page: Message) -> None:
        """Replace the page that an account sees of the bot; raises as `send` does."""
        ...


@runtime_checkable
class Finds(Protocol):
    """An adapter that can find people by their e-mail address, where the operator allows it; an address is kept nowhere."""

    async def direct_at(self, address: str) -> ConversationRef | None:
        """The direct conversation with whoever has that address; None if nobody has, or it isn't allowed. Raises as `send` does."""
        ...


@runtime_checkable
class Watched(Protocol):
    """An adapter that can tell more of its connection than whether it is there."""

    @property
    def heard(self) -> bool:
        """Whether the platform gave a sign of life lately enough for being believed to listen."""
        ...

    @property
    def remarks(self) -> Sequence[str]:
        """Keys of sentences for the operator about what is odd though it works, such as a second process on the same account."""
        ...
