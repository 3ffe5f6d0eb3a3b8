"""A line that somebody typed → what they did."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from adapters.console.scene import Scene, account, direct, room
from bot.domain.events import Event, MessageDeleted, MessageEdited, MessageReceived
from bot.domain.identity import MessageRef
from bot.domain.naming import without_name
from bot.domain.visible import visible

_SCRIPT = re.compile(r"(?P<person>[\w.-]*\w)(?:#(?P<room>[\w-]+))?(?P<verb>[>!~]|-\Z)\s*(?P<text>.*)", re.DOTALL)
_ROOM = re.compile(r"#(?P<room>[\w-]+)\s+(?P<text>.*)", re.DOTALL)
_REMEMBERED = 200
"""Messages that can still be edited or deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    What a line asks for.

    Attributes:
        verb: Says, presses a choice, edits or deletes the last message; or a line of the clock, or nothing.
        person: Whose account.
        room: In which collective's room; None for the direct conversation.
        named: The bot is meant even if the text doesn't name it.
    """

    verb: Literal["say", "edit", "delete", "command", "nothing"]
    person: str
    room: str | None = None
    text: str = ""
    named: bool = False


def read_line(typed: str, scene: Scene) -> Line:
    """
    Read a line; who and where count only if they are known, so that any other line is a message.

    `@ …` is a line of the clock, `# …` a comment, `#koungou text` speaks to the bot in that room, `zaina> text`, `zaina#koungou> text`,
    `zaina! label`, `zaina~ text` and `zaina-` are those of scripts (DESIGN 6).
    """
    line = visible(typed).strip()
    if line == "@" or line.startswith("@ "):
        return Line(verb="command", person=scene.me, text=line)
    if not line or line == "#" or line.startswith("# "):
        return Line(verb="nothing", person=scene.me)
    found = _ROOM.fullmatch(line)
    if found and found["room"] in scene.rooms:
        return Line(verb="say", person=scene.me, room=found["room"], text=found["text"], named=True)
    return _script_line(line, scene) or Line(verb="say", person=scene.me, text=line)


def _script_line(line: str, scene: Scene) -> Line | None:
    found = _SCRIPT.fullmatch(line)
    if found is None or not (found["person"] == scene.me or found["person"] in scene.people):
        return None
    if found["room"] is not None and found["room"] not in scene.rooms:
        return None
    person, where, text = found["person"], found["room"], found["text"]
    match found["verb"]:
        case ">":
            return Line(verb="say", person=person, room=where, text=text) if text else None
        case "!":
            return Line(verb="say", person=person, room=where, text=text, named=True) if text else None
        case "~":
            return Line(verb="edit", person=person, text=text)
        case _:
            return Line(verb="delete", person=person)


class Heard:
    """Makes events of lines, and remembers what was said, so that it can be edited or deleted."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._serial = 0
        self._said: deque[MessageReceived] = deque(maxlen=_REMEMBERED)

    def event(self, line: Line, at: datetime) -> Event | None:
        """The event of a line at that instant; None if the line doesn't concern the bot."""
        match line.verb:
            case "say":
                return self._say(line, at)
            case "edit":
                return self._edit(line, at)
            case "delete":
                return self._delete(line, at)
            case _:
                return None

    def _say(self, line: Line, at: datetime) -> MessageReceived | None:
        text = line.text
        if line.room is not None:
            bare = without_name(text, self._scene.bot_name)
            if bare is None and not line.named:
                return None
            text = text if bare is None else bare
        conversation = direct(line.person) if line.room is None else room(line.room)
        ref = MessageRef(conversation=conversation, id=self._next_id())
        said = MessageReceived(
            id=ref.id,
            at=at,
            account=account(line.person),
            conversation=conversation,
            direct=line.room is None,
            text=text,
            message=ref,
        )
        self._said.append(said)
        return said

    def _edit(self, line: Line, at: datetime) -> MessageEdited | None:
        said = self._last_of(line.person)
        if said is None or said.message is None:
            return None
        bare = None if said.direct else without_name(line.text, self._scene.bot_name)
        return MessageEdited(
            id=self._next_id(),
            at=at,
            account=said.account,
            conversation=said.conversation,
            direct=said.direct,
            message=said.message,
            text=line.text if bare is None else bare,
        )

    def _delete(self, line: Line, at: datetime) -> MessageDeleted | None:
        said = self._last_of(line.person)
        if said is None or said.message is None:
            return None
        self._said.remove(said)
        return MessageDeleted(
            id=self._next_id(),
            at=at,
            account=said.account,
            conversation=said.conversation,
            direct=said.direct,
            message=said.message,
        )

    def _last_of(self, person: str) -> MessageReceived | None:
        return next((said for said in reversed(self._said) if said.account.id == person), None)

    def _next_id(self) -> str:
        self._serial += 1
        return f"{self._scene.session}{self._serial}"
