"""A pack goes into a real store, and the same one again leaves it as it is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib.resources import files
from pathlib import Path

import pytest

from adapters.documents.pack_files import PackFiles
from adapters.holidays.calendars import PublicHolidays
from bot.domain.pack import Pack
from bot.features.programme.changes import Changes, Key
from bot.features.programme.load import compare, keep, load
from storage.unit_of_work import SqlStore
from tests.unit.programme.packs import SMALL, pack_of


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    async with SqlStore(f"sqlite:///{tmp_path}/store.db") as opened:
        yield opened


def default_pack() -> Pack:
    path = Path(str(files("bot") / "packs" / "default"))
    return load(path, reader=PackFiles(), holidays=PublicHolidays())


async def test_the_default_pack_comes_back_from_the_store_as_it_was_written(store: SqlStore) -> None:
    pack = default_pack()
    await keep(pack, store)

    entities, entries = await store.read(lambda repositories: (repositories.entities(), repositories.entries()))

    assert sorted(map(repr, entities)) == sorted(map(repr, pack.entities))
    assert entries == list(pack.entries)


async def test_the_same_import_again_leaves_the_revision(store: SqlStore) -> None:
    pack = default_pack()
    await keep(pack, store)
    first = await store.read(lambda repositories: repositories.revision())

    found = await keep(pack, store, prune=True)

    assert found == Changes(added=(), changed=(), missing=())
    assert await store.read(lambda repositories: repositories.revision()) == first


async def test_comparing_changes_nothing(store: SqlStore, tmp_path: Path) -> None:
    pack = pack_of(tmp_path)

    found = await compare(pack, store)

    assert len(found.added) == len(pack.entities)
    assert await store.read(lambda repositories: repositories.entities()) == []


async def test_what_the_file_lacks_goes_only_with_prune(store: SqlStore, tmp_path: Path) -> None:
    await keep(pack_of(tmp_path), store)
    start, end = SMALL.index("[[membership]]"), SMALL.index("[[milestone]]")
    smaller = pack_of(tmp_path, (SMALL[:start] + SMALL[end:]).replace(" - person:amina", ""))

    kept = await keep(smaller, store)
    before = await store.read(lambda repositories: len(repositories.entities()))
    await keep(smaller, store, prune=True)
    after = await store.read(lambda repositories: len(repositories.entities()))

    assert kept.missing == (Key("membership", "amina/collective:koungou/habitant"),)
    assert (before, after) == (12, 11)
