"""
How the ways to ask for a topic are put: what each word and each pair of neighbours tells between the topics that come into question.

A naive Bayes model (https://nlp.stanford.edu/IR-book/html/htmledition/the-bernoulli-model-1.html) over the few best topics. Small words
count: "qui est" is asked of the committee's members, "que fait" of its work. Measured on every way to ask of the default pack, a quarter
held out at a time: the right topic first for 87.6 % instead of 82.4.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from bot.knowledge.language import Language

SMOOTHING = 3.0
"""Ways to ask, put like everybody's, that every topic is taken to have beside its own: one that has few is judged by them with care."""

COMMON = 8.0
"""How much rarer a word is among the ways to ask than among the topics: one topic has many, and a word is in some of them."""

WORDS, PAIRS = 0.075, 0.04
"""Rank that a natural logarithm of likelihood is worth; pairs repeat much of what their words tell."""

EDGE = "|"
"""What stands before the first word and after the last one; in no word."""


class Runs:
    """How many of some texts have each run; of many runs only the hash is kept, a tenth of what they would take as words."""

    __slots__ = ("_hashes", "_times")

    def __init__(self, texts: Iterable[Set[str]]) -> None:
        held = Counter[int]()
        for text in texts:
            held.update(map(hash, text))
        self._hashes = array("q", sorted(held))
        self._times = array("I", map(held.__getitem__, self._hashes))

    def __getitem__(self, run: str) -> int:
        """How many texts have it."""
        wanted = hash(run)
        place = bisect_left(self._hashes, wanted)
        return self._times[place] if place < len(self._hashes) and self._hashes[place] == wanted else 0


def runs(running: Sequence[str], language: Language) -> frozenset[str]:
    """The words of a text, by their stems, and the pairs of neighbours, the edges of the text among them."""
    roots = [language.root(word) for word in running]
    pairs = (f"{first} {second}" for first, second in pairwise([EDGE, *roots, EDGE]))
    return frozenset(roots).union(pairs)


def phrased(asked: Set[str], topics: Sequence[tuple[Runs, int]]) -> list[float]:
    """
    What the wording of a question is worth for each of some topics, as rank; 0 is what it would be by chance.

    Args:
        asked: What `runs` found in the question.
        topics: For each, how many of its ways to ask have each run, and how many ways there are.
    """
    found = [0.0] * len(topics)
    for run in sorted(asked):
        for place, worth in enumerate(_told(run, topics)):
            found[place] += worth
    return found


def _told(run: str, topics: Sequence[tuple[Runs, int]]) -> Iterator[float]:
    held = [said[run] for said, _ in topics]
    if not any(held):
        return
    common = sum(map(bool, held)) / len(topics) / COMMON
    unit = PAIRS if " " in run else WORDS
    for had, (_, ways) in zip(held, topics, strict=True):
        yield unit * math.log((had / common + SMOOTHING) / (ways + SMOOTHING))
