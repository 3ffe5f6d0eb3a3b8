"""Socket Mode: tickets, connections, envelopes and their acknowledgement, and how connections end."""

from __future__ import annotations

import asyncio
import json
import random
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.support.slack.wire import Json
from tests.support.slack.world import APP

HOST = {"host": "applink-double"}
TICKET_TTL = 30.0


@dataclass(slots=True)
class Socket:
    """A connection; nothing gets through a `deaf` one in either direction, as when a router has forgotten it."""

    number: int
    ws: web.WebSocketResponse
    request: web.Request
    deaf: bool = False

    def drop(self) -> None:
        """Reset it without a word."""
        if self.request.transport is not None:
            self.request.transport.abort()


@dataclass(slots=True)
class Delivery:
    """
    One attempt to tell the app something.

    Attributes:
        socket: The connection's number; None if there was none.
        ack: The app's answer; None if it didn't come in time.
        sent_at: By the monotonic clock, in seconds; `acked_at` too.
    """

    envelope: Json
    sent_at: float
    socket: int | None = None
    ack: Json | None = None
    acked_at: float | None = None

    @property
    def event(self) -> Json:
        """The event in it; empty if it isn't one."""
        found: Json = self.envelope["payload"].get("event", {})
        return found


@dataclass(slots=True, kw_only=True)
class Sockets:
    """
    The far end of the app's connections.

    Attributes:
        most: Connections that an app may have.
        ack_timeout: Seconds until an envelope counts as not acknowledged.
        ping_interval: Seconds between the server's pings; None for none.
        refusals: The status with which the next handshakes are refused, one each.
        spend_on_refusal: Whether a refused ticket is spent, as Slack's are.
    """

    changed: Callable[[], None]
    most: int = 10
    ack_timeout: float = 3.0
    ping_interval: float | None = 5.0
    connection_time: int = 18060
    hello_delay: float = 0.0
    base: str = ""
    refusals: list[int] = field(default_factory=list)
    live: dict[int, Socket] = field(default_factory=dict)
    deliveries: list[Delivery] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    opened: int = 0
    chance: random.Random = field(default_factory=lambda: random.Random(0))
    _tickets: dict[str, float] = field(default_factory=dict)
    _waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)

    def ticket(self, _: Json) -> Json:
        """`apps.connections.open`: an address for one connection."""
        name = uuid.uuid4().hex
        self._tickets[name] = time.monotonic()
        return {"url": f"{self.base.replace('http', 'ws', 1)}/link/?ticket={name}&app_id={APP}"}

    def spoil_tickets(self) -> None:
        """Nobody can use the addresses that were handed out so far."""
        self._tickets.clear()

    async def link(self, request: web.Request) -> web.StreamResponse:
        """A connection, for as long as it lasts."""
        at = self._tickets.pop(request.query.get("ticket", ""), None)
        if self.refusals or at is None or time.monotonic() - at > TICKET_TTL:
            self.refused.append("ticket")
            return web.Response(status=self.refusals.pop(0) if self.refusals else 408, text="ticket expired or used")
        ws = web.WebSocketResponse(autoping=False)
        await ws.prepare(request)
        if len(self.live) >= self.most:
            self.refused.append("too_many_websockets")
            await ws.send_json({"type": "disconnect", "reason": "too_many_websockets", "debug_info": HOST})
            await ws.close()
            return ws
        self.opened += 1
        await self._serve(Socket(self.opened, ws, request))
        return ws

    async def _serve(self, socket: Socket) -> None:
        await asyncio.sleep(self.hello_delay)
        self.live[socket.number] = socket
        pinging = asyncio.ensure_future(self._ping(socket))
        try:
            await socket.ws.send_json(self._hello())
            self.changed()
            async for message in socket.ws:
                if socket.deaf:
                    continue
                if message.type is WSMsgType.TEXT:
                    self._acknowledged(json.loads(message.data))
                elif message.type is WSMsgType.PING:
                    await socket.ws.pong(message.data)
        except ConnectionError:
            pass  # the app's process was killed
        finally:
            pinging.cancel()
            self.live.pop(socket.number, None)
            self.changed()

    def _hello(self) -> Json:
        debug = {**HOST, "build_number": 1, "approximate_connection_time": self.connection_time}
        return {
            "type": "hello",
            "num_connections": len(self.live),
            "debug_info": debug,
            "connection_info": {"app_id": APP},
        }

    async def _ping(self, socket: Socket) -> None:
        with suppress(ConnectionError):
            while self.ping_interval is not None and not socket.ws.closed:
                await asyncio.sleep(self.ping_interval)
                if not socket.deaf:
                    await socket.ws.ping(b"slack")

    def _acknowledged(self, answer: Json) -> None:
        waiting = self._waiting.get(answer.get("envelope_id", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)

    async def send(self, kind: str, payload: Json, *, attempt: int | None = None, reason: str = "") -> Delivery:
        """Tell the app through any of its connections, and wait for the acknowledgement, which may come through another one."""
        name = str(uuid.uuid4())
        envelope: Json = {
            "envelope_id": name,
            "payload": payload,
            "type": kind,
            "accepts_response_payload": attempt is None,
        }
        if attempt is not None:
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        delivery = Delivery(envelope, time.monotonic())
        self.deliveries.append(delivery)
        open_ones = [each for each in self.live.values() if not each.ws.closed]
        if open_ones:
            await self._through(self.chance.choice(open_ones), name, delivery)
        self.changed()
        return delivery

    async def _through(self, socket: Socket, name: str, delivery: Delivery) -> None:
        delivery.socket = socket.number
        waiting = self._waiting[name] = asyncio.get_running_loop().create_future()
        try:
            if not socket.deaf:
                await socket.ws.send_json(delivery.envelope)
            delivery.ack = await asyncio.wait_for(waiting, self.ack_timeout)
            delivery.acked_at = time.monotonic()
        except (TimeoutError, ConnectionError):
            pass
        finally:
            del self._waiting[name]

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Announce the end of every connection and close it; `warning` comes ten seconds before the end, and leaves it open here."""
        for socket in list(self.live.values()):
            await socket.ws.send_json({"type": "disconnect", "reason": reason, "debug_info": HOST})
            if reason != "warning":
                await socket.ws.close()

    def reset(self) -> None:
        """Reset every connection without a word."""
        for socket in list(self.live.values()):
            socket.drop()

    def go_deaf(self) -> None:
        """From now on nothing gets through the connections that are open; they stay open."""
        for socket in self.live.values():
            socket.deaf = True

    def unacknowledged(self) -> list[Json]:
        """Envelopes that went through a connection and were not acknowledged in time."""
        return [each.envelope for each in self.deliveries if each.socket is not None and each.ack is None]
