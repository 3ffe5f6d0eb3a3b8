"""Deliveries as units of work see them."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.domain.delivery import DeliveryKind, DeliveryState, GivenUp, Postponed, Sent
from bot.domain.effects import CancelDeliveries, Enqueue
from bot.domain.message import Choices, File, Heading, Items, Message, Note, Option, Quote, Sources, Text
from bot.domain.outcomes import DeliveryReport
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import (
    AMINA_DIRECT,
    CHOICES,
    HOUR,
    MINUTE,
    NOW,
    TO_AMINA,
    TO_KOUNGOU,
    known,
    receipt,
    said,
)


async def state(store: SqlStore, key: str) -> tuple[DeliveryState, str] | None:
    report = await store.read(lambda read: read.delivery(key))
    return None if report is None else (report.state, report.reason)


async def test_an_unknown_key_has_no_report(store: SqlStore) -> None:
    assert await store.read(lambda read: read.delivery("k")) is None


async def test_what_waits_to_be_said_is_pending(store: SqlStore) -> None:
    await store.commit([Enqueue(said("k"))])
    assert await store.read(lambda read: read.delivery("k")) == DeliveryReport(
        delivery=said("k"), state=DeliveryState.PENDING, attempts=0, sent_at=None, reason=""
    )


async def test_the_same_key_again_changes_nothing(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k")), Enqueue(said("k", text="autre chose"))])
    await store.commit([Enqueue(said("k", text="encore autre chose"))])
    claimed = await store.claim(NOW, limit=9, worker="w", lease=MINUTE)
    assert [each.delivery for each in claimed] == [said("k")]


async def test_the_same_key_by_many_units_at_once_is_said_once(store: SqlStore) -> None:
    await store.commit(known())
    await asyncio.gather(*(store.commit([Enqueue(said("k"))]) for _ in range(100)))
    assert len(await store.claim(NOW, limit=9, worker="w", lease=MINUTE)) == 1


async def test_every_block_comes_back_as_it_was(store: SqlStore) -> None:
    message = Message.of(
        "**gras** « é »",
        Heading("Titre"),
        Items(("un", "deux"), ordered=True),
        Quote("<b>@channel</b>", author="Salim"),
        Sources(("Le document, 2022",)),
        Note("dates d'exemple"),
        CHOICES.blocks[1],
        File("g.png", "image/png", bytes(range(256)), "un graphique"),
    )
    delivery = replace(said("k"), message=message, conversation=AMINA_DIRECT, expires_at=NOW + HOUR)
    await store.commit([Enqueue(delivery)])
    report = await store.read(lambda read: read.delivery("k"))
    assert report is not None
    assert report.delivery == delivery


async def test_a_large_message_comes_back_as_it_was(store: SqlStore) -> None:
    delivery = replace(
        said("k"), message=Message.of(Text("é" * 50_000), Choices((Option("a", CHOICES.options[0].action),)))
    )
    await store.commit([Enqueue(delivery)])
    report = await store.read(lambda read: read.delivery("k"))
    assert report is not None
    assert report.delivery == delivery


async def test_stop_withdraws_what_is_pending_for_that_person_but_the_replies(store: SqlStore) -> None:
    reply = replace(said("reply"), kind=DeliveryKind.REPLY)
    await store.commit(
        [Enqueue(said("reminder")), Enqueue(reply), Enqueue(said("room", to=TO_KOUNGOU)), CancelDeliveries(TO_AMINA)]
    )
    assert [await state(store, key) for key in ("reminder", "reply", "room")] == [
        (DeliveryState.CANCELLED, "delivery-withdrawn"),
        (DeliveryState.PENDING, ""),
        (DeliveryState.PENDING, ""),
    ]


async def test_what_is_said_after_stop_is_said(store: SqlStore) -> None:
    await store.commit([CancelDeliveries(TO_AMINA), Enqueue(said("k"))])
    assert await state(store, "k") == (DeliveryState.PENDING, "")


async def test_what_is_being_sent_at_stop_may_still_arrive(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    [claimed] = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.commit([CancelDeliveries(TO_AMINA)])
    await store.settle([Sent(delivery_id=claimed.id, at=NOW, receipt=receipt())])
    assert await state(store, "k") == (DeliveryState.SENT, "")


async def test_what_is_being_sent_at_stop_is_not_tried_again(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    [claimed] = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.commit([CancelDeliveries(TO_AMINA)])
    await store.settle([Postponed(delivery_id=claimed.id, until=NOW, reason="unreachable")])
    assert await state(store, "k") == (DeliveryState.CANCELLED, "delivery-withdrawn")


async def test_what_a_lost_process_was_sending_at_stop_is_not_tried_again(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.commit([CancelDeliveries(TO_AMINA)])
    again = await store.claim(NOW + HOUR, limit=1, worker="w", lease=MINUTE)
    assert (again, await state(store, "k")) == ([], (DeliveryState.CANCELLED, "delivery-withdrawn"))


async def test_what_was_given_up_says_why(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    [claimed] = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.settle([GivenUp(delivery_id=claimed.id, state=DeliveryState.FAILED, reason="la salle est fermée")])
    assert await state(store, "k") == (DeliveryState.FAILED, "la salle est fermée")
