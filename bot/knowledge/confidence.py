"""How sure one may be that a topic answers a question: features for the model, facts for the guards."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from bot.knowledge.coverage import Request
from bot.knowledge.heads import Head
from bot.knowledge.search import Match, SearchIndex

TYPED = frozenset({"when", "howmany", "howlong", "money", "who", "where", "why", "how"})
"""Types of question that ask for one thing; a definition or a list may be asked for anyhow."""

ALONE = 3.0
"""Lead in rank of a topic that has no other behind it."""

LONGEST = 30
"""Words from which a question is as long as any."""

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
        refused: How much nearer the question is to one that nothing answers than to this topic, -1 to 1.
        indirect: Titles and questions have nothing of the subject, the body only words that stand for it.
    """

    covered: tuple[float, ...]
    closest: float
    asked_alike: bool
    refused: float
    indirect: bool
    features: dict[str, float]


def evidence(index: SearchIndex, request: Request, matches: list[Match], place: int = 0) -> Evidence:
    """Weigh the match at one place of a ranking against the next one and against the question."""
    match = matches[place]
    head = index.head(match.topic)
    told = told_terms(index, match)
    covered = request.coverage(head.known | told, head.once - told)
    asked = request.query.types & TYPED
    counted = _counted(request) if "howmany" in asked else frozenset()
    counting = head.having(counted)
    alike = not asked or any(
        likeness > RESEMBLES and asked <= head.types[head.kinds[place]] and (not counted or place in counting)
        for place, likeness in match.likeness.items()
    )
    closest = match.closest
    refused = _refused(request, head, match)
    return Evidence(
        covered=tuple(covered),
        closest=closest,
        refused=refused - closest,
        asked_alike=alike,
        indirect=_is_indirect(request, head.known, covered),
        features=_gaps(request, covered)
        | _standing(matches, place)
        | {
            "headed": request.share(head.known),
            "alike": 1.0 if alike else 0.0,
            "answerable": request.answerable,
            "refused": refused,
        },
    )


def _counted(request: Request) -> frozenset[str]:
    """The terms for what is to be counted: "combien de fois" is no "combien de membres"; empty if the question doesn't say."""
    places = [place for place, slot in enumerate(request.slots) if slot.word.focus and not slot.word.frame]
    own = {
        term for place in places for term, _ in (*request.slots[place].options, (request.slots[place].word.stem, 1.0))
    }
    return frozenset(own).union(*(terms for terms, span in request.equivalents if any(each in span for each in places)))


def _refused(request: Request, head: Head, match: Match) -> float:
    """How near the nearest question is that nothing answers, if it speaks against this topic."""
    types = request.query.types
    alike = max(
        (found for place, found in match.likeness.items() if head.types[head.kinds[place]] == types), default=0.0
    )
    return request.near.against(head.known, alike)


def _standing(matches: list[Match], place: int) -> dict[str, float]:
    """How a match stands beside the next one."""
    match = matches[place]
    rival = matches[place + 1].rank if place + 1 < len(matches) else match.rank - ALONE
    others = [each.phrased for each in matches if each is not match]
    return {
        "score": match.score,
        "lead": min(ALONE, match.rank - rival),
        "head": match.head,
        "closest": match.closest,
        "phrased": match.phrased,
        "phrased_lead": match.phrased - max(others, default=0.0),
        "unanswered": match.unanswered - match.phrased,
    }


def _gaps(request: Request, covered: Sequence[float]) -> dict[str, float]:
    """What a topic lacks of the question."""
    lacks = [1 - part for part in covered]
    words = [slot.word for slot in request.slots]
    missing = [word.loss * lack for word, lack in zip(words, lacks, strict=True)]
    had = sum(word.weight * part for word, part in zip(words, covered, strict=True))
    gaps = list(zip(missing, request.slots, strict=True))
    wording = [word.weight * lack for word, lack in zip(words, lacks, strict=True) if word.loose]
    return {
        "covered": had / (had + sum(missing) or 1.0),
        "missing": max(missing, default=1.5),
        "strict": max((gap for gap, slot in gaps if slot.word.strict), default=0.0),
        "focus": max((word.weight * lack for word, lack in zip(words, lacks, strict=True) if word.focus), default=0.0),
        "thing": max((gap for gap, slot in gaps if slot.word.thing and not slot.word.strict), default=0.0),
        "elsewhere": max((gap for gap, slot in gaps if slot.known and not slot.word.strict), default=0.0),
        "wording": min(3.0, sum(wording)),
        "lost": min(3.0, sum(missing)),
        "unknown": sum(slot.word.loss for slot in request.slots if not slot.known),
        "words": float(min(8, len(request.query.subject))),
        "length": float(min(LONGEST, len(request.query.running))),
    }


def _is_indirect(request: Request, head: Set[str], covered: Sequence[float]) -> bool:
    """Tell whether an equivalent, a correction or a relative of one word is all that speaks for a topic."""
    headed = request.coverage(head)
    subject = [place for place, slot in enumerate(request.slots) if not slot.word.frame]
    return not any(headed[place] > 0 or covered[place] == 1.0 for place in subject) and bool(subject)


def told_terms(index: SearchIndex, match: Match) -> Set[str]:
    """The stems of what a topic says, in every language it has: of the passage, if it has several."""
    numbers = index.by_topic[match.topic]
    if len(numbers) == len(index.topics[match.topic].siblings):
        return frozenset().union(*(index.known(index.passages[number]) for number in numbers))
    return index.known(match.passage)
