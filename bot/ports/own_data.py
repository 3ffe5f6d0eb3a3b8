"""What is asked of the store about a person's own data: a part of `bot.ports.store.Repositories`; and who writes it down."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.domain.audit import AuditEntry
from bot.domain.own_data import Kept, OwnData

MEDIA_TYPE = "text/html; charset=utf-8"
"""Of what a writer gives."""


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


class OwnDataWriter(Protocol):
    """Writes somebody's data as one page."""

    def __call__(self, data: OwnData) -> bytes:
        """A self-contained HTML page; whatever people wrote stays text."""
        ...
