"""People at Slack's client and the whole bot, over a real connection: every way in which they meet."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.domain.effects import OpenRound
from bot.features.checkins.planning import round_of
from tests.support.slack import SlackPerson
from tests.support.slack.screen import block_text
from tests.support.slack_bot import SlackBot
from tests.support.transcript import default_pack, typed

MONDAY = datetime(2027, 1, 4, 6, 5, tzinfo=UTC)
"""Five past nine in Mayotte."""


@pytest.fixture
async def by_day(tmp_path: Path) -> AsyncIterator[SlackBot]:
    """When nobody is in their quiet hours."""
    async with SlackBot(tmp_path, MONDAY + timedelta(hours=3)) as there:
        yield there


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[SlackBot]:
    async with SlackBot(tmp_path, MONDAY) as there:
        yield there


async def begun(bot: SlackBot) -> SlackPerson:
    """Amina, who was asked the first question of her team's check-in."""
    pack = default_pack()
    koungou = next(each for each in pack.collectives if each.id == "koungou")
    opened = round_of(Directory(pack.entities), parts.holidays(), pack.check_ins[0], koungou, MONDAY.date())
    await bot.change(OpenRound(opened))
    amina = await bot.member("amina")
    amina.say("point")
    assert "1/3" in await bot.answered(amina)
    return amina


async def test_a_question_is_answered_with_its_source(bot: SlackBot) -> None:
    lea = await bot.member("lea")
    lea.say("C'est quoi, l'impact collectif ?")

    answer = await bot.answered(lea)
    assert "approche" in answer
    assert "Source" in answer


async def test_a_stranger_is_answered_and_told_whom_to_ask(bot: SlackBot) -> None:
    stranger = bot.slack.add_person("inconnue", is_restricted=True)
    stranger.say("bonjour")

    assert "Nadia" in await bot.answered(stranger)


@pytest.mark.parametrize(
    ("lang", "first", "then"), [("en-GB", "I am Relais", "Je suis Relais"), ("fr-FR", "Je suis Relais", "I am Relais")]
)
async def test_a_stranger_is_spoken_to_in_the_language_of_their_profile(
    bot: SlackBot, lang: str, first: str, then: str
) -> None:
    stranger = bot.slack.add_person("jane", lang=lang)
    stranger.say("?")
    answer = await bot.answered(stranger)

    assert answer.index(first) < answer.index(then)


async def test_a_mention_is_answered_in_its_thread_and_not_in_the_channel(bot: SlackBot) -> None:
    lea = await bot.member("lea")
    channel = bot.slack.add_channel("lievin", lea)
    await bot.tie(channel, "lievin")
    ts = lea.say("@relais quel est le prochain jalon ?", channel.id)
    await bot.answered(lea, channel.id)
    within = lea.say("@relais et après ?", channel.id, thread=ts)
    await bot.answered(lea, channel.id)

    assert [said.get("thread_ts") for said in bot.slack.said(channel.id)] == [ts, ts]
    assert within


async def test_a_command_given_in_a_channel_is_answered_in_private(bot: SlackBot) -> None:
    lea = await bot.member("lea")
    channel = bot.slack.add_channel("ailleurs", lea, bot=False)
    await lea.command("/relais", "aide", channel.id)

    assert "je rappelle" in await bot.answered(lea)
    assert bot.slack.said(channel.id) == []
    assert lea.trouble() == []


async def test_a_check_in_is_answered_on_a_form(bot: SlackBot) -> None:
    amina = await begun(bot)
    await amina.press("Tout remplir d’un coup")
    await bot.slack.until(lambda: bot.slack.surfaces.modals(amina.id))
    wrong = await amina.submit({"I03": "-4"})
    assert list(wrong.errors) == ["I03"]
    assert wrong.open

    closed = await amina.submit({"I03": "12"})
    assert not closed.open
    thanks = await bot.answered(amina)
    assert "Merci" in thanks
    assert "12" in thanks


async def test_an_announcement_is_previewed_on_a_second_form_and_confirmed_there(by_day: SlackBot) -> None:
    bot = by_day
    claire, karim = await bot.member("claire"), await bot.member("karim")
    claire.say("annonce")
    await bot.answered(claire)
    await claire.press("Tout remplir d’un coup")
    await bot.slack.until(lambda: bot.slack.surfaces.modals(claire.id))
    await claire.submit({"text-fr": "Venez <tous> mardi.", "whom": "Liévin"})
    below, above = bot.slack.surfaces.modals(claire.id)
    shown = "\n".join(block_text(block) for block in above.view["blocks"])
    for expected in ("Venez <tous> mardi.", "Karim", "Slack : 1", "n’ont pas de messagerie connue"):
        assert expected in typed(shown)
    assert below.view["state"]["values"]["text-fr"]["value"]["value"] == "Venez <tous> mardi."

    await claire.press_modal("M’envoyer un essai")
    await bot.slack.until(lambda: any("Essai" in each and "<tous>" in each for each in claire.read()))
    await claire.submit()
    assert bot.slack.surfaces.modals(claire.id) == []
    assert "Venez <tous> mardi." in await bot.answered(karim)


async def test_the_preview_leads_back_to_the_form_and_a_second_preview_shows_what_was_changed(by_day: SlackBot) -> None:
    bot = by_day
    claire, karim = await bot.member("claire"), await bot.member("karim")
    claire.say("annonce")
    await bot.answered(claire)
    await claire.press("Tout remplir d’un coup")
    await bot.slack.until(lambda: bot.slack.surfaces.modals(claire.id))
    await claire.submit({"text-fr": "Mardi", "whom": "Liévin"})
    await claire.close_modal()
    await claire.submit({"text-fr": "Mercredi"})
    assert "Mercredi" in str(claire.modal.view["blocks"])

    await claire.submit()
    assert "Mercredi" in await bot.answered(karim)


async def test_the_command_opens_the_form_at_once(bot: SlackBot) -> None:
    amina = await begun(bot)
    await amina.command("/relais", "point")

    await bot.slack.until(lambda: bot.slack.surfaces.modals(amina.id))
    assert amina.modal.view["title"]["text"]


async def test_what_is_filled_in_is_there_again_after_the_form_was_closed(bot: SlackBot) -> None:
    amina = await begun(bot)
    await amina.press("Tout remplir d’un coup")
    await bot.slack.until(lambda: bot.slack.surfaces.modals(amina.id))
    await amina.fill({"I03": "17"})
    await amina.close_modal()
    await bot.engine.dispatcher.drain()
    await amina.press("Tout remplir d’un coup")
    await bot.slack.until(lambda: bot.slack.surfaces.modals(amina.id))

    assert amina.modal.view["state"]["values"]["I03"]["value"]["value"] == "17"


async def test_a_question_of_the_check_in_is_answered_by_a_reaction(bot: SlackBot) -> None:
    amina = await begun(bot)
    asked = bot.slack.said(amina.direct.id)[-1]
    amina.react(asked["ts"], "two::skin-tone-3")

    assert "2/3" in await bot.answered(amina)


async def test_what_a_person_edits_corrects_their_answer(bot: SlackBot) -> None:
    amina = await begun(bot)
    ts = amina.say("2")
    await bot.answered(amina)
    amina.edit(ts, "1")

    assert "corrigé" in await bot.answered(amina)


async def test_nothing_that_people_write_rings_or_formats(bot: SlackBot) -> None:
    nadia = await bot.member("nadia")
    written = "<!channel> *gras* _bas_ `code` :fire: a & b"
    for text in ("diffuser", written, "Liévin"):
        nadia.say(text)
        await bot.answered(nadia)
    shown = next(said for said in reversed(bot.slack.said(nadia.direct.id)) if "gras" in said["text"])

    assert "<!channel>" not in shown["text"]
    assert "&lt;!channel&gt;" in shown["text"]
    assert "a &amp; b" in shown["text"]


async def test_the_home_tab_shows_what_concerns_whoever_looks(bot: SlackBot) -> None:
    amina = await begun(bot)
    amina.open_home()
    await bot.slack.until(lambda: amina.id in bot.slack.surfaces.homes)
    shown = "\n".join(block_text(block) for block in amina.home["blocks"])

    for expected in (
        "Bonjour Amina",
        "Le calendrier",
        "Ce qui vient",
        "Module 1",
        "Le point d’étape",
        "Mes réglages",
        "Mayotte",
    ):
        assert expected in typed(shown)


async def test_a_setting_that_is_changed_on_the_home_tab_stands_there_at_once(bot: SlackBot) -> None:
    amina = await begun(bot)
    amina.open_home()
    await bot.slack.until(lambda: amina.id in bot.slack.surfaces.homes)
    await amina.press_home("Write to me in English")

    await bot.slack.until(lambda: "My settings" in str(amina.home["blocks"]))
    assert "English" in await bot.answered(amina)


async def test_the_check_in_is_filled_in_from_the_home_tab(bot: SlackBot) -> None:
    amina = await begun(bot)
    amina.open_home()
    await bot.slack.until(lambda: amina.id in bot.slack.surfaces.homes)
    await amina.press_home("Tout remplir d’un coup")
    await bot.slack.until(lambda: bot.slack.surfaces.modals(amina.id))
    await amina.submit({"I03": "12"})

    assert "Merci" in await bot.answered(amina)


async def test_somebody_of_another_workspace_is_answered_in_the_thread_of_a_shared_channel(bot: SlackBot) -> None:
    lea, other = await bot.member("lea"), bot.slack.add_person("ailleurs", is_stranger=True)
    channel = bot.slack.add_channel("partage", lea, other)
    ts = other.say("@relais annonce Venez tous", channel.id)
    told = await bot.answered(other, channel.id)
    question = other.say("@relais C'est quoi, l'impact collectif ?", channel.id)
    answer = await bot.answered(other, channel.id)

    assert "approche" in answer
    assert "Rien n’a été envoyé" in told or "réservées" in told
    assert [said.get("thread_ts") for said in bot.slack.said(channel.id)] == [ts, question]
    assert lea.read() == []


async def test_the_home_tab_of_a_stranger_says_what_this_is(bot: SlackBot) -> None:
    stranger = bot.slack.add_person("inconnue", is_stranger=True)
    stranger.open_home()
    await bot.slack.until(lambda: stranger.id in bot.slack.surfaces.homes)

    assert "Je ne vous connais pas encore" in str(stranger.home["blocks"])


async def test_whoever_invites_the_bot_to_a_channel_is_told_what_to_do_next(bot: SlackBot) -> None:
    nadia = await bot.member("nadia")
    channel = bot.slack.add_channel("nouveau", nadia)
    event = {"type": "member_joined_channel", "user": bot.slack.bot_user, "channel": channel.id, "inviter": nadia.id}
    bot.slack.events.emit("member_joined_channel", event | {"event_ts": bot.slack.world.new_ts()})

    assert await bot.answered(nadia, channel.id)


async def test_coordinators_are_told_that_the_bot_was_shown_out_of_a_room(by_day: SlackBot) -> None:
    nadia, channel = await by_day.member("nadia"), by_day.slack.add_channel("koungou")
    await by_day.tie(channel, "koungou")
    event = {"type": "channel_left", "channel": channel.id, "event_ts": by_day.slack.world.new_ts()}
    by_day.slack.events.emit("channel_left", event)

    assert "Koungou" in await by_day.answered(nadia)


async def test_coordinators_are_told_that_an_account_was_closed(by_day: SlackBot) -> None:
    nadia, amina = await by_day.member("nadia"), await by_day.member("amina")
    by_day.slack.change_person(amina, tz="Europe/Paris")
    by_day.slack.change_person(amina, deleted=True)

    assert "Amina" in await by_day.answered(nadia)
