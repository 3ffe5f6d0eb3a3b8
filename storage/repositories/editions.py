"""How often each part of a milestone was changed: counted where the programme is written, whoever changes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, UpdateBase, select

from bot.domain.agenda import Edition, Part, has
from bot.domain.programme import Milestone
from storage.agenda_tables import EditionRow
from storage.prepared import Values
from storage.repositories.rows import all_of, columns
from storage.row import table
from storage.statements import Work, insert

_edition = table(EditionRow)

Change = tuple[Milestone | None, Milestone | None]
"""A milestone as it was and as it is; None for one that wasn't or isn't there."""


def follow(work: Work, changes: Sequence[Change], at: datetime | None) -> None:
    """Count these changes; one that moved in its list only is none."""
    rows = [row for before, after in changes if before != after for row in _rows(before, after, at)]
    if rows:
        work.run_many(_count(work.dialect), rows)


def _rows(before: Milestone | None, after: Milestone | None, at: datetime | None) -> Iterator[Values]:
    for part in Part:
        had, stays = before is not None and has(before, part), after is not None and has(after, part)
        known = after or before
        if known is not None and (had or stays):
            yield {
                "milestone_id": known.id,
                "part": part,
                "sequence": 1 if had else 0,
                "changed_at": at,
                "gone": None if stays else before,
            }


@cache
def _count(dialect: str) -> UpdateBase:
    """A part that was never counted begins where its row says; another one goes up by one."""
    statement = insert(dialect, _edition)
    return statement.on_conflict_do_update(
        index_elements=["milestone_id", "part"],
        set_={
            "sequence": _edition.c.sequence + 1,
            "changed_at": statement.excluded.changed_at,
            "gone": statement.excluded.gone,
        },
    )


def editions(connection: Connection) -> list[Edition]:
    """Every part that was ever counted."""
    return all_of(connection, _ALL, Edition, {})


_ALL = select(*columns(_edition, Edition)).order_by(_edition.c.milestone_id, _edition.c.part)
