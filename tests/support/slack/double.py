"""The double put together: one workspace, one app, one server on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Self

import aiohttp
from aiohttp import web

from adapters.timer.system_clock import SystemClock
from bot.ports.clock import Clock
from tests.support.slack.app import App
from tests.support.slack.blockkit import block_faults, view_faults
from tests.support.slack.calls import APP_TOKEN, BOT_TOKEN, WebApi
from tests.support.slack.chat import Chat
from tests.support.slack.events import Events, Telling
from tests.support.slack.faults import Fault
from tests.support.slack.limits import Limits
from tests.support.slack.manifest import MANIFEST
from tests.support.slack.person import SlackPerson
from tests.support.slack.places import Places
from tests.support.slack.responses import Responses
from tests.support.slack.signed import SIGNING_SECRET, SignedRequests
from tests.support.slack.sockets import Sockets
from tests.support.slack.surfaces import Surfaces
from tests.support.slack.uploads import Uploads
from tests.support.slack.wire import Handler, Json, SlackError
from tests.support.slack.world import BOT_USER, Channel, Kind, World


class SlackDouble:
    """
    Slack, on loopback.

    Attributes:
        api: Tokens, faults, limits, the log of calls, and the complaints about them.
        sockets: The app's connections, what was sent through them, and how they break.
        events: What the app hears, and how often it is told.
        surfaces: Modals and Home tabs.
        uploads: Files.
        world: People, conversations and messages.
    """

    bot_token, app_token, signing_secret = BOT_TOKEN, APP_TOKEN, SIGNING_SECRET
    bot_user = BOT_USER

    def __init__(
        self, manifest: Json = MANIFEST, *, limits: Limits | None = None, clock: Clock | None = None, speed: float = 1.0
    ) -> None:
        self.app = App.of(manifest)
        self.world = World(clock or SystemClock())
        self.sockets = Sockets(changed=self._changed)
        self.events = Events(world=self.world, app=self.app, telling=self.telling, speed=speed)
        self.chat = Chat(self.world, self.app, self.events)
        self.surfaces = Surfaces(self.world)
        self.uploads = Uploads(self.chat)
        self.api = WebApi(app=self.app, handlers=self._handlers(), changed=self._changed, limits=limits)
        self.responses = Responses(self.chat, self.api)
        self.signed: SignedRequests | None = None
        self.port = 0
        self._news = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None

    def _handlers(self) -> dict[str, Handler]:
        places = Places(self.world, self.app, self.events)
        groups = (self.chat, places, self.surfaces, self.uploads)
        methods = {name: handler for group in groups for name, handler in group.methods().items()}
        return methods | {"apps.connections.open": self.sockets.ticket, "blocks.validate": validate}

    async def __aenter__(self) -> Self:
        """Listen on a free port."""
        app = web.Application(client_max_size=64 * 2**20)
        app.router.add_route("*", "/api/{method}", self.api.serve)
        app.router.add_get("/link/", self.sockets.link)
        app.router.add_post("/upload/v1/{file_id}", self.uploads.receive)
        app.router.add_post("/respond/{name}", self.responses.serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        self._session = aiohttp.ClientSession()
        await self.listen()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """
        Stop.

        Raises:
            AssertionError: The client sent something that it shouldn't have.
        """
        await self.events.stop()
        self.sockets.reset()
        if self._session is not None:
            await self._session.close()
        if self._runner is not None:
            await self._runner.cleanup()
        if kind is None and self.api.complaints:
            raise AssertionError("\n".join(self.api.complaints))

    async def listen(self) -> None:
        """Take connections, at the same address as before."""
        assert self._runner is not None
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = int(self._runner.addresses[-1][1])
        for each in (self.sockets, self.uploads, self.responses):
            each.base = f"http://127.0.0.1:{self.port}"

    async def vanish(self) -> None:
        """Take no connections, and drop those that are there; `listen` brings it back with all it knows."""
        assert self._runner is not None
        for site in set(self._runner.sites):
            await site.stop()
        self.sockets.reset()
        if self._runner.server is not None:
            for connection in self._runner.server.connections:
                connection.force_close()

    @property
    def base_url(self) -> str:
        """Where the Web API is: an SDK's `base_url`."""
        return f"http://127.0.0.1:{self.port}/api/"

    def telling(self) -> Telling:
        """How the app is told at present."""
        return self.sockets if self.signed is None else self.signed

    def use_http(self, url: str, *, ack_timeout: float = 3.0, skew: float = 0.0) -> SignedRequests:
        """From now on, tell the app by signed requests to that address."""
        assert self._session is not None
        self.signed = SignedRequests(self.world, self._session, url, ack_timeout=ack_timeout, skew=skew)
        return self.signed

    def add_person(self, name: str, *, zone: str = "Europe/Paris", lang: str = "fr-FR", **more: object) -> SlackPerson:
        """Somebody in the workspace; `more` are fields of Slack's user object, such as `is_restricted=True`."""
        user = f"U{self.world.number():04d}{''.join(each for each in name.upper() if each.isalnum())}"
        self.world.add_user(user, name, zone=zone, lang=lang, **more)
        return SlackPerson(self, user)

    def add_channel(self, name: str, *people: SlackPerson, kind: Kind = "channel", bot: bool = True) -> Channel:
        """A conversation of several people, with the bot unless told otherwise."""
        members = {person.id for person in people} | ({BOT_USER} if bot else set())
        return self.world.add_channel(f"C{self.world.number():04d}{name.upper()[:20]}", name, kind, members)

    def change_person(self, person: SlackPerson, **fields: object) -> None:
        """Something about a person changes, such as `tz` or `deleted`."""
        self.world.users[person.id] |= fields
        event = {"type": "user_change", "user": self.world.users[person.id], "event_ts": self.world.new_ts()}
        self.events.emit("user_change", event)

    def fault(self, method: str, **how: Any) -> Fault:
        """The next call of a method fails; `how` are the attributes of `Fault`."""
        self.api.faults.waiting.append(Fault(method=method, **how))
        return self.api.faults.waiting[-1]

    def said(self, channel: str) -> list[Json]:
        """The bot's messages in a conversation, as they are on the wire, oldest first."""
        return [each for each in self.world.channels[channel].messages.values() if each.get("bot_id")]

    async def until(self, check: Callable[[], object], *, within: float = 30.0) -> None:
        """Wait until something holds; it is looked at whenever the app has done something."""
        async with asyncio.timeout(within):
            while not check():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._news.wait(), 0.1)

    def _changed(self) -> None:
        self._news.set()
        self._news = asyncio.Event()


def validate(args: Json) -> Json:
    """`blocks.validate`, Slack's own: what is wrong with blocks, a message or a view."""
    if "view" in args:
        found, code = view_faults(args["view"]), "invalid_view"
    elif "message" in args:
        found, code = block_faults(args["message"].get("blocks"), "message", "/blocks"), "invalid_message"
    else:
        found, code = block_faults(args.get("blocks")), "invalid_blocks"
    if found:
        raise SlackError(code, errors=found)
    return {}
