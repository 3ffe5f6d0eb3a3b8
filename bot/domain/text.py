"""Text as people type it: cleaned of what no one meant, and folded for comparison."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 20_000
"""More characters than anybody types in a chat; what comes after is not read."""

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_SPACES = re.compile(r"\s+")
_LIGATURES = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "'", "ʼ": "'", "`": "'", "´": "'"}
)


def clean(text: str) -> str:
    """Drop controls, invisible and direction marks, and what is past `LONGEST`; keep line breaks."""
    kept = (
        character for character in text[:LONGEST] if character in "\n\t" or unicodedata.category(character)[0] != "C"
    )
    return _INVISIBLE.sub("", "".join(kept)).strip()


def fold(text: str) -> str:
    """Lower case, without accents or ligatures, straight apostrophes, single spaces: two spellings of the same words are equal."""
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    return _SPACES.sub(" ", "".join(letter for letter in plain if not unicodedata.combining(letter))).strip()


def bare(text: str) -> str:
    """Folded, and without the punctuation and symbols around it: how a command is compared."""
    return fold(text).strip(" .,;:!?…'\"«»()[]*_-/\\#")
