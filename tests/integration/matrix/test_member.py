"""A member with Element's crypto talks with the whole bot in an encrypted room."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.checkin import Answer, AnswerState
from bot.domain.identity import ConversationRef
from bot.domain.message import File, Message
from tests.integration.matrix.conftest import House, Open
from tests.support.matrix_web import WebClient
from tests.support.synapse import Credentials, Synapse

SHOWN_WITHOUT_SHIELD = 0
PNG = b"\x89PNG"


@pytest.fixture
def amina(synapse: Synapse, account_name: str) -> Credentials:
    return synapse.register(f"amina-{account_name}")


async def seated(house: House, client: WebClient, person_id: str = "amina") -> str:
    """The member's direct conversation, tied to somebody: Amina of Koungou."""
    room = await client.create_room(house.bot.user_id)
    await house.know(person_id, client.who, room)
    return room


@pytest.mark.parametrize("strict", [False, True], ids=["normal", "strict"])
async def test_a_member_asks_answers_a_check_in_changes_their_mind_and_reads_a_chart(
    synapse: Synapse, opened: Open, amina: Credentials, strict: bool
) -> None:
    async with opened() as house, WebClient(synapse, amina, strict=strict) as client:
        room = await seated(house, client)
        answer = await asked(house, client, room)
        given = await checked_in(house, client, room)
        withdrawn = await taken_back(house, client, room, given)
        for line in ("3, temps, 20", "3, rien, 16"):
            await house.playhead.advance(timedelta(days=7))
            await client.write(room, line)
            await until(lambda: answers(house), 3)
        await client.write(room, "nos chiffres")
        chart = await client.opened((await client.picture(room, house.bot.user_id))["content"])
        said = await client.heard(room, house.bot.user_id)
    assert (answer["encrypted"], answer["failure"], answer["shield"]) == (True, None, SHOWN_WITHOUT_SHIELD)
    assert answer["content"]["msgtype"] == "m.notice"
    assert withdrawn == {"I01": AnswerState.WITHDRAWN, "I02": AnswerState.GIVEN, "I03": AnswerState.WITHDRAWN}
    assert chart.startswith(PNG)
    assert {each["shield"] for each in said} == {SHOWN_WITHOUT_SHIELD}
    assert {each["failure"] for each in said} == {None}


async def asked(house: House, client: WebClient, room: str) -> dict[str, Any]:
    """The answer to a question; its device is signed."""
    await client.write(room, "Quelles sont les cinq conditions ?")
    answer = await client.wait_for(room, house.bot.user_id, "vision partagée")
    assert await client("device", user=house.bot.user_id, device=house.bot.device_id) == {"signed": True}
    return answer


async def checked_in(house: House, client: WebClient, room: str) -> tuple[str, str]:
    """Answers by reaction, by reply and by edit; the reaction and the message that was edited."""
    bot = house.bot.user_id
    await house.playhead.advance(timedelta(hours=1))
    first = await client.wait_for(room, bot, "action prioritaire")
    reaction = await client.react(room, first["id"], "2️⃣")
    second = await client.wait_for(room, bot, "frein")
    await client.reply(room, second["id"], "temps")
    third = await client.wait_for(room, bot, "Combien")
    typed = await client.reply(room, third["id"], "12")
    await client.wait_for(room, bot, "12")
    await client.edit(room, typed, "17")
    await client.wait_for(room, bot, "17")
    found = {each.indicator_id: each.value for each in await answers(house)}
    assert found == {"I01": "2", "I02": "temps", "I03": "17"}
    return reaction, typed


async def taken_back(house: House, client: WebClient, room: str, carriers: tuple[str, str]) -> dict[str, AnswerState]:
    """What is left of the answers once the messages that carried them are redacted."""
    said = len(await client.heard(room, house.bot.user_id))
    for carrier in carriers:
        await client("redact", room=room, event=carrier)
        said += 1
        await until(lambda: client.heard(room, house.bot.user_id), said)
    return {each.indicator_id: each.state for each in await answers(house)}


async def answers(house: House) -> list[Answer]:
    """Those of the round that is open."""
    rounds = await house.store.read(lambda stored: stored.rounds("koungou", open_at=house.clock.now()))
    return list(await house.store.read(lambda stored: stored.answers(rounds[0].id)))


async def until(look: Callable[[], Awaitable[Sequence[object]]], count: int) -> None:
    """Wait until there are so many."""
    async with asyncio.timeout(60):
        while len(await look()) < count:  # noqa: ASYNC110 - asked over a stream
            await asyncio.sleep(0.2)


async def test_a_file_is_encrypted_in_an_encrypted_room(synapse: Synapse, opened: Open, amina: Credentials) -> None:
    content = b"BEGIN:VCALENDAR\r\n" * 50
    async with opened() as house, WebClient(synapse, amina) as client:
        room = await seated(house, client)
        adapter = house.adapter
        file = File("agenda.ics", "text/calendar", content, "Votre agenda, à ouvrir.")
        await client.write(room, "bonjour")
        await client.wait_for(room, house.bot.user_id, "Bonjour")
        await adapter.send("d1", ConversationRef(platform="matrix", id=room), Message.of("Voici.", file))
        shown = await client.wait_for(room, house.bot.user_id, "Votre agenda")
        opened_file = await client.opened(shown["content"])
    assert (shown["content"]["msgtype"], shown["content"]["filename"]) == ("m.file", "agenda.ics")
    assert opened_file == content


async def test_a_coordinator_opens_an_export_and_calendar_file_in_an_encrypted_room(
    synapse: Synapse, opened: Open, account_name: str
) -> None:
    nadia = synapse.register(f"nadia-{account_name}")
    async with opened() as house, WebClient(synapse, nadia) as client:
        room = await seated(house, client, "nadia")
        found = []
        for asked, name in (("exporter les questions en csv", ".csv"), ("ajouter à mon agenda", ".ics")):
            await client.write(room, asked)
            file = await until_named(house, client, room, name)
            found.append((await client.opened(file["content"]), file["encrypted"]))
    (export, calendar), encrypted = zip(*found, strict=True)
    assert encrypted == (True, True)
    assert export.startswith(b"at,lang,outcome,entry,confidence,question\r\n")
    assert calendar.startswith(b"BEGIN:VCALENDAR\r\n")


async def until_named(house: House, client: WebClient, room: str, ending: str) -> dict[str, Any]:
    """The bot's file whose name ends so."""

    async def named() -> list[dict[str, Any]]:
        heard = await client.heard(room, house.bot.user_id)
        return [each for each in heard if str(each["content"].get("filename", "")).endswith(ending)]

    await until(named, 1)
    return (await named())[0]


async def test_what_was_written_while_the_bot_was_away_is_answered_all_of_it_once(
    synapse: Synapse, opened: Open, amina: Credentials
) -> None:
    async with WebClient(synapse, amina) as client:
        async with opened() as house:
            room = await seated(house, client)
            bot = house.bot.user_id
            await client.write(room, "bonjour")
            await client.wait_for(room, bot, "Bonjour")
        # more than the hundred that a sync hands over
        await asyncio.gather(*(client.write(room, f"mot inconnu xyzzy{number}") for number in range(110)))
        async with opened() as house:
            await client.write(room, "Quelles sont les cinq conditions ?")
            await client.wait_for(room, bot, "vision partagée")
            said = await client.heard(room, bot)
    assert len(said) == 112


async def test_an_answer_mentions_nobody_whatever_was_asked(synapse: Synapse, opened: Open, amina: Credentials) -> None:
    async with opened() as house, WebClient(synapse, amina) as client:
        room = await seated(house, client)
        await client.write(room, "@room <b>aide</b>")
        shown = await client.wait_for(room, house.bot.user_id, "aide")
    assert shown["content"]["m.mentions"] == {}
