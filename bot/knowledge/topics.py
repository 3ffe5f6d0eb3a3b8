"""Entries as the search knows them: a topic (an entry and its translation), its passages, the ways it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from bot.domain.knowledge import LANGUAGES, Entry, Origin
from bot.knowledge.asking import question_types
from bot.knowledge.compose import blocks, heading_text, is_heading, plain
from bot.knowledge.language import Language
from bot.knowledge.phrasing import Runs, Wordings, runs
from bot.knowledge.text import tokens
from bot.knowledge.wording import implied_terms, terms, terms_of, words_of

WHOLE = 200
"""Words of a body up to which it is one passage."""

PASSAGE = 120
"""Words of a passage cut from a longer body."""

MANY = 20
"""Ways to ask for a topic from which what only one of them says need not be what the topic is about."""

CHANCE = 60
"""Ways to ask of which a word that stands in one of them is there by chance."""

KIND = "?"
"""What marks a kind of question among the stems of a head."""


@dataclass(frozen=True, slots=True)
class Passage:
    """
    A searchable part of one entry.

    Attributes:
        topic: Its topic's place in the base.
        first: The number of its first block in the body's blocks; `last` is the number after its last one.
    """

    topic: int
    lang: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """
    One way to ask for a topic: its title, or a question somebody wrote down for it.

    Attributes:
        terms: Its stems, each once.
    """

    terms: tuple[str, ...]
    types: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """
    The ways to ask for a topic, read.

    Attributes:
        terms: Stems of titles and questions, in every language.
        types: The types of all its variants, as often as they occur.
        once: Stems of one or a few questions, where there are many: what somebody happened to say as well.
        runs: How many of its variants have each word and each pair of neighbouring words (`bot.knowledge.phrasing`).
    """

    terms: tuple[str, ...]
    known: frozenset[str]
    variants: tuple[Variant, ...]
    types: tuple[str, ...]
    once: frozenset[str]
    runs: Runs

    @property
    def indexed(self) -> list[str]:
        """What the index keeps: stems, and the kinds of question with a mark."""
        return [*self.terms, *(f"{KIND}{kind}" for kind in self.types)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What one entry says, in the languages it says it in; `siblings` are the entry by language, one or two."""

    siblings: Mapping[str, Entry]

    @property
    def scope(self) -> str:
        """Whose topic it is, as a membership's scope."""
        return next(iter(self.siblings.values())).scope

    @property
    def own(self) -> bool:
        """Whether the programme says it itself, rather than what Relais comes with."""
        return any(entry.origin is not Origin.DEFAULT for entry in self.siblings.values())

    def entry(self, lang: str) -> Entry:
        """The entry in that language, or the one there is."""
        return self.siblings.get(lang) or next(iter(self.siblings.values()))

    @property
    def ways(self) -> Sequence[tuple[str, str]]:
        """The ways to ask for it, each with its language: the titles, then the questions; a head's variants stand in that order."""
        titles = [(entry.title, lang) for lang, entry in self.siblings.items()]
        return [*titles, *((asked, lang) for lang, entry in self.siblings.items() for asked in entry.questions)]

    @property
    def texts(self) -> Iterator[str]:
        """All that it says and is asked by."""
        return (f"{asked} {entry.body}" for asked, entry in zip(self.asked, self.siblings.values(), strict=True))

    @property
    def asked(self) -> Iterator[str]:
        """What it is asked by."""
        return (f"{entry.title}. {' '.join(entry.questions)}" for entry in self.siblings.values())


def topics_of(entries: Iterable[Entry]) -> list[Topic]:
    """Group translations with what they translate, in the order in which topics first appear."""
    groups: dict[tuple[str, str], dict[str, Entry]] = {}
    for entry in {entry.id: entry for entry in entries}.values():
        root = entry.topic
        group = groups.setdefault((root, entry.scope), {})
        if entry.lang in group:
            group = groups.setdefault((root, entry.id), {})
        group[entry.lang] = entry
    return [Topic(siblings={lang: group[lang] for lang in LANGUAGES if lang in group}) for group in groups.values()]


def passages_of(topic: Topic, number: int) -> Iterator[tuple[Passage, str]]:
    """Cut the bodies of a topic into passages (whole if short, else at headings and after some paragraphs), each with its text."""
    for lang, entry in topic.siblings.items():
        parts = blocks(entry.body)
        for first, last in _spans(parts):
            passage = Passage(number, lang, first, last)
            yield passage, _text(parts, passage)


def passage_terms(entry: Entry, passage: Passage, language: Language) -> frozenset[str]:
    """The stems of a passage, its heading's included, and the stems of what it tells without naming it."""
    text = _text(blocks(entry.body), passage)
    return implied_terms(text, language).union(terms(tokens(text), language, passage.lang))


def _text(parts: Sequence[str], passage: Passage) -> str:
    return "\n".join([_heading_before(parts, passage.first), *map(plain, parts[passage.first : passage.last])])


class _Way(NamedTuple):
    """A title or a question, read."""

    stems: list[str]
    types: frozenset[str]
    runs: Iterable[int]
    negated: bool

    @property
    def variant(self) -> Variant:
        return Variant(terms=tuple(dict.fromkeys(self.stems)), types=shared_types(self.types), negated=self.negated)


def read_head(topic: Topic, language: Language) -> tuple[Head, Wordings]:
    """Read the ways to ask for a topic; and the runs of each way (`bot.knowledge.phrasing`), of which the head has the counts."""
    ways = [_read_way(text, lang, language) for text, lang in topic.ways]
    titles = ways[: len(topic.siblings)]
    variants = tuple(way.variant for way in ways)
    stems = tuple(chain.from_iterable(way.stems for way in ways))
    said = Wordings(way.runs for way in ways)
    head = Head(
        terms=stems,
        known=frozenset(stems),
        variants=variants,
        types=tuple(kind for way in ways for kind in sorted(way.types)),
        once=_once(variants, frozenset().union(*(title.stems for title in titles))),
        runs=Runs(said),
    )
    return head, said


def _read_way(text: str, lang: str, language: Language) -> _Way:
    spelled = tokens(text)
    words = words_of(spelled, language)
    running = [spoken.form for spoken in words]
    return _Way(
        stems=terms_of(words, language, language.detect(text, lang, spelled)),
        types=question_types(running, language),
        runs=runs(running, language),
        negated=not language.negations.isdisjoint(running),
    )


@cache
def shared_types(types: frozenset[str]) -> frozenset[str]:
    """The same types, kept once: a programme has thousands of ways to ask, of a few kinds."""
    return types


def _once(variants: Sequence[Variant], titles: Set[str]) -> frozenset[str]:
    if len(variants) < MANY:
        return frozenset()
    held = Counter(chain.from_iterable(variant.terms for variant in variants))
    return frozenset(term for term, times in held.items() if times <= max(1, len(variants) // CHANCE)) - titles


def _spans(parts: Sequence[str]) -> list[tuple[int, int]]:
    """Where to cut: pairs of first block and block after the last."""
    if sum(len(part.split()) for part in parts) <= WHOLE:
        return [(0, len(parts))]
    spans: list[tuple[int, int]] = []
    start, words = 0, 0
    for number, part in enumerate(parts):
        size = len(part.split())
        full = words > 0 and words + size > PASSAGE and not is_heading(parts[number - 1])
        if number > start and ((is_heading(part) and words > 0) or full):
            spans.append((start, number))
            start, words = number, 0
        words += 0 if is_heading(part) else size
    return [*spans, (start, len(parts))]


def _heading_before(parts: Sequence[str], first: int) -> str:
    """The heading under which a passage stands, if it doesn't carry it itself."""
    above = [part for part in parts[:first] if is_heading(part)]
    return heading_text(above[-1]) if above and not is_heading(parts[first]) else ""
