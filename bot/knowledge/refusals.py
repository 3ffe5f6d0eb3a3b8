"""Questions that the sources are known not to answer, and how near a question comes to one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.knowledge.coverage import Near, Request
from bot.knowledge.language import Language
from bot.knowledge.query import analyse

OTHER_KIND = 0.8
"""What a refusal is worth that asks for another kind of thing with the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One question that nothing answers: the stems of its words, what each is worth, and the kind of question."""

    words: Mapping[str, float]
    types: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """
    The questions that nothing answers.

    Attributes:
        by_term: For every stem, the questions that have it.
    """

    questions: Sequence[Refusal]
    by_term: Mapping[str, Sequence[int]]

    @classmethod
    def build(cls, questions: Iterable[str], language: Language) -> Refusals:
        """Take the questions apart."""
        queries = [analyse(each, language) for each in questions]
        read = [Refusal(words={word.stem: word.weight for word in each.words}, types=each.types) for each in queries]
        by_term: dict[str, list[int]] = {}
        for number, refusal in enumerate(read):
            for term in refusal.words:
                by_term.setdefault(term, []).append(number)
        return cls(questions=read, by_term=by_term)

    def near(self, request: Request) -> tuple[Near, ...]:
        """The refusals that share a word with a question."""
        said = request.said.union(slot.word.stem for slot in request.slots)
        numbers = {number for term in said for number in self.by_term.get(term, ())}
        return tuple(_near(request, self.questions[number], said) for number in sorted(numbers))


def _near(request: Request, refusal: Refusal, said: Set[str]) -> Near:
    covered = [slot.word.stem in refusal.words for slot in request.slots]
    for reading in request.readings:
        if all(term in refusal.words for term in reading.terms):
            covered[reading.first : reading.last] = [True] * (reading.last - reading.first)
    had = sum(slot.word.weight for slot, found in zip(request.slots, covered, strict=True) if found)
    lacked = sum(slot.word.loss for slot, found in zip(request.slots, covered, strict=True) if not found)
    shared = frozenset(term for term in refusal.words if term in said)
    recall = had / (had + lacked or 1.0)
    precision = sum(refusal.words[term] for term in shared) / sum(refusal.words.values())
    alike = 2 * recall * precision / (recall + precision) if recall and precision else 0.0
    return Near(likeness=alike * (1.0 if refusal.types == request.query.types else OTHER_KIND), shared=shared)
