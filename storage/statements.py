"""How statements are built for either dialect, and how those of many units run at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable, Table, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.errors import Conflict
from storage.prepared import Values, run_many
from storage.row import Row


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Step:
    """
    A write that many units may carry out together, row by row.

    Attributes:
        table: Name of the table it changes; steps of tables that others refer to run first.
        build: Its statements for a dialect; each runs for all rows before the next.
        refusal: Why a row that changes nothing in the last statement raises `Conflict`; empty if that is fine.
        refused: What is raised then.
        alone: Whether a row must see what an earlier one of the same identity wrote.
        last: Whether it runs after the other steps of its table, whose rows it looks at.
    """

    table: str
    build: Callable[[str], Sequence[UpdateBase]]
    refusal: str = ""
    refused: type[Conflict] = Conflict
    alone: bool = False
    last: bool = False


@cache
def _rank(table: str) -> int:
    return [known.name for known in Row.metadata.sorted_tables].index(table)


class Work:
    """
    The writes of one or several units on one connection.

    What is queued runs later, all rows of a step at once; what is run waits for what was queued before it. Queued rows of different
    identities commute, so the outcome is that of running everything in order.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.dialect = connection.dialect.name
        self._rows: dict[Step, list[Values]] = {}
        self._identities: dict[tuple[str, Hashable], Step] = {}

    def queue(self, step: Step, row: Values, identity: Hashable = None) -> None:
        """Run a step for a row, soon; `identity` names the stored row among those of its table, if several steps may touch it."""
        if identity is not None:
            self._keep_order(step, (step.table, identity))
        rows = self._rows.get(step)
        if rows is None:
            self._rows[step] = [row]
        else:
            rows.append(row)

    def run(self, statement: Executable, values: Values | None = None) -> CursorResult[Any]:
        """Run a statement now, after what was queued."""
        self.flush()
        return self.connection.execute(statement, values)

    def run_many(self, statement: UpdateBase, rows: Sequence[Values]) -> int:
        """Run a statement for several rows now, after what was queued; return how many changed."""
        self.flush()
        return run_many(self.connection, statement, rows)

    def flush(self) -> None:
        """
        Run what was queued.

        Raises:
            Conflict: The last statement of a step with a refusal changed fewer rows than it was given.
        """
        if not self._rows:
            return
        queued, self._rows = self._rows, {}
        self._identities = {}
        for step in sorted(queued, key=lambda step: (_rank(step.table), step.last)):
            self._run_step(step, queued[step])

    def _keep_order(self, step: Step, identity: tuple[str, Hashable]) -> None:
        earlier = self._identities.get(identity)
        if earlier is not None and (earlier is not step or step.alone):
            self.flush()
        self._identities[identity] = step

    def _run_step(self, step: Step, rows: list[Values]) -> None:
        changed = 0
        for statement in step.build(self.dialect):
            changed = run_many(self.connection, statement, rows)
        if step.refusal and changed != len(rows):
            raise step.refused(step.refusal)


Insert = sqlite.Insert | postgresql.Insert


def insert(dialect: str, into: Table) -> Insert:
    """An insert that knows `ON CONFLICT`: the same words in both dialects, in two classes."""
    return postgresql.insert(into) if dialect == "postgresql" else sqlite.insert(into)


@cache
def insert_new(dialect: str, into: Table, *key: str) -> Insert:
    """Insert; a row whose key is known changes nothing."""
    return insert(dialect, into).on_conflict_do_nothing(index_elements=list(key))


@cache
def upsert(dialect: str, into: Table) -> Insert:
    """Insert, or replace every column but the key."""
    statement = insert(dialect, into)
    key = [column.name for column in into.primary_key]
    replaced = {column.name: statement.excluded[column.name] for column in into.columns if column.name not in key}
    return statement.on_conflict_do_update(index_elements=key, set_=replaced)
