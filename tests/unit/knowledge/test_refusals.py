"""Questions that the sources are known not to answer."""

from __future__ import annotations

import pytest

from bot.domain.knowledge import Verdict
from bot.knowledge import KnowledgeBase, Lexicon
from bot.knowledge.calibration import default_calibration
from bot.knowledge.lexicon import LexiconError
from tests.support.knowledge import an_entry

ENTRY = an_entry(
    "piscine",
    title="La piscine",
    questions=["Quand ouvre la piscine ?", "horaires de la piscine", "à quelle heure ouvre la piscine ?"],
    body="La piscine ouvre à 9 heures, du lundi au samedi.",
)


def verdict(question: str, *unanswered: str) -> Verdict:
    base = KnowledgeBase.build([ENTRY], Lexicon(unanswered=unanswered), default_calibration())
    return base.decide(question).verdict


def test_what_is_known_not_to_be_answered_is_not() -> None:
    question = "Qui a construit la piscine et quand ?"
    assert verdict(question, "qui a construit la piscine ?") is Verdict.ABSTAIN


def test_what_an_entry_answers_better_still_is() -> None:
    assert verdict("Quand ouvre la piscine ?", "qui a construit la piscine ?") is Verdict.ANSWER


def test_the_words_of_the_subject_alone_are_no_refusal() -> None:
    assert verdict("piscine horaires", "qui a construit la piscine ?") is Verdict.ANSWER


@pytest.mark.parametrize("written", ["question", [""], [1]])
def test_a_list_of_questions_is_wanted(written: object) -> None:
    with pytest.raises(LexiconError, match="unanswered"):
        Lexicon.parse({"unanswered": written})
