"""Slips of the finger: what was meant, though a letter is missing, too many, swapped or another. Pure."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT, _LONG = 4, 8
"""Letters of a word that may have a slip at all, and of one that may have two."""


def meant(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """Those of some folded texts that a folded text may be a slip of, in their order."""
    words = typed.split()
    return tuple(each for each in known if each[:1] == typed[:1] and _alike(words, each.split()))


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The one of some folded words that a folded word is the smallest slip of; None if it is none, or one of them itself."""
    found = list(known)
    alike = () if typed in found else meant(typed, found)
    return min(alike, key=lambda each: _slips(typed, each), default=None)


def letters_only(typed: str, known: str) -> bool:
    """Whether a letter is missing, too many or out of place, and none is another: « préfet » is no slip of « préfère »."""
    return len(typed) != len(known) or sorted(typed) == sorted(known)


def _alike(typed: list[str], known: list[str]) -> bool:
    """Word for word; what begins with another letter, has a figure or is short must be the same."""
    return len(typed) == len(known) and all(
        one == other or (one[0] == other[0] and other.isalpha() and _slips(one, other) <= _most(other))
        for one, other in zip(typed, known, strict=True)
    )


def _most(word: str) -> int:
    return 0 if len(word) < _SHORT else 1 if len(word) < _LONG else 2


def _slips(one: str, other: str) -> int:
    """How many letters are missing, too many, another, or swapped with their neighbour (optimal string alignment)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before, row = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return row[-1]
