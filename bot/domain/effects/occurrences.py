"""What is to happen when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.occurrence import Occurrence, OccurrenceKind, Planning


@dataclass(frozen=True, slots=True)
class PlanOccurrences:
    """
    Make the planned occurrences of [since, until) exactly these: new ones are added, stale ones cancelled, past and done ones kept.

    Of the kinds in `standing` none is cancelled: their rules are rows, and one that was made meanwhile has planned its own (`PlanRule`,
    `PlanOccurrence`).

    Attributes:
        revision: Of the programme that was planned; with `until` it is noted as what is planned.
        instead_of: What is planned now; if another process has planned meanwhile, `Taken` is raised. None for whatever it is.
    """

    since: datetime
    until: datetime
    occurrences: tuple[Occurrence, ...]
    standing: frozenset[OccurrenceKind] = frozenset()
    revision: int | None = None
    instead_of: Planning | None = None


@dataclass(frozen=True, slots=True)
class PlanRule:
    """Make the planned occurrences of one rule exactly these, whenever they are due; done ones are kept."""

    rule_id: str
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class PlanOccurrence:
    """Add one occurrence that no rule of the programme makes; one whose key is known already changes nothing."""

    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class FinishOccurrence:
    """
    Mark a planned occurrence as carried out, or as missed with a reason.

    Raises `Taken` if it is no longer planned: somebody else carried it out.
    """

    key: str
    at: datetime
    missed: str = ""


@dataclass(frozen=True, slots=True)
class HoldOccurrence:
    """Carry out later, at `until`, what came due while its person had said `pause`; after `FinishOccurrence`, which it undoes."""

    key: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ReleaseOccurrences:
    """Carry out what is held for a person: they said `resume`."""

    person_id: str
    at: datetime


OccurrenceEffect = PlanOccurrences | PlanRule | PlanOccurrence | FinishOccurrence | HoldOccurrence | ReleaseOccurrences
