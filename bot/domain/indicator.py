"""What a programme looks at together: agreed definitions, and the check-ins that ask for them (research/domain.md 1.5, 6.4)."""

from __future__ import annotations

from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field, SQLModel

from bot.domain.entity import CODE, SLUG, Entity, Localised
from bot.domain.text import bare

MOST_ASKED = 3
"""Questions in a round unless a check-in says otherwise: what takes less than a minute and a half (research/domain.md 1.5)."""


class IndicatorKind(StrEnum):
    """What an answer may be."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENTAGE = "percentage"
    SCALE = "scale"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    TEXT = "text"

    @property
    def is_number(self) -> bool:
        """Whether its answers are numbers that people write as they like."""
        return self in (IndicatorKind.INTEGER, IndicatorKind.DECIMAL, IndicatorKind.PERCENTAGE)


class Direction(StrEnum):
    """Which way is better."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class IndicatorOption(SQLModel):
    """
    One option of a scale or choice.

    Attributes:
        value: What is stored.
        open: A free text may come instead.
        also: Other words that mean it.
    """

    value: str = Field(min_length=1, max_length=64)
    label: Localised
    open: bool = False
    also: list[str] = Field(default_factory=list)


class Indicator(Entity):
    """
    A versioned definition, the same for every collective.

    Attributes:
        version: Goes up when the question changes; answers of two versions don't make one series. An import raises it by itself.
        condition: Which of the five conditions it serves, or `transversal`.
        help: The agreed definition: what counts, what doesn't.
        low, high: Bounds of a number, included.
        period: How often it is asked.
        perception: True for what each person feels (protected, k ≥ 5), false for a fact that a team states once.
        direction: Which way is better.
        baseline, target: Where things stood on `baseline_on`, and where they should be on `target_on`.
        at_most_id: Another indicator that it can't exceed in the same round: newcomers among participants.
    """

    kind: ClassVar[str] = "indicator"
    id: str = Field(schema_extra={"pattern": CODE})
    version: int = Field(default=1, ge=1)
    condition: str = Field(schema_extra={"pattern": SLUG})
    question: Localised
    help: Localised = Field(default_factory=dict)
    unit: Localised = Field(default_factory=dict)
    type: IndicatorKind
    low: float | None = None
    high: float | None = None
    options: list[IndicatorOption] = Field(default_factory=list)
    period: str = Field(default="weekly", schema_extra={"pattern": "^(weekly|fortnightly|monthly|quarterly)$"})
    perception: bool = False
    direction: Direction = Direction.NONE
    baseline: float | None = None
    baseline_on: date | None = None
    target: float | None = None
    target_on: date | None = None
    at_most_id: str | None = None

    def asks_the_same(self, other: Indicator) -> bool:
        """Whether the answers of both make one series: accents, case and punctuation are no other question."""
        return self._asked() == other._asked()

    def _asked(self) -> tuple[object, ...]:
        def words(text: Localised) -> tuple[tuple[str, str], ...]:
            return tuple(sorted((lang, bare(written)) for lang, written in text.items()))

        options = tuple((option.value, words(option.label)) for option in self.options)
        return self.type, self.perception, words(self.question), words(self.unit), options


class CheckIn(Entity):
    """
    A recurring questionnaire, asked to every person of its audience.

    Attributes:
        weekday: ISO weekday of the opening, 1 is Monday.
        at: Local wall time of the opening.
        indicators: Ids of what it asks, in order; each comes round by its own period.
        most: Questions in one round at most.
        nudge_days: Days after the opening on which who has not answered is asked once more, at `nudge_at`; None for never.
        open_days: Days that a round stays open, the opening day counted; on the last one it closes at `close_at`, local wall time.
        late_days: Days after the closing on which what nobody stated for the team is still taken, marked late.
        school_holidays_off: Whether school holidays count as days off.
    """

    kind: ClassVar[str] = "check_in"
    id: str = Field(schema_extra={"pattern": SLUG})
    title: Localised
    weekday: int = Field(ge=1, le=7)
    at: time
    indicators: list[str]
    most: int = Field(default=MOST_ASKED, ge=1, le=10)
    audience: str = "collectives"
    nudge_days: int | None = Field(default=None, ge=1, le=6)
    nudge_at: time = time(10, 0)
    open_days: int = Field(default=6, ge=1, le=7)
    close_at: time = time(23, 59, 59)
    late_days: int = Field(default=7, ge=0, le=28)
    school_holidays_off: bool = False
