"""A pack that was checked: a programme and/or a knowledge base, ready to be stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from bot.domain.closures import Closure, SchoolHoliday
from bot.domain.knowledge import Entry
from bot.domain.programme import (
    CheckIn,
    Collective,
    Entity,
    Indicator,
    Membership,
    Milestone,
    Person,
    Programme,
    Region,
    Reminder,
    Role,
)

CONDITIONS = ("vision", "synergie", "evaluation", "communication", "soutien", "transversal")
"""What an indicator may serve: the five conditions of the seed, or what cuts across them."""

REMINDER_FIELDS = frozenset({"title", "dates", "time", "days", "place", "link", "preparation", "deliverable", "due"})
"""What may stand between braces in the text of a reminder about a milestone."""

RECURRING_FIELDS = frozenset({"date", "collective"})
"""What may stand between braces in the text of a reminder that repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """
    What a pack defines, in the order of its files.

    Attributes:
        programme: None if the pack has knowledge entries alone.
        lexicon: Synonyms, acronyms, glossary and unanswered questions, for `bot.knowledge.lexicon`.
        calibration: For `bot.knowledge.calibration`; empty if the general one holds.
    """

    programme: Programme | None = None
    regions: tuple[Region, ...] = ()
    collectives: tuple[Collective, ...] = ()
    closures: tuple[Closure, ...] = ()
    school_holidays: tuple[SchoolHoliday, ...] = ()
    roles: tuple[Role, ...] = ()
    people: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    entries: tuple[Entry, ...] = ()
    lexicon: Mapping[str, object] = field(default_factory=dict)
    calibration: Mapping[str, object] = field(default_factory=dict)

    def without_people(self, ids: Collection[str]) -> Pack:
        """The same without these people and what they are in teams."""
        return replace(
            self,
            people=tuple(each for each in self.people if each.id not in ids),
            memberships=tuple(each for each in self.memberships if each.person_id not in ids),
        )

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All but the knowledge entries, so that whatever refers to something comes after it."""
        return (
            *((self.programme,) if self.programme else ()),
            *self.regions,
            *self.collectives,
            *self.closures,
            *self.school_holidays,
            *self.roles,
            *self.people,
            *self.memberships,
            *self.milestones,
            *self.indicators,
            *self.reminders,
            *self.check_ins,
        )
