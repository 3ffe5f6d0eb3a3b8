"""What a hurried typist meant: unknown words as the known words that are one or two slips away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from bot.knowledge.language import Language

COMMON = 5.0
"""Zipf value from which a word of the language may be what was meant, though the base doesn't use it."""

TWO_SLIPS_FROM = 8
"""Letters of a word in which two slips are allowed; one from four."""

GLUED = ("l", "d", "qu", "s", "n", "j", "c", "m", "t")
"""What sticks to the next word when an apostrophe is forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speller:
    """
    The words of a base and of both languages, to find the one that was meant.

    Attributes:
        own: The words of the base, which go before the others.
        known: Every word that is taken for what it says.
        by_letter: Words that may be meant, by first letter.
    """

    own: frozenset[str]
    known: frozenset[str]
    by_letter: Mapping[str, tuple[str, ...]]

    @classmethod
    def build(cls, words: Iterable[str], language: Language) -> Speller:
        """Prepare the look-up of a base's words and of the common ones."""
        own = frozenset(word for word in words if word.isalpha() and len(word) > 2)
        general = language.frame.union(language.numbers, *language.stop.values())
        common = {word for table in language.zipf.values() for word, zipf in table.items() if zipf >= COMMON}
        by_letter: dict[str, list[str]] = {}
        for word in sorted(own | general | common):
            if len(word) > 2:
                by_letter.setdefault(word[0], []).append(word)
        known = own.union(general, language.attributes, language.greetings, language.pronouns, *language.zipf.values())
        return cls(own=own, known=known, by_letter={letter: tuple(found) for letter, found in by_letter.items()})

    def meant(self, word: str) -> tuple[str, ...]:
        """The words that a folded word stands for; itself if it is known, or like nothing."""
        if len(word) < 4 or not word.isalpha() or word in self.known:
            return (word,)
        for glued in GLUED:
            rest = word.removeprefix(glued)
            if rest != word and len(rest) > 2 and rest in self.own:
                return (glued, rest)
        return (self._nearest(word) or word,)

    def _nearest(self, word: str) -> str | None:
        allowed = 1 if len(word) < TWO_SLIPS_FROM else 2
        best: tuple[int, bool, str] | None = None
        for letter in {word[0], word[1]}:
            for other in self.by_letter.get(letter, ()):
                if abs(len(other) - len(word)) > allowed:
                    continue
                slips = DamerauLevenshtein.distance(word, other, score_cutoff=allowed)
                found = (slips, other not in self.own, other)
                if slips <= allowed and (best is None or found < best):
                    best = found
        return best[2] if best else None
