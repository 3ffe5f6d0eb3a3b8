"""Answers to commands and presses: in the acknowledgement, or at a `response_url`, five times within half an hour."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, field

from aiohttp import web

from tests.support.slack.calls import WebApi
from tests.support.slack.chat import Chat, check_content, with_ids
from tests.support.slack.manners import rude
from tests.support.slack.wire import Json, SlackError
from tests.support.slack.world import Channel

MOST_USES, LIFETIME = 5, 1800.0


@dataclass(slots=True)
class Address:
    """Where the answers of one interaction go."""

    channel: Channel
    user: str
    ts: str | None
    at: float
    uses: int = 0


@dataclass(slots=True)
class Responses:
    """The addresses that were given to the app."""

    chat: Chat
    api: WebApi
    base: str = ""
    _addresses: dict[str, Address] = field(default_factory=dict)

    def url(self, channel: Channel, user: str, ts: str | None = None) -> str:
        """An address for answers to what somebody did in a channel, on a message perhaps."""
        name = uuid.uuid4().hex
        self._addresses[name] = Address(channel, user, ts, time.monotonic())
        return f"{self.base}/respond/{name}"

    async def serve(self, request: web.Request) -> web.Response:
        """An answer."""
        address = self._addresses.get(request.match_info["name"])
        if address is None:
            return web.Response(status=404, text="invalid_url")
        if address.uses >= MOST_USES or time.monotonic() - address.at > LIFETIME:
            return web.Response(status=404, text="used_url")
        address.uses += 1
        self._take(await request.json(), address)
        return web.Response(text="ok")

    def _take(self, answer: Json, address: Address) -> None:
        said = address.channel.messages.get(address.ts or "")
        if said is not None and answer.get("delete_original"):
            del address.channel.messages[said["ts"]]
        elif said is not None and answer.get("replace_original"):
            said |= {"text": answer.get("text", ""), "blocks": with_ids(answer.get("blocks") or [])}
        else:
            self.show(answer, address.channel, address.user)

    def show(self, answer: Json, channel: Channel, user: str) -> None:
        """Show an answer to the person alone, or to everybody there if it says so."""
        try:
            check_content(answer)
        except SlackError as error:
            self.api.complain("response", f"{error.code} {error.extra}")
        for each in rude(answer):
            self.api.complain("response", each)
        if answer.get("response_type") == "in_channel":
            said = self.chat.bot_message(answer, channel)
            channel.messages[said["ts"]] = said
        else:
            self.chat.world.ephemerals.append(
                {**answer, "user": user, "channel": channel.id, "ts": self.chat.world.new_ts()}
            )
