"""The tests talk to nobody but this machine."""

from __future__ import annotations

import asyncio
import socket

import pytest

OUTSIDE = "192.0.2.1"
"""An address kept for documentation: nobody answers there."""


def test_a_test_cannot_connect_to_another_machine() -> None:
    with pytest.raises(BaseException, match="nobody but this machine"), socket.socket() as link:
        link.connect((OUTSIDE, 80))


def test_a_test_cannot_look_up_another_machine() -> None:
    with pytest.raises(BaseException, match="nobody but this machine"):
        socket.getaddrinfo("example.org", 80)


async def test_a_coroutine_cannot_connect_to_another_machine() -> None:
    with pytest.raises(BaseException, match="nobody but this machine"):
        await asyncio.open_connection(OUTSIDE, 80)


async def test_a_test_can_talk_to_itself() -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readline())
        writer.close()

    async with await asyncio.start_server(echo, "127.0.0.1", 0) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"bonjour\n")

        assert await reader.readline() == b"bonjour\n"
        writer.close()
