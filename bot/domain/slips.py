"""Slips of the finger: what was meant, though a letter is missing, too many, swapped or another. Pure."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT, _LONG = 4, 8
"""Letters of a word that may have a slip at all, and of one that may have two."""


class Known:
    """Folded texts, sorted by what a slip leaves as it is: with which letter they begin, and how many words they have."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._alike: dict[tuple[str, int], list[tuple[str, list[str]]]] = {}
        for text in texts:
            words = text.split()
            self._alike.setdefault((text[:1], len(words)), []).append((text, words))

    def meant(self, typed: str) -> tuple[str, ...]:
        """Those that a folded text may be a slip of, in their order."""
        words = typed.split()
        near = self._alike.get((typed[:1], len(words)), ())
        return tuple(text for text, known in near if _alike(words, known))


def meant(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """Those of some folded texts that a folded text may be a slip of, in their order; for one text only, else see `Known`."""
    return Known(each for each in known if each[:1] == typed[:1]).meant(typed)


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The one of some folded words that a folded word is the smallest slip of; None if it is none, or one of them itself."""
    found = list(known)
    alike = () if typed in found else meant(typed, found)
    return min(alike, key=lambda each: _slips(typed, each, _most(each)), default=None)


def letters_only(typed: str, known: str) -> bool:
    """Whether a letter is missing, too many or out of place, and none is another: « préfet » is no slip of « préfère »."""
    return len(typed) != len(known) or sorted(typed) == sorted(known)


def _alike(typed: list[str], known: list[str]) -> bool:
    """Word for word; what begins with another letter, has a figure or is short must be the same."""
    return all(one == other or _is_slip(one, other) for one, other in zip(typed, known, strict=True))


def _is_slip(one: str, other: str) -> bool:
    most = _most(other)
    near = one[0] == other[0] and abs(len(one) - len(other)) <= most
    return near and other.isalpha() and _slips(one, other, most) <= most


def _most(word: str) -> int:
    return 0 if len(word) < _SHORT else 1 if len(word) < _LONG else 2


def _slips(one: str, other: str, most: int) -> int:
    """
    How many letters are missing, too many, another, or swapped with their neighbour (optimal string alignment); more than `most` of them
    aren't counted to the end.
    """
    before, row = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
        if min(row) > most and min(before) >= most:  # no later row comes down again, by a swap neither
            return most + 1
    return row[-1]
