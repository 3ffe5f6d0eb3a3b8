"""One light stemmer for French and English (after Savoy's "light" stemmer, which other engines use for French)."""

from __future__ import annotations

import re
from functools import lru_cache

SUFFIXES = (
    ("issement", "ir", 9),
    ("issant", "ir", 8),
    ("ification", "ifi", 11),
    ("ation", "", 10),
    ("ement", "", 6),
    ("ficatrice", "fier", 11),
    ("ficateur", "fier", 10),
    ("catrice", "quer", 9),
    ("cateur", "quer", 8),
    ("atrice", "er", 8),
    ("ateur", "er", 7),
    ("trice", "teur", 6),
    ("ieme", "", 5),
    ("teuse", "ter", 7),
    ("teur", "ter", 6),
    ("euse", "eu", 5),
    ("iere", "ier", 8),
    ("ive", "if", 7),
    ("folle", "fou", 4),
    ("nouvelle", "nouveau", 7),
    ("nnelle", "n", 9),
    ("nnel", "n", 8),
    ("ete", "et", 4),
    ("icite", "", 8),
    ("ivite", "if", 8),
    ("ite", "", 6),
    ("ing", "", 7),
    ("ed", "e", 6),
    ("eraient", "", 11),
    ("aient", "", 9),
    ("erait", "", 9),
    ("eront", "", 9),
    ("erent", "", 9),
    ("ait", "", 8),
    ("ez", "", 7),
    ("ent", "", 8),
    ("ant", "", 8),
)
"""Ending, what takes its place, and the shortest word that it is cut from. The first that fits is applied."""

DOUBLED = re.compile(r"(.)\1+")

_BY_LAST = {last: [each for each in SUFFIXES if each[0][-1] == last] for last in {each[0][-1] for each in SUFFIXES}}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Cut a folded word to the part that its forms share; never to nothing, and numbers are left whole."""
    if not word.isalpha():
        return word
    word = _without_plural(word)
    word = _without_suffix(word)
    return _normalised(word)


def _without_plural(word: str) -> str:
    if len(word) > 5 and word.endswith("aux") and not word.endswith("eaux"):
        return word[:-2] + "l"
    if len(word) > 3 and word.endswith("x"):
        return word[:-1]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _without_suffix(word: str) -> str:
    for suffix, replacement, shortest in _BY_LAST.get(word[-1:], ()):
        if len(word) >= shortest and word.endswith(suffix):
            word = word[: -len(suffix)] + replacement
            return word[:-3] + "if" if suffix == "ement" and len(word) > 5 and word.endswith("ive") else word
    return word


def _normalised(word: str) -> str:
    if len(word) <= 4:
        return word
    word = DOUBLED.sub(r"\1", word)
    for ending in ("ie", "r", "e", "e"):
        if len(word) > 4 and word.endswith(ending):
            word = word[: -len(ending)]
    if len(word) > 4 and word.endswith("y"):
        word = word[:-1] + "i"
    return word
