"""What is under way between the bot and somebody, as rows that survive a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.identity import Recipient
from bot.domain.message import Option


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The last question that somebody asked in a place: what a follow-up refers to."""

    place: Recipient
    person_id: str
    question: str
    entry_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """The choices of the last message that the bot sent to a place, to be answered by number."""

    place: Recipient
    delivery_id: str
    options: tuple[Option, ...]
