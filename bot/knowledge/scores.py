"""What each document of a field is worth to a question."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.knowledge.coverage import Request
from bot.knowledge.expansion import EQUIVALENT, Reading, Slot
from bot.knowledge.index import FieldIndex

LONG = 20_000
"""Documents of a word from which it tells too little to be looked for alone: it counts where a rarer word was found."""

Scores = dict[int, float]


def field_scores(index: FieldIndex, request: Request) -> Scores:
    """The documents that have words of a question, and what they are worth; those of common words alone only if there are no others."""
    by_slot: list[Scores] = [{} for _ in request.slots]
    total: Scores = {}
    lengths = [sum(index.holders(term) for term, _ in slot.options) for slot in request.slots]
    for place in sorted(range(len(lengths)), key=lambda place: (lengths[place], place)):
        only = total.keys() if lengths[place] > LONG and total else None
        scores = by_slot[place] = _slot_scores(index, request.slots[place], only)
        if not total:
            total = dict(scores)
            continue
        for document, score in scores.items():
            total[document] = total.get(document, 0.0) + score
    for document, gain in _gains(index, request, by_slot).items():
        total[document] = total.get(document, 0.0) + gain
    return total


def _slot_scores(index: FieldIndex, slot: Slot, only: Set[int] | None) -> Scores:
    """What each document has for one word: its best option."""
    scores: Scores = {}
    for term, likeness in slot.options:
        factor = likeness * slot.word.weight * index.rarity(term)
        for document, weight in zip(*index.postings(term), strict=True):
            if (only is None or document in only) and factor * weight > scores.get(document, 0.0):
                scores[document] = factor * weight
    return scores


def _gains(index: FieldIndex, request: Request, by_slot: Sequence[Scores]) -> Scores:
    """What equivalent phrases add to the documents that use them instead of the question's own words."""
    gains: dict[tuple[int, int], Scores] = {}
    for reading in request.readings:
        if not 0 < sum(map(index.holders, reading.terms)) <= LONG:
            continue
        replaced = by_slot[reading.first : reading.last]
        best = gains.setdefault((reading.first, reading.last), {})
        for document, score in _reading_scores(index, request, reading).items():
            gain = score - sum([scores.get(document, 0.0) for scores in replaced])
            if gain > best.get(document, 0.0):
                best[document] = gain
    total: Scores = {}
    for best in gains.values():
        for document, gain in best.items():
            total[document] = total.get(document, 0.0) + gain
    return total


def _reading_scores(index: FieldIndex, request: Request, reading: Reading) -> Scores:
    """What each document has of an equivalent phrase."""
    span = request.slots[reading.first : reading.last]
    worth = EQUIVALENT * sum(slot.word.weight for slot in span) / len(reading.terms)
    found: Scores = {}
    for term in reading.terms:
        factor = worth * index.rarity(term)
        for document, weight in zip(*index.postings(term), strict=True):
            found[document] = found.get(document, 0.0) + factor * weight
    return found
