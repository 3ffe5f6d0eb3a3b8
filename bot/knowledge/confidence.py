"""How sure one may be that a topic answers a question: features for the model, facts for the guards."""

from __future__ import annotations

import math
from collections.abc import Set
from dataclasses import dataclass

from bot.knowledge.expansion import Slot
from bot.knowledge.search import Match, Request, SearchIndex
from bot.knowledge.topics import Topic, Variant

EQUIVALENT_COVERS = 0.9
TYPED = frozenset({"when", "howmany", "howlong", "money", "who", "where", "why", "how"})
"""Types of question that ask for one thing; a definition or a list may be asked for anyhow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """
    What speaks for and against one topic.

    Attributes:
        covered: For each word of the question, how far the topic has it, 0 to 1.
        headed: The same, in its title and questions only.
        features: What the model reads, by name.
        closest: How alike the question and the closest known variant are, 0 to 1.
    """

    covered: tuple[float, ...]
    headed: tuple[float, ...]
    closest: float
    asked_alike: bool
    features: dict[str, float]


def evidence(index: SearchIndex, request: Request, matches: list[Match], place: int = 0) -> Evidence:
    """Weigh the match at one place of a ranking against the next one and against the question."""
    match = matches[place]
    topic = index.topics[match.topic]
    known = known_terms(index, match)
    covered = _coverage(request, known)
    headed = _coverage(request, topic.known)
    closeness = [_closeness(index, request, variant) for variant in topic.variants]
    closest = max((likeness for likeness, _ in closeness), default=0.0)
    asked = request.query.types & TYPED
    alike = not asked or any(
        likeness > 0.4 and asked <= variant.types
        for variant, (likeness, _) in zip(topic.variants, closeness, strict=True)
    )
    rival = matches[place + 1].score if place + 1 < len(matches) else 0.0
    weights = [slot.word.weight for slot in request.slots]
    mass = sum(weights) or 1.0
    missing = [weight * (1 - part) for weight, part in zip(weights, covered, strict=True)]
    features = {
        "score": match.score,
        "lead": match.score - rival,
        "ratio": rival / match.score if match.score else 1.0,
        "head": match.head,
        "body": match.body,
        "covered": 1 - sum(missing) / mass,
        "headed": sum(weight * part for weight, part in zip(weights, headed, strict=True)) / mass,
        "missing": max(missing, default=1.5),
        "lost": min(3.0, sum(missing)),
        "unknown": sum(weight for weight, slot in zip(weights, request.slots, strict=True) if not slot.known) / mass,
        "closest": closest,
        "recalled": max((recall for _, recall in closeness), default=0.0),
        "alike": 1.0 if alike else 0.0,
        "words": float(min(8, len(request.query.subject))),
        "size": math.log10(1 + len(index.topics)),
    }
    return Evidence(covered=covered, headed=headed, closest=closest, asked_alike=alike, features=features)


def known_terms(index: SearchIndex, match: Match) -> Set[str]:
    """The terms that a topic's answer may rest on: its head and the passage, in every language it has."""
    topic = index.topics[match.topic]
    numbers = index.by_topic[match.topic]
    if len(numbers) == len(topic.siblings):
        return topic.known.union(*(index.passages[number].known for number in numbers))
    return topic.known | match.passage.known


def covers(slot: Slot, known: Set[str]) -> float:
    """How far a set of terms has one word of the question."""
    return max((likeness for term, likeness in slot.options if term in known), default=0.0)


def _coverage(request: Request, known: Set[str]) -> tuple[float, ...]:
    parts = [covers(slot, known) for slot in request.slots]
    for reading in request.readings:
        if all(term in known for term in reading.terms):
            for place in range(reading.first, reading.last):
                parts[place] = max(parts[place], EQUIVALENT_COVERS)
    return tuple(parts)


def _closeness(index: SearchIndex, request: Request, variant: Variant) -> tuple[float, float]:
    """How alike a question and a variant are (harmonic mean of both coverages), and how far the question is covered."""
    weights = [slot.word.weight for slot in request.slots]
    parts = _coverage(request, variant.terms)
    recall = sum(weight * part for weight, part in zip(weights, parts, strict=True)) / (sum(weights) or 1.0)
    if not recall:
        return 0.0, 0.0
    said = {term for slot in request.slots for term, _ in slot.options} | {
        term for reading in request.readings for term in reading.terms
    }
    rarity = index.vocabulary.rarity
    whole = sum(rarity.get(term, 1.0) for term in variant.terms) or 1.0
    precision = sum(rarity.get(term, 1.0) for term in variant.terms if term in said) / whole
    return (2 * recall * precision / (recall + precision) if precision else 0.0), recall


def best_variant(index: SearchIndex, request: Request, topic: Topic) -> Variant:
    """The variant that the question resembles most."""
    return max(topic.variants, key=lambda variant: _closeness(index, request, variant)[0])
