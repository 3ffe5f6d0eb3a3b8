"""What was meant, though a finger slipped."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.slips import Known, letters_only, meant, nearest

_words = st.text("abe", min_size=1, max_size=10)
_texts = st.lists(_words, max_size=3).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("coriger", "corriger"),
        ("cancle", "cancel"),
        ("tmps", "temps"),
        ("my remiders", "my reminders"),
        ("confidentialitte", "confidentialite"),
        ("decision attendu", "decision attendue"),
    ],
)
def test_a_letter_that_is_missing_too_many_or_swapped_is_a_slip(typed: str, word: str) -> None:
    assert meant(typed, [word, "zzz"]) == (word,)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("incertain", "certain"),
        ("pas bien avance", "bien avance"),
        ("niveau 3", "niveau1"),
        ("module 3", "module 2"),
        ("non", "nom"),
        ("c'est qui", "c'est nul"),
        ("", "a"),
    ],
)
def test_another_beginning_another_figure_and_another_short_word_are_none(typed: str, word: str) -> None:
    assert meant(typed, [word]) == ()


def test_another_letter_in_the_place_of_one_may_make_another_word() -> None:
    assert not letters_only("prefet", "prefer")
    assert letters_only("anuler", "annuler")
    assert letters_only("cancle", "cancel")


@given(_texts, st.lists(_texts, max_size=8, unique=True))
def test_known_texts_are_compared_word_by_word(typed: str, known: list[str]) -> None:
    expected = tuple(each for each in known if each[:1] == typed[:1] and _alike(typed.split(), each.split()))

    assert (Known(known).meant(typed), meant(typed, known)) == (expected, expected)


@given(_words, st.lists(_words, max_size=8, unique=True))
def test_the_nearest_word_has_the_fewest_slips(typed: str, known: list[str]) -> None:
    alike = [each for each in known if _alike([typed], [each])]

    assert nearest(typed, known) == (
        None if typed in known else min(alike, key=lambda each: _slips(typed, each), default=None)
    )


def _alike(typed: list[str], known: list[str]) -> bool:
    return len(typed) == len(known) and all(
        one == other or (one[0] == other[0] and _slips(one, other) <= (len(other) >= 4) + (len(other) >= 8))
        for one, other in zip(typed, known, strict=True)
    )


@cache
def _slips(one: str, other: str) -> int:
    """As the textbook has it."""
    if not one or not other:
        return len(one) + len(other)
    counts = [
        _slips(one[1:], other) + 1,
        _slips(one, other[1:]) + 1,
        _slips(one[1:], other[1:]) + (one[0] != other[0]),
    ]
    if one[:2] == other[1::-1] and len(one) > 1 and len(other) > 1:
        counts.append(_slips(one[2:], other[2:]) + 1)
    return min(counts)
