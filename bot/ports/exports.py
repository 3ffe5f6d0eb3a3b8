"""Tables as files, and the rows that leave in them; those of the store are a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from bot.domain.exports import ALL, Selection, Table
from bot.domain.results import Published


class TableWriter(Protocol):
    """Writes a table into a new file."""

    def __call__(self, table: Table, path: Path) -> int:
        """
        Write, row by row with flat memory, and return how many rows there were; an existing file is replaced when all is written.

        Nothing in it is a formula, whatever people wrote; codes stay text, numbers stay numbers.

        Raises:
            OSError: The file can't be written; nothing is left behind.
            ValueError: The form has no room for that many rows.
        """
        ...


class StatedRow(NamedTuple):
    """An answer of a team, as it is exported; dates are ISO 8601, the instant in UTC."""

    check_in_id: str
    opens_on: str
    collective_id: str
    indicator_id: str
    indicator_version: int
    state: str
    value: str
    note: str
    late: bool
    at: str
    person_id: str


FactKey = tuple[str, str]
"""A round and an indicator."""
CellKey = tuple[date, str, int, str, str]
"""The period's first day, an indicator and its version, a scope, a check-in."""


class ExportedDelivery(NamedTuple):
    """A delivery, as it is exported: never what it said."""

    due_at: str
    kind: str
    recipient: str
    state: str
    platform: str | None
    sent_at: str | None
    attempts: int
    reason: str


class ExportedQuestion(NamedTuple):
    """A question, as it is exported."""

    at: str
    person_id: str | None
    lang: str
    outcome: str
    entry_id: str | None
    confidence: float | None
    text: str


class ExportReads(Protocol):
    """Reads of one moment."""

    def export_facts(self, selection: Selection = ALL, after: FactKey | None = None) -> Iterator[StatedRow]:
        """
        The answers of teams as they stand, by round and indicator; while the read lasts, a row at a time.

        Those behind `after` in that order only: who goes on from the last row that they saw sees none twice, whatever came in between.
        """
        ...

    def export_published(self, selection: Selection = ALL, start: CellKey | None = None) -> Iterator[Published]:
        """What was published, by period, indicator, version, scope and check-in, from that cell on; while the read lasts, one at a time."""
        ...

    def export_deliveries(self) -> Iterator[ExportedDelivery]:
        """Everything that was said or is still to be said unasked, in the order of commit; while the read lasts, a row at a time."""
        ...

    def export_questions(self) -> Iterator[ExportedQuestion]:
        """Every question, in the order in which they were asked; while the read lasts, a row at a time."""
        ...
