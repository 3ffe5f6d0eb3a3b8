"""What Slack tells the app, and how often: only what it subscribed to, may hear and is there to hear; again until it is acknowledged."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.support.slack.app import App
from tests.support.slack.sockets import Delivery
from tests.support.slack.wire import Json
from tests.support.slack.world import APP, BOT_USER, PREFIX, TEAM, Channel, World

RETRIES = (0.0, 60.0, 300.0)
"""Seconds until each further attempt."""
HOURLY = (3600.0,) * 24
"""What the setting "Delayed Events" adds."""


class Telling(Protocol):
    """A way to tell the app."""

    async def send(self, kind: str, payload: Json, *, attempt: int | None = None, reason: str = "") -> Delivery:
        """One attempt."""
        ...


@dataclass(slots=True, kw_only=True)
class Events:
    """
    The Events API.

    Attributes:
        speed: How many times faster time goes between attempts.
        delayed: Whether the hourly attempts of "Delayed Events" follow.
        copies: How often each event is told, acknowledged or not; Slack is known to repeat.
        lost: Events that were given up.
    """

    world: World
    app: App
    telling: Callable[[], Telling]
    speed: float = 1.0
    delayed: bool = False
    copies: int = 1
    lost: list[Json] = field(default_factory=list)
    _tasks: set[asyncio.Task[Any]] = field(default_factory=set)

    def message(self, channel: Channel, said: Json) -> None:
        """Something was said."""
        self._about(channel, {**said, "event_ts": said["ts"]})

    def changed(self, channel: Channel, said: Json, before: Json) -> None:
        """Something that was said reads otherwise now."""
        change: Json = {"type": "message", "subtype": "message_changed", "hidden": True, "ts": self.world.new_ts()}
        self._about(channel, {**change, "event_ts": change["ts"], "message": dict(said), "previous_message": before})

    def deleted(self, channel: Channel, said: Json) -> None:
        """Something that was said is gone."""
        change: Json = {"type": "message", "subtype": "message_deleted", "hidden": True, "ts": self.world.new_ts()}
        self._about(channel, {**change, "event_ts": change["ts"], "deleted_ts": said["ts"], "previous_message": said})

    def _about(self, channel: Channel, event: Json) -> None:
        if BOT_USER not in channel.members:
            return
        place = {"channel": channel.id, "channel_type": channel.kind}
        mentions = f"<@{BOT_USER}>" in str(event.get("text", "")) and event.get("user") != BOT_USER
        if channel.kind != "im" and mentions and "subtype" not in event:
            self.emit("app_mention", {**event, "type": "app_mention", "channel": channel.id})
        self.emit(f"message.{PREFIX[channel.kind]}", event | place)

    def emit(self, subscription: str, event: Json) -> asyncio.Task[None] | None:
        """Tell the app in the background, if it hears such events."""
        if not self.app.hears(subscription):
            return None
        return self.spawn(self.tell(event))

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Work in the background, until the double is left."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def tell(self, event: Json, *, event_id: str | None = None) -> None:
        """Tell the app until it acknowledges, or for as long as Slack tries."""
        payload = self.payload(event, event_id)
        for _ in range(self.copies):
            told = await self.telling().send("events_api", payload, attempt=0)
        waits = (*RETRIES, *(HOURLY if self.delayed else ()))
        for number, wait in enumerate(waits, start=1):
            if told.ack is not None:
                return
            await asyncio.sleep(wait / self.speed)
            told = await self.telling().send("events_api", payload, attempt=number, reason="timeout")
        if told.ack is None:
            self.lost.append(event)

    def payload(self, event: Json, event_id: str | None = None) -> Json:
        """An event as the app gets it."""
        authorization = {
            "enterprise_id": None,
            "team_id": TEAM,
            "user_id": BOT_USER,
            "is_bot": True,
            "is_enterprise_install": False,
        }
        return {
            "token": "verification", "team_id": TEAM, "context_team_id": TEAM, "context_enterprise_id": None, "api_app_id": APP,
            "event": event, "type": "event_callback", "event_id": event_id or f"Ev{uuid.uuid4().hex[:10].upper()}",
            "event_time": int(self.world.seconds()), "authorizations": [authorization], "is_ext_shared_channel": False,
            "event_context": f"4-{event['type']}-{TEAM}",
        }  # fmt: skip

    async def settled(self) -> None:
        """Wait until nothing is being told any more."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def stop(self) -> None:
        """Tell nothing more."""
        for task in set(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
