"""Accounts and rooms: who writes, where they are written to."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.conversation import Turn
from bot.domain.delivery import Sent
from bot.domain.effects import (
    Enqueue,
    FinishEvent,
    PutEntities,
    RemoveEntities,
    SaveFlow,
    SavePreferences,
    SaveTurn,
    TieAccount,
    TieRoom,
)
from bot.domain.errors import Conflict
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.person import Preferences
from bot.ports.acquaintance import Acquaintance
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import (
    AMINA,
    AMINA_DIRECT,
    CHOICES,
    HOUR,
    KOUNGOU_ROOM,
    MINUTE,
    NOW,
    TO_AMINA,
    TO_KOUNGOU,
    flow,
    heard,
    known,
    programme,
    receipt,
    said,
)

AMINA_ON_SLACK = AccountRef(platform="slack", id="U1")
SLACK_DIRECT = ConversationRef(platform="slack", id="D1")
NOBODY = Acquaintance(
    person_id=None, collective_id=None, preferences=None, flow=None, turn=None, offered=None, revision=1
)


async def acquaintance(store: SqlStore, account: AccountRef, where: ConversationRef, *, direct: bool) -> Acquaintance:
    return await store.acquaintance(account, where, direct=direct)


async def place_of(store: SqlStore) -> ConversationRef:
    """Where something for Amina is sent."""
    await store.commit([Enqueue(said("where"))])
    [claimed] = await store.claim(NOW + HOUR, limit=1, worker="w", lease=MINUTE)
    return claimed.conversation


async def test_a_stranger_is_nobody(store: SqlStore) -> None:
    await store.commit(known())
    assert await acquaintance(store, AccountRef(platform="tchap", id="@x"), AMINA_DIRECT, direct=True) == NOBODY


async def test_in_a_direct_conversation_everything_about_the_person_is_read_at_once(store: SqlStore) -> None:
    turn = Turn(place=TO_AMINA, person_id="amina", question="c'est quoi ?", entry_id="anct", at=NOW)
    wishes = Preferences(person_id="amina", lang="en", paused_until=NOW + HOUR, notice=2)
    await store.commit([*known(), SaveFlow(flow("checkin")), SaveTurn(turn), SavePreferences(wishes)])
    assert await acquaintance(store, AMINA, AMINA_DIRECT, direct=True) == Acquaintance(
        person_id="amina",
        collective_id=None,
        preferences=wishes,
        flow=flow("checkin"),
        turn=turn,
        offered=None,
        revision=1,
    )


async def test_a_room_has_dialogues_of_its_own(store: SqlStore) -> None:
    in_room = flow("vote", place=TO_KOUNGOU)
    await store.commit([*known(), SaveFlow(flow("checkin")), SaveFlow(in_room)])
    found = await acquaintance(store, AMINA, KOUNGOU_ROOM, direct=False)
    assert (found.person_id, found.collective_id, found.flow) == ("amina", "koungou", in_room)


async def test_a_room_that_is_tied_to_nobody_has_no_collective(store: SqlStore) -> None:
    await store.commit([*known(), SaveFlow(flow("vote", place=TO_KOUNGOU))])
    found = await acquaintance(store, AMINA, ConversationRef(platform="tchap", id="!other"), direct=False)
    assert (found.person_id, found.collective_id, found.flow) == ("amina", None, None)


async def test_the_choices_of_the_last_message_sent_are_known(store: SqlStore) -> None:
    asked = replace(said("k"), message=CHOICES)
    await store.commit([*known(), Enqueue(asked)])
    await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    await store.settle([Sent(delivery_id=asked.id, at=NOW, receipt=receipt())])
    found = await acquaintance(store, AMINA, AMINA_DIRECT, direct=True)
    assert found.offered is not None
    assert (found.offered.place, found.offered.delivery_id, found.offered.options) == (
        TO_AMINA,
        asked.id,
        CHOICES.options,
    )


async def test_an_account_can_pass_to_somebody_else(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(AMINA, "salim", None)])
    assert (await acquaintance(store, AMINA, AMINA_DIRECT, direct=True)).person_id == "salim"


async def test_an_account_of_an_unknown_person_is_refused(store: SqlStore) -> None:
    with pytest.raises(Conflict):
        await store.commit([TieAccount(AMINA, "nobody", AMINA_DIRECT)])


async def test_a_person_without_a_conversation_is_not_reachable(store: SqlStore) -> None:
    await store.commit([PutEntities(programme()), TieAccount(AMINA, "amina", None), TieRoom(KOUNGOU_ROOM, "koungou")])
    everybody = [TO_AMINA, Recipient.person("salim"), TO_KOUNGOU, Recipient.collective("elsewhere")]
    assert await store.read(lambda read: read.reachable(everybody)) == {TO_KOUNGOU}


async def test_a_known_account_that_writes_becomes_reachable_there(store: SqlStore) -> None:
    await store.commit([PutEntities(programme()), TieAccount(AMINA, "amina", None)])
    await store.accept("tchap", [heard("e1")], None, NOW)
    assert await store.read(lambda read: read.reachable([TO_AMINA])) == {TO_AMINA}


async def test_messages_go_to_the_account_heard_from_last(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(AMINA_ON_SLACK, "amina", SLACK_DIRECT)])
    await store.accept("tchap", [heard("e1")], None, NOW + MINUTE)
    await store.accept("slack", [heard("e2", by=AMINA_ON_SLACK, where=SLACK_DIRECT)], None, NOW)
    assert await place_of(store) == AMINA_DIRECT


async def test_an_account_never_heard_from_comes_after_one_that_was(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(AMINA_ON_SLACK, "amina", SLACK_DIRECT)])
    await store.accept("slack", [heard("e2", by=AMINA_ON_SLACK, where=SLACK_DIRECT)], None, NOW - timedelta(days=900))
    assert await place_of(store) == SLACK_DIRECT


async def test_words_in_a_room_do_not_change_where_a_person_is_written_to(store: SqlStore) -> None:
    await store.commit(known())
    await store.accept("tchap", [replace(heard("e1", where=KOUNGOU_ROOM), direct=False)], None, NOW)
    assert await place_of(store) == AMINA_DIRECT


async def test_of_two_rooms_of_a_collective_the_last_tied_is_written_to(store: SqlStore) -> None:
    other = ConversationRef(platform="slack", id="C1")
    await store.commit([*known(), TieRoom(other, "koungou"), Enqueue(said("k", to=TO_KOUNGOU))])
    [claimed] = await store.claim(NOW, limit=1, worker="w", lease=MINUTE)
    assert claimed.conversation == other


async def test_who_leaves_the_programme_is_no_longer_known_by_their_account(store: SqlStore) -> None:
    await store.commit([*known(), RemoveEntities((("person", "amina"),))])
    assert (await acquaintance(store, AMINA, AMINA_DIRECT, direct=True)).person_id is None


async def first(store: SqlStore, account: AccountRef, where: ConversationRef, *, direct: bool = True) -> str | None:
    """The event that is first there, by its id."""
    found = (await acquaintance(store, account, where, direct=direct)).first
    return found[1] if found else None


async def test_whoever_writes_on_two_messengers_stands_in_one_line(store: SqlStore) -> None:
    await store.commit([*known(), TieAccount(AMINA_ON_SLACK, "amina", SLACK_DIRECT)])
    there = heard("there", by=AMINA_ON_SLACK, where=SLACK_DIRECT)
    await store.accept("slack", [there], None, NOW)
    await store.accept("tchap", [heard("here")], None, NOW)
    assert [await first(store, AMINA, AMINA_DIRECT), await first(store, AMINA_ON_SLACK, SLACK_DIRECT)] == ["there"] * 2
    await store.commit([FinishEvent("slack", "there", NOW)])
    assert [await first(store, AMINA, AMINA_DIRECT), await first(store, AMINA_ON_SLACK, SLACK_DIRECT)] == ["here"] * 2
    await store.commit([FinishEvent("tchap", "here", NOW)])
    assert await first(store, AMINA, AMINA_DIRECT) is None


async def test_all_who_write_at_once_are_known_each_as_themselves(store: SqlStore) -> None:
    in_room = flow("vote", place=TO_KOUNGOU)
    await store.commit([*known(), TieAccount(AMINA_ON_SLACK, "salim", SLACK_DIRECT), SaveFlow(flow("checkin"))])
    await store.commit([SaveFlow(in_room)])
    await store.accept("tchap", [heard("e1"), heard("e2", where=KOUNGOU_ROOM)], None, NOW)
    await store.accept("slack", [heard("e3", by=AMINA_ON_SLACK, where=SLACK_DIRECT)], None, NOW)
    stranger = AccountRef(platform="tchap", id='@"quoted" é')
    found = await asyncio.gather(
        acquaintance(store, AMINA, AMINA_DIRECT, direct=True),
        acquaintance(store, stranger, ConversationRef(platform="tchap", id="!x"), direct=True),
        acquaintance(store, AMINA, KOUNGOU_ROOM, direct=False),
        acquaintance(store, AMINA_ON_SLACK, SLACK_DIRECT, direct=True),
        acquaintance(store, AMINA, AMINA_DIRECT, direct=True),
    )
    assert [(each.person_id, each.collective_id, each.flow, each.first) for each in found] == [
        ("amina", None, flow("checkin"), ("tchap", "e1")),
        (None, None, None, None),
        ("amina", "koungou", in_room, ("tchap", "e2")),
        ("salim", None, None, ("slack", "e3")),
        ("amina", None, flow("checkin"), ("tchap", "e1")),
    ]


async def test_a_room_is_a_line_of_its_own_and_so_is_a_stranger_s_conversation(store: SqlStore) -> None:
    await store.commit(known())
    await store.accept("tchap", [heard("e1"), heard("e2", where=KOUNGOU_ROOM)], None, NOW)
    assert await first(store, AMINA, KOUNGOU_ROOM, direct=False) == "e2"
    stranger, elsewhere = (
        AccountRef(platform="tchap", id="@stranger"),
        ConversationRef(platform="tchap", id="!stranger"),
    )
    assert await first(store, stranger, elsewhere) is None
    assert await first(store, stranger, AMINA_DIRECT) == "e1"
