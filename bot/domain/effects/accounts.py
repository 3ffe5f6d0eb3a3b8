"""Who is who, and which room is whose."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.identity import AccountRef, ConversationRef


@dataclass(frozen=True, slots=True)
class TieAccount:
    """Know a person by an account, and where to write to them there; replaces who held it."""

    account: AccountRef
    person_id: str
    conversation: ConversationRef | None


@dataclass(frozen=True, slots=True)
class TieRoom:
    """Know a room as a collective's."""

    conversation: ConversationRef
    collective_id: str


AccountEffect = TieAccount | TieRoom
