"""What people say who were mistaken, and what they say instead."""

from __future__ import annotations

import pytest

from bot.features.checkins.mistakes import meant_instead, without_mistake


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("oups 16", "16"),
        ("pardon, c'était 24", "24"),
        ("17 pardon", "17"),
        ("17, je me suis trompé !", "17"),
        ("sorry, 12 actually", "12"),
        ("pardon", ""),
        ("16", "16"),
        ("17 personnes", "17 personnes"),
    ],
)
def test_the_words_of_a_mistake_are_taken_off(text: str, said: str) -> None:
    assert without_mistake(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("non, 13", "13"),
        ("non 17 pardon", "17"),
        ("nan plutôt 21", "21"),
        ("en fait on était 18", "on était 18"),
        ("no, sorry, make it 19", "19"),
        ("oups non, une vingtaine", "une vingtaine"),
        ("13", None),
        ("non", None),
    ],
)
def test_what_is_meant_instead_stands_behind_a_no_or_a_mistake(text: str, said: str | None) -> None:
    assert meant_instead(text) == said
