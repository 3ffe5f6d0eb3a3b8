"""Ranking entries: which comes first, and in which language."""

from __future__ import annotations

import pytest

from bot.domain.knowledge import Entry
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import default_calibration
from tests.support.knowledge import an_entry

HOURS = an_entry("hours", title="Horaires d'ouverture", body="La salle est ouverte de 9 h à 18 h.")
CARD = an_entry(
    "card", title="Carte d'adhérent", body="La carte coûte 5 euros par an.", questions=["Comment adhérer ?"]
)
ROOM = an_entry("room", title="Réserver une salle", body="Les salles se réservent à l'accueil.")
ROOM_EN = an_entry(
    "room.en", lang="en", title="Booking a room", body="Rooms are booked at the desk.", translation_of="room"
)


def base(*entries: Entry, lexicon: Lexicon | None = None) -> KnowledgeBase:
    return KnowledgeBase.build(entries, lexicon or Lexicon(), default_calibration())


def test_the_entry_that_shares_the_questions_words_comes_first() -> None:
    assert base(HOURS, CARD, ROOM).ranked("combien coûte la carte", 3)[0] == "card"


def test_a_title_weighs_more_than_a_body() -> None:
    entries = [an_entry("a", title="Le vélo", body="Texte."), an_entry("b", title="Divers", body="Le vélo.")]
    assert base(*reversed(entries)).ranked("vélo", 2) == ["a", "b"]


def test_a_question_variant_brings_its_entry_up() -> None:
    assert base(HOURS, CARD, ROOM).ranked("adhérer", 1) == ["card"]


def test_no_more_ids_than_asked_for_come_back() -> None:
    assert len(base(HOURS, ROOM, CARD).ranked("réserver la salle ouverte", 1)) == 1


def test_what_shares_nothing_is_not_ranked() -> None:
    assert base(HOURS, CARD).ranked("grizouille", 5) == []


def test_order_between_equals_is_the_order_of_the_pack() -> None:
    twins = [an_entry(name, title="Le jardin", body="Ouvert.") for name in ("b", "a")]
    assert base(*twins).ranked("jardin", 2) == ["b", "a"]


def test_a_topic_is_ranked_once_in_the_language_of_the_question() -> None:
    assert base(ROOM, ROOM_EN).ranked("how do I book a room?", 5) == ["room.en"]
    assert base(ROOM, ROOM_EN).ranked("réserver une salle", 5) == ["room"]


def test_without_a_translation_the_entry_there_is_comes_back() -> None:
    assert base(HOURS).ranked("what are the opening hours?", 1) == ["hours"]


def test_an_equivalent_of_the_pack_finds_the_entry() -> None:
    lexicon = Lexicon(groups=(("sesame", "carte d'adhérent"),))
    assert base(HOURS, CARD, ROOM, lexicon=lexicon).ranked("sésame", 1) == ["card"]


@pytest.mark.parametrize("question", ["HORAIRES", "horaire", "horraires", "lhoraire", "les horaires svp"])
def test_spelling_does_not_hide_an_entry(question: str) -> None:
    assert base(CARD, HOURS, ROOM).ranked(question, 1) == ["hours"]


def test_two_entries_of_one_language_never_share_a_topic() -> None:
    wrong = an_entry("room2", title="Salle annexe", body="Fermée.", translation_of="room")
    assert set(base(ROOM, wrong).ranked("salle", 5)) == {"room", "room2"}


def test_of_two_entries_with_one_id_the_last_is_kept() -> None:
    newer = an_entry("hours", title="Horaires d'ouverture", body="Fermé.")
    assert base(HOURS, newer).decide("horaires d'ouverture").text == "Fermé."
