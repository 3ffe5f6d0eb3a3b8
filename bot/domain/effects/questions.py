"""What was asked, what became of it, and what was passed on to coordinators."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from bot.domain.frozen import frozen
from bot.domain.question import Asker, PassedQuestion


class QuestionOutcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    SUGGESTED = "suggested"
    ABSTAINED = "abstained"


@frozen(kw_only=True)
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


@frozen(kw_only=True)
class Vote:
    """Keep whether the answer to a question was of use to somebody, in the place of what they said before."""

    event_id: str
    person_id: str
    useful: bool
    at: datetime


@frozen()
class SavePassed:
    """
    Keep a question that was passed on; its revision moves on.

    Raises `Conflict` if what is stored has another revision, or if the same question is open in its scope already.
    """

    question: PassedQuestion


@frozen()
class SaveAsker:
    """Keep who asked it, in the place of what was kept of them and it before."""

    asker: Asker


@frozen()
class NoteShown:
    """Note which delivery shows a question to a coordinator."""

    delivery_key: str
    question_id: str


QuestionEffect = RecordQuestion | Vote | SavePassed | SaveAsker | NoteShown
