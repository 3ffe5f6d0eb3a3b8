"""Judging answers against what a question must get."""

from __future__ import annotations

import pytest

from bot.knowledge.evaluation import LONGEST, UNANSWERABLE, Expected, Given, Mark, evaluate, says


def answered(text: str, **more: object) -> Given:
    return Given(answered=True, text=text, **more)  # type: ignore[arg-type]  # what a test names


SILENT = Given(answered=False, text="Je ne sais pas.")


@pytest.mark.parametrize(
    ("text", "wanted", "holds"),
    [
        ("Plus de 7\u202f000 personnes", "7000", True),
        ("More than 7,000 people", "7 000", True),
        ("L'ÉVALUATION est partagée", "evaluation", True),
        ("Les évaluations", "évaluation", True),
        ("En janvier 2022", "2022|2023", True),
        ("17 quartiers", "7", False),
        ("70 quartiers", "7", False),
        ("préévaluation", "évaluation", False),
    ],
)
def test_spelling_is_no_matter_and_numbers_are_whole(text: str, wanted: str, holds: bool) -> None:
    assert says(text, wanted) is holds


@pytest.mark.parametrize(
    ("expected", "given", "mark"),
    [
        (Expected(kind="question", says=("2011",)), answered("En 2011."), Mark.RIGHT),
        (Expected(kind="question", says=("2011", "Kania")), answered("En 2011."), Mark.WRONG),
        (Expected(kind="question", says=("2011",)), answered("En 2011." + "." * LONGEST), Mark.WRONG),
        (Expected(kind="question", says=("2011",)), SILENT, Mark.SILENT),
        (Expected(kind="chat", entries=frozenset({"a"})), answered("x", entry="a"), Mark.RIGHT),
        (Expected(kind="chat", entries=frozenset({"a"})), answered("x", entry="b"), Mark.WRONG),
        *((Expected(kind=kind), SILENT, Mark.RIGHT) for kind in UNANSWERABLE),
        *((Expected(kind=kind), answered("x"), Mark.WRONG) for kind in UNANSWERABLE),
        (Expected(kind="false-premise", says=("Koungou",)), answered("Non : à Koungou."), Mark.RIGHT),
        (Expected(kind="false-premise", says=("Koungou",)), answered("Oui."), Mark.WRONG),
    ],
)
def test_an_answer_is_judged_by_what_it_must_hold(expected: Expected, given: Given, mark: Mark) -> None:
    assert expected.mark(given) is mark


def test_shares_are_counted_by_kind() -> None:
    rows = [
        (
            Expected(kind="question", says=("a",), entries=frozenset({"x"})),
            answered("a", entry="x", ranked=("x",), ms=1),
        ),
        (Expected(kind="question", entries=frozenset({"x"})), answered("b", entry="y", ranked=("y", "x"), ms=3)),
        (Expected(kind="off-topic"), SILENT),
    ]

    found = evaluate(rows)

    assert (found.answerable.asked, found.answerable.right, found.answerable.wrong) == (2, 0.5, 0.5)
    assert (found.unanswerable.asked, found.unanswerable.right) == (1, 1.0)
    assert list(found.kinds) == ["question", "off-topic"]
    assert found.ranking is not None
    assert (found.ranking.first, found.ranking.five) == (0.5, 1.0)
    assert found.ms == (1, 3)
