"""What is asked in a round, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.checkin import Answer, Round


@dataclass(frozen=True, slots=True)
class OpenRound:
    """Open a round; one that exists already is left as it is."""

    round: Round


@dataclass(frozen=True, slots=True)
class Prompted:
    """Note that a person was asked in a round, once."""

    round_id: str
    person_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SaveAnswer:
    """Keep a value and its history; a team fact has one value per round, a perception one per person."""

    answer: Answer
    perception: bool


CheckInEffect = OpenRound | Prompted | SaveAnswer
