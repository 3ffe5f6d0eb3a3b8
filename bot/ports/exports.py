"""Tables as files, and the rows that leave in them; those of the store are a part of `bot.ports.store.Repositories`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from bot.domain.exports import Table


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

    def export_facts(self) -> Iterator[StatedRow]:
        """Every answer of a team as it stands, by check-in, collective, period and indicator; while the read lasts, a row at a time."""
        ...

    def export_deliveries(self) -> Iterator[ExportedDelivery]:
        """Everything that was said or is still to be said unasked, in the order of commit; while the read lasts, a row at a time."""
        ...

    def export_questions(self) -> Iterator[ExportedQuestion]:
        """Every question, in the order in which they were asked; while the read lasts, a row at a time."""
        ...
