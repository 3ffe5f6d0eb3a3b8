"""Matrix, Tchap included, as a chat platform; it delegates."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from adapters.matrix.attention import Attention
from adapters.matrix.connection import PATIENT, Connection, Patience
from adapters.matrix.cross_signing import ensure_signed
from adapters.matrix.inbound import Me, conversation
from adapters.matrix.listening import Listening
from adapters.matrix.render import TEXT_LIMIT
from adapters.matrix.rooms import Rooms
from adapters.matrix.said import Said
from adapters.matrix.session import Session
from adapters.matrix.showing import Showing
from adapters.matrix.spot import PLATFORM, Spot
from bot.domain.errors import Unreachable
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message
from bot.ports.chat import Capabilities, Inbox, Profile
from bot.ports.clock import Clock

_READY_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    Where and how the bot lives in Matrix.

    Attributes:
        folder: What belongs to its device: the session, the encryption store, the signing keys. Never in a backup of the store.
        invites_from: Patterns of accounts whose invitations are followed.
        per_second: Calls a second that its server bears; 0 for no limit. Tchap asks for one.
        polls: Whether questions are shown as polls too, in direct conversations.
        patience: How long its server may say nothing.
    """

    session: Session
    folder: Path
    invites_from: Collection[str] = ()
    per_second: float = 0.0
    polls: bool = False
    patience: Patience = PATIENT


class MatrixAdapter:
    """One account on one device: signed, encrypted, and heard from the token that the store keeps."""

    def __init__(self, place: Place, clock: Clock) -> None:
        self._place = place
        self._clock = clock
        self._connection = Connection(place.session, place.folder, place.patience)
        self._said = Said(self._connection, Me(user_id=place.session.user_id))
        self._showing = Showing(self._connection, self._said, clock)
        self._attention: Attention | None = None
        self._rooms: Rooms | None = None
        self._listening: Listening | None = None
        self._open = AsyncExitStack()
        self._running: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        """The platform's name."""
        return PLATFORM

    @property
    def capabilities(self) -> Capabilities:
        """No buttons: options are a numbered list, answered by number, label or reaction."""
        return Capabilities(
            buttons=0,
            text_limit=TEXT_LIMIT,
            edit=True,
            threads=True,
            reactions=True,
            files=True,
            per_second=self._place.per_second,
            polls=self._place.polls,
        )

    async def __aenter__(self) -> MatrixAdapter:
        """Connect, and see to it that the device is signed."""
        try:
            await self._open.enter_async_context(self._connection)
            await ensure_signed(self._connection)
            user_id = self._place.session.user_id
            me = Me(user_id=user_id, name=await self._connection.shown_name(user_id))
            self._rooms = Rooms(self._connection, me, self._place.invites_from)
            await self._rooms.learn()
            self._attention = Attention(self._connection, self._place.per_second)
            await self._open.enter_async_context(self._attention)
            self._listening = Listening(self._connection, me, self._rooms, self._said, self._attention, self._clock)
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close."""
        self._listening = self._rooms = self._attention = None
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait({self._running})
        await self._open.aclose()

    async def run(self, inbox: Inbox) -> None:
        """See the port."""
        if self._listening is None:
            raise Unreachable("matrix-closed")
        self._running = asyncio.ensure_future(self._listening.run(inbox))
        closing = asyncio.ensure_future(self._close_polls(self._listening))
        try:
            await asyncio.wait({self._running})
        finally:
            running, self._running = self._running, None
            for each in (running, closing):
                each.cancel()
            await asyncio.wait({running, closing})
        if not running.cancelled():
            running.result()

    async def _close_polls(self, listening: Listening) -> None:
        await listening.ready.wait()
        await self._showing.close_polls()

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """See the port: the delivery's id is the transaction's, so that what is sent again is shown once."""
        rooms = await self._ready()
        room_id = Spot.of(conversation).room_id
        polls = self._place.polls and rooms.is_direct(room_id)  # elsewhere everybody would see who feels what
        shown = await self._showing.send(delivery_id, conversation, message, since, polls=polls)
        if self._attention is not None:
            self._attention.answered(room_id)
        return shown

    async def edit(self, message: MessageRef, content: Message) -> None:
        """See the port; what one event can't hold follows it."""
        await self._ready()
        await self._showing.edit(message, content)

    async def withdraw(self, message: MessageRef) -> None:
        """See the port."""
        await self._ready()
        await self._showing.withdraw(message)

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """See the port: the one that there is, else a new encrypted one to which the account is invited."""
        rooms = await self._ready()
        room_id = await rooms.direct_with(account.id)
        if room_id is None:
            room_id = await self._connection.create_direct(account.id)
            await rooms.mark_direct(account.id, room_id)
        return conversation(room_id)

    async def profile(self, account: AccountRef) -> Profile:
        """Matrix says neither language nor zone; a name or a server is no proof of anything."""
        await self._connection.shown_name(account.id)
        return Profile(lang=None, zone=None, is_bot=False)

    async def listened(self) -> None:
        """Return once the first sync is in: what is written from now on is heard; raises as `send` does."""
        await self._ready()

    async def _ready(self) -> Rooms:
        """The rooms, once the first sync has told which there are."""
        if self._listening is None or self._rooms is None:
            raise Unreachable("matrix-closed")
        try:
            async with asyncio.timeout(_READY_SECONDS):
                await self._listening.ready.wait()
        except TimeoutError:
            raise Unreachable("matrix-unreachable") from None
        return self._rooms
