"""Questions within what was said before: beside the entry that answered, at the end of a story, in a message that is too long."""

from __future__ import annotations

import pytest

from bot.domain.knowledge import Verdict
from bot.knowledge.clauses import led_up, stories
from bot.knowledge.knowledge_base import KnowledgeBase
from tests.support.questions import default_base, topic

STORY = "On m'a parlé des repas à Montréal. Ça a touché combien de monde ?"
LIST = "Quelles sont les cinq conditions ?"
BEFORE = "Chaque structure garde son tableau de bord dans son tiroir ?"


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return default_base()


def test_a_follow_up_is_read_beside_what_answered(base: KnowledgeBase) -> None:
    first = base.decide(BEFORE)
    then = base.decide("à quelle fin ?", context=BEFORE, about=first.entries[0].id)
    assert (then.verdict, [topic(each) for each in then.entries]) == (Verdict.ANSWER, ["evaluation-partagee"])


def test_without_it_the_question_before_is_all_there_is(base: KnowledgeBase) -> None:
    assert base.decide("à quelle fin ?", context=BEFORE).verdict is not Verdict.ANSWER


def test_what_the_entry_that_answered_does_not_tell_is_not_answered(base: KnowledgeBase) -> None:
    first = base.decide(BEFORE)
    asked = base.decide("combien ça coûte ?", context=BEFORE, about=first.entries[0].id)
    assert asked.verdict is not Verdict.ANSWER


def test_the_end_of_a_story_is_read_beside_what_leads_up_to_it(base: KnowledgeBase) -> None:
    told = base.decide(STORY)
    assert (told.verdict, [topic(each) for each in told.entries]) == (Verdict.ANSWER, ["pic-alimentation"])


def test_of_a_document_nothing_is_answered(base: KnowledgeBase) -> None:
    assert base.decide(f"{STORY} Merci bien.").verdict is Verdict.ANSWER
    assert base.decide(f"{STORY} {'Merci bien. ' * 200}").verdict is not Verdict.ANSWER


@pytest.mark.parametrize(
    ("question", "entries", "says"),
    [
        ("et la première ?", ["cinq-conditions"], "1/5"),
        ("La dernière, à quoi elle sert ?", ["structure-de-soutien", "cinq-conditions"], "5/5"),
        ("le dernier point, c'est quoi exactement ?", ["structure-de-soutien", "cinq-conditions"], "5/5"),
        ("et l'avant-dernière ?", ["cinq-conditions"], "4/5"),
    ],
)
def test_of_an_item_more_is_told_where_an_entry_tells_more(
    base: KnowledgeBase, question: str, entries: list[str], says: str
) -> None:
    found = base.decide(question, context=LIST, about="cinq-conditions")
    assert [topic(each) for each in found.entries] == entries
    assert says in found.text


def test_of_an_item_nothing_is_told_that_no_entry_tells(base: KnowledgeBase) -> None:
    found = base.decide("et la troisième, elle a été votée à quelle heure ?", context=LIST, about="cinq-conditions")
    assert found.verdict is not Verdict.ANSWER


def test_a_story_may_say_what_about_sentences_before_it_asks(base: KnowledgeBase) -> None:
    told = base.decide(
        "Je prépare un exposé. On m'a parlé de l'article de Kania et Kramer. Il pleuvait, on s'est quittés vite. "
        "C'est paru dans quelle revue ?"
    )
    assert (told.verdict, [topic(each) for each in told.entries]) == (Verdict.ANSWER, ["article-fondateur"])


@pytest.mark.parametrize(
    ("message", "pairs"),
    [
        ("Je lis. Je doute. Pourquoi ?", [("Je lis.", "Pourquoi ?"), ("Je doute.", "Pourquoi ?")]),
        ("Je lis. Je doute. Dites-moi.", [("Je lis.", "Dites-moi."), ("Je doute.", "Dites-moi.")]),
        ("Je lis. Qui ? Quand ?", [("Je lis.", "Qui ?"), ("Je lis.", "Quand ?")]),
        ("Je lis. Pourquoi ?", []),
        ("", []),
    ],
)
def test_what_a_story_asks_is_read_beside_each_of_its_sentences(message: str, pairs: list[tuple[str, str]]) -> None:
    assert stories(message) == pairs


@pytest.mark.parametrize(
    ("message", "cut"),
    [
        ("Je lis. Je doute. Pourquoi ?", ("Je doute.", "Pourquoi ?")),
        ("Pourquoi ?", None),
        ("Qui ? Quand ?", None),
        ("Je lis.", None),
        ("", None),
    ],
)
def test_a_story_is_cut_where_it_begins_to_ask(message: str, cut: tuple[str, str] | None) -> None:
    found = led_up(message)
    assert (found and tuple(each.strip() for each in found)) == cut
