"""What one account can't take for long goes to another one of its person, once, and never what may be there already."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.delivery import Claimed, Delivery, DeliveryKind, GivenUp, Postponed, delivery_id
from bot.domain.delivery import DeliveryState as State
from bot.domain.effects import CancelDeliveries, Enqueue, SavePreferences, TieAccount
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.person import Preferences
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import AMINA_DIRECT, HOUR, MINUTE, NOW, TO_AMINA, known, said

SLACK = AccountRef(platform="slack", id="U1")
SLACK_DIRECT = ConversationRef(platform="slack", id="D1")
OTHER_TCHAP = AccountRef(platform="tchap", id="@amina-too")
OTHER_TCHAP_DIRECT = ConversationRef(platform="tchap", id="!amina-too")


async def furnished(store: SqlStore, *keys: str) -> None:
    """Amina has two accounts on a messenger that she prefers, and one on another; those deliveries are due."""
    await store.commit(
        [
            *known(),
            TieAccount(SLACK, "amina", SLACK_DIRECT, NOW),
            TieAccount(OTHER_TCHAP, "amina", OTHER_TCHAP_DIRECT),
            SavePreferences(Preferences(person_id="amina", platform="tchap")),
            *(Enqueue(said(key)) for key in keys),
        ]
    )


async def claim(store: SqlStore, at: datetime = NOW) -> Claimed:
    [claimed] = await store.claim(at, limit=1, worker="w", lease=MINUTE)
    return claimed


def away(claimed: Claimed, at: datetime, *elsewhere: str, doubtful: bool = False) -> Postponed:
    return Postponed(
        delivery_id=claimed.id,
        until=at + MINUTE,
        reason="away",
        failed_at=at,
        doubtful=doubtful,
        elsewhere=tuple(elsewhere),
    )


def replied(key: str, where: ConversationRef) -> Delivery:
    return replace(said(key), kind=DeliveryKind.REPLY, conversation=where)


async def test_it_goes_to_the_other_messenger_under_its_own_id_at_once(store: SqlStore) -> None:
    await furnished(store, "k")
    first = await claim(store)
    await store.settle([away(first, NOW, "slack")])
    second = await claim(store)

    assert (first.conversation.platform, second.conversation) == ("tchap", SLACK_DIRECT)
    assert (second.id, second.stays, second.failing_since) == (first.id, True, NOW)


async def test_it_goes_there_only_once(store: SqlStore) -> None:
    await furnished(store, "k")
    await store.settle([away(await claim(store), NOW, "slack")])
    await store.settle([away(await claim(store), NOW, "tchap")])

    assert (await claim(store, NOW + MINUTE)).conversation == SLACK_DIRECT


async def test_without_an_account_that_is_connected_it_waits_where_it_was(store: SqlStore) -> None:
    await furnished(store, "k")
    first = await claim(store)
    await store.settle([away(first, NOW, "elsewhere")])
    again = await claim(store, NOW + MINUTE)

    assert (again.conversation, again.failing_since, again.stays) == (first.conversation, NOW, False)


async def test_the_first_failure_is_the_one_that_counts(store: SqlStore) -> None:
    await furnished(store, "k")
    for after in (timedelta(0), HOUR):
        await store.settle([away(await claim(store, NOW + after), NOW + after)])

    assert (await claim(store, NOW + 2 * HOUR)).failing_since == NOW


async def test_what_only_waited_for_its_turn_has_not_failed(store: SqlStore) -> None:
    await furnished(store, "k")
    waits = Postponed(delivery_id=(await claim(store)).id, until=NOW + MINUTE, reason="paced", tried=False)
    await store.settle([waits])

    assert (await claim(store, NOW + MINUTE)).failing_since is None


async def test_an_attempt_of_which_nobody_knows_the_end_keeps_it_where_it_is(store: SqlStore) -> None:
    await furnished(store, "k")
    first = await claim(store)
    await store.settle([away(first, NOW, doubtful=True)])
    await store.settle([away(await claim(store, NOW + MINUTE), NOW + MINUTE, "slack")])

    assert (await claim(store, NOW + HOUR)).conversation == first.conversation


async def test_what_a_process_held_when_it_was_lost_stays_where_it_is(store: SqlStore) -> None:
    await furnished(store, "k")
    first = await claim(store)
    again = await claim(store, NOW + 2 * MINUTE)
    await store.settle([away(again, NOW + 2 * MINUTE, "slack")])
    third = await claim(store, NOW + HOUR)
    await store.settle([GivenUp(delivery_id=third.id, state=State.FAILED, reason="no", elsewhere=True)])

    assert (again.stays, third.conversation) == (True, first.conversation)
    report = await store.read(lambda read: read.delivery("k"))
    assert report is not None
    assert report.state is State.FAILED


async def test_what_was_stopped_meanwhile_goes_nowhere(store: SqlStore) -> None:
    await furnished(store, "k")
    first = await claim(store)
    await store.commit([CancelDeliveries(TO_AMINA)])
    await store.settle([away(first, NOW, "slack")])

    assert await store.claim(NOW + HOUR, limit=9, worker="w", lease=MINUTE) == []


async def test_a_reply_stays_where_it_was_asked_for(store: SqlStore) -> None:
    await furnished(store)
    answer = replied("k", AMINA_DIRECT)
    await store.commit([Enqueue(answer)])
    await store.settle([away(await claim(store), NOW, "slack")])

    assert (await claim(store, NOW + MINUTE)).conversation == AMINA_DIRECT


async def test_what_stood_behind_it_has_waited_as_long(store: SqlStore) -> None:
    await furnished(store, "one", "two")
    await store.settle([away(await claim(store), NOW)])
    await store.settle([away(await claim(store, NOW + HOUR), NOW + HOUR, "slack")])
    one = await claim(store, NOW + HOUR)
    await store.settle([GivenUp(delivery_id=one.id, state=State.FAILED, reason="no")])
    two = await claim(store, NOW + HOUR)

    assert (one.id, one.conversation) == (delivery_id("one"), SLACK_DIRECT)
    assert (two.id, two.failing_since, two.stays) == (delivery_id("two"), NOW, False)


async def test_an_answer_on_one_messenger_goes_before_what_waits_for_the_other(store: SqlStore) -> None:
    await furnished(store, "waits")
    await store.settle([away(await claim(store), NOW)])
    await store.commit([Enqueue(replied("there", AMINA_DIRECT))])
    await store.commit([Enqueue(replied("here", SLACK_DIRECT))])
    found = await store.claim(NOW, limit=9, worker="w", lease=MINUTE)

    assert [each.delivery.key for each in found] == ["here"]
