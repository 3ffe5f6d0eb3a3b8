"""The HTTP server, run within the bot's event loop."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from uvicorn import Config, Server

from adapters.web.app import build
from bot.domain.errors import Unreachable
from bot.ports.api import DataApi
from bot.ports.chat import Inbox
from bot.ports.web import Endpoint, Site

_LAST_WORDS = 3
"""Seconds that answers under way may take after the bot was told to stop."""
_AT_ONCE = 256
"""Connections; more are told to come again, so that who holds them open takes no more than that."""
_IDLE = 5
"""Seconds for which an idle connection is kept."""


class _Guest(Server):
    """A server that leaves the process's signals to its host."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """`bot.ports.web.Supervised`: entering takes the port, or raises `Unreachable` with the system's reason."""

    def __init__(
        self, site: Site, *, host: str, port: int, endpoints: Sequence[Endpoint] = (), api: DataApi | None = None
    ) -> None:
        self._site = site
        self._api = api
        self._endpoints = endpoints
        self._host = host
        self._port = port
        self._server: Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        """See the port."""
        return "web"

    async def __aenter__(self) -> WebServer:
        """See the port."""
        listening = await self._listen()
        config = Config(
            build(self._site, self._endpoints, self._api),
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_AT_ONCE,
            timeout_keep_alive=_IDLE,
            timeout_graceful_shutdown=_LAST_WORDS,
        )
        logging.getLogger("uvicorn.access").setLevel(
            logging.CRITICAL
        )  # an address is a secret, whatever a log is set to
        self._server = _Guest(config)
        self._serving = asyncio.create_task(self._server.serve(sockets=[listening]), name="web server")
        return self

    async def _listen(self) -> socket.socket:
        try:
            loop = asyncio.get_running_loop()
            found = await loop.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
            family, _, _, _, address = found[0]
            return socket.create_server((str(address[0]), self._port), family=family)
        except OSError as cause:
            raise Unreachable(f"{self._host}:{self._port}: {cause.strerror or cause}") from cause

    async def run(self, _inbox: Inbox) -> None:
        """See the port; it never ends by itself."""
        if self._serving is None:
            raise Unreachable("the web server is closed")
        await asyncio.shield(self._serving)
        raise Unreachable("the web server ended")

    async def __aexit__(self, *_: object) -> None:
        """See the port: the port is free afterwards."""
        server, serving = self._server, self._serving
        self._server = self._serving = None
        if server is not None and serving is not None:
            server.should_exit = True
            with suppress(Exception):  # what it broke of was said
                await serving
