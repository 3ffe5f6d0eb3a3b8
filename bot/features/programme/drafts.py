"""One record of a pack on its way to an entity: its good values, and a fault for each of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Annotated, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.domain.closures import Closure, SchoolHoliday
from bot.domain.errors import Fault, Phrase
from bot.domain.programme import (
    CheckIn,
    Collective,
    Entity,
    Indicator,
    Membership,
    Milestone,
    Person,
    Programme,
    Region,
    Reminder,
    Role,
)
from bot.features.programme.values import constraint_fault, form_faults
from bot.ports.packs import RawRecord

T = TypeVar("T")

MODELS: dict[str, type[Entity]] = {
    model.kind: model
    for model in (
        Programme,
        Region,
        Collective,
        Closure,
        SchoolHoliday,
        Role,
        Person,
        Membership,
        Milestone,
        Reminder,
        Indicator,
        CheckIn,
    )
}
"""The entity of each table."""


@dataclass(slots=True)
class Draft:
    """A record whose kind is known; `values` has the good ones, by field."""

    record: RawRecord
    values: dict[str, object] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Its table's name."""
        return self.record.kind

    @property
    def id(self) -> str | None:
        """Its id as it was written, also if it has faults."""
        written = self.record.data.get("id")
        return written if isinstance(written, str) else None

    def value(self, name: str, kind: type[T]) -> T | None:
        """A good value of that type; None if there is none."""
        found = self.values.get(name)
        return found if isinstance(found, kind) else None

    def where(self, path: str) -> str:
        """The place of a key such as `text.fr`, or of the nearest thing around it."""
        while path:
            if path in self.record.places:
                return self.record.places[path]
            path = re.sub(r"(^|\.)[^.\[\]]+$|\[\d+\]$", "", path)
        return self.record.where

    def fault(self, path: str, key: str, /, **values: object) -> None:
        """Note that something is wrong with a key; keys and tables are called as the author's file calls them."""
        for said, called in (("name", self.record.keys), ("table", self.record.tables)):
            written = values.get(said)
            if isinstance(written, str):
                values[said] = called.get(written, written)
        self.faults.append(Fault(where=self.where(path), phrase=Phrase(key, values)))

    def entity(self) -> Entity:
        """The entity, once there is no fault."""
        return MODELS[self.kind].model_validate(self.values)


def draft(record: RawRecord) -> Draft:
    """Check a record's keys, types and bounds; the record's kind is one of `MODELS`."""
    drafted = Draft(record)
    fields = _fields(record.kind)
    for key in record.data:
        if key not in fields:
            suggestion = suggest(key, sorted(fields))
            drafted.fault(key, "pack-unknown-key", name=key, table=record.kind, **suggestion)
    for key, (name, required) in fields.items():
        if key in record.data:
            _take(drafted, key, name)
        elif required:
            drafted.fault("", "pack-missing-key", name=key, table=record.kind)
    return drafted


def suggest(written: str, known: Sequence[str]) -> dict[str, object]:
    """What a fault's sentence needs to suggest a remedy: the closest known word (or `none`), and all of them."""
    return {"close": _closest(written.casefold(), tuple(known)), "choices": ", ".join(known[:30]) or "none"}


@lru_cache(maxsize=256)
def _closest(folded: str, known: tuple[str, ...]) -> str:
    words = {word.casefold(): word for word in known}
    close = get_close_matches(folded, words, n=1)
    return words[close[0]] if close else "none"


def key_of(name: str) -> str:
    """How a field is written in a pack: what refers to another thing does without `_id`."""
    return name.removesuffix("_id")


@cache
def _fields(kind: str) -> dict[str, tuple[str, bool]]:
    fields = MODELS[kind].model_fields
    return {key_of(name): (name, info.is_required()) for name, info in fields.items()}


@cache
def _adapter(kind: str, name: str) -> TypeAdapter[object]:
    info = MODELS[kind].model_fields[name]
    annotation: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    return TypeAdapter(annotation)


def _take(drafted: Draft, key: str, name: str) -> None:
    written = drafted.record.data[key]
    info = MODELS[drafted.kind].model_fields[name]
    faults = list(form_faults(key, info.annotation, written))
    if not faults:
        try:
            drafted.values[name] = _adapter(drafted.kind, name).validate_python(written)
        except ValidationError as error:
            faults = list(_constraints(key, error))
    for path, fault_key, values in faults:
        drafted.fault(path, fault_key, **{"name": key, **values})


def _constraints(key: str, error: ValidationError) -> Iterator[tuple[str, str, dict[str, object]]]:
    for detail in error.errors(include_url=False):
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in detail["loc"])
        fault_key, values = constraint_fault(detail["type"], detail["input"], detail.get("ctx", {}))
        yield key + steps, fault_key, values
