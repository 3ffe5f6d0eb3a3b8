"""What a programme is made of."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.knowledge import Entry
from bot.domain.programme import Entity


@dataclass(frozen=True, slots=True)
class PutEntities:
    """Add or replace what a pack defines, by id, and move the programme's revision on."""

    entities: tuple[Entity, ...]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveEntities:
    """Remove what the pack no longer defines: pairs of kind and id (`entry` for a knowledge entry)."""

    ids: tuple[tuple[str, str], ...]


ProgrammeEffect = PutEntities | RemoveEntities
