"""Sharing where the roster, the rooms or the clock change in between; threads; what the audit keeps."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.audit import Deed
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.programme import Membership
from tests.support.playground import Playground
from tests.support.transcript import typed

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
LEAS_PLACE = RemoveEntities((("membership", "lea/collective:lievin/delegue-prefet"),))


def in_room(play: Playground, room: str) -> list[str]:
    return [typed(each.text) for each in play.platform.transcript if each.conversation.id == f"room:{room}"]


def shown(play: Playground, room: str) -> MessageRef:
    """The first message of the bot in a room."""
    return next(each.ref for each in play.platform.transcript if each.conversation.id == f"room:{room}")


async def write(
    play: Playground, who: str, room: str, text: str, *, replies_to: MessageRef | None = None, quoted: str = ""
) -> None:
    await play.platform.say(who, f"room:{room}", text, direct=False, replies_to=replies_to, quoted=quoted)
    await play.advance(seconds=0)


async def deeds(play: Playground) -> list[tuple[Deed, str]]:
    found = await play.store.read(lambda stored: stored.audit(50))
    return [(each.deed, each.person_id) for each in reversed(found)]


async def test_who_left_the_team_before_confirming_shares_nothing(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "partager Bonjour")
        await play.change(LEAS_PLACE)
        await play.press("lea", "Partager")

        assert (in_room(play, "hazebrouck"), "aucune" in play.last("lea")) == ([], True)
        assert await deeds(play) == [(Deed.SHARE_REFUSED, "lea")]


async def test_a_preview_pressed_twice_posts_once(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "partager Bonjour")
        preview = play.platform.transcript[-1]
        await play.platform.press_option("lea", preview.ref, preview.message.options[0])
        await play.platform.press_option("lea", preview.ref, preview.message.options[0])
        await play.advance(seconds=0)

        assert len(in_room(play, "hazebrouck")) == 1
        assert "C’est déjà partagé" in play.last("lea")


async def test_a_member_of_several_teams_is_asked_in_whose_name(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.change(PutEntities((Membership(person_id="lea", scope="collective:koungou", role_id="habitant"),)))
        await play.say("lea", "partager Bonjour")
        asked = play.last("lea")
        await play.press("lea", "Koungou", "Tout le programme", "Partager")

        assert asked == "Au nom de quelle équipe ?" or asked.endswith("Au nom de quelle équipe ?")
        assert in_room(play, "lievin")[0].startswith("Koungou (Léa) partage")


async def test_an_answer_in_the_thread_comes_back_even_if_it_begins_like_a_command(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "partager Bonjour")
        await play.press("lea", "Partager")
        await write(play, "hugo", "hazebrouck", "@relais partager, oui !", replies_to=shown(play, "hazebrouck"))
        await write(play, "hugo", "hazebrouck", "@relais répondre volontiers", replies_to=shown(play, "hazebrouck"))

        assert "« partager, oui ! »" in in_room(play, "lievin")[1]
        assert "« volontiers »" in in_room(play, "lievin")[2]


async def test_several_shares_in_a_room_are_told_apart(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        for text in ("Premier", "Second"):
            await play.say("lea", f"partager {text}")
            await play.press("lea", "Partager")
        await write(play, "hugo", "hazebrouck", "@relais répondre Bravo")
        asked = in_room(play, "hazebrouck")[-1]
        await play.platform.press("hugo", "room:hazebrouck", "2", direct=False)
        await play.advance(seconds=0)

        assert asked == "À quel partage répondez-vous ?"
        assert "répond à « Premier »" in in_room(play, "lievin")[-1]
        assert "« Bravo »" in in_room(play, "lievin")[-1]


async def test_the_message_that_is_answered_can_be_shared(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        other = MessageRef(conversation=ConversationRef(platform="memory", id="room:lievin"), id="m0")
        await write(play, "lea", "lievin", "@relais partager", replies_to=other, quoted="Un café des habitants")
        await play.platform.press("lea", "room:lievin", "Partager", direct=False)
        await play.advance(seconds=0)

        assert "« Un café des habitants »" in in_room(play, "hazebrouck")[0]


async def test_the_audit_keeps_who_shared_and_answered_but_not_what(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "partager Marqueur")
        await play.press("lea", "Partager")
        await write(play, "hugo", "hazebrouck", "@relais répondre Marqueur")
        found = await play.store.read(lambda stored: stored.audit(50))

        assert [(each.deed, each.person_id) for each in found] == [
            (Deed.SHARE_ANSWERED, "hugo"),
            (Deed.SHARE_POSTED, "lea"),
        ]
        assert "Marqueur" not in repr(found)


async def test_what_is_too_long_or_from_a_stranger_is_not_passed_on(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "partager " + "a" * 2_001)
        too_long = play.last("lea")
        await play.say("lea", "partager Bonjour")
        await play.press("lea", "Partager")
        await write(play, "zoe", "hazebrouck", "@relais répondre Bravo")

        assert "C’est trop long" in too_long
        assert "Je ne vous connais pas encore" in in_room(play, "hazebrouck")[-1]
        assert len(in_room(play, "lievin")) == 1


async def test_what_was_taken_back_cannot_be_answered_or_taken_back_again(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "partager Bonjour")
        await play.press("lea", "Partager")
        post = next(each for each in play.platform.transcript if each.conversation.id == "room:hazebrouck")
        await play.press("lea", "Retirer", "Oui, le retirer")
        await play.platform.press_option("hugo", post.ref, post.message.options[0], direct=False)
        await play.advance(seconds=0)

        assert "Ce partage a été retiré" in in_room(play, "hazebrouck")[-1]
