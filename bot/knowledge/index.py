"""An inverted index in memory whose BM25 weights are computed once, when it is built."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.text import grams

SATURATION = 1.2
"""BM25's k1."""

Postings = Mapping[str, Sequence[tuple[int, float]]]


def idf(documents: int, containing: int) -> float:
    """How rare a term is: Lucene's form of the inverse document frequency, never below zero."""
    return math.log(1 + (documents - containing + 0.5) / (containing + 0.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldIndex:
    """One field of every document: for each term, the documents that have it and what it is worth there."""

    postings: Postings

    @classmethod
    def build(cls, documents: Sequence[Sequence[str]], *, flatten: float) -> FieldIndex:
        """Index the documents' terms; `flatten` is BM25's b, how much long documents pay for their length."""
        mean = sum(map(len, documents)) / max(1, len(documents)) or 1.0
        counts = [Counter(terms) for terms in documents]
        holders = Counter(term for count in counts for term in count)
        rarity = {term: idf(len(documents), containing) for term, containing in holders.items()}
        postings: dict[str, list[tuple[int, float]]] = {term: [] for term in holders}
        for number, count in enumerate(counts):
            pressure = SATURATION * (1 - flatten + flatten * len(documents[number]) / mean)
            for term, times in count.items():
                weight = rarity[term] * times * (SATURATION + 1) / (times + pressure)
                postings[term].append((number, weight))
        return cls(postings=postings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every term of the base: how rare it is, and which others are written like it."""

    rarity: Mapping[str, float]
    holders: Mapping[str, int]
    unknown: float
    by_gram: Mapping[str, Sequence[str]]

    @classmethod
    def build(cls, documents: Iterable[Iterable[str]]) -> Vocabulary:
        """Collect the terms of documents, one iterable of terms each."""
        sets = [set(terms) for terms in documents]
        holders = Counter(term for terms in sets for term in terms)
        by_gram: dict[str, list[str]] = {}
        for term in holders:
            for gram in grams(term) if term.isalpha() else ():
                by_gram.setdefault(gram[:3], []).append(term)
        return cls(
            rarity={term: idf(len(sets), containing) for term, containing in holders.items()},
            holders=holders,
            unknown=idf(len(sets), 0),
            by_gram={gram: tuple(dict.fromkeys(terms)) for gram, terms in by_gram.items()},
        )

    def relatives(self, term: str, *, least: float) -> list[tuple[str, float]]:
        """Terms of the same family (a common beginning, most letters shared) and how alike they are, up to 1."""
        if len(term) < 5 or not term.isalpha():
            return []
        own = grams(term)
        found = []
        for other in self._sharing(term, least=2):
            if other[:4] != term[:4] or other == term:
                continue
            theirs = grams(other)
            alike = 2 * len(own & theirs) / (len(own) + len(theirs))
            if alike >= least:
                found.append((other, alike))
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:6]

    def _sharing(self, term: str, *, least: int) -> list[str]:
        """Terms that share at least so many runs of three letters."""
        shared = Counter(other for gram in {gram[:3] for gram in grams(term)} for other in self.by_gram.get(gram, ()))
        return [other for other, times in shared.most_common(400) if times >= least]
