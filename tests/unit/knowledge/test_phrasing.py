"""What the wording of a question tells between topics."""

from __future__ import annotations

from zlib import crc32

import pytest

from bot.knowledge.language import load_language
from bot.knowledge.phrasing import PAIRS, WORDS, Runs, phrased, runs


def ways(*texts: str) -> tuple[Runs, int]:
    language = load_language()
    return Runs(runs(text.split(), language) for text in texts), len(texts)


def test_a_text_is_its_words_and_their_neighbours() -> None:
    words, pairs = [b"qui", b"est", b"la"], [b"| qui", b"qui est", b"est la", b"la |"]
    found = runs(["qui", "est", "la"], load_language())
    assert found == dict.fromkeys(map(crc32, words), WORDS) | dict.fromkeys(map(crc32, pairs), PAIRS)
    assert list(runs([], load_language())) == [crc32(b"| |")]


def test_small_words_tell_topics_apart() -> None:
    members, work = (
        ways("qui est au comite", "qui siege au comite"),
        ways("que fait le comite", "a quoi sert le comite"),
    )
    asked = runs(["qui", "est", "dans", "le", "comite"], load_language())

    first, second = phrased(asked, [members, work])

    assert first > second


def test_what_no_topic_says_tells_nothing() -> None:
    assert phrased(runs(["zorglub"], load_language()), [ways("qui est la"), ways("que fait il")]) == [0.0, 0.0]


def test_a_topic_with_few_ways_is_judged_with_care() -> None:
    """A word that it lacks speaks less against it than against one that many ways never say it of."""
    few, many = ways("le comite"), ways(*["le comite"] * 40)
    saying = ways("qui est la")

    lone, crowded, _ = phrased({crc32(b"qui"): WORDS}, [few, many, saying])

    assert crowded < lone < 0


@pytest.mark.parametrize("topics", [[], [(Runs([]), 0)]])
def test_nothing_known_is_no_fault(topics: list[tuple[Runs, int]]) -> None:
    assert phrased({crc32(b"qui"): WORDS}, topics) == [0.0] * len(topics)
