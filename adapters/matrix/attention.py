"""Read receipts and typing, in moderation: they show that the bot is there, may be lost, and never hold up what is said."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import quote

from adapters.matrix.connection import Connection
from bot.domain.errors import AdapterError

SLOW = 1.0
"""Seconds after which who waits for an answer sees that it was read and that one is being written; an answer says both by itself."""
_TYPING_MS = 15_000
_SHARE = 5
"""Of so many calls that the server bears, one may be spent on this."""
_MOST = 50


class Attention:
    """An async context manager. Of a room only the latest message is marked as read."""

    def __init__(self, connection: Connection, per_second: float) -> None:
        """`per_second` is how many calls the server bears in all; 0 for no limit."""
        self._connection = connection
        self._me = connection.session.user_id
        self._gap = _SHARE / per_second if per_second else 0.0
        self._heard: dict[str, str] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._typing: set[str] = set()
        self._unread: dict[str, str] = {}
        self._wanted = asyncio.Event()
        self._fresh: set[str] = set()
        self._said = asyncio.Event()
        self._working: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Attention:
        self._working = asyncio.create_task(self._work(), name="matrix attention")
        return self

    async def __aexit__(self, *_: object) -> None:
        for timer in self._waiting.values():
            timer.cancel()
        if self._working is not None:
            self._working.cancel()
            await asyncio.wait({self._working})

    def heard(self, room_id: str, event_id: str) -> None:
        """The bot has a message, and answers it."""
        self._fresh.add(room_id)
        if room_id not in self._waiting:
            if len(self._waiting) >= _MOST:
                return
            self._waiting[room_id] = asyncio.get_running_loop().call_later(SLOW, self._slow, room_id)
        self._heard[room_id] = event_id

    def answered(self, room_id: str) -> None:
        """The bot has said something there."""
        timer = self._waiting.pop(room_id, None)
        if timer is not None:
            timer.cancel()
        for each in (self._heard, self._unread):
            each.pop(room_id, None)
        self._typing.discard(room_id)
        self._fresh.discard(room_id)
        self._said.set()

    async def answers(self, seconds: float) -> None:
        """Wait until something was said wherever something was heard since this was last waited for, so many seconds at most."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self._fresh:
                    self._said.clear()
                    await self._said.wait()
        self._fresh.clear()

    def _slow(self, room_id: str) -> None:
        del self._waiting[room_id]
        self._unread[room_id] = self._heard.pop(room_id)
        self._typing.add(room_id)
        self._wanted.set()

    async def _work(self) -> None:
        while True:
            await self._wanted.wait()
            if self._typing:
                room_id = quote(self._typing.pop())
                path, shown = f"/rooms/{room_id}/typing/{quote(self._me)}", {"typing": True, "timeout": _TYPING_MS}
                await self._try("PUT", path, shown)
            elif self._unread:
                room_id, event_id = self._unread.popitem()
                await self._try("POST", f"/rooms/{quote(room_id)}/receipt/m.read/{quote(event_id)}", {})
            else:
                self._wanted.clear()
                continue
            await asyncio.sleep(self._gap)

    async def _try(self, method: str, path: str, body: Mapping[str, object]) -> None:
        with suppress(AdapterError):
            await self._connection.request(method, path, body)
