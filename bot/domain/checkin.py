"""Rounds of check-ins, what people answered in them, and how a value came to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum

from bot.domain.frozen import frozen
from bot.domain.indicator import Indicator
from bot.domain.wall_time import iso_week

SILENT_ROUNDS = 3
"""Rounds in a row that somebody leaves unanswered before they are asked no more (research/domain.md 1.5)."""


@frozen(kw_only=True)
class Round:
    """
    One period of a check-in for one collective.

    Attributes:
        opens_on: Local date of the opening by the rule, before any shift; with the collective it names the round.
        opens_at, closes_at: UTC.
        asked: Ids of the indicators that it asks, in order.
    """

    check_in_id: str
    collective_id: str
    opens_on: date
    opens_at: datetime
    closes_at: datetime
    asked: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Unique among rounds."""
        return f"{self.check_in_id}/{self.collective_id}/{self.opens_on.isoformat()}"

    @property
    def week(self) -> str:
        """Its ISO week, such as `2026-W53`."""
        return iso_week(self.opens_on)


class AnswerState(StrEnum):
    """What somebody made of a question; only `GIVEN` has a value."""

    GIVEN = "given"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"


class AnswerReason(StrEnum):
    """Why a value is what it is."""

    ANSWERED = "answered"
    CORRECTED = "corrected"
    EDITED = "edited"
    DELETED = "deleted"


@frozen(kw_only=True)
class Answer:
    """
    One value by one respondent.

    Attributes:
        person_id: Whose answer it is.
        value: A number as `12` or `4.5`, an option's value, `yes`/`no`; empty unless given.
        note: Free text beside it, at most 280 characters.
        event_id: What carried it, so that nothing counts twice and an edit finds it: the id of the person's message, followed by a slash
            and that of the edit if it was edited since; for a choice that was pressed, the event's id.
        reason: Why it was written: a first answer, a correction, an edited or a deleted message.
        late: It was given after the round had closed.
        recorded_by: Who recorded it for a person without chat; empty if it is their own doing.
        consent: That person agreed to it; true of whatever is recorded for somebody else.
    """

    round_id: str
    indicator_id: str
    indicator_version: int
    collective_id: str
    person_id: str
    state: AnswerState
    value: str
    note: str
    at: datetime
    event_id: str
    reason: AnswerReason = AnswerReason.ANSWERED
    late: bool = False
    recorded_by: str = ""
    consent: bool = False

    def says_the_same(self, other: Answer) -> bool:
        """Whether both say the same, whoever said it."""
        return (self.state, self.value, self.note) == (other.state, other.value, other.note)


@frozen(kw_only=True)
class AnswerChange(Answer):
    """A line of an answer's history: what was given, and what it took the place of; None for the first value."""

    old_state: AnswerState | None
    old_value: str | None

    @property
    def answer(self) -> Answer:
        """The value by itself."""
        return Answer(**{each.name: getattr(self, each.name) for each in fields(Answer)})


def stood_before(history: Sequence[AnswerChange], gone: Answer) -> Answer | None:
    """
    What stands once an answer is taken back: the last word of whoever else said something and hasn't taken it back; None for nothing.

    Answers to an earlier version of the question are none, nor are those whose words went with their author. `history` has the first
    change first.
    """
    words = {each.person_id: each for each in history}  # the last of each
    left = [
        each
        for each in history
        if words[each.person_id] is each
        and each.person_id != gone.person_id
        and each.state is not AnswerState.WITHDRAWN
        and each.indicator_version == gone.indicator_version
        and (each.state is not AnswerState.GIVEN or each.value or each.note)
    ]
    return left[-1].answer if left else None


@frozen(kw_only=True)
class IndicatorVersion:
    """
    A definition as it held from an instant on: a break in the series of answers, which name their version.

    Attributes:
        since: UTC; None for one that was there before anybody noted when.
    """

    definition: Indicator
    since: datetime | None


@frozen(kw_only=True)
class Participation:
    """
    A round in which somebody was asked.

    Attributes:
        answered: Whether they said anything in it, were it that they don't know.
    """

    person_id: str
    round_id: str
    asked_at: datetime
    closes_at: datetime
    answered: bool
