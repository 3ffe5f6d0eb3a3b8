"""The pieces that times are spoken in: « mardi », « à 9 h », « chaque mois », « la veille du … ». A language lists how each is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """
    How times are said in a language; everything is folded (`bot.domain.text.fold`).

    Attributes:
        parts: Parts of the day, with the hour that they mean by themselves.
        eves: Days from a milestone, by their name.
        patterns: A piece's name and a way of saying it, whose named groups are those that the piece reads.
        joint: What may stand between two pieces of one moment.
        either: What stands between two moments of which only one can be meant.
        bound: Words before a moment that make it a part of the thing to do: « la réunion de mardi », `the report for Tuesday`.
        lead: What stands before a thing to do, such as « de » or `to`.
        deed: What stands before a thing to do and before nothing else.
        courtesy: What may follow and means nothing.
        forgiven: Words in which a slip of the finger is read as what was meant; none that other words are near to.
        twelve_hours: Hours from one to six are meant for the afternoon, unless said otherwise.
    """

    numbers: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    units: Mapping[str, str]
    parts: Mapping[str, time]
    ahead: Mapping[str, int]
    eves: Mapping[str, int]
    ordinals: Mapping[str, int]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    joint: re.Pattern[str]
    either: re.Pattern[str]
    bound: re.Pattern[str]
    lead: re.Pattern[str]
    deed: re.Pattern[str]
    courtesy: re.Pattern[str]
    forgiven: frozenset[str]
    twelve_hours: bool

    def number(self, said: str) -> int:
        """A number in digits or words; an ordinal in digits such as `12th` too."""
        digits = re.match(r"\d+", said)
        return int(digits[0]) if digits else self.numbers.get(said, 1)


def one_of(*words: str) -> str:
    """A pattern of words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def whole(said: str) -> re.Pattern[str]:
    """A way of saying something, as whole words; one that ends with a space or apostrophe goes on with a name."""
    return re.compile(rf"(?<![\w'/-])(?:{said})(?!(?<![ '])(?:\w|'s))")


class Cycle(StrEnum):
    """What a recurring moment comes back with; `OTHER` is what a reminder can't do."""

    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"
    MONTH = "month"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A number of days from today, perhaps with a part of the day: « ce soir »."""

    days: int
    part: time | None = None


@dataclass(frozen=True, slots=True)
class InMonths:
    """A number of months from today, the same day."""

    months: int


@dataclass(frozen=True, slots=True)
class InTime:
    """A span from now."""

    span: timedelta


@dataclass(frozen=True, slots=True)
class Weekday:
    """
    A day of the week.

    Attributes:
        later: Days to add to the coming one.
        next_week: The one of next week is meant, whichever day today is.
        habit: Said as what comes back, « le lundi », without « chaque ».
    """

    weekday: int
    later: int = 0
    next_week: bool = False
    habit: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A date; what wasn't said is None; day 0 is the last of the month; `months` counts months from this one."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    months: int = 0


@dataclass(frozen=True, slots=True)
class NextWeek:
    """Some day of next week."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; None is one that no clock shows. `guessed`: morning or afternoon wasn't said."""

    at: time | None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day."""

    at: time


@dataclass(frozen=True, slots=True)
class Every:
    """What comes back, perhaps at a part of the day: « chaque matin »."""

    cycle: Cycle
    weekdays: tuple[int, ...] = ()
    every: int = 1
    day: int | None = None
    nth: int | None = None
    part: time | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """Days from a milestone; None if hours or minutes were said. `name` is what it was called, when nothing is called so."""

    days: int | None
    milestone_id: str | None = None
    name: str = ""


DAYS = (Ahead, InMonths, InTime, Weekday, Offset)
"""What names a day by itself; two of them are two moments."""
Piece = Ahead | InMonths | InTime | Weekday | Dated | NextWeek | Clock | Part | Every | Offset
