"""What an import would change: a comparison by id of what is stored with what a pack defines. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import TypeGuard

from bot.domain.effects import CancelDeliveries, Effect, PutEntities, RemoveEntities, RemovePersonalReminders
from bot.domain.identity import Recipient
from bot.domain.knowledge import Entry
from bot.domain.pack import Pack
from bot.domain.programme import Entity
from bot.features.programme.values import as_written

ENTRY = "entry"
"""The kind of a knowledge entry."""

_DEPENDENTS_FIRST = (
    "check_in",
    "reminder",
    "indicator",
    "milestone",
    "membership",
    "person",
    "role",
    "closure",
    "school_holiday",
    "collective",
    "region",
    "programme",
    ENTRY,
)

Thing = Entity | Entry


@dataclass(frozen=True, slots=True)
class Key:
    """What names a thing: its kind and its id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field's value before and after, as its author would read it."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A stored thing that the pack defines otherwise."""

    key: Key
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """
    What an import would change, in the order of the pack.

    Attributes:
        missing: What is stored and the pack lacks, dependents first; removed only on demand. A pack without a programme says nothing of
            people and dates, one without entries nothing of entries: they are not missing then.
        erased: Ids of people of the pack who asked to be erased; nothing else is said of them.
    """

    added: tuple[Key, ...]
    changed: tuple[Changed, ...]
    missing: tuple[Key, ...]
    erased: tuple[str, ...] = ()


def key_of_thing(thing: Thing) -> Key:
    """The kind and the id of an entity or an entry."""
    if isinstance(thing, Entry):
        return Key(ENTRY, thing.id)
    written: object = getattr(thing, "id", None)  # every entity has an id; a membership makes its own
    return Key(thing.kind, str(written))


def changes(entities: Iterable[Entity], entries: Iterable[Entry], pack: Pack, erased: Iterable[str] = ()) -> Changes:
    """Compare what is stored with a pack, from which those people were left out who asked to be erased."""
    stored = _by_key(entities, entries)
    wanted = _by_key(pack.entities, pack.entries)
    compared = (Changed(key, tuple(_fields(stored[key], thing))) for key, thing in wanted.items() if key in stored)
    return Changes(
        added=tuple(key for key in wanted if key not in stored),
        changed=tuple(change for change in compared if change.fields),
        missing=tuple(_missing(stored, wanted, pack)),
        erased=tuple(erased),
    )


def effects(found: Changes, pack: Pack, *, prune: bool, at: datetime | None = None) -> tuple[Effect, ...]:
    """What makes the store as the pack says, in the pack's order; nothing if nothing changed."""
    changed = found.added or found.changed
    put: tuple[Effect, ...] = (PutEntities(pack.entities, pack.entries, at),) if changed else ()
    if prune and found.missing:
        gone = (effect for key in found.missing if key.kind == "person" for effect in _with_person(key.id))
        return (*put, *gone, RemoveEntities(tuple((key.kind, key.id) for key in found.missing), at))
    return put


def _with_person(person_id: str) -> tuple[Effect, ...]:
    """What ends with somebody, beside the accounts and codes that the store lets go with them."""
    return RemovePersonalReminders(person_id), CancelDeliveries(Recipient.person(person_id))


def _by_key(entities: Iterable[Entity], entries: Iterable[Entry]) -> dict[Key, Thing]:
    things: list[Thing] = [*entities, *entries]
    return {key_of_thing(thing): thing for thing in things}


def _fields(old: Thing, new: Thing) -> Iterator[FieldChange]:
    before, after = old.model_dump(mode="json"), new.model_dump(mode="json")
    for name, value in after.items():
        yield from _differences(name, before.get(name), value)


def _differences(path: str, old: object, new: object) -> Iterator[FieldChange]:
    if isinstance(old, dict) and isinstance(new, dict):
        for inner in dict.fromkeys((*old, *new)):
            yield from _differences(f"{path}.{inner}", old.get(inner), new.get(inner))
    elif _tables(old) and _tables(new):
        for index, (before, after) in enumerate(zip_longest(old, new)):
            yield from _differences(f"{path}[{index}]", before, after)
    elif old != new:
        yield FieldChange(path, _shown(old), _shown(new))


def _tables(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(map(str, value))
        case {"value": inner}:
            return str(inner)
        case _:
            return as_written(value)


def _kept_by_people(thing: Thing) -> bool:
    return isinstance(thing, Entry) and thing.origin.kept_by_people


def _missing(stored: dict[Key, Thing], wanted: dict[Key, Thing], pack: Pack) -> list[Key]:
    covered = {True: bool(pack.entries), False: bool(pack.entities)}
    lacking = [
        key
        for key, thing in stored.items()
        if key not in wanted and covered[key.kind == ENTRY] and not _kept_by_people(thing)
    ]
    return sorted(lacking, key=lambda key: _DEPENDENTS_FIRST.index(key.kind))
