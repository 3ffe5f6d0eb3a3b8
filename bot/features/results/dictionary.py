"""What goes beside exported data: what its columns and codes mean, and under which terms it may be used."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.directory import Directory
from bot.domain.exports import Cell, Column, Holds, Profile, Subject, Table
from bot.domain.knowledge import LANGUAGES
from bot.features.results.exporting import columns
from bot.i18n import Translator, translator

DICTIONARY = (
    Column("what"),
    Column("id"),
    Column("version", Holds.NUMBER),
    Column("holds"),
    *(Column(lang, Holds.WORDS) for lang in LANGUAGES),
)
"""The columns of a data dictionary."""


def dictionary(directory: Directory, subject: Subject, profile: Profile) -> Table:
    """The columns of an export, and of answers the indicators with their options, in both languages."""
    return Table(DICTIONARY, _rows(directory, subject, profile))


def _rows(directory: Directory, subject: Subject, profile: Profile) -> Iterator[tuple[Cell, ...]]:
    says = [translator(lang) for lang in LANGUAGES]
    for column in columns(subject, profile):
        key = f"export-{column.name.replace('_', '')}"
        yield ("column", column.name, None, column.holds.value, *(say(key) for say in says))
    if subject is not Subject.ANSWERS:
        return
    for indicator in directory.indicators.values():
        sort = f"{indicator.type.value}{', perception' if indicator.perception else ''}"
        head = (indicator.id, indicator.version)
        yield ("indicator", *head, sort, *(say.of(indicator.question) for say in says))
        for option in indicator.options:
            yield (
                "option",
                f"{indicator.id}={option.value}",
                indicator.version,
                "",
                *(say.of(option.label) for say in says),
            )
    for collective in directory.collectives.values():
        yield ("collective", collective.id, None, collective.region_id, collective.name, collective.name)


def licence(directory: Directory, profile: Profile, day: str, say: Translator) -> str:
    """The terms, with the source and the date that they ask to be named; and that example data is one."""
    programme = directory.programme
    name = say.of(programme.name) if programme else ""
    lines = [say(f"export-licence-{profile.value}", programme=name, day=day)]
    if programme and programme.example:
        lines.append(say("example-note"))
    return "\n\n".join(lines)
