"""What is asked in a round, and what comes back."""

from __future__ import annotations

from datetime import datetime

from bot.domain.checkin import Answer, Round
from bot.domain.frozen import frozen


@frozen()
class OpenRound:
    """Open a round; one that exists already is left as it is."""

    round: Round


@frozen()
class Prompted:
    """Note that a person was asked in a round, once."""

    round_id: str
    person_id: str
    at: datetime


@frozen()
class AskNoMore:
    """Note that somebody left too many rounds unanswered to be asked again, from an instant on; the latest one counts."""

    person_id: str
    since: datetime


@frozen()
class SaveAnswer:
    """
    Keep a value and its history; a team fact has one value per round, a perception one per person.

    Attributes:
        instead_of: The `event_id` of the value that its author was shown, empty if there was none: another one since then is a `Conflict`,
            so that the last of two who answer at once knows what they replace. None to replace whatever there is.
        stands: Whether it is what holds from now on; else the history has it, and what held goes on.
    """

    answer: Answer
    perception: bool
    instead_of: str | None = None
    stands: bool = True


CheckInEffect = OpenRound | Prompted | AskNoMore | SaveAnswer
