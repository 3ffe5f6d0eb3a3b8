"""How alike a question and every way to ask for a topic are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.coverage import Request
from bot.knowledge.topics import Variant

UNLIKE = 0.15
"""Share of another wording that a question must have to be like it at all."""

OTHER_KIND = 0.95
"""What a wording is worth that asks for another kind of thing with the same words."""

Rarity = Callable[[str], float]
"""How rare a term is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """
    The ways to ask for one topic, made ready to be compared with a question.

    Attributes:
        types: The types that they have, each once; `kinds` are the places of theirs, way by way.
        worths: For each way, the sum of its terms' rarities.
        least: For each, what a question must have of it to be like it at all.
        holders: For each term, the places of the ways that have it.
    """

    types: tuple[frozenset[str], ...]
    kinds: tuple[int, ...]
    worths: tuple[float, ...]
    least: tuple[float, ...]
    holders: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, variants: Sequence[Variant], rarity: Rarity) -> Ways:
        """Prepare the variants of one head."""
        types = {kind: place for place, kind in enumerate(dict.fromkeys(each.types for each in variants))}
        worths = [sum(map(rarity, each.terms)) or 1.0 for each in variants]
        holders: dict[str, list[int]] = {}
        for place, each in enumerate(variants):
            for term in each.terms:
                holders.setdefault(term, []).append(place)
        return cls(
            types=tuple(types),
            kinds=tuple(types[each.types] for each in variants),
            worths=tuple(worths),
            least=tuple(UNLIKE * worth for worth in worths),
            holders=holders,
        )


class Comparison:
    """One question beside many ways to ask: of most it has the same few words, and what these come to is reckoned once."""

    def __init__(self, request: Request, rarity: Rarity) -> None:
        self._request = request
        self._said = [(term, rarity(term), 1 << place) for place, term in enumerate(sorted(request.said))]
        self._recalls: dict[int, float] = {}

    def likeness(self, ways: Ways) -> tuple[float, ...]:
        """For each way the harmonic mean of what it and the question have of each other, 0 to 1."""
        heard = [0] * len(ways.worths)
        shared = [0.0] * len(ways.worths)
        for term, worth, mark in self._said:
            for place in ways.holders.get(term, ()):
                heard[place] |= mark
                shared[place] += worth
        asked = self._request.query.types
        factors = [1.0 if kind == asked else OTHER_KIND for kind in ways.types]
        return tuple(
            [
                factors[kind] * self._mean(had / worth, marks) if had >= least else 0.0
                for had, least, worth, marks, kind in zip(
                    shared, ways.least, ways.worths, heard, ways.kinds, strict=True
                )
            ]
        )

    def _mean(self, precision: float, marks: int) -> float:
        recall = self._recalls.get(marks)
        if recall is None:
            recall = self._recalls[marks] = self._request.share({term for term, _, mark in self._said if marks & mark})
        return 2 * recall * precision / (recall + precision) if recall and precision else 0.0
