"""Gates on the question set: the default pack must stay this good. What each part is worth is told in its file."""

from __future__ import annotations

from functools import cache

import pytest

from tests.support.questions import FILE, PARTS, Score, default_base, score


@cache
def measured(part: str) -> Score:
    return score(default_base(), part)


def test_the_question_set_is_large_enough() -> None:
    parts = [measured(part) for part in PARTS]
    assert sum(part.answerable for part in parts) >= 500, FILE
    assert sum(part.unanswerable for part in parts) >= 350, FILE


@pytest.mark.parametrize(("part", "least"), [("tuning", 0.93), ("test", 0.93), ("independent", 0.94), ("reserve", 0.9)])
def test_the_right_entry_is_ranked_first(part: str, least: float) -> None:
    assert measured(part).first >= least


@pytest.mark.parametrize(
    ("part", "least"), [("tuning", 0.88), ("test", 0.91), ("independent", 0.95), ("reserve", 0.88)]
)
def test_answerable_questions_are_answered_rightly(part: str, least: float) -> None:
    assert measured(part).right >= least


@pytest.mark.parametrize(("part", "most"), [("tuning", 0.03), ("test", 0.03), ("independent", 0.02), ("reserve", 0.04)])
def test_wrong_answers_are_rare(part: str, most: float) -> None:
    assert measured(part).wrong <= most


@pytest.mark.parametrize(("part", "most"), [("tuning", 0.04), ("test", 0.07), ("independent", 0.04), ("reserve", 0.08)])
def test_unanswerable_questions_are_seldom_answered(part: str, most: float) -> None:
    assert measured(part).claimed <= most
