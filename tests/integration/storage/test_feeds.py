"""Addresses of calendars: found by their fingerprint, cut together, gone with their person."""

from __future__ import annotations

from bot.domain.agenda import Feed, fingerprint
from bot.domain.effects import CloseFeeds, OpenFeed, PutEntities, RemoveEntities
from storage.unit_of_work import SqlStore
from tests.integration.storage.conftest import Rows
from tests.integration.storage.samples import MINUTE, NOW, programme

SECRET = "0123456789abcdef0123456789abcdef01234567"


def own(secret: str = SECRET, person: str = "amina", *, later: int = 0) -> Feed:
    made_at = NOW + later * MINUTE
    return Feed(digest=fingerprint(secret), scope=f"person:{person}", person_id=person, made_by=person, made_at=made_at)


ROOM = Feed(digest=fingerprint("r"), scope="collective:koungou", person_id=None, made_by="amina", made_at=NOW)


async def test_an_address_is_found_by_its_fingerprint(store: SqlStore) -> None:
    await store.commit([PutEntities(programme()), OpenFeed(own())])
    assert await store.read(lambda read: read.feed(fingerprint(SECRET))) == own()
    assert await store.read(lambda read: read.feed(fingerprint("another"))) is None


async def test_the_secret_is_nowhere_in_the_tables(store: SqlStore, rows: Rows) -> None:
    await store.commit([PutEntities(programme()), OpenFeed(own())])
    assert SECRET not in repr(rows("SELECT * FROM feed"))


async def test_a_scope_has_its_addresses_in_the_order_in_which_they_were_made(store: SqlStore) -> None:
    await store.commit([PutEntities(programme()), OpenFeed(own("b", later=1)), OpenFeed(own("a")), OpenFeed(ROOM)])
    assert await store.read(lambda read: read.feeds("person:amina")) == [own("a"), own("b", later=1)]


async def test_cutting_leaves_the_addresses_of_others(store: SqlStore) -> None:
    opened = (own("a"), own("b"), own("s", "salim"), ROOM)
    await store.commit([PutEntities(programme()), *map(OpenFeed, opened)])
    await store.commit([CloseFeeds("person:amina")])
    left = await store.read(lambda read: [each for each in opened if read.feed(each.digest)])
    assert left == [own("s", "salim"), ROOM]


async def test_cutting_twice_is_fine(store: SqlStore) -> None:
    await store.commit([CloseFeeds("person:amina"), CloseFeeds("person:amina")])
    assert await store.read(lambda read: read.feeds("person:amina")) == []


async def test_somebody_who_leaves_the_programme_takes_their_addresses_along(store: SqlStore) -> None:
    await store.commit([PutEntities(programme()), OpenFeed(own()), OpenFeed(ROOM)])
    memberships = [("membership", f"{name}/collective:koungou/habitant") for name in ("amina",)]
    await store.commit([RemoveEntities((*memberships, ("person", "amina")))])
    assert await store.read(lambda read: read.feeds("person:amina")) == []
    assert await store.read(lambda read: read.feeds("collective:koungou")) == [ROOM]
