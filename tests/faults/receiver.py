"""
A platform that receives, in a process that nobody kills: it keeps what it got, once per delivery id, as Matrix does.

Lines of JSON over a loopback socket. A process that connects with `listen` is handed what people did, one event after the other, each
until it is acknowledged, as Slack does; any other line is a message, answered once it is kept.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import deque
from collections.abc import Callable
from typing import Self


class Receiver:
    """
    What came, in the order of its first arrival.

    Attributes:
        got: Texts per conversation.
        repeated: How many messages came again under an id that was known.
        came: How often something came.
    """

    def __init__(self, chance: random.Random, on_message: Callable[[int], None] = lambda _: None) -> None:
        self._chance = chance
        self._on_message = on_message
        self._known: set[str] = set()
        self._to_hand_over: deque[tuple[str, str]] = deque()
        self._server: asyncio.Server | None = None
        self._open = True
        self._serving: set[asyncio.Task[None] | None] = set()
        self.got: dict[str, list[str]] = {}
        self.repeated = 0
        self.came = 0

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening; who is connected is served to the end."""
        self._open = False
        if self._server is not None:
            self._server.close()
        await asyncio.gather(*(each for each in self._serving if each is not None))

    @property
    def port(self) -> int:
        """Where it listens."""
        assert self._server is not None
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def texts(self) -> list[str]:
        """Everything that came, each as often as it was shown."""
        return [text for texts in self.got.values() for text in texts]

    def hand_over(self, event_id: str, who: str) -> None:
        """Somebody does something that the bot is to hear of."""
        self._to_hand_over.append((event_id, who))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.add(asyncio.current_task())
        try:
            first = json.loads(await reader.readline() or "null")
            if first == "listen":
                await self._feed(reader, writer)
            elif first is not None:
                await self._receive(first, writer)
        except OSError:
            pass  # the process at the other end was killed
        finally:
            writer.close()
            self._serving.discard(asyncio.current_task())

    async def _receive(self, message: dict[str, str], writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(self._chance.uniform(0, 0.02))
        self.came += 1
        if message["id"] in self._known:
            self.repeated += 1
        else:
            self._known.add(message["id"])
            self.got.setdefault(message["conversation"], []).append(message["text"])
        self._on_message(self.came)
        await asyncio.sleep(self._chance.uniform(0, 0.01))
        writer.write(b"1\n")
        await writer.drain()

    async def _feed(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while self._open and not reader.at_eof():
            if not self._to_hand_over:
                await asyncio.sleep(0.02)
                continue
            event = self._to_hand_over.popleft()
            try:
                writer.write(json.dumps(event).encode() + b"\n")
                await writer.drain()
                acknowledged = await reader.readline()
            except OSError:
                acknowledged = b""
            if not acknowledged:
                self._to_hand_over.appendleft(event)
                return
            await asyncio.sleep(self._chance.uniform(0, 0.05))
