"""What is asked of the store about a person's own data: a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.domain.audit import AuditEntry
from bot.domain.own_data import Kept


class OwnDataReads(Protocol):
    """Reads of one moment."""

    def kept_of(self, person_id: str) -> list[Kept]:
        """All that is kept of somebody, whatever for, in the order of the tables; those without a row are left out."""
        ...

    def erased(self, person_ids: Collection[str]) -> set[str]:
        """Which of these ids belonged to somebody who was erased."""
        ...

    def audit_about(self, person_id: str, scopes: Collection[str], limit: int) -> list[AuditEntry]:
        """The latest lines of the audit that are about somebody, or about all of one of these scopes, the latest first."""
        ...
