"""What is under way between the bot and somebody, as rows that survive a restart."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime, timedelta
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.domain.frozen import frozen
from bot.domain.identity import Recipient
from bot.domain.message import Message, Option

T = TypeVar("T")

FRESH = timedelta(minutes=10)
"""How long a plain yes is one to what was asked last."""


@frozen(kw_only=True)
class Flow:
    """
    A dialogue under way with one person in one place; there is at most one at a time.

    Attributes:
        name: The route that goes on with it.
        version: Of its state's form; another version restarts politely.
        state: JSON, written and read by that route only.
        expires_at: UTC; past it, it is forgotten.
    """

    place: Recipient
    person_id: str
    name: str
    version: int
    state: str
    expires_at: datetime


def write_state(state: object) -> str:
    """The state of a dialogue, a data class, as JSON."""
    kind: Any = type(state)
    return _json(kind).dump_json(state).decode()


def read_state(kind: type[T], written: str) -> T:
    """The same, read again; fields that only another version has are left out."""
    known: Any = kind
    state: T = _json(known).validate_json(written)
    return state


@cache
def _json(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@frozen(kw_only=True)
class Turn:
    """
    The last question that somebody asked in a place: what a follow-up refers to.

    Attributes:
        question: Empty if they said something else, of which nothing is kept but when.
    """

    place: Recipient
    person_id: str
    question: str
    entry_id: str
    at: datetime


@frozen(kw_only=True)
class Offered:
    """
    The choices of the last message that the bot sent to a place, to be answered by number.

    Attributes:
        options: Those that can be typed.
        message: All of it, as it was sent.
        at: When it was, UTC.
        reply: It answered somebody; what they confirm is then what they have just said.
    """

    place: Recipient
    delivery_id: str
    options: tuple[Option, ...]
    message: Message = field(default_factory=lambda: Message(()))
    at: datetime | None = None
    reply: bool = False

    def is_old(self, now: datetime) -> bool:
        """Whether a plain yes may be about something else by now."""
        return self.reply and self.at is not None and now - self.at > FRESH
