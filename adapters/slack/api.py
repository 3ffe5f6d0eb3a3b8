"""Calls of Slack's Web API: each once, its answer as data, its failure as an error of the port."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import suppress
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout
from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack.errors import failure
from adapters.slack.workspace import Workspace
from bot.domain.errors import AdapterError, AuthFailed, RateLimited, Rejected, Unreachable
from bot.domain.message import File
from bot.domain.pace import Bucket
from bot.ports.clock import Clock

Answer = Mapping[str, Any]

SECONDS = 15
_PAGE, _MOST_PAGES = 100, 20
_TIERS = {2: 20, 3: 50, 4: 100}
_TIER = {
    "users.info": 4,
    "users.lookupByEmail": 3,
    "conversations.history": 3,
    "conversations.replies": 3,
    "conversations.open": 3,
}
"""Calls a minute of what may be wanted often at once; the rest is paced by the outbox or by people's own hands."""
_UPLOADED = 200


class Api:
    """
    One workspace's API.

    No call is repeated here: who posts twice shows twice (research/slack.md 0.3), and what has to wait waits in the outbox, where its
    order and its pace are known.

    Attributes:
        doubted: Set when Slack refused the bot's account; whether it always does is asked by whoever waits for that (`proven`).
    """

    def __init__(self, workspace: Workspace, session: ClientSession, clock: Clock) -> None:
        for name in ("slack_sdk", "slack_bolt"):  # they write what people sent when something fails
            logging.getLogger(name).setLevel(logging.CRITICAL)
        self._workspace = workspace
        self._session = session
        self._clock = clock
        self.web = AsyncWebClient(
            token=workspace.bot_token, base_url=workspace.api, session=session, timeout=SECONDS, retry_handlers=[]
        )
        self._buckets: dict[str, Bucket] = {}
        self.doubted = asyncio.Event()

    async def me(self) -> Answer:
        """Who the bot is (`auth.test`); under `scopes`, what its token may do."""
        return await self._call("auth.test", changes=False)

    async def refused(self) -> None:
        """
        Wait until Slack refuses the bot's account for good.

        Raises:
            AuthFailed: It does.
        """
        while True:
            await self.doubted.wait()
            self.doubted.clear()
            with suppress(Unreachable, RateLimited):
                await self.me()

    async def ticket(self) -> str:
        """The address of a new connection: for one connection, and for seconds."""
        asked = self.web.apps_connections_open(app_token=self._workspace.app_token)
        return str((await self._answered(asked, changes=False)).get("url", ""))

    async def change(self, method: str, **args: object) -> Answer:
        """Do something; without a clear answer, `Ambiguous`."""
        given = {name: value for name, value in args.items() if value not in (None, "")}
        return await self._call(method, changes=True, json=given)

    async def do(self, method: str, **args: object) -> Answer:
        """Do something that is the same when it is done twice; without a clear answer, `Unreachable`."""
        given = {name: value for name, value in args.items() if value not in (None, "")}
        return await self._call(method, changes=False, json=given)

    async def read(self, method: str, **args: object) -> Answer:
        """Ask for something, at the pace that its method bears."""
        self._take_turn(method)
        given = {name: value for name, value in args.items() if value not in (None, "")}
        return await self._call(method, changes=False, http_verb="GET", params=given)

    async def pages(self, method: str, item: str, **args: object) -> AsyncIterator[Answer]:
        """Everything that is asked for, page by page, the most recent first where time orders it."""
        cursor = ""
        for _ in range(_MOST_PAGES):
            page = await self.read(method, limit=_PAGE, cursor=cursor, **args)
            for each in page.get(item) or ():
                yield each
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    async def put_down(self, file: File) -> str:
        """Bring a file to Slack, where nobody sees it yet; its id."""
        size = max(len(file.content), 1)
        address = await self.do("files.getUploadURLExternal", filename=file.name, length=size, alt_txt=file.alt)
        try:
            timeout = ClientTimeout(total=SECONDS * 4)
            async with self._session.post(address["upload_url"], data=file.content or b"\n", timeout=timeout) as answer:
                status = answer.status
        except (ClientError, TimeoutError, OSError) as cause:
            raise Unreachable("slack-no-answer") from cause
        if status != _UPLOADED:
            raise Unreachable("slack-server-fails")
        return str(address["file_id"])

    def _take_turn(self, method: str) -> None:
        tier = _TIER.get(method)
        if tier is None:
            return
        now, rate = self._clock.now(), _TIERS[tier]
        bucket = self._buckets.setdefault(method, Bucket(rate / 60, rate / 2))
        free = bucket.free_at(now)
        if free > now:
            wait = (free - now).total_seconds()
            raise RateLimited("slack-rate-limited", retry_after=wait, everywhere=False)
        bucket.take(now)

    async def _call(self, method: str, *, changes: bool, **how: Any) -> Answer:
        return await self._answered(self.web.api_call(method, **how), changes=changes)

    async def _answered(self, asked: Awaitable[AsyncSlackResponse], *, changes: bool) -> Answer:
        try:
            response = await asked
        except (SlackClientError, ClientError, TimeoutError, OSError, ValueError) as cause:
            error = failure(cause, changes=changes)
            if isinstance(error, AuthFailed):
                self.doubted.set()
            raise error from cause
        data = response.data
        if not isinstance(data, Mapping):
            raise failure(ValueError("no answer"), changes=changes)
        scopes = next((value for name, value in response.headers.items() if name.lower() == "x-oauth-scopes"), None)
        return data if scopes is None else {**data, "scopes": _listed(scopes)}


def _listed(scopes: object) -> tuple[str, ...]:
    written = scopes[0] if isinstance(scopes, list) and scopes else scopes
    return tuple(each.strip() for each in str(written).split(",") if each.strip())


def missing_scope(error: AdapterError) -> bool:
    """Whether something was refused because the app may not do it at all."""
    return isinstance(error, Rejected) and error.reason.startswith("slack-missing-scope")
