"""How alike a question and the ways to ask for a topic are; and that nothing that is remembered changes an answer."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from bot.knowledge.coverage import Request
from bot.knowledge.heads import Head
from bot.knowledge.likeness import OTHER_KIND, UNLIKE, Comparison
from bot.knowledge.query import analyse
from bot.knowledge.search import SearchIndex
from tests.support.questions import PARTS, default_base, part


def test_likeness_is_the_harmonic_mean_of_what_question_and_way_have_of_each_other() -> None:
    base = default_base()
    for question in [row[1] for row in part(PARTS[1])["answerable"]][:40]:
        request = base.index.request(analyse(question, base.language, speller=base.index.speller))
        for topic in range(0, len(base.index.topics), 7):
            head, rarity = base.index.head(topic), base.index.vocabulary.rarity
            found = Comparison(request, rarity).likeness(head, head.worths(rarity))
            alike = [_likeness(request, head, place, base.index) for place in range(len(head))]
            assert found == pytest.approx({place: each for place, each in enumerate(alike) if each})


def _likeness(request: Request, head: Head, way: int, index: SearchIndex) -> float:
    """The same, one way at a time."""
    terms = {term for term, places in head.holders.items() if way in places}
    heard = request.said & terms
    precision = sum(map(index.vocabulary.rarity, heard)) / (sum(map(index.vocabulary.rarity, terms)) or 1.0)
    recall = request.share(heard)
    if precision < UNLIKE or not recall:
        return 0.0
    kind = 1.0 if head.types[head.kinds[way]] == request.query.types else OTHER_KIND
    return kind * 2 * recall * precision / (recall + precision)


def test_what_was_asked_before_changes_no_answer() -> None:
    questions = [row[1] for row in part(PARTS[1])["answerable"]][:40]
    base = default_base()
    first = [astuple(base.decide(each)) for each in questions]
    assert [astuple(base.decide(each)) for each in reversed(questions)] == first[::-1]
    assert [astuple(default_base().decide(each)) for each in questions[:3]] == first[:3]
