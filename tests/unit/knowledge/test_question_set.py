"""Gates on the question set: the default pack must stay this good (of the test half, only totals were ever read)."""

from __future__ import annotations

from functools import cache

import pytest

from tests.support.questions import FILE, Score, default_base, score


@cache
def measured(half: str) -> Score:
    return score(default_base(), half)


def test_the_question_set_is_large_enough() -> None:
    halves = [measured(half) for half in ("tuning", "test")]
    assert sum(half.answerable for half in halves) >= 120, FILE
    assert sum(half.unanswerable for half in halves) >= 80, FILE


@pytest.mark.parametrize(("half", "least"), [("tuning", 0.88), ("test", 0.92)])
def test_the_right_entry_is_ranked_first(half: str, least: float) -> None:
    assert measured(half).first >= least


@pytest.mark.parametrize(("half", "least"), [("tuning", 0.81), ("test", 0.89)])
def test_answerable_questions_are_answered_rightly(half: str, least: float) -> None:
    assert measured(half).right >= least


@pytest.mark.parametrize("half", ["tuning", "test"])
def test_wrong_answers_are_rare(half: str) -> None:
    assert measured(half).wrong <= 0.04


@pytest.mark.parametrize(("half", "most"), [("tuning", 0.04), ("test", 0.05)])
def test_unanswerable_questions_are_seldom_answered(half: str, most: float) -> None:
    assert measured(half).claimed <= most
