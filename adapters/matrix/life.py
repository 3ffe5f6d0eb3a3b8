"""What becomes of the bot in rooms, and of people in their conversations with it; rooms that are replaced are followed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from itertools import chain

from nio import Event as NioEvent
from nio import RoomInfo, RoomMemberEvent, RoomUpgradeEvent, SyncResponse

from adapters.matrix.connection import Connection
from adapters.matrix.inbound import Me, Where, account, conversation, origin
from adapters.matrix.rooms import Rooms, own
from bot.domain.errors import AdapterError, AuthFailed
from bot.domain.events import AccountChanged, Event, RoomChange, RoomChanged
from bot.domain.identity import ConversationRef
from bot.ports.clock import Clock


class Life:
    """Reads each sync before what the bot was shown out of is forgotten."""

    def __init__(self, connection: Connection, me: Me, rooms: Rooms, clock: Clock) -> None:
        self._connection = connection
        self._me = me
        self._rooms = rooms
        self._clock = clock

    async def begun(self, response: SyncResponse) -> AsyncIterator[Event]:
        """Rooms that the bot came into or that were replaced, people who came or went, invitations that are left."""
        for room_id, info in response.rooms.join.items():
            for member in own(info, self._me, lately=True):
                if _comes(member) and (entered := await self._entered(room_id, member)):
                    yield entered
            for event in chain(info.state, info.timeline.events):
                if isinstance(event, RoomUpgradeEvent) and (closed := await self._replaced(room_id, event)):
                    yield closed
            for each in self._others(room_id, info):
                yield each
        for room_id in response.rooms.invite:
            if (left := self._invited(room_id)) is not None:
                yield left

    async def _entered(self, room_id: str, member: RoomMemberEvent) -> Event | None:
        inviter = str(member.source.get("unsigned", {}).get("prev_sender") or room_id)
        before = await self._predecessor(room_id)
        if before is None and self._rooms.is_direct(room_id):
            return None
        change = RoomChange.ENTERED if before is None else RoomChange.MOVED
        return self._change(room_id, member, inviter, change, before)

    async def _predecessor(self, room_id: str) -> ConversationRef | None:
        """The room that this one replaces, if that one says so too: anybody can claim to."""
        created = (await self._connection.state(room_id, "m.room.create")).get("predecessor")
        before = created.get("room_id") if isinstance(created, dict) else None
        if not isinstance(before, str):
            return None
        tombstone = await self._connection.state(before, "m.room.tombstone")
        return conversation(before) if tombstone.get("replacement_room") == room_id else None

    async def _replaced(self, room_id: str, event: RoomUpgradeEvent) -> Event | None:
        successor = event.replacement_room
        if not successor or successor in self._connection.client.rooms:
            return None
        self._rooms.await_(successor)
        try:
            await self._connection.join(successor, through=event.sender.partition(":")[2])
        except AuthFailed:
            raise
        except AdapterError:  # it takes an invitation, which somebody has to be asked for
            return self._change(room_id, event, event.sender, RoomChange.CLOSED)
        return None

    def _others(self, room_id: str, info: RoomInfo) -> Iterator[Event]:
        if not self._rooms.is_direct(room_id):
            return
        joined = self._rooms.joined_at(room_id)
        for event in info.timeline.events:
            theirs = isinstance(event, RoomMemberEvent) and event.state_key != self._me.user_id
            if theirs and event.server_timestamp >= joined:
                comes, goes = _comes(event), event.membership in ("leave", "ban")
                if comes or goes:
                    kept = origin(event, Where(room_id=room_id, direct=True))
                    kept["account"] = account(event.state_key)
                    yield AccountChanged(**kept, here=comes)

    def _invited(self, room_id: str) -> Event | None:
        inviter = self._rooms.inviter(room_id)
        if inviter is None or self._rooms.may_invite(room_id, inviter):
            return None
        return RoomChanged(
            id=f"invited/{room_id}/{inviter}",
            at=self._clock.now(),
            account=account(inviter),
            conversation=conversation(room_id),
            direct=False,
            change=RoomChange.INVITED,
        )

    def ended(self, response: SyncResponse) -> Iterator[Event]:
        """Rooms that the bot was shown out of; what it left by itself is no news."""
        for room_id, info in response.rooms.leave.items():
            last = next((each for each in reversed(own(info, self._me)) if each.membership in ("leave", "ban")), None)
            if last is None or last.sender == self._me.user_id:
                continue
            if last.prev_membership != "join" and room_id not in self._connection.client.rooms:
                continue  # an invitation was taken back
            if self._rooms.is_direct(room_id):
                kept = origin(last, Where(room_id=room_id, direct=True))
                yield AccountChanged(**kept, here=False)
            else:
                change = RoomChange.BANNED if last.membership == "ban" else RoomChange.REMOVED
                yield self._change(room_id, last, last.sender, change)

    def _change(
        self, room_id: str, event: NioEvent, by: str, change: RoomChange, before: ConversationRef | None = None
    ) -> RoomChanged:
        kept = origin(event, Where(room_id=room_id, direct=False))
        kept["account"] = account(by)
        return RoomChanged(**kept, change=change, predecessor=before)


def _comes(member: RoomMemberEvent) -> bool:
    return bool(member.membership == "join" and member.prev_membership != "join")
