"""What the bot shows: sent once, whichever attempt and whichever of its devices it is; changed; taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import blake2b
from urllib.parse import quote

from adapters.matrix.client import REFERENCE
from adapters.matrix.connection import Connection
from adapters.matrix.files import attach
from adapters.matrix.polls import END, START, Open, OpenPolls, Poll, poll_of
from adapters.matrix.render import Content, changed_into, contents, edited
from adapters.matrix.said import Said
from adapters.matrix.spot import Spot
from adapters.matrix.taking_over import TakenOver
from bot.domain.errors import AdapterError, Rejected
from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import Message
from bot.ports.clock import Clock

_PAGES = 20
_LOOK = 15.0
"""Seconds between two looks for polls whose time is over."""
_CLOCKS_APART = timedelta(minutes=5)


class Showing:
    """The delivery's id is the transaction's; where the server can't know it any more, it is looked for in the room."""

    def __init__(self, connection: Connection, said: Said, clock: Clock) -> None:
        self._connection = connection
        self._said = said
        self._clock = clock
        self._polls = OpenPolls(connection.folder)

    async def send(
        self,
        delivery_id: str,
        conversation: ConversationRef,
        message: Message,
        since: datetime | None,
        *,
        polls: bool = False,
    ) -> MessageRef:
        """See the port; with `polls`, a question is asked as a poll as well."""
        spot = Spot.of(conversation)
        there = await self._there(spot.room_id, since)
        sent = ""
        for place, content in enumerate(contents(message)):
            sent = await self._once(spot, content, f"{delivery_id}.{place}", there)
            self._said.note(sent, content)
        for place, file in enumerate(message.files):
            reference = f"{delivery_id}.f{place}"
            known = there.get(reference)
            content = {} if known else await attach(self._connection, spot.room_id, file)
            attached = known or await self._once(spot, content, reference, there)
            sent = sent or attached
        poll = poll_of(message) if polls else None
        if poll is not None:
            await self._ask(spot, poll, sent, f"{delivery_id}.poll", there)
        return MessageRef(conversation=conversation, id=sent)

    async def _ask(self, spot: Spot, poll: Poll, beside: str, reference: str, there: Mapping[str, str]) -> None:
        content = poll.content
        opened = await self._once(spot, content, reference, there, START)
        self._said.note(opened, content)
        self._polls.opened(
            Open(id=opened, room_id=spot.room_id, beside=beside, asked=poll.asked, until=poll.until.isoformat())
        )

    async def close_polls(self) -> None:
        """Close polls whose time is over, again and again."""
        while True:
            for each in self._polls.due(self._clock.now()):
                with suppress(AdapterError):  # looked at again
                    await self._close(each)
            await asyncio.sleep(_LOOK)

    async def _close(self, poll: Open) -> None:
        with suppress(Rejected):  # the room is gone, and the poll with it
            await self._connection.send(poll.room_id, poll.ended, f"end.{poll.id}", END)
        self._polls.closed(poll)

    async def _once(
        self, spot: Spot, content: Content, reference: str, there: Mapping[str, str], kind: str = "m.room.message"
    ) -> str:
        if reference in there:
            return there[reference]
        relation = {} if spot.relation is None else {"m.relates_to": spot.relation}
        return await self._connection.send(spot.room_id, {**content, **relation, REFERENCE: reference}, reference, kind)

    async def _there(self, room_id: str, since: datetime | None) -> dict[str, str]:
        """What of ours stands in a room since then, by its reference, where the server wouldn't know it again."""
        taken_over = TakenOver.read(self._connection.folder)
        if since is None or not taken_over.doubtful(since, self._clock.now()):
            return {}
        found: dict[str, str] = {}
        oldest, page = (since - _CLOCKS_APART).timestamp() * 1000, ""
        for _ in range(_PAGES):
            path = f"/rooms/{quote(room_id)}/messages?dir=b&limit=100{page}"
            answer = await self._connection.expect("GET", path)
            own = (each for each in answer["chunk"] if each.get("sender") == self._connection.session.user_id)
            for event in own:
                if reference := event.get("content", {}).get(REFERENCE):
                    found[str(reference)] = str(event["event_id"])
            if not answer.get("end") or not answer["chunk"] or answer["chunk"][-1]["origin_server_ts"] < oldest:
                break
            page = f"&from={quote(answer['end'])}"
        return found

    async def edit(self, message: MessageRef, content: Message) -> None:
        """See the port; what one event can't hold follows it."""
        pages = changed_into(content)
        if not pages:
            raise Rejected("matrix-refused")  # nothing but files: what was said can't become one
        first, *others = pages
        spot = Spot.of(message.conversation)
        self._said.note(message.id, first)
        digest = blake2b(repr((first, others)).encode(), digest_size=8).hexdigest()
        await self._connection.send(spot.room_id, edited(first, message.id), f"edit.{message.id}.{digest}")
        for poll in self._polls.beside(message.id):
            await self._close(poll)
        for place, other in enumerate(others):
            sent = await self._connection.send(spot.room_id, other, f"edit.{message.id}.{digest}.{place}")
            self._said.note(sent, other)

    async def withdraw(self, message: MessageRef) -> None:
        """See the port."""
        room_id = Spot.of(message.conversation).room_id
        await self._connection.redact(room_id, message.id, f"withdraw.{message.id}")
        for poll in self._polls.beside(message.id):
            await self._connection.redact(room_id, poll.id, f"withdraw.{poll.id}")
            self._polls.closed(poll)
