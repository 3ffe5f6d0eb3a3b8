"""What kind of thing a question demands, and whether a topic tells one."""

from __future__ import annotations

import pytest

from bot.domain.knowledge import Entry, Verdict
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import default_calibration
from bot.knowledge.demands import meets_demands, said_by
from bot.knowledge.language import load_language
from bot.knowledge.query import analyse
from bot.knowledge.topics import topics_of
from tests.support.knowledge import an_entry
from tests.support.questions import default_base

LANGUAGE = load_language()
MENTIONED = an_entry("ateliers", title="Les ateliers du club", body="Le club tient 12 ateliers dans trois salles.")
LISTED = an_entry("ateliers", title="Les ateliers du club", body="Trois ateliers :\n\n- poterie ;\n- chant ;\n- danse.")
ASKED = an_entry("ateliers", title="Les ateliers", questions=["quels ateliers ?"], body="Il y a la poterie du mardi.")
MOST = an_entry("salle", title="Les salles", body="La salle la plus grande est au rez-de-chaussée.")


def meets(question: str, entry: Entry) -> bool:
    (topic,) = topics_of([entry])
    return meets_demands(analyse(question, LANGUAGE), said_by(topic, LANGUAGE), LANGUAGE)


@pytest.mark.parametrize(
    ("question", "entry", "told"),
    [
        ("Quels sont les 12 ateliers ?", MENTIONED, False),
        ("Which workshops are there?", MENTIONED, False),
        ("Cite les ateliers du club.", MENTIONED, False),
        ("Name the workshops", LISTED, True),
        ("Quels ateliers propose le club ?", LISTED, True),
        ("Quels ateliers y a-t-il ?", ASKED, True),
        ("Combien d'ateliers ?", MENTIONED, True),
        ("Quelle salle est la plus grande ?", MOST, True),
        ("Quelle salle est la plus chaude ?", MOST, False),
        ("Which room is the best?", MOST, False),
        ("Y a-t-il plus de 12 salles ?", MOST, True),
    ],
)
def test_several_things_and_a_comparison_must_be_told(question: str, entry: Entry, told: bool) -> None:
    assert meets(question, entry) is told


def test_what_is_wanted_or_counted_stands_in_the_answer_however_common_it_is() -> None:
    entries = [
        an_entry(
            "equipe", title="L'équipe du club", body="L'équipe du club se retrouve le mardi avec ses 12 bénévoles."
        ),
        an_entry("salle", title="La salle", body="La salle est au premier étage."),
    ]
    base = KnowledgeBase.build(entries, Lexicon(), default_calibration())

    assert base.decide("L'équipe du club se retrouve quand ?").verdict is Verdict.ANSWER
    assert base.decide("Quel objectif a l'équipe du club ?").verdict is not Verdict.ANSWER
    assert base.decide("Combien d'associations soutiennent l'équipe du club ?").verdict is not Verdict.ANSWER


def test_small_words_choose_between_subjects_that_are_as_near() -> None:
    base = default_base()

    assert base.decide("Que fait le comité de suivi exactement ?").entries[0].id == "comite-missions"
    assert base.decide("Qui est au comité de suivi ?").entries[0].id == "comite-national"


@pytest.mark.parametrize("question", ["et pour la suivante ?", "et la deuxième ?"])
def test_the_next_one_of_what_is_told_apart_is_found(question: str) -> None:
    found = default_base().decide(question, context="Combien de quartiers dans la première vague à Montréal ?")

    assert found.verdict is Verdict.ANSWER
    assert found.entries[0].id == "pic-phase-2"
