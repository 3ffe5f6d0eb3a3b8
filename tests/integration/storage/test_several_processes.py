"""Several processes on one store: whose an event is, and who takes over from those that died."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.delivery import DeliveryKind, Sent
from bot.domain.effects import Effect, Enqueue, FinishEvent, FinishOccurrence, PlanOccurrences, PutEntities, TieAccount
from bot.domain.errors import EventDone, Taken
from bot.domain.events import Event
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.programme import Person
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, MINUTE, NOW, heard, known, occurrence, receipt, said
from tests.support.postgres import Postgres

PEOPLE = [f"p{n:02}" for n in range(40)]


@pytest.fixture
async def stores(postgres: Postgres) -> AsyncIterator[list[SqlStore]]:
    """Four processes' stores on one database."""
    url = postgres.emptied_database()
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(SqlStore(url)) for _ in range(4)]


async def beat(store: SqlStore, at: timedelta = timedelta(), *, own: bool = False) -> list[Event]:
    return await store.take_up(NOW + at, lease=MINUTE, own=own)


async def test_a_process_that_starts_leaves_alone_what_a_living_one_handles(stores: list[SqlStore]) -> None:
    await beat(stores[0])
    await stores[0].accept("tchap", [heard("e1")], None, NOW)
    assert await beat(stores[1]) == []


async def test_the_events_of_a_process_that_died_are_taken_over_once_its_lease_ended(stores: list[SqlStore]) -> None:
    await beat(stores[0])
    await stores[0].accept("tchap", [heard("e2"), heard("e1")], None, NOW)
    early = await beat(stores[1], MINUTE - timedelta(seconds=1))
    assert (early, await beat(stores[1], MINUTE)) == ([], [heard("e2"), heard("e1")])


async def test_who_says_in_time_that_it_lives_keeps_its_events(stores: list[SqlStore]) -> None:
    await beat(stores[0])
    await stores[0].accept("tchap", [heard("e1")], None, NOW)
    await beat(stores[0], MINUTE / 2)
    assert await beat(stores[1], MINUTE) == []


async def test_of_several_that_look_at_once_one_takes_over(stores: list[SqlStore]) -> None:
    await beat(stores[0])
    await stores[0].accept("tchap", [heard(f"e{n}") for n in range(30)], None, NOW)
    await asyncio.gather(*(beat(store, HOUR) for store in stores[1:]))
    taken = await asyncio.gather(*(beat(store, HOUR, own=True) for store in stores[1:]))
    assert sorted(event.id for events in taken for event in events) == sorted(f"e{n}" for n in range(30))


async def test_what_a_process_left_in_order_is_taken_over_at_once(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    async with SqlStore(url) as gone:
        await beat(gone)
        await gone.accept("tchap", [heard("e1")], None, NOW)
    async with SqlStore(url) as store:
        assert await beat(store) == [heard("e1")]


async def test_a_process_is_given_its_own_undone_events_only_when_it_asks(stores: list[SqlStore]) -> None:
    await beat(stores[0])
    await stores[0].accept("tchap", [heard("e1")], None, NOW)
    assert (await beat(stores[0]), await beat(stores[0], own=True)) == ([], [heard("e1")])


async def test_an_event_handed_to_four_processes_at_once_is_one_s_to_handle(stores: list[SqlStore]) -> None:
    for store in stores:
        await beat(store)
    fresh = await asyncio.gather(*(store.accept("tchap", [heard("e1")], None, NOW) for store in stores))
    assert sorted(map(len, fresh)) == [0, 0, 0, 1]


async def test_an_event_handled_by_four_processes_at_once_has_its_effects_once(stores: list[SqlStore]) -> None:
    await stores[0].accept("tchap", [heard("e1")], None, NOW)
    units: list[list[Effect]] = [[Enqueue(said(f"reply {n}")), FinishEvent("tchap", "e1", NOW)] for n in range(4)]
    pairs = zip(stores, units, strict=True)
    outcomes = await asyncio.gather(*(store.commit(unit) for store, unit in pairs), return_exceptions=True)
    said_by = await stores[0].read(lambda read: [read.delivery(f"reply {n}") is not None for n in range(4)])
    assert said_by == [outcome == [] for outcome in outcomes]
    assert sorted(str(type(outcome)) for outcome in outcomes if outcome != []) == [str(EventDone)] * 3


async def test_an_occurrence_carried_out_by_four_processes_at_once_is_carried_out_once(stores: list[SqlStore]) -> None:
    await stores[0].commit([PlanOccurrences(NOW - HOUR, NOW + HOUR, (occurrence("a"),))])
    done = FinishOccurrence(occurrence("a").key, NOW)
    units: list[list[Effect]] = [[done, Enqueue(said(f"reminder {n}"))] for n in range(4)]
    pairs = zip(stores, units, strict=True)
    outcomes = await asyncio.gather(*(store.commit(unit) for store, unit in pairs), return_exceptions=True)
    said_by = await stores[0].read(lambda read: [read.delivery(f"reminder {n}") is not None for n in range(4)])
    assert said_by == [outcome == [] for outcome in outcomes]
    assert [type(outcome) for outcome in outcomes if outcome != []] == [Taken] * 3


async def with_people(store: SqlStore) -> None:
    effects: list[Effect] = [PutEntities(tuple(Person(id=name, name=name) for name in PEOPLE))]
    effects += [
        TieAccount(AccountRef(platform="tchap", id=name), name, ConversationRef(platform="tchap", id=f"!{name}"))
        for name in PEOPLE
    ]
    await store.commit(effects)


async def test_four_processes_share_what_is_due_and_keep_each_one_s_order(stores: list[SqlStore]) -> None:
    await with_people(stores[0])
    queued = [said(f"{name}/{n}", to=Recipient.person(name)) for n in range(6) for name in PEOPLE]
    await stores[0].commit([Enqueue(each) for each in queued])
    sent: list[str] = []

    async def work(store: SqlStore) -> None:
        while claimed := await store.claim(NOW, limit=7, worker="w", lease=MINUTE):
            sent.extend(each.delivery.key for each in claimed)
            await store.settle(
                [Sent(delivery_id=each.id, at=NOW, receipt=receipt(each.conversation)) for each in claimed]
            )

    for _ in range(6):  # what is held by one is nothing to do for the others, who then go to sleep
        await asyncio.gather(*map(work, stores))
    lines = {name: [key for key in sent if key.startswith(f"{name}/")] for name in PEOPLE}
    assert lines == {name: [f"{name}/{n}" for n in range(6)] for name in PEOPLE}


async def test_of_one_recipient_two_processes_never_hold_two(stores: list[SqlStore]) -> None:
    await stores[0].commit(known())
    for step in range(30):
        at = NOW + step * HOUR
        # the later one of the line is due first: whoever looks at the wrong moment sees both as the next one
        await stores[0].commit([Enqueue(said(f"{step}a", due=at + MINUTE)), Enqueue(said(f"{step}b", due=at))])
        instants = [at, at + MINUTE, at, at + MINUTE]
        claims = (
            store.claim(when, limit=9, worker="w", lease=HOUR) for store, when in zip(stores, instants, strict=True)
        )
        held = [each for claimed in await asyncio.gather(*claims) for each in claimed]
        assert len(held) == 1
        await stores[0].settle([Sent(delivery_id=held[0].id, at=at, receipt=receipt())])
        [other] = await stores[0].claim(at + MINUTE, limit=9, worker="w", lease=HOUR)
        await stores[0].settle([Sent(delivery_id=other.id, at=at, receipt=receipt())])


async def test_units_that_touch_the_same_rows_in_opposite_orders_all_go_through(stores: list[SqlStore]) -> None:
    await with_people(stores[0])
    accounts = [AccountRef(platform="tchap", id=name) for name in PEOPLE]

    async def hear(store: SqlStore, order: list[AccountRef], turn: int) -> None:
        where = ConversationRef(platform="tchap", id=f"!{turn}")
        events = [replace(heard(f"{turn}/{by.id}", by=by), conversation=where) for by in order]
        await store.accept("tchap", events, None, NOW)

    rounds = [
        hear(store, accounts if (n + turn) % 2 else accounts[::-1], 4 * turn + n)
        for turn in range(8)
        for n, store in enumerate(stores)
    ]
    await asyncio.gather(*rounds)
    kept = {event.id for event in await beat(stores[0], own=True)}  # the others never said that they live
    assert kept == {f"{turn}/{name}" for turn in range(8 * 4) for name in PEOPLE}


def test_replies_are_what_the_partial_index_says() -> None:
    assert DeliveryKind.REPLY.value == "reply"
