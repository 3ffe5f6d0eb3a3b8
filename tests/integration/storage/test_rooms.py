"""Rooms: whose they are, lost, found again, replaced; accounts that are left or can't be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.account import Standing
from bot.domain.delivery import Claimed
from bot.domain.effects import (
    Effect,
    Enqueue,
    LeaveAccount,
    LoseRoom,
    MoveRoom,
    NoteUnread,
    RegainRoom,
    TieRoom,
    UntieRoom,
)
from bot.domain.events import AccountChanged, RoomChange, RoomChanged
from bot.domain.identity import ConversationRef
from bot.domain.rooms import Room
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import (
    AMINA,
    AMINA_DIRECT,
    HOUR,
    KOUNGOU_ROOM,
    MINUTE,
    NOW,
    TO_KOUNGOU,
    heard,
    known,
    said,
)

OTHER = ConversationRef(platform="slack", id="C1")
SUCCESSOR = ConversationRef(platform=KOUNGOU_ROOM.platform, id="!next")


async def rooms(store: SqlStore) -> list[Room]:
    return await store.read(lambda read: read.rooms())


async def claimed(store: SqlStore, *effects: Effect) -> list[Claimed]:
    """What is sent to Koungou's room after that."""
    await store.commit([*effects, Enqueue(said("k", to=TO_KOUNGOU))])
    return await store.claim(NOW + HOUR, limit=9, worker="w", lease=MINUTE)


async def test_a_lost_room_is_not_written_to_and_stays_the_collective_s(store: SqlStore) -> None:
    await store.commit(known())
    assert await claimed(store, LoseRoom(KOUNGOU_ROOM, RoomChange.BANNED, NOW)) == []
    [room] = await rooms(store)
    assert (room.collective_id, room.lost, room.lost_at) == ("koungou", RoomChange.BANNED, NOW)


async def test_a_room_that_is_found_again_is_written_to(store: SqlStore) -> None:
    await store.commit([*known(), LoseRoom(KOUNGOU_ROOM, RoomChange.REMOVED, NOW)])
    [sent] = await claimed(store, RegainRoom(KOUNGOU_ROOM))
    assert sent.conversation == KOUNGOU_ROOM


async def test_tying_a_lost_room_again_finds_it_again(store: SqlStore) -> None:
    await store.commit([*known(), LoseRoom(KOUNGOU_ROOM, RoomChange.REMOVED, NOW)])
    [sent] = await claimed(store, TieRoom(KOUNGOU_ROOM, "koungou", NOW))
    [room] = await rooms(store)
    assert (sent.conversation, room.lost, room.tied_at) == (KOUNGOU_ROOM, None, NOW)


async def test_without_the_room_tied_last_the_one_before_is_written_to(store: SqlStore) -> None:
    await store.commit([*known(), TieRoom(OTHER, "koungou", NOW)])
    [sent] = await claimed(store, UntieRoom(OTHER))
    assert sent.conversation == KOUNGOU_ROOM
    assert await store.read(lambda read: read.room(OTHER)) is None


async def test_what_waits_for_a_room_goes_to_the_one_that_replaces_it(store: SqlStore) -> None:
    await store.commit([*known(), Enqueue(replace(said("k", to=TO_KOUNGOU), conversation=KOUNGOU_ROOM))])
    [sent] = await claimed(store, MoveRoom(SUCCESSOR, KOUNGOU_ROOM))
    assert sent.conversation == SUCCESSOR
    assert [each.conversation for each in await rooms(store)] == [SUCCESSOR]


async def test_a_successor_that_is_somebody_s_stays_theirs(store: SqlStore) -> None:
    await store.commit([*known(), TieRoom(SUCCESSOR, "koungou", NOW), MoveRoom(SUCCESSOR, KOUNGOU_ROOM)])
    [room] = await rooms(store)
    assert (room.conversation, room.tied_at) == (SUCCESSOR, NOW)


async def test_an_account_that_is_left_is_no_place_until_it_is_heard_again(store: SqlStore) -> None:
    await store.commit([*known(), LeaveAccount(AMINA, AMINA_DIRECT, NOW)])
    [left] = await store.read(lambda read: read.accounts("amina"))
    await store.accept("matrix", [heard("1")], None, NOW + MINUTE)
    [back] = await store.read(lambda read: read.accounts("amina"))
    assert (left.standing, left.conversation) == (Standing.LEFT, None)
    assert (back.standing, back.conversation) == (Standing.REACHED, AMINA_DIRECT)


async def test_leaving_another_conversation_than_the_account_s_changes_nothing(store: SqlStore) -> None:
    await store.commit([*known(), LeaveAccount(AMINA, OTHER, NOW)])
    [account] = await store.read(lambda read: read.accounts("amina"))
    assert account.conversation == AMINA_DIRECT


async def test_leaving_and_what_becomes_of_rooms_is_no_word_of_theirs(store: SqlStore) -> None:
    await store.commit(known())
    left = AccountChanged(id="l", at=NOW, account=AMINA, conversation=OTHER, direct=True, here=False)
    room = RoomChanged(
        id="r", at=NOW, account=AMINA, conversation=OTHER, direct=True, change=RoomChange.ENTERED, predecessor=None
    )
    await store.accept("matrix", [left, room], None, NOW)
    [account] = await store.read(lambda read: read.accounts("amina"))
    assert (account.conversation, account.heard_at) == (AMINA_DIRECT, None)


async def test_what_can_t_be_read_is_noted_until_something_can(store: SqlStore) -> None:
    await store.commit([*known(), NoteUnread(AMINA, NOW)])
    [locked] = await store.read(lambda read: read.accounts_of(["amina", "nobody"]))
    await store.accept("matrix", [heard("1")], None, NOW + timedelta(seconds=1))
    [read] = await store.read(lambda read: read.accounts_of(["amina"]))
    assert (locked.standing, read.standing) == (Standing.UNREADABLE, Standing.REACHED)
