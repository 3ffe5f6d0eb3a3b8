"""What may have been said already: looked for in the conversation before it is said again (research/slack.md 5)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog

from adapters.slack.api import Answer, Api, missing_scope
from adapters.slack.directs import Directs
from adapters.slack.inbound import Me
from adapters.slack.places import Address
from bot.domain.errors import AdapterError, Rejected

log = structlog.get_logger()

EVENT = "relais_delivery"
"""The type of the metadata by which a message is known again."""
_CLOCKS = timedelta(minutes=2)
"""How far this machine's clock and Slack's may differ."""

Found = Mapping[str, str]
"""What is there: by the number of a page, or the name of a file, the `ts` of its message."""


def mark(delivery_id: str, page: int) -> dict[str, object]:
    """The metadata of a page of a delivery; every app and member may read it, so it says nothing."""
    return {"event_type": EVENT, "event_payload": {"id": delivery_id, "page": page}}


class Reconciling:
    """Looks back in conversations; where the app may not, nothing is found, and what is doubtful is said again."""

    def __init__(self, api: Api, directs: Directs, me: Me, settling: float) -> None:
        """`settling` is how many seconds a message may take to be found."""
        self._api = api
        self._directs = directs
        self._me = me
        self._settling = settling

    async def found(self, delivery_id: str, address: Address, since: datetime) -> Found:
        """What of a delivery stands there since that instant; raises as `Api` does."""
        there = await self._look(delivery_id, address, since)
        if not there and self._settling:
            await asyncio.sleep(self._settling)
            there = await self._look(delivery_id, address, since)
        return there

    async def _look(self, delivery_id: str, address: Address, since: datetime) -> Found:
        found: dict[str, str] = {}
        try:
            async for said in self._own(address, since):
                ts, payload = str(said.get("ts", "")), _payload(said)
                if payload.get("id") == delivery_id:
                    found[str(payload.get("page"))] = ts
                found |= {f"file:{file.get('name')}": ts for file in said.get("files") or ()}
        except Rejected as error:
            if not missing_scope(error):
                raise
            log.warning("slack_history_not_permitted", reason=error.reason)
        return found

    async def _own(self, address: Address, since: datetime) -> AsyncIterator[Answer]:
        channel = await self._directs.channel(address)
        oldest = f"{(since - _CLOCKS).timestamp():.6f}"
        args: dict[str, Any] = {"channel": channel, "oldest": oldest, "include_all_metadata": True}
        method = "conversations.history"
        if address.thread:
            method, args = "conversations.replies", {**args, "ts": address.thread}
        async for said in self._api.pages(method, "messages", **args):
            if said.get("user") == self._me.user_id or said.get("bot_id") == self._me.bot_id:
                yield said


def _payload(said: Answer) -> Mapping[str, object]:
    metadata = said.get("metadata") or {}
    payload = metadata.get("event_payload") if metadata.get("event_type") == EVENT else None
    return payload if isinstance(payload, Mapping) else {}


async def blocks_of(api: Api, channel: str, ts: str) -> object:
    """The blocks of a message, in a thread or not; None if it is gone or can't be read."""
    try:
        args = {"channel": channel, "latest": ts, "oldest": ts, "inclusive": True, "limit": 1}
        for method, more in (("conversations.history", {}), ("conversations.replies", {"ts": ts})):
            page = await api.read(method, **args, **more)
            for said in page.get("messages") or ():
                if said.get("ts") == ts:
                    return said.get("blocks")
    except Rejected:
        return None
    return None


def gone(error: AdapterError) -> bool:
    """Whether a message that is to be taken back isn't there any more."""
    return isinstance(error, Rejected) and error.reason == "slack-message-gone"
