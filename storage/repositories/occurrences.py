"""Occurrences: what is planned, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, UpdateBase, and_, bindparam, literal_column, or_, select, update

from bot.domain.effects import FinishOccurrence, PlanOccurrence, PlanOccurrences
from bot.domain.errors import Taken
from bot.domain.occurrence import Occurrence, OccurrenceKind
from storage.prepared import Values
from storage.repositories.rows import all_of, columns
from storage.row import table
from storage.statements import Step, Work, insert, insert_new
from storage.tables import MetaRow, OccurrenceRow
from storage.words import OccurrenceState

_occurrence, _meta = table(OccurrenceRow), table(MetaRow)
_FIELDS = tuple(field.name for field in fields(Occurrence))
# written out: a partial index serves a query only if its condition is in it word for word
_PLANNED = _occurrence.c.state == literal_column("'planned'")


def apply(effect: PlanOccurrences | PlanOccurrence | FinishOccurrence, work: Work) -> None:
    """Carry out what concerns occurrences."""
    match effect:
        case PlanOccurrences():
            _plan(effect, work)
        case PlanOccurrence():
            work.queue(_ADD, _row(effect.occurrence), effect.occurrence.key)
        case FinishOccurrence():
            state = OccurrenceState.MISSED if effect.missed else OccurrenceState.DONE
            row = {"b_key": effect.key, "state": state, "reason": effect.missed, "finished_at": effect.at}
            work.queue(_FINISH, row, effect.key)
        case _:
            assert_never(effect)


def _plan(effect: PlanOccurrences, work: Work) -> None:
    wanted = {occurrence.key: _row(occurrence) for occurrence in effect.occurrences}
    window = {"since": effect.since, "until": effect.until}
    stale = [key for key in work.run(_PLANNED_KEYS, window).scalars() if key not in wanted]
    if stale:
        work.run_many(_CANCEL, [{"b_key": key} for key in stale])
    if wanted:
        work.run_many(_put(work.dialect), list(wanted.values()))
    work.run(_PLANNED_UP_TO, {"b_until": effect.until})


def _row(occurrence: Occurrence) -> Values:
    row: Values = {name: getattr(occurrence, name) for name in _FIELDS}
    return row | {"key": occurrence.key, "state": OccurrenceState.PLANNED, "reason": ""}


@cache
def _put(dialect: str) -> UpdateBase:
    statement = insert(dialect, _occurrence)
    new = statement.excluded
    moved = or_(new.due_at != _occurrence.c.due_at, new.useful_until != _occurrence.c.useful_until)
    return statement.on_conflict_do_update(
        index_elements=["key"],
        set_={"due_at": new.due_at, "useful_until": new.useful_until, "state": new.state},
        where=or_(_occurrence.c.state == OccurrenceState.CANCELLED, and_(_PLANNED, moved)),
    )


@cache
def _finish(_dialect: str) -> Sequence[UpdateBase]:
    ended: Values = {name: bindparam(name) for name in ("state", "reason", "finished_at")}
    return [update(_occurrence).where(_occurrence.c.key == bindparam("b_key"), _PLANNED).values(**ended)]


_PLANNED_UP_TO = (
    update(_meta)
    .where(
        or_(
            _meta.c.planned_until.is_(None),
            _meta.c.planned_until < bindparam("b_until", type_=_meta.c.planned_until.type),
        )
    )
    .values(planned_until=bindparam("b_until", type_=_meta.c.planned_until.type))
)


@cache
def _add(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _occurrence, "key")]


_ADD = Step(table=_occurrence.name, build=_add)
_FINISH = Step(table=_occurrence.name, build=_finish, refusal="an occurrence is no longer planned", refused=Taken)
_BY_RULE = [kind for kind in OccurrenceKind if kind.by_rule]
_PLANNED_KEYS = select(_occurrence.c.key).where(
    _PLANNED,
    _occurrence.c.kind.in_(_BY_RULE),
    _occurrence.c.due_at >= bindparam("since"),
    _occurrence.c.due_at < bindparam("until"),
)
_CANCEL = (
    update(_occurrence).where(_occurrence.c.key == bindparam("b_key"), _PLANNED).values(state=OccurrenceState.CANCELLED)
)


def due(connection: Connection, now: datetime, limit: int) -> list[Occurrence]:
    """Planned occurrences that are due, the earliest first, then by key."""
    return all_of(connection, _DUE, Occurrence, {"now": now, "most": limit})


def next_due(connection: Connection) -> datetime | None:
    """When the next planned occurrence is due."""
    return connection.execute(_NEXT).scalar_one_or_none()


def planned_until(connection: Connection) -> datetime | None:
    """Up to when occurrences were planned."""
    return connection.execute(select(_meta.c.planned_until)).scalar_one_or_none()


_DUE = (
    select(*columns(_occurrence, Occurrence))
    .where(_PLANNED, _occurrence.c.due_at <= bindparam("now"))
    .order_by(_occurrence.c.due_at, _occurrence.c.key)
    .limit(bindparam("most"))
)
_NEXT = select(_occurrence.c.due_at).where(_PLANNED).order_by(_occurrence.c.due_at).limit(1)
