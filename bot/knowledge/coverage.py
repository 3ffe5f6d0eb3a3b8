"""How far a set of terms has the words of a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from bot.knowledge.expansion import Reading, Slot
from bot.knowledge.query import Query

EQUIVALENT_COVERS = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """
    A question made ready for one base.

    Attributes:
        places: For every term that stands for words of the question, which ones and how well.
    """

    query: Query
    slots: tuple[Slot, ...]
    readings: tuple[Reading, ...]
    places: Mapping[str, Sequence[tuple[int, float]]]
    said: frozenset[str]

    @classmethod
    def make(cls, query: Query, slots: Sequence[Slot], readings: Sequence[Reading]) -> Request:
        """Prepare the look-ups."""
        places: dict[str, list[tuple[int, float]]] = {}
        for number, slot in enumerate(slots):
            for term, likeness in slot.options:
                places.setdefault(term, []).append((number, likeness))
        said = frozenset(places).union(*(reading.terms for reading in readings))
        return cls(query=query, slots=tuple(slots), readings=tuple(readings), places=places, said=said)

    @property
    def mass(self) -> float:
        """What a perfect match would be worth: unknown words count as the rarest."""
        return sum(slot.word.weight * slot.rarity for slot in self.slots) or 1.0

    def coverage(self, known: Set[str]) -> list[float]:
        """For each word of the question, how far those terms have it, 0 to 1."""
        parts = [0.0] * len(self.slots)
        for term in known & self.places.keys() if len(known) > len(self.places) else known:
            for place, likeness in self.places.get(term, ()):
                parts[place] = max(parts[place], likeness)
        for reading in self.readings:
            if all(term in known for term in reading.terms):
                for place in range(reading.first, reading.last):
                    parts[place] = max(parts[place], EQUIVALENT_COVERS)
        return parts

    def share(self, known: Set[str]) -> float:
        """How much of the question's weight those terms have, 0 to 1."""
        mass = sum(slot.word.weight for slot in self.slots) or 1.0
        return sum(slot.word.weight * part for slot, part in zip(self.slots, self.coverage(known), strict=True)) / mass

    def likeness(self, variant: Set[str], rarity: Mapping[str, float]) -> float:
        """How alike the question and another wording are: harmonic mean of what each has of the other."""
        heard = variant & self.said
        if not heard:
            return 0.0
        recall = self.share(variant)
        precision = sum(rarity.get(term, 1.0) for term in heard) / sum(rarity.get(term, 1.0) for term in variant)
        return 2 * recall * precision / (recall + precision) if recall and precision else 0.0
