"""Occurrences: what is planned, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import assert_never

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    Select,
    UpdateBase,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    update,
)

from bot.domain.effects import (
    FinishOccurrence,
    HoldOccurrence,
    OccurrenceEffect,
    PlanOccurrence,
    PlanOccurrences,
    PlanRule,
    ReleaseOccurrences,
)
from bot.domain.errors import Taken
from bot.domain.occurrence import Occurrence, OccurrenceKind, Planning
from storage.prepared import Values
from storage.repositories.rows import all_of, columns
from storage.row import table
from storage.statements import Step, Work, insert, insert_new
from storage.tables import MetaRow, OccurrenceRow, PersonalReminderRow
from storage.words import OccurrenceState

_occurrence, _meta, _reminder = table(OccurrenceRow), table(MetaRow), table(PersonalReminderRow)
_FIELDS = tuple(field.name for field in fields(Occurrence))
# written out: a partial index serves a query only if its condition is in it word for word
_PLANNED = _occurrence.c.state == literal_column("'planned'")

HELD = "occurrence-held"
"""Phrase: its person had said `pause` when it came due."""


def apply(effect: OccurrenceEffect, work: Work) -> None:
    """Carry out what concerns occurrences."""
    match effect:
        case PlanOccurrences():
            _note(effect, work)
            window = {"since": effect.since, "until": effect.until, "standing": sorted(effect.standing)}
            _replace(effect.occurrences, work.run(_PLANNED_WITHIN, window), work)
        case PlanRule():
            _replace(effect.occurrences, work.run(_PLANNED_OF_RULE, {"b_rule": effect.rule_id}), work)
        case PlanOccurrence():
            work.queue(_ADD, _row(effect.occurrence), effect.occurrence.key)
        case HoldOccurrence():
            work.queue(_HOLD, {"b_key": effect.key, "due_at": effect.until}, effect.key)
        case ReleaseOccurrences():
            work.run(_RELEASE, {"b_person": effect.person_id, "b_at": effect.at})
        case FinishOccurrence():
            state = OccurrenceState.MISSED if effect.missed else OccurrenceState.DONE
            row = {"b_key": effect.key, "state": state, "reason": effect.missed, "finished_at": effect.at}
            work.queue(_FINISH, row, effect.key)
        case _:
            assert_never(effect)


def _note(effect: PlanOccurrences, work: Work) -> None:
    """What is planned from now on; first, so that of two processes that plan at once the second waits, and finds that it is done."""
    row: Values = {"b_until": effect.until, "b_revision": effect.revision}
    if effect.instead_of is None:
        work.run(_PLANNED_UP_TO, row)
        return
    seen = {"seen_until": effect.instead_of.until, "seen_revision": effect.instead_of.revision}
    if work.run(_PLANNED_INSTEAD, row | seen).rowcount == 0:
        raise Taken("occurrences were planned meanwhile")


def _replace(
    occurrences: Iterable[Occurrence], planned: Iterable[Row[tuple[str, datetime, datetime]]], work: Work
) -> None:
    """Plan these, and cancel what else of that is planned; what is planned just so is left as it is."""
    known = {each.key: (each.due_at, each.useful_until) for each in planned}
    wanted = {each.key: each for each in occurrences}
    stale = [key for key in known if key not in wanted]
    if stale:
        work.run_many(_CANCEL, [{"b_key": key} for key in stale])
    changed = [_row(each) for key, each in wanted.items() if known.get(key) != (each.due_at, each.useful_until)]
    if changed:
        work.run_many(_put(work.dialect), changed)


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
        set_={"due_at": new.due_at, "useful_until": new.useful_until, "state": new.state, "reason": new.reason},
        where=or_(_occurrence.c.state == OccurrenceState.CANCELLED, and_(_PLANNED, moved)),
    )


@cache
def _finish(_dialect: str) -> Sequence[UpdateBase]:
    ended: Values = {name: bindparam(name) for name in ("state", "reason", "finished_at")}
    return [update(_occurrence).where(_occurrence.c.key == bindparam("b_key"), _PLANNED).values(**ended)]


@cache
def _hold(_dialect: str) -> Sequence[UpdateBase]:
    later: Values = {
        "state": OccurrenceState.PLANNED,
        "due_at": bindparam("due_at"),
        "reason": HELD,
        "finished_at": None,
    }
    return [update(_occurrence).where(_occurrence.c.key == bindparam("b_key")).values(**later)]


def of_rules(rules: Select[tuple[str]]) -> UpdateBase:
    """The statement that cancels what is planned of some rules."""
    return update(_occurrence).where(_PLANNED, _occurrence.c.rule_id.in_(rules)).values(state=OccurrenceState.CANCELLED)


_PLANNED_UP_TO = update(_meta).values(
    planned_until=bindparam("b_until", type_=_meta.c.planned_until.type),
    planned_revision=func.coalesce(bindparam("b_revision", type_=Integer), _meta.c.planned_revision),
)
_PLANNED_INSTEAD = _PLANNED_UP_TO.where(
    _meta.c.planned_until.is_not_distinct_from(bindparam("seen_until", type_=_meta.c.planned_until.type)),
    _meta.c.planned_revision.is_not_distinct_from(bindparam("seen_revision", type_=Integer)),
)


@cache
def _add(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _occurrence, "key")]


_ADD = Step(table=_occurrence.name, build=_add)
_FINISH = Step(table=_occurrence.name, build=_finish, refusal="an occurrence is no longer planned", refused=Taken)
_HOLD = Step(table=_occurrence.name, build=_hold)
_within = and_(_PLANNED, _occurrence.c.due_at >= bindparam("since"), _occurrence.c.due_at < bindparam("until"))
_as_planned = select(_occurrence.c.key, _occurrence.c.due_at, _occurrence.c.useful_until)
_PLANNED_WITHIN = _as_planned.where(_within, _occurrence.c.kind.not_in(bindparam("standing", expanding=True)))
_PLANNED_OF_RULE = _as_planned.where(_PLANNED, _occurrence.c.rule_id == bindparam("b_rule"))
_RELEASE = (
    update(_occurrence)
    .where(
        _PLANNED,
        _occurrence.c.reason == HELD,
        _occurrence.c.rule_id.in_(select(_reminder.c.id).where(_reminder.c.person_id == bindparam("b_person"))),
    )
    .values(due_at=bindparam("b_at", type_=_occurrence.c.due_at.type), reason="")
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


def planned(connection: Connection, kind: OccurrenceKind) -> list[Occurrence]:
    """What of a kind is planned."""
    return all_of(connection, _PLANNED_OF_KIND, Occurrence, {"b_kind": kind})


def planned_between(connection: Connection, since: datetime, until: datetime) -> list[datetime]:
    """When what is planned comes due in [since, until)."""
    return list(connection.execute(_DUE_BETWEEN, {"since": since, "until": until}).scalars())


def planning(connection: Connection) -> Planning:
    """What was planned last."""
    row = connection.execute(select(_meta.c.planned_until, _meta.c.planned_revision)).one()
    return Planning(until=row.planned_until, revision=row.planned_revision)


_DUE = (
    select(*columns(_occurrence, Occurrence))
    .where(_PLANNED, _occurrence.c.due_at <= bindparam("now"))
    .order_by(_occurrence.c.due_at, _occurrence.c.key)
    .limit(bindparam("most"))
)
_DUE_BETWEEN = select(_occurrence.c.due_at).where(_within).order_by(_occurrence.c.due_at)
_NEXT = select(_occurrence.c.due_at).where(_PLANNED).order_by(_occurrence.c.due_at).limit(1)
_PLANNED_OF_KIND = (
    select(*columns(_occurrence, Occurrence))
    .where(_PLANNED, _occurrence.c.kind == bindparam("b_kind", type_=_occurrence.c.kind.type))
    .order_by(_occurrence.c.due_at, _occurrence.c.key)
)
