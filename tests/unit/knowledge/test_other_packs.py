"""Any pack: one language, no questions, long bodies, one entry, none."""

from __future__ import annotations

import pytest

from bot.domain.knowledge import Entry, Verdict
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import default_calibration
from tests.support.knowledge import PACKS, an_entry, read_entries

GUIDE = an_entry(
    "guide/2024#1",
    title="Guide du locataire",
    body="\n\n".join(
        [
            "# Entrer",
            "L'état des lieux se fait avec le gardien. " + "Notez tout défaut constaté dans le logement. " * 12,
            "## Le dépôt de garantie",
            "Le dépôt de garantie est égal à un mois de loyer. " + "Il est rendu après le départ du locataire. " * 12,
            "# Partir",
            "Le préavis est de trois mois. " + "La lettre recommandée est envoyée au bailleur social. " * 12,
        ]
    ),
)
PLAIN = [
    an_entry("vpn", lang="en", title="Connecting to the VPN", body="Install the client, then sign in."),
    an_entry("leave", lang="en", title="Annual leave", body="Staff have 27 days of annual leave a year."),
    an_entry("print", lang="en", title="Printing", body="Printers are on every floor. Swipe your badge."),
]


def base(*entries: Entry) -> KnowledgeBase:
    return KnowledgeBase.build(entries, Lexicon(), default_calibration())


def test_an_empty_pack_abstains() -> None:
    decision = base().decide("Quelles sont les conditions ?")
    assert (decision.verdict, decision.entries, decision.confidence) == (Verdict.ABSTAIN, (), None)
    assert base().ranked("conditions", 3) == []


def test_a_pack_of_one_entry_answers_and_abstains() -> None:
    kb = base(an_entry("loyer", title="Payer son loyer", body="Le loyer se paie avant le 5 du mois."))
    assert kb.decide("comment payer mon loyer ?").verdict is Verdict.ANSWER
    assert kb.decide("Qui a gagné le match ?").verdict is Verdict.ABSTAIN


def test_entries_without_questions_are_found_by_title_and_body() -> None:
    assert base(*PLAIN).decide("how many days of annual leave do I have?").text == (
        "Staff have 27 days of annual leave a year."
    )


def test_the_best_passage_of_a_long_body_is_the_answer() -> None:
    decision = base(GUIDE, *PLAIN).decide("le préavis est de combien de mois ?")
    assert decision.text.startswith("Le préavis est de trois mois.")
    assert "dépôt de garantie" in decision.more


def test_ids_come_back_verbatim() -> None:
    assert base(GUIDE).ranked("dépôt de garantie", 1) == ["guide/2024#1"]


def test_a_long_answer_is_cut_at_a_sentence() -> None:
    text = base(GUIDE, *PLAIN).decide("le préavis est de combien de mois ?").text
    assert len(text) <= 600
    assert text.endswith(".")


def test_an_english_question_finds_a_french_entry_and_says_its_language() -> None:
    kb = base(an_entry("h", title="Horaires d'ouverture", body="Ouvert de 9 h à 18 h."), GUIDE)
    decision = kb.decide("What are the opening hours?")
    assert (decision.verdict, decision.lang, [entry.id for entry in decision.entries]) == (Verdict.ANSWER, "en", ["h"])


def test_a_paragraph_that_has_what_is_asked_joins_the_first() -> None:
    body = "La carte est valable un an.\n\nLes étudiants la paient 3 euros.\n\nElle se retire à l'accueil."
    decision = base(an_entry("carte", title="La carte", body=body, questions=["prix de la carte"]), *PLAIN).decide(
        "prix de la carte pour les étudiants ?"
    )
    assert decision.text == "La carte est valable un an.\n\nLes étudiants la paient 3 euros."
    assert decision.more == "Elle se retire à l'accueil."


def test_a_body_that_is_only_headings_does_not_fail() -> None:
    assert base(an_entry("vide", title="Le jardin", body="# Jardin")).decide("le jardin").text == "Jardin"


def test_a_count_that_the_entry_gives_otherwise_is_not_confirmed() -> None:
    assert base(*PLAIN).decide("why are there 40 days of annual leave?").verdict is not Verdict.ANSWER


def test_a_date_that_the_entry_lacks_is_not_answered() -> None:
    assert base(*PLAIN).decide("when does the VPN start?").verdict is not Verdict.ANSWER


def test_an_hour_in_the_text_answers_at_what_time() -> None:
    kb = base(an_entry("conte", title="Atelier conte", body="Chaque mercredi à 15 h 30, salle Perrault."), *PLAIN)
    assert kb.decide("à quelle heure est l'atelier conte ?").verdict is Verdict.ANSWER


def test_a_price_is_not_answered_by_a_text_without_one() -> None:
    kb = base(an_entry("conte", title="Atelier conte", body="Chaque mercredi à 15 h 30, salle Perrault."), *PLAIN)
    assert kb.decide("combien coûte l'atelier conte ?").verdict is not Verdict.ANSWER


def test_two_entries_that_answer_equally_well_are_both_suggested() -> None:
    kb = base(
        an_entry("a", title="Le jardin du haut", body="Ouvert le matin."),
        an_entry("b", title="Le jardin du bas", body="Ouvert le soir."),
        *PLAIN,
    )
    decision = kb.decide("le jardin ?")
    assert (decision.verdict, [entry.id for entry in decision.entries]) == (Verdict.SUGGEST, ["a", "b"])


@pytest.mark.parametrize(
    ("pack", "question", "text"),
    [
        ("helpdesk", "what is the third step of a purchase?", "Step 3/4: the approval by finance."),
        (
            "mediatheque",
            "quel est le deuxième service de la médiathèque ?",
            "Service 2/3 : l'aide aux démarches en ligne.",
        ),
        ("club", "the last rule of the gym?", "Rule 3/3: the last to leave turns off the lights."),
    ],
)
def test_the_item_of_a_counted_list_is_answered_in_any_pack(pack: str, question: str, text: str) -> None:
    assert base(*read_entries(PACKS / pack / "knowledge")).decide(question).text == text


def test_two_things_of_any_pack_can_be_compared() -> None:
    decision = base(*read_entries(PACKS / "club" / "knowledge")).decide("différence entre la cotisation et l'essai ?")
    assert [entry.id for entry in decision.entries] == ["cotisation", "essai"]
