"""Of several processes on one store each platform has one that is connected to it; the others leave it its deliveries."""

from __future__ import annotations

import asyncio
import os
import socket
from datetime import timedelta

import pytest

from bot.domain.delivery import Sent
from bot.domain.effects import Enqueue, PutEntities, TieAccount
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.programme import Person
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, MINUTE, NOW, receipt, said
from tests.support.postgres import Postgres


async def lead(store: SqlStore, *platforms: str, at: timedelta = timedelta()) -> tuple[set[str], set[str]]:
    await store.take_up(NOW + at, lease=MINUTE)
    leads = await store.lead(platforms, NOW + at)
    return set(leads.own), set(leads.elsewhere)


async def test_who_comes_first_leads_and_the_others_know(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    async with SqlStore(url) as first, SqlStore(url) as second:
        assert await lead(first, "slack") == ({"slack"}, set())
        assert await lead(second, "slack", "tchap") == ({"tchap"}, {"slack"})
        assert await lead(first, "slack") == ({"slack"}, {"tchap"})


async def test_everybody_can_tell_who_leads_and_where_they_run(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    async with SqlStore(url) as first, SqlStore(url) as second:
        await lead(first, "slack")
        await lead(second, "tchap")
        found = await second.read(lambda stored: stored.leading(NOW))
        gone = await second.read(lambda stored: stored.leading(NOW + MINUTE))
    assert {name: each.process for name, each in found.items()} == {"slack": first.process, "tchap": second.process}
    assert {(each.host, each.pid) for each in found.values()} == {(socket.gethostname()[:60], str(os.getpid()))}
    assert gone == {}


async def test_of_several_who_ask_at_once_each_platform_has_one(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    async with SqlStore(url) as one, SqlStore(url) as two, SqlStore(url) as three:
        await asyncio.gather(lead(one, "a", "b"), lead(two, "b", "a"), lead(three, "a", "b"))
        owned = await asyncio.gather(lead(one, "a", "b"), lead(two, "b", "a"), lead(three, "a", "b"))
    assert sorted(name for own, _ in owned for name in own) == ["a", "b"]


async def test_who_died_is_succeeded_once_the_lease_ended_and_who_comes_back_stands_by(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    async with SqlStore(url) as first, SqlStore(url) as second:
        await lead(first, "slack")
        early = await lead(second, "slack", at=MINUTE - timedelta(seconds=1))
        late = await lead(second, "slack", at=MINUTE)
        assert (early, late) == ((set(), {"slack"}), ({"slack"}, set()))
        assert await lead(first, "slack", at=MINUTE) == (set(), {"slack"})


async def test_who_leaves_in_order_is_succeeded_at_once(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    async with SqlStore(url) as second:
        async with SqlStore(url) as first:
            await lead(first, "slack")
        assert await lead(second, "slack") == ({"slack"}, set())


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
async def test_who_is_alone_leads_everything(store: SqlStore) -> None:
    assert await lead(store, "slack", "tchap") == ({"slack", "tchap"}, set())


async def test_what_goes_to_a_platform_of_another_process_is_left_to_it(store: SqlStore) -> None:
    for who, platform in (("amina", "tchap"), ("hugo", "slack")):
        place = ConversationRef(platform=platform, id=f"d-{who}")
        tie = TieAccount(AccountRef(platform=platform, id=who), who, place)
        await store.commit(
            [PutEntities((Person(id=who, name=who),)), tie, Enqueue(said(f"to {who}", to=Recipient.person(who)))]
        )

    here = await store.claim(NOW, limit=9, worker="w", lease=MINUTE, elsewhere=["tchap"])
    there = await store.claim(NOW, limit=9, worker="v", lease=MINUTE, elsewhere=["slack"])

    assert [[each.delivery.key for each in found] for found in (here, there)] == [["to hugo"], ["to amina"]]


async def test_what_nobody_is_connected_to_is_not_left_to_anybody(store: SqlStore) -> None:
    await store.commit([Enqueue(said("to a stranger", to=Recipient.person("nobody")))])

    claimed = await store.claim(NOW + HOUR, limit=9, worker="w", lease=MINUTE, elsewhere=["tchap"])
    report = await store.read(lambda stored: stored.delivery("to a stranger"))

    assert (claimed, report and report.reason) == ([], "delivery-no-conversation")


async def test_what_was_tried_somewhere_stays_with_who_is_connected_there(store: SqlStore) -> None:
    place = ConversationRef(platform="slack", id="d-hugo")
    tie = TieAccount(AccountRef(platform="slack", id="hugo"), "hugo", place)
    await store.commit(
        [PutEntities((Person(id="hugo", name="Hugo"),)), tie, Enqueue(said("k", to=Recipient.person("hugo")))]
    )
    [claimed] = await store.claim(NOW, limit=9, worker="w", lease=MINUTE)

    assert await store.claim(NOW + HOUR, limit=9, worker="v", lease=MINUTE, elsewhere=["slack"]) == []
    await store.settle([Sent(delivery_id=claimed.id, at=NOW, receipt=receipt(place))])
