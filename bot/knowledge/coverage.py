"""How far a set of terms has the words of a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import mul

from bot.knowledge.expansion import Reading, Slot
from bot.knowledge.query import Query

EQUIVALENT_COVERS = 0.9

DOUBTFUL = 0.5
"""What a word is worth that a topic may have by chance."""

CLEARLY = 0.1
"""How much nearer than every way to ask for a topic a question that nothing answers must be, if it has no word of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """
    The questions that nothing answers and that are like one.

    Attributes:
        terms: The stems that any of them may share.
        found: How alike each is, 0 to 1, and which of the stems it shares, bit by bit; the most alike first.
    """

    terms: tuple[str, ...] = ()
    found: Sequence[tuple[float, int]] = ()

    def against(self, known: Set[str], closest: float) -> float:
        """
        How alike the nearest one is that speaks against a topic; 0 if none does.

        One does if it has a word that the topic's head lacks, or is clearly nearer than the topic's closest variant of the same kind.
        """
        lacked = sum(1 << place for place, term in enumerate(self.terms) if term not in known)
        return next((alike for alike, shared in self.found if shared & lacked or alike >= closest + CLEARLY), 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """
    A question made ready for one base.

    Attributes:
        places: For every term that stands for words of the question, which ones and how well.
        equivalents: The terms of each reading, and the words that it stands for.
        runs: How it is put (`bot.knowledge.phrasing`).
        near: The questions nothing answers that share words with it.
        answerable: Log-odds that some topic answers what is put so.
        weights: What each word is worth where it is found; `losses`, what it costs where it isn't.
    """

    query: Query
    slots: tuple[Slot, ...]
    readings: tuple[Reading, ...]
    places: Mapping[str, Sequence[tuple[int, float]]]
    equivalents: tuple[tuple[frozenset[str], range], ...]
    weights: tuple[float, ...]
    losses: tuple[float, ...]
    said: frozenset[str]
    runs: Mapping[int, float]
    answerable: float = 0.0
    near: Near = Near()

    @classmethod
    def make(
        cls, query: Query, slots: Sequence[Slot], readings: Sequence[Reading], runs: Mapping[int, float]
    ) -> Request:
        """Prepare the look-ups."""
        places: dict[str, list[tuple[int, float]]] = {}
        for number, slot in enumerate(slots):
            for term, likeness in slot.options:
                places.setdefault(term, []).append((number, likeness))
        return cls(
            query=query,
            slots=tuple(slots),
            readings=tuple(readings),
            places=places,
            equivalents=tuple((frozenset(each.terms), range(each.first, each.last)) for each in readings),
            weights=tuple(slot.word.weight for slot in slots),
            losses=tuple(slot.word.loss for slot in slots),
            runs=runs,
            said=frozenset(places).union(*(reading.terms for reading in readings)),
        )

    @property
    def mass(self) -> float:
        """What a perfect match would be worth: unknown words count as the rarest."""
        return sum(slot.word.weight * slot.rarity for slot in self.slots) or 1.0

    def coverage(self, known: Set[str], doubtful: Set[str] = frozenset()) -> list[float]:
        """For each word of the question, how far those terms have it, 0 to 1; the doubtful ones among them by half."""
        parts = [0.0] * len(self.slots)
        for term in self.places.keys() & known:
            worth = DOUBTFUL if term in doubtful else 1.0
            for place, likeness in self.places[term]:
                parts[place] = max(parts[place], worth * likeness)
        for terms, places in self.equivalents:
            if terms <= known:
                worth = EQUIVALENT_COVERS if terms.isdisjoint(doubtful) else EQUIVALENT_COVERS * DOUBTFUL
                for place in places:
                    parts[place] = max(parts[place], worth)
        return parts

    def share(self, known: Set[str]) -> float:
        """How much of the question's weight those terms have, 0 to 1; words of wording count less if they are missing."""
        return self.share_of(self.coverage(known))

    def share_of(self, parts: Sequence[float]) -> float:
        """The same of what covers each word by so much."""
        had: float = sum(map(mul, self.weights, parts))
        lacked: float = sum(self.losses) - sum(map(mul, self.losses, parts))
        return had / (had + lacked or 1.0)


class Shared(dict[int, tuple[float, float]]):
    """
    What some of a question's terms come to, bit by bit in the order of `terms`: how much of the question they are, 0 to 1, as
    `Request.share` says it, and what they are worth together. Found out once for each choice of them.
    """

    def __init__(self, request: Request, worth: Callable[[str], float]) -> None:
        self.terms = sorted(request.said)
        self._request = request
        self._worths = list(map(worth, self.terms))
        self._places = [request.places.get(term, ()) for term in self.terms]
        bits = {term: 1 << place for place, term in enumerate(self.terms)}
        self._equivalents = [(sum(map(bits.__getitem__, terms)), places) for terms, places in request.equivalents]

    def __missing__(self, chosen: int) -> tuple[float, float]:
        parts = [0.0] * len(self._request.slots)
        had, rest = 0.0, chosen
        while rest:
            term = (rest & -rest).bit_length() - 1
            rest &= rest - 1
            had += self._worths[term]
            for place, likeness in self._places[term]:
                if likeness > parts[place]:  # noqa: PLR1730 - thousands of times a question, where `max` takes three times as long
                    parts[place] = likeness
        for bits, places in self._equivalents:
            if bits & chosen == bits:
                for place in places:
                    parts[place] = max(parts[place], EQUIVALENT_COVERS)
        found = self[chosen] = (self._request.share_of(parts), had)
        return found
