"""Who is who, and which room is whose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.identity import AccountRef, ConversationRef


@dataclass(frozen=True, slots=True)
class TieAccount:
    """Know a person by an account, and where to write to them there; replaces who held it. `at` is when they wrote there, if they did."""

    account: AccountRef
    person_id: str
    conversation: ConversationRef | None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class UntieAccount:
    """Know somebody by an account no more; what waits to be sent there goes to another account of theirs."""

    account: AccountRef
    person_id: str


@dataclass(frozen=True, slots=True)
class TieRoom:
    """Know a room as a collective's."""

    conversation: ConversationRef
    collective_id: str


AccountEffect = TieAccount | UntieAccount | TieRoom
