"""What was meant, though a finger slipped."""

from __future__ import annotations

import pytest

from bot.domain.slips import letters_only, meant


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
