"""Broadcasts in the store: one revision at a time, recipients once, counted by what became of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.audit import AuditEntry, Deed
from bot.domain.broadcast import Acknowledgement, Addressed, Broadcast, BroadcastState, Tally
from bot.domain.delivery import Delivery, DeliveryKind, DeliveryState, GivenUp, Sent
from bot.domain.effects import (
    Acknowledge,
    AddressBroadcast,
    Audit,
    CancelBroadcast,
    Enqueue,
    PlanOccurrence,
    PlanOccurrences,
    SaveBroadcast,
    TellFailures,
)
from bot.domain.errors import Conflict
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.occurrence import OccurrenceKind
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, MINUTE, NOW, TO_AMINA, known, occurrence, receipt

BROADCAST = Broadcast(
    id="b1",
    author_id="nadia",
    audience="collectives",
    texts={"fr": "Bonjour à tous", "en": "Hello"},
    due_at=NOW,
    made_at=NOW,
    state=BroadcastState.SENDING,
    confirmations=("nadia", "marc"),
)
TO_SALIM = Recipient.person("salim")


def announced(to: Recipient = TO_AMINA) -> Delivery:
    return Delivery(
        key=BROADCAST.key(to), to=to, kind=DeliveryKind.BROADCAST, message=Message.of("Bonjour"), due_at=NOW
    )


async def sent(store: SqlStore, *, at_minute: int = 0) -> None:
    """Send what is due."""
    for claimed in await store.claim(NOW, limit=10, worker="w", lease=MINUTE):
        at = NOW + at_minute * MINUTE
        await store.settle([Sent(delivery_id=claimed.id, at=at, receipt=receipt(claimed.conversation))])


async def test_a_broadcast_comes_back_as_it_was(store: SqlStore) -> None:
    await store.commit([SaveBroadcast(BROADCAST)])
    assert await store.read(lambda read: read.broadcast("b1")) == replace(BROADCAST, revision=1)


async def test_an_unknown_broadcast_is_none(store: SqlStore) -> None:
    assert await store.read(lambda read: read.broadcast("b1")) is None


async def test_a_broadcast_is_changed_from_its_present_revision_only(store: SqlStore) -> None:
    await store.commit([SaveBroadcast(BROADCAST)])
    stopped = replace(BROADCAST, state=BroadcastState.STOPPED, revision=1)
    await store.commit([SaveBroadcast(stopped)])
    with pytest.raises(Conflict):
        await store.commit([SaveBroadcast(replace(stopped, state=BroadcastState.DONE))])
    found = await store.read(lambda read: read.broadcast("b1"))
    assert found == replace(stopped, revision=2)


async def test_a_broadcast_is_made_once(store: SqlStore) -> None:
    await store.commit([SaveBroadcast(BROADCAST)])
    with pytest.raises(Conflict):
        await store.commit([SaveBroadcast(BROADCAST)])


async def test_the_latest_broadcasts_come_first(store: SqlStore) -> None:
    later = replace(BROADCAST, id="b2", made_at=NOW + HOUR)
    await store.commit([SaveBroadcast(later), SaveBroadcast(BROADCAST)])
    assert [each.id for each in await store.read(lambda read: read.broadcasts(1))] == ["b2"]


async def test_recipients_are_noted_at_the_present_revision_only(store: SqlStore) -> None:
    await store.commit([SaveBroadcast(BROADCAST)])
    with pytest.raises(Conflict):
        await store.commit([AddressBroadcast("b1", 7, (Addressed(to=TO_AMINA),)), Enqueue(announced())])
    assert await store.read(lambda read: read.delivery(BROADCAST.key(TO_AMINA))) is None


async def test_recipients_are_read_page_by_page(store: SqlStore) -> None:
    whom = [Recipient.person(f"p{n}") for n in range(5)]
    await store.commit(
        [SaveBroadcast(BROADCAST), AddressBroadcast("b1", 1, tuple(Addressed(to=each) for each in whom))]
    )
    first = await store.read(lambda read: read.addressed("b1", after=None, limit=3))
    rest = await store.read(lambda read: read.addressed("b1", after=first[-1].to, limit=3))
    assert [each.to for each in (*first, *rest)] == whom


async def test_recipients_are_counted_by_what_became_of_them(store: SqlStore) -> None:
    addressed = (Addressed(to=TO_AMINA), Addressed(to=TO_SALIM, skipped="broadcast-skipped-stopped"))
    await store.commit([*known(), SaveBroadcast(BROADCAST), AddressBroadcast("b1", 1, addressed), Enqueue(announced())])
    await sent(store, at_minute=20)
    counted = await store.read(lambda read: read.tally("b1", late_after=NOW + 15 * MINUTE))
    assert sorted(counted, key=lambda each: each.reason) == [
        Tally(state=DeliveryState.SENT, reason="", late=True, count=1),
        Tally(state=None, reason="broadcast-skipped-stopped", late=False, count=1),
    ]


async def test_who_got_nothing_is_named_with_the_reason(store: SqlStore) -> None:
    addressed = (Addressed(to=TO_AMINA), Addressed(to=TO_SALIM, skipped="broadcast-skipped-paused"))
    await store.commit([*known(), SaveBroadcast(BROADCAST), AddressBroadcast("b1", 1, addressed), Enqueue(announced())])
    (claimed,) = await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    await store.settle([GivenUp(delivery_id=claimed.id, state=DeliveryState.FAILED, reason="locked")])
    assert await store.read(lambda read: read.troubles("b1", 10)) == [
        (TO_AMINA, "locked"),
        (TO_SALIM, "broadcast-skipped-paused"),
    ]


async def test_what_was_not_sent_is_cancelled_and_nothing_else(store: SqlStore) -> None:
    other = replace(announced(), key="reminder/1")
    addressed = AddressBroadcast("b1", 1, (Addressed(to=TO_AMINA),))
    await store.commit([*known(), SaveBroadcast(BROADCAST), addressed, Enqueue(announced()), Enqueue(other)])
    await store.commit([CancelBroadcast("b1", "broadcast-stopped-reason")])
    reports = await store.read(lambda read: [read.delivery(each) for each in (BROADCAST.key(TO_AMINA), "reminder/1")])
    assert [(each.state, each.reason) for each in reports if each] == [
        (DeliveryState.CANCELLED, "broadcast-stopped-reason"),
        (DeliveryState.PENDING, ""),
    ]


async def test_saying_the_same_twice_counts_once(store: SqlStore) -> None:
    seen = Acknowledge("b1", "amina", Acknowledgement.SEEN, NOW)
    help_too = Acknowledge("b1", "amina", Acknowledgement.HELP, NOW + MINUTE)
    await store.commit([SaveBroadcast(BROADCAST), seen, seen, help_too])
    assert await store.read(lambda read: read.acknowledgements("b1")) == [
        ("amina", Acknowledgement.SEEN),
        ("amina", Acknowledgement.HELP),
    ]


async def test_the_audit_comes_back_with_the_latest_first(store: SqlStore) -> None:
    entries = [
        AuditEntry(at=NOW, deed=deed, person_id="nadia", account="tchap/@nadia", subject="b1")
        for deed in (Deed.BROADCAST_CONFIRMED, Deed.BROADCAST_STOPPED)
    ]
    await store.commit([Audit(each) for each in entries])
    assert await store.read(lambda read: read.audit(10)) == entries[::-1]


async def test_an_occurrence_that_no_rule_makes_outlives_a_planning(store: SqlStore) -> None:
    once = replace(occurrence("b1"), kind=OccurrenceKind.BROADCAST, subject="begin/0/")
    await store.commit([PlanOccurrence(once), PlanOccurrence(once)])
    standing = frozenset({OccurrenceKind.BROADCAST})
    await store.commit([PlanOccurrences(NOW - HOUR, NOW + timedelta(days=1), (), standing)])
    assert await store.read(lambda read: read.due_occurrences(NOW, 10)) == [once]


async def test_failures_are_to_be_told_until_they_were(store: SqlStore) -> None:
    await store.commit([Enqueue(announced())])
    await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    causes = await store.read(lambda read: read.causes_to_tell())
    failures = await store.read(lambda read: read.failures_to_tell(10))
    await store.commit([TellFailures((announced().id,))])

    assert (causes, [(each.key, each.to, each.reason) for each in failures]) == (
        {"delivery-no-conversation"},
        [(BROADCAST.key(TO_AMINA), TO_AMINA, "delivery-no-conversation")],
    )
    assert await store.read(lambda read: read.causes_to_tell()) == set()
