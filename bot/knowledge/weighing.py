"""How sure one may be of each of the best topics, and which of them are so close that the choice is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest

from bot.domain.knowledge import Entry
from bot.knowledge.guards import Objection
from bot.knowledge.language import Language
from bot.knowledge.query import Query
from bot.knowledge.search import Match
from bot.knowledge.topics import Topic
from bot.knowledge.wording import running_words

SUGGESTED = 3
"""Topics that are looked at, and titles that are suggested, at most."""

LEVEL = 0.35
"""How far behind the best rank the next topic is looked at, should something speak against the first."""

TIE = 0.05
"""Difference of rank (and of likeness) under which two topics answer a question equally well."""

WORDED = 0.2
"""Share of all words, the small ones too, by which one topic's wording must be nearer to break a tie."""

READ = 16
"""Ways to ask for a topic that are read for that, the most alike: reading all of them took as long as finding the topic."""

SURER = 0.15
WHOLE = 0.5
"""How much surer one must be of a topic that is not the first, and the weight of words that it may lack at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """How sure one may be of one match, and what forbids it."""

    confidence: float
    objection: Objection | None
    features: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What the model sees of one question: the best entry and its features; for fitting and for evaluation."""

    entry: Entry
    features: dict[str, float]
    objection: Objection | None


def undecided(matches: list[Match]) -> bool:
    """Tell whether the first two are a tie that no known variant breaks: better to ask which one is meant."""
    if len(matches) < 2 or matches[0].rank - matches[1].rank >= TIE:
        return False
    return matches[0].closest - matches[1].closest < TIE


def as_near(matches: list[Match]) -> bool:
    """Tell whether the question is as near to a way to ask for the second as to one for the first, whose lead is small."""
    if len(matches) < 2 or matches[1].rank < matches[0].rank - LEVEL:
        return False
    return abs(matches[0].closest - matches[1].closest) < TIE


def worded(query: Query, match: Match, topic: Topic, language: Language) -> float:
    """How far a question and one of the most alike ways to ask for a topic share all their words, the small ones too, 0 to 1."""
    asked, ways, lang = set(query.running), topic.ways, topic.entry(query.lang).lang
    alike = [place for place in match.likeness if place >= len(topic.siblings) and ways[place][1] == lang]
    nearest = nlargest(READ, alike, key=match.likeness.__getitem__)
    said = ({spoken.form for spoken in running_words(ways[place][0], language)} for place in nearest)
    return max((len(asked & way) / len(asked | way) for way in said), default=0.0)


def rivals(first: Weighed, second: Weighed) -> bool:
    """Tell whether nothing speaks against either side of a tie, or against the second more than the first."""
    if first.confidence - second.confidence >= SURER:
        return False
    return first.objection is None and second.objection is None and second.features["alike"] >= first.features["alike"]


def contenders(matches: list[Match]) -> int:
    """How many of the first matches are so close that the second may be right where the first is not."""
    return sum(match.rank >= matches[0].rank - LEVEL for match in matches[:SUGGESTED])


def surest(weighed: Sequence[Weighed], least: float) -> int | None:
    """
    The place of the topic that answers: the first, unless one is much surer of another; None if none is as sure as that.

    A number that the first one contradicts is wrong whatever others tell ("the four regions": four teams in one of them).
    """
    if weighed[0].objection is Objection.NUMBER:
        return None
    sure = [
        (each.confidence - (SURER if place else 0.0), -place)
        for place, each in enumerate(weighed)
        if each.objection is None and (place == 0 or each.features["lost"] <= WHOLE)
    ]
    best, place = max(sure, default=(0.0, 0))
    return -place if best >= least else None
