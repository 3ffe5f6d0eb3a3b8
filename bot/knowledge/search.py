"""Ranking: which topics speak of what a question asks, best first."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any, NamedTuple

from bot.domain.knowledge import EVERYBODY, Entry
from bot.knowledge.answerable import Answerable, learned
from bot.knowledge.bodies import Body
from bot.knowledge.coverage import Request
from bot.knowledge.expansion import Thesaurus, slots_of
from bot.knowledge.heads import KIND, Head, read_head, ways_of, wordings_of
from bot.knowledge.index import SATURATION, FieldIndex, Vocabulary
from bot.knowledge.language import Language
from bot.knowledge.lexicon import Lexicon
from bot.knowledge.likeness import Comparison, Likeness
from bot.knowledge.parts import REMEMBERED, read_parts
from bot.knowledge.phrasing import Wordings, phrased, runs
from bot.knowledge.query import Query, forget
from bot.knowledge.refusals import Refusals
from bot.knowledge.scores import field_scores, highest
from bot.knowledge.spelling import Speller
from bot.knowledge.text import folded_words
from bot.knowledge.topics import Passage, Topic, passage_terms
from bot.knowledge.verbatim import Verbatim

HEAD_SHARE = 0.6
TYPE_WEIGHT = 0.5
MOST = 1.5
"""Score of the best topic at most: of one common word, often said, it would drown how alike question and ways to ask are."""

CLOSENESS_WEIGHT = 2.0
"""Part of the closest variant in the order, twice the score's, as a softmax fitted to the ways to ask, each held out, has it."""

CONTINUED = 2.5
"""
Log-odds that a question which leans on an answered one is answered as well: how it is put ("et là-bas ?") says nothing about that.
Measured on 390 pairs of questions and those of three strangers' sets: of what can be answered 3 to 8 more of 100 are, of the rest none.
"""

OWN = 0.1
"""Rank that the programme's own topics have ahead of those that Relais comes with: more than a tie, less than another subject."""

RERANKED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """
    A topic that speaks of the question, and how well: scores of 0 to about 1, comparable between questions.

    Attributes:
        score: What its words are worth to the question, wherever they stand.
        head: The same, in its title and questions only.
        likeness: How alike the question and the variants of the topic are.
        closest: The same for the closest of them, 0 if there is none.
        phrased: What the way it is put is worth, small words too, beside the other topics in question.
        unanswered: The same for the questions that nothing answers.
        rank: What the order goes by: the score, the closest variant and the wording.
    """

    topic: int
    score: float
    head: float
    phrased: float
    unanswered: float
    rank: float
    likeness: Likeness
    closest: float
    passage: Passage


class _Worth(NamedTuple):
    """What a topic's words are worth, and how it is asked for, as `Match` has them."""

    score: float
    head: float
    phrased: float
    unanswered: float


@dataclass(slots=True)
class Readings:
    """What has been read of each topic, passage and body; what the ways to ask for a topic are worth."""

    heads: dict[int, Head] = field(default_factory=dict)
    worths: dict[int, array[float]] = field(default_factory=dict)
    known: dict[Passage, frozenset[str]] = field(default_factory=dict)
    bodies: dict[tuple[int, str], Body] = field(default_factory=dict)

    def forget(self) -> None:
        """Make room: whatever is needed is read again."""
        if len(self.heads) > REMEMBERED:
            self.heads.clear()
            self.worths.clear()
        if len(self.known) > REMEMBERED:
            self.known.clear()
        if len(self.bodies) > REMEMBERED:
            self.bodies.clear()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchIndex:
    """
    Everything that is computed once from the entries; what is only needed of the best topics is read when they are.

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
    refusals: Refusals
    answerable: Answerable
    verbatim: Verbatim
    by_id: Mapping[str, Entry]
    language: Language
    by_scope: Mapping[str, frozenset[int]]
    preferred: frozenset[int]
    hidden: frozenset[int] = frozenset()
    readings: Readings = field(default_factory=Readings, repr=False, compare=False)

    @classmethod
    def build(cls, entries: Iterable[Entry], lexicon: Lexicon, language: Language) -> SearchIndex:
        """Index entries; their order decides between equals."""
        parts = read_parts(entries, language)
        refusals = Refusals.of(lexicon.unanswered, language)
        asked = parts.asked or _asked_of_some(parts.topics, refusals, language)
        forget(language)  # few of them are met again, and learning takes their place in memory
        lexical = chain(_phrase_words(lexicon), *map(folded_words, lexicon.unanswered))
        return cls.of(
            parts.topics,
            parts.passages,
            heads=parts.heads,
            bodies=parts.bodies,
            vocabulary=parts.vocabulary,
            thesaurus=Thesaurus.build(lexicon.merged(parts.acronyms), language),
            speller=Speller.build(parts.forms, language, told=parts.told, lexical=lexical),
            refusals=refusals,
            answerable=learned(asked, refusals.asked),
            verbatim=parts.verbatim,
            language=language,
            readings=Readings(heads=dict(enumerate(parts.read))),
        )

    @classmethod
    def of(cls, topics: Sequence[Topic], passages: Sequence[Passage], **made: Any) -> SearchIndex:
        """Prepare the look-ups of topics and passages; the rest is there."""
        by_topic: list[list[int]] = [[] for _ in topics]
        for number, passage in enumerate(passages):
            by_topic[passage.topic].append(number)
        own = frozenset(number for number, topic in enumerate(topics) if topic.own)
        return cls(
            topics=tuple(topics),
            passages=tuple(passages),
            by_topic=tuple(map(tuple, by_topic)),
            by_id={entry.id: entry for topic in topics for entry in topic.siblings.values()},
            by_scope=_by_scope(topics),
            preferred=own if len(own) < len(topics) else frozenset(),
            **made,
        )

    def seen_by(self, scopes: Set[str]) -> SearchIndex:
        """The same for somebody of those scopes, without the topics of others."""
        others = (topics for scope, topics in self.by_scope.items() if scope not in scopes)
        return replace(self, hidden=frozenset().union(*others)) if self.by_scope else self

    def head(self, topic: int) -> Head:
        """The ways to ask for a topic."""
        found = self.readings.heads.get(topic)
        if found is None:
            self.readings.forget()
            found = self.readings.heads[topic] = read_head(self.topics[topic], self.language)
        return found

    def known(self, passage: Passage) -> frozenset[str]:
        """The stems of a passage, and of what it tells without naming it."""
        found = self.readings.known.get(passage)
        if found is None:
            entry = self.topics[passage.topic].siblings[passage.lang]
            found = self.readings.known[passage] = passage_terms(entry, passage, self.language)
        return found

    def body(self, topic: int, entry: Entry) -> Body:
        """What one of a topic's entries says, block by block."""
        found = self.readings.bodies.get((topic, entry.lang))
        if found is None:
            self.readings.forget()
            found = self.readings.bodies[topic, entry.lang] = Body(entry, self.language)
        return found

    def request(self, query: Query) -> Request:
        """Find what the base has for each word of a question."""
        slots = slots_of(query, self.vocabulary)
        readings = [each for each in self.thesaurus.readings(query.words) if all(map(self._says, each.terms))]
        request = Request.make(query, slots, readings, runs(query.running, self.language))
        likely = CONTINUED if query.continued else self.answerable.logit(request.runs)
        return replace(request, near=self.refusals.near(request), answerable=likely)

    def _says(self, term: str) -> bool:
        return term in self.vocabulary.holders or term in self.refusals.by_term

    def matches(self, request: Request, limit: int) -> list[Match]:
        """The best topics for a question, best first; topics that share nothing with it are left out."""
        heads = field_scores(self.heads, request)
        for kind in request.query.types:
            rarity = TYPE_WEIGHT * self.heads.rarity(f"{KIND}{kind}")
            for topic, weight in zip(*self.heads.postings(f"{KIND}{kind}"), strict=True):
                if topic in heads:
                    heads[topic] += rarity * weight
        bodies = field_scores(self.bodies, request)
        best: dict[int, int] = {}
        for number in bodies:
            topic = self.passages[number].topic
            if topic not in best or bodies[number] > bodies[best[topic]]:
                best[topic] = number
        totals = {topic: HEAD_SHARE * score for topic, score in heads.items()}
        for topic, number in best.items():
            totals[topic] = totals.get(topic, 0.0) + (1 - HEAD_SHARE) * bodies[number]
        full = max(request.mass * (SATURATION + 1), max(totals.values(), default=0.0) / MOST)
        ordered = highest(totals, max(limit, RERANKED), self.hidden)
        compared = Comparison(request, self.vocabulary.rarity)
        *wordings, nothing = self._phrased(request, ordered)
        found = [
            self._match(
                compared,
                topic,
                best.get(topic),
                _Worth(totals[topic] / full, heads.get(topic, 0.0) / full, wording, nothing),
            )
            for topic, wording in zip(ordered, wordings, strict=True)
        ]
        return sorted(found, key=lambda match: (-match.rank, match.topic))[:limit]

    def listing(self, request: Request, running: Sequence[str]) -> Match | None:
        """The only topic that lists a question, as it runs, among the ways to ask for it, whatever its words are worth."""
        listing = [topic for topic in self.verbatim.topics(running) if topic not in self.hidden]
        if len(listing) != 1:
            return None
        compared = Comparison(request, self.vocabulary.rarity)
        return self._match(compared, listing[0], None, _Worth(score=0.0, head=0.0, phrased=0.0, unanswered=0.0))

    def _phrased(self, request: Request, topics: Sequence[int]) -> list[float]:
        """What the wording is worth for each of some topics, and for the questions that nothing answers."""
        heads = [self.head(topic) for topic in topics]
        ways = [(head.runs, len(head)) for head in heads]
        return phrased(request.runs, [*ways, (self.refusals.runs, len(self.refusals.types))])

    def _match(self, compared: Comparison, topic: int, passage: int | None, worth: _Worth) -> Match:
        likeness = compared.likeness(self.head(topic), self._worths(topic))
        closest = max(likeness.values(), default=0.0)
        own = OWN if topic in self.preferred else 0.0
        return Match(
            topic=topic,
            score=worth.score,
            head=worth.head,
            phrased=worth.phrased,
            unanswered=worth.unanswered,
            rank=worth.score + CLOSENESS_WEIGHT * closest + worth.phrased + own,
            likeness=likeness,
            closest=closest,
            passage=self.passages[self.by_topic[topic][0] if passage is None else passage],
        )

    def _worths(self, topic: int) -> array[float]:
        found = self.readings.worths.get(topic)
        if found is None:
            found = self.readings.worths[topic] = self.head(topic).worths(self.vocabulary.rarity)
        return found


def _by_scope(topics: Sequence[Topic]) -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, topic in enumerate(topics):
        if topic.scope != EVERYBODY:
            found[topic.scope].add(number)
    return {scope: frozenset(numbers) for scope, numbers in found.items()}


def _asked_of_some(topics: Sequence[Topic], refusals: Refusals, language: Language) -> Wordings:
    """How some topics of a large base are asked for: enough to learn from, if there is anything to be told apart from."""
    some = topics[:: max(1, len(topics) // REMEMBERED)] if refusals.asked else ()
    return wordings_of(chain.from_iterable(ways_of(topic, language) for topic in some), language)


def _phrase_words(lexicon: Lexicon) -> Iterator[str]:
    return (word for group in lexicon.groups for phrase in group for word in phrase.split())
