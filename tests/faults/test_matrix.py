"""The bot on a real Matrix server that is killed, and killed itself: D1 to D3, D6, M1 to M4 and S4 of the fault matrix."""

from __future__ import annotations

import asyncio
import json
import random
import re
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from adapters.matrix import MatrixAdapter, Place, Session
from adapters.matrix.client import REFERENCE
from adapters.matrix.cross_signing import SEEDS_FILE
from adapters.matrix.session import load, save
from adapters.timer.system_clock import SystemClock
from bot.domain.errors import AuthFailed, RateLimited
from bot.domain.identity import ConversationRef
from bot.domain.message import Message
from tests.faults.matrix_bot import ANSWER, READY, Task
from tests.support.inbox import RecordingInbox
from tests.support.matrix_person import MatrixPerson, session_of
from tests.support.postgres import Postgres
from tests.support.synapse import Credentials, Synapse, synapse_server

_QUESTION = re.compile(rf"{ANSWER} (q\d+)\b")


@dataclass(slots=True)
class Stage:
    """Somebody with a client, an account for the bot, and processes of the bot."""

    server: Synapse
    folder: Path
    url: str
    bot: Credentials
    member: MatrixPerson
    room: str = ""
    began: str = field(default_factory=lambda: SystemClock().now().isoformat())
    processes: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self, dies: str = "", *, ready: bool = True) -> asyncio.subprocess.Process:
        speed = 1.0 if self.url.startswith("sqlite") else 10.0
        task = Task(url=self.url, folder=str(self.folder), began=self.began, dies=dies, speed=speed)
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.faults.matrix_bot", json.dumps(asdict(task)), stdout=asyncio.subprocess.PIPE
        )
        self.processes.append(process)
        if ready:
            await self.ready(process)
        return process

    async def ready(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async with asyncio.timeout(600):
            assert (await process.stdout.readline()).decode().strip() == READY

    async def kill(self, process: asyncio.subprocess.Process) -> None:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()

    async def seated(self) -> None:
        """An encrypted conversation between the two."""
        self.room = await self.member.create_room(invite=self.bot.user_id, direct=True, encrypted=True)
        await self.member.until(lambda: self.member.sees(self.bot.user_id, self.room))

    async def ask(self, *numbers: int) -> None:
        for number in numbers:
            await self.member.write(self.room, f"q{number}")

    def answers(self) -> Counter[str]:
        """Which questions were answered how often, as the member reads it."""
        bodies = (str(each["content"].get("body", "")) for each in self.member.received(self.bot.user_id))
        return Counter(found[1] for body in bodies if (found := _QUESTION.search(body)))

    async def answered(self, count: int, *, within: float = 120) -> None:
        async with asyncio.timeout(within):
            await self.member.until(lambda: len(self.answers()) >= count, patience=within)

    def shown(self) -> list[str]:
        """What of the bot's the server holds, by reference."""
        found: list[str] = []
        page = ""
        while True:
            path = f"/_matrix/client/v3/rooms/{quote(self.room)}/messages?dir=b&limit=100{page}"
            answer: Any = self.server.call("GET", path, None, self.member.who.access_token)
            own = (each for each in answer["chunk"] if each["sender"] == self.bot.user_id)
            found += [each["content"][REFERENCE] for each in own if REFERENCE in each["content"]]
            if not answer.get("end") or not answer["chunk"]:
                return found
            page = f"&from={answer['end']}"


@pytest.fixture(params=["sqlite"])
async def stage(
    request: pytest.FixtureRequest, synapse: Synapse, tmp_path: Path, account_name: str
) -> AsyncIterator[Stage]:
    bot, member = synapse.register(f"relais-{account_name}"), synapse.register(f"amina-{account_name}")
    folder = tmp_path / "device"
    save(folder, session_of(synapse, bot))
    url = f"sqlite:///{tmp_path / 'relais.db'}"
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.emptied_database()
    async with MatrixPerson(synapse, member, tmp_path / "amina") as person:
        stage = Stage(server=synapse, folder=folder, url=url, bot=bot, member=person)
        yield stage
        for process in stage.processes:
            await stage.kill(process)


async def test_bot_and_server_are_killed_at_random_and_each_question_has_one_answer(stage: Stage, soak: bool) -> None:
    questions, kills, outages = (1_000, 120, 7) if soak else (25, 4, 1)
    chance = random.Random(20_270_104)
    process = await stage.start()
    await stage.seated()
    asking = asyncio.create_task(_ask_slowly(stage, questions, chance))
    down = set(chance.sample(range(kills), outages))
    for number in range(kills):
        await asyncio.sleep(chance.uniform(0.05, 1.2))
        await stage.kill(process)
        if number in down:
            stage.server.stop(signal.SIGKILL)
            stage.server.start()
        process = await stage.start()
    await asking
    await stage.answered(questions, within=3_600 if soak else 150)
    await asyncio.sleep(1)
    assert stage.answers() == Counter({f"q{number}": 1 for number in range(questions)})
    assert sorted(Counter(stage.shown()).values()) == [1] * questions
    await stage.kill(process)
    with sqlite3.connect(stage.url.removeprefix("sqlite:///")) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        undone = "SELECT count(*) FROM event WHERE done_at IS NULL"
        assert store.execute(undone).fetchone() == (0,)


async def _ask_slowly(stage: Stage, questions: int, chance: random.Random) -> None:
    for number in range(questions):
        await stage.ask(number)
        await asyncio.sleep(chance.uniform(0.0, 0.3))


@pytest.mark.parametrize("dies", ["before", "after"])
async def test_what_was_being_sent_when_the_bot_died_is_sent_once(stage: Stage, dies: str) -> None:
    process = await stage.start(dies)
    await stage.seated()
    await stage.ask(1)
    await asyncio.wait_for(process.wait(), 60)
    await stage.start()
    await stage.answered(1)
    await stage.ask(2)
    await stage.answered(2)
    assert stage.answers() == Counter({"q1": 1, "q2": 1})
    assert len(stage.shown()) == 2


async def test_a_device_that_replaces_a_lost_one_says_nothing_twice(stage: Stage) -> None:
    process = await stage.start("after")
    await stage.seated()
    await stage.ask(1)
    await asyncio.wait_for(process.wait(), 60)
    seeds = (stage.folder / SEEDS_FILE).read_text("utf-8")
    fresh = stage.server.log_in(stage.bot)
    stage.folder = stage.folder.with_name("new device")
    save(stage.folder, session_of(stage.server, fresh))
    (stage.folder / SEEDS_FILE).write_text(seeds, "utf-8")
    refused = await stage.start(ready=False)
    assert await asyncio.wait_for(refused.wait(), 60) != 0  # it was not made to take over
    save(stage.folder, Session(**{**asdict(session_of(stage.server, fresh)), "takes_over": True}))
    await stage.start()
    await stage.ask(2)
    await stage.answered(2)
    assert len(stage.shown()) == 2
    assert not load(stage.folder).takes_over


@pytest.mark.parametrize("stage", ["postgresql"], indirect=True)
async def test_another_process_goes_on_with_the_same_device(stage: Stage) -> None:
    first = await stage.start()
    await stage.seated()
    second = await stage.start(ready=False)
    await stage.ask(1)
    await stage.answered(1)
    await stage.kill(first)
    await stage.ask(2)
    await stage.ready(second)
    await stage.answered(2)
    assert stage.answers() == Counter({"q1": 1, "q2": 1})
    devices = stage.server.call("GET", "/_matrix/client/v3/devices", None, stage.bot.access_token)["devices"]
    assert [each["device_id"] for each in devices] == [stage.bot.device_id]


@pytest.fixture
def place(synapse: Synapse, tmp_path: Path, account_name: str) -> Place:
    bot = synapse.register(f"robot-{account_name}")
    return Place(session=session_of(synapse, bot), folder=tmp_path / "robot", invites_from=("@*:localhost",))


async def test_a_session_that_is_revoked_ends_the_listening_at_once(synapse: Synapse, place: Place) -> None:
    async with MatrixAdapter(place, SystemClock()) as adapter:
        listening = asyncio.create_task(adapter.run(RecordingInbox()))
        await adapter.listened()
        synapse.call("POST", "/_matrix/client/v3/logout", {}, place.session.access_token)
        with pytest.raises(AuthFailed) as refused:
            await asyncio.wait_for(listening, 40)
    assert refused.value.reason == "matrix-token-refused"


async def test_without_a_token_of_its_own_old_orders_are_not_obeyed(
    synapse: Synapse, place: Place, tmp_path: Path, account_name: str
) -> None:
    member = synapse.register(f"membre-{account_name}")
    async with MatrixPerson(synapse, member, tmp_path / "membre") as person:
        async with MatrixAdapter(place, SystemClock()) as adapter:
            listening = asyncio.create_task(adapter.run(RecordingInbox()))
            room = await person.create_room(invite=place.session.user_id, direct=True, encrypted=False)
            await person.until(lambda: person.sees(place.session.user_id, room))
        await asyncio.wait({listening})
        await person.write(room, "diffuser à tout le monde")
        inbox = RecordingInbox()
        async with MatrixAdapter(place, SystemClock()) as adapter:
            listening = asyncio.create_task(adapter.run(inbox))
            await adapter.listened()
            await person.write(room, "bonjour")
            await inbox.until(1)
        await asyncio.wait({listening})
    assert inbox.texts == ["bonjour"]


async def test_with_its_keys_drained_to_the_last_somebody_new_is_read(
    synapse: Synapse, place: Place, tmp_path: Path, account_name: str
) -> None:
    async with MatrixAdapter(place, SystemClock()) as adapter:
        listening = asyncio.create_task(adapter.run(RecordingInbox()))
        await adapter.listened()
    await asyncio.wait({listening})
    member = synapse.register(f"nouveau-{account_name}")
    session = place.session
    wanted = {"one_time_keys": {session.user_id: {session.device_id: "signed_curve25519"}}}
    kinds: list[bool] = []
    while not any(kinds):  # the fallback key comes once there is no other
        claimed = synapse.call("POST", "/_matrix/client/v3/keys/claim", wanted, member.access_token)
        [key] = claimed["one_time_keys"][session.user_id][session.device_id].values()
        kinds.append(bool(key.get("fallback")))
    inbox = RecordingInbox()
    async with MatrixPerson(synapse, member, tmp_path / "nouveau") as person:
        room = await person.create_room(invite=session.user_id, direct=True, encrypted=True)
        await inbox.accept("matrix", (), cursor=None)
        async with MatrixAdapter(place, SystemClock()) as adapter:
            listening = asyncio.create_task(adapter.run(inbox))
            await person.until(lambda: person.sees(session.user_id, room))
            await person.write(room, "bonjour")
            await inbox.until(1)
        await asyncio.wait({listening})
    assert len(kinds) > 20
    assert inbox.texts == ["bonjour"]


@pytest.fixture
def strict_server() -> Iterator[Synapse]:
    """A server with the limits that it comes with, but for logins."""
    with synapse_server(limits="") as server:
        yield server


async def test_a_server_that_limits_is_obeyed_and_order_stays(
    strict_server: Synapse, tmp_path: Path, account_name: str
) -> None:
    bot, member = strict_server.register("relais"), strict_server.register("amina")
    place = Place(session=session_of(strict_server, bot), folder=tmp_path / "robot", invites_from=("@*:localhost",))
    made = {"invite": [bot.user_id], "is_direct": True, "preset": "trusted_private_chat"}
    room = strict_server.call("POST", "/_matrix/client/v3/createRoom", made, member.access_token)["room_id"]
    conversation = ConversationRef(platform="matrix", id=room)
    waited: list[float] = []
    async with MatrixAdapter(place, SystemClock()) as adapter:
        listening = asyncio.create_task(adapter.run(RecordingInbox()))
        await adapter.listened()
        for number in range(13):
            while True:
                try:
                    await adapter.send(f"d{number}", conversation, Message.of(f"message {number}"))
                    break
                except RateLimited as limit:
                    waited.append(limit.retry_after)
                    await asyncio.sleep(limit.retry_after)
                except Exception:
                    await asyncio.sleep(0.1)
    await asyncio.wait({listening})
    path = f"/_matrix/client/v3/rooms/{quote(room)}/messages?dir=f&limit=100"
    events = strict_server.call("GET", path, None, member.access_token)["chunk"]
    bodies = [each["content"]["body"] for each in events if each["type"] == "m.room.message"]
    assert bodies == [f"message {number}" for number in range(13)]
    assert waited
    assert min(waited) >= 1
