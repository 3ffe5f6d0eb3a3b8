"""How long what is kept of people is kept, by class of data (research on the law: storage limitation, L3). Pure."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

_MONTH = timedelta(days=30, hours=10, minutes=30)
"""A twelfth of a year, near enough for a limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """
    The limits.

    Attributes:
        free_text_days: What people wrote freely: questions, remarks beside an answer, the words of messages to and from the bot.
        answers_months: Answers that are somebody's own; a team's facts stay, without the name of who gave them.
        audit_months: Who did what that others may have to answer for.
        events_days: What was heard, so that a platform may repeat it.
    """

    free_text_days: int = 90
    answers_months: int = 13
    audit_months: int = 12
    events_days: int = 30

    def limits(self, now: datetime) -> Limits:
        """What is older than that goes."""
        return Limits(
            now=now,
            events=now - timedelta(days=min(self.events_days, self.free_text_days)),
            free_text=now - timedelta(days=self.free_text_days),
            answers=now - self.answers_months * _MONTH,
            audit=now - self.audit_months * _MONTH,
        )

    def version(self, notice: int, controller: str) -> int:
        """A number that changes with all that the notice at first contact says: its text's own version, who answers for it, the limits."""
        return _number_of(f"{notice}/{controller}/{self.free_text_days}/{self.answers_months}")


@lru_cache(maxsize=16)
def _number_of(said: str) -> int:
    return zlib.crc32(said.encode()) & 0x7FFF_FFFF or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Instants, UTC: what is older goes."""

    now: datetime
    events: datetime
    free_text: datetime
    answers: datetime
    audit: datetime
