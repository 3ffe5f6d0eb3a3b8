"""What a spoken moment comes to: a rule with what was assumed, or why there is none. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from bot.domain.personal import Once, Rule
from bot.domain.spoken_pieces import Piece
from bot.domain.wall_time import instant, zone

P = TypeVar("P")


class Assumed(StrEnum):
    """What wasn't said and is told when it is read back."""

    HOUR = "hour"
    AFTERNOON = "afternoon"
    TOMORROW = "tomorrow"
    ONCE = "once"
    MONDAY = "monday"
    FIRST = "first"
    GAP = "gap"


class Trouble(StrEnum):
    """Why a moment can't be read."""

    NONE = "none"
    PAST = "past"
    FAR = "far"
    SEVERAL = "several"
    NO_DATE = "nodate"
    NO_HOUR = "nohour"
    WEEKDAY = "weekday"
    MILESTONE = "milestone"
    HOURS = "hours"
    CYCLE = "cycle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """
    Why there is no rule.

    Attributes:
        day: The date that it is about, if there is one.
        name: What was said that means nothing.
        rule: Of several, the one that stands first: what is not said again stays as in it.
    """

    trouble: Trouble
    day: date | None = None
    name: str = ""
    rule: Rule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A rule, and what was assumed to make one."""

    rule: Rule
    assumed: frozenset[Assumed] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """
    From where a moment is meant.

    Attributes:
        now: UTC.
        before: The rule that is being changed: what isn't said stays as it was.
        near: The date that is spoken of already: a day without its month is the nearest one to it, « non, le 13 ».
    """

    now: datetime
    zone: str
    before: Rule | None = None
    near: date | None = None

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.astimezone(zone(self.zone)).date()

    def due(self, rule: Once) -> datetime:
        """The instant of a date and hour."""
        return instant(rule.day, rule.at, self.zone)


@dataclass(slots=True)
class Pieces:
    """The pieces of one moment, and what had to be assumed to understand them."""

    every: Sequence[Piece]
    assumed: set[Assumed] = field(default_factory=set)

    def one(self, kind: type[P]) -> P | None:
        """The first of a kind."""
        return next((piece for piece in self.every if isinstance(piece, kind)), None)

    def count(self, *kinds: type[Piece]) -> int:
        """How many there are of some kinds."""
        return sum(isinstance(piece, kinds) for piece in self.every)

    def understood(self, rule: Rule) -> Understood:
        """The rule that they come to."""
        return Understood(rule=rule, assumed=frozenset(self.assumed))
