"""A terminal whose reader is a program: what is received as JSON lines (`relais demo --json`), the same as in `relais simulate`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.bootstrap.received import Received, received
from bot.domain.directory import Directory
from bot.domain.errors import Unreachable
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message
from bot.ports.chat import Capabilities, Inbox, Profile
from bot.ports.clock import Clock


class JsonLines:
    """The terminal's adapter, with another way of showing messages; the rest is delegated."""

    def __init__(self, console: Any, directory: Directory, clock: Clock, show: Callable[[Received], None]) -> None:
        self._console = console
        self._directory = directory
        self._clock = clock
        self._show = show
        self._numbers: dict[str, int] = {}
        self._count = 0

    @property
    def name(self) -> str:
        """See the port."""
        return str(self._console.name)

    @property
    def capabilities(self) -> Capabilities:
        """See the port."""
        found: Capabilities = self._console.capabilities
        return found

    async def __aenter__(self) -> JsonLines:
        """See the port."""
        await self._console.__aenter__()
        return self

    async def __aexit__(self, *raised: object) -> None:
        """See the port."""
        await self._console.__aexit__(*raised)

    async def run(self, inbox: Inbox) -> None:
        """See the port."""
        await self._console.run(inbox)

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """See the port."""
        del since  # the same delivery is shown once by itself
        if delivery_id not in self._numbers:
            self._print(conversation, message, None)
            self._numbers[delivery_id] = self._count
        return MessageRef(conversation=conversation, id=delivery_id)

    async def edit(self, message: MessageRef, content: Message) -> None:
        """See the port."""
        self._print(message.conversation, content, self._numbers.get(message.id))

    async def withdraw(self, message: MessageRef) -> None:
        """See the port."""
        await self.edit(message, Message(()))

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """See the port."""
        found: ConversationRef = await self._console.open_direct(account)
        return found

    async def profile(self, account: AccountRef) -> Profile:
        """See the port."""
        found: Profile = await self._console.profile(account)
        return found

    def _print(self, conversation: ConversationRef, message: Message, edits: int | None) -> None:
        try:
            self._show(received(self._directory, conversation, self._clock.now(), message, edits=edits))
        except OSError as cause:
            raise Unreachable(f"nobody reads: {cause.strerror or cause}") from cause
        self._count += 1
