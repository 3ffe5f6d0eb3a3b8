"""The steps of a broadcast through time: occurrences that no rule makes, each planned by the one before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.broadcast import Broadcast
from bot.domain.effects import PlanOccurrence
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence, OccurrenceKind

BEGIN, SEND, CORRECT, WITHDRAW, WATCH = "begin", "send", "correct", "withdraw", "watch"
"""Check everything once more; write to some; correct what they got; take it back; see whether all is out."""
WAIT, LAPSE = "wait", "lapse"
"""Say that nobody has agreed yet; give it up."""

_ALWAYS = timedelta(days=36_500)
"""A step is never passed over: whether it is too late is for it to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """
    One step.

    Attributes:
        number: The version of the texts for a correction, how often it was watched, the revision that waits for a second confirmation.
        after: The recipient behind whom it goes on; None for the first.
    """

    name: str
    number: int = 0
    after: Recipient | None = None

    @property
    def subject(self) -> str:
        """How it is written in an occurrence."""
        return f"{self.name}/{self.number}/{self.after or ''}"

    @classmethod
    def read(cls, subject: str) -> Step:
        """Read what `subject` wrote."""
        name, number, after = subject.split("/", 2)
        return cls(name=name, number=int(number), after=Recipient.parse(after) if after else None)


def planned(broadcast: Broadcast, step: Step, at: datetime) -> PlanOccurrence:
    """Take a step at an instant."""
    return PlanOccurrence(
        Occurrence(
            kind=OccurrenceKind.BROADCAST,
            rule_id=broadcast.id,
            subject=step.subject,
            scope="programme",
            zone="UTC",
            local_date=at.date(),
            due_at=at,
            useful_until=at + _ALWAYS,
        )
    )
