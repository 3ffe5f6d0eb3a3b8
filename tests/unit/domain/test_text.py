from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.text import LONGEST, bare, clean, fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Bonjour  ", "Bonjour"),
        ("a\u200bb\u202ec", "abc"),
        ("bon\x00jour", "bonjour"),
        ("\x1b[31mrouge\x1b[0m", "rouge"),
        ("un\ndeux", "un\ndeux"),
        ("\u200b\u2060 ", ""),
        ("👩🏽‍🚀", "👩🏽‍🚀"),
    ],
)
def test_only_what_can_be_seen_is_read(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_what_nobody_types_is_not_read() -> None:
    assert len(clean("a" * 60_000)) == LONGEST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Où EN est mon Point d’Étape", "ou en est mon point d'etape"),
        ("cœur", "COEUR"),
        ("a\u00a0b", "a  b"),
        ("\u0065\u0301", "é"),
        ("ﬁn", "fin"),
    ],
)
def test_two_spellings_of_the_same_words_are_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("text", ["stop", "STOP !", "« stop »", "/stop", "*Stop*", "  stop...  ", "#stop"])
def test_punctuation_around_a_command_does_not_count(text: str) -> None:
    assert bare(text) == "stop"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
@example("𝗔 ǣ ŉ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
