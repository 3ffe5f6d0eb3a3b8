"""Questions that the sources are known not to answer, and how near a question comes to one of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from operator import not_
from typing import Any

from bot.knowledge.coverage import Near, Request
from bot.knowledge.heads import shared_types
from bot.knowledge.language import Language
from bot.knowledge.phrasing import Runs, Wordings, runs
from bot.knowledge.query import analyse
from bot.knowledge.verbatim import Verbatim, checksum
from bot.knowledge.wording import running_words

OTHER_KIND = 0.8
"""What a refusal is worth that asks for another kind of thing with the same words."""

UNLIKE = 0.2
"""Likeness under which a refusal says nothing about a question."""

LEAST = UNLIKE / (2 - UNLIKE)
"""Share of a refusal that a question must have to be so like it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """
    The questions that nothing answers.

    Attributes:
        types: For every one, the kind of question.
        worths: For every one, what its words are worth together.
        by_term: For every stem, the questions that have it, and what it is worth in each.
        asked: The runs of each (`bot.knowledge.phrasing`); `runs` is how many have each.
        verbatim: Each, word for word.
    """

    types: Sequence[frozenset[str]]
    worths: Sequence[float]
    by_term: Mapping[str, tuple[array[int], array[float]]]
    asked: Wordings
    runs: Runs
    verbatim: Verbatim

    @staticmethod
    @lru_cache(maxsize=1)
    def of(questions: tuple[str, ...], language: Language) -> Refusals:
        """What `build` makes of them, at hand if it was made before: entries change, and these questions don't."""
        return Refusals.build(questions, language)

    @classmethod
    def build(cls, questions: Iterable[str], language: Language) -> Refusals:
        """Take the questions apart."""
        types, worths, listed = list[frozenset[str]](), array("f"), list[tuple[int, int]]()
        by_term: dict[str, tuple[array[int], array[float]]] = {}

        def read(number: int, question: str) -> Mapping[int, float]:
            query = analyse(question, language)
            words = {word.stem: word.weight for word in query.words}
            for term, weight in words.items():
                numbers, weights = by_term.setdefault(term, (array("I"), array("f")))
                numbers.append(number)
                weights.append(weight)
            types.append(shared_types(query.types))
            worths.append(sum(words.values()))
            listed.append((checksum([word.form for word in running_words(question, language)]), number))
            return runs(query.running, language)

        asked = Wordings(read(number, question) for number, question in enumerate(questions))
        return cls(
            types=types, worths=worths, by_term=by_term, asked=asked, runs=Runs(asked), verbatim=Verbatim(listed)
        )

    def as_parts(self) -> dict[str, Any]:
        """The refusals as values that `marshal` writes."""
        kinds = {kind: place for place, kind in enumerate(dict.fromkeys(self.types))}
        return {
            "kinds": [sorted(kind) for kind in kinds],
            "types": array("H", map(kinds.__getitem__, self.types)).tobytes(),
            "worths": array("f", self.worths).tobytes(),
            "terms": {term: (held.tobytes(), worth.tobytes()) for term, (held, worth) in self.by_term.items()},
            "asked": self.asked.as_parts(),
            "runs": self.runs.as_parts(),
            "verbatim": self.verbatim.as_parts(),
        }

    @classmethod
    def from_parts(cls, parts: Mapping[str, Any]) -> Refusals:
        """Read what `as_parts` wrote."""
        kinds = [shared_types(frozenset(each)) for each in parts["kinds"]]
        return cls(
            types=list(map(kinds.__getitem__, array("H", parts["types"]))),
            worths=array("f", parts["worths"]),
            by_term={term: (array("I", held), array("f", worth)) for term, (held, worth) in parts["terms"].items()},
            asked=Wordings.from_parts(parts["asked"]),
            runs=Runs.from_parts(parts["runs"]),
            verbatim=Verbatim.from_parts(parts["verbatim"]),
        )

    def near(self, request: Request) -> Near:
        """The refusals that a question is like."""
        terms = sorted(request.said.union(slot.word.stem for slot in request.slots) & self.by_term.keys())
        recalls, types, worths, asked = _Recalls(request, terms), self.types, self.worths, request.query.types
        had, shared = self._having(terms, recalls)
        found = []
        for (number, has), bits in zip(had.items(), shared.values(), strict=True):
            worth = worths[number]
            if has >= LEAST * worth and (recall := recalls[bits]):
                alike = 2 * recall * has / (recall * worth + has)
                if types[number] != asked:
                    alike *= OTHER_KIND
                if alike >= UNLIKE:
                    found.append((alike, bits))
        return Near(terms=tuple(terms), found=sorted(found, reverse=True))

    def _having(self, terms: Sequence[str], recalls: _Recalls) -> tuple[dict[int, float], dict[int, int]]:
        """What refusals have of some terms, and which, bit by bit; those are left out that have too little of the question."""
        had: dict[int, float] = {}
        shared: dict[int, int] = {}
        slight = self._slight(terms, recalls)
        for place, term in enumerate(terms):
            if not slight >> place & 1:
                for number, weight in zip(*self.by_term[term], strict=True):
                    had[number] = had.get(number, 0.0) + weight
                    shared[number] = shared.get(number, 0) | 1 << place
        for place, term in enumerate(terms):
            if slight >> place & 1:
                for number, weight in zip(*self.by_term[term], strict=True):
                    if number in had:
                        had[number] += weight
                        shared[number] |= 1 << place
        return had, shared

    def _slight(self, terms: Sequence[str], recalls: _Recalls) -> int:
        """The terms, the most frequent first, that even together are less of the question than a refusal must have."""
        slight = 0
        for place in sorted(range(len(terms)), key=lambda place: -len(self.by_term[terms[place]][0])):
            if recalls[slight | 1 << place] < LEAST:
                slight |= 1 << place
        return slight


class _Recalls(dict[int, float]):
    """How much of a question some of its terms are, bit by bit: a refusal has them, and must have all of an equivalent."""

    def __init__(self, request: Request, terms: Sequence[str]) -> None:
        self._request = request
        bits = {term: 1 << place for place, term in enumerate(terms)}
        own = [(bits.get(slot.word.stem, 0), 1 << place) for place, slot in enumerate(request.slots)]
        others = [
            (sum(map(bits.__getitem__, equal)), sum(1 << place for place in places))
            for equal, places in request.equivalents
            if equal <= bits.keys()
        ]
        self._covering = [pair for pair in (*own, *others) if pair[0]]

    def __missing__(self, shared: int) -> float:
        covered = 0
        for bits, places in self._covering:
            if bits & shared == bits:
                covered |= places
        recall = self[shared] = _recall(self._request, covered)
        return recall


def _recall(request: Request, marks: int) -> float:
    covered = [bool(marks >> place & 1) for place in range(len(request.slots))]
    had = sum(compress(request.weights, covered))
    lacked = sum(compress(request.losses, map(not_, covered)))
    return had / (had + lacked or 1.0)
