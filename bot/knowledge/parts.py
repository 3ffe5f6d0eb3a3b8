"""What is read from entries once, before anything is looked up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.domain.knowledge import Entry
from bot.knowledge.expansion import mined_acronyms
from bot.knowledge.heads import KIND, Head, head_of, index_terms, ways_of, wordings_of
from bot.knowledge.index import FieldIndex, Gathered, Vocabulary
from bot.knowledge.language import Language
from bot.knowledge.lexicon import Lexicon
from bot.knowledge.phrasing import Wordings
from bot.knowledge.text import tokens
from bot.knowledge.topics import Passage, Topic, passages_of, topics_of
from bot.knowledge.verbatim import Verbatim, checksum
from bot.knowledge.wording import folded_forms, implied_terms, terms

HEAD_FLATTEN, BODY_FLATTEN = 0.3, 0.75

REMEMBERED = 2_000
"""Topics of which what was read is kept in memory; of more, what a question needs is read when it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """
    What the entries of a base come to.

    Attributes:
        acronyms: Those that the texts explain themselves.
        forms: Every word that the entries use, as written, folded.
        told: Those of them that stand in a title or in a body, where nobody writes as on a phone.
        read: The heads of the topics, if they were just read and are no more than `REMEMBERED`; empty otherwise.
        asked: How each way to ask for them is put, if they are no more than that.
        verbatim: Every way to ask.
    """

    topics: Sequence[Topic]
    passages: Sequence[Passage]
    heads: FieldIndex
    bodies: FieldIndex
    vocabulary: Vocabulary
    acronyms: Lexicon
    forms: Iterable[str]
    told: Iterable[str]
    read: Sequence[Head] = ()
    asked: Wordings = field(default_factory=Wordings)
    verbatim: Verbatim = field(default_factory=Verbatim)


def read_parts(entries: Iterable[Entry], language: Language) -> Parts:
    """Read entries; their order decides between equals."""
    topics = topics_of(entries)
    asked, told = _Asked(topics, language), _Told(topics, language)
    holders = _holders(asked.heads, told.bodies, [each.topic for each in told.passages], told.hinted)
    return Parts(
        topics=topics,
        passages=told.passages,
        heads=asked.heads.indexed(flatten=HEAD_FLATTEN),
        bodies=told.bodies.indexed(flatten=BODY_FLATTEN),
        vocabulary=Vocabulary.of(len(topics), holders),
        acronyms=mined_acronyms(text for topic in topics for text in topic.texts),
        forms=folded_forms(asked.words | told.words),
        told=folded_forms(told.words),
        read=asked.read,
        asked=asked.wordings,
        verbatim=Verbatim(asked.listed),
    )


class _Asked:
    """What titles and questions ask: terms, words, a checksum of each; of no more topics than `REMEMBERED` how each is put."""

    def __init__(self, topics: Sequence[Topic], language: Language) -> None:
        self.heads = Gathered()
        self.words: set[str] = set()
        self.read: list[Head] = []
        self.wordings = Wordings()
        self.listed: list[tuple[int, int]] = []
        for number, topic in enumerate(topics):
            ways = ways_of(topic, language)
            self.heads.add(index_terms(ways))
            self.listed += [(checksum(way.running), number) for way in ways]
            self.words.update(*(way.spelled for way in ways))
            if len(topics) <= REMEMBERED:
                asked = wordings_of(ways, language)
                self.read.append(head_of(ways, asked, len(topic.siblings), language))
                self.wordings.extend(asked)


class _Told:
    """What titles and bodies tell: their passages and words, and the terms that they show without naming them, with their topics."""

    def __init__(self, topics: Sequence[Topic], language: Language) -> None:
        self.passages: list[Passage] = []
        self.bodies = Gathered()
        self.hinted: defaultdict[str, set[int]] = defaultdict(set)
        self.words: set[str] = set()
        for number, topic in enumerate(topics):
            self.words.update(*(tokens(each.title) for each in topic.siblings.values()))
            for passage, text in passages_of(topic, number):
                said = tokens(text)
                self.passages.append(passage)
                self.bodies.add(terms(said, language, passage.lang))
                self.words.update(said)
                for term in implied_terms(text, language):
                    self.hinted[term].add(number)


def _holders(
    heads: Gathered, bodies: Gathered, topic_of: Sequence[int], hinted: Mapping[str, set[int]]
) -> dict[str, int]:
    """How many topics have each term: in a title or a question, in a passage, or told without being named."""
    return {
        term: len({*heads.holders(term), *map(topic_of.__getitem__, bodies.holders(term)), *hinted.get(term, ())})
        for term in dict.fromkeys(chain(heads.terms(), bodies.terms(), hinted))
        if not term.startswith(KIND)
    }
