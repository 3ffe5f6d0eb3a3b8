"""Announcements where the roster, the platform or the clock change under them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.memory.setting import Attempt, Faults, Mishap
from bot.domain.audit import Deed
from bot.domain.broadcast import Broadcast, BroadcastState
from bot.domain.delivery import DeliveryState
from bot.domain.effects import PutEntities, RemoveEntities, TieAccount
from bot.domain.errors import RateLimited, Rejected, Unreachable
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.programme import Membership, Person
from tests.support.playground import Playground

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
CLAIRES_RIGHT = RemoveEntities((("membership", "claire/region:hauts-de-france/centre-de-ressources"),))
MARCS_RIGHT = RemoveEntities((("membership", "marc/programme/coordination-programme"),))


def refusing(*whom: str, times: int = 1_000, error: type[Rejected | Unreachable] = Rejected) -> Faults:
    """Messages to somebody fail, but what they write is answered."""

    def faults(attempt: Attempt) -> Mishap | None:
        failing = attempt.conversation.id in {f"dm:{who}" for who in whom} and attempt.count <= times
        return Mishap(error("the account is locked")) if failing else None

    return faults


async def announced(play: Playground, who: str, text: str, audience: str, *more: str) -> None:
    await play.say(who, f"annonce {text}", audience)
    await play.press(who, *more, "Confirmer l’envoi")


async def latest(play: Playground) -> Broadcast:
    found = await play.store.read(lambda stored: stored.broadcasts(1))
    return found[0]


async def deeds(play: Playground) -> list[tuple[Deed, str]]:
    found = await play.store.read(lambda stored: stored.audit(50))
    return [(each.deed, each.person_id) for each in reversed(found)]


async def test_a_coordinator_who_lost_the_right_before_sending_sends_nothing(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "annonce Bonjour", "Liévin")
        await play.press("claire", "Changer l’heure")
        await play.say("claire", "06/01/2027 9h")
        await play.press("claire", "Confirmer l’envoi")
        await play.change(CLAIRES_RIGHT)
        await play.advance(days=1)

        assert (play.got("lea"), (await latest(play)).state) == ([], BroadcastState.STOPPED)
        assert "le droit d’écrire à ces personnes n’est plus donné" in play.last("claire")
        assert (await deeds(play))[-1] == (Deed.BROADCAST_STOPPED, "")


async def test_a_coordinator_who_lost_the_right_at_the_preview_is_refused(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "annonce Bonjour", "Liévin")
        await play.change(CLAIRES_RIGHT)
        await play.press("claire", "Confirmer l’envoi")

        assert (play.got("lea"), "réservées aux coordinations" in play.last("claire")) == ([], True)
        assert await deeds(play) == [(Deed.BROADCAST_REFUSED, "claire")]


async def test_a_second_coordinator_sees_the_preview_and_confirms(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        before = play.got("lea")
        await play.press("marc", "Confirmer")

        assert (before, len(play.got("lea")), "Bonjour" in play.last("lea")) == ([], 1, True)
        assert "Recevront : 3 (Hugo, Karim et Léa)" in play.got("marc")[0]
        assert "Marc a confirmé votre annonce" in play.last("nadia")
        assert (await latest(play)).confirmations == ("nadia", "marc")


async def test_only_coordinators_of_the_whole_audience_are_asked_for_the_second_confirmation(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "collectives", "Envoyer sans traduire")

        assert [bool(play.got(who)) for who in ("marc", "claire", "amina")] == [True, False, False]


async def test_a_second_coordinator_who_refuses_stops_it(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        await play.press("marc", "Refuser")
        await play.press("marc", "Confirmer")

        assert (play.got("lea"), (await latest(play)).ended) == ([], "broadcast-ended-rejected")
        assert "Marc a refusé votre annonce" in play.last("nadia")
        assert "C’est déjà décidé" in play.last("marc")


@pytest.mark.parametrize(("word", "heard"), [("oui", 1), ("nan", 0)])
async def test_a_second_coordinator_answers_in_a_word(word: str, heard: int, tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        await play.say("marc", word)

        assert len(play.got("lea")) == heard
        assert (await latest(play)).waits is False


async def test_what_replaces_another_and_waits_for_a_second_coordinator_says_that_the_other_is_stopped(
    tmp_path: Path,
) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await play.say("nadia", "annonce à Liévin demain à 9 h : Bonjour", "oui")
        await play.press("marc", "Confirmer")
        await play.say("nadia", "déplacer l'annonce à 10 h", "oui")

        assert "L’annonce d’avant est arrêtée." in play.last("nadia")
        await play.press("marc", "Confirmer")
        await play.advance(hours=30)
        assert [each for each in play.got("lea") if "Annonce" in each] == [play.got("lea")[-1]]


async def test_the_author_cannot_be_the_second_coordinator(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        option = play.platform.transcript[-1].message.options or next(
            each.message.options for each in play.platform.transcript if each.conversation.id == "dm:marc"
        )
        own = next(each.ref for each in play.platform.transcript if each.conversation.id == "dm:nadia")
        await play.platform.press_option("nadia", own, option[0])
        await play.advance(minutes=1)

        assert (play.got("lea"), "une autre personne que vous" in play.last("nadia")) == ([], True)


async def test_a_second_confirmation_that_lost_its_right_is_asked_for_again(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await play.change(
            PutEntities((Membership(person_id="lea", scope="programme", role_id="coordination-programme"),))
        )
        await play.say("nadia", "annonce Bonjour", "Koungou")
        await play.press("nadia", "Envoyer sans traduire", "Changer l’heure")
        await play.say("nadia", "06/01/2027 9h")
        await play.press("nadia", "Confirmer l’envoi")
        await play.press("marc", "Confirmer")
        await play.change(MARCS_RIGHT)
        await play.advance(days=1)
        waiting = (await latest(play)).state
        await play.press("lea", "Confirmer")

        assert (waiting, "Bonjour" in play.last("amina")) == (BroadcastState.WAITING, True)


async def test_above_the_size_and_without_anybody_else_nothing_is_sent(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await play.change(MARCS_RIGHT)
        await announced(play, "nadia", "Bonjour", "Koungou", "Envoyer sans traduire")

        assert (play.got("amina"), "personne d’autre n’a ce droit" in play.last("nadia")) == ([], True)


async def test_a_broadcast_that_is_stopped_while_it_runs_sends_nothing_more(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("lea", "hugo", error=Unreachable)) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("claire", "arrêter l'annonce", "où en est l'annonce ?")
        report = play.last("claire")
        await play.advance(hours=3)

        assert [bool(play.got(who)) for who in ("karim", "lea", "hugo")] == [True, False, False]
        assert "Prévus : 3 ; envoyés : 1" in report
        assert "Non envoyés, car arrêtée : 2" in report


async def test_a_correction_edits_what_arrived_and_follows_what_waits(tmp_path: Path) -> None:
    limited = RateLimited("slow down", retry_after=600, everywhere=False)

    def faults(attempt: Attempt) -> Mishap | None:
        first = attempt.verb == "send" and attempt.count == 1
        return Mishap(limited) if first and attempt.conversation.id == "dm:lea" else None

    async with Playground(tmp_path, NOW, faults=faults) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("claire", "corriger l'annonce", "Bonsoir")
        await play.press("claire", "Confirmer l’envoi")
        await play.advance(minutes=11)

        shown = [each for each in play.platform.transcript if each.conversation.id == "dm:karim"]
        assert [each.edits for each in shown] == [None, shown[0].number]
        assert "Corrigé :" in play.last("karim")
        assert "« Bonsoir »" in play.last("lea")


async def test_a_correction_is_a_message_of_its_own_where_nothing_can_be_edited(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, edit=False) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("claire", "corriger l'annonce", "Bonsoir")
        await play.press("claire", "Confirmer l’envoi")

        assert ([len(play.got("karim"))], "Corrigé :" in play.last("karim")) == ([2], True)


async def test_a_correction_to_many_needs_a_second_coordinator_too(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        await play.press("marc", "Confirmer")
        await play.say("nadia", "corriger l'annonce", "Bonsoir")
        await play.press("nadia", "Confirmer l’envoi")
        before = len(play.got("lea"))
        await play.press("marc", "Confirmer")

        assert (before, "« Bonsoir »" in play.last("lea")) == (1, True)


async def test_a_withdrawal_takes_back_what_arrived_and_what_waits(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("lea", times=2, error=Unreachable)) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("claire", "retirer l'annonce")
        await play.press("claire", "Oui, la retirer")
        await play.advance(hours=1)

        assert (play.last("karim"), play.last("hugo"), play.got("lea")) == ("(withdrawn)", "(withdrawn)", [])


async def test_what_is_taken_back_is_taken_back_from_who_said_stop_since(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("karim", "stop")
        await play.say("claire", "retirer l'annonce")
        await play.press("claire", "Oui, la retirer")

        assert play.last("karim") == "(withdrawn)"


async def test_a_refusal_of_the_platform_is_in_the_report_with_its_reason(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, faults=refusing("karim")) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.advance(minutes=1)

        assert "N’ont rien reçu : 1, la messagerie l’a refusé (the account is locked) (Karim)" in play.last("claire")


async def test_coordinators_are_told_of_failures_once_per_day_and_cause(tmp_path: Path) -> None:
    def told(play: Playground) -> list[str]:
        return [each for each in play.got("claire") if each.startswith("Des messages ne sont pas arrivés")]

    async with Playground(tmp_path, NOW, faults=refusing("karim")) as play:
        await announced(play, "claire", "Un", "Liévin")
        await play.advance(minutes=10)
        first = told(play)
        await announced(play, "claire", "Deux", "Liévin")
        await play.advance(hours=2)
        same_day = told(play)
        await play.advance(hours=22)

        reason = "un message : la messagerie l’a refusé (the account is locked) (Karim)"
        assert [reason in each for each in first] == [True]
        assert (same_day, len(told(play))) == (first, 2)


async def test_who_has_no_messenger_is_named_and_skipped(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        zoe = Person(id="zoe", name="Zoé")
        await play.change(
            PutEntities((zoe, Membership(person_id="zoe", scope="collective:lievin", role_id="habitant")))
        )
        await play.say("claire", "annonce Bonjour", "Liévin")

        assert "Ne recevront rien, n’ont pas de messagerie connue : Zoé" in play.last("claire")


async def test_recipients_that_change_between_preview_and_confirmation_are_shown_first(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "annonce Bonjour", "Liévin")
        zoe, place = AccountRef(platform="memory", id="zoe"), ConversationRef(platform="memory", id="dm:zoe")
        member = Membership(person_id="zoe", scope="collective:lievin", role_id="habitant")
        await play.change(PutEntities((Person(id="zoe", name="Zoé"), member)), TieAccount(zoe, "zoe", place))
        await play.press("claire", "Confirmer l’envoi")
        before = play.got("lea")
        await play.press("claire", "Confirmer l’envoi")

        assert ("Recevront : 4" in play.got("claire")[-2], before, len(play.got("zoe"))) == (True, [], 1)


async def test_a_broadcast_that_comes_late_says_so(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await _planned(play)
        await play.playhead.jump(NOW.replace(hour=13))

        assert "En retard : cette annonce était prévue mardi 5 janvier à 11:00" in play.last("lea")


async def test_a_broadcast_that_comes_days_late_is_not_sent_and_its_author_knows(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await _planned(play)
        await play.playhead.jump(NOW.replace(day=9))

        assert (await latest(play)).ended == "broadcast-ended-late"
        assert any("passée depuis plus de deux jours" in each for each in play.got("claire"))


async def _planned(play: Playground) -> None:
    await play.say("claire", "annonce Bonjour", "Liévin")
    await play.press("claire", "Changer l’heure")
    await play.say("claire", "2027-01-05T11:00")
    await play.press("claire", "Confirmer l’envoi")


async def test_the_expected_end_follows_the_pace_of_the_platform(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, per_second=0.0125) as play:  # a fifth of it is kept for answers
        await play.say("claire", "annonce Bonjour", "Liévin")
        await play.advance(minutes=3)

        assert "Fin prévue : vers 10:05" in play.last("claire")


async def test_slices_reach_everybody_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.features.broadcasts.sending.SLICE", 2)
    async with Playground(tmp_path, NOW) as play:
        await announced(play, "nadia", "Bonjour", "collectives", "Envoyer sans traduire")

        people = ["amina", "daoud", "fatima", "hugo", "karim", "lea", "salim", "zaina"]
        assert [len(play.got(who)) for who in people] == [1] * 8
        tally = await play.store.read(lambda stored: stored.broadcasts(1))
        counted = await play.store.read(lambda stored: stored.tally(tally[0].id, late_after=NOW))
        assert [(each.state, each.count) for each in counted] == [(DeliveryState.SENT, 8)]


async def test_a_correction_by_slices_reaches_everybody_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.features.broadcasts.sending.SLICE", 2)
    async with Playground(tmp_path, NOW) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("claire", "corriger l'annonce", "Bonsoir")
        await play.press("claire", "Confirmer l’envoi")

        assert [len(play.got(who)) for who in ("hugo", "karim", "lea")] == [2, 2, 2]


async def test_a_delivery_of_a_broadcast_has_the_key_of_its_recipient(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        broadcast = await latest(play)
        report = await play.store.read(lambda stored: stored.delivery(f"broadcast/{broadcast.id}/dm:lea"))

        assert report is not None
        assert (report.delivery.to, report.state) == (Recipient.person("lea"), DeliveryState.SENT)


async def test_help_reaches_the_collectives_coordinators_once_the_author_is_none_any_more(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.change(CLAIRES_RIGHT)
        await play.press("lea", "Besoin d’aide")

        assert "Léa (Liévin) a besoin d’aide" in play.last("marc")


async def test_who_did_not_get_it_cannot_acknowledge_it(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await announced(play, "claire", "Bonjour", "Liévin")
        await play.say("amina", "bonjour")
        seen = next(each for each in play.platform.transcript if each.conversation.id == "dm:lea").message.options[0]
        own = next(each.ref for each in play.platform.transcript if each.conversation.id == "dm:amina")
        await play.platform.press_option("amina", own, seen)
        await play.advance(minutes=1)

        said = await play.store.read(lambda stored: stored.acknowledgements(stored.broadcasts(1)[0].id))
        assert said == []


def test_a_broadcast_can_be_stopped_until_it_is_done() -> None:
    broadcast = Broadcast(id="b", author_id="a", audience="programme", texts={}, due_at=NOW, made_at=NOW)

    assert [each for each in BroadcastState if replace(broadcast, state=each).under_way] == [
        BroadcastState.WAITING, BroadcastState.SCHEDULED, BroadcastState.SENDING,
    ]  # fmt: skip


async def test_who_waits_for_a_second_confirmation_is_told_at_its_hour_and_when_it_is_given_up(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await play.say("nadia", "annonce Bonjour", "Liévin")
        await play.press("nadia", "Changer l’heure")
        await play.say("nadia", "06/01/2027 9h")
        await play.press("nadia", "Confirmer l’envoi")
        await play.advance(hours=22)
        before = len(play.got("nadia"))
        await play.advance(hours=1)
        told = play.got("nadia")[before:]
        await play.advance(hours=47)

        assert len(told) == 1
        assert "elle attend toujours l’accord de Claire et Marc" in told[0]
        assert "aucune deuxième coordination n’a donné son accord" in play.last("nadia")
        assert (await latest(play)).ended == "broadcast-ended-unseconded"


async def test_a_second_confirmation_after_the_hour_still_sends_it(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        await play.advance(hours=3)
        await play.press("marc", "Confirmer")
        await play.advance(hours=50)

        assert ("Bonjour" in play.last("lea"), (await latest(play)).state) == (True, BroadcastState.DONE)


async def test_a_correction_that_nobody_agrees_to_is_given_up(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW, confirm_above=2) as play:
        await announced(play, "nadia", "Bonjour", "Liévin")
        await play.press("marc", "Confirmer")
        await play.say("nadia", "corriger l'annonce", "Bonsoir")
        await play.press("nadia", "Confirmer l’envoi")
        await play.advance(hours=2)
        told = play.last("nadia")
        await play.advance(hours=50)

        assert "Votre correction « Bonsoir » n’est pas faite" in told
        assert "Votre correction « Bonsoir » est abandonnée" in play.last("nadia")
        assert (await latest(play)).proposed == {}


async def test_what_was_written_just_before_and_what_is_answered_can_be_announced(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("claire", "Quelle date pour la réunion du quartier ?", "annonce")
        await play.press("claire", "1", "Liévin")
        offered = play.last("claire")
        said = await play.platform.say("claire", "dm:claire", "Réunion mardi")
        await play.platform.say("claire", "dm:claire", "annonce", replies_to=said)
        await play.advance(seconds=0)
        await play.press("claire", "Liévin", "Confirmer l’envoi")

        assert "« Quelle date pour la réunion du quartier ? »" in offered
        assert "« Réunion mardi »" in play.last("lea")


async def test_of_several_under_way_it_is_asked_which_to_stop(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        for day in ("06", "07"):
            await play.say("claire", f"annonce Rendez-vous le {day}", "Liévin")
            await play.press("claire", "Changer l’heure")
            await play.say("claire", f"{day}/01/2027 9h")
            await play.press("claire", "Confirmer l’envoi")
        await play.say("claire", "arrêter l'annonce")
        asked = play.last("claire")
        await play.press("claire", "1")
        found = await play.store.read(lambda stored: stored.broadcasts(5))

        assert asked == "Plusieurs annonces sont en cours. Laquelle arrêter ?"
        assert sorted(each.state for each in found) == [BroadcastState.SCHEDULED, BroadcastState.STOPPED]
