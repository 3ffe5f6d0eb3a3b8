"""Who is who, and whom an account reaches."""

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
class LeaveAccount:
    """Write to an account there no more: its person left that conversation. What waits goes to another account of theirs."""

    account: AccountRef
    conversation: ConversationRef
    at: datetime


@dataclass(frozen=True, slots=True)
class NoteUnread:
    """Note that what somebody wrote last could not be read."""

    account: AccountRef
    at: datetime


AccountEffect = TieAccount | UntieAccount | LeaveAccount | NoteUnread
