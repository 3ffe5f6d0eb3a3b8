"""Runs of four letters: words are alike by them that no stem brings together. They put candidates in order (research/qa.md, 3.2)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.knowledge.text import folded_words

CANDIDATES = 60
"""Topics that are put in order; how rare a run is, is counted among them alone, so that nothing has to be built."""

GRAM_WEIGHT = 6.0
"""What the runs are worth beside the rank by words; of 2.5, 4 and 6 the best on public questions, clean and garbled."""

HEAD_SHARE = 0.5
_SIZE = 4
_SHORTEST = 3
_SATURATION = 1.2
_LENGTH = 0.75

Grams = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic that may be meant: its rank by words, all its ways to ask, and what it says."""

    rank: float
    head: str
    body: str


def in_order(question: str, candidates: Sequence[Candidate]) -> list[int]:
    """The places of the candidates, the best first; those that are worth the same keep their order."""
    asked = grams(question)
    heads = _scores(asked, [grams(each.head) for each in candidates])
    bodies = _scores(asked, [grams(each.body) for each in candidates])
    worth = [
        each.rank + GRAM_WEIGHT * (HEAD_SHARE * head + (1 - HEAD_SHARE) * body)
        for each, head, body in zip(candidates, heads, bodies, strict=True)
    ]
    return sorted(range(len(candidates)), key=lambda place: -worth[place])


@lru_cache(maxsize=4096)
def grams(text: str) -> Grams:
    """The runs of a text's words, as often as they occur; words of one or two letters are left out."""
    words = " ".join(word for word in folded_words(text) if len(word) >= _SHORTEST)
    padded = f" {words} "
    return Counter(padded[start : start + _SIZE] for start in range(len(padded) - _SIZE + 1))


def _scores(asked: Grams, texts: Sequence[Grams]) -> list[float]:
    """BM25 of each text, as a share of what a text could have that has all of it."""
    among = len(texts)
    holders = Counter(run for text in texts for run in text)
    rarity = {run: math.log(1 + (among - holders[run] + 0.5) / (holders[run] + 0.5)) for run in asked}
    average = sum(sum(text.values()) for text in texts) / among or 1.0
    full = sum(rarity.values()) * (_SATURATION + 1) or 1.0
    return [_score(asked, text, rarity, average) / full for text in texts]


def _score(asked: Grams, text: Grams, rarity: Mapping[str, float], average: float) -> float:
    longer = _SATURATION * (1 - _LENGTH + _LENGTH * sum(text.values()) / average)
    return sum(
        rarity[run] * text[run] * (_SATURATION + 1) / (text[run] + longer) for run in asked if run in text
    )  # fmt: skip
