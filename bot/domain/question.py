"""A question that was passed on to coordinators: who asked it, who has it, what became of it (DESIGN 2.4, 3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.identity import Recipient

LONGEST = 2_000
"""Characters of an answer: what every platform shows as one message."""


class PassedState(StrEnum):
    """What became of it; only `OPEN` is ever left."""

    OPEN = "open"
    ANSWERED = "answered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedQuestion:
    """
    One question, of as many people as asked the same.

    Attributes:
        text: As the first of them wrote it, and
        lang: in which language.
        wording: What other wordings of the same question share (`bot.knowledge.sameness`).
        scope: The narrowest scope whose coordinators have it, as a membership's scope.
        holder_id: The one coordinator to whom it was handed; None while all of the scope have it.
        answered_by: Who answered or declined.
        entry_id: The entry that was made of it.
        version: Of the answer; a correction makes the next one.
        revision: Of what is stored; 0 before the first time.
    """

    id: str
    text: str
    lang: str
    wording: str
    scope: str
    asked_at: datetime
    holder_id: str | None = None
    state: PassedState = PassedState.OPEN
    answer: str = ""
    answered_by: str | None = None
    answered_at: datetime | None = None
    entry_id: str | None = None
    version: int = 1
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """
    Somebody who asked it.

    Attributes:
        place: Where they asked, and are answered.
        text: In their own words.
        withdrawn: They don't want the answer any more.
    """

    question_id: str
    person_id: str
    place: Recipient
    text: str
    lang: str
    at: datetime
    withdrawn: bool = False

    def key(self, version: int) -> str:
        """The key of the delivery with that version of the answer."""
        return f"question/{self.question_id}/{self.person_id}" + (f"/v{version}" if version > 1 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    Something that was asked of the bot, and how that went.

    Attributes:
        entry_id: The entry that answered, or was nearest; None if none was near.
        outcome: What the bot made of it.
        useful, useless: How many said so of the answer.
    """

    text: str
    lang: str
    outcome: str
    entry_id: str | None
    at: datetime
    person_id: str | None
    useful: int
    useless: int
