"""What is read from entries once, in a form that is quickly written and read again."""

from __future__ import annotations

import hashlib
import marshal
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.domain.knowledge import LANGUAGES, Entry
from bot.knowledge.expansion import mined_acronyms
from bot.knowledge.index import FieldIndex, Gathered, Vocabulary
from bot.knowledge.language import Language
from bot.knowledge.lexicon import Lexicon
from bot.knowledge.phrasing import Wordings
from bot.knowledge.text import tokens
from bot.knowledge.topics import KIND, Head, Passage, Topic, passages_of, read_head, topics_of
from bot.knowledge.wording import folded_forms, implied_terms, terms

HEAD_FLATTEN, BODY_FLATTEN = 0.3, 0.75

REMEMBERED = 2_000
"""Topics of which what was read is kept in memory; of more, what a question needs is read when it does."""

FORM = 2
"""Of what is written; another number for every change of what is read from an entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """
    What the entries of a base come to.

    Attributes:
        acronyms: Those that the texts explain themselves.
        forms: Every word that the entries use, as written, folded.
        told: Those of them that stand in a title or in a body, where nobody writes as on a phone.
        read: The heads of the topics, if they were just read and are no more than `REMEMBERED`; empty otherwise.
        asked: How each way to ask for them is put, as `read_head` says it.
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


def read_parts(entries: Iterable[Entry], language: Language) -> Parts:
    """Read entries; their order decides between equals."""
    topics = topics_of(entries)
    read: list[Head] = []
    asked = Wordings()
    heads = Gathered()
    for topic in topics:
        head, ways = read_head(topic, language)
        heads.add(head.indexed)
        if len(topics) <= REMEMBERED:
            read.append(head)
            for way in ways:
                asked.add(way)
    told = _Told(topics, language)
    used = set(chain.from_iterable(tokens(text) for topic in topics for text in topic.asked))
    holders = _holders(heads, told.bodies, [each.topic for each in told.passages], told.hinted)
    return Parts(
        topics=topics,
        passages=told.passages,
        heads=heads.indexed(flatten=HEAD_FLATTEN),
        bodies=told.bodies.indexed(flatten=BODY_FLATTEN),
        vocabulary=Vocabulary.of(len(topics), holders),
        acronyms=mined_acronyms(text for topic in topics for text in topic.texts),
        forms=folded_forms(used | told.words),
        told=folded_forms(told.words),
        read=read,
        asked=asked,
    )


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


def fingerprint(entries: Iterable[Entry]) -> str:
    """What tells one set of entries from another, and this way to read them from an earlier one."""
    found = hashlib.sha256(f"{FORM}\n{marshal.version}".encode())
    for entry in entries:
        said = (
            entry.id,
            entry.lang,
            entry.translation_of or "",
            entry.scope,
            entry.title,
            "\n".join(entry.questions),
            entry.body,
        )
        found.update("\0".join(said).encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def written(parts: Parts) -> bytes:
    """The parts as bytes; the entries themselves are not among them."""
    spans = array("I")
    for passage in parts.passages:
        spans.extend((passage.topic, LANGUAGES.index(passage.lang), passage.first, passage.last))
    return marshal.dumps(
        {
            "spans": spans.tobytes(),
            "heads": parts.heads.as_parts(),
            "bodies": parts.bodies.as_parts(),
            "terms": "\n".join(parts.vocabulary.holders),
            "holders": array("I", parts.vocabulary.holders.values()).tobytes(),
            "acronyms": [list(group) for group in parts.acronyms.groups],
            "forms": "\n".join(parts.forms),
            "told": "\n".join(parts.told),
        }
    )


def restored(content: bytes, entries: Iterable[Entry]) -> Parts:
    """
    Read what `written` wrote of these very entries.

    Raises:
        ValueError, EOFError, TypeError, KeyError: It is damaged.
    """
    raw = marshal.loads(content)  # noqa: S302 - values only, made by `written`: marshal runs nothing
    topics = topics_of(entries)
    spans, holders = array("I"), array("I")
    spans.frombytes(raw["spans"])
    holders.frombytes(raw["holders"])
    flat = iter(spans)
    terms = raw["terms"].split("\n")
    return Parts(
        topics=topics,
        passages=[
            Passage(topic, LANGUAGES[lang], first, last) for topic, lang, first, last in zip(*[flat] * 4, strict=True)
        ],
        heads=FieldIndex.from_parts(raw["heads"]),
        bodies=FieldIndex.from_parts(raw["bodies"]),
        vocabulary=Vocabulary.of(len(topics), dict(zip(terms, holders, strict=True))),
        acronyms=Lexicon(groups=tuple(tuple(group) for group in raw["acronyms"])),
        forms=raw["forms"].split("\n"),
        told=raw["told"].split("\n"),
    )
