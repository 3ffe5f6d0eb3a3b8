"""The person's word stands between the bot and the outbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from bot.bootstrap import parts
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, ErasePerson, SavePreferences
from bot.domain.identity import Recipient
from bot.domain.message import Message, plain_text
from bot.domain.person import Preferences
from bot.domain.retention import Retention
from bot.engine.context import Moment
from bot.engine.outgoing import admit, notice_version
from bot.ports.store import Repositories
from tests.support.transcript import default_pack

T = TypeVar("T")

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
DIRECTORY = Directory(default_pack().entities)


async def no_read(query: Callable[[Repositories], T], *, brief: bool = False) -> T:
    raise AssertionError(f"{query!r}: everything was known already")


MOMENT = Moment(now=NOW, directory=DIRECTORY, holidays=parts.holidays(), read=no_read)
MET = Preferences(person_id="amina", notice=notice_version(MOMENT))


def said(kind: DeliveryKind, to: Recipient | None = None, text: str = "bonjour") -> Enqueue:
    recipient = to or Recipient.person("amina")
    return Enqueue(
        Delivery(key=f"{kind}/{recipient}/{text}", to=recipient, kind=kind, message=Message.of(text), due_at=NOW)
    )


async def admitted(preferences: Preferences, *effects: Effect) -> list[Effect]:
    return list(await admit(MOMENT, effects, {preferences.person_id: preferences}))


def texts(effects: list[Effect]) -> list[str]:
    return [plain_text(each.delivery.message) for each in effects if isinstance(each, Enqueue)]


UNASKED = [kind for kind in DeliveryKind if kind is not DeliveryKind.REPLY]


@pytest.mark.parametrize("kind", UNASKED)
async def test_who_said_stop_is_sent_nothing_unasked(kind: DeliveryKind) -> None:
    assert await admitted(replace(MET, stopped=True), said(kind)) == []


@pytest.mark.parametrize("kind", UNASKED)
async def test_who_said_pause_is_sent_nothing_until_then(kind: DeliveryKind) -> None:
    paused = replace(MET, paused_until=NOW + timedelta(seconds=1))
    over = replace(MET, paused_until=NOW)

    assert (await admitted(paused, said(kind)), texts(await admitted(over, said(kind)))) == ([], ["bonjour"])


@pytest.mark.parametrize(
    "preferences", [replace(MET, stopped=True), replace(MET, paused_until=NOW + timedelta(days=1))]
)
async def test_a_reply_always_goes_out(preferences: Preferences) -> None:
    assert texts(await admitted(preferences, said(DeliveryKind.REPLY))) == ["bonjour"]


async def test_what_was_decided_in_the_same_breath_counts() -> None:
    stop = SavePreferences(replace(MET, stopped=True))

    assert texts(await admitted(MET, stop, said(DeliveryKind.REMINDER), said(DeliveryKind.REPLY, text="noté"))) == [
        "noté"
    ]


async def test_a_room_is_not_bound_by_one_persons_word() -> None:
    room = said(DeliveryKind.REMINDER, Recipient.collective("koungou"))

    assert await admitted(replace(MET, stopped=True), room) == [room]


@pytest.mark.parametrize("kind", list(DeliveryKind))
async def test_the_first_thing_that_anybody_is_told_begins_with_the_notice(kind: DeliveryKind) -> None:
    effects = await admitted(Preferences(person_id="amina"), said(kind), said(kind, text="encore"))

    first, second = texts(effects)
    assert first.startswith("Je suis Relais, un robot")
    assert first.endswith("bonjour")
    assert second == "encore"
    assert effects[-1] == SavePreferences(MET)


async def test_the_notice_is_in_the_language_that_was_chosen() -> None:
    chosen = Preferences(person_id="amina", lang="en")

    assert texts(await admitted(chosen, said(DeliveryKind.REMINDER)))[0].startswith("I am Relais, a robot")


async def test_the_notice_is_part_of_the_first_message_with_its_key() -> None:
    effects = await admitted(Preferences(person_id="amina"), said(DeliveryKind.REMINDER))
    sent = [each.delivery.key for each in effects if isinstance(each, Enqueue)]

    assert sent == [said(DeliveryKind.REMINDER).delivery.key]


async def test_a_choice_and_a_first_contact_are_kept_together() -> None:
    english = SavePreferences(Preferences(person_id="amina", lang="en"))
    effects = await admitted(Preferences(person_id="amina"), english, said(DeliveryKind.REPLY))

    assert [each.preferences for each in effects if isinstance(each, SavePreferences)] == [replace(MET, lang="en")]


async def test_an_older_notice_is_followed_by_the_newer_once() -> None:
    older = replace(MET, notice=MET.notice - 1)

    assert texts(await admitted(older, said(DeliveryKind.REPLY)))[0].startswith("Je suis Relais")


async def test_other_limits_or_another_controller_are_a_new_notice() -> None:
    longer = replace(MOMENT, retention=Retention(answers_months=24))
    effects = list(await admit(longer, [said(DeliveryKind.REPLY)], {"amina": MET}))

    assert "gardées 24 mois" in texts(effects)[0]


async def test_who_is_erased_in_the_same_breath_is_not_remembered() -> None:
    erased = ErasePerson("amina", "erased-1", NOW)
    effects = await admitted(Preferences(person_id="amina"), erased, said(DeliveryKind.REPLY))

    assert [each for each in effects if isinstance(each, SavePreferences)] == []


LATE_EVENING = replace(MOMENT, now=datetime(2027, 1, 4, 20, 30, tzinfo=UTC))
AMINA, LEA = Recipient.person("amina"), Recipient.person("lea")
ROOM = Recipient.collective("koungou")
KNOWN = {"amina": MET, "lea": replace(MET, person_id="lea")}


async def due(to: Recipient, *awake: Recipient, kind: DeliveryKind = DeliveryKind.NOTICE) -> datetime:
    """When somebody is told of what others did in the evening: it is 21:30 in Liévin, 23:30 in Koungou."""
    (effect,) = await admit(LATE_EVENING, [said(kind, to)], KNOWN, awake=awake)
    assert isinstance(effect, Enqueue)
    return effect.delivery.due_at


async def test_who_writes_at_night_is_told_at_once_and_whoever_else_is_concerned_in_their_morning() -> None:
    assert await due(AMINA, AMINA) == NOW
    assert await due(LEA, AMINA) == datetime(2027, 1, 5, 7, tzinfo=UTC)
    assert await due(AMINA, LEA) == datetime(2027, 1, 5, 5, tzinfo=UTC)


async def test_the_room_that_somebody_writes_in_is_told_at_once_and_another_one_in_the_morning() -> None:
    assert await due(ROOM, ROOM) == NOW
    assert await due(ROOM, AMINA) == datetime(2027, 1, 5, 5, tzinfo=UTC)


async def test_an_announcement_waits_for_whoever_is_awake_too() -> None:
    assert await due(AMINA, AMINA, kind=DeliveryKind.BROADCAST) == datetime(2027, 1, 5, 5, tzinfo=UTC)
