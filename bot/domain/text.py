"""Text as people type it: cleaned of what no one meant, and folded for comparison."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.domain.visible import visible

LONGEST = 20_000
"""More characters than anybody types in a chat; what comes after is not read."""

_SPACES = re.compile(r"\s+")
_MARKS, _PAST_LATIN = re.compile("[\u0300-\u036f]"), "\u0370"
"""The accents that Latin letters have once they are taken apart, and the first character behind them."""

_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | dict.fromkeys("’ʼ`´", "'")
)


def clean(text: str) -> str:
    """Only what can be seen, without the space around it; what is past `LONGEST` is not read."""
    return visible(text[:LONGEST]).strip()


def storable_text(text: str) -> str:
    """Without halves of characters, which no encoding has, nor NUL, which PostgreSQL has no place for."""
    if text.isascii() and "\0" not in text:
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")


def fold(text: str) -> str:
    """Lower case, without accents or ligatures, straight apostrophes, single spaces: two spellings of the same words are equal."""
    return _fold_lately(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    plain = text.translate(_LIGATURES).casefold()
    if not plain.isascii():
        # a letter of another style has its case, and an accented ligature its parts, only once it is taken apart
        decomposed = unicodedata.normalize("NFKD", plain).translate(_LIGATURES).casefold()
        if max(decomposed) < _PAST_LATIN:
            plain = _MARKS.sub("", decomposed)
        else:
            plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _SPACES.sub(" ", plain).strip()


_SHORT, _LATELY = 500, 1_000
"""Characters of a text whose folded form is kept, and how many are: dozens of readers look at each message, one after another."""
_fold_lately = lru_cache(_LATELY)(_fold)


def fold_in_place(text: str) -> tuple[str, tuple[int, ...]]:
    """The folded text, and for each of its letters the place in the text of the one that it came from; then the end of the text."""
    return _fold_in_place_lately(text) if len(text) <= _SHORT else _fold_in_place(text)


def _fold_in_place(text: str) -> tuple[str, tuple[int, ...]]:
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for folded in fold(letter) or (" " if letter.isspace() else ""):
            if folded != " " or (letters and letters[-1] != " "):
                letters.append(folded)
                places.append(place)
    return "".join(letters), (*places, len(text))


_fold_in_place_lately = lru_cache(100)(_fold_in_place)

_QUOTES = ("«", '"', "“", "‘", ">", "|")


def is_quoted(text: str) -> bool:
    """Whether a text begins as one that is cited, or passed on from somebody else."""
    return text.lstrip().startswith(_QUOTES)


def after_words(text: str, rest: str) -> str:
    """The end of a text as it was written; `rest` is the same end, folded, as it stands behind the words of a command."""
    if not rest:
        return ""
    written = clean(text).lstrip(_AROUND)
    before = len(bare(text).split()) - len(rest.split())
    parts = written.split(maxsplit=before)
    return parts[before].lstrip(" :,-\n") if len(parts) > before else ""


_AROUND = " .,;:!?…()[]*_-/\\#"


def bare(text: str) -> str:
    """Folded, and without the punctuation and symbols around it: how a command is compared."""
    return fold(text).strip(" .,;:!?…'\"«»“”>|()[]*_-/\\#")
