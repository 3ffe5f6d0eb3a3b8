"""Without a terminal: lines in, plain text out, nothing else."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from typing import TextIO

from adapters.console.render import plain
from adapters.console.scene import LONGEST_LINE
from bot.domain.message import Message
from bot.domain.visible import visible

_CHUNK = 65_536
_MOST_BYTES = 4 * (LONGEST_LINE + 1)
"""A UTF-8 character has at most four bytes: past that, a line is too long whatever is in it."""


class PlainTerminal:
    """Reads a descriptor of any kind (pipe, file, device) without blocking the event loop, and writes to a stream."""

    interactive = False

    def __init__(self, descriptor: int | None, out: TextIO) -> None:
        self._descriptor = descriptor
        self._out = out
        self._first = True

    async def __aenter__(self) -> PlainTerminal:
        """Nothing to open."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Nothing to close: the streams belong to the caller."""

    def show(self, message: Message, label: str) -> None:
        """Print a message under its label; an empty line stands between two messages."""
        self.say("\n".join(part for part in (label, plain(message)) if part))

    def say(self, text: str) -> None:
        """
        Print a text, with what the stream can't encode replaced.

        Raises:
            OSError: Nobody reads any more.
        """
        gap = "" if self._first else "\n"
        self._first = False
        encoding = self._out.encoding or "utf-8"
        self._out.write(f"{gap}{visible(text)}\n".encode(encoding, "replace").decode(encoding))
        self._out.flush()

    def greet(self, header: str) -> None:
        """Say nothing: what is read by a program begins with the first answer."""

    async def lines(self) -> AsyncIterator[str]:
        """Every line until the input ends, broken UTF-8 replaced; of one that is too long, just enough to see it."""
        kept, dropping = bytearray(), False
        while chunk := await self._read():
            *ended, rest = chunk.split(b"\n")
            for piece in ended:
                kept += piece
                if not dropping:
                    yield _decoded(kept)
                kept, dropping = bytearray(), False
            if not dropping:
                kept += rest
            if len(kept) > _MOST_BYTES:
                yield _decoded(kept)
                kept, dropping = bytearray(), True
        if kept:
            yield _decoded(kept)

    async def _read(self) -> bytes:
        """Some bytes; none when the input has ended or is gone."""
        if self._descriptor is None:
            return b""
        await _readable(self._descriptor)
        try:
            return os.read(self._descriptor, _CHUNK)
        except OSError:  # a terminal that hung up, for instance
            return b""


def _decoded(line: bytearray) -> str:
    return line.decode("utf-8", "replace").removesuffix("\r")


async def _readable(descriptor: int) -> None:
    """Wait until there is something to read; files and some devices can't be watched, and never make one wait."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    try:
        loop.add_reader(descriptor, ready.set)
    except PermissionError:
        return
    try:
        await ready.wait()
    finally:
        loop.remove_reader(descriptor)
