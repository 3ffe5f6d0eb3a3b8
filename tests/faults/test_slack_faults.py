"""Faults of research/domain.md with the whole bot and the double: K2, M1, D8, A2, A7, A8 (K1 and K3: `tests/integration/slack`)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Enqueue
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.engine.flood import Limit
from tests.support.slack.wire import every_text
from tests.support.slack_bot import SlackBot

TUESDAY = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[SlackBot]:
    async with SlackBot(tmp_path, TUESDAY) as there:
        yield there


async def test_k2_what_takes_long_is_acknowledged_first(bot: SlackBot) -> None:
    bot.slack.sockets.ack_timeout = 0.5
    lea = await bot.member("lea")
    bot.slack.fault("chat.postMessage", delay=1.0)
    lea.say("bonjour")
    await bot.answered(lea)
    await bot.slack.events.settled()

    assert bot.slack.sockets.unacknowledged() == []
    assert {each.envelope.get("retry_attempt") for each in bot.slack.sockets.deliveries} == {0}


async def test_m1_who_is_told_to_wait_waits_that_long_and_goes_on_in_order(bot: SlackBot) -> None:
    lea = await bot.member("lea")
    bot.slack.fault("chat.postMessage", status=429, headers={"Retry-After": "2"})
    texts = [f"numéro {number}" for number in range(3)]
    for text in texts:
        said = Message.of(text)
        await bot.change(
            Enqueue(
                Delivery(key=text, to=Recipient.person("lea"), kind=DeliveryKind.NOTICE, message=said, due_at=TUESDAY)
            )
        )
    await bot.slack.until(lambda: len(lea.read()) == len(texts))
    refused, *others = bot.slack.api.calls("chat.postMessage")

    assert [typed.strip() for typed in lea.read()] == texts
    assert refused.status == 429
    assert others[0].at - refused.at >= 2.0


async def test_d8_what_is_told_four_times_is_answered_once(bot: SlackBot) -> None:
    amina, lea = await bot.member("amina"), await bot.member("lea")
    amina.say("bonjour")
    await bot.answered(amina)
    bot.slack.events.copies = 4
    lea.say("bonjour")
    await bot.answered(lea)
    await bot.slack.events.settled()
    last = await bot.member("hugo")
    last.say("bonjour")
    await bot.answered(last)

    assert len(lea.read()) == len(amina.read())


async def test_a2_what_a_coordinator_writes_rings_for_nobody(bot: SlackBot) -> None:
    claire, lea = await bot.member("claire"), await bot.member("lea")
    hostile = f"<!channel> <!here> <@{lea.id}> @everyone venez & <b>dites</b> bonjour"
    for text in (f"annonce {hostile}", "Liévin"):
        claire.say(text)
        await bot.answered(claire)
    await claire.press("Confirmer l’envoi")
    received = await bot.answered(lea)
    wire = [
        text
        for said in bot.slack.said(lea.direct.id)
        for holder, text in every_text(said)
        if holder in ("message", "mrkdwn")
    ]

    assert "<!channel> <!here>" in received
    assert [text for text in wire if "<" in text] == []


@pytest.mark.parametrize("spoken", ["annonce Venez tous", "/relais annonce Venez tous"])
async def test_a7_a_name_like_a_coordinators_announces_nothing(bot: SlackBot, spoken: str) -> None:
    lea, double = await bot.member("lea"), bot.slack.add_person("claire")  # called so in Slack, and nobody's account
    if spoken.startswith("/"):
        await double.command("/relais", spoken.removeprefix("/relais "))
    else:
        double.say(spoken)
    await bot.answered(double)
    audit = await bot.store.read(lambda stored: stored.audit(10))

    assert lea.read() == []
    assert [(each.deed, each.account) for each in audit] == [(Deed.BROADCAST_REFUSED, f"slack/{double.id}")]


async def test_a8_who_writes_without_end_is_asked_for_patience_and_the_others_are_served(tmp_path: Path) -> None:
    async with SlackBot(tmp_path, TUESDAY, limit=Limit(at_once=4, seconds=60.0)) as bot:
        amina, lea = await bot.member("amina"), await bot.member("lea")
        for number in range(40):
            amina.say(f"aaa {number}")
        lea.say("bonjour")
        await bot.answered(lea)
        await bot.slack.events.settled()
        await bot.slack.until(lambda: len(amina.read()) >= 5)
        amina.say("stop")
        await bot.slack.until(lambda: len(amina.read()) >= 6)

    assert len(amina.read()) == 6  # four answers, one word about patience, and stop always works
