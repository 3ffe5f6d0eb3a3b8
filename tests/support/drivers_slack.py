"""Drives Slack's double from the other side: a person at Slack's client."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

from adapters.slack import SlackAdapter, Workspace
from adapters.slack.places import PLATFORM
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import AdapterError, Ambiguous, AuthFailed, RateLimited, Rejected
from bot.domain.identity import ConversationRef
from tests.support.inbox import RecordingInbox
from tests.support.slack import SlackDouble
from tests.support.slack.wire import legible

FAULTS: dict[type[AdapterError], dict[str, Any]] = {
    RateLimited: {"status": 429, "headers": {"Retry-After": "3"}},
    Ambiguous: {"drop": "after"},
    Rejected: {"error": "is_archived"},
    AuthFailed: {"error": "token_revoked"},
}
"""What goes wrong when something is posted; that nobody is there at all is tested apart (`tests/integration/slack`)."""


def workspace(slack: SlackDouble, **more: Any) -> Workspace:
    """The double as the adapter is told of a workspace."""
    tokens = {"bot_token": slack.bot_token, "app_token": slack.app_token, "signing_secret": slack.signing_secret}
    return Workspace(**{**tokens, "api": slack.base_url, "settling": 0.0, **more})


class SlackDriver:
    """One person, their direct conversation and a channel with the bot."""

    idempotent = False

    def __init__(self, slack: SlackDouble) -> None:
        self.inbox = RecordingInbox()
        self.slack = slack
        self.person = slack.add_person("amina", zone="Indian/Mayotte")
        self._channel = slack.add_channel("koungou", self.person)
        self._adapter = SlackAdapter(workspace(slack), SystemClock())
        self._last = ("", "")

    @property
    def adapter(self) -> SlackAdapter:
        return self._adapter

    @property
    def direct(self) -> ConversationRef:
        return ConversationRef(platform=PLATFORM, id=self.person.id)

    @property
    def room(self) -> ConversationRef:
        return ConversationRef(platform=PLATFORM, id=self._channel.id)

    def world(self) -> AbstractContextManager[object]:
        return nullcontext()

    async def write(self, text: str) -> None:
        self._last = self.person.direct.id, self.person.say(text)

    async def write_in_room(self, text: str) -> None:
        self._last = self._channel.id, self.person.say(text, self._channel.id)

    async def press(self, label: str) -> bool:
        await self.slack.until(
            lambda: self.slack.sockets.live
        )  # what people press while nobody listens is lost in Slack
        await self.person.press(label)
        return True

    async def change_last(self, text: str | None) -> None:
        channel, ts = self._last
        if text is None:
            self.person.delete(ts, channel)
        else:
            self.person.edit(ts, text, channel)

    async def repeat(self) -> bool:
        last = self.slack.sockets.deliveries[-1].envelope
        await self.slack.sockets.send(last["type"], last["payload"], attempt=1, reason="timeout")
        return True

    async def echo(self, text: str) -> bool:
        del text
        return True  # Slack tells the app what it said itself

    def fail_next(self, error: AdapterError) -> bool:
        how = FAULTS.get(type(error))
        if how is None:
            return False
        self.slack.fault("chat.postMessage", **how)
        return True

    async def end_input(self) -> bool:
        return False

    def shown(self) -> str:
        return "\n".join(self.person.read())

    def sizes(self) -> list[int]:
        return [len(legible(said["text"])) for said in self.slack.said(self.person.direct.id)]

    def harm(self) -> list[str]:
        return list(self.slack.api.complaints)
