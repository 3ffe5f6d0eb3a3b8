"""
A question as a poll, beside its words and its numbers (MSC3381); what is open, until when; pure but for its file.

A poll has the stable names twice over: as the specification has them (`m.poll`), and as the clients of today read them (`m.poll.start`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from adapters.matrix.render import CHOICES, Content, stored
from adapters.matrix.session import write_secret
from bot.domain.message import Choices, Message, Option, Text, numbered, strip_marks
from bot.domain.visible import visible

START, END = "m.poll.start", "m.poll.end"
RESPONSES = ("m.poll.response", "org.matrix.msc3381.poll.response")
"""The types of a vote; clients of today send either."""
POLLS_FILE = "polls.json"
_MOST_ANSWERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A question with its options, and until when people may think better of their answer."""

    asked: str
    options: tuple[Option, ...]
    until: datetime

    @property
    def content(self) -> Content:
        """The event that opens it."""
        answers = [(option.key or str(place), visible(option.label)) for place, option in enumerate(self.options, 1)]
        return {
            "m.text": [{"body": f"{self.asked}\n{visible(numbered(self.options))}"}],
            "m.poll": {
                "kind": "m.disclosed",
                "max_selections": 1,
                "question": {"m.text": [{"body": self.asked}]},
                "answers": [{"m.id": key, "m.text": [{"body": label}]} for key, label in answers],
            },
            START: {
                "kind": "m.poll.disclosed",
                "max_selections": 1,
                "question": {"m.text": self.asked},
                "answers": [{"id": key, "m.text": label} for key, label in answers],
            },
            "m.mentions": {},
            CHOICES: [*stored(self.options)],
        }


def poll_of(message: Message) -> Poll | None:
    """What of a message may be a poll: options that answer a question until some time; None if nothing."""
    asked = ""
    for block in message.blocks:
        if isinstance(block, Text):
            asked = visible(strip_marks(block.text))
        options = block.options if isinstance(block, Choices) else ()
        if isinstance(block, Choices) and block.until and 1 < len(options) <= _MOST_ANSWERS:
            return Poll(asked=asked, options=options, until=block.until)
    return None


def voted(kind: object, content: object) -> tuple[str, str] | None:
    """Which poll somebody voted in, and for which answer; None if it is no vote for exactly one."""
    if kind not in RESPONSES or not isinstance(content, Mapping):
        return None
    relation = content.get("m.relates_to")
    poll = relation.get("event_id") if isinstance(relation, Mapping) else None
    if not isinstance(poll, str):
        return None
    older = (content.get(each) for each in RESPONSES)
    answers = next((each.get("answers") for each in older if isinstance(each, Mapping)), None)
    chosen = content.get("m.selections", answers)
    if not isinstance(chosen, list) or len(chosen) != 1 or not isinstance(chosen[0], str):
        return None
    return poll, chosen[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A poll that stands in a room; `until` is ISO, UTC."""

    id: str
    room_id: str
    beside: str
    asked: str
    until: str

    @property
    def ended(self) -> Content:
        """The event that closes it; who knows no polls reads what it was about."""
        relation = {"rel_type": "m.reference", "event_id": self.id}
        return {"m.relates_to": relation, "m.text": [{"body": self.asked}], END: {}, "m.mentions": {}}


class OpenPolls:
    """
    Those of one account; a file in its folder, read each time, for another process may have led meanwhile.

    Lost, they stay open, and votes in them are answered as any late answer.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / POLLS_FILE

    def opened(self, poll: Open) -> None:
        """Remember one."""
        self._keep([*(each for each in self._all() if each.id != poll.id), poll])

    def closed(self, poll: Open) -> None:
        """Forget one."""
        self._keep([each for each in self._all() if each.id != poll.id])

    def due(self, now: datetime) -> list[Open]:
        """Those whose time is over."""
        return [each for each in self._all() if datetime.fromisoformat(each.until) <= now]

    def beside(self, message_id: str) -> list[Open]:
        """Those that stand beside a message."""
        return [each for each in self._all() if each.beside == message_id]

    def _all(self) -> list[Open]:
        try:
            return [Open(**each) for each in json.loads(self._path.read_text("utf-8"))]
        except (FileNotFoundError, ValueError, TypeError):
            return []

    def _keep(self, polls: list[Open]) -> None:
        write_secret(self._path, json.dumps([asdict(each) for each in polls]))
