"""The network between the bot and its server fails in every way in which networks do (fault M2)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.matrix import Place
from adapters.matrix.connection import Patience
from tests.integration.matrix.conftest import House, Open
from tests.support.gate import Gate
from tests.support.matrix_person import MatrixPerson
from tests.support.synapse import Synapse

_PATIENCE = Patience(poll=2.0, answer=2.0, long=4.0)
_QUESTION = "Quelles sont les cinq conditions ?"


@pytest.fixture
async def gate(synapse: Synapse) -> AsyncIterator[Gate]:
    async with Gate(synapse.port) as gate:
        yield gate


@pytest.fixture
def place(place: Place, gate: Gate) -> Place:
    """The bot reaches its server through the gate."""
    return replace(place, session=replace(place.session, homeserver=gate.url), patience=_PATIENCE)


@pytest.fixture
async def amina(synapse: Synapse, tmp_path: Path, account_name: str) -> AsyncIterator[MatrixPerson]:
    async with MatrixPerson(synapse, synapse.register(f"amina-{account_name}"), tmp_path / "amina") as person:
        yield person


async def seated(house: House, person: MatrixPerson) -> str:
    """An encrypted conversation of Amina's in which something was answered."""
    room = await person.create_room(invite=house.bot.user_id, direct=True, encrypted=True)
    await house.know("amina", person.who, room)
    await person.until(lambda: person.sees(house.bot.user_id, room))
    await person.write(room, _QUESTION)
    await said(house, person, 1)
    return room


def answers(house: House, person: MatrixPerson) -> int:
    """How much the bot said; that it joined may be told too."""
    return sum(each["type"] == "m.room.message" for each in person.received(house.bot.user_id))


async def said(house: House, person: MatrixPerson, count: int) -> None:
    await person.until(lambda: answers(house, person) >= count, patience=60)


async def connected(house: House, there: bool) -> None:
    """What the health of the bot says of Matrix."""
    async with asyncio.timeout(30):
        while house.engine.presence.connected != {"matrix": there}:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("how", ["refused", "reset", "silent"])
async def test_what_was_written_while_the_network_was_away_is_answered_once_it_is_back(
    opened: Open, gate: Gate, amina: MatrixPerson, how: str
) -> None:
    async with opened() as house:
        room = await seated(house, amina)
        if how == "refused":
            await gate.refuse()
        elif how == "reset":
            await gate.reset()
        else:
            gate.swallow()  # connections stay, the server is asked and never answers
        await amina.write(room, _QUESTION)
        await connected(house, there=False)
        before = gate.reached
        await asyncio.sleep(2)
        tries = gate.reached - before
        await gate.open()
        await said(house, amina, 2)
        await connected(house, there=True)
        await amina.write(room, _QUESTION)
        await said(house, amina, 3)
    assert answers(house, amina) == 3
    assert tries < 10  # no storm upon a server that is in trouble


async def test_a_server_that_says_nothing_when_the_bot_starts_is_tried_again(
    opened: Open, gate: Gate, amina: MatrixPerson
) -> None:
    async with opened() as house:
        room = await seated(house, amina)
    gate.swallow()
    await amina.write(room, _QUESTION)
    later = asyncio.get_running_loop().call_later(3, lambda: asyncio.ensure_future(gate.open()))
    async with opened() as house:
        await said(house, amina, 2)
    later.cancel()


async def test_a_slow_server_is_waited_for(opened: Open, gate: Gate, amina: MatrixPerson) -> None:
    gate.delay = 0.3
    async with opened() as house:
        room = await seated(house, amina)
        await amina.write(room, _QUESTION)
        await said(house, amina, 2)
        assert house.engine.presence.connected == {"matrix": True}
