"""Questions that the sources are known not to answer, and how near a question comes to one of them."""

from __future__ import annotations

from collections import Counter
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
        """The refusals that share a word with a question."""
        said = request.said.union(slot.word.stem for slot in request.slots)
        numbers = sorted({number for term in said for number in self.by_term.get(term, ())})
        covered = dict.fromkeys(numbers, 0)
        for place, slot in enumerate(request.slots):
            self._mark(covered, (slot.word.stem,), 1 << place)
        for terms, places in request.equivalents:
            self._mark(covered, terms, sum(1 << place for place in places))
        recalls = {marks: _recall(request, marks) for marks in set(covered.values())}
        return tuple(_near(request, self.questions[number], said, recalls[marks]) for number, marks in covered.items())

    def _mark(self, covered: dict[int, int], terms: Collection[str], marks: int) -> None:
        """Note for the refusals that have all of some terms which words of the question these cover."""
        first, *others = (self.by_term.get(term, ()) for term in terms)
        for number in set(first).intersection(*others):
            covered[number] |= marks


def _recall(request: Request, marks: int) -> float:
    covered = [bool(marks >> place & 1) for place in range(len(request.slots))]
    had = sum(compress(request.weights, covered))
    lacked = sum(compress(request.losses, map(not_, covered)))
    return had / (had + lacked or 1.0)


def _near(request: Request, refusal: Refusal, said: Set[str], recall: float) -> Near:
    words = refusal.words
    shared = words.keys() & said
    precision = sum(map(words.__getitem__, shared)) / refusal.worth
    alike = 2 * recall * precision / (recall + precision) if recall and precision else 0.0
    return Near(
        likeness=alike * (1.0 if refusal.types == request.query.types else OTHER_KIND), shared=frozenset(shared)
    )
