"""A question that an entry lists is answered by it, whatever its words are worth; one that nothing is known to answer is not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.domain.knowledge import Entry, Verdict
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import default_calibration
from bot.knowledge.language import load_language
from tests.support.knowledge import an_entry
from tests.support.questions import default_base

PLACES = an_entry(
    "places", lang="fr", title="Les villes", body="Lens et Creil.", questions=["quels quartiers ?", "c'est où ?"]
)
CROWD = [
    an_entry(
        f"crowd-{n}",
        lang="fr",
        title=f"Les quartiers {n}",
        body="Des quartiers.",
        questions=["le quartier", "mon quartier"],
    )
    for n in range(30)
]


def base(*entries: Entry, unanswered: Sequence[str] = ()) -> KnowledgeBase:
    return KnowledgeBase.build(entries, Lexicon(unanswered=tuple(unanswered)), default_calibration())


@pytest.mark.parametrize(
    "question", ["quels quartiers ?", "Quels quartiers", "Bonjour, quels quartiers ?", "C'est où ?"]
)
def test_the_very_question_is_answered_however_common_its_words(question: str) -> None:
    decision = base(*CROWD, PLACES).decide(question)
    assert (decision.verdict, [each.id for each in decision.entries]) == (Verdict.ANSWER, ["places"])


def test_a_question_that_two_entries_list_is_not_settled_by_that() -> None:
    twin = an_entry("twin", lang="fr", title="Les cantons", body="Deux.", questions=["c'est où ?"])
    assert base(PLACES, twin).decide("c'est où ?").verdict is not Verdict.ANSWER


def test_what_is_known_to_have_no_answer_gets_none() -> None:
    known = base(PLACES, unanswered=["quelles villes ont refusé ?"])
    assert known.decide("Quelles villes ont refusé").verdict is Verdict.ABSTAIN


def test_an_entry_that_lists_it_goes_before_the_list_of_what_has_no_answer() -> None:
    known = base(*CROWD, PLACES, unanswered=["quels quartiers ?"])
    assert known.decide("quels quartiers ?").verdict is Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("quand ça commence ?", "calendrier"),
        ("quels quartiers ?", "territoires"),
        ("which cities?", "territoires.en"),
        ("c'est quoi un collectif ?", "trois-niveaux"),
        ("c'est quoi un module ?", "parcours-formation"),
        ("c'est l'État qui pilote ?", "comite-national"),
        ("did it help renters?", "pic-locataires.en"),
        ("when did it start?", "calendrier.en"),
    ],
)
def test_what_people_ask_first_is_about_the_programme(question: str, entry: str) -> None:
    assert [each.id for each in default_base().decide(question).entries] == [entry]


@pytest.mark.parametrize(
    "question", ["qui sont les formateurs ?", "c'est quand Montréal ?", "how do I take part?", "who pays?"]
)
def test_what_nobody_has_said_is_not_made_up(question: str) -> None:
    assert default_base().decide(question).verdict is Verdict.ABSTAIN


@pytest.mark.parametrize(
    "said", ["bloqué", "rien", "nothing really", "temps", "2. temps. 12.", "passer", "back", "en cours"]
)
def test_what_only_answers_a_question_asks_none(said: str) -> None:
    assert default_base().decide(said).verdict is Verdict.ABSTAIN


def test_figures_alone_may_be_a_year_that_is_looked_up() -> None:
    assert not load_language().only_replies(["2011"])
