"""What became of deliveries and occurrences, as the store tells it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.delivery import Delivery, DeliveryState
from bot.domain.identity import Recipient
from bot.domain.occurrence import Occurrence

PAST_USE = "occurrence-past-use"
"""Phrase: it was of no use any more."""
SUPERSEDED = "occurrence-superseded"
"""Phrase: a later one of its kind was sent in its place."""
BROKE = "occurrence-failed"
"""Phrase: its rule failed."""
CONFLICT = "occurrence-conflict"
"""Phrase: it did not fit what is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """An occurrence that was not carried out; `reason` is a phrase."""

    occurrence: Occurrence
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReport:
    """How one delivery stands."""

    delivery: Delivery
    state: DeliveryState
    attempts: int
    sent_at: datetime | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A delivery that was given up; `reason` is a phrase, perhaps with the platform's words behind a colon."""

    key: str
    to: Recipient
    reason: str
    state: DeliveryState = DeliveryState.FAILED


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """
    Unasked deliveries of a time, counted.

    Attributes:
        planned: All that were due and not withdrawn.
        late: Of the sent ones, those that came late or say that they do.
        failed: Given up: refused, or of no use any more.
        acknowledged: How many people said something of an announcement.
    """

    planned: int = 0
    sent: int = 0
    late: int = 0
    waiting: int = 0
    failed: int = 0
    acknowledged: int = 0
