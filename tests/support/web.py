"""Fetching over HTTP as calendar programs do, and ports that nobody else has."""

from __future__ import annotations

import secrets
import socket
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a server answered; names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


def fetch(port: int, path: str, *, method: str = "GET", host: str = "127.0.0.1", **headers: str) -> Fetched:
    """Ask a server of this machine."""
    connection = HTTPConnection(host, port, timeout=30)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        return Fetched(
            status=answer.status, headers={name.lower(): value for name, value in answer.getheaders()}, body=body
        )
    finally:
        connection.close()


_ASKED_FOR = range(10_000, 32_000)
"""Ports that systems give to nobody who doesn't ask for one: no connection of another test has it by the time it is listened on."""


def free_port() -> int:
    """A port that nobody listens on."""
    while True:
        port = secrets.choice(_ASKED_FOR)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
