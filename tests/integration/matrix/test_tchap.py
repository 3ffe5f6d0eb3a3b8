"""The bot on a server with the module that gives Tchap's rooms their rules (fault M8)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from adapters.matrix import Place
from bot.domain.errors import Rejected
from bot.domain.identity import AccountRef
from bot.domain.message import Message
from tests.integration.matrix.test_rooms import V11, Square, at_work
from tests.support.matrix_person import MatrixPerson, session_of
from tests.support.synapse import EXTERNAL, TCHAP, Credentials, Synapse, synapse_server

_RULES = "im.vector.room.access_rules"


@pytest.fixture(scope="module")
def tchap() -> Iterator[Synapse]:
    with synapse_server(more=TCHAP) as server:
        yield server


@pytest.fixture
def agent(tchap: Synapse, account_name: str) -> Credentials:
    return tchap.register(f"agent-{account_name}")


@pytest.fixture
async def square(tchap: Synapse, agent: Credentials, account_name: str, tmp_path: Path) -> AsyncIterator[Square]:
    bot = session_of(tchap, tchap.register(f"relais-{account_name}"))
    place = Place(session=bot, folder=tmp_path / "matrix", invites_from=("@*:localhost",))
    async with at_work(place, tchap, agent) as square:
        yield square


def state(square: Square, room_id: str) -> list[dict[str, Any]]:
    return list(square.call("GET", f"/rooms/{quote(room_id)}/state"))


def rule(square: Square, room_id: str) -> str:
    return str(next(each["content"]["rule"] for each in state(square, room_id) if each["type"] == _RULES))


async def test_a_conversation_that_the_bot_begins_is_a_direct_one_by_the_rules(square: Square, tmp_path: Path) -> None:
    async with MatrixPerson(square.server, square.leader, tmp_path / "agent") as agent:
        direct = await square.adapter.open_direct(AccountRef(platform="matrix", id=square.leader.user_id))
        await agent.until(lambda: direct.id in agent.client.invited_rooms)
        square.call("POST", f"/join/{quote(direct.id)}", {})
        assert rule(square, direct.id) == "direct"
        assert await square.adapter.open_direct(AccountRef(platform="matrix", id=square.leader.user_id)) == direct


async def test_an_account_from_outside_that_can_t_be_invited_is_told_with_what_helps(square: Square) -> None:
    with pytest.raises(Rejected) as caught:
        await square.adapter.open_direct(AccountRef(platform="matrix", id=f"@habitante:{EXTERNAL}"))
    assert caught.value.reason == "matrix-not-invited"


async def test_a_room_closed_to_guests_stays_closed_whatever_the_bot_does_there(square: Square, tmp_path: Path) -> None:
    room_id = await square.entered(version=V11)
    async with MatrixPerson(square.server, square.leader, tmp_path / "agent") as agent:
        before = len(square.inbox.events)
        await agent.write(room_id, f"{square.bot} aide")
        await square.inbox.until(before + 1)
        heard = square.inbox.events[-1]
        await square.adapter.send("d1", heard.conversation, Message.of("Voici de l’aide."))
        await agent.until(lambda: bool(agent.received(square.bot)))
    own = [each["type"] for each in state(square, room_id) if each["sender"] == square.bot]
    power = next(each["content"] for each in state(square, room_id) if each["type"] == "m.room.power_levels")
    assert rule(square, room_id) == "restricted"
    assert own == ["m.room.member"]  # it came in, and changed nothing
    assert power["users"].get(square.bot, power["users_default"]) == 0
    with pytest.raises(AssertionError, match=": 403 "):
        square.call("POST", f"/rooms/{quote(room_id)}/invite", {"user_id": f"@habitante:{EXTERNAL}"})


async def test_in_a_room_that_an_agent_opened_to_guests_the_bot_stays_and_answers(
    square: Square, tmp_path: Path
) -> None:
    room_id = await square.entered(version=V11)
    square.call("PUT", f"/rooms/{quote(room_id)}/state/{_RULES}", {"rule": "unrestricted"})
    async with MatrixPerson(square.server, square.leader, tmp_path / "agent") as agent:
        before = len(square.inbox.events)
        await agent.write(room_id, f"{square.bot} aide")
        await square.inbox.until(before + 1)
        await square.adapter.send("d1", square.inbox.events[-1].conversation, Message.of("Voici de l’aide."))
        await agent.until(lambda: bool(agent.received(square.bot)))
    with pytest.raises(AssertionError, match=": 403 "):  # for ever, which is why the bot never does it
        square.call("PUT", f"/rooms/{quote(room_id)}/state/{_RULES}", {"rule": "restricted"})
    assert rule(square, room_id) == "unrestricted"
