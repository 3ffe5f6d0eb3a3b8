"""What a Matrix room says → what the bot hears; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from typing import TypedDict

from nio import Event as NioEvent
from nio import RedactionEvent

from adapters.matrix.spot import PLATFORM, Spot
from bot.domain.events import Event, MessageDeleted, MessageEdited, MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.naming import without_name
from bot.domain.visible import visible

_SPOKEN = ("m.text", "m.emote", "m.image", "m.file", "m.audio", "m.video", "m.location")
"""`m.notice` is how bots talk: whoever answers it may talk to another bot for ever."""
_FALLBACK = re.compile(r"\A(?:> [^\n]*\n)+\n?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot in Matrix; `name` is how it is shown there."""

    user_id: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The room of an event; `direct` if there is nobody there but one person and the bot."""

    room_id: str
    direct: bool


def heard(event: NioEvent, where: Where, me: Me) -> Event | None:
    """What an event means for the bot; None if it doesn't concern it. Reactions are read elsewhere: they need the event they are about."""
    if event.sender == me.user_id:
        return None
    if isinstance(event, RedactionEvent):
        return MessageDeleted(**origin(event, where), message=message(where, event.redacts))
    content = _content(event)
    if content is None or event.source.get("type") != "m.room.message":
        return None
    relation = content.get("m.relates_to")
    relation = relation if isinstance(relation, Mapping) else {}
    if relation.get("rel_type") == "m.replace":
        return _edited(event, where, me, content)
    return _said(event, where, me, content)


def _content(event: NioEvent) -> Mapping[str, object] | None:
    content = event.source.get("content")
    return content if isinstance(content, Mapping) else None


def _said(event: NioEvent, where: Where, me: Me, content: Mapping[str, object]) -> Event | None:
    text = _text(content, where, me)
    if text is None:
        return None
    thread, answered = _relations(content)
    replies_to = answered or thread
    return MessageReceived(
        **origin(event, where),
        text=text,
        message=message(where, event.event_id),
        thread=thread,
        answers=_answers(event, where, thread),
        replies_to=message(where, replies_to) if replies_to else None,
    )


def _relations(content: Mapping[str, object]) -> tuple[str | None, str | None]:
    """The thread that a message stands in, and the message that it answers; a thread's fall-back answers nothing."""
    relation = content.get("m.relates_to")
    if not isinstance(relation, Mapping):
        return None, None
    inner = relation.get("m.in_reply_to")
    answered = inner.get("event_id") if isinstance(inner, Mapping) else None
    root = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
    thread = root if isinstance(root, str) else None
    if not isinstance(answered, str) or (thread and relation.get("is_falling_back")):
        answered = None
    return thread, answered


def _answers(event: NioEvent, where: Where, thread: str | None) -> ConversationRef | None:
    """In a room an answer names what it answers; between two only a thread matters."""
    if where.direct and thread is None:
        return None
    answered = None if where.direct else event.event_id
    return Spot(room_id=where.room_id, thread=thread, answers=answered).conversation


def _edited(event: NioEvent, where: Where, me: Me, content: Mapping[str, object]) -> Event | None:
    relation, new = content.get("m.relates_to"), content.get("m.new_content")
    if not isinstance(relation, Mapping) or not isinstance(new, Mapping):
        return None
    changed = relation.get("event_id")
    text = _text(new, Where(room_id=where.room_id, direct=True), me)
    if not isinstance(changed, str) or text is None:
        return None
    return MessageEdited(**origin(event, where), message=message(where, changed), text=without(text, me) or text)


def _text(content: Mapping[str, object], where: Where, me: Me) -> str | None:
    body = content.get("body")
    if not isinstance(body, str) or content.get("msgtype") not in _SPOKEN:
        return None
    text = visible(_FALLBACK.sub("", body) if "m.relates_to" in content else body).strip()
    if where.direct:
        return without(text, me) or text
    bare = without(text, me)
    if bare is not None:
        return bare
    return text if _mentioned(content, me) else None


def _mentioned(content: Mapping[str, object], me: Me) -> bool:
    """Named as clients do it: in `m.mentions`, or, from older ones, by a link to the account."""
    mentions = content.get("m.mentions")
    if isinstance(mentions, Mapping):
        named = mentions.get("user_ids")
        return isinstance(named, list) and me.user_id in named
    formatted = content.get("formatted_body")
    return isinstance(formatted, str) and f"matrix.to/#/{me.user_id}" in unescape(formatted)


def without(text: str, me: Me) -> str | None:
    """The text without the bot's name: its account, the part of it before the server, the name that it shows; None if it is not named."""
    local = me.user_id.split(":")[0]
    for name in (me.user_id, local):
        bare = without_name(text, name)
        if bare is not None:
            return bare
    if me.name and text.casefold().startswith(me.name.casefold()):
        rest = text[len(me.name) :]
        if rest[:1] in (":", ",", " ", ""):
            return rest.lstrip(":, ").strip()
    return None


class Origin(TypedDict):
    """What every event carries."""

    id: str
    at: datetime
    account: AccountRef
    conversation: ConversationRef
    direct: bool


def origin(event: NioEvent, where: Where) -> Origin:
    """Who did something where, and when its server says that it happened."""
    return {
        "id": event.event_id,
        "at": datetime.fromtimestamp(event.server_timestamp / 1000, tz=UTC),
        "account": account(event.sender),
        "conversation": conversation(where.room_id),
        "direct": where.direct,
    }


def message(where: Where, event_id: str) -> MessageRef:
    """A message of a room."""
    return MessageRef(conversation=conversation(where.room_id), id=event_id)


def account(user_id: str) -> AccountRef:
    """An account; nothing is read from its name or its server."""
    return AccountRef(platform=PLATFORM, id=user_id)


def conversation(room_id: str) -> ConversationRef:
    """A room; its id may have no server part (room version 12)."""
    return ConversationRef(platform=PLATFORM, id=room_id)
