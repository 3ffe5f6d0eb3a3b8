"""A check-in under way: which question is asked, what an answer means, where it goes. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """
    One period of a check-in for one collective.

    Attributes:
        opens_on: Local date of the opening; with the collective it names the round.
        opens_at, closes_at: UTC.
    """

    check_in_id: str
    collective_id: str
    opens_on: date
    opens_at: datetime
    closes_at: datetime

    @property
    def id(self) -> str:
        """Unique among rounds."""
        return f"{self.check_in_id}/{self.collective_id}/{self.opens_on.isoformat()}"


class AnswerState(StrEnum):
    """What somebody made of a question; only `GIVEN` has a value."""

    GIVEN = "given"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """
    One value by one respondent.

    Attributes:
        value: A number as `12` or `4.5`, an option's value, `yes`/`no`; empty unless given.
        note: Free text beside it, at most 280 characters.
        event_id: What carried it, so that nothing counts twice and an edit finds it: the id of the person's message, followed by a slash
            and that of the edit if it was edited since; for a choice that was pressed, the event's id.
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
