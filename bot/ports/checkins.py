"""What is asked of the store about check-ins: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.checkin import Answer, AnswerChange, IndicatorVersion, Participation, Round


class CheckInReads(Protocol):
    """Reads of one moment."""

    def rounds(self, collective_id: str, *, open_at: datetime) -> list[Round]:
        """The rounds of a collective that are open at an instant, the latest opened first."""
        ...

    def closed_rounds(self, collective_id: str, *, since: datetime, at: datetime) -> list[Round]:
        """The rounds of a collective that closed in (since, at], the latest closed first."""
        ...

    def round(self, round_id: str) -> Round | None:
        """That round, if it was opened."""
        ...

    def answered_round(self, round_id: str, *, seen_by: str) -> tuple[Round, list[Answer]] | None:
        """That round and its `answers`, at once."""
        ...

    def answers(self, round_id: str, *, seen_by: str | None = None) -> list[Answer]:
        """
        The values of a round as they stand, in the order of their last change.

        With `seen_by`, those that concern that person: the team's facts, and what they say of what they feel themselves.
        """
        ...

    def last_answers(self, collective_id: str, before: Round) -> list[Answer]:
        """The values of the collective's previous round of the same check-in, as they stand."""
        ...

    def earlier_answers(
        self, collective_id: str, subjects: Mapping[str, str], *, before: date, limit: int
    ) -> list[Answer]:
        """
        What was given for indicators in rounds of a collective named after an earlier date, of any check-in, the latest first.

        `subjects` says of each indicator whose perception it is, empty for a fact of the team; `limit` is for each of them.
        """
        ...

    def carried(self, person_id: str, message_id: str) -> list[Answer]:
        """What stands that a message of this person carried, edited since or not, for themselves or for others, in order."""
        ...

    def overruled(self, person_id: str, message_id: str) -> list[AnswerChange]:
        """
        What a message of this person said for themselves and somebody else's answer stands in the place of, in order.

        It is their last word to each of those questions; what they changed or took back since isn't there.
        """
        ...

    def answer_changes(self, round_id: str, indicator_id: str) -> list[AnswerChange]:
        """The history of an indicator's values in a round, the first change first."""
        ...

    def respondents(self, round_id: str) -> set[str]:
        """
        Ids of the people who said something in a round and have not taken it back since.

        Another one's answer in the place of theirs takes nothing from that; who is erased is there by their pseudonym.
        """
        ...

    def prompted(self, round_id: str) -> set[str]:
        """Ids of the people who were asked in a round."""
        ...

    def participation(self, person_ids: Sequence[str], *, since: datetime) -> list[Participation]:
        """The rounds in which those people were asked from an instant on, person by person, the earliest first."""
        ...

    def silences(self, person_ids: Sequence[str]) -> dict[str, datetime]:
        """Since when those are asked no more who left too many rounds unanswered; whether they wrote since is another matter."""
        ...

    def heard(self, person_ids: Sequence[str]) -> dict[str, datetime]:
        """When those people last wrote in a direct conversation; who never did is absent."""
        ...

    def indicator_versions(self, indicator_id: str) -> list[IndicatorVersion]:
        """Every definition that an indicator had, the first version first."""
        ...
