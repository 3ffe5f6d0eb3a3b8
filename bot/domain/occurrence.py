"""A firing of a rule: one per rule, target and local date (DESIGN 2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class OccurrenceKind(StrEnum):
    """Which feature answers for it."""

    REMINDER = "reminder"
    CHECKIN = "checkin"
    NUDGE = "nudge"
    CLOSING = "closing"
    GIVEBACK = "giveback"
    BRIEF = "brief"
    PERSONAL = "personal"
    BROADCAST = "broadcast"
    CHANGE = "change"
    RESTORED = "restored"
    DIGEST = "digest"
    UNANSWERED = "unanswered"
    REVIEW = "review"
    PURGE = "purge"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """Up to when occurrences were planned last, and of which revision of the programme; None before the first time."""

    until: datetime | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """
    One firing.

    Attributes:
        rule_id: The reminder, check-in or personal reminder whose rule it is; the broadcast; the milestone that changed.
        subject: What it is about: a milestone's id for a reminder, the opening date of the round for a check-in, the step of a broadcast;
            may be empty.
        scope: Whom it serves: a membership scope such as `collective:koungou`, or one person: `person:amina`.
        zone: Zone of the recipients that it serves; the others of the same scope have their own occurrence.
        local_date: The date in that zone.
        due_at: The instant, UTC.
        useful_until: Past it, it is not carried out but listed.
    """

    kind: OccurrenceKind
    rule_id: str
    subject: str
    scope: str
    zone: str
    local_date: date
    due_at: datetime
    useful_until: datetime

    @property
    def key(self) -> str:
        """What makes it unique, for ever."""
        return f"{self.kind}/{self.rule_id}/{self.subject}/{self.scope}/{self.zone}/{self.local_date.isoformat()}"
