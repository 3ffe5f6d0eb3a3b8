"""What each document of a field is worth to a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from bot.knowledge.coverage import Request
from bot.knowledge.expansion import EQUIVALENT, Reading, Slot
from bot.knowledge.index import FieldIndex

BUDGET = 4_000
"""
Documents that are looked through for the words of a question, the rarest first. What is commoner counts where a rarer word was found: at
100,000 passages that saves nearly all the time, and below a few thousand nothing is left out.
"""

ENOUGH = 200
"""Found documents from which commoner words need not find more."""

LONG = 20_000
"""Documents of a word from which it tells too little to be looked for alone, however few were found."""

TELLING = 3.0
"""How many times as much an equivalent may tell as what it stands for: all say "collectif", few one of its equivalents."""

Scores = dict[int, float]


def field_scores(index: FieldIndex, request: Request) -> Scores:
    """The documents that have words of a question, and what they are worth; those of common words alone only if there are no others."""
    by_slot: list[Scores] = [{} for _ in request.slots]
    total: Scores = {}
    lengths = [sum(index.holders(term) for term, _ in slot.options) for slot in request.slots]
    seen = 0
    for place in sorted(range(len(lengths)), key=lambda place: (lengths[place], place)):
        seen += lengths[place]
        only = total if _found_enough(total, seen, lengths[place]) else None
        scores = by_slot[place] = _slot_scores(index, request.slots[place], only)
        _add(total, scores)
    _add(total, _gains(index, request, by_slot, total, seen))
    return total


def _found_enough(total: Scores, seen: int, length: int) -> bool:
    return (seen > BUDGET and len(total) >= ENOUGH) or (length > LONG and bool(total))


def _add(total: Scores, scores: Scores) -> None:
    if not total:
        total.update(scores)
        return
    for document, score in scores.items():
        total[document] = total.get(document, 0.0) + score


def _slot_scores(index: FieldIndex, slot: Slot, only: Scores | None) -> Scores:
    """What each document has for one word: its best option."""
    scores: Scores = {}
    for term, likeness in slot.options:
        factor = likeness * slot.word.weight * index.rarity(term)
        for document, weight in _worths(index, term, only):
            if factor * weight > scores.get(document, 0.0):
                scores[document] = factor * weight
    return scores


def _worths(index: FieldIndex, term: str, only: Scores | None) -> Iterable[tuple[int, float]]:
    """The documents that have a term, or those of them that are asked for, and what it is worth there."""
    return zip(*index.postings(term), strict=True) if only is None else index.worths(term, only)


def _gains(index: FieldIndex, request: Request, by_slot: Sequence[Scores], known: Scores, seen: int) -> Scores:
    """What equivalent phrases add to the documents that use them instead of the question's own words; `seen` were looked through before."""
    gains: dict[tuple[int, int], Scores] = {}
    lengths = [sum(map(index.holders, reading.terms)) for reading in request.readings]
    for place in sorted(range(len(lengths)), key=lambda place: (lengths[place], place)):
        reading, length = request.readings[place], lengths[place]
        if not 0 < length <= LONG:
            continue
        seen += length
        replaced = by_slot[reading.first : reading.last]
        best = gains.setdefault((reading.first, reading.last), {})
        only = known if _found_enough(known, seen, length) else None
        for document, score in _reading_scores(index, request, reading, only).items():
            gain = score - sum([scores.get(document, 0.0) for scores in replaced])
            if gain > best.get(document, 0.0):
                best[document] = gain
    total: Scores = {}
    for best in gains.values():
        _add(total, best)
    return total


def _reading_scores(index: FieldIndex, request: Request, reading: Reading, only: Scores | None) -> Scores:
    """What each document has of an equivalent phrase."""
    span = request.slots[reading.first : reading.last]
    most = TELLING * max(index.rarity(slot.word.stem) for slot in span)
    worth = EQUIVALENT * sum(slot.word.weight for slot in span) / len(reading.terms)
    found: Scores = {}
    for term in reading.terms:
        factor = worth * min(most, index.rarity(term))
        for document, weight in _worths(index, term, only):
            found[document] = found.get(document, 0.0) + factor * weight
    return found


def highest(scores: Mapping[int, float], count: int, hidden: Set[int]) -> list[int]:
    """The keys of the highest scores, best first, equals in the order of their keys; without the hidden ones."""
    seen = {topic: score for topic, score in scores.items() if topic not in hidden} if hidden else scores
    least = sorted(seen.values(), reverse=True)[:count][-1:]
    kept = [topic for topic, score in seen.items() if score >= least[0]] if least else []
    return sorted(kept, key=lambda topic: (-seen[topic], topic))[:count]
