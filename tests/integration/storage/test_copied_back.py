"""A SQLite file that is copied back by hand is found out, and treated as a restore (research/domain.md 5.3, S6)."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.effects import Enqueue
from bot.domain.occurrence import OccurrenceKind
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import MINUTE, NOW, known, said


def url(file: Path) -> str:
    return f"sqlite:///{file}"


async def aside(store: SqlStore) -> tuple[int, int]:
    """What is set aside once somebody works on the store, and how often coordinators are told of it."""
    await store.take_up(NOW + timedelta(days=1), lease=MINUTE)
    held = await store.read(lambda stored: len(stored.set_aside(10)))
    told = await store.read(lambda stored: len(stored.planned(OccurrenceKind.RESTORED)))
    return held, told


@pytest.fixture
async def file(tmp_path: Path) -> Path:
    """A store with something that is due."""
    path = tmp_path / "relais.db"
    async with SqlStore(url(path)) as store:
        await store.commit([*known(), Enqueue(said("k"))])
    return path


async def test_a_copy_from_before_the_last_run_is_found_out_once(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "yesterday.db")
    async with SqlStore(url(file)):
        pass
    shutil.copy(tmp_path / "yesterday.db", file)
    async with SqlStore(url(file)) as store:
        first = await aside(store)
    async with SqlStore(url(file)) as store:
        again = await aside(store)
    assert (first, again) == ((1, 1), (1, 1))


async def test_who_opens_it_for_something_else_first_doesn_t_hide_it(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / "yesterday.db")
    async with SqlStore(url(file)):
        pass
    shutil.copy(tmp_path / "yesterday.db", file)
    async with SqlStore(url(file)) as store:
        await store.commit([])
    async with SqlStore(url(file)) as store:
        assert await aside(store) == (1, 1)


async def test_a_copy_made_while_the_store_was_at_work_is_found_out(file: Path, tmp_path: Path) -> None:
    async with SqlStore(url(file)) as store:
        await store.commit([])
        for rest in ("", "-wal"):
            shutil.copy(f"{file}{rest}", tmp_path / f"hot.db{rest}")
    for rest in ("", "-wal"):
        shutil.copy(tmp_path / f"hot.db{rest}", f"{file}{rest}")
    async with SqlStore(url(file)) as store:
        assert await aside(store) == (1, 1)


async def test_a_store_that_only_stopped_or_another_one_in_its_place_is_no_copy(file: Path, tmp_path: Path) -> None:
    async with SqlStore(url(file)) as store:
        stopped = await aside(store)
    async with SqlStore(url(tmp_path / "other.db")) as store:
        await store.commit([*known(), Enqueue(said("k"))])
    shutil.copy(tmp_path / "other.db", file)
    async with SqlStore(url(file)) as store:
        replaced = await aside(store)
    assert (stopped, replaced) == ((0, 0), (0, 0))
