"""Every change of a milestone is counted where the programme is written, so that calendars know the newest of several copies (P8)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, create_engine, text

from bot.domain.agenda import Edition, Part
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.errors import Conflict
from bot.domain.programme import Collective, Milestone, MilestoneKind, Region
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW

WHOLE, DUE = Part.WHOLE, Part.DELIVERABLE
LATER = NOW + timedelta(hours=1)
KOUNGOU = Collective(id="koungou", name="Koungou", region_id="mayotte", zone="Indian/Mayotte")


def module(name: str = "m1", **changed: object) -> Milestone:
    first, last = date(2027, 1, 12), date(2027, 1, 13)
    made = Milestone(id=name, type=MilestoneKind.MODULE, title={"fr": name}, starts=first, ends=last, deliverable_due=7)
    return made.model_copy(update=changed)


async def editions(store: SqlStore) -> dict[tuple[str, Part], Edition]:
    found = await store.read(lambda read: read.editions())
    return {(each.milestone_id, each.part): each for each in found}


async def sequences(store: SqlStore) -> dict[tuple[str, Part], int]:
    return {key: each.sequence for key, each in (await editions(store)).items()}


async def test_a_new_milestone_begins_at_nought_with_each_of_its_parts(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    assert await sequences(store) == {("m1", WHOLE): 0, ("m1", DUE): 0}
    assert (await editions(store))["m1", WHOLE].changed_at == NOW


async def test_each_change_counts_one_and_says_when(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    await store.commit([PutEntities((module(ends=date(2027, 1, 14)),), at=LATER)])
    await store.commit([PutEntities((module(place={"fr": "Lille"}),), at=LATER)])
    assert await sequences(store) == {("m1", WHOLE): 2, ("m1", DUE): 2}
    assert (await editions(store))["m1", DUE].changed_at == LATER


async def test_the_same_again_counts_nothing(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    await store.commit([PutEntities((module(),), at=LATER)])
    assert await sequences(store) == {("m1", WHOLE): 0, ("m1", DUE): 0}


async def test_another_place_in_the_list_counts_nothing(store: SqlStore) -> None:
    await store.commit([PutEntities((module("a"), module("b")), at=NOW)])
    await store.commit([PutEntities((module("new"), module("b"), module("a")), at=LATER)])
    assert set((await sequences(store)).values()) == {0}


async def test_what_else_changes_counts_nothing(store: SqlStore) -> None:
    await store.commit([PutEntities((module(), Region(id="mayotte", name="Mayotte")), at=NOW)])
    await store.commit([PutEntities((Region(id="mayotte", name="Maoré"),), at=LATER)])
    assert await sequences(store) == {("m1", WHOLE): 0, ("m1", DUE): 0}


async def test_what_is_removed_is_remembered_as_it_was_last(store: SqlStore) -> None:
    last = module(title={"fr": "Premier module"})
    await store.commit([PutEntities((module(),), at=NOW), PutEntities((last,), at=NOW)])
    await store.commit([RemoveEntities((("milestone", "m1"),), at=LATER)])
    found = (await editions(store))["m1", WHOLE]
    assert (found.sequence, found.changed_at, found.gone) == (2, LATER, last)


async def test_what_comes_back_goes_on_counting(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    await store.commit([RemoveEntities((("milestone", "m1"),), at=NOW)])
    await store.commit([PutEntities((module(),), at=LATER)])
    found = (await editions(store))["m1", WHOLE]
    assert (found.sequence, found.gone) == (2, None)


async def test_a_deliverable_that_is_given_up_is_remembered_alone(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    await store.commit([PutEntities((module(deliverable_due=None),), at=LATER)])
    found = await editions(store)
    assert (found["m1", WHOLE].gone, found["m1", DUE].gone) == (None, module())
    assert await sequences(store) == {("m1", WHOLE): 1, ("m1", DUE): 1}


async def test_removing_what_is_unknown_counts_nothing(store: SqlStore) -> None:
    await store.commit([RemoveEntities((("milestone", "m1"), ("region", "mayotte")), at=NOW)])
    assert await sequences(store) == {}


async def test_a_unit_that_fails_counts_nothing(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    failing = RemoveEntities((("region", "mayotte"),))
    await store.commit([PutEntities((Region(id="mayotte", name="M"), KOUNGOU), at=NOW)])
    with pytest.raises(Conflict):
        await store.commit([PutEntities((module(title={"fr": "x"}),), at=LATER), failing])
    assert await sequences(store) == {("m1", WHOLE): 0, ("m1", DUE): 0}


async def test_changes_that_come_together_are_all_counted(store: SqlStore) -> None:
    await store.commit([PutEntities((module(),), at=NOW)])
    titles = [module(title={"fr": f"title {number}"}) for number in range(20)]
    await asyncio.gather(*(store.commit([PutEntities((each,), at=LATER)]) for each in titles))
    assert await sequences(store) == {("m1", WHOLE): 20, ("m1", DUE): 20}


async def test_a_milestone_from_before_it_was_counted_is_known_to_have_changed(store: SqlStore, store_url: str) -> None:
    """A store that was upgraded has milestones without a count: calendars took them as number nought."""
    await store.commit([PutEntities((module(),), at=NOW)])
    with begun(store_url) as connection:
        connection.execute(text("DELETE FROM edition"))
    await store.commit([PutEntities((module(title={"fr": "x"}),), at=LATER)])
    assert await sequences(store) == {("m1", WHOLE): 1, ("m1", DUE): 1}


@contextmanager
def begun(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
