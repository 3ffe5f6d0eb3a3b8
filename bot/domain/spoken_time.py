"""Reading a time out of a sentence, in French and in English: « mardi à 9 h de préparer le bilan », `2 days before module 3`. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.programme import Milestone
from bot.domain.spoken_english import english
from bot.domain.spoken_french import french
from bot.domain.spoken_outcome import Present, Trouble, Understood, Unread
from bot.domain.spoken_pieces import Clock, Language, Part
from bot.domain.spoken_rules import compose
from bot.domain.spoken_scan import Moment, moments
from bot.domain.spoken_slips import mended
from bot.domain.text import fold_in_place

LONGEST = 600
"""Characters of a sentence; nobody says a time in more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """
    What a sentence says.

    Attributes:
        when: The rule, or why there is none.
        what: The thing to do, in the words of the sentence; empty if it is only a time.
        deed: It is said as a thing to do: « de préparer… », `to prepare…`.
        first: The time comes before the thing, as nobody asks a question.
    """

    when: Understood | Unread
    what: str
    deed: bool
    first: bool


def read(sentence: str, present: Present, lang: str, names: Mapping[str, Milestone]) -> Spoken:
    """
    What is said after « rappelle-moi », in the language in which most of it speaks of time; the given one if that tells nothing.

    `names` are the folded names of the milestones that may be spoken of.
    """
    heard = sentence[:LONGEST]
    folded = fold_in_place(heard)[0]
    languages = (english(), french()) if lang == "en" else (french(), english())
    found = [(language, _meant(folded, language, names)) for language in languages]
    language, chosen = max(found, key=lambda each: _explained(folded, *each))
    return _read(heard, language, chosen, present)


def _meant(folded: str, language: Language, names: Mapping[str, Milestone]) -> list[Moment]:
    """The moments of a text, those with a slip of the finger in them too, where they stand in it."""
    plain, places = mended(folded, language)
    return [
        replace(moment, start=places[moment.start], end=places[moment.end])
        for moment in moments(plain, language, names)
    ]


def _explained(folded: str, language: Language, found: Sequence[Moment]) -> int:
    """How many letters of a text a language makes sense of."""
    deed = language.deed.match(folded[_start(folded) :])
    return sum(moment.end - moment.start for moment in found) + (deed.end() if deed else 0)


def _read(sentence: str, language: Language, found: Sequence[Moment], present: Present) -> Spoken:
    folded, places = fold_in_place(sentence)
    chosen = _chosen(folded, language, found)
    if not chosen:
        return Spoken(
            when=Unread(trouble=Trouble.NONE),
            what=_thing(sentence, folded, language),
            deed=_is_deed(folded, language),
            first=False,
        )
    pieces = tuple(piece for moment in chosen for piece in moment.pieces)
    several = (len(chosen) > 1 and not _complete(chosen)) or any(moment.either for moment in chosen)
    rest = _without(sentence, places, chosen)
    kept = fold_in_place(rest)[0]
    return Spoken(
        when=_several(chosen[0], present) if several else compose(pieces, present),
        what=_thing(rest, kept, language),
        deed=_is_deed(kept, language),
        first=chosen[0].start == _start(folded),
    )


def _several(first: Moment, present: Present) -> Unread:
    """More than one is meant; the first may tell the day of all."""
    each = {type(piece): piece for piece in reversed(first.pieces)}
    found = compose(tuple(reversed(each.values())), present)
    return Unread(trouble=Trouble.SEVERAL, rule=found.rule if isinstance(found, Understood) else None)


def _chosen(folded: str, language: Language, found: Sequence[Moment]) -> list[Moment]:
    """The moment that the sentence is about: what stands first, else last, else the only one; two halves are one moment."""
    free = [moment for moment in found if not moment.bound]
    head = next((moment for moment in free if moment.start == _start(folded)), None)
    tail = next((moment for moment in free if language.courtesy.match(folded, moment.end)), None)
    if head and tail and head is not tail and _complete([head, tail]):
        return [head, tail]
    if head or tail:
        return [moment for moment in (head or tail,) if moment]
    return free


def _start(folded: str) -> int:
    return len(folded) - len(folded.lstrip(" ,.:;-"))


def _complete(halves: Sequence[Moment]) -> bool:
    """Whether one of two moments is only an hour and the other only a day: « mardi d'appeler Salim à 9 h »."""
    hours = [all(isinstance(piece, Clock | Part) for piece in half.pieces) for half in halves]
    clocks = [any(isinstance(piece, Clock) for piece in half.pieces) for half in halves]
    return len(halves) == 2 and hours[0] != hours[1] and clocks[0] != clocks[1]


def _without(sentence: str, places: Sequence[int], chosen: Sequence[Moment]) -> str:
    rest = sentence
    for moment in reversed(chosen):
        rest = rest[: places[moment.start]] + " " + rest[places[moment.end] :]
    return " ".join(rest.split())


def _thing(rest: str, folded: str, language: Language) -> str:
    """What is left to do, without what only led to it."""
    start = _start(folded)
    lead = language.lead.match(folded[start:])
    end = language.courtesy.search(folded)
    _, places = fold_in_place(rest)
    first = start + (lead.end() if lead else 0)
    last = end.start() if end and end.start() > first else len(folded)
    return rest[places[first] if first < len(places) else 0 : places[last]].strip(" ,.:;-")


def _is_deed(folded: str, language: Language) -> bool:
    return language.deed.match(folded[_start(folded) :]) is not None
