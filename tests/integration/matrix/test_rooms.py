"""What becomes of the bot in rooms, on a real server: in, out, replaced; threads; people who leave (faults M5, M8, M10)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from adapters.matrix import MatrixAdapter, Place
from adapters.matrix.spot import Spot
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import Rejected, Unreachable
from bot.domain.events import AccountChanged, MessageReceived, RoomChange, RoomChanged
from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import Message
from tests.support.inbox import RecordingInbox
from tests.support.matrix_person import MatrixPerson
from tests.support.synapse import Credentials, Synapse

V11, V12 = "11", "12"


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """The bot's adapter at work, and somebody who may invite it."""

    server: Synapse
    adapter: MatrixAdapter
    inbox: RecordingInbox
    bot: str
    leader: Credentials

    def call(self, method: str, path: str, body: object = None) -> Any:
        return self.server.call(method, f"/_matrix/client/v3{path}", body, self.leader.access_token)

    def room(self, *, version: str = V12, direct: bool = False, name: str | None = "Le salon") -> str:
        wanted = {"invite": [self.bot], "room_version": version, "is_direct": direct, "preset": "private_chat"}
        return str(self.call("POST", "/createRoom", wanted | ({"name": name} if name else {}))["room_id"])

    async def until(self, room_id: str, change: RoomChange) -> RoomChanged:
        """That change, once it is heard."""
        async with asyncio.timeout(30):
            while True:
                for each in self.inbox.events:
                    if isinstance(each, RoomChanged) and (each.conversation.id, each.change) == (room_id, change):
                        return each
                await asyncio.sleep(0.05)

    async def seated(self, room_id: str) -> None:
        """Once the bot can speak in a room of which it tells nothing."""
        async with asyncio.timeout(30):
            while True:
                with suppress(Unreachable, Rejected):
                    await self.adapter.send("d1", ConversationRef(platform="matrix", id=room_id), Message.of("Bonjour"))
                    return
                await asyncio.sleep(0.05)

    async def entered(self, **how: Any) -> str:
        room_id = self.room(**how)
        await self.until(room_id, RoomChange.ENTERED)
        return room_id


@asynccontextmanager
async def at_work(place: Place, synapse: Synapse, leader: Credentials) -> AsyncIterator[Square]:
    adapter, inbox = MatrixAdapter(place, SystemClock()), RecordingInbox()
    async with adapter:
        listening = asyncio.create_task(adapter.run(inbox))
        await adapter.listened()
        yield Square(server=synapse, adapter=adapter, inbox=inbox, bot=place.session.user_id, leader=leader)
    await asyncio.wait({listening})


@pytest.fixture
def leader(synapse: Synapse, account_name: str) -> Credentials:
    return synapse.register(f"claire-{account_name}")


@pytest.fixture
async def square(place: Place, synapse: Synapse, leader: Credentials) -> AsyncIterator[Square]:
    async with at_work(replace(place, invites_from=(leader.user_id,)), synapse, leader) as square:
        yield square


async def test_entering_a_room_names_who_invited(square: Square) -> None:
    room_id = square.room()
    entered = await square.until(room_id, RoomChange.ENTERED)
    assert (entered.account.id, entered.direct) == (square.leader.user_id, False)
    assert ":" not in room_id  # room version 12: no server in its id


@pytest.mark.parametrize(("verb", "change"), [("kick", RoomChange.REMOVED), ("ban", RoomChange.BANNED)])
async def test_being_shown_out_is_noticed_and_coming_back_too(square: Square, verb: str, change: RoomChange) -> None:
    room_id = await square.entered()
    square.call("POST", f"/rooms/{quote(room_id)}/{verb}", {"user_id": square.bot})
    gone = await square.until(room_id, change)
    assert gone.account.id == square.leader.user_id
    if verb == "ban":
        square.call("POST", f"/rooms/{quote(room_id)}/unban", {"user_id": square.bot})
    before = len(square.inbox.events)
    square.call("POST", f"/rooms/{quote(room_id)}/invite", {"user_id": square.bot})
    await square.inbox.until(before + 1)
    assert [each.change for each in square.inbox.events[before:] if isinstance(each, RoomChanged)] == [
        RoomChange.ENTERED
    ]


async def test_being_shown_out_while_away_is_noticed(place: Place, synapse: Synapse, leader: Credentials) -> None:
    inbox = RecordingInbox()
    place = replace(place, invites_from=(leader.user_id,))
    async with at_work(place, synapse, leader) as square:
        room_id = await square.entered()
        inbox = square.inbox
    square.call("POST", f"/rooms/{quote(room_id)}/kick", {"user_id": square.bot})
    async with MatrixAdapter(place, SystemClock()) as adapter:
        listening = asyncio.create_task(adapter.run(inbox))
        await square.until(room_id, RoomChange.REMOVED)
    await asyncio.wait({listening})


async def test_an_invitation_of_somebody_who_may_not_is_told_and_left(
    square: Square, synapse: Synapse, account_name: str
) -> None:
    stranger = synapse.register(f"inconnu-{account_name}")
    made = synapse.call("POST", "/_matrix/client/v3/createRoom", {"invite": [square.bot]}, stranger.access_token)
    told = await square.until(made["room_id"], RoomChange.INVITED)
    members = f"/_matrix/client/v3/rooms/{quote(made['room_id'])}/joined_members"
    assert told.account.id == stranger.user_id
    assert list(synapse.call("GET", members, None, stranger.access_token)["joined"]) == [stranger.user_id]


@pytest.mark.parametrize(("version", "to"), [(V11, V12), (V12, V12)])
async def test_a_replaced_room_is_followed_once_the_bot_is_invited_there(square: Square, version: str, to: str) -> None:
    room_id = await square.entered(version=version)
    new = str(square.call("POST", f"/rooms/{quote(room_id)}/upgrade", {"new_version": to})["replacement_room"])
    await square.until(room_id, RoomChange.CLOSED)  # nobody has invited it there
    square.call("POST", f"/rooms/{quote(new)}/invite", {"user_id": square.bot})
    moved = await square.until(new, RoomChange.MOVED)
    assert moved.predecessor == ConversationRef(platform="matrix", id=room_id)


async def test_a_replaced_room_that_anybody_may_enter_is_followed_at_once(square: Square) -> None:
    room_id = await square.entered()
    square.call("PUT", f"/rooms/{quote(room_id)}/state/m.room.join_rules", {"join_rule": "public"})
    new = str(square.call("POST", f"/rooms/{quote(room_id)}/upgrade", {"new_version": V12})["replacement_room"])
    moved = await square.until(new, RoomChange.MOVED)
    assert moved.predecessor == ConversationRef(platform="matrix", id=room_id)


async def test_a_room_that_claims_to_replace_another_is_a_room_like_any(square: Square) -> None:
    old = await square.entered(version=V11)
    claim = {"invite": [square.bot], "name": "Faux", "creation_content": {"predecessor": {"room_id": old}}}
    false = str(square.call("POST", "/createRoom", claim)["room_id"])
    entered = await square.until(false, RoomChange.ENTERED)
    assert entered.predecessor is None


async def test_who_leaves_their_conversation_is_noticed(square: Square) -> None:
    room_id = square.room(direct=True, name=None)
    await square.seated(room_id)
    square.call("POST", f"/rooms/{quote(room_id)}/leave", {})
    await square.inbox.until(1)
    [left] = square.inbox.events
    assert isinstance(left, AccountChanged)
    assert (left.account.id, left.here, left.direct) == (square.leader.user_id, False, True)


async def test_an_answer_goes_into_the_thread_and_names_what_it_answers(square: Square, tmp_path: Path) -> None:
    room_id = await square.entered()
    name = square.bot.split(":")[0]
    async with MatrixPerson(square.server, square.leader, tmp_path / "claire") as claire:
        root = await claire.write(room_id, "Un sujet")
        thread = {
            "rel_type": "m.thread",
            "event_id": root,
            "is_falling_back": True,
            "m.in_reply_to": {"event_id": root},
        }
        asked = await claire.write(room_id, f"{name} aide", **{"m.relates_to": thread})
        await square.inbox.until(2)
        [heard] = [each for each in square.inbox.events if isinstance(each, MessageReceived)]
        assert heard.answers is not None
        assert (heard.thread, heard.quoted) == (root, "Un sujet")
        assert heard.replies_to == MessageRef(conversation=heard.conversation, id=root)
        await square.adapter.send("d1", heard.answers, Message.of("Voici de l’aide."))
        await claire.until(lambda: bool(claire.received(square.bot)))
        [answer] = claire.received(square.bot)
    assert answer["content"]["m.relates_to"] == {
        "rel_type": "m.thread", "event_id": root, "is_falling_back": False, "m.in_reply_to": {"event_id": asked},
    }  # fmt: skip
    assert Spot.of(heard.answers) == Spot(room_id=room_id, thread=root, answers=asked)


async def test_who_waits_for_an_answer_sees_that_they_were_heard(square: Square, tmp_path: Path) -> None:
    room_id = await square.entered()
    async with MatrixPerson(square.server, square.leader, tmp_path / "claire") as claire:
        asked = await claire.write(room_id, f"{square.bot.split(':')[0]} aide")
        await claire.until(lambda: square.bot in claire.client.rooms[room_id].typing_users)
        await claire.until(lambda: _has_read(claire, room_id, square.bot, asked))


def _has_read(person: MatrixPerson, room_id: str, who: str, event_id: str) -> bool:
    room = person.client.rooms.get(room_id)
    receipt = room.read_receipts.get(who) if room else None
    return receipt is not None and receipt.event_id == event_id
