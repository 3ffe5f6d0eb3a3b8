"""What becomes of the bot in rooms, and of people's conversations with it: followed, and told to who coordinates."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Enqueue
from bot.domain.events import AccountChanged, MessageUnreadable, RoomChange, RoomChanged
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.message import Message
from tests.support.playground import Playground

NOW = datetime(2027, 1, 5, 10, tzinfo=UTC)
ROOM = ConversationRef(platform="memory", id="room:lievin")
NEW = ConversationRef(platform="memory", id="room:hazebrouck")
"""Another room of the platform, which is nobody's once it is untied."""
SOMEBODY = AccountRef(platform="memory", id="somebody")
NIGHT = timedelta(hours=12)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Playground]:
    async with Playground(tmp_path, NOW) as playground:
        await playground.say("claire", "bonjour")
        yield playground


async def happens(bot: Playground, change: RoomChange, room: ConversationRef = ROOM, number: int = 1) -> None:
    predecessor = ROOM if change is RoomChange.MOVED else None
    await bot.happens(
        RoomChanged(
            id=f"change {number}", at=bot.clock.now(), account=SOMEBODY, conversation=room, direct=False, change=change,
            predecessor=predecessor,
        )
    )  # fmt: skip


async def something_for_the_room(bot: Playground, key: str) -> None:
    message, to = Message.of(f"Pour le salon : {key}"), Recipient.collective("lievin")
    delivery = Delivery(key=key, to=to, kind=DeliveryKind.REMINDER, message=message, due_at=bot.clock.now())
    await bot.store.commit([Enqueue(delivery)])
    await bot.playhead.advance(timedelta(minutes=1))


@pytest.mark.parametrize(
    ("change", "why", "advice"),
    [
        (RoomChange.REMOVED, "on m’en a fait sortir", "réinvitez-moi dans le salon"),
        (RoomChange.BANNED, "on m’en a exclu", "levez l’exclusion"),
        (RoomChange.CLOSED, "remplacé par un autre", "invitez-moi dans le nouveau salon"),
    ],
)
async def test_who_coordinates_is_told_at_once_that_a_room_is_lost_and_what_helps(
    bot: Playground, change: RoomChange, why: str, advice: str
) -> None:
    await happens(bot, change)
    [told] = bot.got("claire")[1:]
    assert why in told
    assert advice in told


async def test_at_night_it_waits_for_morning(bot: Playground) -> None:
    await bot.playhead.advance(NIGHT)
    await happens(bot, RoomChange.REMOVED)
    assert len(bot.got("claire")) == 1
    await bot.playhead.advance(NIGHT)
    assert "Je n’ai plus accès au salon de Liévin" in bot.got("claire")[1]


async def test_what_is_for_a_lost_room_is_told_as_not_delivered_and_comes_once_it_is_found_again(
    bot: Playground,
) -> None:
    await happens(bot, RoomChange.REMOVED)
    await something_for_the_room(bot, "perdu")
    await bot.playhead.advance(timedelta(minutes=10))
    assert "aucune messagerie n’est connue" in bot.got("claire")[-1]
    await happens(bot, RoomChange.ENTERED, number=2)
    await something_for_the_room(bot, "retrouvé")
    assert bot.got_in("lievin") == [
        "Me revoici. Ce salon est toujours relié au collectif de Liévin.",
        "Pour le salon : retrouvé",
    ]


async def untied(bot: Playground) -> None:
    """The room is nobody's any more."""
    await bot.say_in("nadia", "hazebrouck", "@relais délier ce salon")
    await bot.say_in("nadia", "hazebrouck", "@relais oui")


async def test_a_room_that_is_replaced_stays_the_collective_s(bot: Playground) -> None:
    await untied(bot)
    await happens(bot, RoomChange.MOVED, NEW)
    await something_for_the_room(bot, "suite")
    assert bot.got_in("hazebrouck")[-2:] == [
        "Me voici. Ce salon remplace l’ancien : il est relié au collectif de Liévin.",
        "Pour le salon : suite",
    ]
    assert bot.got_in("lievin") == []


async def test_a_room_that_is_nobody_s_is_told_who_can_tie_it(bot: Playground) -> None:
    await untied(bot)
    await happens(bot, RoomChange.ENTERED, NEW)
    assert "relier ce salon à" in bot.got_in("hazebrouck")[-1]


async def test_a_room_that_is_nobody_s_may_be_lost_without_a_word(bot: Playground) -> None:
    await untied(bot)
    before = len(bot.platform.transcript)
    await happens(bot, RoomChange.REMOVED, NEW)
    assert len(bot.platform.transcript) == before


async def test_invitations_that_are_left_are_told_once_a_day(bot: Playground) -> None:
    for number in range(3):
        await happens(bot, RoomChange.INVITED, NEW, number=number)
    [told] = bot.got("nadia")
    assert "somebody" in told
    assert "invites_from" in told


async def test_who_left_their_conversation_is_written_to_no_more_until_they_write(bot: Playground) -> None:
    lea = AccountRef(platform="memory", id="lea")
    direct = ConversationRef(platform="memory", id="dm:lea")
    await bot.happens(AccountChanged(id="left", at=NOW, account=lea, conversation=direct, direct=True, here=False))
    assert "Léa a quitté notre conversation" in bot.got("claire")[-1]
    await bot.say("claire", "qui est joignable à Liévin ?")
    assert "Ont quitté la conversation : Léa" in bot.got("claire")[-1]
    await bot.say("lea", "bonjour")
    await bot.say("claire", "qui est joignable à Liévin ?")
    assert "3 sur 3" in bot.got("claire")[-1]


async def test_who_can_t_be_read_is_told_and_shown_so_until_they_are_read_again(bot: Playground) -> None:
    lea = AccountRef(platform="memory", id="lea")
    direct = ConversationRef(platform="memory", id="dm:lea")
    await bot.happens(MessageUnreadable(id="locked", at=NOW, account=lea, conversation=direct, direct=True))
    assert "Je n’arrive pas à déchiffrer votre message" in bot.got("lea")[-1]
    await bot.say("claire", "qui est joignable à Liévin ?")
    assert "M’écrivent sans que j’arrive à lire : Léa" in bot.got("claire")[-1]
    await bot.playhead.advance(timedelta(minutes=1))
    await bot.say("lea", "bonjour")
    await bot.say("claire", "qui est joignable à Liévin ?")
    assert "3 sur 3" in bot.got("claire")[-1]
