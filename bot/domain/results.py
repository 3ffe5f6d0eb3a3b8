"""What a round gave: what was published of it, who was asked, what teams stated. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.checkin import AnswerState


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one person felt in one collective: it leaves the store towards `bot.domain.protection` and that person only."""

    indicator_id: str
    indicator_version: int
    collective_id: str
    person_id: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """
    What may be known of an indicator of perception in a scope, for ever the same: published once, at closing (DESIGN 2.5).

    What may not be known has no `Published` at all: hidden and never asked look alike.

    Attributes:
        opens_on: With the check-in it names the period.
        scope: `programme`, `region:ID` or `collective:ID`.
        n: Answers that count; never fewer than the smallest group.
        mean: Of scales and numbers; None for what is counted.
        counts: Answers by option, or by `yes` and `no`; None for what has a mean.
    """

    check_in_id: str
    opens_on: date
    indicator_id: str
    indicator_version: int
    scope: str
    n: int
    mean: float | None = None
    counts: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turnout:
    """How many people of a collective were asked in a period, and how many answered until it closed."""

    check_in_id: str
    opens_on: date
    collective_id: str
    asked: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """
    What a team stated, or left open, in a period: open to the programme.

    Attributes:
        late: It came after the round had closed.
    """

    check_in_id: str
    opens_on: date
    collective_id: str
    indicator_id: str
    indicator_version: int
    person_id: str
    state: AnswerState
    value: str
    note: str
    at: datetime
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTotal:
    """
    What the teams of a region stated in a period, taken together.

    Attributes:
        opens_on: The period, of whichever check-in.
        n: Teams that stated it.
        total, mean: Of numbers and of what scales number; None where nothing is one.
    """

    region_id: str
    opens_on: date
    indicator_id: str
    indicator_version: int
    n: int
    total: float | None
    mean: float | None
