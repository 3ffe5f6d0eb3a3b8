"""One account on one homeserver through matrix-nio; its answers become values or the port's errors here and nowhere else."""

from __future__ import annotations

import asyncio
import fcntl
import json
import logging
from collections.abc import Awaitable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from aiohttp import ClientError
from nio import (
    AsyncClientConfig,
    EncryptionError,
    ErrorResponse,
    JoinedMembersResponse,
    JoinResponse,
    KeysQueryResponse,
    LocalProtocolError,
    MegolmEvent,
    MessageDirection,
    RoomCreateResponse,
    RoomGetEventResponse,
    RoomMessagesResponse,
    RoomPreset,
    RoomRedactResponse,
    RoomSendResponse,
    SyncResponse,
    WhoamiResponse,
)
from nio import Event as NioEvent

from adapters.matrix.client import Client, KeyStore
from adapters.matrix.errors import refusal
from adapters.matrix.render import Content
from adapters.matrix.session import Session
from bot.domain.errors import AdapterError, AuthFailed, Rejected, Unreachable

T = TypeVar("T")

_PAGE = 100
_FILTER: Mapping[str, object] = {
    "presence": {"types": []},
    "account_data": {"types": ["m.direct"]},
    "room": {
        "ephemeral": {"types": []},
        "account_data": {"types": []},
        "timeline": {"limit": _PAGE},
        "state": {"lazy_load_members": True},
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """
    Seconds for which a server may say nothing before it counts as away: a connection that died unnoticed says nothing for ever.

    Attributes:
        poll: How long it holds a sync in which nothing happens.
        answer: Until any answer; of a sync, after `poll`.
        long: The same where much has to be put together or carried: the first sync of a process, files.
    """

    poll: float = 30.0
    answer: float = 30.0
    long: float = 180.0


PATIENT = Patience()


class Connection:
    """An async context manager: entering takes the folder for this process alone and proves the session; nothing logs in again."""

    def __init__(self, session: Session, folder: Path, patience: Patience = PATIENT) -> None:
        self.session = session
        self.folder = folder
        self.patience = patience
        self._client: Client | None = None
        self._refused = "matrix-token-refused"
        self._held = ExitStack()

    @property
    def client(self) -> Client:
        """
        The library's client.

        Raises:
            Unreachable: Not connected.
        """
        if self._client is None:
            raise Unreachable("matrix-closed")
        return self._client

    async def __aenter__(self) -> Connection:
        """
        Connect.

        Raises:
            AuthFailed: The session is refused, or is another account's; or the encryption store can't be read.
            Unreachable: There is no server there now, or another process leads this account.
        """
        logging.getLogger("nio").setLevel(logging.CRITICAL)  # it writes what people sent when it can't read it
        try:
            self._lock()
            self._client = self._opened()
            await self._prove()
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close; the next process may lead."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()
        self._held.close()

    def _lock(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = self._held.enter_context((self.folder / "lock").open("a"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Unreachable("matrix-led-elsewhere") from None

    def _opened(self) -> Client:
        session = self.session
        config = AsyncClientConfig(
            encryption_enabled=True,
            store=KeyStore,
            store_sync_tokens=False,  # it saves the token before the events are kept (research/matrix.md 4)
            pickle_key=session.pickle_key,
            request_timeout=self.patience.answer,
            max_limit_exceeded=0,
            max_timeouts=0,
        )
        client = Client(session.homeserver, session.user_id, session.device_id, str(self.folder), config)
        try:
            client.restore_login(session.user_id, session.device_id, session.access_token)
        except Exception as cause:  # whatever the library's database and its pickles raise
            raise AuthFailed("matrix-store-unreadable") from cause
        return client

    async def _prove(self) -> None:
        who = await self.answered(self.client.whoami(), WhoamiResponse)
        if (who.user_id, who.device_id) != (self.session.user_id, self.session.device_id):
            raise AuthFailed("matrix-other-account")

    async def answered(self, call: Awaitable[object], expected: type[T], within: float | None = None) -> T:
        """
        What the server answered; raises the port's errors where that isn't what was asked for.

        `within` so many seconds, where the library would wait longer, or for ever.
        """
        try:
            async with asyncio.timeout(within):
                response = await call
        except (ClientError, TimeoutError, OSError) as cause:
            raise Unreachable("matrix-unreachable") from cause
        except LocalProtocolError as cause:
            if not self.client.logged_in:  # it forgets a session that was once refused, and asks nobody any more
                raise AuthFailed(self._refused) from cause
            raise Rejected("matrix-not-in-room") from cause
        except EncryptionError as cause:
            raise Unreachable("matrix-server-fails") from cause
        if isinstance(response, expected):
            return response
        if isinstance(response, ErrorResponse):
            raise self._refusal(response)
        raise Unreachable("matrix-server-fails")

    def _refusal(self, response: ErrorResponse) -> AdapterError:
        error = refusal(response)
        if isinstance(error, AuthFailed):
            self._refused = error.reason
        return error

    async def request(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """A call that the library doesn't know: status and JSON."""
        headers = {"Authorization": f"Bearer {self.session.access_token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body)
        try:
            response = await self.client.send(method, f"/_matrix/client/v3{path}", data, headers)
            return response.status, await response.json()
        except (ClientError, TimeoutError, OSError, ValueError) as cause:
            raise Unreachable("matrix-unreachable") from cause

    async def expect(self, method: str, path: str, body: object = None) -> Any:
        """The JSON of such a call, which must succeed; raises as `answered` does."""
        status, answer = await self.request(method, path, body)
        if status == HTTPStatus.OK:
            return answer
        code = answer.get("errcode") if isinstance(answer, dict) else None
        raise self._refusal(ErrorResponse(str(status), str(code or status)))

    async def sync(self, since: str | None, *, first: bool, hold: float | None = None) -> SyncResponse:
        """
        What happened since a token; the first one of a process also says which rooms there are.

        Where nothing happens the server holds it, so many seconds at most.
        """
        client = self.client
        client.next_batch = ""  # else an answer that comes again is skipped
        patience = self.patience
        wait = 0 if first else int(min(patience.poll, patience.poll if hold is None else hold) * 1000)
        call = client.sync(timeout=wait, sync_filter=_FILTER, since=since, full_state=first)
        within = patience.long if first else patience.poll + patience.answer
        return await self.answered(call, SyncResponse, within)

    async def earlier(self, room_id: str, start: str, until: str | None) -> tuple[list[NioEvent], str | None]:
        """A page of a room's past before `start`, the latest first, and where the page before it starts."""
        call = self.client.room_messages(room_id, start, end=until, limit=_PAGE, direction=MessageDirection.back)
        page = await self.answered(call, RoomMessagesResponse)
        return list(page.chunk), page.end if page.chunk else None

    async def event(self, room_id: str, event_id: str) -> NioEvent:
        """One event of a room, decrypted if its key is there."""
        response = await self.answered(self.client.room_get_event(room_id, event_id), RoomGetEventResponse)
        if isinstance(response.event, MegolmEvent):
            return self.decrypted(response.event.source, room_id) or response.event
        return response.event

    def decrypted(self, source: Mapping[str, object], room_id: str) -> NioEvent | None:
        """An event that came encrypted, if it can be read by now."""
        event = MegolmEvent.from_dict(dict(source))
        if not isinstance(event, MegolmEvent):
            return None
        event.room_id = room_id
        try:
            return self.client.decrypt_event(event)
        except EncryptionError:
            return None

    async def members(self, room_id: str) -> set[str]:
        """Who is in a room."""
        response = await self.answered(self.client.joined_members(room_id), JoinedMembersResponse)
        return {member.user_id for member in response.members}

    async def join(self, room_id: str, through: str | None = None) -> None:
        """Go into a room, `through` a server that knows it, which ids without a server part need."""
        if through is None:
            await self.answered(self.client.join(room_id), JoinResponse)
        else:
            await self.expect("POST", f"/join/{quote(room_id)}?server_name={quote(through)}&via={quote(through)}", {})

    async def state(self, room_id: str, kind: str) -> Mapping[str, object]:
        """A state event's content, without a key; empty if there is none, or the bot can't see it."""
        status, answer = await self.request("GET", f"/rooms/{quote(room_id)}/state/{kind}")
        return answer if status == HTTPStatus.OK and isinstance(answer, dict) else {}

    async def create_direct(self, user_id: str) -> str:
        """A new encrypted room with one account, who is invited; return its id."""
        encryption = {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
        create = self.client.room_create(
            is_direct=True, invite=[user_id], preset=RoomPreset.trusted_private_chat, initial_state=[encryption]
        )
        try:
            return str((await self.answered(create, RoomCreateResponse)).room_id)
        except Rejected as refused:
            raise Rejected("matrix-not-invited") from refused

    async def redact(self, room_id: str, event_id: str, transaction: str) -> None:
        """Take an event of the bot's back."""
        call = self.client.room_redact(room_id, event_id, tx_id=transaction)
        await self.answered(call, RoomRedactResponse)

    async def shown_name(self, user_id: str) -> str:
        """How an account shows itself; empty if it doesn't."""
        status, answer = await self.request("GET", f"/profile/{user_id}/displayname")
        return str(answer.get("displayname") or "") if status == HTTPStatus.OK else ""

    async def _know_devices(self, room_id: str) -> None:
        """The library hands no key to devices that it has yet to ask about: whoever has just come could not read what is said first."""
        room = self.client.rooms[room_id]
        if room.encrypted and not room.members_synced:
            await self.members(room_id)
        if room.encrypted and self.client.should_query_keys:
            await self.answered(self.client.keys_query(), KeysQueryResponse)

    async def send(self, room_id: str, content: Content, transaction: str, kind: str = "m.room.message") -> str:
        """
        Send an event, encrypted where the room is; the same transaction sends it once. Return its id.

        A room that the bot has just come into is unreachable until the next sync has told about it.
        """
        if room_id not in self.client.rooms:
            await self.members(room_id)
            raise Unreachable("matrix-just-joined")
        await self._know_devices(room_id)
        call = self.client.room_send(room_id, kind, content, tx_id=transaction, ignore_unverified_devices=True)
        return str((await self.answered(call, RoomSendResponse)).event_id)
