"""Questions of a check-in as polls, with a member's client that has polls and with answers that need none."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from adapters.matrix import Place
from adapters.timer.system_clock import SystemClock
from bot.domain.actions import Action
from bot.domain.checkin import AnswerState
from bot.domain.identity import ConversationRef
from bot.domain.message import Choices, Message, Option
from tests.integration.matrix.conftest import House, Open
from tests.integration.matrix.test_member import answers, until
from tests.integration.matrix.test_rooms import Square, at_work
from tests.support.matrix_web import WebClient
from tests.support.synapse import Credentials, Synapse


@pytest.fixture
def place(place: Place) -> Place:
    return replace(place, polls=True)


@pytest.fixture
def amina(synapse: Synapse, account_name: str) -> Credentials:
    return synapse.register(f"amina-{account_name}")


async def stands(house: House, indicator: str) -> tuple[AnswerState, str]:
    found = {each.indicator_id: each for each in await answers(house)}[indicator]
    return found.state, found.value


async def becomes(house: House, indicator: str, wanted: tuple[AnswerState, str]) -> None:
    async with asyncio.timeout(30):
        while await stands(house, indicator) != wanted:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.1)


async def test_a_vote_answers_a_later_one_counts_and_numbers_still_do(
    synapse: Synapse, opened: Open, amina: Credentials
) -> None:
    async with opened() as house, WebClient(synapse, amina) as client:
        bot = house.bot.user_id
        room = await client.create_room(bot)
        await house.know("amina", amina, room)
        await house.playhead.advance(timedelta(hours=1))
        asked = await client.wait_for(room, bot, "action prioritaire")
        poll = await client.poll(room, bot, "action prioritaire")
        await client("vote", room=room, poll=poll["id"], answer="2")
        second = await client.poll(room, bot, "frein")
        changed = await client("vote", room=room, poll=poll["id"], answer="3")
        await becomes(house, "I01", (AnswerState.GIVEN, "3"))
        await client.write(room, "1")  # without polls
        await client.wait_for(room, bot, "Combien")
        await until(lambda: answers(house), 2)
        await client("redact", room=room, event=changed)
        await becomes(house, "I01", (AnswerState.WITHDRAWN, ""))
    assert poll["poll"]["answers"][0] == ["0", "pas commencé"]
    assert (poll["encrypted"], poll["failure"], poll["shield"]) == (True, None, 0)
    assert "0. pas commencé" in asked["content"]["body"]
    assert len(second["poll"]["answers"]) > 2


def of_kind(square: Square, room_id: str, kind: str) -> list[dict[str, Any]]:
    """Events of a room that is not encrypted, in order."""
    page = square.call("GET", f"/rooms/{quote(room_id)}/messages?dir=f&limit=100")
    return [each for each in page["chunk"] if each["type"] == kind]


async def ended(square: Square, room_id: str, count: int) -> list[str]:
    """Which polls are closed, once there are so many."""
    async with asyncio.timeout(40):
        while len(found := of_kind(square, room_id, "m.poll.end")) < count:  # noqa: ASYNC110 - asked over HTTP
            await asyncio.sleep(0.2)
    return [each["content"]["m.relates_to"]["event_id"] for each in found]


async def test_a_poll_is_closed_when_its_time_is_over_also_by_the_next_process(
    synapse: Synapse, place: Place, amina: Credentials
) -> None:
    over = SystemClock().now() + timedelta(seconds=1)
    options = tuple(Option(each, Action("x", (each,))) for each in ("oui", "non"))
    asked = [Message.of(f"Question {day}", Choices(options, until=over + timedelta(days=day))) for day in range(3)]
    async with at_work(place, synapse, amina) as square:
        room_id = square.room(direct=True, name=None)
        await square.seated(room_id)
        here = ConversationRef(platform="matrix", id=room_id)
        shown = [await square.adapter.send(f"p{day}", here, each) for day, each in enumerate(asked)]
        await square.adapter.send("p0", here, asked[0])  # the same delivery is the same poll
        started = [each["event_id"] for each in of_kind(square, room_id, "m.poll.start")]
    async with at_work(place, synapse, amina) as square:
        assert await ended(square, room_id, 1) == started[:1]
        await square.adapter.edit(shown[1], Message.of("Question 1, changée"))
        assert await ended(square, room_id, 2) == started[:2]
        await square.adapter.withdraw(shown[2])
        [_, _, withdrawn] = of_kind(square, room_id, "m.poll.start")
    assert len(started) == 3
    assert "redacted_because" in withdrawn["unsigned"]


async def test_in_a_room_and_unless_a_setting_says_so_there_are_no_polls(
    synapse: Synapse, place: Place, amina: Credentials
) -> None:
    options = tuple(Option(each, Action("x", (each,))) for each in ("oui", "non"))
    question = Message.of("On continue ?", Choices(options, until=SystemClock().now() + timedelta(days=1)))
    async with at_work(place, synapse, amina) as square:
        room_id = await square.entered()
        await square.adapter.send("d1", ConversationRef(platform="matrix", id=room_id), question)
        rooms = of_kind(square, room_id, "m.poll.start")
        direct = square.room(direct=True, name=None)
        await square.seated(direct)
    async with at_work(replace(place, polls=False), synapse, amina) as square:
        await square.adapter.send("d2", ConversationRef(platform="matrix", id=direct), question)
        assert [rooms, of_kind(square, direct, "m.poll.start")] == [[], []]
        assert not square.adapter.capabilities.polls
