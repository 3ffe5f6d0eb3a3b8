"""What a hurried typist meant: unknown words as the known words that sound the same, or are one or two slips away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein
from rapidfuzz.process import extract

from bot.knowledge.hearing import EVERYDAY, by_sound, heard_words, sounds, sounds_of
from bot.knowledge.language import Language

TWO_SLIPS_FROM = 8
"""Letters of a word in which two slips are allowed; one from four."""

SHORTEST = 3
"""Letters of a word that may stand for another."""

GLUED = {each: each for each in ("l", "d", "qu", "s", "n", "j", "c", "m", "t")} | {"k": "qu"}
"""What sticks to the next word when an apostrophe is forgotten, and what it stands for."""

COMMON = 4.5
"""Zipf value from which a French word that no entry uses may stand behind a forgotten apostrophe."""

SHORT_COMMON = 5.0
"""Zipf value from which it may be what was meant by three letters, which sound like much."""

RARE, RARER = 5.0, 1.0
"""Below which Zipf value a word of somebody who writes as on a phone may be another, and how much more common that one is."""

FAR = 0.15
"""What each differing letter takes from the likelihood, in Zipf values, of a word that sounds the same."""

Shelf = tuple[str, int]
"""First letter and number of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speller:
    """
    The words of a base and of both languages, to find the one that was meant.

    Attributes:
        own: The words of the base, which go before the others.
        told: Those that its titles and bodies use, and not only the ways to ask.
        shelves: Words that may be meant, by first letter and length.
        heard: The base's words by what they may sound like.
    """

    own: frozenset[str]
    told: frozenset[str]
    shelves: Mapping[Shelf, Sequence[str]]
    heard: Mapping[str, str]
    language: Language

    @classmethod
    def build(
        cls, words: Iterable[str], language: Language, *, told: Iterable[str] = (), lexical: Iterable[str] = ()
    ) -> Speller:
        """
        Prepare the look-up of a base's words and of the common ones.

        What is `told` is spelled as it should be. What only ways to ask say may be a slip; the lexicon's words, `lexical`, are meant so.
        """
        asked, given = (frozenset(filter(_may_be_meant, some)) for some in (words, lexical))
        used, spelled = asked | given, frozenset(told)
        sure = spelled.union(word for word in used if language.commonness(word) is not None)
        right, unsure = used & sure, used - sure
        unsure -= _misspelled(unsure, sure, language)
        own = right | (unsure - cls.of(right, spelled, {}, language).slips(unsure - given))
        return cls.of(own, spelled, by_sound(own, language), language)

    @classmethod
    def of(cls, own: frozenset[str], told: frozenset[str], heard: Mapping[str, str], language: Language) -> Speller:
        """Put the words on their shelves."""
        shelves: dict[Shelf, list[str]] = {}
        for word in own.union(language.common_words):
            if len(word) >= SHORTEST:
                shelves.setdefault((word[0], len(word)), []).append(word)
        return cls(own=own, told=told, shelves=shelves, heard=heard, language=language)

    def as_parts(self) -> tuple[str, str, str, str]:
        """The words as values that `marshal` writes."""
        return "\n".join(self.own), "\n".join(self.told), "\n".join(self.heard), "\n".join(self.heard.values())

    @classmethod
    def from_parts(cls, parts: Sequence[str], language: Language) -> Speller:
        """Read what `as_parts` wrote."""
        own, told, sounding, words = (part.split("\n") if part else [] for part in parts)
        return cls.of(frozenset(own), frozenset(told), dict(zip(sounding, words, strict=True)), language)

    def meant(self, word: str, lang: str, *, texted: bool = False) -> tuple[str, ...]:
        """
        The words that a folded word stands for; itself if it is known, or like nothing.

        Args:
            word: The word.
            lang: The language of its text: in French, English is no excuse.
            texted: Its text is spelled as on a phone: what sounds like a common word of French is that word, be it a rare word itself
                ("san" for "sans").
        """
        if len(word) < SHORTEST or not word.isalpha():
            return (word,)
        twin = self._twin(word) if texted else None
        if twin is not None:
            return (twin,)
        if word in self.own or word in (self.language.french_words if lang == "fr" else self.language.known_words):
            return (word,)
        whole = self._alike(word, own=True) if lang == "fr" else None
        if whole is not None:
            return (whole,)
        return self._apart(word) or self._sounding(word, texted=texted) or (self._slipped(word, lang),)

    def sounds_common(self, word: str) -> bool:
        """Tell whether a folded word that nobody knows sounds like a common one of French, as on a phone."""
        known = word in self.own or word in self.language.french_words or not word.isalpha() or len(word) < SHORTEST
        return not known and bool(self._apart(word) or self._sounding(word, texted=True))

    def _twin(self, word: str) -> str | None:
        """The much more common French word that sounds like a rare one."""
        common = self.language.zipf["fr"]
        if word in self.told or common.get(word, RARE) >= RARE:
            return None
        twin = self._alike(word, own=False)
        return twin if twin is not None and common[twin] >= common[word] + RARER else None

    def _apart(self, word: str) -> tuple[str, ...]:
        """The two words that a forgotten apostrophe made one."""
        common = self.language.zipf["fr"]
        for glued, meant in GLUED.items():
            rest = word.removeprefix(glued)
            if rest != word and len(rest) >= SHORTEST and (rest in self.own or common.get(rest, 0.0) >= COMMON):
                return (meant, rest)
        return ()

    def _sounding(self, word: str, *, texted: bool) -> tuple[str, ...]:
        """What sounds the same, perhaps behind a forgotten apostrophe; the base's words go before all of French."""
        for glued, rest in (("", word), *((each, word.removeprefix(each)) for each in GLUED if _may_stick(each, word))):
            alike = self._alike(rest, own=True) or (self._alike(rest, own=False) if texted else None)
            if alike is not None:
                return (GLUED[glued], alike) if glued else (alike,)
        return ()

    def _alike(self, word: str, *, own: bool) -> str | None:
        """The most likely word that sounds the same: of the base, or of everyday French."""
        common, least = self.language.zipf["fr"], EVERYDAY if len(word) > SHORTEST else SHORT_COMMON
        heard = self.heard if own else heard_words(self.language)
        alike = {each for sound in sounds(word) for each in heard.get(sound, "").split() if len(each) >= SHORTEST}
        likely = {each: common.get(each, 0.0) for each in alike if own or common[each] >= least}
        return max(likely, default=None, key=lambda each: (likely[each] - FAR * Levenshtein.distance(word, each), each))

    def slips(self, words: Iterable[str]) -> frozenset[str]:
        """Those of some words that are slips of the base's own."""
        meant = ((word, self._slipped(word, "")) for word in words)
        return frozenset(word for word, other in meant if other != word and other in self.own)

    def _slipped(self, word: str, lang: str) -> str:
        """The known word that is nearest by slips of the finger; of those as near one of the same letters, then the most common one."""
        if len(word) == SHORTEST:
            return word
        allowed, letters = 1 if len(word) < TWO_SLIPS_FROM else 2, sorted(word)
        common = self.language.zipf.get(lang, {})
        found = [
            (slips, other not in self.own, sorted(other) != letters, -common.get(other, 0.0), other)
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
        return min(found)[-1] if found else word


def _misspelled(words: frozenset[str], sure: Set[str], language: Language) -> frozenset[str]:
    """Those that ways to ask spell as on a phone ("limpact", "kartie"), so that they are no words of their own."""
    rests = {word: [word.removeprefix(glued) for glued in GLUED if _may_stick(glued, word)] for word in words}
    known = heard_words(language).keys()
    unheard = {word for word, heard in sounds_of(words.union(*rests.values())) if heard.isdisjoint(known)}
    return frozenset(
        word
        for word, unstuck in rests.items()
        if word in language.chat or not sure.isdisjoint(unstuck) or not unheard.issuperset((word, *unstuck))
    )


def _may_be_meant(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def _may_stick(glued: str, word: str) -> bool:
    return word.startswith(glued) and len(word) > len(glued) + 3
