"""Drives a real Matrix server from the other side: a person with a client of their own."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from adapters.matrix import MatrixAdapter, Place, Session
from adapters.matrix.cross_signing import SEEDS_FILE
from adapters.matrix.spot import PLATFORM
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import AdapterError
from bot.domain.identity import ConversationRef
from tests.support.inbox import RecordingInbox
from tests.support.matrix_person import MatrixPerson
from tests.support.synapse import Credentials, Synapse

_ALLOWED = ("<p>", "<strong>", "<em>", "<br>", "<ul>", "<ol>", "<li>", "<blockquote>", "<code>")
_KEYCAP = "\ufe0f\u20e3"


class MatrixDriver:
    """One person, a direct conversation and a room with the bot, on a real server."""

    idempotent = True

    def __init__(self, person: MatrixPerson, adapter: MatrixAdapter, bot: Credentials, rooms: tuple[str, str]) -> None:
        self.inbox = RecordingInbox()
        self.person = person
        self._adapter = adapter
        self._bot = bot
        self._direct, self._room = rooms
        self._last: tuple[str, str] = ("", "")

    @property
    def adapter(self) -> MatrixAdapter:
        return self._adapter

    @property
    def direct(self) -> ConversationRef:
        return ConversationRef(platform=PLATFORM, id=self._direct)

    @property
    def room(self) -> ConversationRef:
        return ConversationRef(platform=PLATFORM, id=self._room)

    def world(self) -> AbstractContextManager[object]:
        return nullcontext()

    async def write(self, text: str) -> None:
        self._last = self._direct, await self.person.write(self._direct, text)

    async def write_in_room(self, text: str) -> None:
        name = self._bot.user_id.split(":")[0]
        self._last = self._room, await self.person.write(self._room, text.replace("@relais ", f"{name} "))

    async def press(self, label: str) -> bool:
        await self.person.until(lambda: any(label in body for body in self._bodies()))
        said = next(each for each in reversed(self._said()) if label in each["content"]["body"])
        line = next(line for line in said["content"]["body"].splitlines() if line.endswith(label))
        await self.person.react(self._direct, said["event_id"], line.split(".")[0] + _KEYCAP)
        return True

    async def change_last(self, text: str | None) -> None:
        room_id, event_id = self._last
        if text is None:
            await self.person.take_back(room_id, event_id)
        else:
            await self.person.edit(room_id, event_id, text)

    async def repeat(self) -> bool:
        return False

    async def echo(self, text: str) -> bool:
        del text
        return True  # every sync hands over what the bot said itself

    def fail_next(self, error: AdapterError) -> bool:
        del error
        return False

    async def end_input(self) -> bool:
        return False

    def shown(self) -> str:
        return "\n".join(self._bodies())

    def sizes(self) -> list[int]:
        return [len(body) for body in self._bodies()]

    def harm(self) -> list[str]:
        found = []
        for content in (each["content"] for each in self._said()):
            if content.get("m.mentions") != {}:
                found.append("somebody is mentioned")
            rest = str(content.get("formatted_body", ""))
            for tag in _ALLOWED:
                rest = rest.replace(tag, "").replace(tag.replace("<", "</"), "")
            if "<" in rest or "\x1b" in rest + str(content["body"]):
                found.append(rest)
        return found

    def _said(self) -> list[dict[str, Any]]:
        return [each for each in self.person.received(self._bot.user_id) if "body" in each.get("content", {})]

    def _bodies(self) -> list[str]:
        latest: dict[str, str] = {}
        for each in self._said():
            content = each["content"]
            relation = content.get("m.relates_to", {})
            new = content.get("m.new_content", content)
            latest[relation.get("event_id", each["event_id"])] = str(new["body"])
        return list(latest.values())


class Neighbourhood:
    """Accounts and rooms that several tests use one after the other; each brings its own clients."""

    def __init__(self, server: Synapse, folder: Path, *, encrypted: bool) -> None:
        self.server = server
        self.folder = folder
        self.encrypted = encrypted
        mark = "e" if encrypted else "c"
        self.bot = server.register(f"relais-{mark}-{server.port}")
        self.amina = server.register(f"amina-{mark}-{server.port}")
        self.rooms = ("", "")
        self.cursor: str | None = None
        self._since: str | None = None
        self._seeds = folder / SEEDS_FILE

    def adapter(self) -> MatrixAdapter:
        """The bot's adapter on a new device: a server remembers the transactions of each, and tests use the same ones."""
        bot = self.server.log_in(self.bot)
        session = Session(
            homeserver=self.server.url,
            user_id=bot.user_id,
            device_id=bot.device_id,
            access_token=bot.access_token,
            pickle_key="a key for tests",
            takes_over=True,
        )
        folder = self.folder / bot.device_id
        folder.mkdir()
        if self._seeds.exists():
            shutil.copy(self._seeds, folder / SEEDS_FILE)
        self._seeds = folder / SEEDS_FILE
        return MatrixAdapter(Place(session=session, folder=folder, invites_from=("@amina-*",)), SystemClock())

    async def driver(self) -> MatrixDriver:
        """A driver with everybody in their places; its person is to be left at the end."""
        person = MatrixPerson(self.server, self.amina, self.folder / "amina", self._since)
        await person.__aenter__()
        if not self.cursor:
            await self._settle(person)
        driver = MatrixDriver(person, self.adapter(), self.bot, self.rooms)
        await driver.inbox.accept(PLATFORM, (), cursor=self.cursor)
        driver.inbox.calls = 0
        return driver

    async def leave(self, driver: MatrixDriver) -> None:
        """Remember how far everybody has read."""
        await driver.person.__aexit__()
        self._since = driver.person.since
        self.cursor = await driver.inbox.cursor(PLATFORM)

    async def _settle(self, person: MatrixPerson) -> None:
        direct = await person.create_room(invite=self.bot.user_id, direct=True, encrypted=self.encrypted)
        room = await person.create_room(invite=self.bot.user_id, direct=False, encrypted=self.encrypted)
        self.rooms = (direct, room)
        inbox = RecordingInbox()
        adapter = self.adapter()
        async with adapter:
            listening = asyncio.ensure_future(adapter.run(inbox))
            for room_id in self.rooms:
                await person.until(partial(person.sees, self.bot.user_id, room_id))
            await inbox.until(1)  # that it is in the room is no news for the tests
        await asyncio.wait({listening})
        self.cursor = await inbox.cursor(PLATFORM)
