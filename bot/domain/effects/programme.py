"""What a programme is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.knowledge import Entry
from bot.domain.programme import Entity


@dataclass(frozen=True, slots=True)
class PutEntities:
    """
    Add or replace what a pack defines, by id, and move the programme's revision on; calendars count each change of a milestone.

    Attributes:
        at: When, as calendars tell it; None if nobody said.
    """

    entities: tuple[Entity, ...]
    entries: tuple[Entry, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RemoveEntities:
    """
    Remove what the pack no longer defines: pairs of kind and id (`entry` for a knowledge entry).

    Attributes:
        at: When, as calendars tell it; None if nobody said.
    """

    ids: tuple[tuple[str, str], ...]
    at: datetime | None = None


ProgrammeEffect = PutEntities | RemoveEntities
