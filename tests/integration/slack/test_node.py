"""Slack's own SDK for Node runs against the double, by Socket Mode and by signed requests: the double is not only our opinion."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.support.slack import SlackDouble, SlackPerson
from tests.support.slack_node import NodeBot


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble() as double:
        yield double


@pytest.fixture
def amina(slack: SlackDouble) -> SlackPerson:
    return slack.add_person("amina", zone="Indian/Mayotte", lang="fr-FR")


@pytest.fixture(params=[False, True], ids=["socket", "http"])
async def bot(slack: SlackDouble, request: pytest.FixtureRequest) -> AsyncIterator[NodeBot]:
    async with NodeBot(slack, http=request.param) as bot:
        yield bot
        assert bot.wrong() == []


async def test_a_conversation_with_a_button_and_a_modal(slack: SlackDouble, amina: SlackPerson, bot: NodeBot) -> None:
    amina.say("bonjour")
    await slack.until(lambda: len(amina.read()) == 1)
    assert slack.said(amina.direct.id)[0]["text"] == "bonjour ?"
    await amina.press("Ouvrir")
    await slack.until(lambda: slack.surfaces.modals(amina.id))
    assert amina.read() == ["ouvert"]

    refused = await amina.submit({"Un mot": "a"})
    assert refused.errors == {"word": "Trop court."}
    taken = await amina.submit({"Un mot": "partage"})
    assert (taken.open, await bot.until("submitted")) == (False, "partage")
    assert amina.trouble() == []


async def test_everything_else_that_a_person_can_do(slack: SlackDouble, amina: SlackPerson, bot: NodeBot) -> None:
    room = slack.add_channel("koungou", amina)
    asked = amina.say("@relais tu es là ?", room.id)
    await slack.until(lambda: len(amina.read(room.id)) == 2)  # the mention, and the message
    assert {each["text"]: each.get("thread_ts") for each in slack.said(room.id)}["oui"] == asked

    await amina.command("/relais", "aide")
    await slack.until(lambda: sorted(amina.read()) == ["et encore", "reçu : aide"])
    amina.react(asked, "merci", room.id)
    await amina.shortcut("pass_on", asked, room.id)
    amina.open_home()
    await slack.until(lambda: amina.id in slack.surfaces.homes)

    assert await bot.until("reaction") == "merci"
    assert await bot.until("passed on") == f"<@{slack.bot_user}> tu es là ?"
    assert amina.home["blocks"][0]["text"]["text"] == "Accueil"
    assert amina.trouble() == []


async def test_what_it_asks_of_its_own_accord(slack: SlackDouble, amina: SlackPerson, bot: NodeBot) -> None:
    asked = amina.say("bonjour")
    await slack.until(amina.read)

    assert await bot.call("profile", amina.id) == ["Indian/Mayotte", "fr-FR"]
    assert await bot.call("history", amina.direct.id) == [{"event_type": "echo", "event_payload": {"of": asked}}, None]
    assert await bot.call("upload", amina.direct.id)
    assert amina.read()[-1] == "Voici.\na.csv: Deux colonnes"
    assert [file.content for file in slack.uploads.files.values()] == [b"a;b"]
    assert await bot.call("refusal", "C0NOWHERE") == "channel_not_found"
