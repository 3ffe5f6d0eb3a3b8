"""Slack as a chat platform; it delegates."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime

from aiohttp import ClientSession, TCPConnector

from adapters.slack import views
from adapters.slack.api import Api
from adapters.slack.directs import Directs
from adapters.slack.inbound import SLACKBOT, Me, private
from adapters.slack.intake import Intake
from adapters.slack.places import PLATFORM, within
from adapters.slack.posting import Posting, content
from adapters.slack.reconcile import Reconciling, gone
from adapters.slack.render import MOST_OPTIONS, TEXT_LIMIT, pages
from adapters.slack.requests import PATH, Requests
from adapters.slack.said import Said
from adapters.slack.socket import Socket
from adapters.slack.workspace import Workspace
from bot.domain.errors import AdapterError, Rejected, Unreachable
from bot.domain.form import Form
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Message
from bot.ports.chat import Capabilities, Inbox, Profile
from bot.ports.clock import Clock
from bot.ports.web import Endpoint, HttpReply, HttpRequest

_KEPT_ALIVE = 10.0
"""Seconds that a connection to the API is kept for the next call: less than after which Slack closes it, so that none is lost with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Connected:
    api: Api
    said: Said
    posting: Posting
    intake: Intake
    requests: Requests
    socket: Socket | None


class SlackAdapter:
    """One app in one workspace, told through a connection or by signed requests."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock
        self._connected: _Connected | None = None
        self._open = AsyncExitStack()
        self._running: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        """The platform's name."""
        return PLATFORM

    @property
    def capabilities(self) -> Capabilities:
        """Buttons and lists, forms and pages; about a message a second in each conversation, and some four in all."""
        return Capabilities(
            buttons=MOST_OPTIONS,
            text_limit=TEXT_LIMIT,
            edit=True,
            threads=True,
            reactions=True,
            files=True,
            per_second=self._workspace.per_second,
            per_conversation=1.0,
            several_at_once=self._workspace.http,
            forms=True,
            home=True,
        )

    @property
    def heard(self) -> bool:
        """See the port; over HTTP nothing is heard unless something happens."""
        connected = self._connected
        return connected is not None and (connected.socket is None or connected.socket.heard)

    @property
    def remarks(self) -> Sequence[str]:
        """See the port."""
        socket = self._connected.socket if self._connected else None
        return ("slack-second-process",) if socket is not None and socket.others else ()

    @property
    def endpoints(self) -> Sequence[Endpoint]:
        """Where Slack's requests come in, over HTTP."""
        return (Endpoint(path=PATH, handle=self._requested),) if self._workspace.http else ()

    async def __aenter__(self) -> SlackAdapter:
        """Connect: the bot's token is proven; the connection to listen on is opened by `run`."""
        try:
            connector = TCPConnector(keepalive_timeout=_KEPT_ALIVE, limit=0)
            session = await self._open.enter_async_context(ClientSession(connector=connector, trust_env=True))
            api = Api(self._workspace, session, self._clock)
            who = await api.me()
            self._connected = self._furnished(
                api, session, Me(user_id=str(who["user_id"]), bot_id=str(who.get("bot_id")))
            )
        except BaseException:
            await self.__aexit__()
            raise
        return self

    def _furnished(self, api: Api, session: ClientSession, me: Me) -> _Connected:
        workspace, directs, said = self._workspace, Directs(api), Said(api)
        intake = Intake(me, self._clock, said.pressed, workspace.busy)
        requests = Requests(workspace, api.web, intake)
        reconciling = Reconciling(api, directs, me, workspace.settling)
        return _Connected(
            api=api,
            said=said,
            posting=Posting(api, directs, reconciling, said),
            intake=intake,
            requests=requests,
            socket=None if workspace.http else Socket(session, api.ticket, requests.envelope),
        )

    async def __aexit__(self, *_: object) -> None:
        """Close."""
        self._connected = None
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait({self._running})
        await self._open.aclose()

    async def run(self, inbox: Inbox) -> None:
        """See the port."""
        connected = self._there()
        self._running = asyncio.ensure_future(_listen(connected, inbox))
        try:
            await asyncio.wait({self._running})
        finally:
            running, self._running = self._running, None
            running.cancel()
            await asyncio.wait({running})
        if not running.cancelled():
            running.result()

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """See the port: Slack knows no deliveries, so each page is marked, and looked for before it is shown again."""
        return await self._there().posting.post(delivery_id, conversation, message, since)

    async def edit(self, message: MessageRef, content_: Message) -> None:
        """See the port; a long message is cut to what one holds."""
        connected, (channel, ts) = self._there(), within(message)
        shown = pages(content_)
        if not shown:
            raise Rejected("slack-refused")  # nothing but files: what was said can't become one
        await connected.api.do("chat.update", channel=channel, ts=ts, **content(shown[0]))
        connected.said.note(channel, ts, shown[0].blocks)

    async def withdraw(self, message: MessageRef) -> None:
        """See the port; what is gone is withdrawn."""
        connected, (channel, ts) = self._there(), within(message)
        try:
            await connected.api.do("chat.delete", channel=channel, ts=ts)
        except AdapterError as error:
            if not gone(error):
                raise

    async def open_form(self, trigger: str, form: Form) -> None:
        """See the port."""
        await self._there().api.change("views.open", trigger_id=trigger, view=views.modal(form))

    async def publish_home(self, account: AccountRef, page: Message) -> None:
        """See the port."""
        await self._there().api.do("views.publish", user_id=account.id, view=views.home(page))

    async def open_direct(self, account: AccountRef) -> ConversationRef:
        """See the port: it is named after its account, and needn't be opened to be written to."""
        self._there()
        return ConversationRef(platform=PLATFORM, id=account.id)

    async def direct_at(self, address: str) -> ConversationRef | None:
        """See the port."""
        if not self._workspace.by_address:
            return None
        try:
            answer = await self._there().api.read("users.lookupByEmail", email=address)
        except Rejected:  # nobody has it, or the app may not look, which `relais check` tells
            return None
        user = answer.get("user") or {}
        return None if user.get("is_bot") or not user.get("id") else private(str(user["id"]))

    async def profile(self, account: AccountRef) -> Profile:
        """See the port; of members of other workspaces, Slack says little or nothing."""
        answer = await self._there().api.read("users.info", user=account.id, include_locale=True)
        user = answer.get("user") or {}
        lang = str(user.get("locale") or "").partition("-")[0] or None
        is_bot = bool(user.get("is_bot")) or account.id == SLACKBOT
        return Profile(lang=lang, zone=user.get("tz") or None, is_bot=is_bot)

    async def _requested(self, request: HttpRequest) -> HttpReply:
        connected = self._connected
        return HttpReply(status=503) if connected is None else await connected.requests.request(request)

    def _there(self) -> _Connected:
        if self._connected is None:
            raise Unreachable("slack-closed")
        return self._connected


async def _listen(connected: _Connected, inbox: Inbox) -> None:
    """Until the account is refused, or Slack can't be reached."""
    ways: list[Coroutine[object, object, None]] = [connected.intake.run(inbox), connected.api.refused()]
    if connected.socket is not None:
        ways.append(connected.socket.run())
    tasks = [asyncio.ensure_future(each) for each in ways]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in reversed(tasks):  # first what hears, then what keeps
            task.cancel()
            await asyncio.wait({task})
