"""Questions that the sources are known not to answer, and how near a question comes to one of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, compress
from operator import not_

from bot.knowledge.coverage import Near, Request
from bot.knowledge.language import Language
from bot.knowledge.phrasing import runs
from bot.knowledge.query import Query, analyse

OTHER_KIND = 0.8
"""What a refusal is worth that asks for another kind of thing with the same words."""

UNLIKE = 0.2
"""Likeness under which a refusal says nothing about a question."""

LEAST = UNLIKE / (2 - UNLIKE)
"""Share of a refusal that a question must have to be so like it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One question that nothing answers: the stems of its words, what each is worth and all together, and the kind of question."""

    words: Mapping[str, float]
    worth: float
    types: frozenset[str]

    @classmethod
    def of(cls, query: Query) -> Refusal:
        """Keep what is compared."""
        words = {word.stem: word.weight for word in query.words}
        return cls(words=words, worth=sum(words.values()), types=query.types)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """
    The questions that nothing answers.

    Attributes:
        by_term: For every stem, the questions that have it.
        runs: How many of them have each word and each pair of neighbouring words (`bot.knowledge.phrasing`).
    """

    questions: Sequence[Refusal]
    by_term: Mapping[str, Sequence[int]]
    runs: Mapping[str, int]

    @classmethod
    def build(cls, questions: Iterable[str], language: Language) -> Refusals:
        """Take the questions apart."""
        queries = [analyse(each, language) for each in questions]
        read = [Refusal.of(each) for each in queries]
        by_term: dict[str, list[int]] = {}
        for number, refusal in enumerate(read):
            for term in refusal.words:
                by_term.setdefault(term, []).append(number)
        said = Counter(chain.from_iterable(runs(each.running, language) for each in queries))
        return cls(questions=read, by_term=by_term, runs=said)

    def near(self, request: Request) -> tuple[Near, ...]:
        """The refusals that a question is like."""
        said = request.said.union(slot.word.stem for slot in request.slots)
        had: defaultdict[int, float] = defaultdict(float)
        for term in said:
            for number in self.by_term.get(term, ()):
                had[number] += self.questions[number].words[term]
        covered = {number: 0 for number in sorted(had) if had[number] >= LEAST * self.questions[number].worth}
        for place, slot in enumerate(request.slots):
            self._mark(covered, (slot.word.stem,), 1 << place)
        for terms, places in request.equivalents:
            self._mark(covered, terms, sum(1 << place for place in places))
        recalls = {marks: _recall(request, marks) for marks in set(covered.values())}
        near = (
            _near(request, self.questions[number], said, recalls[marks], had[number])
            for number, marks in covered.items()
        )
        return tuple(each for each in near if each.likeness >= UNLIKE)

    def _mark(self, covered: dict[int, int], terms: Collection[str], marks: int) -> None:
        """Note for the refusals that have all of some terms which words of the question these cover."""
        first, *others = (self.by_term.get(term, ()) for term in terms)
        for number in set(first).intersection(*others):
            if number in covered:
                covered[number] |= marks


def _recall(request: Request, marks: int) -> float:
    covered = [bool(marks >> place & 1) for place in range(len(request.slots))]
    had = sum(compress(request.weights, covered))
    lacked = sum(compress(request.losses, map(not_, covered)))
    return had / (had + lacked or 1.0)


def _near(request: Request, refusal: Refusal, said: Set[str], recall: float, had: float) -> Near:
    precision = had / refusal.worth
    alike = 2 * recall * precision / (recall + precision) if recall else 0.0
    likeness = alike * (1.0 if refusal.types == request.query.types else OTHER_KIND)
    return Near(likeness=likeness, shared=frozenset(refusal.words.keys() & said) if likeness >= UNLIKE else frozenset())
