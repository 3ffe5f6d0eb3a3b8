"""Questions that the sources are known not to answer, and how near a question comes to one of them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from operator import not_

from bot.knowledge.coverage import Near, Request
from bot.knowledge.language import Language
from bot.knowledge.phrasing import Runs, Wordings, runs
from bot.knowledge.query import analyse
from bot.knowledge.topics import shared_types

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
    """

    types: Sequence[frozenset[str]]
    worths: Sequence[float]
    by_term: Mapping[str, tuple[array[int], array[float]]]
    asked: Wordings
    runs: Runs

    @staticmethod
    @lru_cache(maxsize=1)
    def of(questions: tuple[str, ...], language: Language) -> Refusals:
        """What `build` makes of them, at hand if it was made before: entries change, and these questions don't."""
        return Refusals.build(questions, language)

    @classmethod
    def build(cls, questions: Iterable[str], language: Language) -> Refusals:
        """Take the questions apart."""
        types, worths = list[frozenset[str]](), array("f")
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
            return runs(query.running, language)

        asked = Wordings(read(number, question) for number, question in enumerate(questions))
        return cls(types=types, worths=worths, by_term=by_term, asked=asked, runs=Runs(asked))

    def near(self, request: Request) -> tuple[Near, ...]:
        """The refusals that a question is like."""
        had: defaultdict[int, float] = defaultdict(float)
        shared: defaultdict[int, list[str]] = defaultdict(list)
        for term in sorted(request.said.union(slot.word.stem for slot in request.slots)):
            for number, weight in zip(*self.by_term.get(term, ((), ())), strict=True):
                had[number] += weight
                shared[number].append(term)
        covered = {number: 0 for number in sorted(had) if had[number] >= LEAST * self.worths[number]}
        for place, slot in enumerate(request.slots):
            self._mark(covered, (slot.word.stem,), 1 << place)
        for terms, places in request.equivalents:
            self._mark(covered, terms, sum(1 << place for place in places))
        recalls = {marks: _recall(request, marks) for marks in set(covered.values())}
        near = (
            Near(
                likeness=self._likeness(number, had[number], recalls[marks], request.query.types),
                shared=frozenset(shared[number]),
            )
            for number, marks in covered.items()
            if recalls[marks]
        )
        return tuple(each for each in near if each.likeness >= UNLIKE)

    def _likeness(self, number: int, had: float, recall: float, types: frozenset[str]) -> float:
        precision = had / self.worths[number]
        alike = 2 * recall * precision / (recall + precision)
        return alike * (1.0 if self.types[number] == types else OTHER_KIND)

    def _mark(self, covered: dict[int, int], terms: Collection[str], marks: int) -> None:
        """Note for the refusals that have all of some terms which words of the question these cover."""
        first, *others = (self.by_term.get(term, ((), ()))[0] for term in terms)
        for number in set(first).intersection(*others):
            if number in covered:
                covered[number] |= marks


def _recall(request: Request, marks: int) -> float:
    covered = [bool(marks >> place & 1) for place in range(len(request.slots))]
    had = sum(compress(request.weights, covered))
    lacked = sum(compress(request.losses, map(not_, covered)))
    return had / (had + lacked or 1.0)
