"""A pack as the rows of a programme's workbook: what `xlsx_pack` reads, the other way round."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from enum import Enum

from adapters.documents.xlsx_columns import Column, Form, Sheet
from bot.domain.pack import Pack
from bot.domain.programme import Entity, Membership, Reminder
from bot.domain.recurrence import Recurrence
from bot.ports.packs import Value

SEPARATOR = " ; "

_ATOM = re.compile(r"(?<![\w:-])(region|collective|role|person|collectives)(?=:|(?![\w:-]))")
_ATOMS = {
    "region": "région",
    "collective": "collectif",
    "role": "rôle",
    "person": "personne",
    "collectives": "collectifs",
}

Written = str | float | date | time | None
"""What a cell is given; None leaves it empty."""


def filled_rows(sheet: Sheet, pack: Pack) -> Iterator[list[Written]]:
    """The cells of each row that a pack makes in a sheet, in the order of its columns."""
    for values in _values(sheet, pack):
        yield [_written(column, values.get(column.key)) for column in sheet.columns]


def _values(sheet: Sheet, pack: Pack) -> Iterator[dict[str, Value]]:
    match sheet.kind:
        case "person":
            yield from _people(pack)
        case "option":
            for indicator in pack.indicators:
                for option in indicator.options:
                    yield {"indicator": indicator.id, **_flat(option.model_dump())}
        case "reminder":
            yield from map(_reminder, pack.reminders)
        case kind:
            yield from (_entity(entity) for entity in pack.entities if entity.kind == kind)


def _people(pack: Pack) -> Iterator[dict[str, Value]]:
    memberships: defaultdict[str, list[Membership]] = defaultdict(list)
    for membership in pack.memberships:
        memberships[membership.person_id].append(membership)
    for person in pack.people:
        of_person = [_entity(each) for each in memberships[person.id]]
        yield {**(of_person[0] if of_person else {}), **_entity(person)}
        yield from ({**each, "id": person.id, "name": person.name} for each in of_person[1:])


def _reminder(rule: Reminder) -> dict[str, Value]:
    """Without what only serves a reminder of the other sort: about a milestone, or repeated."""
    idle = {"about", "milestone", "anchor", "days"} if rule.repeat else Recurrence.model_fields.keys()
    return {key: value for key, value in _entity(rule).items() if key not in idle}


def _entity(entity: Entity) -> dict[str, Value]:
    values = {key.removesuffix("_id"): value for key, value in _flat(entity.model_dump()).items()}
    kind, _, identifier = str(values.pop("scope", "")).partition(":")
    if kind in ("region", "collective"):
        values[kind] = identifier
    elif kind:
        values["whole"] = True
    return values


def _flat(values: Mapping[str, Value]) -> dict[str, Value]:
    """A text in two languages as two keys."""
    flat: dict[str, Value] = {}
    for key, value in values.items():
        flat |= {f"{key}.{lang}": text for lang, text in value.items()} if isinstance(value, dict) else {key: value}
    return flat


def _written(column: Column, value: Value) -> Written:
    if isinstance(value, Enum):
        value = value.value
    if column.words:
        return next((word for word, each in column.words.items() if each == value and value is not None), None)
    match value:
        case list():
            return SEPARATOR.join(f"{each:%d/%m/%Y}" if isinstance(each, date) else str(each) for each in value) or None
        case str() if column.form is Form.AUDIENCE:
            return _ATOM.sub(lambda found: _ATOMS[found[1]], value)
        case datetime() | bool():
            raise TypeError(f"{column.key} can't be written as {value!r}")
        case str():
            return value or None
        case int() | float() | date() | time():
            return value
        case _:
            return None
