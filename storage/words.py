"""Words that only the store needs."""

from __future__ import annotations

from enum import StrEnum


class OccurrenceState(StrEnum):
    """Where an occurrence stands; `DONE` and `MISSED` are final."""

    PLANNED = "planned"
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"
