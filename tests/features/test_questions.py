"""Questions passed on, where the roster, the messenger or the moment change in between."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.audit import Deed
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.events import ShortcutUsed
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.programme import Membership
from tests.support.playground import Playground

NOW = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
QUESTION = "Qui prête le minibus ?"


async def passed(play: Playground, who: str = "lea", text: str = QUESTION) -> None:
    await play.say(who, text)
    await play.press(who, "Transmettre à la coordination")


def card(play: Playground, who: str) -> MessageRef:
    """The message that showed a question to a coordinator."""
    shown = [each for each in play.platform.transcript if each.conversation.id == f"dm:{who}"]
    return next(each.ref for each in shown if "me pose une question" in each.text)


async def test_a_reply_to_the_card_is_the_answer(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await passed(play)
        await play.platform.say("claire", "dm:claire", "La mairie.", replies_to=card(play, "claire"))
        await play.advance(seconds=0)

        assert "« La mairie. »" in play.last("lea")
        found = await play.store.read(lambda stored: stored.audit(5))
        assert [(each.deed, each.person_id) for each in found] == [(Deed.QUESTION_ANSWERED, "claire")]


async def test_who_no_longer_coordinates_answers_nobody(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await passed(play)
        await play.press("claire", "Répondre")
        places = await play.store.read(lambda stored: stored.entities())
        held = [each.id for each in places if isinstance(each, Membership) and each.person_id == "claire"]
        await play.change(RemoveEntities(tuple(("membership", each) for each in held)))
        await play.say("claire", "La mairie.")

        assert "Seule la coordination" in play.last("claire")
        assert "mairie" not in play.last("lea")
        found = await play.store.read(lambda stored: stored.audit(5))
        assert [each.deed for each in found] == [Deed.QUESTION_REFUSED]


async def test_who_said_stop_is_written_to_no_more(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await passed(play)
        await passed(play, "hugo")
        await play.say("lea", "stop")
        before = len(play.got("lea"))
        await play.press("claire", "Répondre")
        await play.say("claire", "La mairie.")

        assert len(play.got("lea")) == before
        assert "« La mairie. »" in play.last("hugo")
        assert any("C’est transmis à Hugo (Liévin), en votre nom." in each for each in play.got("claire"))


async def test_what_two_scopes_have_is_answered_at_once_by_who_coordinates_both(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await passed(play)
        await passed(play, "amina")
        await play.press("marc", "Répondre")
        await play.say("marc", "L’État.")

        assert "« L’État. »" in play.last("lea")
        assert "« L’État. »" in play.last("amina")
        assert "Marc a répondu" in play.last("claire")


async def test_a_coordinator_of_the_asking_collective_comes_before_the_region(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.change(
            PutEntities((Membership(person_id="hugo", scope="collective:lievin", role_id="centre-de-ressources"),))
        )
        await passed(play)

        assert "Léa (Liévin) me pose une question" in play.last("hugo")
        assert play.got("claire") == []


async def test_a_message_that_somebody_picked_is_passed_on_or_kept(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.platform.hand_over(shortcut("lea", "pass-on", "Qui prête la salle ?"))
        await play.advance(seconds=0)
        assert "« Qui prête la salle ? »" in play.last("claire")

        await play.platform.hand_over(shortcut("claire", "keep", "La mairie prête la salle."))
        await play.advance(seconds=0)
        assert "À quelle question la fiche répond-elle ?" in play.last("claire")
        await play.say("claire", "Qui prête la salle ?", "Hauts-de-France", "publier")
        await play.say("hugo", "qui prete la salle")
        assert "La mairie prête la salle." in play.last("hugo")


async def test_a_coordinator_who_said_stop_is_passed_over(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "stop")
        before = len(play.got("claire"))
        await passed(play)

        assert "C’est transmis à Nadia et Marc." in play.last("lea")
        assert "Léa (Liévin) me pose une question" in play.last("marc")
        assert len(play.got("claire")) == before


async def test_a_recall_goes_to_whoever_can_still_be_reached(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await passed(play)
        await play.say("claire", "pause 3 semaines")
        await play.advance(days=5)

        assert "Rappel : cette question attend toujours une réponse." in play.last("marc")
        assert "Je viens de la rappeler à Nadia et Marc." in play.last("lea")


def shortcut(who: str, name: str, text: str) -> ShortcutUsed:
    room = ConversationRef(platform="memory", id="room:lievin")
    return ShortcutUsed(
        id=f"{name}-{who}",
        at=NOW,
        account=AccountRef(platform="memory", id=who),
        conversation=ConversationRef(platform="memory", id=f"dm:{who}"),
        direct=True,
        shortcut=name,
        text=text,
        message=MessageRef(conversation=room, id="m1"),
    )
