"""The inbox: kept once, with the cursor, until done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.effects import FinishEvent
from bot.domain.errors import Conflict
from bot.domain.events import ActionChosen, Event, MessageDeleted, MessageEdited
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import AMINA, AMINA_DIRECT, MINUTE, NOW, heard, receipt

Rows = Callable[[str], list[tuple[Any, ...]]]


async def test_new_events_come_back_in_order(store: SqlStore) -> None:
    events = [heard("e2"), heard("e1"), heard("e3")]
    assert await store.accept("tchap", events, None, NOW) == events


async def test_an_event_that_comes_again_is_left_out(store: SqlStore) -> None:
    await store.accept("tchap", [heard("e1")], None, NOW)
    assert await store.accept("tchap", [heard("e1"), heard("e2"), heard("e2")], None, NOW) == [heard("e2")]


async def test_one_platform_s_ids_mean_nothing_on_another(store: SqlStore) -> None:
    await store.accept("tchap", [heard("e1")], None, NOW)
    assert await store.accept("slack", [heard("e1")], None, NOW) == [heard("e1")]


async def test_an_event_handed_over_many_times_at_once_is_new_once(store: SqlStore) -> None:
    fresh = await asyncio.gather(*(store.accept("tchap", [heard("e1")], None, NOW) for _ in range(50)))
    assert sorted(map(len, fresh)) == [0] * 49 + [1]


async def test_the_last_cursor_of_each_platform_is_kept(store: SqlStore) -> None:
    await store.accept("tchap", [], "s1", NOW)
    await store.accept("tchap", [heard("e1")], "s2", NOW)
    await store.accept("slack", [], "x", NOW)
    await store.accept("tchap", [heard("e2")], None, NOW)
    assert [await store.cursor(platform) for platform in ("tchap", "slack", "other")] == ["s2", "x", None]


async def test_unfinished_events_survive_a_restart_in_the_order_of_arrival(store_url: str) -> None:
    async with SqlStore(store_url) as store:
        await store.accept("tchap", [heard("e3"), heard("e1")], None, NOW)
        await store.accept("slack", [heard("e2")], None, NOW)
        await store.commit([FinishEvent("tchap", "e1", NOW)])
    async with SqlStore(store_url) as store:
        assert await store.take_up(NOW, lease=MINUTE, own=True) == [heard("e3"), heard("e2")]


async def test_finishing_an_event_twice_is_a_conflict(store: SqlStore) -> None:
    await store.accept("tchap", [heard("e1")], None, NOW)
    await store.commit([FinishEvent("tchap", "e1", NOW)])
    with pytest.raises(Conflict):
        await store.commit([FinishEvent("tchap", "e1", NOW)])


async def test_every_kind_of_event_comes_back_as_it_was(store: SqlStore) -> None:
    events: list[Event] = [
        heard("message"),
        ActionChosen(
            id="action",
            at=NOW,
            account=AMINA,
            conversation=AMINA_DIRECT,
            direct=False,
            thread="t",
            action="a:b",
            message=receipt(),
        ),
        MessageEdited(
            id="edit", at=NOW, account=AMINA, conversation=AMINA_DIRECT, direct=True, message=receipt(), text="« é »"
        ),
        MessageDeleted(id="delete", at=NOW, account=AMINA, conversation=AMINA_DIRECT, direct=True, message=receipt()),
    ]
    await store.accept("tchap", events, None, NOW)
    assert await store.take_up(NOW, lease=MINUTE, own=True) == events
