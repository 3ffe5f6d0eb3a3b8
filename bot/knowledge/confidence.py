"""How sure one may be that a topic answers a question: features for the model, facts for the guards."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from bot.knowledge.coverage import Request
from bot.knowledge.search import Match, SearchIndex

TYPED = frozenset({"when", "howmany", "howlong", "money", "who", "where", "why", "how"})
"""Types of question that ask for one thing; a definition or a list may be asked for anyhow."""

RESEMBLES = 0.4
"""Likeness from which a variant shows that a kind of question is expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """
    What speaks for and against one topic.

    Attributes:
        covered: For each word of the question, how far the topic has it, 0 to 1.
        features: What the model reads, by name.
        closest: How alike the question and the closest known variant are, 0 to 1.
        indirect: Titles and questions have nothing of the subject, the body only words that stand for it.
    """

    covered: tuple[float, ...]
    closest: float
    asked_alike: bool
    indirect: bool
    features: dict[str, float]


def evidence(index: SearchIndex, request: Request, matches: list[Match], place: int = 0) -> Evidence:
    """Weigh the match at one place of a ranking against the next one and against the question."""
    match = matches[place]
    topic = index.topics[match.topic]
    covered = request.coverage(known_terms(index, match))
    asked = request.query.types & TYPED
    alike = not asked or any(
        likeness > RESEMBLES and asked <= variant.types
        for variant, likeness in zip(topic.variants, match.likeness, strict=True)
    )
    return Evidence(
        covered=tuple(covered),
        closest=max(match.likeness, default=0.0),
        asked_alike=alike,
        indirect=_is_indirect(request, topic.known, covered),
        features=_gaps(request, covered)
        | _standing(matches, place)
        | {
            "headed": request.share(topic.known),
            "alike": 1.0 if alike else 0.0,
        },
    )


def _standing(matches: list[Match], place: int) -> dict[str, float]:
    """How a match stands beside the next one."""
    match = matches[place]
    rival = matches[place + 1].rank if place + 1 < len(matches) else 0.0
    return {
        "score": match.score,
        "lead": match.rank - rival,
        "ratio": rival / match.rank,
        "head": match.head,
        "closest": max(match.likeness, default=0.0),
    }


def _gaps(request: Request, covered: Sequence[float]) -> dict[str, float]:
    """What a topic lacks of the question."""
    weights = [slot.word.weight for slot in request.slots]
    mass = sum(weights) or 1.0
    missing = [weight * (1 - part) for weight, part in zip(weights, covered, strict=True)]
    strict = (gap for gap, slot in zip(missing, request.slots, strict=True) if slot.word.strict)
    unknown = (weight for weight, slot in zip(weights, request.slots, strict=True) if not slot.known)
    return {
        "covered": 1 - sum(missing) / mass,
        "missing": max(missing, default=1.5),
        "strict": max(strict, default=0.0),
        "lost": min(3.0, sum(missing)),
        "unknown": sum(unknown) / mass,
        "words": float(min(8, len(request.query.subject))),
    }


def _is_indirect(request: Request, head: Set[str], covered: Sequence[float]) -> bool:
    """Tell whether an equivalent, a correction or a relative of one word is all that speaks for a topic."""
    headed = request.coverage(head)
    subject = [place for place, slot in enumerate(request.slots) if not slot.word.frame]
    return not any(headed[place] > 0 or covered[place] == 1.0 for place in subject) and bool(subject)


def known_terms(index: SearchIndex, match: Match) -> Set[str]:
    """The terms that a topic's answer may rest on: its head and the passage, in every language it has."""
    topic = index.topics[match.topic]
    numbers = index.by_topic[match.topic]
    if len(numbers) == len(topic.siblings):
        return topic.known.union(*(index.passages[number].known for number in numbers))
    return topic.known | match.passage.known
