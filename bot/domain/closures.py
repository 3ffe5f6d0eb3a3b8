"""When a team doesn't work: its days off, its pauses, the school holidays of its zone. Pure."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field

from bot.domain.programme import SCOPE, SLUG, Entity

LONGEST = 184
"""Days of one closure: half a year."""


class ClosureKind(StrEnum):
    """Whether people are away for a day or two, so that what falls then moves; or want no message at all."""

    DAYS_OFF = "off"
    PAUSE = "pause"


class Closure(Entity):
    """
    Days off or a pause of a collective, of a region's or of all.

    A pause holds reminders, check-ins and nudges; milestones stay where they are.

    Attributes:
        first, last: Local dates, both included.
        label: What it is for, in the words of who entered it; may be empty.
    """

    kind: ClassVar[str] = "closure"
    id: str = Field(schema_extra={"pattern": SLUG})
    type: ClosureKind
    scope: str = Field(default="programme", schema_extra={"pattern": SCOPE})
    first: date
    last: date
    label: str = Field(default="", max_length=120)

    def covers(self, day: date) -> bool:
        """Whether a local date is in it."""
        return self.first <= day <= self.last


class SchoolHoliday(Entity):
    """
    School holidays of a zone that no library knows, such as Mayotte's, or beyond what is published.

    Attributes:
        school_zone: As collectives name theirs: `A`, `B`, `C`, `mayotte`…
        first, last: Days without school, both included.
    """

    kind: ClassVar[str] = "school_holiday"
    id: str = Field(schema_extra={"pattern": SLUG})
    school_zone: str = Field(min_length=1, max_length=40)
    first: date
    last: date
    name: str = Field(default="", max_length=120)

    def covers(self, day: date) -> bool:
        """Whether a date is in it."""
        return self.first <= day <= self.last


def span(first: date, last: date) -> int:
    """Days from the first to the last, both counted."""
    return (last - first + timedelta(days=1)).days
