"""An inverted index in memory, as a few flat arrays: small, quick to build, and written and read as it is."""

from __future__ import annotations

import math
import sys
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.knowledge.text import grams

SATURATION = 1.2
"""BM25's k1."""

PREFIX = 4
"""Letters that words of one family begin with."""

RELATIVES = 6
"""Most words of the same family that are looked up beside a word."""

SEARCHED = 4
"""How many documents one can look at in order in the time that searching for one takes."""

NOWHERE: tuple[array[int], array[float]] = (array("I"), array("f"))


@lru_cache(maxsize=65_536)
def idf(documents: int, containing: int) -> float:
    """How rare a term is: Lucene's form of the inverse document frequency, never below zero."""
    return math.log(1 + (documents - containing + 0.5) / (containing + 0.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldIndex:
    """
    One field of every document: for each term, the documents that have it and what it is worth there, its rarity aside.

    Attributes:
        places: For each term, its number; `starts` has where its documents begin, and the next one where they end.
    """

    size: int
    places: Mapping[str, int]
    starts: array[int]
    documents: array[int]
    weights: array[float]

    @classmethod
    def build(cls, fields: Iterable[Sequence[str]], *, flatten: float) -> FieldIndex:
        """Index the terms of each document; `flatten` is BM25's b, how much long documents pay for their length."""
        gathered = Gathered()
        for terms in fields:
            gathered.add(terms)
        return gathered.indexed(flatten=flatten)

    def holders(self, term: str) -> int:
        """How many documents have a term."""
        place = self.places.get(term)
        return 0 if place is None else self.starts[place + 1] - self.starts[place]

    def postings(self, term: str) -> tuple[array[int], array[float]]:
        """The documents that have a term, in order, and what it is worth in each."""
        place = self.places.get(term)
        if place is None:
            return NOWHERE
        first, last = self.starts[place], self.starts[place + 1]
        return self.documents[first:last], self.weights[first:last]

    def worths(self, term: str, among: Collection[int]) -> Iterator[tuple[int, float]]:
        """Those of some documents that have a term, and what it is worth there; quick where they are few beside all that have it."""
        place = self.places.get(term)
        if place is None:
            return
        first, last = self.starts[place], self.starts[place + 1]
        documents, weights = self.documents, self.weights
        if SEARCHED * len(among) > last - first:
            held = zip(documents[first:last], weights[first:last], strict=True)
            yield from ((document, weight) for document, weight in held if document in among)
            return
        for document in among:
            at = bisect_left(documents, document, first, last)
            if at < last and documents[at] == document:
                yield document, weights[at]

    def rarity(self, term: str) -> float:
        """What the rarity of a term is worth in this field."""
        return idf(self.size, self.holders(term))

    def as_parts(self) -> dict[str, Any]:
        """The index as values that `marshal` writes."""
        arrays = (self.starts, self.documents, self.weights)
        return {"size": self.size, "terms": "\n".join(self.places), "arrays": [each.tobytes() for each in arrays]}

    @classmethod
    def from_parts(cls, parts: Mapping[str, Any]) -> FieldIndex:
        """Read what `as_parts` wrote."""
        starts, documents, weights = array("I"), array("I"), array("f")
        starts.frombytes(parts["arrays"][0])
        documents.frombytes(parts["arrays"][1])
        weights.frombytes(parts["arrays"][2])
        terms = parts["terms"].split("\n") if parts["terms"] else []
        places = dict(zip(terms, range(len(terms)), strict=True))
        return cls(size=parts["size"], places=places, starts=starts, documents=documents, weights=weights)


class Gathered:
    """The terms of documents that are read one after the other: of each term only where it stands is kept, until all are there."""

    def __init__(self) -> None:
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._lengths: list[int] = []

    def add(self, terms: Sequence[str]) -> None:
        """Take the next document's terms, as often as they occur."""
        number = len(self._lengths)
        self._lengths.append(len(terms))
        for holders in map(self._places.__getitem__, terms):
            holders.append(number)

    def holders(self, term: str) -> Sequence[int]:
        """The documents that have a term, in order, each as often as it has it."""
        return self._places.get(term, ())

    def terms(self) -> Iterable[str]:
        """Every term, each once."""
        return self._places

    def indexed(self, *, flatten: float) -> FieldIndex:
        """The index of what was gathered; `flatten` is BM25's b."""
        mean = sum(self._lengths) / max(1, len(self._lengths)) or 1.0
        pressures = [SATURATION * (1 - flatten + flatten * length / mean) for length in self._lengths]
        once = [(SATURATION + 1) / (1 + pressure) for pressure in pressures]
        starts, documents, weights = array("I", [0]), array("I"), array("f")
        for places in self._places.values():
            numbers = dict.fromkeys(places)
            documents.extend(numbers)
            if len(numbers) == len(places):
                weights.extend(map(once.__getitem__, places))
            else:
                weights.extend(
                    times * (SATURATION + 1) / (times + pressures[number]) for number, times in Counter(places).items()
                )
            starts.append(len(documents))
        return FieldIndex(
            size=len(self._lengths),
            places=dict(zip(self._places, range(len(self._places)), strict=True)),
            starts=starts,
            documents=documents,
            weights=weights,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """
    Every term of the base: how many topics have it, and which others are written like it.

    Attributes:
        terms: All of them, in the order of their letters.
    """

    size: int
    terms: Sequence[str]
    holders: Mapping[str, int]

    @classmethod
    def of(cls, size: int, holders: Mapping[str, int]) -> Vocabulary:
        """Put terms that were counted in order."""
        return cls(size=size, terms=sorted(holders), holders=holders)

    def rarity(self, term: str) -> float:
        """How rare a term is among the topics; one that none has is the rarest."""
        return idf(self.size, self.holders.get(term, 0))

    def relatives(self, term: str, *, least: float) -> list[tuple[str, float]]:
        """Terms of the same family (a common beginning, most letters shared) and how alike they are, up to 1."""
        if len(term) <= PREFIX or not term.isalpha():
            return []
        own = grams(term)
        found = []
        first, last = (bisect_left(self.terms, term[:PREFIX] + end) for end in ("", chr(sys.maxunicode)))
        for other in self.terms[first:last]:
            theirs = grams(other)
            alike = 2 * len(own & theirs) / (len(own) + len(theirs))
            if alike >= least and other != term and len(other) > PREFIX and other.isalpha():
                found.append((other, alike))
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:RELATIVES]
