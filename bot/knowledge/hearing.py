"""How French spelling sounds: what a hurried typist writes as it is heard ("kartie", "jvoudré") sounds like the word that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache, lru_cache
from itertools import chain, islice

from bot.knowledge.language import Language

EVERYDAY = 4.0
"""Zipf value from which a word of French, though no entry uses it, may be what was meant by its sound."""

_STEPS = [
    (re.compile(written, re.MULTILINE), heard)
    for written, heard in (
        (r"1", "in"), (r"ph", "f"), (r"th", "t"), (r"s?ch", "S"), (r"gn", "n"), (r"o?eu|oe(?=u)", "Q"),
        (r"(?<=[aeuQ])ill|(?<=[aeuQ])ils?$", "Y"), (r"t(?=ions?$|ionn|iel)", "s"), (r"eau|au", "o"), (r"ou|oo", "U"),
        (r"oi|oa|wa|oy", "W"),
        (r"(?:[ae]in|aim|un|um|yn|in|im)(?![aeiouynmhQUWY'])", "5"), (r"(?<=i)en(?=s?$)", "5"),
        (r"(?:an|am|en|em)(?![aeiouynmhQUWY'])", "2"), (r"(?:on|om)(?![aeiouynmhQUWY'])", "3"),
        (r"ai|ei|ay|ey", "e"), (r"qu|q|ck|c(?![eiyh])", "k"), (r"sc(?=[eiy])|c(?=[eiy])|ss|z", "s"),
        (r"ge?(?=[eiyao5])(?!ge?$)|g(?=e)", "j"), (r"gu(?=[eiy])", "g"), (r"y", "i"), (r"h", ""), (r"w", "v"),
        (r"(.)\1+", r"\1"), (r"(?<=\w\w)[dtsx]+$", ""), (r"'", ""),
    )
]  # fmt: skip
"""One step after the other: one sign for one sound, and what is silent at the end is gone."""

_ENDINGS = [
    (re.compile(written), heard)
    for written, heard in ((r"(?:er|ez|ets?|ees?|aits?|aient|es?)$", "e"), (r"(?:ent|es?)$", "'"))
]
"""An end that may be heard or not, as accents and who writes will have it: "kartie" is "quartier", "ekipe" is "équipe"."""

_ENDS = frozenset("erstz")
"""The last letters of all of these."""


_AT_ONCE = 500
"""Words that are gone through together."""


@lru_cache(maxsize=8_192)
def sounds(word: str) -> frozenset[str]:
    """What a folded word may sound like."""
    return frozenset(_heard("\n".join(_written(word))).split("\n"))


def sounds_of(words: Iterable[str]) -> Iterator[tuple[str, Set[str]]]:
    """What each of many folded words may sound like: hundreds at once take a tenth of the time, and all at once much room."""
    coming = iter(words)
    while some := list(islice(coming, _AT_ONCE)):
        written = [_written(word) for word in some]
        heard = iter(_heard("\n".join(chain.from_iterable(written))).split("\n"))
        for word, ways in zip(some, written, strict=True):
            yield word, {next(heard) for _ in ways}


@cache
def heard_words(language: Language) -> Mapping[str, str]:
    """The everyday words of French by what they may sound like, the most common ones first."""
    return by_sound((word for word, zipf in language.zipf["fr"].items() if zipf >= EVERYDAY), language)


def by_sound(words: Iterable[str], language: Language) -> Mapping[str, str]:
    """Words by what they may sound like, those of one sound in one string, the most common ones first."""
    common = language.zipf["fr"]
    ordered = sorted((word for word in words if len(word) > 1), key=lambda word: (-common.get(word, 0.0), word))
    found: dict[str, list[str]] = {}
    for word, heard in sounds_of(ordered):
        for sound in heard:
            found.setdefault(sound, []).append(word)
    return {sound: " ".join(alike) if len(alike) > 1 else alike[0] for sound, alike in found.items()}


def _written(word: str) -> list[str]:
    if len(word) <= 3 or word[-1] not in _ENDS:
        return [word]
    ways = [written.sub(heard, word) for written, heard in _ENDINGS]
    return list(dict.fromkeys([*(way for way in ways if len(way) > 2), word]))


def _heard(lines: str) -> str:
    for written, heard in _STEPS:
        lines = written.sub(heard, lines)
    return lines
