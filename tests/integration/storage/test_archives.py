"""A store into one file and back into either kind of store, row for row."""

from __future__ import annotations

import asyncio
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.delivery import DeliveryState
from bot.domain.effects import Enqueue, PlanOccurrences, PutEntities, SendSetAside, TieAccount
from bot.domain.errors import ConfigError
from storage import schema
from storage.archive.form import form_of
from storage.archive.restoring import restore
from storage.archive.writing import backup
from storage.unit_of_work import SqlStore
from tests.integration.storage.filled import content, fill
from tests.integration.storage.samples import (
    AMINA,
    AMINA_DIRECT,
    HOUR,
    MINUTE,
    NOW,
    heard,
    known,
    occurrence,
    programme,
    said,
)
from tests.support.postgres import Postgres

NewStore = Callable[[], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where there is nothing yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'target.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.new_database(empty=True)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Where an archive will be."""
    return tmp_path / "archive.zip"


def refusal(url: str, archive: Path, *, replace: bool = False) -> str:
    """Why an archive is not restored."""
    with pytest.raises(ConfigError) as caught:
        restore(url, archive, NOW, replace=replace)
    [fault] = caught.value.faults
    return fault.phrase.key


def test_what_is_restored_is_what_was_there_row_for_row(store_url: str, target: str, archive: Path) -> None:
    schema.upgrade(store_url)
    fill(store_url)
    before = content(store_url)
    backup(store_url, archive, NOW)
    restore(target, archive, NOW, replace=False)
    assert content(target) == before


def test_every_table_is_archived() -> None:
    migrated = {form.name: dict(form.columns) for form in form_of(schema.REVISIONS[-1])}
    assert "delivery" in migrated
    assert not {"process", "alembic_version"} & migrated.keys()


def test_a_store_of_an_earlier_version_is_restored_and_brought_up_to_date(
    tmp_path: Path, target: str, archive: Path
) -> None:
    old, first = f"sqlite:///{tmp_path / 'old.db'}", schema.REVISIONS[0]
    schema.upgrade(old, first)
    fill(old, first)
    before = content(old, form_of(first))
    backup(old, archive, NOW)
    made = restore(target, archive, NOW, replace=False)
    assert (made.revision, schema.current(target)) == (first, schema.HEAD)
    assert content(target, form_of(first)) == before


async def test_what_is_new_after_a_restore_takes_no_number_that_is_taken(
    store_url: str, target: str, archive: Path
) -> None:
    async with SqlStore(store_url) as store:
        await store.commit([*known(), Enqueue(said("before", due=NOW + HOUR))])
        await store.accept("tchap", [heard("e1")], "c1", NOW)
    await asyncio.to_thread(backup, store_url, archive, NOW)
    await asyncio.to_thread(restore, target, archive, NOW, replace=False)
    async with SqlStore(target) as store:
        await store.commit([Enqueue(said("after", due=NOW + HOUR))])
        new = await store.accept("tchap", [heard("e1"), heard("e2")], "c2", NOW)
        assert ([event.id for event in new], await store.cursor("tchap")) == (["e2"], "c2")


async def test_a_store_at_work_is_archived_as_it_was_at_one_moment(store_url: str, tmp_path: Path) -> None:
    async with SqlStore(store_url) as store:
        await store.commit(known())
        for number in range(5):
            archiving = asyncio.create_task(asyncio.to_thread(backup, store_url, tmp_path / f"{number}.zip", NOW))
            while not archiving.done():
                await store.commit([Enqueue(said(f"{number}/{len(asyncio.all_tasks())}/{object()!r}"))])
            made = archiving.result()
            target = f"sqlite:///{tmp_path / f'{number}.db'}"
            await asyncio.to_thread(restore, target, made.file, NOW, replace=False)
            assert len(content(target)["delivery"]) == made.rows["delivery"]


def test_an_archive_is_its_owners_alone_and_never_overwrites(tmp_path: Path, archive: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    schema.upgrade(url)
    backup(url, archive, NOW)
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    with pytest.raises(ConfigError) as caught:
        backup(url, archive, NOW)
    assert caught.value.faults[0].phrase.key == "archive-exists"
    assert not list(tmp_path.glob(".*"))


def test_a_store_that_is_not_there_is_not_made_by_archiving_it(tmp_path: Path, archive: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        backup(f"sqlite:///{tmp_path / 'none.db'}", archive, NOW)
    assert (caught.value.faults[0].phrase.key, list(tmp_path.iterdir())) == ("archive-no-store", [])


def test_a_store_that_is_not_empty_is_left_alone_unless_it_is_to_be_replaced(
    store_url: str, target: str, archive: Path
) -> None:
    schema.upgrade(store_url)
    schema.upgrade(target)
    fill(target)
    before = content(target)
    backup(store_url, archive, NOW)
    assert refusal(target, archive).startswith("restore-not-empty")
    assert content(target) == before
    made = restore(target, archive, NOW, replace=True)
    # who was erased from the store that is replaced stays erased
    assert content(target) == content(store_url) | {"erasure": before["erasure"]}
    if made.kept is not None:
        assert content(f"sqlite:///{made.kept}") == before
    assert (made.kept is not None) == target.startswith("sqlite")


async def test_a_new_store_is_empty(target: str, tmp_path: Path, archive: Path) -> None:
    source = f"sqlite:///{tmp_path / 'a.db'}"
    await asyncio.to_thread(schema.upgrade, source)
    await asyncio.to_thread(schema.upgrade, target)
    await asyncio.to_thread(backup, source, archive, NOW)
    assert (await asyncio.to_thread(restore, target, archive, NOW, replace=False)).kept is None


async def test_a_store_at_work_is_not_restored_into(store_url: str, tmp_path: Path, archive: Path) -> None:
    source = f"sqlite:///{tmp_path / 'a.db'}"
    await asyncio.to_thread(schema.upgrade, source)
    await asyncio.to_thread(backup, source, archive, NOW)
    async with SqlStore(store_url) as store:
        await store.take_up(NOW, lease=MINUTE)
        refused = await asyncio.to_thread(refusal, store_url, archive, replace=True)
    assert refused == ("store-busy" if store_url.startswith("sqlite") else "restore-at-work")


def test_a_broken_store_is_replaced_and_kept(tmp_path: Path, archive: Path) -> None:
    source, broken = f"sqlite:///{tmp_path / 'a.db'}", tmp_path / "broken.db"
    schema.upgrade(source)
    backup(source, archive, NOW)
    broken.write_bytes(b"no database" * 500)
    made = restore(f"sqlite:///{broken}", archive, NOW, replace=True)
    assert made.kept is not None
    assert made.kept.read_bytes() == b"no database" * 500
    assert content(f"sqlite:///{broken}") == content(source)


async def restored(store_url: str, target: str, archive: Path, *, hours: int) -> None:
    """A store with something due in an hour, archived now and restored some hours later."""
    async with SqlStore(store_url) as store:
        await store.commit([PutEntities(programme()), TieAccount(AMINA, "amina", AMINA_DIRECT)])
        await store.commit([Enqueue(said("due", due=NOW + HOUR)), Enqueue(said("later", due=NOW + 48 * HOUR))])
        planned = (occurrence("due", due=NOW + HOUR), occurrence("later", due=NOW + 48 * HOUR))
        await store.commit([PlanOccurrences(NOW, NOW + 72 * HOUR, planned)])
    await asyncio.to_thread(backup, store_url, archive, NOW)
    await asyncio.to_thread(restore, target, archive, NOW + hours * HOUR, replace=False)


async def test_what_was_due_meanwhile_is_not_sent_again(store_url: str, target: str, archive: Path) -> None:
    await restored(store_url, target, archive, hours=24)
    async with SqlStore(target) as store:
        now = NOW + 24 * HOUR
        assert await store.claim(now, limit=9, worker="w", lease=MINUTE) == []
        due = await store.read(lambda read: read.due_occurrences(now, 9))
        assert [each.kind.value for each in due] == ["restored"]
        found = await store.read(lambda read: read.delivery("due"))
        assert found is not None
        assert (found.state, found.reason) == (DeliveryState.FAILED, "delivery-restored")
        aside = await store.read(lambda read: read.set_aside(9))
        assert [(each.kind, each.whom) for each in aside] == [
            ("reminder", "dm:amina"),
            ("reminder", "collective:koungou"),
        ]


async def test_what_is_due_later_is_sent_at_its_hour(store_url: str, target: str, archive: Path) -> None:
    await restored(store_url, target, archive, hours=24)
    async with SqlStore(target) as store:
        claimed = await store.claim(NOW + 48 * HOUR, limit=9, worker="w", lease=MINUTE)
        assert [each.delivery.key for each in claimed] == ["later"]


async def test_what_was_set_aside_is_sent_if_somebody_wants_it(store_url: str, target: str, archive: Path) -> None:
    await restored(store_url, target, archive, hours=24)
    now = NOW + 25 * HOUR
    async with SqlStore(target) as store:
        await store.commit([SendSetAside(now)])
        claimed = await store.claim(now, limit=9, worker="w", lease=MINUTE)
        due = await store.read(lambda read: read.due_occurrences(now, 9))
        assert [each.delivery.key for each in claimed] == ["due"]
        assert [each.rule_id for each in due if each.kind.value == "reminder"] == ["due"]
        assert await store.read(lambda read: read.set_aside(9)) == []


async def test_what_is_of_no_use_any_more_is_not_sent_whoever_wants_it(
    store_url: str, target: str, archive: Path
) -> None:
    await restored(store_url, target, archive, hours=24)
    async with SqlStore(target) as store:
        await store.commit([SendSetAside(NOW + timedelta(days=9))])
        due = await store.read(lambda read: read.due_occurrences(NOW + 25 * HOUR, 9))
        assert [each.kind.value for each in due] == ["restored"]


async def test_a_store_that_was_moved_with_nothing_due_meanwhile_tells_nobody(
    store_url: str, target: str, archive: Path
) -> None:
    await restored(store_url, target, archive, hours=0)
    async with SqlStore(target) as store:
        assert await store.read(lambda read: read.due_occurrences(NOW, 9)) == []


async def test_a_time_that_nobody_planned_before_is_not_made_up_for(store_url: str, target: str, archive: Path) -> None:
    await restored(store_url, target, archive, hours=24 * 60)
    async with SqlStore(target) as store:
        assert await store.read(lambda read: read.planned_until()) == NOW + 24 * 60 * HOUR
