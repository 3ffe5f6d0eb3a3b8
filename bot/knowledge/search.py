"""Ranking: which topics speak of what a question asks, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from bot.domain.knowledge import EVERYBODY, Entry
from bot.knowledge.coverage import Request
from bot.knowledge.expansion import EQUIVALENT, Slot, Thesaurus, mined_acronyms, slots_of
from bot.knowledge.index import SATURATION, FieldIndex, Postings, Vocabulary
from bot.knowledge.language import Language
from bot.knowledge.lexicon import Lexicon
from bot.knowledge.query import Query
from bot.knowledge.spelling import Speller
from bot.knowledge.text import folded_words
from bot.knowledge.topics import Passage, Topic, passages_of, topics_of

HEAD_SHARE = 0.6
TYPE_WEIGHT = 0.5
CLOSENESS_WEIGHT = 0.6
"""Part of the closest variant in the order: five points of hit@1 on another team's questions, one on our own."""

OTHER_KIND = 0.95
"""What a variant is worth that asks for another kind of thing with the same words."""

OWN = 0.1
"""Rank that the programme's own topics have ahead of those that Relais comes with: more than a tie, less than another subject."""

RERANKED = 12
HEAD_FLATTEN, BODY_FLATTEN = 0.3, 0.75

Scores = dict[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """
    A topic that speaks of the question, and how well: scores of 0 to about 1, comparable between questions.

    Attributes:
        score: What its words are worth to the question, wherever they stand.
        head: The same, in its title and questions only.
        likeness: How alike the question and each variant of the topic are, 0 to 1.
        rank: What the order goes by: the score and the closest variant.
    """

    topic: int
    score: float
    head: float
    rank: float
    likeness: tuple[float, ...]
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIndex:
    """
    Everything that is computed once from the entries.

    Attributes:
        by_scope: The topics of each scope beside the programme's.
        preferred: The programme's own topics, where there are others.
        hidden: Topics that answer nothing here: they are others'.
    """

    topics: tuple[Topic, ...]
    passages: tuple[Passage, ...]
    by_topic: tuple[tuple[int, ...], ...]
    heads: FieldIndex
    bodies: FieldIndex
    vocabulary: Vocabulary
    thesaurus: Thesaurus
    speller: Speller
    language: Language
    by_scope: Mapping[str, frozenset[int]]
    preferred: frozenset[int]
    hidden: frozenset[int] = frozenset()

    @classmethod
    def build(cls, entries: Iterable[Entry], lexicon: Lexicon, language: Language) -> SearchIndex:
        """Index entries; their order decides between equals."""
        topics = topics_of(entries, language)
        passages = [part for number, topic in enumerate(topics) for part in passages_of(topic, number, language)]
        by_topic: list[list[int]] = [[] for _ in topics]
        for number, passage in enumerate(passages):
            by_topic[passage.topic].append(number)
        known = [
            topic.known.union(*(passages[number].known for number in numbers))
            for topic, numbers in zip(topics, by_topic, strict=True)
        ]
        own = [number for number, topic in enumerate(topics) if topic.own]
        mined = mined_acronyms(text for topic in topics for text in topic.texts)
        return cls(
            topics=tuple(topics),
            passages=tuple(passages),
            by_topic=tuple(map(tuple, by_topic)),
            heads=FieldIndex.build([_with_types(topic) for topic in topics], flatten=HEAD_FLATTEN),
            bodies=FieldIndex.build([passage.terms for passage in passages], flatten=BODY_FLATTEN),
            vocabulary=Vocabulary.build(known),
            thesaurus=Thesaurus.build(lexicon.merged(mined), language),
            speller=Speller.build(_forms(topics, lexicon), language),
            language=language,
            by_scope=_by_scope(topics),
            preferred=frozenset(own) if len(own) < len(topics) else frozenset(),
        )

    def seen_by(self, scopes: Set[str]) -> SearchIndex:
        """The same for somebody of those scopes, without the topics of others."""
        others = (topics for scope, topics in self.by_scope.items() if scope not in scopes)
        return replace(self, hidden=frozenset().union(*others)) if self.by_scope else self

    def request(self, query: Query) -> Request:
        """Find what the base has for each word of a question."""
        slots = slots_of(query, self.vocabulary)
        return Request.make(query, slots, self.thesaurus.readings(query.words))

    def matches(self, request: Request, limit: int) -> list[Match]:
        """The best topics for a question, best first; topics that share nothing with it are left out."""
        heads = _field_scores(self.heads.postings, request)
        for kind in request.query.types:
            for topic, weight in self.heads.postings.get(f"?{kind}", ()):
                if topic in heads:
                    heads[topic] += TYPE_WEIGHT * weight
        bodies = _field_scores(self.bodies.postings, request)
        best: dict[int, int] = {}
        for number in bodies:
            topic = self.passages[number].topic
            if topic not in best or bodies[number] > bodies[best[topic]]:
                best[topic] = number
        full = request.mass * (SATURATION + 1)
        totals = {
            topic: (HEAD_SHARE * heads.get(topic, 0.0) + (1 - HEAD_SHARE) * bodies.get(best.get(topic, -1), 0.0)) / full
            for topic in (heads.keys() | best.keys()) - self.hidden
        }
        ordered = sorted(totals, key=lambda topic: (-totals[topic], topic))[: max(limit, RERANKED)]
        found = [
            self._match(request, topic, best.get(topic), (totals[topic], heads.get(topic, 0.0) / full))
            for topic in ordered
        ]
        return sorted(found, key=lambda match: (-match.rank, match.topic))[:limit]

    def _match(self, request: Request, topic: int, passage: int | None, scores: tuple[float, float]) -> Match:
        rarity = self.vocabulary.rarity
        variants = self.topics[topic].variants
        types = request.query.types
        likeness = tuple(
            request.likeness(variant.terms, rarity) * (1.0 if variant.types == types else OTHER_KIND)
            for variant in variants
        )
        return Match(
            topic=topic,
            score=scores[0],
            head=scores[1],
            rank=scores[0] + CLOSENESS_WEIGHT * max(likeness, default=0.0) + (OWN if topic in self.preferred else 0.0),
            likeness=likeness,
            passage=self.passages[self.by_topic[topic][0] if passage is None else passage],
        )


def _by_scope(topics: Sequence[Topic]) -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, topic in enumerate(topics):
        if topic.scope != EVERYBODY:
            found[topic.scope].add(number)
    return {scope: frozenset(numbers) for scope, numbers in found.items()}


def _forms(topics: Iterable[Topic], lexicon: Lexicon) -> Iterable[str]:
    """Every word that the entries and the lexicon use, as written."""
    for topic in topics:
        for text in topic.texts:
            yield from folded_words(text)
    for group in lexicon.groups:
        for phrase in group:
            yield from phrase.split()


def _with_types(topic: Topic) -> list[str]:
    return [*topic.head, *(f"?{kind}" for kind in topic.types)]


def _field_scores(postings: Postings, request: Request) -> Scores:
    by_slot = [_slot_scores(postings, slot) for slot in request.slots]
    total: Scores = {}
    for scores in by_slot:
        for document, score in scores.items():
            total[document] = total.get(document, 0.0) + score
    for document, gain in _gains(postings, request, by_slot).items():
        total[document] = total.get(document, 0.0) + gain
    return total


def _slot_scores(postings: Postings, slot: Slot) -> Scores:
    """What each document has for one word: its best option."""
    scores: Scores = {}
    for term, likeness in slot.options:
        factor = likeness * slot.word.weight
        for document, weight in postings.get(term, ()):
            if factor * weight > scores.get(document, 0.0):
                scores[document] = factor * weight
    return scores


def _gains(postings: Postings, request: Request, by_slot: Sequence[Scores]) -> Scores:
    """What equivalent phrases add to the documents that use them instead of the question's own words."""
    gains: dict[tuple[int, int], Scores] = {}
    for reading in request.readings:
        span = range(reading.first, reading.last)
        worth = sum(request.slots[place].word.weight for place in span) / len(reading.terms)
        scores: Scores = {}
        for term in reading.terms:
            for document, weight in postings.get(term, ()):
                scores[document] = scores.get(document, 0.0) + EQUIVALENT * worth * weight
        best = gains.setdefault((reading.first, reading.last), {})
        for document, score in scores.items():
            gain = score - sum(by_slot[place].get(document, 0.0) for place in span)
            if gain > best.get(document, 0.0):
                best[document] = gain
    total: Scores = {}
    for best in gains.values():
        for document, gain in best.items():
            total[document] = total.get(document, 0.0) + gain
    return total
