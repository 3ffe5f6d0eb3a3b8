"""Finding the moments that are spoken of in a sentence: pieces, and those that stand together. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.domain.programme import Milestone
from bot.domain.spoken_pieces import DAYS, Clock, Language, Offset, Part, Piece
from bot.domain.spoken_readers import READERS

_NAME = re.compile(r"[^,.;:!?]{1,40}?(?=$|[,.;:!?]| (?:a|at|de|d'|to) |$)")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece and where it stands in the folded text."""

    start: int
    end: int
    piece: Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """
    Pieces that stand together.

    Attributes:
        either: Another moment follows that only an « et » or « ou » parts from it.
        bound: It belongs to the thing to do: « la réunion de mardi ».
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    either: bool = False
    bound: bool = False


_JOINED = re.compile(r"(?<=\d-\d\d)t(?=\d\d:)")
"""What machines write between a date and an hour."""


def moments(folded: str, language: Language, names: Mapping[str, Milestone]) -> list[Moment]:
    """Every moment that a text speaks of, in order. `names` are the folded names of milestones."""
    found: list[Moment] = []
    folded = _JOINED.sub(" ", folded)
    for group in _together(_spans(folded, language, names), folded, language):
        start, end = group[0].start, group[-1].end
        pieces = tuple(span.piece for span in group)
        if found and _only_one(found[-1], folded[found[-1].end : start], language):
            last = found.pop()
            found.append(
                Moment(start=last.start, end=end, pieces=(*last.pieces, *pieces), either=True, bound=last.bound)
            )
        else:
            bound = language.bound.search(folded[:start]) is not None
            found.append(Moment(start=start, end=end, pieces=pieces, bound=bound))
    return found


def _only_one(last: Moment, apart: str, language: Language) -> bool:
    return language.either.fullmatch(apart) is not None or (not apart.strip() and not last.bound)


def _together(spans: Iterable[Span], folded: str, language: Language) -> Iterator[list[Span]]:
    group: list[Span] = []
    for span in spans:
        near = group and language.joint.fullmatch(folded[group[-1].end : span.start])
        if group and not _strong_enough(group) and language.bound.search(folded[: group[0].start]):
            near = None  # the coffee of the morning, tomorrow
        if not near or any(_alike(span.piece, other.piece) for other in group):
            yield from _strong(group)
            group = []
        group.append(span)
    yield from _strong(group)


def _alike(piece: Piece, other: Piece) -> bool:
    return any(isinstance(piece, kinds) and isinstance(other, kinds) for kinds in (DAYS, Clock))


def _strong(group: list[Span]) -> Iterator[list[Span]]:
    """A part of the day alone says nothing: « le café du matin »."""
    if _strong_enough(group):
        yield group


def _strong_enough(group: list[Span]) -> bool:
    return any(not isinstance(span.piece, Part) for span in group)


def _spans(folded: str, language: Language, names: Mapping[str, Milestone]) -> list[Span]:
    """The pieces of a text in order; of those that overlap the longest."""
    every = [
        _span(piece, found, folded, language, names)
        for piece, pattern in language.patterns
        for found in pattern.finditer(folded)
    ]
    chosen: list[Span] = []
    for span in sorted(every, key=lambda each: (each.start - each.end, each.start)):
        if all(span.end <= other.start or other.end <= span.start for other in chosen):
            chosen.append(span)
    return sorted(chosen, key=lambda each: each.start)


def _span(name: str, found: re.Match[str], folded: str, language: Language, names: Mapping[str, Milestone]) -> Span:
    piece = READERS[name](found.groupdict(), language)
    if not isinstance(piece, Offset):
        return Span(found.start(), found.end(), piece)
    called = called_at(folded, found.end(), names)
    if called:
        return Span(found.start(), found.end() + len(called), Offset(piece.days, names[called].id, called))
    stranger = _NAME.match(folded, found.end())
    said = stranger[0].strip() if stranger else ""
    return Span(found.start(), found.end() + len(said), Offset(piece.days, None, said))


def called_at(folded: str, place: int, names: Mapping[str, Milestone]) -> str | None:
    """The longest name of a milestone that stands at a place of a text."""
    fitting = (
        name
        for name in names
        if folded.startswith(name, place) and not folded[place + len(name) : place + len(name) + 1].isalnum()
    )
    return max(fitting, key=len, default=None)
