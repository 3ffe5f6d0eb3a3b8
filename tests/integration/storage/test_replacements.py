"""A delivery that replaces an earlier one: reworded while nobody tried it, edited once it was sent, dropped if there is nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.delivery import Delivery, DeliveryState, Postponed, Sent
from bot.domain.effects import Enqueue
from bot.domain.identity import MessageRef
from bot.domain.message import Message
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import AMINA_DIRECT, HOUR, MINUTE, NOW, known, receipt, said

FIRST = said("first", text="Bonjour")
SECOND = replace(said("second", text="Bonsoir"), replaces="first")
TAKEN_BACK = replace(SECOND, key="gone", message=Message(()))


async def state(store: SqlStore, delivery: Delivery) -> DeliveryState | None:
    found = await store.read(lambda read: read.delivery(delivery.key))
    return found.state if found else None


async def words(store: SqlStore, delivery: Delivery) -> Message | None:
    found = await store.read(lambda read: read.delivery(delivery.key))
    return found.delivery.message if found else None


async def send_first(store: SqlStore) -> MessageRef:
    (claimed,) = await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    ref = receipt(AMINA_DIRECT, "$first")
    await store.settle([Sent(delivery_id=claimed.id, at=NOW, receipt=ref)])
    return ref


async def test_what_nobody_tried_to_send_takes_the_new_words(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(FIRST)])
    await store.commit([Enqueue(SECOND)])
    assert (await words(store, FIRST), await state(store, SECOND)) == (SECOND.message, None)


async def test_what_nobody_tried_to_send_is_withdrawn(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(FIRST)])
    await store.commit([Enqueue(TAKEN_BACK)])
    assert (await state(store, FIRST), await state(store, TAKEN_BACK)) == (DeliveryState.CANCELLED, None)
    assert await store.claim(NOW, limit=10, worker="w", lease=MINUTE) == []


async def test_both_in_one_unit_come_to_the_same(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(FIRST), Enqueue(SECOND)])
    assert (await words(store, FIRST), await state(store, SECOND)) == (SECOND.message, None)


async def test_what_was_sent_is_followed_by_an_edit_of_its_message(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(FIRST)])
    ref = await send_first(store)
    await store.commit([Enqueue(SECOND)])
    (claimed,) = await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    assert (claimed.earlier, claimed.conversation, claimed.delivery) == (ref, AMINA_DIRECT, SECOND)


async def test_what_was_tried_goes_first(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(FIRST)])
    (claimed,) = await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    await store.settle([Postponed(delivery_id=claimed.id, until=NOW + HOUR, reason="away")])
    await store.commit([Enqueue(SECOND)])
    before = await store.claim(NOW + MINUTE, limit=10, worker="w", lease=MINUTE)
    then = await store.claim(NOW + HOUR, limit=10, worker="w", lease=MINUTE)
    assert (before, [each.delivery.key for each in then]) == ([], ["first"])


async def test_an_edit_of_what_was_never_sent_is_dropped(store: SqlStore) -> None:
    first = replace(FIRST, expires_at=NOW + timedelta(minutes=30))
    await store.commit([*known(), Enqueue(first)])
    (claimed,) = await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    await store.settle([Postponed(delivery_id=claimed.id, until=NOW + HOUR, reason="away")])
    await store.commit([Enqueue(SECOND)])
    claimed_later = await store.claim(NOW + HOUR, limit=10, worker="w", lease=MINUTE)
    assert (claimed_later, await state(store, SECOND)) == ([], DeliveryState.CANCELLED)


async def test_what_was_never_said_is_not_replaced(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(SECOND)])
    assert await state(store, SECOND) is None


async def test_the_same_edit_twice_is_one(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(FIRST)])
    await send_first(store)
    await store.commit([Enqueue(SECOND), Enqueue(SECOND)])
    assert len(await store.claim(NOW, limit=10, worker="w", lease=MINUTE)) == 1
    assert await store.claim(NOW, limit=10, worker="w", lease=MINUTE) == []
