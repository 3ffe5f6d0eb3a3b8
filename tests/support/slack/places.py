"""Who and what is there: `conversations.*`, `users.*`, `reactions.*`, `auth.test`, `team.info`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.support.slack.app import App
from tests.support.slack.events import Events
from tests.support.slack.wire import Handler, Json, SlackError, invalid, needed, truth
from tests.support.slack.world import BOT, BOT_NAME, BOT_USER, PREFIX, TEAM, Channel, World

ALL_KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im", "mpim": "mpim"}


@dataclass(slots=True)
class Places:
    """What the bot may look up."""

    world: World
    app: App
    events: Events

    def methods(self) -> dict[str, Handler]:
        """By the name that clients call."""
        return {
            "auth.test": self.auth_test,
            "team.info": self.team_info,
            "conversations.open": self.open,
            "conversations.join": self.join,
            "conversations.info": lambda args: {"channel": self._seen(args, "read").wire()},
            "conversations.list": self.list_all,
            "conversations.members": lambda args: page(sorted(self._seen(args, "read").members), args, "members"),
            "conversations.history": self.history,
            "conversations.replies": self.replies,
            "users.info": lambda args: {"user": self._shown(self.world.user(args.get("user")), args)},
            "users.list": lambda args: page(
                [self._shown(each, args) for each in self.world.users.values()], args, "members"
            ),
            "users.lookupByEmail": self.by_email,
            "reactions.add": self.react,
            "reactions.remove": self.unreact,
        }

    def auth_test(self, _: Json) -> Json:
        """`auth.test`."""
        names = {"team": "Acme", "team_id": TEAM, "user": BOT_NAME, "user_id": BOT_USER, "bot_id": BOT}
        return {"url": "https://acme.slack.com/", "is_enterprise_install": False, **names}

    def team_info(self, _: Json) -> Json:
        """`team.info`."""
        return {"team": {"id": TEAM, "name": "Acme", "domain": "acme", "email_domain": ""}}

    def open(self, args: Json) -> Json:
        """`conversations.open`."""
        users = [each for each in str(args.get("users") or "").split(",") if each]
        if not users and not args.get("channel"):
            raise SlackError("users_list_not_supplied")
        if not users:
            return {"channel": self.world.channel(args["channel"]).wire()}
        if len(users) == 1:
            return {"channel": self.world.direct(users[0]).wire()}
        name = f"mpdm-{self.world.number()}"
        return {"channel": self.world.add_channel(f"G{name}", name, "mpim", {*users, BOT_USER}).wire()}

    def join(self, args: Json) -> Json:
        """`conversations.join`."""
        channel = self.world.channel(args.get("channel"))
        if channel.archived:
            raise SlackError("is_archived")
        if channel.kind != "channel":
            raise SlackError("method_not_supported_for_channel_type")
        channel.members.add(BOT_USER)
        return {"channel": channel.wire()}

    def list_all(self, args: Json) -> Json:
        """`conversations.list`."""
        wanted = {ALL_KINDS[each.strip()] for each in str(args.get("types") or "public_channel").split(",")}
        for kind in PREFIX:
            if kind in wanted:
                self.app.require(f"{PREFIX[kind]}:read")
        seen = [each for each in self.world.channels.values() if each.kind in wanted]
        seen = [each for each in seen if each.kind == "channel" or BOT_USER in each.members]
        kept = [each for each in seen if not (truth(args.get("exclude_archived")) and each.archived)]
        return page([each.wire() for each in kept], args, "channels")

    def _seen(self, args: Json, right: str) -> Channel:
        channel = self.world.channel(args.get("channel"))
        self.app.require(f"{PREFIX[channel.kind]}:{right}")
        return channel

    def history(self, args: Json) -> Json:
        """`conversations.history`: the newest first, replies in threads apart."""
        channel = self._seen(args, "history")
        if BOT_USER not in channel.members:
            raise SlackError("not_in_channel")
        said = [each for each in channel.messages.values() if each.get("thread_ts") in (None, each["ts"])]
        return page(_metadata([each for each in reversed(said) if _within(each["ts"], args)], args), args, "messages")

    def replies(self, args: Json) -> Json:
        """`conversations.replies`: a thread, oldest first."""
        channel = self._seen(args, "history")
        root = self.world.message(channel, args.get("ts"))["ts"]
        said = [each for each in channel.messages.values() if root in (each["ts"], each.get("thread_ts"))]
        kept = [each for each in said if each["ts"] == root or _within(each["ts"], args)]
        return page(_metadata(kept, args), args, "messages")

    def _shown(self, user: Json, args: Json) -> Json:
        hidden = set() if truth(args.get("include_locale")) and not user.get("is_stranger") else {"locale"}
        shown = {key: value for key, value in user.items() if key not in hidden}
        if "users:read.email" not in self.app.scopes or user.get("is_stranger"):
            shown["profile"] = {key: value for key, value in user["profile"].items() if key != "email"}
        return shown

    def by_email(self, args: Json) -> Json:
        """`users.lookupByEmail`."""
        needed(args, "email")
        for user in self.world.users.values():
            if user["profile"].get("email") == args["email"] and not user["deleted"]:
                return {"user": self._shown(user, args)}
        raise SlackError("users_not_found")

    def react(self, args: Json) -> Json:
        """`reactions.add`."""
        said, who = self._reactions(args)
        if BOT_USER in who:
            raise SlackError("already_reacted")
        who.append(BOT_USER)
        _recount(said)
        return {}

    def unreact(self, args: Json) -> Json:
        """`reactions.remove`."""
        said, who = self._reactions(args)
        if BOT_USER not in who:
            raise SlackError("no_reaction")
        who.remove(BOT_USER)
        _recount(said)
        return {}

    def _reactions(self, args: Json) -> tuple[Json, list[str]]:
        needed(args, "name", "timestamp")
        said = self.world.message(self.world.channel(args.get("channel")), args["timestamp"])
        return said, who_reacted(said, args["name"])


def who_reacted(said: Json, emoji: str) -> list[str]:
    """The users of one reaction to a message; it is there, empty perhaps, afterwards."""
    reactions: list[Json] = said.setdefault("reactions", [])
    found = next((each for each in reactions if each["name"] == emoji), None)
    if found is None:
        found = {"name": emoji, "users": [], "count": 0}
        reactions.append(found)
    users: list[str] = found["users"]
    return users


def _recount(said: Json) -> None:
    said["reactions"] = [each | {"count": len(each["users"])} for each in said["reactions"] if each["users"]]


def page(items: list[Any], args: Json, name: str) -> Json:
    """One page of a list and the cursor of the next, as all listing methods answer."""
    try:
        start, limit = int(args.get("cursor") or 0), int(args.get("limit") or 100)
    except ValueError:
        raise SlackError("invalid_cursor") from None
    if not 1 <= limit <= 1000:
        raise invalid("limit must be between 1 and 1000")
    more = len(items) > start + limit
    answer: Json = {
        name: items[start : start + limit],
        "response_metadata": {"next_cursor": str(start + limit) if more else ""},
    }
    return answer | ({"has_more": more} if name == "messages" else {})


def _within(ts: str, args: Json) -> bool:
    oldest, latest = str(args.get("oldest") or ""), str(args.get("latest") or "")
    if truth(args.get("inclusive")) and ts in (oldest, latest):
        return True
    return (not oldest or float(ts) > float(oldest)) and (not latest or float(ts) < float(latest))


def _metadata(messages: list[Json], args: Json) -> list[Json]:
    if truth(args.get("include_all_metadata")):
        return messages
    return [
        each | {"metadata": {"event_type": each["metadata"]["event_type"]}} if each.get("metadata") else each
        for each in messages
    ]
