"""What a hurried typist meant: unknown words as the known words that are one or two slips away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein
from rapidfuzz.process import extract

from bot.knowledge.language import Language

TWO_SLIPS_FROM = 8
"""Letters of a word in which two slips are allowed; one from four."""

GLUED = ("l", "d", "qu", "s", "n", "j", "c", "m", "t")
"""What sticks to the next word when an apostrophe is forgotten."""


HEARD = (
    (r"ph", "f"), (r"qu|q|c(?![eiyh])", "k"), (r"eau|au", "o"), (r"ain|ein|in(?![aeiouyn])|im(?=[pb])", "5"),
    (r"an(?![aeiouyn])|en(?![aeiouyn])|am(?=[pb])|em(?=[pb])", "2"), (r"ai|ei|er$|ez$|et$|ee", "E"), (r"oi", "wa"),
    (r"sc(?=[eiy])|c(?=[eiy])|ss|z", "s"), (r"ge?(?=[eiao])", "j"), (r"y", "i"), (r"h", ""), (r"(.)\1+", r"\1"),
    (r"(?<=..)(?:es|[edstx])$", ""),
)  # fmt: skip
"""How French spelling sounds, roughly, one step after the other: silent letters gone, one sign for one sound."""


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """What a folded word sounds like: `nivo` is `niveau`, `apele` is `appelle`."""
    for written, heard in HEARD:
        word = re.sub(written, heard, word)
    return word


SOUNDS = ("ckq", "szcx", "gj", "fp", "iy", "aeoh")
"""First letters that may sound alike."""

REACH = 3
"""Letters by which two spellings of one sound may differ in length."""

Shelf = tuple[str, int]
"""First letter and number of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speller:
    """
    The words of a base and of both languages, to find the one that was meant.

    Attributes:
        own: The words of the base, which go before the others.
        known: Every word that is taken for what it says.
        shelves: Words that may be meant, by first letter and length.
    """

    own: frozenset[str]
    known: frozenset[str]
    shelves: Mapping[Shelf, Sequence[str]]

    @classmethod
    def build(cls, words: Iterable[str], language: Language) -> Speller:
        """Prepare the look-up of a base's words and of the common ones."""
        own = frozenset(word for word in words if len(word) > 2 and word.isalpha())
        own = frozenset(word for word in own if not _is_glued(word, own, language))
        shelves: dict[Shelf, list[str]] = {}
        for word in own.union(language.common_words):
            if len(word) > 2:
                shelves.setdefault((word[0], len(word)), []).append(word)
        return cls(own=own, known=own.union(language.known_words), shelves=shelves)

    def meant(self, word: str) -> tuple[str, ...]:
        """The words that a folded word stands for; itself if it is known, or like nothing."""
        if len(word) < 4 or not word.isalpha() or word in self.known:
            return (word,)
        for glued in GLUED:
            rest = word.removeprefix(glued)
            if rest != word and len(rest) > 2 and rest in self.own:
                return (glued, rest)
        heard = self._heard(word)
        if heard is None:
            for glued in GLUED:
                alike = self._heard(word.removeprefix(glued)) if _may_stick(glued, word) else None
                if alike is not None:
                    return (glued, alike)
        return (heard or self._nearest(word) or word,)

    def _heard(self, word: str) -> str | None:
        """The base's word that sounds the same."""
        wanted = sound(word)
        letters = {word[0]}.union(*(group for group in SOUNDS if word[0] in group))
        lengths = range(len(word) - REACH, len(word) + REACH + 1)
        shelves = (self.shelves.get((letter, length), ()) for letter in letters for length in lengths)
        written = max(REACH, len(word) // 2 + 1)
        near = (
            other
            for shelf in shelves
            for other, _, _ in extract(word, shelf, scorer=Levenshtein.distance, score_cutoff=written, limit=None)
        )
        alike = (other for other in near if other in self.own and sound(other) == wanted)
        return min(alike, default=None, key=lambda other: (abs(len(other) - len(word)), other))

    def _nearest(self, word: str) -> str | None:
        allowed = 1 if len(word) < TWO_SLIPS_FROM else 2
        found = [
            (slips, other not in self.own, other)
            for letter in {word[0], word[1]}
            for length in range(len(word) - allowed, len(word) + allowed + 1)
            for other, slips, _ in extract(
                word,
                self.shelves.get((letter, length), ()),
                scorer=DamerauLevenshtein.distance,
                score_cutoff=allowed,
                limit=None,
            )
        ]
        return min(found)[2] if found else None


def _is_glued(word: str, own: frozenset[str], language: Language) -> bool:
    """Tell whether an entry itself gives a word with an article stuck to it, as a way that people write ("limpact"): it is no word."""
    if language.commonness(word) is not None:
        return False
    rests = (word.removeprefix(glued) for glued in GLUED if _may_stick(glued, word))
    return any(rest in own and language.commonness(rest) is not None for rest in rests)


def _may_stick(glued: str, word: str) -> bool:
    return word.startswith(glued) and len(word) > len(glued) + 3
