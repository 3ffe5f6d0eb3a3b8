"""Fault A7: whoever has no right to announce, or no longer has it, sends nothing, and each attempt is in the audit."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.domain.audit import Deed
from bot.domain.broadcast import BroadcastState
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.message import Option
from bot.domain.programme import Membership
from tests.support.command import relais
from tests.support.playground import Playground

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
CLAIRES_RIGHT = RemoveEntities((("membership", "claire/region:hauts-de-france/centre-de-ressources"),))
NADIAS_RIGHT = RemoveEntities((("membership", "nadia/programme/coordination-programme"),))
MARCS_RIGHT = RemoveEntities((("membership", "marc/programme/coordination-programme"),))
TEAM = ("lea", "hugo", "karim")


async def refusals(play: Playground) -> list[tuple[str, str]]:
    """Who was refused, by which account."""
    found = await play.store.read(lambda stored: stored.audit(100))
    return [(each.person_id, each.account) for each in reversed(found) if each.deed is Deed.BROADCAST_REFUSED]


def received(play: Playground) -> list[str]:
    """What was announced to anybody."""
    return [each.text for each in play.platform.transcript if "Vu" in [option.label for option in each.message.options]]


async def previewed(play: Playground, who: str = "claire", text: str = "Venez tous") -> Option:
    """A preview for Liévin; the choice that confirms it."""
    await play.say(who, f"annonce {text}", "Liévin")
    return play.platform.transcript[-1].message.options[0]


async def test_a_member_announces_nothing(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "annonce Venez tous")
        await play.say("lea", "Liévin", "oui", "1", "Confirmer l’envoi")

        assert received(play) == []
        assert await refusals(play) == [("lea", "memory/lea")]


@pytest.mark.parametrize("account", ["Claire", "CLAIRE", "claire.", "сlaire", "nadia2"])
async def test_a_name_that_looks_like_a_coordinators_is_nobodys(account: str, tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say(account, "annonce Venez tous", "Liévin", "1")

        assert received(play) == []
        assert await refusals(play) == [("", f"memory/{account}")]


async def test_a_right_taken_away_between_preview_and_confirmation_is_gone(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await previewed(play)
        await play.change(CLAIRES_RIGHT)
        await play.press("claire", "Confirmer l’envoi")

        assert received(play) == []
        assert await refusals(play) == [("claire", "memory/claire")]


async def test_a_right_taken_away_between_confirmation_and_sending_is_gone(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await previewed(play)
        await play.press("claire", "Changer l’heure")
        await play.say("claire", "06/01/2027 9h")
        await play.press("claire", "Confirmer l’envoi")
        await play.change(CLAIRES_RIGHT)
        await play.advance(days=2)
        [kept] = await play.store.read(lambda stored: stored.broadcasts(5))
        last = (await play.store.read(lambda stored: stored.audit(1)))[0]

        assert received(play) == []
        assert (kept.state, kept.ended) == (BroadcastState.STOPPED, "broadcast-ended-right")
        assert (last.deed, last.subject) == (Deed.BROADCAST_STOPPED, kept.id)


@pytest.mark.parametrize("right", [NADIAS_RIGHT, MARCS_RIGHT], ids=["the author's", "the second's"])
async def test_a_right_taken_away_between_second_confirmation_and_sending_is_gone(
    right: RemoveEntities, tmp_path: Path
) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await previewed(play, "nadia")
        await play.press("nadia", "Changer l’heure")
        await play.say("nadia", "06/01/2027 9h")
        await play.press("nadia", "Confirmer l’envoi")
        await play.press("marc", "Confirmer")
        await play.change(right)
        await play.advance(days=4)
        [kept] = await play.store.read(lambda stored: stored.broadcasts(5))

        assert received(play) == []
        assert kept.state is BroadcastState.STOPPED


async def test_a_right_taken_away_before_the_second_confirmation_is_gone(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await previewed(play, "nadia")
        await play.press("nadia", "Confirmer l’envoi")
        await play.change(MARCS_RIGHT)
        await play.press("marc", "Confirmer")
        await play.advance(hours=1)

        assert received(play) == []
        assert await refusals(play) == [("marc", "memory/marc")]


async def test_an_edited_message_does_not_become_an_order(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "Quelles sont les cinq conditions ?")
        await play.platform.edit_message("claire", "annonce Venez tous")
        await play.advance(seconds=0)
        await play.say("claire", "Liévin", "1")

        assert received(play) == []
        assert await refusals(play) == [("claire", "memory/claire")]


@pytest.mark.parametrize("text", ["« annonce Venez tous »", "> annonce Venez tous", "“annonce Venez tous”"])
async def test_an_order_that_is_quoted_or_passed_on_is_not_obeyed(text: str, tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", text, "Liévin", "1")

        assert received(play) == []
        assert await refusals(play) == [("claire", "memory/claire")]


async def test_an_order_in_a_room_is_not_obeyed(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.platform.say("claire", "room:lievin", "@relais annonce Venez tous", direct=False)
        await play.platform.say("claire", "room:unknown", "@relais annonce Venez tous", direct=False)
        await play.advance(seconds=0)

        assert received(play) == []
        assert await refusals(play) == [("claire", "memory/claire")] * 2


@pytest.mark.parametrize("who", ["lea", "nadia"])
async def test_somebody_elses_confirmation_is_not_theirs_to_press(who: str, tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        confirm = await previewed(play)
        ref = play.platform.transcript[-1].ref
        await play.platform.press_option(who, ref, confirm)
        await play.advance(minutes=1)

        assert received(play) == []
        assert await refusals(play) == [(who, f"memory/{who}")]


async def test_a_member_cannot_stop_correct_or_take_back_what_is_announced(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await previewed(play)
        await play.press("claire", "Confirmer l’envoi")
        await play.advance(minutes=1)
        report = next(each for each in reversed(play.platform.transcript) if each.conversation.id == "dm:claire")
        for option in report.message.options:
            await play.platform.press_option("lea", report.ref, option)
        await play.advance(minutes=1)

        assert [len(play.got(who)) for who in TEAM[1:]] == [1, 1]
        assert await refusals(play) == [("lea", "memory/lea")] * len(report.message.options)


async def test_a_confirmation_older_than_ten_minutes_shows_a_new_preview(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await previewed(play)
        await play.advance(minutes=11)
        await play.press("claire", "Confirmer l’envoi")
        old = received(play)
        await play.press("claire", "Confirmer l’envoi")

        assert "a plus de dix minutes" in play.got("claire")[-3]
        assert (old, len(received(play))) == ([], 3)


async def test_a_confirmation_is_bound_to_the_text_that_was_shown(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        confirm = await previewed(play)
        ref = play.platform.transcript[-1].ref
        await play.press("claire", "Changer le texte")
        await play.say("claire", "Ne venez pas")
        await play.platform.press_option("claire", ref, confirm)
        await play.advance(minutes=1)

        assert received(play) == []


async def test_a_confirmation_is_bound_to_the_people_who_were_shown(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await previewed(play)
        await play.change(PutEntities((Membership(person_id="amina", scope="collective:lievin", role_id="habitant"),)))
        await play.press("claire", "Confirmer l’envoi")

        assert received(play) == []
        assert "Quelque chose a changé depuis l’aperçu" in "".join(play.got("claire")[-2:])


def test_the_command_line_refuses_a_member_as_a_chat_does(tmp_path: Path) -> None:
    typed = (
        "broadcast",
        "--as",
        "lea",
        "--audience",
        "Liévin",
        "--text",
        "Venez tous",
        "--store",
        "sqlite:///relais.db",
    )
    done = relais(*typed, "--json", cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
    assert "réservées aux coordinations" in done.err
    with create_engine(f"sqlite:///{tmp_path}/relais.db").connect() as connection:
        kept = connection.execute(text("SELECT deed, person_id, subject FROM audit")).all()
        assert [tuple(each) for each in kept] == [("broadcast-refused", "lea", "collective:lievin")]
