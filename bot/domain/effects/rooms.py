"""Which room is whose, and where the bot can't write any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.events import RoomChange
from bot.domain.identity import ConversationRef


@dataclass(frozen=True, slots=True)
class TieRoom:
    """Know a room as a collective's; of several, the one tied last is written to."""

    conversation: ConversationRef
    collective_id: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class UntieRoom:
    """Know a room as nobody's any more; what waits to be sent there goes to another room of the collective."""

    conversation: ConversationRef


@dataclass(frozen=True, slots=True)
class LoseRoom:
    """Write to a room no more, without forgetting whose it is; what waits goes to another room of the collective."""

    conversation: ConversationRef
    why: RoomChange
    at: datetime


@dataclass(frozen=True, slots=True)
class RegainRoom:
    """Write to a room again; one that is nobody's stays so."""

    conversation: ConversationRef


@dataclass(frozen=True, slots=True)
class MoveRoom:
    """Know a room as the collective's whose room another one was, and that one as nobody's; what waits goes there."""

    conversation: ConversationRef
    predecessor: ConversationRef


RoomEffect = TieRoom | UntieRoom | LoseRoom | RegainRoom | MoveRoom
