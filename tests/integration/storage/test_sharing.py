"""Shares in the store: one revision at a time, so many of a day, found again by what was shown of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.delivery import Delivery, DeliveryKind, Sent
from bot.domain.effects import Enqueue, PutEntities, SaveShare, SaveShareAnswer, TieRoom
from bot.domain.errors import Conflict
from bot.domain.identity import ConversationRef, MessageRef, Recipient
from bot.domain.message import Message
from bot.domain.programme import Collective, Region
from bot.domain.share import Share, ShareAnswer, ShareThread
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import MINUTE, NOW

SHARE = Share(
    id="s1",
    author_id="lea",
    collective_id="lievin",
    rooms=("hazebrouck",),
    text="Un café",
    made_at=NOW,
    day=date(2027, 1, 5),
    turn=1,
)
ANSWER = ShareAnswer(
    id="a1", share_id="s1", person_id="hugo", room_id="hazebrouck", to_id="lievin", text="Bravo", at=NOW
)
ROOM = ConversationRef(platform="memory", id="room:hazebrouck")


async def test_a_share_and_its_answers_come_back_as_they_were(store: SqlStore) -> None:
    await store.commit([SaveShare(SHARE), SaveShareAnswer(ANSWER)])
    await store.commit([SaveShareAnswer(replace(ANSWER, text="Bravo !", version=2))])

    assert await store.read(lambda read: read.share("s1")) == replace(SHARE, revision=1)
    assert await store.read(lambda read: read.share_answers("s1")) == [replace(ANSWER, text="Bravo !", version=2)]
    assert await store.read(lambda read: read.share_answer("a2")) is None


async def test_a_share_is_changed_from_its_present_revision_only(store: SqlStore) -> None:
    await store.commit([SaveShare(SHARE)])
    await store.commit([SaveShare(replace(SHARE, withdrawn=True, revision=1))])
    with pytest.raises(Conflict):
        await store.commit([SaveShare(replace(SHARE, text="Autre", revision=1))])

    assert await store.read(lambda read: read.share("s1")) == replace(SHARE, withdrawn=True, revision=2)


async def test_a_team_has_each_turn_of_a_day_once(store: SqlStore) -> None:
    await store.commit([SaveShare(SHARE)])
    with pytest.raises(Conflict):
        await store.commit([SaveShare(replace(SHARE, id="s2"))])
    await store.commit([SaveShare(replace(SHARE, id="s2", turn=2))])

    assert await store.read(lambda read: read.shares_of_day("lievin", SHARE.day)) == 2
    assert await store.read(lambda read: read.shares_of_day("lievin", date(2027, 1, 6))) == 0


async def test_shares_are_found_by_team_by_author_and_by_room(store: SqlStore) -> None:
    later = replace(SHARE, id="s2", turn=2, made_at=NOW + MINUTE)
    gone = replace(SHARE, id="s3", turn=3, made_at=NOW + 2 * MINUTE, withdrawn=True)
    await store.commit([SaveShare(each) for each in (SHARE, later, gone)])

    def ids(found: list[Share]) -> list[str]:
        return [each.id for each in found]

    assert ids(await store.read(lambda read: read.shares_of_teams(["lievin"], 2))) == ["s3", "s2"]
    assert ids(await store.read(lambda read: read.shares_of_teams([], 2))) == []
    assert ids(await store.read(lambda read: read.shares_by("lea", 9))) == ["s3", "s2", "s1"]
    assert ids(await store.read(lambda read: read.shares_in("hazebrouck", since=NOW, limit=9))) == ["s2", "s1"]
    assert ids(await store.read(lambda read: read.shares_in("lievin", since=NOW, limit=9))) == []


async def test_a_message_in_a_room_leads_to_its_share(store: SqlStore) -> None:
    region = Region(id="hdf", name="Hauts-de-France")
    place = Collective(id="hazebrouck", name="Hazebrouck", region_id="hdf", zone="Europe/Paris")
    to = Recipient.collective("hazebrouck")
    post = Delivery(key=SHARE.key(to), to=to, kind=DeliveryKind.SHARE, message=Message.of("Un café"), due_at=NOW)
    await store.commit([PutEntities((region, place)), TieRoom(ROOM, "hazebrouck")])
    await store.commit([SaveShare(SHARE), Enqueue(post)])
    [claimed] = await store.claim(NOW, limit=10, worker="w", lease=MINUTE)
    receipt = MessageRef(conversation=claimed.conversation, id="m1")
    await store.settle([Sent(delivery_id=claimed.id, at=NOW, receipt=receipt)])
    other = MessageRef(conversation=ROOM, id="m2")

    found = await store.read(lambda read: read.share_thread("hazebrouck", [other, receipt]))
    assert found == ShareThread(share_id="s1", to_id="lievin")
    assert await store.read(lambda read: read.share_thread("hazebrouck", [other])) is None
