"""Units of work: all or nothing, told after the commit, independent of each other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any, get_args

import pytest

from bot.domain.effects import Effect, Enqueue, FinishEvent, FinishOccurrence, Prompted, SaveAnswer, SaveFlow
from bot.domain.errors import Conflict, EventDone, StoreUnavailable
from storage.applying import APPLIES
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import MINUTE, NOW, TO_AMINA, answer, flow, heard, said

Rows = Callable[[str], list[tuple[Any, ...]]]


async def test_a_unit_is_visible_to_a_read_that_begins_after_its_commit(store: SqlStore) -> None:
    await store.commit([SaveFlow(flow("checkin"))])
    assert await store.read(lambda read: read.flow(TO_AMINA, "amina")) == flow("checkin")


async def test_a_unit_that_does_not_fit_leaves_nothing_behind(store: SqlStore) -> None:
    with pytest.raises(Conflict):
        await store.commit([Enqueue(said("k")), SaveFlow(flow("checkin")), FinishOccurrence("nowhere", NOW)])
    assert await store.read(lambda read: (read.delivery("k"), read.flow(TO_AMINA, "amina"))) == (None, None)


async def test_a_unit_that_does_not_fit_takes_none_of_its_neighbours_with_it(store: SqlStore) -> None:
    units: list[list[Effect]] = [[Enqueue(said(f"k{n}"))] for n in range(30)]
    units[7].append(FinishEvent("tchap", "unheard", NOW))
    outcomes = await asyncio.gather(*(store.commit(unit) for unit in units), return_exceptions=True)
    failed = [n for n, outcome in enumerate(outcomes) if isinstance(outcome, Conflict)]
    kept = await store.read(lambda read: [n for n in range(30) if read.delivery(f"k{n}")])
    assert (failed, kept) == ([7], [n for n in range(30) if n != 7])


async def test_hundreds_of_units_at_once_are_all_kept(store: SqlStore) -> None:
    await asyncio.gather(*(store.commit([Enqueue(said(f"k{n}"))]) for n in range(300)))
    assert await store.read(lambda read: sum(read.delivery(f"k{n}") is not None for n in range(300))) == 300


async def test_a_unit_that_refers_to_what_is_unknown_is_refused(store: SqlStore) -> None:
    with pytest.raises(Conflict):
        await store.commit([Prompted("weekly/nowhere/2027-01-04", "amina", NOW)])


async def test_an_event_finished_by_two_units_at_once_is_finished_by_one(store: SqlStore) -> None:
    await store.accept("tchap", [heard("e1")], None, NOW)
    units = [store.commit([Enqueue(said(f"reply {n}")), FinishEvent("tchap", "e1", NOW)]) for n in range(2)]
    outcomes = await asyncio.gather(*units, return_exceptions=True)
    said_by = await store.read(lambda read: [read.delivery(f"reply {n}") is not None for n in range(2)])
    assert ([type(outcome) for outcome in outcomes], said_by) == ([list, EventDone], [True, False])


async def test_an_empty_unit_is_fine(store: SqlStore) -> None:
    await store.commit([])
    assert await store.take_up(NOW, lease=MINUTE, own=True) == []


async def test_a_caller_who_gives_up_waiting_disturbs_nobody(store: SqlStore) -> None:
    impatient = asyncio.ensure_future(store.commit([Enqueue(said("impatient"))]))
    patient = asyncio.ensure_future(store.commit([Enqueue(said("patient"))]))
    await asyncio.sleep(0)
    impatient.cancel()
    await patient
    assert await store.read(lambda read: read.delivery("patient")) is not None


async def test_what_waits_is_committed_before_the_store_closes(store_url: str, rows: Rows) -> None:
    async with SqlStore(store_url) as store:
        waiting = [asyncio.ensure_future(store.commit([Enqueue(said(f"k{n}"))])) for n in range(100)]
        await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    assert rows("SELECT count(*) FROM delivery") == [(100,)]


async def test_a_closed_store_says_that_it_is_closed(store_url: str) -> None:
    async with SqlStore(store_url) as store:
        pass
    with pytest.raises(StoreUnavailable):
        await store.commit([])
    with pytest.raises(StoreUnavailable):
        await store.read(lambda read: read.revision())


async def test_a_store_that_was_never_opened_says_so(store_url: str) -> None:
    with pytest.raises(StoreUnavailable):
        await SqlStore(store_url).commit([])


async def test_a_query_that_fails_tells_only_its_own_caller(store: SqlStore) -> None:
    def wrong(_: object) -> None:
        raise LookupError("no such thing")

    outcomes = await asyncio.gather(
        store.read(wrong), *(store.read(lambda read: read.revision()) for _ in range(20)), return_exceptions=True
    )
    assert (type(outcomes[0]), outcomes[1:]) == (LookupError, [0] * 20)


async def test_a_naive_instant_is_refused_as_the_mistake_it_is(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        await store.commit([Enqueue(said("k", due=NOW.replace(tzinfo=None)))])


async def test_an_error_of_the_database_tells_nothing_that_people_wrote(store: SqlStore) -> None:
    with pytest.raises(Conflict) as caught:
        await store.commit([SaveAnswer(replace(answer("4", event_id="e1"), note="secret"), perception=False)])
    told = [str(error) for error in (caught.value, caught.value.__cause__) if error is not None]
    assert [text for text in told if "secret" in text] == []


def test_every_effect_has_a_repository_that_carries_it_out() -> None:
    assert set(APPLIES) == set(get_args(Effect))
