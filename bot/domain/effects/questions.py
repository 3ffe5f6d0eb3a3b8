"""What was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class QuestionOutcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    ABSTAINED = "abstained"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordQuestion:
    """Remember that something was asked, and what the bot made of it."""

    event_id: str
    person_id: str | None
    text: str
    lang: str
    outcome: QuestionOutcome
    entry_id: str | None
    confidence: float | None
    at: datetime


QuestionEffect = RecordQuestion
