"""What was not sent is told to whoever coordinates it, and can be tried again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from adapters.memory.setting import Attempt, Faults, Mishap
from bot.domain.delivery import DeliveryState
from bot.domain.errors import Rejected
from bot.domain.identity import Recipient
from tests.support.playground import Playground

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)


def refusing(*whom: str, times: int = 1_000) -> Faults:
    """What is sent to somebody is refused so many times."""

    def faults(attempt: Attempt) -> Mishap | None:
        failing = attempt.conversation.id in {f"dm:{who}" for who in whom} and attempt.count <= times
        return Mishap(Rejected("the account is locked")) if failing else None

    return faults


async def announced(play: Playground, who: str, text: str, audience: str, *more: str) -> None:
    await play.say(who, f"annonce {text}", audience)
    await play.press(who, *more, "Confirmer l’envoi")


async def state_of(play: Playground, who: str) -> DeliveryState:
    broadcast = (await play.store.read(lambda stored: stored.broadcasts(1)))[0]
    report = await play.store.read(lambda stored: stored.delivery(broadcast.key(Recipient.person(who))))
    assert report is not None
    return report.state


async def test_who_coordinates_the_region_is_told_and_not_the_programme(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("karim")) as play:
        await announced(play, "marc", "Bonjour", "Liévin")
        await play.advance(minutes=10)

        assert "Des messages ne sont pas arrivés :" in play.last("claire")
        assert not [each for each in play.got("nadia") if "ne sont pas arrivés" in each]


async def test_a_coordinator_has_it_sent_again_once(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("karim", times=1)) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.advance(minutes=10)
        before = await state_of(play, "karim")
        await play.press("claire", "Réessayer")
        answer = play.last("claire")
        await play.press("claire", "Réessayer")

        assert (before, await state_of(play, "karim")) == (DeliveryState.FAILED, DeliveryState.SENT)
        assert "un message est envoyé de nouveau" in answer
        assert len([each for each in play.got("karim") if "Bonjour" in each]) == 1
        assert "plus rien à renvoyer" in play.last("claire")


async def test_who_does_not_coordinate_sends_nothing_again(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("karim", times=1)) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.advance(minutes=10)
        shown = next(each for each in reversed(play.platform.transcript) if "ne sont pas arrivés" in each.text)
        await play.platform.press_option("lea", shown.ref, shown.message.options[0])
        await play.advance(minutes=1)

        assert await state_of(play, "karim") is DeliveryState.FAILED


async def test_the_evening_s_digest_comes_only_if_something_went_wrong(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("karim")) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.advance(hours=9)
        first = [each for each in play.got("claire") if each.startswith("Bilan des envois")]
        await play.advance(days=1)

        assert ["N’ont rien reçu : un message : la messagerie l’a refusé" in each for each in first] == [True]
        assert [each for each in play.got("claire") if each.startswith("Bilan des envois")] == first
        assert not [each for each in play.got("nadia") if each.startswith("Bilan des envois")]


async def test_the_report_counts_what_was_planned_sent_and_failed(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("karim")) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.advance(minutes=2)
        await play.press("lea", "Vu")
        await play.say("claire", "bilan des envois")
        report = play.last("claire")

    assert "N’ont rien reçu : un message : la messagerie l’a refusé (the account is locked) (Karim)" in report
    assert "Annonces vues par : 1" in report
