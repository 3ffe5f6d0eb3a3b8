"""What packs define: entities and knowledge entries, replaced by id, with a revision that tells of every change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, select, update

from bot.domain import closures
from bot.domain import programme as domain
from bot.domain.effects import ProgrammeEffect, PutEntities, RemoveEntities
from bot.domain.knowledge import Entry
from bot.domain.programme import Entity
from storage import programme_tables as tables
from storage.fetching import fetch
from storage.prepared import Values
from storage.repositories import editions, indicator_versions, milestones
from storage.row import table
from storage.statements import Work, upsert
from storage.tables import MetaRow

_ENTITIES: tuple[tuple[type[Entity], Table], ...] = (
    (domain.Programme, table(tables.ProgrammeRow)),
    (domain.Region, table(tables.RegionRow)),
    (domain.Role, table(tables.RoleRow)),
    (domain.Collective, table(tables.CollectiveRow)),
    (closures.Closure, table(tables.ClosureRow)),
    (closures.SchoolHoliday, table(tables.SchoolHolidayRow)),
    (domain.Person, table(tables.PersonRow)),
    (domain.Membership, table(tables.MembershipRow)),
    (domain.Milestone, table(tables.MilestoneRow)),
    (domain.Reminder, table(tables.ReminderRow)),
    (domain.Indicator, table(tables.IndicatorRow)),
    (domain.CheckIn, table(tables.CheckInRow)),
)
"""Every kind with its table; those that others refer to come first."""

_entry = table(tables.EntryRow)
_TABLES = {kind.kind: into for kind, into in _ENTITIES} | {"entry": _entry}

_Key = tuple[Any, ...]


def apply(effect: ProgrammeEffect, work: Work) -> None:
    """Carry out what concerns the programme; its revision moves on only if something is different then."""
    if _put(effect, work) if isinstance(effect, PutEntities) else _remove(effect, work):
        work.run(_MOVE_ON)


def _put(effect: PutEntities, work: Work) -> bool:
    changed = False
    for kind, into in _ENTITIES:
        replaced = _put_kind(work, into, [each for each in effect.entities if type(each) is kind])
        changed |= bool(replaced)
        if kind is domain.Milestone:
            pairs = [(_milestone(before), domain.Milestone.model_validate(after)) for before, after in replaced]
            editions.follow(work, pairs, effect.at)
            milestones.withdraw_overtaken(work, (after for _, after in pairs))
        if kind is domain.Indicator:
            after = (domain.Indicator.model_validate(row) for _, row in replaced)
            indicator_versions.follow(work, after, effect.at)
    return bool(_put_kind(work, _entry, effect.entries)) or changed


def _put_kind(work: Work, into: Table, given: Sequence[Entity | Entry]) -> list[tuple[Values | None, Values]]:
    """Write those that are different; return them as they were and as they are."""
    if not given:
        return []
    stored = {_key(row, into): row for row in _stored_rows(work, into)}
    new = {_key(row, into): row for row in (_row(each, into) for each in given)}
    for key, position in _positions(stored, list(new)).items():
        new[key]["position"] = position
    changed = [row for key, row in new.items() if stored.get(key) != row]
    if changed:
        work.run_many(upsert(work.dialect, into), changed)
    return [(stored.get(_key(row, into)), row) for row in changed]


def _milestone(row: Values | None) -> domain.Milestone | None:
    return None if row is None else domain.Milestone.model_validate(row)


def _positions(stored: dict[_Key, Values], new: list[_Key]) -> dict[_Key, int]:
    """The given order, if it names everything that is stored; else what is stored keeps its place and what is new comes after."""
    kept = {key: int(row["position"]) for key, row in stored.items()}
    if new != list(stored) and set(new).issuperset(stored):
        return {key: position for position, key in enumerate(new)}
    added = [key for key in new if key not in kept]
    after = max(kept.values(), default=-1) + 1
    return {key: kept[key] for key in new if key in kept} | {key: after + place for place, key in enumerate(added)}


def _stored_rows(work: Work, into: Table) -> list[Values]:
    return [dict(row) for row in work.run(select(into).order_by(into.c.position)).mappings()]


def _row(given: Entity | Entry, into: Table) -> Values:
    return {column.name: getattr(given, column.name) for column in into.columns if column.name != "position"}


def _key(row: Values, into: Table) -> _Key:
    return tuple(row[column.name] for column in into.primary_key)


def _remove(effect: RemoveEntities, work: Work) -> bool:
    removed = 0
    for kind, into in reversed(_TABLES.items()):
        names = [identifier for given, identifier in effect.ids if given == kind]
        if names and kind == domain.Milestone.kind:
            _remember(work, into, names, effect.at)
        if names:
            removed += _remove_kind(work, into, names)
        if kind == domain.Milestone.kind:
            milestones.withdraw_overtaken(work, (), names)
    return removed > 0


def _remember(work: Work, into: Table, names: Sequence[str], at: datetime | None) -> None:
    rows = [row for row in _stored_rows(work, into) if row["id"] in names]
    editions.follow(work, [(_milestone(row), None) for row in rows], at)


def _remove_kind(work: Work, into: Table, names: Sequence[str]) -> int:
    keys = [column.name for column in into.primary_key]
    statement = delete(into).where(*(into.c[name] == bindparam(f"b_{name}") for name in keys))
    return work.run_many(statement, [_bound(keys, name) for name in names])


def _bound(keys: Sequence[str], identifier: str) -> Values:
    """A membership's id is made of its three keys; any other id is the key, whatever is in it."""
    parts = identifier.split("/") if len(keys) > 1 else [identifier]
    return {f"b_{name}": value for name, value in zip(keys, parts, strict=True)}


_meta = table(MetaRow)
_MOVE_ON = update(_meta).values(revision=_meta.c.revision + 1)


def revision(connection: Connection) -> int:
    """The programme's revision."""
    return int(connection.execute(select(_meta.c.revision)).scalar_one())


def entities(connection: Connection) -> list[Entity]:
    """Everything that packs defined but the entries, kind by kind, in the order of definition."""
    return [each for kind, into in _ENTITIES for each in fetch(connection, _all(into), {}, kind)]


def entries(connection: Connection) -> list[Entry]:
    """The knowledge entries, in the order of definition."""
    return fetch(connection, _all(_entry), {}, Entry)


@cache
def _all(of: Table) -> Select[Any]:
    return select(*(column for column in of.columns if column.name != "position")).order_by(of.c.position)
