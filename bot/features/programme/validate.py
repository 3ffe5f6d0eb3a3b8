"""From what people wrote to a pack that holds together, or to all that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from bot.domain.closures import Closure, SchoolHoliday
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import Entry
from bot.domain.pack import Pack
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
from bot.features.programme.drafts import MODELS, Draft, draft, suggest
from bot.features.programme.references import References
from bot.features.programme.rules import check_record
from bot.knowledge.calibration import Calibration, CalibrationError
from bot.knowledge.lexicon import Lexicon, LexiconError
from bot.ports.calendars import Holidays
from bot.ports.packs import RawPack, RawRecord, Value

E = TypeVar("E", bound=Entity)


def validate(raw: RawPack, holidays: Holidays) -> Pack:
    """
    Check a pack.

    Raises:
        ConfigError: With every fault of form and of sense, in the order of files and lines.
    """
    known = [record for record in raw.records if record.kind in MODELS]
    drafts = [draft(record) for record in known]
    for drafted in drafts:
        check_record(drafted, holidays)
    References(drafts).check()
    faults = [
        *raw.faults,
        *(_unknown_table(record) for record in raw.records if record.kind not in MODELS),
        *(fault for drafted in drafts for fault in drafted.faults),
        *(fault for record in raw.records for fault in _unstorable(record)),
        *_translations(raw.entries),
        *_lexicon(raw),
        *_calibration(raw),
    ]
    if faults:
        once = {
            (fault.where, str(fault.phrase)): fault for fault in faults
        }  # a person and their membership share cells
        raise ConfigError(sorted(once.values(), key=_by_place))
    return _pack(drafts, raw)


def _unknown_table(record: RawRecord) -> Fault:
    values = {"table": record.kind, **suggest(record.kind, list(MODELS))}
    return Fault(where=record.where, phrase=Phrase("pack-unknown-table", values))


def _unstorable(record: RawRecord) -> Iterator[Fault]:
    """Texts with a NUL in them, however it was written: no database keeps it."""
    for place, text in _texts(record.data, ""):
        if "\0" in text:
            yield Fault(where=record.places.get(place.removeprefix("."), record.where), phrase=Phrase("pack-nul"))


def _texts(value: Value, place: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield place, value
        case Mapping():
            for name, each in value.items():
                yield from _texts(each, f"{place}.{name}")
        case list() | tuple():
            for number, each in enumerate(value):
                yield from _texts(each, f"{place}[{number}]")


def _translations(entries: Sequence[tuple[str, Entry]]) -> Iterator[Fault]:
    ids = [entry.id for _, entry in entries]
    known = set(ids)
    for where, entry in entries:
        original = entry.translation_of
        if original is not None and (original not in known or original == entry.id):
            values = {"value": original, **suggest(original, [each for each in ids if each != entry.id])}
            yield Fault(where=where, phrase=Phrase("pack-entry-translation", values))


def _lexicon(raw: RawPack) -> Iterator[Fault]:
    try:
        Lexicon.parse(raw.lexicon)
    except LexiconError as error:
        yield Fault(where="lexicon.toml", phrase=error.phrase)


def _calibration(raw: RawPack) -> Iterator[Fault]:
    try:
        if raw.calibration:
            Calibration.parse(raw.calibration)
    except CalibrationError:
        yield Fault(where="calibration.toml", phrase=Phrase("pack-calibration"))


def _by_place(fault: Fault) -> tuple[str, int, int, str]:
    """By file, then line; by sheet, then row and column."""
    found = re.fullmatch(r"(.*?[:!])([A-Z]*)(\d+)(?::[A-Z]+\d+)?", fault.where)
    return (found[1], int(found[3]), len(found[2]), found[2]) if found else (fault.where, 0, 0, "")


def _pack(drafts: Sequence[Draft], raw: RawPack) -> Pack:
    entities = [drafted.entity() for drafted in drafts]

    def of(kind: type[E]) -> tuple[E, ...]:
        return tuple(entity for entity in entities if isinstance(entity, kind))

    return Pack(
        programme=next(iter(of(Programme)), None),
        regions=of(Region),
        collectives=of(Collective),
        closures=of(Closure),
        school_holidays=of(SchoolHoliday),
        roles=of(Role),
        people=of(Person),
        memberships=of(Membership),
        milestones=of(Milestone),
        indicators=of(Indicator),
        reminders=of(Reminder),
        check_ins=of(CheckIn),
        entries=tuple(entry for _, entry in raw.entries),
        lexicon=raw.lexicon,
        calibration=raw.calibration,
    )
