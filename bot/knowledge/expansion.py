"""Other words for the words of a question: equivalents, corrections, words of the same family, mined acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.knowledge.index import Vocabulary
from bot.knowledge.language import Language
from bot.knowledge.lexicon import Lexicon, generic_lexicon
from bot.knowledge.query import Query, Word
from bot.knowledge.text import folded_words
from bot.knowledge.wording import running_words

GUESSED = 0.9
"""What a word is worth whose spelling was mended."""

EQUIVALENT = 0.8
FAMILY_LEAST = 0.4
FAMILY_SHARE = 0.75

IN_BRACKETS = re.compile(r"\(\s*([A-Z][A-Za-z0-9À-ÿ\-]{1,9})\s*\)")
BEFORE = 120
"""Characters before a bracket in which its long form stands."""

SHORT_THEN_LONG = re.compile(r"([A-Z](?<!\w.)[A-Z0-9\-]{1,9})\s*\(\s*([^()]{8,110}?)\s*\)")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One word of the question and the terms of the base that stand for it, each with its likeness."""

    word: Word
    rarity: float
    options: tuple[tuple[str, float], ...]

    @property
    def known(self) -> bool:
        """Tell whether the base has anything like it."""
        return bool(self.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A phrase that says the same as the slots from `first` to before `last`."""

    first: int
    last: int
    terms: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Thesaurus:
    """Which phrases stand for which, as stems; `general` are those of everyday words, which no name is."""

    equals: Mapping[Phrase, frozenset[Phrase]]
    general: frozenset[Phrase]
    longest: int

    @classmethod
    def build(cls, lexicon: Lexicon, language: Language) -> Thesaurus:
        """Prepare the lexicon's groups for look-up."""
        found: dict[Phrase, set[Phrase]] = {}
        for group in lexicon.groups:
            phrases = {phrase for text in group if (phrase := phrase_terms(text, language))}
            for phrase in phrases:
                found.setdefault(phrase, set()).update(phrases - {phrase})
        equals = {phrase: frozenset(others) for phrase, others in found.items() if others}
        general = {phrase_terms(text, language) for group in generic_lexicon().groups for text in group}
        return cls(equals=equals, general=frozenset(general), longest=max(map(len, equals), default=0))

    def as_parts(self) -> tuple[dict[Phrase, frozenset[Phrase]], frozenset[Phrase]]:
        """The phrases as values that `marshal` writes."""
        return dict(self.equals), self.general

    @classmethod
    def from_parts(cls, parts: tuple[dict[Phrase, frozenset[Phrase]], frozenset[Phrase]]) -> Thesaurus:
        """Read what `as_parts` wrote."""
        return cls(equals=parts[0], general=parts[1], longest=max(map(len, parts[0]), default=0))

    def readings(self, words: Sequence[Word]) -> list[Reading]:
        """Every equivalent phrase of every run of the question's words, longest runs first."""
        stems = tuple(word.stem for word in words)
        found: list[Reading] = []
        for length in range(min(self.longest, len(stems)), 0, -1):
            for first in range(len(stems) - length + 1):
                equals = sorted(self.equals.get(stems[first : first + length], ()))
                if any(word.name for word in words[first : first + length]):
                    equals = [phrase for phrase in equals if phrase not in self.general]
                found.extend(Reading(first=first, last=first + length, terms=phrase) for phrase in equals)
        return found


def phrase_terms(text: str, language: Language) -> Phrase:
    """The stems of a phrase without its function words (all of it, if it has nothing else)."""
    words = [spoken.form for spoken in running_words(text, language)]
    kept = [word for word in words if not all(language.is_stop(word, lang) for lang in language.stop)]
    return tuple(language.root(word) for word in kept)


def mined_acronyms(texts: Iterable[str]) -> Lexicon:
    """The acronyms that texts explain themselves, as "Long form (LF)" or "LF (long form)"."""
    groups = {}
    for text in texts:
        if "(" not in text:
            continue
        pairs = [
            (found.group(1), text[max(0, found.start() - BEFORE) : found.start()])
            for found in IN_BRACKETS.finditer(text)
        ]
        pairs += [(found.group(1), found.group(2)) for found in SHORT_THEN_LONG.finditer(text)]
        for short, written in pairs:
            spelled = _spelled_by(short, written) if short.upper() == short else None
            if spelled:
                groups[short.lower(), spelled] = (short.lower(), spelled)
    return Lexicon(groups=tuple(groups.values()))


def slots_of(query: Query, vocabulary: Vocabulary) -> tuple[Slot, ...]:
    """For every word of the question, what the base has for it."""
    return tuple(
        Slot(
            word=word,
            rarity=vocabulary.rarity(word.stem),
            options=tuple(_options(word, vocabulary)),
        )
        for word in query.words
    )


def _options(word: Word, vocabulary: Vocabulary) -> Iterable[tuple[str, float]]:
    sure = GUESSED if word.guessed else 1.0
    if word.stem in vocabulary.holders:
        yield word.stem, sure
    for other, alike in vocabulary.relatives(word.stem, least=FAMILY_LEAST):
        yield other, sure * alike * FAMILY_SHARE


def _spelled_by(short: str, written: str) -> str | None:
    """The end of a text whose initials spell the acronym, if any."""
    letters = [letter for letter in "".join(folded_words(short)) if letter.isalpha()]
    words = folded_words(written)
    for start in range(len(words) - 1, -1, -1):
        part = words[start:]
        left = list(letters)
        for word in part:
            if left and word[0] == left[0]:
                left.pop(0)
        if not left and letters and part[0][0] == letters[0]:
            return " ".join(part)
    return None
