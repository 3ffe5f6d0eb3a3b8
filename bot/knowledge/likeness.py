"""How alike a question and every way to ask for a topic are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.knowledge.coverage import Request, Shared
from bot.knowledge.heads import Head

UNLIKE = 0.15
"""Share of another wording that a question must have to be like it at all."""

OTHER_KIND = 0.95
"""What a wording is worth that asks for another kind of thing with the same words."""

Likeness = Mapping[int, float]
"""How alike a question and each way to ask for a topic are, 0 to 1, by the place of the way; ways that are unlike it are left out."""


class Comparison:
    """One question beside many ways to ask: of most it has the same few words, and what these come to is reckoned once."""

    def __init__(self, request: Request, rarity: Callable[[str], float]) -> None:
        self._types = request.query.types
        self._shared = Shared(request, rarity)

    def likeness(self, head: Head, worths: Sequence[float]) -> Likeness:
        """For each way that is like the question the harmonic mean of what they have of each other; `worths` are the head's."""
        heard = [0] * len(head)
        for number, term in enumerate(self._shared.terms):
            mark = 1 << number
            for place in head.holders.get(term, ()):
                heard[place] |= mark
        factors = [2.0 if kind == self._types else 2 * OTHER_KIND for kind in head.types]
        shared, kinds = self._shared, head.kinds
        found = {}
        for place, marks in enumerate(heard):
            if marks:
                recall, had = shared[marks]
                if recall and had >= UNLIKE * (worth := worths[place]):
                    found[place] = factors[kinds[place]] * recall * had / (recall * worth + had)
        return found
