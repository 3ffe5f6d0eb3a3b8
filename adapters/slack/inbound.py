"""What Slack tells → what the bot hears; pure. Payloads as in research/slack.md 2, the same over a connection and over HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypedDict

from adapters.slack.places import account, conversation, is_direct, message
from adapters.slack.text import plain, without_mention
from bot.domain.events import (
    AccountChanged,
    ActionChosen,
    Event,
    HomeOpened,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    RoomChange,
    RoomChanged,
)
from bot.domain.identity import ConversationRef

Payload = Mapping[str, object]

SLACKBOT = "USLACKBOT"
"""Slack itself, where it speaks as an account."""
_SPOKEN = (None, "file_share", "me_message", "thread_broadcast")
"""Subtypes of messages that are somebody's words; the rest is what happens to a conversation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot in its workspace."""

    user_id: str
    bot_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """Somebody reacted to one of the bot's messages; what it presses stands in that message."""

    event_id: str
    at: datetime
    user_id: str
    name: str
    channel: str
    ts: str


class _Origin(TypedDict):
    id: str
    at: datetime


def heard(body: Payload, me: Me) -> Iterator[Event]:
    """What an event means for the bot; nothing if it doesn't concern it."""
    event = part(body, "event")
    origin: _Origin = {"id": text(body, "event_id"), "at": at(text(event, "event_ts"))}
    match event.get("type"):
        case "message" if is_direct(text(event, "channel")):
            yield from _direct(event, origin, me)
        case "app_mention":
            yield from _mention(event, origin, me)
        case "app_home_opened" if event.get("tab") == "home":
            user = text(event, "user")
            yield HomeOpened(**origin, account=account(user), conversation=private(user), direct=True)
        case _:
            yield from _changed_around(event, origin, me)


def _changed_around(event: Payload, origin: _Origin, me: Me) -> Iterator[Event]:
    """What is done to the bot, or to somebody's account, rather than said; of whoever did it Slack doesn't always tell."""
    channel, user = text(event, "channel"), text(event, "user")
    match event.get("type"):
        case "member_joined_channel" if user == me.user_id and (inviter := text(event, "inviter")):
            yield _room(channel, inviter, origin, RoomChange.ENTERED)
        case "channel_left" | "group_left":
            yield _room(channel, text(event, "actor_id") or SLACKBOT, origin, RoomChange.REMOVED)
        case "user_change":
            somebody = part(event, "user")
            if somebody.get("deleted") is True:
                gone = text(somebody, "id")
                there = private(gone)
                yield AccountChanged(**origin, account=account(gone), conversation=there, direct=True, here=False)


def _room(channel: str, user: str, origin: _Origin, change: RoomChange) -> RoomChanged:
    there = conversation(channel, user)
    return RoomChanged(**origin, account=account(user), conversation=there, direct=False, change=change)


def reaction(body: Payload, me: Me) -> Reaction | None:
    """A reaction to one of the bot's messages, if the payload is that."""
    event = part(body, "event")
    item = part(event, "item")
    if event.get("type") != "reaction_added" or event.get("item_user") != me.user_id or event.get("user") == me.user_id:
        return None
    if item.get("type") != "message":
        return None
    return Reaction(
        event_id=text(body, "event_id"),
        at=at(text(event, "event_ts")),
        user_id=text(event, "user"),
        name=text(event, "reaction"),
        channel=text(item, "channel"),
        ts=text(item, "ts"),
    )


def pressed_by(found: Reaction, action: str) -> ActionChosen:
    """The choice that a reaction presses."""
    there = conversation(found.channel, found.user_id)
    return ActionChosen(
        id=found.event_id,
        at=found.at,
        account=account(found.user_id),
        conversation=there,
        direct=is_direct(found.channel),
        answers=None if is_direct(found.channel) else conversation(found.channel, found.user_id, found.ts),
        action=action,
        message=message(there, found.channel, found.ts),
    )


def _direct(event: Payload, origin: _Origin, me: Me) -> Iterator[Event]:
    match event.get("subtype"):
        case "message_changed":
            yield from _changed(event, origin, me)
        case "message_deleted":
            yield from _deleted(event, origin, me)
        case subtype if subtype in _SPOKEN and not _is_bot(event, me):
            yield _said(event, origin, me)


def _mention(event: Payload, origin: _Origin, me: Me) -> Iterator[Event]:
    if not _is_bot(event, me):
        yield _said(event, origin, me)


def _said(event: Payload, origin: _Origin, me: Me) -> MessageReceived:
    channel, user, ts = (text(event, name) for name in ("channel", "user", "ts"))
    there, thread = conversation(channel, user), text(event, "thread_ts")
    written = text(event, "text")
    bare = without_mention(written, me.user_id)
    direct = is_direct(channel)
    began = message(there, channel, thread) if thread and thread != ts else None
    return MessageReceived(
        **origin,
        account=account(user),
        conversation=there,
        direct=direct,
        thread=began.id if began else None,
        # a room that others use is answered below what was written there
        answers=thread_of(channel, user, thread if direct else thread or ts),
        text=plain(written if bare is None else bare),
        message=message(there, channel, ts),
        replies_to=began,
    )


def thread_of(channel: str, user: str, ts: str) -> ConversationRef | None:
    """The thread below a message, where there is one."""
    return conversation(channel, user, ts) if ts else None


def _changed(event: Payload, origin: _Origin, me: Me) -> Iterator[Event]:
    """An edit; what Slack itself changes, such as the preview of a link, is none. A deleted message that has a thread leaves a stone."""
    after, before = part(event, "message"), part(event, "previous_message")
    if _is_bot(before, me):
        return
    if after.get("subtype") == "tombstone":
        yield from _deleted({**event, "deleted_ts": after.get("ts")}, origin, me)
        return
    if after.get("text") == before.get("text"):
        return
    channel, user = text(event, "channel"), text(after, "user")
    there, written = conversation(channel, user), text(after, "text")
    bare = without_mention(written, me.user_id)
    yield MessageEdited(
        **origin,
        account=account(user),
        conversation=there,
        direct=True,
        message=message(there, channel, text(after, "ts")),
        text=plain(written if bare is None else bare),
    )


def _deleted(event: Payload, origin: _Origin, me: Me) -> Iterator[Event]:
    before = part(event, "previous_message")
    channel, user = text(event, "channel"), text(before, "user")
    if user and not _is_bot(before, me):
        there = conversation(channel, user)
        gone = message(there, channel, text(event, "deleted_ts"))
        yield MessageDeleted(**origin, account=account(user), conversation=there, direct=True, message=gone)


def _is_bot(said: Payload, me: Me) -> bool:
    """The bot itself, or another one: who answers those may talk for ever."""
    return bool(said.get("bot_id")) or said.get("user") in (me.user_id, SLACKBOT, None)


def private(user: str) -> ConversationRef:
    """Somebody's direct conversation with the bot."""
    return ConversationRef(platform=account(user).platform, id=user)


def at(ts: str) -> datetime:
    """The instant of a `ts`, seconds since 1970 with six decimals."""
    seconds, _, micros = ts.partition(".")
    found = datetime.fromtimestamp(int(seconds or 0), tz=UTC)
    return found.replace(microsecond=int(micros.ljust(6, "0")[:6] or 0))


def part(payload: Payload, name: str) -> Payload:
    """An object within a payload; an empty one where there is none."""
    found = payload.get(name)
    return found if isinstance(found, Mapping) else {}


def text(payload: Payload, name: str) -> str:
    """A text within a payload; "" where there is none."""
    found = payload.get(name)
    return found if isinstance(found, str) else ""
