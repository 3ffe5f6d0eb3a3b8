"""Somebody with a Matrix client: writes, reads, reacts, edits and takes back, in encrypted rooms and in clear ones."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from nio import (
    AsyncClient,
    AsyncClientConfig,
    MegolmEvent,
    RoomCreateResponse,
    RoomSendResponse,
    SyncResponse,
)
from nio import Event as NioEvent

from adapters.matrix import Session
from tests.support.synapse import Credentials, Synapse

ENCRYPTION: dict[str, object] = {
    "type": "m.room.encryption",
    "state_key": "",
    "content": {"algorithm": "m.megolm.v1.aes-sha2"},
}


class MatrixPerson:
    """An account on its first device; entered again with the same folder it still has its keys."""

    def __init__(self, server: Synapse, who: Credentials, folder: Path, since: str | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        config = AsyncClientConfig(encryption_enabled=True, store_sync_tokens=False, request_timeout=30)
        self.client = AsyncClient(server.url, who.user_id, who.device_id, str(folder), config)
        self.who = who
        self.since = since
        self.events: list[tuple[str, NioEvent]] = []
        self._listening: asyncio.Task[None] | None = None
        self._news = asyncio.Event()

    async def __aenter__(self) -> MatrixPerson:
        self.client.restore_login(self.who.user_id, self.who.device_id, self.who.access_token)
        if self.client.should_upload_keys:
            await self.client.keys_upload()
        await self._sync(0, full=True)
        self.events.clear()
        self._listening = asyncio.create_task(self._listen())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._listening is not None:
            self._listening.cancel()
            with suppress(asyncio.CancelledError):
                await self._listening
        await self.client.close()

    async def create_room(self, *, invite: str, direct: bool, encrypted: bool) -> str:
        """A new room; return its id."""
        state = [ENCRYPTION] if encrypted else []
        name = None if direct else "Le salon"
        made = await self.client.room_create(name=name, invite=[invite], is_direct=direct, initial_state=state)
        assert isinstance(made, RoomCreateResponse), made
        return str(made.room_id)

    async def send(self, room_id: str, content: dict[str, object], kind: str = "m.room.message") -> str:
        """Send an event; return its id."""
        sent = await self.client.room_send(room_id, kind, content, ignore_unverified_devices=True)
        assert isinstance(sent, RoomSendResponse), sent
        return str(sent.event_id)

    async def write(self, room_id: str, text: str, **more: object) -> str:
        """Write a message; return its id."""
        return await self.send(room_id, {"msgtype": "m.text", "body": text, **more})

    async def edit(self, room_id: str, event_id: str, text: str) -> str:
        """Change a message."""
        new = {"msgtype": "m.text", "body": text}
        relation = {"rel_type": "m.replace", "event_id": event_id}
        return await self.send(room_id, {**new, "body": f"* {text}", "m.new_content": new, "m.relates_to": relation})

    async def react(self, room_id: str, event_id: str, key: str) -> str:
        """React to a message."""
        relation = {"rel_type": "m.annotation", "event_id": event_id, "key": key}
        return await self.send(room_id, {"m.relates_to": relation}, "m.reaction")

    async def take_back(self, room_id: str, event_id: str) -> None:
        """Redact a message."""
        await self.client.room_redact(room_id, event_id)

    def received(self, sender: str) -> list[dict[str, Any]]:
        """The sources of what an account said, decrypted, in order."""
        return [each.source for _, each in self.events if each.sender == sender and not isinstance(each, MegolmEvent)]

    async def until(self, check: Callable[[], bool], *, patience: float = 20) -> None:
        """Wait for something to have come, so many seconds at most."""
        async with asyncio.timeout(patience):
            while not check():
                self._news.clear()
                await self._news.wait()

    def sees(self, user_id: str, room_id: str) -> bool:
        """Whether an account is in a room, and not only invited."""
        room = self.client.rooms.get(room_id)
        return room is not None and user_id in room.users and user_id not in room.invited_users

    async def _listen(self) -> None:
        while True:
            await self._sync(30_000)

    async def _sync(self, wait: int, *, full: bool = False) -> None:
        client = self.client
        client.next_batch = ""
        response = await client.sync(timeout=wait, since=self.since, full_state=full)
        assert isinstance(response, SyncResponse), response
        self.since = response.next_batch
        for room_id, info in response.rooms.join.items():
            self.events += [(room_id, event) for event in info.timeline.events]
        await client.send_to_device_messages()
        if client.should_upload_keys:
            await client.keys_upload()
        if client.should_query_keys:
            await client.keys_query()
        if client.should_claim_keys:
            await client.keys_claim(client.get_users_for_key_claiming())
        self._news.set()


def session_of(server: Synapse, bot: Credentials) -> Session:
    """The bot's session for an account that was made by hand."""
    return Session(
        homeserver=server.url,
        user_id=bot.user_id,
        device_id=bot.device_id,
        access_token=bot.access_token,
        pickle_key="tests",
    )
