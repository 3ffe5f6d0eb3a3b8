"""
The connection by which Slack tells what happens (Socket Mode), kept so that it is never deaf without knowing it (research/slack.md 0.5).

Slack's own client asks for no new address when one is refused, hangs on a refused token, and reconnects without a pause when there are
too many connections; so the connection is kept here, over the socket of aiohttp, and Slack's library has the rest.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress

import structlog
from aiohttp import ClientError, ClientSession, ClientWebSocketResponse, ClientWSTimeout, WSMsgType

from adapters.slack.inbound import Payload
from adapters.slack.render import Json
from bot.domain.errors import RateLimited, Unreachable

log = structlog.get_logger()

PING = 3.0
"""Seconds between two signs of life that are asked for; after two of them without any, the connection is given up."""
_HELLO = 10.0
_LINGERS = 10.0
"""Seconds for which an old connection is still read after it was announced that it ends."""
_LAST_WORDS = 2.0
_SHORT = 5.0
"""A connection that lasts less was none: the next one waits, and after some of them the platform is away."""
_MOST_SHORT = 3

Take = Callable[[Mapping[str, object]], Awaitable[tuple[bool, Json | None]]]
"""Takes an envelope; whether it is to be acknowledged, and what the acknowledgement says besides."""


class _Ended(Exception):
    """A connection ended; it is to be renewed."""


class Socket:
    """
    Attributes:
        others: How many connections of the same app are somebody else's, as of the last one that was opened.
    """

    def __init__(self, session: ClientSession, ticket: Callable[[], Awaitable[str]], take: Take) -> None:
        """`ticket` gives the address of a new connection; it raises the port's errors."""
        self._session = session
        self._ticket = ticket
        self._take = take
        self._open: list[ClientWebSocketResponse] = []
        self._taking: set[asyncio.Task[None]] = set()
        self._beside: set[asyncio.Task[None]] = set()
        self._heard_at = 0.0
        self.others = 0

    @property
    def heard(self) -> bool:
        """Whether Slack gave a sign of life within twice the time in which one is asked for."""
        return bool(self._open) and asyncio.get_running_loop().time() - self._heard_at <= 2 * PING

    async def run(self) -> None:
        """
        Stay connected until cancelled.

        Raises:
            AuthFailed: Slack refuses the app's token.
            Unreachable: It can't be reached, or lets nobody stay.
        """
        short = 0
        try:
            while True:
                started = asyncio.get_running_loop().time()
                with suppress(_Ended):
                    await self._connected()
                lasted = asyncio.get_running_loop().time() - started
                short = short + 1 if lasted < _SHORT else 0
                if short > _MOST_SHORT:
                    raise Unreachable("slack-no-stay")
                if short > 1:
                    await asyncio.sleep(0.5 * 2**short * random.uniform(0.5, 1.0))  # noqa: S311 (jitter, not a secret)
        finally:
            await self._finish()

    async def _connected(self) -> None:
        """One connection, until it ends or is announced to end; then it is still read while the next one is opened."""
        ws = await self._enter()
        pinging = _spawn(_ping(ws), self._beside)
        try:
            await self._read(ws)
        except _Renewal:
            _spawn(self._linger(ws, pinging), self._beside)
            return
        except BaseException:
            await self._leave(ws, pinging)
            raise
        await self._leave(ws, pinging)

    async def _enter(self) -> ClientWebSocketResponse:
        try:
            url = await self._ticket()
        except RateLimited as error:
            await asyncio.sleep(error.retry_after)
            raise _Ended from error
        try:
            timeout = ClientWSTimeout(ws_close=1.0)
            async with asyncio.timeout(_HELLO):
                ws = await self._session.ws_connect(url, autoping=False, timeout=timeout, max_msg_size=2**24)
        except (ClientError, TimeoutError, OSError) as cause:  # an address that is spent, too: the next one is new
            log.info("slack_connection_refused", error=type(cause).__name__)
            raise _Ended from cause
        self._open.append(ws)
        return ws

    async def _leave(self, ws: ClientWebSocketResponse, pinging: asyncio.Task[None]) -> None:
        pinging.cancel()
        if ws in self._open:
            self._open.remove(ws)
        with suppress(ClientError, TimeoutError, OSError):
            await ws.close()

    async def _linger(self, ws: ClientWebSocketResponse, pinging: asyncio.Task[None]) -> None:
        try:
            with suppress(TimeoutError, _Ended, _Renewal):
                async with asyncio.timeout(_LINGERS):
                    while True:
                        await self._next(ws)
        finally:
            await self._leave(ws, pinging)

    async def _read(self, ws: ClientWebSocketResponse) -> None:
        try:
            async with asyncio.timeout(_HELLO):
                while (await self._next(ws)).get("type") != "hello":
                    pass
        except TimeoutError:
            raise _Ended from None
        while True:
            await self._next(ws)

    async def _next(self, ws: ClientWebSocketResponse) -> Payload:
        """What is told next; raises `_Renewal` if the connection is about to end, `_Ended` if it has, or gave no sign of life."""
        try:
            message = await ws.receive(timeout=2 * PING)
        except TimeoutError:
            log.warning("slack_connection_silent")
            raise _Ended from None
        self._heard_at = asyncio.get_running_loop().time()
        match message.type:
            case WSMsgType.PING:
                await _answer(ws.pong(message.data))
            case WSMsgType.TEXT:
                return self._told(ws, message.data)
            case WSMsgType.CLOSE | WSMsgType.CLOSING | WSMsgType.CLOSED | WSMsgType.ERROR:
                raise _Ended
        return {}

    def _told(self, ws: ClientWebSocketResponse, written: str) -> Payload:
        try:
            envelope = json.loads(written)
        except ValueError:
            return {}
        if not isinstance(envelope, dict):
            return {}
        if envelope.get("type") == "disconnect":
            self._announced(str(envelope.get("reason")))
        if envelope.get("type") == "hello":
            self._greeted(envelope)
        elif "envelope_id" in envelope:
            _spawn(self._taken(ws, envelope), self._taking)
        return envelope

    def _announced(self, reason: str) -> None:
        log.info("slack_connection_ends", reason=reason)
        if reason == "too_many_websockets":
            raise _Ended
        raise _Renewal

    def _greeted(self, hello: Mapping[str, object]) -> None:
        count = hello.get("num_connections")
        self.others = max(0, (count if isinstance(count, int) else 1) - len(self._open))
        if self.others:
            log.warning("slack_other_process", connections=count)

    async def _taken(self, ws: ClientWebSocketResponse, envelope: Payload) -> None:
        kept, said = await self._take(envelope)
        if not kept:
            return
        acknowledgement = json.dumps({"envelope_id": envelope["envelope_id"], **({"payload": said} if said else {})})
        for each in (ws, *reversed(self._open)):
            if not each.closed and await _answer(each.send_str(acknowledgement)):
                return

    async def _finish(self) -> None:
        """What was told is kept and acknowledged, if that takes no time; then every connection is closed."""
        if self._taking:
            await asyncio.wait(set(self._taking), timeout=_LAST_WORDS)
        left = self._taking | self._beside
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for ws in self._open:
            with suppress(ClientError, TimeoutError, OSError):
                await ws.close()
        self._open.clear()


class _Renewal(Exception):
    """A connection is about to end."""


async def _ping(ws: ClientWebSocketResponse) -> None:
    while not ws.closed:
        await asyncio.sleep(PING)
        await _answer(ws.ping())


async def _answer(sending: Awaitable[object]) -> bool:
    """Send something; whether that went."""
    try:
        await sending
    except (ClientError, ConnectionError, RuntimeError):
        return False
    return True


def _spawn(work: Coroutine[object, object, None], among: set[asyncio.Task[None]]) -> asyncio.Task[None]:
    task = asyncio.ensure_future(work)
    among.add(task)
    task.add_done_callback(among.discard)
    return task
