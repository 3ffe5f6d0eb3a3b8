"""What documents are worth to a question where there are thousands of them."""

from __future__ import annotations

from bot.knowledge.coverage import Request
from bot.knowledge.expansion import slots_of
from bot.knowledge.index import FieldIndex, Vocabulary
from bot.knowledge.language import load_language
from bot.knowledge.query import analyse
from bot.knowledge.scores import BUDGET, ENOUGH, field_scores

LANGUAGE = load_language()
MANY = 2 * BUDGET
RARE = ENOUGH + 50
"""Documents with the rarer word, among those with the common one and a few others."""


def stems(text: str) -> list[str]:
    return [word.stem for word in analyse(text, LANGUAGE).words]


def index(rare: int) -> FieldIndex:
    both, one, other = stems("consortium salle"), stems("salle"), stems("consortium")
    return FieldIndex.build([*[both] * rare, *[one] * (MANY - rare), other], flatten=0.75)


def scores(found: FieldIndex) -> dict[int, float]:
    query = analyse("consortium salle", LANGUAGE)
    vocabulary = Vocabulary.of(found.size, {term: found.holders(term) for term in found.places})
    return field_scores(found, Request.make(query, slots_of(query, vocabulary), (), {}))


def test_of_very_many_documents_the_common_word_alone_finds_none() -> None:
    assert sorted(scores(index(RARE))) == [*range(RARE), MANY]


def test_while_few_are_found_the_common_word_finds_its_own() -> None:
    assert len(scores(index(ENOUGH // 2))) == MANY + 1


def test_documents_are_worth_the_same_however_they_are_looked_up() -> None:
    found = index(RARE)
    term = stems("salle")[0]
    whole = dict(zip(*found.postings(term), strict=True))
    for among in ([0, RARE, MANY], range(MANY)):
        assert dict(found.worths(term, among)) == {each: whole[each] for each in among if each in whole}
    assert list(found.worths("nowhere", [0])) == []
