"""Flows, turns and preferences."""

from __future__ import annotations

import asyncio

from bot.domain.conversation import Turn
from bot.domain.effects import EndFlow, PutEntities, RemoveEntities, SaveFlow, SavePreferences, SaveTurn
from bot.domain.person import Preferences
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import AMINA, AMINA_DIRECT, NOW, TO_AMINA, TO_KOUNGOU, flow, known, programme


async def test_a_new_dialogue_replaces_the_one_under_way_in_that_place(store: SqlStore) -> None:
    await store.commit([SaveFlow(flow("checkin")), SaveFlow(flow("broadcast"))])
    assert await store.read(lambda read: read.flow(TO_AMINA, "amina")) == flow("broadcast")


async def test_dialogues_of_two_people_in_one_room_do_not_meet(store: SqlStore) -> None:
    of_amina = flow("vote", place=TO_KOUNGOU)
    of_salim = flow("vote", place=TO_KOUNGOU, person_id="salim")
    await store.commit([SaveFlow(of_amina), SaveFlow(of_salim), EndFlow(TO_KOUNGOU, "amina")])
    assert await store.read(lambda read: [read.flow(TO_KOUNGOU, who) for who in ("amina", "salim")]) == [None, of_salim]


async def test_ending_and_beginning_keep_their_order_in_a_unit(store: SqlStore) -> None:
    await store.commit([SaveFlow(flow("a")), EndFlow(TO_AMINA, "amina"), SaveFlow(flow("b"))])
    begun = await store.read(lambda read: read.flow(TO_AMINA, "amina"))
    await store.commit([SaveFlow(flow("c")), EndFlow(TO_AMINA, "amina")])
    assert (begun, await store.read(lambda read: read.flow(TO_AMINA, "amina"))) == (flow("b"), None)


async def test_ending_and_beginning_keep_their_order_among_units_that_share_a_commit(store: SqlStore) -> None:
    units = [[SaveFlow(flow(f"f{n}"))] if n % 2 == 0 else [EndFlow(TO_AMINA, "amina")] for n in range(41)]
    await asyncio.gather(*(store.commit(unit) for unit in units))
    assert await store.read(lambda read: read.flow(TO_AMINA, "amina")) == flow("f40")


async def test_ending_what_is_not_under_way_is_fine(store: SqlStore) -> None:
    await store.commit([EndFlow(TO_AMINA, "amina")])
    assert await store.read(lambda read: read.flow(TO_AMINA, "amina")) is None


async def test_the_last_question_replaces_the_one_before(store: SqlStore) -> None:
    turns = [Turn(place=TO_AMINA, person_id="amina", question=f"q{n}", entry_id="e", at=NOW) for n in range(2)]
    await store.commit([*known(), *(SaveTurn(turn) for turn in turns)])
    found = await store.acquaintance(AMINA, AMINA_DIRECT, direct=True)
    assert found.turn == turns[1]


async def test_who_never_decided_anything_has_no_preferences(store: SqlStore) -> None:
    wishes = Preferences(person_id="amina", stopped=True, notice=1)
    await store.commit([SavePreferences(Preferences(person_id="amina")), SavePreferences(wishes)])
    assert await store.read(lambda read: read.preferences(["amina", "salim"])) == {"amina": wishes}


async def test_stop_holds_when_a_person_leaves_the_pack_and_comes_back(store: SqlStore) -> None:
    wishes = Preferences(person_id="amina", stopped=True)
    await store.commit([PutEntities(programme()), SavePreferences(wishes)])
    await store.commit([RemoveEntities((("person", "amina"),))])
    await store.commit([PutEntities(programme())])
    assert await store.read(lambda read: read.preferences(["amina"])) == {"amina": wishes}
