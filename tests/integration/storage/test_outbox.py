"""The outbox: who may send what, in which order, and what happens when a process is lost."""

from __future__ import annotations

import asyncio
import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.delivery import Claimed, Delivery, DeliveryKind, DeliveryState, GivenUp, Postponed, SendResult, Sent
from bot.domain.effects import Effect, Enqueue, PutEntities, TieAccount
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.programme import Person
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import (
    AMINA,
    AMINA_DIRECT,
    CHOICES,
    HOUR,
    KOUNGOU_ROOM,
    MINUTE,
    NOW,
    TO_KOUNGOU,
    known,
    receipt,
    said,
)


async def claim(store: SqlStore, at: datetime = NOW, *, limit: int = 99) -> list[Claimed]:
    return await store.claim(at, limit=limit, worker="w", lease=MINUTE)


async def claim_keys(store: SqlStore, at: datetime = NOW, *, limit: int = 99) -> list[str]:
    return [claimed.delivery.key for claimed in await claim(store, at, limit=limit)]


async def state(store: SqlStore, key: str) -> tuple[DeliveryState, str] | None:
    report = await store.read(lambda read: read.delivery(key))
    return None if report is None else (report.state, report.reason)


def sent(claimed: Claimed, message_id: str = "$1") -> Sent:
    return Sent(delivery_id=claimed.id, at=NOW, receipt=receipt(claimed.conversation, message_id))


async def with_people(store: SqlStore, *names: str) -> list[Recipient]:
    """People who are reached on one platform."""
    effects: list[Effect] = [PutEntities(tuple(Person(id=name, name=name) for name in names))]
    for name in names:
        account = AccountRef(platform="tchap", id=f"@{name}")
        effects.append(TieAccount(account, name, ConversationRef(platform="tchap", id=f"!{name}")))
    await store.commit(effects)
    return [Recipient.person(name) for name in names]


async def test_a_due_delivery_is_claimed_with_the_place_it_goes_to(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    assert await claim(store) == [Claimed(id=said("k").id, delivery=said("k"), conversation=AMINA_DIRECT, attempt=1)]


async def test_what_is_due_later_is_not_claimed(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k", due=NOW + MINUTE))])
    assert (await claim_keys(store), await claim_keys(store, NOW + MINUTE)) == ([], ["k"])


async def test_the_earliest_due_goes_first_then_the_order_of_commit(store: SqlStore) -> None:
    people = await with_people(store, "a", "b", "c")
    dues = [NOW, NOW - HOUR, NOW]
    await store.commit([Enqueue(said(to.id, to=to, due=due)) for to, due in zip(people, dues, strict=True)])
    assert await claim_keys(store) == ["b", "a", "c"]


async def test_who_waits_for_an_answer_goes_before_everybody_else_in_order(store: SqlStore) -> None:
    people = await with_people(store, *"abcd")
    await store.commit([Enqueue(said(f"to all {to.id}", to=to, due=NOW - HOUR)) for to in people])
    await store.commit([Enqueue(replace(said("answer", to=people[3]), kind=DeliveryKind.REPLY))])
    [first] = await claim(store, limit=1)
    await store.settle([sent(first)])
    assert [first.delivery.key, *await claim_keys(store, limit=1)] == ["to all d", "answer"]


async def test_no_more_is_claimed_than_asked_for(store: SqlStore) -> None:
    people = await with_people(store, *"abcdef")
    await store.commit([Enqueue(said(to.id, to=to)) for to in people])
    assert [await claim_keys(store, limit=4) for _ in range(3)] == [["a", "b", "c", "d"], ["e", "f"], []]


async def test_of_one_recipient_the_next_waits_until_the_first_is_settled(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("first")), Enqueue(said("second"))])
    [first] = await claim(store)
    meanwhile = await claim_keys(store)
    await store.settle([sent(first)])
    assert (first.delivery.key, meanwhile, await claim_keys(store)) == ("first", [], ["second"])


async def test_a_delivery_that_waits_for_a_retry_holds_up_those_behind_it(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("first")), Enqueue(said("second"))])
    [first] = await claim(store)
    await store.settle([Postponed(delivery_id=first.id, until=NOW + HOUR, reason="unreachable")])
    assert (await claim_keys(store, NOW + MINUTE), await claim_keys(store, NOW + HOUR)) == ([], ["first"])


async def test_a_delivery_that_was_given_up_holds_up_nobody(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("first")), Enqueue(said("second"))])
    [first] = await claim(store)
    await store.settle([GivenUp(delivery_id=first.id, state=DeliveryState.FAILED, reason="refused")])
    assert await claim_keys(store) == ["second"]


async def test_a_delivery_for_later_does_not_hold_up_one_that_is_due(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("tomorrow", due=NOW + 24 * HOUR)), Enqueue(said("now"))])
    assert await claim_keys(store) == ["now"]


async def test_two_are_never_held_of_one_recipient_even_if_the_earlier_one_becomes_due_later(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("later", due=NOW + timedelta(seconds=30))), Enqueue(said("now"))])
    held = await claim_keys(store)
    assert (held, await claim_keys(store, NOW + timedelta(seconds=45))) == (["now"], [])


async def test_a_reply_goes_back_to_where_it_was_asked(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(replace(said("k"), kind=DeliveryKind.REPLY, conversation=KOUNGOU_ROOM))])
    [claimed] = await claim(store)
    assert claimed.conversation == KOUNGOU_ROOM


async def test_a_reply_to_a_stranger_needs_no_account(store: SqlStore) -> None:
    stranger = replace(said("k", to=Recipient("dm", "tchap/@x")), conversation=AMINA_DIRECT)
    await store.commit([Enqueue(stranger)])
    [claimed] = await claim(store)
    assert (claimed.delivery, claimed.conversation) == (stranger, AMINA_DIRECT)


async def test_a_room_s_delivery_goes_to_the_collective_s_room(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k", to=TO_KOUNGOU))])
    [claimed] = await claim(store)
    assert claimed.conversation == KOUNGOU_ROOM


async def test_who_is_on_no_platform_is_reported_and_holds_up_nobody(store: SqlStore) -> None:
    lost = [Enqueue(said(f"lost{n}", to=Recipient.person("salim"), due=NOW - HOUR)) for n in range(5)]
    await store.commit([*known(), *lost, Enqueue(said("k"))])
    claimed = await claim_keys(store, limit=2)
    states = {await state(store, f"lost{n}") for n in range(5)}
    assert (claimed, states) == (["k"], {(DeliveryState.FAILED, "delivery-no-conversation")})


async def test_what_is_past_its_use_expires_and_holds_up_nobody(store: SqlStore) -> None:
    useful = replace(said("old", due=NOW - HOUR), expires_at=NOW)
    await store.commit([*known(), Enqueue(useful), Enqueue(said("new"))])
    assert (await claim_keys(store), await state(store, "old")) == (
        ["new"],
        (DeliveryState.EXPIRED, "delivery-expired"),
    )


async def test_until_its_use_ends_it_is_sent(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(replace(said("k"), expires_at=NOW + timedelta(microseconds=1)))])
    assert await claim_keys(store) == ["k"]


async def test_what_is_being_sent_does_not_expire_under_its_lease(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(replace(said("k"), expires_at=NOW + timedelta(seconds=10)))])
    await claim(store)
    await claim(store, NOW + timedelta(seconds=20))
    under_lease = await state(store, "k")
    await claim(store, NOW + MINUTE)
    assert (under_lease, await state(store, "k")) == (
        (DeliveryState.SENDING, ""),
        (DeliveryState.EXPIRED, "delivery-expired"),
    )


async def test_a_lease_that_ended_is_claimed_again_as_the_next_attempt(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k")), Enqueue(said("behind"))])
    await claim(store)
    early = await claim(store, NOW + timedelta(seconds=59))
    [again] = await claim(store, NOW + MINUTE)
    assert (early, again.delivery.key, again.attempt) == ([], "k", 2)


async def test_a_later_attempt_goes_where_the_first_one_went(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    await claim(store)
    await store.commit([TieAccount(AMINA, "amina", ConversationRef(platform="tchap", id="!new"))])
    [again] = await claim(store, NOW + MINUTE)
    assert again.conversation == AMINA_DIRECT


async def test_a_final_state_is_never_left_again(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    [claimed] = await claim(store)
    await store.settle([sent(claimed)])
    await store.settle([GivenUp(delivery_id=claimed.id, state=DeliveryState.FAILED, reason="late")])
    await store.settle([Postponed(delivery_id=claimed.id, until=NOW, reason="late")])
    assert (await state(store, "k"), await claim(store, NOW + HOUR)) == ((DeliveryState.SENT, ""), [])


async def test_results_for_unknown_deliveries_are_ignored(store: SqlStore) -> None:
    await store.settle([Sent(delivery_id="nothing", at=NOW, receipt=receipt())])
    assert await store.read(lambda read: read.next_delivery()) is None


async def test_a_sent_delivery_knows_when_and_after_how_many_attempts(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k"))])
    [claimed] = await claim(store)
    await store.settle([Postponed(delivery_id=claimed.id, until=NOW, reason="unreachable")])
    [claimed] = await claim(store)
    await store.settle([sent(claimed)])
    report = await store.read(lambda read: read.delivery("k"))
    assert report is not None
    assert (report.attempts, report.sent_at, report.reason) == (2, NOW, "")


async def offered_to_amina(store: SqlStore) -> str | None:
    found = await store.acquaintance(AMINA, AMINA_DIRECT, direct=True)
    return None if found.offered is None else found.offered.delivery_id


async def say(store: SqlStore, delivery: Delivery) -> Claimed:
    await store.commit([Enqueue(delivery)])
    [claimed] = await claim(store)
    await store.settle([sent(claimed)])
    return claimed


async def test_a_message_without_choices_leaves_the_offered_ones(store: SqlStore) -> None:
    await store.commit(known())
    asked = await say(store, replace(said("question"), message=CHOICES))
    await say(store, said("remark"))
    assert await offered_to_amina(store) == asked.id


async def test_new_choices_replace_the_offered_ones_when_they_are_sent(store: SqlStore) -> None:
    await store.commit(known())
    first = await say(store, replace(said("q1"), message=CHOICES))
    await store.commit([Enqueue(replace(said("q2"), message=CHOICES))])
    before = await offered_to_amina(store)
    [second] = await claim(store)
    await store.settle([sent(second)])
    assert (before, await offered_to_amina(store)) == (first.id, second.id)


async def test_a_result_that_comes_twice_offers_nothing_again(store: SqlStore) -> None:
    await store.commit(known())
    first = await say(store, replace(said("q1"), message=CHOICES))
    second = await say(store, replace(said("q2"), message=CHOICES))
    await store.settle([sent(first)])
    assert await offered_to_amina(store) == second.id


async def next_delivery(store: SqlStore) -> datetime | None:
    return await store.read(lambda read: read.next_delivery())


async def test_an_empty_outbox_has_nothing_to_do(store: SqlStore) -> None:
    assert await next_delivery(store) is None


async def test_the_outbox_wakes_for_the_next_due_delivery(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("b", due=NOW + HOUR)), Enqueue(said("a", due=NOW + MINUTE))])
    assert await next_delivery(store) == NOW + MINUTE


async def test_the_outbox_wakes_for_a_lease_that_ends_not_for_those_behind_it(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k")), Enqueue(said("behind"))])
    await claim(store)
    assert await next_delivery(store) == NOW + MINUTE


async def test_the_outbox_wakes_for_a_retry_not_for_those_behind_it(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(said("k")), Enqueue(said("behind"))])
    [claimed] = await claim(store)
    await store.settle([Postponed(delivery_id=claimed.id, until=NOW + HOUR, reason="unreachable")])
    assert await next_delivery(store) == NOW + HOUR


async def test_a_broadcast_to_everybody_is_sent_once_to_each(store: SqlStore) -> None:
    people = await with_people(store, *(f"p{n}" for n in range(1000)))
    await store.commit([Enqueue(said(to.id, to=to)) for to in people])
    seen: list[str] = []
    while claimed := await claim(store, limit=90):
        seen += [each.delivery.key for each in claimed]
        await store.settle([sent(each) for each in claimed])
    assert seen == [to.id for to in people]


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_happens_order_is_kept_and_nothing_is_held_twice(store: SqlStore, seed: int) -> None:
    chance = random.Random(seed)
    people = await with_people(store, *"abcd")
    now, made, held = NOW, list[Delivery](), dict[str, Claimed]()
    for step in range(120):
        now += timedelta(seconds=chance.randrange(20))
        due = now + timedelta(seconds=chance.choice([0, 0, -30, 60]))
        made.append(said(f"{step}", to=chance.choice(people), due=due))
        await store.commit([Enqueue(made[-1])])
        finished = chance.sample(sorted(held), k=min(len(held), chance.randrange(4)))
        await store.settle([_outcome(chance, held.pop(key), now) for key in finished])
        for claimed in await store.claim(now, limit=chance.randrange(1, 4), worker="w", lease=timedelta(days=1)):
            await _check_turn(store, claimed, made, now)
            held[claimed.delivery.key] = claimed
        recipients = [claimed.delivery.to for claimed in held.values()]
        assert len(recipients) == len(set(recipients))
    assert len({delivery.key for delivery in made}) == len(made)


def _outcome(chance: random.Random, claimed: Claimed, now: datetime) -> SendResult:
    match chance.randrange(4):
        case 0:
            return Postponed(
                delivery_id=claimed.id, until=now + timedelta(seconds=chance.randrange(60)), reason="unreachable"
            )
        case 1:
            return GivenUp(delivery_id=claimed.id, state=DeliveryState.FAILED, reason="refused")
        case _:
            return sent(claimed)


async def _check_turn(store: SqlStore, claimed: Claimed, made: list[Delivery], now: datetime) -> None:
    """Nothing for the same recipient that was committed earlier and is due is still unfinished."""
    earlier = made[: made.index(claimed.delivery)]
    ahead = [each.key for each in earlier if each.to == claimed.delivery.to and each.due_at <= now]
    states = await store.read(lambda read: [report.state for key in ahead if (report := read.delivery(key))])
    assert set(states) <= {DeliveryState.SENT, DeliveryState.FAILED}


async def test_two_requests_at_once_share_what_is_due(store: SqlStore) -> None:
    people = await with_people(store, *"abcdef")
    await store.commit([Enqueue(said(to.id, to=to)) for to in people])
    both = await asyncio.gather(claim_keys(store, limit=3), claim_keys(store, limit=3))
    assert sorted(key for keys in both for key in keys) == list("abcdef")
