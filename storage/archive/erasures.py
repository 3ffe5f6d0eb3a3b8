"""Who was erased after an archive was made: known to the store that it takes the place of, and to later archives beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, inspect, select

from bot.domain.errors import ConfigError
from bot.domain.own_data import Erasure
from storage.archive.reading import opened
from storage.own_data_tables import ErasureRow
from storage.repositories.rows import all_of, columns
from storage.row import table

_erasure = table(ErasureRow)


def known_to(connection: Connection) -> list[Erasure]:
    """Who was erased from that store; nobody if it is of an earlier version."""
    if not inspect(connection).has_table(_erasure.name):
        return []
    return all_of(connection, select(*columns(_erasure, Erasure)), Erasure, {})


def known_beside(archive: Path) -> list[Erasure]:
    """Who was erased according to the archives of the same folder; one that can't be read says nothing."""
    return [erasure for path in sorted(archive.parent.glob("*.zip")) for erasure in _known_in(path)]


def _known_in(path: Path) -> Iterator[Erasure]:
    with suppress(ConfigError), opened(path) as source:
        for member in source.manifest.tables:
            if member.table == _erasure.name:
                yield from [Erasure(**row) for row in source.rows(member)]
