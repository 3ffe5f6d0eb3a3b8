"""A way to a server on loopback that can be shut in every way in which networks fail (fault M2)."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Self

_RESET = struct.pack("ii", 1, 0)
"""Closed with this linger, a connection is reset."""


class Gate:
    """
    A relay to a server's port.

    Attributes:
        url: The server's address through the gate.
        delay: Seconds that each piece of an answer takes.
        reached: How many connections have come.
    """

    def __init__(self, port: int) -> None:
        self._there = port
        self._port = 0
        self._server: asyncio.Server | None = None
        self._living: dict[asyncio.StreamWriter, asyncio.Task[None] | None] = {}
        self._silent: set[asyncio.StreamWriter] = set()
        self._shut = ""
        self.delay = 0.0
        self.reached = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.refuse()
        for writer in self._silent:
            writer.close()

    async def open(self) -> None:
        """Let through whoever comes from now on; what fell silent stays so, as a half-open connection does."""
        self._shut = ""
        if self._server is None:
            self._server = await asyncio.start_server(self._relay, "127.0.0.1", self._port)
            self._port = self._server.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Nobody listens any more, and whoever was connected is cut off."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        await self._cut(reset=False)

    async def reset(self) -> None:
        """Whoever is connected or comes is reset."""
        self._shut = "reset"
        await self._cut(reset=True)

    def swallow(self) -> None:
        """A black hole: connections are taken and stay, and nothing comes out of them any more."""
        self._shut = "silent"
        self._silent |= set(self._living)

    async def _cut(self, *, reset: bool) -> None:
        tasks = [task for writer, task in self._living.items() if task and writer not in self._silent]
        for writer in self._living:
            if reset:
                _set_reset(writer)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reached += 1
        if self._shut == "silent":
            self._silent.add(writer)
            return
        if self._shut == "reset":
            _set_reset(writer)
            writer.close()
            return
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self._there)
        except OSError:
            writer.close()
            return
        self._living[writer] = asyncio.current_task()
        ways = [asyncio.create_task(self._copy(*way, writer)) for way in ((reader, back), (there, writer))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in ways:
                each.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            del self._living[writer]
            back.close()
            writer.close()

    async def _copy(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, asker: asyncio.StreamWriter
    ) -> None:
        while data := await source.read(65536):
            if asker not in self._silent:
                await asyncio.sleep(self.delay if sink is asker else 0)
                sink.write(data)
                await sink.drain()


def _set_reset(writer: asyncio.StreamWriter) -> None:
    found = writer.get_extra_info("socket")
    if found is not None:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
