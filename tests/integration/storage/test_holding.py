"""A reply is claimed as it is kept: where nothing stands before it, by the one process of a file."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.delivery import Claimed, Delivery, DeliveryKind, DeliveryState, Hold, Sent
from bot.domain.effects import Effect, Enqueue, FinishEvent
from bot.domain.errors import EventDone
from bot.domain.identity import ConversationRef, Recipient
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import AMINA_DIRECT, HOUR, MINUTE, NOW, TO_AMINA, heard, known, receipt, said
from tests.support.postgres import Postgres

LEA_DIRECT = ConversationRef(platform="tchap", id="!lea")


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[SqlStore]:
    """A store in a file, with a programme."""
    async with SqlStore(f"sqlite:///{tmp_path / 'relais.db'}") as store:
        await store.commit(known())
        yield store


def hold() -> Hold:
    return Hold(worker="w", until=NOW + MINUTE)


def answer(key: str, *, to: Recipient = TO_AMINA, where: ConversationRef | None = AMINA_DIRECT) -> Delivery:
    return replace(said(key, to=to), kind=DeliveryKind.REPLY, conversation=where)


async def claimed(store: SqlStore, at: int = 0) -> list[Claimed]:
    """What is to be claimed so many minutes later."""
    return await store.claim(NOW + at * MINUTE, limit=9, worker="other", lease=MINUTE)


async def test_a_reply_that_is_held_is_given_back_and_nobody_else_s(file: SqlStore) -> None:
    held = await file.commit([Enqueue(answer("k"))], hold=hold)
    assert held == [Claimed(id=answer("k").id, delivery=answer("k"), conversation=AMINA_DIRECT, attempt=1)]
    assert await claimed(file) == []
    report = await file.read(lambda read: read.delivery("k"))
    assert report is not None
    assert (report.state, report.attempts) == (DeliveryState.SENDING, 1)


async def test_what_was_held_and_sent_is_sent(file: SqlStore) -> None:
    [held] = await file.commit([Enqueue(answer("k"))], hold=hold)
    await file.settle([Sent(delivery_id=held.id, at=NOW, receipt=receipt())])
    assert await claimed(file, 2) == []
    report = await file.read(lambda read: read.delivery("k"))
    assert report is not None
    assert report.state is DeliveryState.SENT


async def test_what_was_held_and_lost_comes_again_as_what_may_be_there(file: SqlStore) -> None:
    await file.commit([Enqueue(answer("k"))], hold=hold)
    [again] = await claimed(file, 2)
    assert (again.delivery.key, again.attempt, again.stays) == ("k", 2, True)


async def test_a_reply_waits_for_what_stands_before_it(file: SqlStore) -> None:
    await file.commit([Enqueue(said("before"))])
    assert await file.commit([Enqueue(answer("k"))], hold=hold) == []
    [first] = await claimed(file)
    assert first.delivery.key == "before"


async def test_of_two_replies_the_first_is_held_and_the_second_waits_for_it(file: SqlStore) -> None:
    [held] = await file.commit([Enqueue(answer("first")), Enqueue(answer("second"))], hold=hold)
    assert (held.delivery.key, await claimed(file)) == ("first", [])
    await file.settle([Sent(delivery_id=held.id, at=NOW, receipt=receipt())])
    [then] = await claimed(file)
    assert then.delivery.key == "second"


async def test_of_units_that_share_a_commit_each_is_given_its_own(file: SqlStore) -> None:
    lea = Recipient.person("salim")
    units = [
        [Enqueue(said("reminder"))],
        [Enqueue(answer("behind it"))],
        [Enqueue(answer("free", to=lea, where=LEA_DIRECT))],
        [Enqueue(answer("second", to=lea, where=LEA_DIRECT))],
    ]
    held = await asyncio.gather(*(file.commit(unit, hold=hold) for unit in units))
    assert [[each.delivery.key for each in some] for some in held] == [[], [], ["free"], []]


async def test_only_replies_that_go_back_where_somebody_wrote_are_held(file: SqlStore) -> None:
    unit = [Enqueue(answer("nowhere", where=None))], [Enqueue(said("reminder"))]
    assert [await file.commit(each, hold=hold) for each in unit] == [[], []]


async def test_nothing_is_held_for_who_takes_nothing(file: SqlStore) -> None:
    assert await file.commit([Enqueue(answer("k"))], hold=lambda: None) == []
    assert [each.delivery.key for each in await claimed(file)] == ["k"]


async def test_a_unit_that_is_refused_holds_nothing(file: SqlStore) -> None:
    await file.accept("tchap", [heard("e1")], None, NOW)
    units: list[list[Effect]] = [[Enqueue(answer(f"k{n}")), FinishEvent("tchap", "e1", NOW)] for n in range(2)]
    outcomes = await asyncio.gather(*(file.commit(unit, hold=hold) for unit in units), return_exceptions=True)
    assert [type(each) for each in outcomes] == [list, EventDone]
    report = await file.read(lambda read: read.delivery("k1"))
    assert report is None


async def test_where_several_processes_work_everything_is_claimed_in_its_turn(postgres: Postgres) -> None:
    async with SqlStore(postgres.emptied_database()) as store:
        await store.commit(known())
        assert await store.commit([Enqueue(answer("k"))], hold=hold) == []
        assert [each.delivery.key for each in await claimed(store)] == ["k"]


async def test_a_process_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'relais.db'}"
    async with SqlStore(url) as store:
        await store.commit(known())
        await store.commit([Enqueue(answer("k"))], hold=lambda: Hold(worker="w", until=NOW + HOUR))
    async with SqlStore(url) as store:
        assert [each.delivery.key for each in await claimed(store)] == ["k"]
