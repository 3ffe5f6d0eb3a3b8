"""The bot's ear in Matrix: from one sync to the next, nothing lost, nothing obeyed that was not meant for it (research/matrix.md 4)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain

from nio import (
    Event as NioEvent,
)
from nio import (
    ForwardedRoomKeyEvent,
    MegolmEvent,
    ReactionEvent,
    RoomInfo,
    RoomKeyEvent,
    RoomMemberEvent,
    SyncResponse,
)

from adapters.matrix import keys
from adapters.matrix.attention import Attention
from adapters.matrix.connection import Connection
from adapters.matrix.heard_until import HeardUntil
from adapters.matrix.inbound import Me, Where, account, conversation, heard, message, origin
from adapters.matrix.life import Life
from adapters.matrix.polls import voted
from adapters.matrix.rooms import Rooms
from adapters.matrix.said import Said
from adapters.matrix.spot import PLATFORM
from adapters.matrix.taking_over import take_over
from adapters.matrix.waiting import Unread, Waiting
from bot.domain.errors import RateLimited
from bot.domain.events import ActionChosen, Event, MessageReceived, MessageUnreadable
from bot.ports.chat import Inbox
from bot.ports.clock import Clock

_KEPT_EVERY = timedelta(minutes=1)
"""How old the kept token may become while nothing happens that concerns the bot: what it says itself comes back to it as a sync."""
_ANSWERS_FIRST = 0.1
"""Seconds for which answers go before the next sync: asked for at once, it would be seen to first, and then again for each answer."""
_MOST_EARLIER = 5_000
"""Events of one room that are paged back after an absence."""


class Listening:
    """
    What is heard between two syncs is handed over together with the token, in one transaction; then only is the next one asked for.

    The very first sync of an account obeys nothing: what was said before the bot came is not for it.
    """

    def __init__(
        self, connection: Connection, me: Me, rooms: Rooms, said: Said, attention: Attention, clock: Clock
    ) -> None:
        self._connection = connection
        self._attention = attention
        self._life = Life(connection, me, rooms, clock)
        self._me = me
        self._rooms = rooms
        self._said = said
        self._clock = clock
        self._waiting = Waiting(connection.folder)
        self._opened: set[str] = set()
        self._kept_at: datetime | None = None
        self.ready = asyncio.Event()
        connection.client.add_to_device_callback(self._key_came, (RoomKeyEvent, ForwardedRoomKeyEvent))

    async def _key_came(self, event: RoomKeyEvent) -> None:
        self._opened.add(event.session_id)

    async def run(self, inbox: Inbox) -> None:
        """Listen until cancelled; raises the port's errors."""
        kept = HeardUntil.read(await inbox.cursor(PLATFORM))
        take_over(kept, self._connection.session, self._connection.folder, self._clock.now())
        since = kept.token
        await keys.keep(self._connection)
        await keys.provide_fallback(self._connection)
        first = True
        while True:
            try:
                response = await self._connection.sync(since, first=first, hold=self._hold())
            except RateLimited as error:
                await asyncio.sleep(error.retry_after)
                continue
            await self._take(response, since, inbox)
            first, since = False, response.next_batch
            self.ready.set()
            await self._rooms.follow(response)
            await keys.keep(self._connection, response)
            await self._attention.answers(_ANSWERS_FIRST)

    def _hold(self) -> float | None:
        """Seconds until somebody may have to be told that they can't be read; None if nobody waits."""
        look = self._waiting.next_look()
        return None if look is None else max(1.0, (look - self._clock.now()).total_seconds())

    async def _take(self, response: SyncResponse, since: str | None, inbox: Inbox) -> None:
        now = self._clock.now()
        events: list[Event] = []
        locked: list[Unread] = []
        self._rooms.came(response)
        if since is not None:
            events += [each async for each in self._life.begun(response)]
        ended = [] if since is None else list(self._life.ended(response))
        self._rooms.went(response)
        if since is not None:
            async for room_id, event in self._spoken(response, since):
                if isinstance(event, MegolmEvent):
                    locked.append(_unread(event, room_id, now))
                elif (meant := await self._meant(event, room_id)) is not None:
                    events.append(meant)
        opened = [each async for each in self._opened_later()]
        read = [each for each, _ in opened]
        events += [meant for _, meant in opened if meant is not None]
        self._waiting.change(now, new=locked, read=[], told=[])  # before the token moves past them
        told = [each for each in self._waiting.untold(now) if each not in read]
        events += [*map(self._unreadable, told), *ended]
        if events or self._kept_at is None or now - self._kept_at >= _KEPT_EVERY:
            heard_until = HeardUntil(device=self._connection.session.device_id, token=response.next_batch)
            await inbox.accept(PLATFORM, events, cursor=heard_until.written)
            self._kept_at = now
        for each in events:
            if isinstance(each, MessageReceived) and each.message:
                self._attention.heard(each.conversation.id, each.message.id)
        self._waiting.change(now, new=[], read=read, told=told)
        self._opened.clear()

    async def _spoken(self, response: SyncResponse, since: str) -> AsyncIterator[tuple[str, NioEvent]]:
        """What was said in every room since, in each room's order; not what was said before the bot was in it."""
        for room_id, info in response.rooms.join.items():
            joined = self._rooms.joined_at(room_id)
            for event in chain(await self._earlier(room_id, info, since), info.timeline.events):
                if event.server_timestamp >= joined:
                    yield room_id, event

    async def _earlier(self, room_id: str, info: RoomInfo, since: str) -> list[NioEvent]:
        """What a sync left out because there was too much of it; its own end is then not since the token but somewhere after it."""
        found: list[NioEvent] = []
        start = info.timeline.prev_batch if info.timeline.limited else None
        joined = self._rooms.joined_at(room_id)
        while start and len(found) < _MOST_EARLIER:
            page, start = await self._connection.earlier(room_id, start, since)
            found += page
            if page and page[-1].server_timestamp < joined:
                break
        return found[::-1]

    async def _meant(self, event: NioEvent, room_id: str) -> Event | None:
        where = Where(room_id=room_id, direct=self._rooms.is_direct(room_id))
        if isinstance(event, ReactionEvent):
            return await self._pressed(event, where, event.reacts_to, event.key)
        if vote := voted(event.source.get("type"), event.source.get("content")):
            return await self._pressed(event, where, *vote)
        found = None if isinstance(event, RoomMemberEvent) else heard(event, where, self._me)
        if not isinstance(found, MessageReceived) or found.replies_to is None:
            return found
        return replace(found, quoted=await self._said.text(room_id, found.replies_to.id))

    async def _pressed(self, event: NioEvent, where: Where, on: str, key: str) -> Event | None:
        if event.sender == self._me.user_id:
            return None
        action = await self._said.pressed(where.room_id, on, key)
        if action is None:
            return None
        return ActionChosen(**origin(event, where), action=action, message=message(where, on))

    async def _opened_later(self) -> AsyncIterator[tuple[Unread, Event | None]]:
        """What keys that came late have opened."""
        for unread in self._waiting.of_sessions(self._opened):
            event = self._connection.decrypted(unread.source, unread.room_id)
            if event is not None:
                yield unread, await self._meant(event, unread.room_id)

    def _unreadable(self, unread: Unread) -> Event:
        return MessageUnreadable(
            id=f"unreadable/{unread.session_id}",
            at=datetime.fromisoformat(unread.since),
            account=account(str(unread.source.get("sender", ""))),
            conversation=conversation(unread.room_id),
            direct=self._rooms.is_direct(unread.room_id),
        )


def _unread(event: MegolmEvent, room_id: str, now: datetime) -> Unread:
    return Unread(
        event_id=event.event_id,
        room_id=room_id,
        session_id=event.session_id,
        since=now.isoformat(),
        source=event.source,
    )
