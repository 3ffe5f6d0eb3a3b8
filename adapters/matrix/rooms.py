"""The rooms that the bot is in: since when, with whom, and how it comes into new ones."""

from __future__ import annotations

from collections.abc import Collection
from fnmatch import fnmatchcase
from http import HTTPStatus
from itertools import chain

import structlog
from nio import InviteMemberEvent, RoomInfo, RoomMemberEvent, SyncResponse

from adapters.matrix.connection import Connection
from adapters.matrix.inbound import Me
from bot.domain.errors import AdapterError, AuthFailed

log = structlog.get_logger()

_PAIR = 2


class Rooms:
    """Kept in memory; the first sync of each process tells all of it."""

    def __init__(self, connection: Connection, me: Me, invites_from: Collection[str]) -> None:
        """`invites_from` are patterns of accounts (`@*:agent.tchap.gouv.fr`) whose invitations are followed."""
        self._connection = connection
        self._me = me
        self._invites_from = tuple(invites_from)
        self._joined: dict[str, int] = {}
        self._direct: set[str] = set()
        self._awaited: set[str] = set()

    def joined_at(self, room_id: str) -> int:
        """When the bot came into a room, in the milliseconds of its server; 0 if that isn't known."""
        return self._joined.get(room_id, 0)

    def is_direct(self, room_id: str) -> bool:
        """Whether a room is a direct conversation: marked so, or without a name; and nobody there but one person and the bot."""
        room = self._connection.client.rooms.get(room_id)
        if room is None:
            return room_id in self._direct
        if room.member_count > _PAIR:
            return False
        return room_id in self._direct or not room.is_named

    def came(self, response: SyncResponse) -> None:
        """Take note of where the bot has come in."""
        for room_id, info in response.rooms.join.items():
            for member in own(info, self._me):
                if member.membership == "join" and member.prev_membership != "join":
                    self._joined[room_id] = member.server_timestamp
                if (member.prev_content or {}).get("is_direct"):
                    self._direct.add(room_id)

    def went(self, response: SyncResponse) -> None:
        """Take note of what it has left or was shown out of."""
        for room_id in response.rooms.leave:
            self._joined.pop(room_id, None)
            self._connection.client.rooms.pop(room_id, None)

    async def learn(self) -> None:
        """Which rooms the account has marked as direct conversations."""
        marked = await self._marked()
        self._direct = {room_id for rooms in marked.values() for room_id in rooms}

    def await_(self, room_id: str) -> None:
        """An invitation there is followed whoever sends it: a room that the bot is in names it as its successor."""
        self._awaited.add(room_id)

    def inviter(self, room_id: str) -> str | None:
        """Who invites the bot into a room."""
        invited = self._connection.client.invited_rooms.get(room_id)
        return invited.inviter if invited is not None else None

    def may_invite(self, room_id: str, inviter: str) -> bool:
        """Whether that invitation is followed."""
        return room_id in self._awaited or any(fnmatchcase(inviter, pattern) for pattern in self._invites_from)

    async def follow(self, response: SyncResponse) -> None:
        """Accept the invitations of those who may invite."""
        for room_id in list(response.rooms.invite):
            inviter = self.inviter(room_id)
            if inviter is None or not self.may_invite(room_id, inviter):
                log.info("matrix_invitation_left", reason="not-allowed")
                continue
            direct = any(_says_direct(each, self._me) for each in response.rooms.invite[room_id].invite_state)
            await self._join(room_id, inviter if direct else None)

    async def _join(self, room_id: str, direct_with: str | None) -> None:
        try:
            await self._connection.join(room_id)
            if direct_with is not None:
                await self.mark_direct(direct_with, room_id)
        except AuthFailed:
            raise
        except AdapterError as error:  # an invitation that was taken back must not end the listening
            log.warning("matrix_join_failed", reason=error.reason)

    async def direct_with(self, user_id: str) -> str | None:
        """A direct conversation with an account that both are still in."""
        rooms = self._connection.client.rooms
        for room_id in (await self._marked()).get(user_id, ()):
            if room_id in rooms and user_id in await self._connection.members(room_id):
                return room_id
        return None

    async def mark_direct(self, user_id: str, room_id: str) -> None:
        """Note a room as the direct conversation with an account, as clients do."""
        self._direct.add(room_id)
        marked = await self._marked()
        if room_id not in marked.get(user_id, ()):
            marked[user_id] = [room_id, *marked.get(user_id, ())]
            path = f"/user/{self._me.user_id}/account_data/m.direct"
            await self._connection.expect("PUT", path, marked)

    async def _marked(self) -> dict[str, list[str]]:
        path = f"/user/{self._me.user_id}/account_data/m.direct"
        status, answer = await self._connection.request("GET", path)
        if status != HTTPStatus.OK or not isinstance(answer, dict):
            return {}
        return {user: [str(each) for each in rooms] for user, rooms in answer.items() if isinstance(rooms, list)}


def own(info: RoomInfo, me: Me, *, lately: bool = False) -> list[RoomMemberEvent]:
    """What a sync says of the bot's own membership of a room; `lately`, only what has just happened."""
    events = info.timeline.events if lately else chain(info.state, info.timeline.events)
    return [each for each in events if isinstance(each, RoomMemberEvent) and each.state_key == me.user_id]


def _says_direct(event: object, me: Me) -> bool:
    return (
        isinstance(event, InviteMemberEvent) and event.state_key == me.user_id and bool(event.content.get("is_direct"))
    )
