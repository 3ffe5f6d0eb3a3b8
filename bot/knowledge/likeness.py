"""How alike a question and every way to ask for a topic are."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.coverage import Request, Shared
from bot.knowledge.topics import Variant

UNLIKE = 0.15
"""Share of another wording that a question must have to be like it at all."""

OTHER_KIND = 0.95
"""What a wording is worth that asks for another kind of thing with the same words."""

Rarity = Callable[[str], float]
"""How rare a term is."""

Likeness = Mapping[int, float]
"""How alike a question and each way to ask for a topic are, 0 to 1, by the place of the way; ways that are unlike it are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """
    The ways to ask for one topic, made ready to be compared with a question.

    Attributes:
        types: The types that they have, each once; `kinds` are the places of theirs, way by way.
        worths: For each way, the sum of its terms' rarities.
        holders: For each term, the places of the ways that have it.
    """

    types: tuple[frozenset[str], ...]
    kinds: array[int]
    worths: array[float]
    holders: Mapping[str, array[int]]

    @classmethod
    def of(cls, variants: Sequence[Variant], rarity: Rarity) -> Ways:
        """Prepare the variants of one head."""
        types = {kind: place for place, kind in enumerate(dict.fromkeys(each.types for each in variants))}
        holders: dict[str, array[int]] = {}
        for place, each in enumerate(variants):
            for term in each.terms:
                holders.setdefault(term, array("I")).append(place)
        return cls(
            types=tuple(types),
            kinds=array("H", [types[each.types] for each in variants]),
            worths=array("d", [sum(map(rarity, each.terms)) or 1.0 for each in variants]),
            holders=holders,
        )


class Comparison:
    """One question beside many ways to ask: of most it has the same few words, and what these come to is reckoned once."""

    def __init__(self, request: Request, rarity: Rarity) -> None:
        self._types = request.query.types
        self._shared = Shared(request, rarity)

    def likeness(self, ways: Ways) -> Likeness:
        """For each way that is like the question at all the harmonic mean of what they have of each other."""
        heard = [0] * len(ways.worths)
        for number, term in enumerate(self._shared.terms):
            mark = 1 << number
            for place in ways.holders.get(term, ()):
                heard[place] |= mark
        factors = [2.0 if kind == self._types else 2 * OTHER_KIND for kind in ways.types]
        shared, worths, kinds = self._shared, ways.worths, ways.kinds
        found = {}
        for place, marks in enumerate(heard):
            if marks:
                recall, had = shared[marks]
                if recall and had >= UNLIKE * (worth := worths[place]):
                    found[place] = factors[kinds[place]] * recall * had / (recall * worth + had)
        return found
