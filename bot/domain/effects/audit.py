"""Who did what, and who is told of what failed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.audit import AuditEntry


@dataclass(frozen=True, slots=True)
class Audit:
    """Note who did what."""

    entry: AuditEntry


@dataclass(frozen=True, slots=True)
class TellFailures:
    """Note that coordinators are told of these failed deliveries, by id."""

    delivery_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TellMissed:
    """Note that coordinators are told of these missed occurrences, by key."""

    keys: tuple[str, ...]


AuditEffect = Audit | TellFailures | TellMissed
