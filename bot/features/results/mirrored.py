"""What is copied to where others look: public results and completeness, through the code that exports and serves them."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.directory import Directory
from bot.domain.exports import Cell, Column, Holds, Profile, Subject, number_or_text
from bot.domain.mirror import MirrorTable
from bot.features.results.exporting import Extract, columns, identity, table
from bot.features.results.served import COMPLETENESS, all_completeness
from bot.ports.store import Repositories


def mirrored(
    stored: Repositories, directory: Directory, *, results: str, completeness: str, k: int
) -> tuple[MirrorTable, ...]:
    """Both tables, under these names; nobody is in them, and what was published at closing is all that is felt in them."""
    extract = Extract(subject=Subject.ANSWERS, profile=Profile.PUBLIC, k=k)
    answers = columns(Subject.ANSWERS, Profile.PUBLIC)
    found = table(stored, directory, extract).rows
    return (
        _table(results, answers, ((_key(identity(row)), row) for row in found)),
        _table(completeness, COMPLETENESS, ((_key(row[:3]), row) for row in all_completeness(stored, directory, k))),
    )


def _key(cells: Iterable[Cell]) -> str:
    return "/".join(str(each) for each in cells)


def _table(name: str, columns: tuple[Column, ...], rows: Iterable[tuple[str, tuple[Cell, ...]]]) -> MirrorTable:
    values = [column.holds is Holds.VALUE for column in columns]
    typed = {
        key: tuple(number_or_text(cell) if value else cell for value, cell in zip(values, row, strict=True))
        for key, row in rows
    }
    return MirrorTable(name=name, columns=columns, rows=typed)
