"""Words of time with a slip of the finger, read as they were meant where they stand: « dmain à 9 h », « mardii », `tomorow`. Pure."""

from __future__ import annotations

import re

from bot.domain.slips import nearest
from bot.domain.spoken_pieces import Language

_WORD = re.compile(r"[a-z]+")
_SHORTEST = 5
"""Letters of a word that may have a slip: « mari » is no Tuesday, « match » no March."""


def mended(folded: str, language: Language) -> tuple[str, tuple[int, ...]]:
    """
    The folded text with its words of time as they were meant, and for each of its letters the place in the text of the one that it stands
    for; then the end of the text.

    The beginning of a longer word, « vendre », is no slip of it.
    """
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for found in _WORD.finditer(folded):
        word = _meant(found[0], language) if len(found[0]) >= _SHORTEST else None
        if word is None:
            continue
        parts += [folded[end : found.start()], word]
        places += [*range(end, found.start()), *_stretched(found.start(), found.end(), len(word))]
        end = found.end()
    return "".join((*parts, folded[end:])), (*places, *range(end, len(folded) + 1))


def _stretched(start: int, end: int, length: int) -> list[int]:
    """Places of a word of another length: its letters in order, as far as there are any."""
    return [min(start + each, end - 1) for each in range(length)]


def _meant(typed: str, language: Language) -> str | None:
    if typed.removesuffix("s") in language.forgiven or typed in language.forgiven:
        return None
    return nearest(typed, (each for each in language.forgiven if not each[:-1].startswith(typed)))
