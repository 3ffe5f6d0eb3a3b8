"""A workspace: who is there, where they talk, and what was said."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.ports.clock import Clock
from tests.support.slack.wire import Json, SlackError, typed

Kind = Literal["im", "channel", "group", "mpim"]
PREFIX: dict[Kind, str] = {"im": "im", "channel": "channels", "group": "groups", "mpim": "mpim"}
TEAM, APP, BOT_USER, BOT = "T0TEAM001", "A0APP0001", "U0BOT0001", "B0BOT0001"
BOT_NAME = "relais"


@dataclass(slots=True)
class Channel:
    """A conversation; `messages` by their `ts`, oldest first."""

    id: str
    kind: Kind
    name: str
    members: set[str]
    archived: bool = False
    shared: bool = False
    messages: dict[str, Json] = field(default_factory=dict)

    def wire(self) -> Json:
        """As Slack describes it."""
        said: Json = {
            "id": self.id,
            "is_archived": self.archived,
            "is_im": self.kind == "im",
            "is_ext_shared": self.shared,
        }
        if self.kind == "im":
            return said | {"user": next(iter(self.members - {BOT_USER}))}
        private = self.kind != "channel"
        kinds = {"is_channel": not private, "is_group": self.kind == "group", "is_mpim": self.kind == "mpim"}
        return said | kinds | {"name": self.name, "is_private": private, "is_member": BOT_USER in self.members}


class World:
    """The state of one workspace where the app is installed."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.users: dict[str, Json] = {}
        self.channels: dict[str, Channel] = {}
        self.ephemerals: list[Json] = []
        self.trouble: list[Json] = []
        """What Slack told people of the app: `{"user", "error", …}`."""
        self._directs: dict[str, Channel] = {}
        self._numbers = itertools.count(1)
        self._last = 0

    def number(self) -> int:
        """Another number for an id."""
        return next(self._numbers)

    def seconds(self) -> float:
        """The time of Slack's clock, in seconds since 1970."""
        return self.clock.now().timestamp()

    def new_ts(self) -> str:
        """The `ts` of something that happens now; no two are the same, and they sort as text."""
        now = round(self.clock.now().timestamp() * 1_000_000)
        self._last = max(now, self._last + 1)
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def add_user(
        self, user: str, name: str, *, zone: str = "Europe/Paris", lang: str = "fr-FR", **more: object
    ) -> Json:
        """Somebody; `more` are fields of Slack's user object, such as `is_restricted=True` or `deleted=True`."""
        offset = self.clock.now().astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
        profile = {"real_name": name.title(), "display_name": name, "email": f"{name}@exemple.fr"}
        self.users[user] = {
            "id": user, "team_id": TEAM, "name": name, "deleted": False, "real_name": name.title(), "tz": zone, "tz_label": zone,
            "tz_offset": int(offset.total_seconds()), "locale": lang, "is_bot": False, "is_app_user": False, "is_restricted": False,
            "is_ultra_restricted": False, "updated": int(self.seconds()), "profile": profile, **more,
        }  # fmt: skip
        return self.users[user]

    def add_channel(self, channel: str, name: str, kind: Kind = "channel", members: set[str] | None = None) -> Channel:
        """A conversation of several; the bot is in it only if it is among the members."""
        self.channels[channel] = Channel(channel, kind, name, set(members or ()))
        return self.channels[channel]

    def direct(self, user: str) -> Channel:
        """
        The direct conversation of a user and the bot, opened if need be.

        Raises:
            SlackError: There is none with such a user.
        """
        who = self.user(user)
        if who["deleted"]:
            raise SlackError("user_disabled")
        if who["is_bot"]:
            raise SlackError("cannot_dm_bot")
        if user not in self._directs:
            channel = Channel(f"D{user[1:]}", "im", "directmessage", {user, BOT_USER})
            self._directs[user] = self.channels[channel.id] = channel
        return self._directs[user]

    def user(self, user: object) -> Json:
        """
        A user by id.

        Raises:
            SlackError: There is none.
        """
        found = self.users.get(str(user))
        if found is None:
            raise SlackError("user_not_found")
        return found

    def channel(self, channel: object) -> Channel:
        """
        A conversation that the bot can see.

        Raises:
            SlackError: There is none.
        """
        found = self.channels.get(str(channel))
        if found is None or (found.kind != "channel" and BOT_USER not in found.members):
            raise SlackError("channel_not_found")
        return found

    def message(self, channel: Channel, ts: object) -> Json:
        """
        A message by its `ts`.

        Raises:
            SlackError: There is none.
        """
        found = channel.messages.get(str(ts))
        if found is None:
            raise SlackError("message_not_found")
        return found

    def wire_text(self, text: str) -> str:
        """What a person typed, as apps get it; `@relais` and the names of people are references."""
        names = {user["name"]: each for each, user in self.users.items()} if "@" in text else {}
        return typed(text, names | {BOT_NAME: BOT_USER})
