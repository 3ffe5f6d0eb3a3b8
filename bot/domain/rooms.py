"""The rooms of collectives: tied by who coordinates them, never by a name or an address (research/domain.md 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.events import RoomChange
from bot.domain.identity import ConversationRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """
    A room that is a collective's.

    Attributes:
        tied_at: Since when; None if it was always so.
        lost: Why the bot can't write there any more; None while it can.
        lost_at: Since when it can't.
    """

    conversation: ConversationRef
    collective_id: str
    tied_at: datetime | None = None
    lost: RoomChange | None = None
    lost_at: datetime | None = None
