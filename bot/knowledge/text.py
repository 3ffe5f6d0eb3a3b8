"""Text taken apart: folded words, numbers as digits, sentences, 4-grams."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Generic, TypeVar

from bot.domain.text import fold

REMEMBERED = 32_768
"""Words that are kept beside what is told of them: more than a large base has, for each is met again and again while it is built."""

_Known = TypeVar("_Known")
_Told = TypeVar("_Told")

TOKEN = re.compile(r"[^\W_]+")
GROUPED = re.compile(r"\d[ \u00a0\u202f.,]\d{3}")
"""What every number with separators has: looked for first, as below."""
THOUSANDS = re.compile(r"\d(?<!\w\d)\d{0,2}(?:[ \u00a0\u202f.,]\d{3})+\b")
BETWEEN_DOTS = re.compile(r"\.[A-Za-z]\.")
"""What every dotted acronym has: looked for first, because it is found (or not) much sooner."""
DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
ORDINAL = re.compile(r"^(\d{1,3})(?:er|ere|e|eme|nd|nde|rd|th|st)$")
SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\n+")


class Remembered(dict[_Known, _Told], Generic[_Known, _Told]):
    """What is told of each word, found out once; what no text ever says again is forgotten with the rest."""

    def __init__(self, tell: Callable[[_Known], _Told]) -> None:
        self._tell = tell

    def __missing__(self, known: _Known) -> _Told:
        if len(self) > REMEMBERED:
            self.clear()
        found = self[known] = self._tell(known)
        return found


def tokens(text: str) -> list[str]:
    """The words as written, case and accents kept; elided articles come out as single letters, 7 000 as 7000, P.I.C. as PIC."""
    if not text.isalpha():
        if GROUPED.search(text):
            text = THOUSANDS.sub(_without_separators, text)
        if BETWEEN_DOTS.search(text):
            text = DOTTED.sub(_without_dots, text)
    return TOKEN.findall(text if text.isascii() else unicodedata.normalize("NFKC", text))


def _without_separators(found: re.Match[str]) -> str:
    return re.sub(r"\D", "", found.group())


def _without_dots(found: re.Match[str]) -> str:
    return f"{found.group().replace('.', '')} "


def named_tokens(text: str, said: Sequence[str] | None = None) -> frozenset[str]:
    """
    Tokens written with a capital where the sentence didn't ask for one; none if everything is shouted.

    `said` are all tokens of the text, if they are known.
    """
    if text[1:].islower() or text.upper() == text:
        return frozenset()
    if not any(map(str.isupper, map(_INITIAL, (tokens(text) if said is None else said)[1:]))):
        return frozenset()
    following = (token for sentence in sentences(text) for token in tokens(sentence)[1:])
    return frozenset(token for token in following if token[0].isupper() and len(token) > 1)


def common_tokens(text: str, said: Sequence[str] | None = None) -> Sequence[str]:
    """The tokens of a text that are no names, in order; `said` are all its tokens, if they are known."""
    said = tokens(text) if said is None else said
    names = named_tokens(text, said)
    return [token for token in said if token not in names] if names else said


_INITIAL = itemgetter(0)


@lru_cache(maxsize=REMEMBERED)
def folded_token(token: str) -> str:
    """One token, folded."""
    return token.lower() if token.isascii() else fold(token)


def folded_words(text: str) -> list[str]:
    """The folded words of a text, in order; `3e` and `3rd` read 3."""
    return [without_ordinal(word) for word in tokens(fold(text))]


def without_ordinal(word: str) -> str:
    """`3eme` is 3; any other word is itself."""
    found = ORDINAL.match(word) if word[0].isdigit() else None
    return found.group(1) if found else word


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, without the empty ones."""
    return [part.strip() for part in SENTENCE_END.split(text) if part and part.strip()]


@lru_cache(maxsize=8_192)
def grams(word: str) -> frozenset[str]:
    """Runs of four characters of the word between spaces; a short word is its own run."""
    padded = f" {word} "
    return frozenset(padded[start : start + 4] for start in range(max(1, len(padded) - 3)))
