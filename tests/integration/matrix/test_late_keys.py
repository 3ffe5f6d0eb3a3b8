"""Messages whose key comes late, or never (fault M6); and one that is too long for an event (M9)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.matrix import MatrixAdapter, Place
from adapters.matrix.connection import Patience
from adapters.matrix.waiting import PATIENCE, WAITING_FILE
from adapters.memory import ManualClock
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import Unreachable
from bot.domain.events import MessageReceived, MessageUnreadable
from bot.domain.identity import ConversationRef
from bot.domain.message import Message
from tests.support.inbox import RecordingInbox
from tests.support.matrix_person import MatrixPerson
from tests.support.synapse import Synapse


class Post:
    """Holds back the keys that a member sends, until they are let go."""

    def __init__(self, person: MatrixPerson) -> None:
        self._held: list[tuple[Any, ...]] = []
        self._send, person.client.send = person.client.send, self._holding

    async def _holding(self, method: str, path: str, data: Any = None, *more: Any) -> Any:
        if "/sendToDevice/m.room.encrypted/" not in path:
            return await self._send(method, path, data, *more)
        self._held.append((method, f"{path}.late", data, *more))
        return await self._send(method, path, json.dumps({"messages": {}}), *more)

    async def let_go(self) -> None:
        for each in self._held:
            await self._send(*each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A member in an encrypted conversation with the bot, who has lost touch with the post."""

    person: MatrixPerson
    post: Post
    inbox: RecordingInbox
    adapter: MatrixAdapter
    clock: ManualClock
    room: str
    waiting: Path

    async def waits(self) -> None:
        """Until the bot has what it can't read."""
        async with asyncio.timeout(30):
            while not self.waiting.exists():  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.05)


@pytest.fixture
async def scene(synapse: Synapse, place: Place, tmp_path: Path, account_name: str) -> AsyncIterator[Scene]:
    clock, inbox = ManualClock(SystemClock().now()), RecordingInbox()
    async with MatrixPerson(synapse, synapse.register(f"amina-{account_name}"), tmp_path / "amina") as person:
        async with MatrixAdapter(replace(place, patience=Patience(poll=1.0)), clock) as adapter:
            listening = asyncio.create_task(adapter.run(inbox))
            room = await person.create_room(invite=place.session.user_id, direct=True, encrypted=True)
            await person.until(lambda: person.sees(place.session.user_id, room))
            yield Scene(
                person=person, post=Post(person), inbox=inbox, adapter=adapter, clock=clock, room=room,
                waiting=place.folder / WAITING_FILE,
            )  # fmt: skip
        await asyncio.wait({listening})


async def test_a_message_is_read_once_its_key_has_come(scene: Scene) -> None:
    await scene.person.write(scene.room, "bonjour")
    await scene.waits()
    await scene.post.let_go()
    await scene.inbox.until(1)
    scene.clock.advance(2 * PATIENCE)
    await asyncio.sleep(1.5)
    assert [(type(each), getattr(each, "text", "")) for each in scene.inbox.events] == [(MessageReceived, "bonjour")]


async def test_who_can_t_be_read_is_noticed_once_and_read_later_all_the_same(scene: Scene) -> None:
    await scene.person.write(scene.room, "bonjour")
    await scene.person.write(scene.room, "toujours là ?")
    await scene.waits()
    assert scene.inbox.events == []  # the key may be on its way
    scene.clock.advance(PATIENCE + timedelta(seconds=1))
    await scene.inbox.until(1)
    await scene.post.let_go()
    await scene.inbox.until(3)
    [told, *read] = scene.inbox.events
    assert isinstance(told, MessageUnreadable)
    assert (told.account.id, told.conversation.id, told.direct) == (scene.person.who.user_id, scene.room, True)
    assert [getattr(each, "text", "") for each in read] == ["bonjour", "toujours là ?"]


async def test_what_no_event_can_hold_reaches_an_encrypted_room_whole_and_in_order(scene: Scene) -> None:
    words = [f"<é{number}>" for number in range(14_000)]  # 107,000 bytes, and longer as HTML and as JSON
    text = " ".join(words)
    room = ConversationRef(platform="matrix", id=scene.room)
    async with asyncio.timeout(30):
        while True:
            with suppress(Unreachable):  # it has just come in
                await scene.adapter.send("d1", room, Message.of(text))
                break
            await asyncio.sleep(0.1)
    me = scene.person
    sender = next(each for each in me.client.rooms[scene.room].users if each != me.who.user_id)

    def said() -> list[str]:
        return [str(each["content"].get("body", "")) for each in me.received(sender)]

    await me.until(lambda: any(words[-1] in each for each in said()), patience=60)
    assert " ".join(said()).split() == words
    assert len(text.encode()) > 65_536
