"""Entries as the search knows them: a topic (an entry and its translation), its passages, the ways it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.knowledge import LANGUAGES, Entry, Origin
from bot.knowledge.compose import blocks, heading_text, is_heading, plain
from bot.knowledge.language import Language
from bot.knowledge.text import tokens
from bot.knowledge.wording import implied_terms, terms

WHOLE = 200
"""Words of a body up to which it is one passage."""

PASSAGE = 120
"""Words of a passage cut from a longer body."""


class Passage(NamedTuple):
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
        """The ways to ask for it, each with its language: the titles, then the questions."""
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
