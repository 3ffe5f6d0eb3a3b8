"""Text without its dress: folded words, numbers as digits, sentences, 4-grams."""

from __future__ import annotations

import re
import unicodedata

TOKEN = re.compile(r"[^\W_]+")
THOUSANDS = re.compile(r"\b\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+\b")
ORDINAL = re.compile(r"^(\d{1,3})(?:er|ere|e|eme|nd|nde|rd|th|st)$")
SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\n+")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})


def fold(text: str) -> str:
    """Lower case without accents or ligatures: what a hurried phone keyboard would have sent."""
    text = text.lower()
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def tokens(text: str) -> list[str]:
    """The words as written, case and accents kept; elided articles come out as single letters, 7 000 as 7000."""
    joined = THOUSANDS.sub(lambda match: re.sub(r"\D", "", match.group()), text)
    return TOKEN.findall(unicodedata.normalize("NFKC", joined))


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


def grams(word: str) -> frozenset[str]:
    """Runs of four characters of the word between spaces; a short word is its own run."""
    padded = f" {word} "
    return frozenset(padded[start : start + 4] for start in range(max(1, len(padded) - 3)))
