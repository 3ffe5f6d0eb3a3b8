"""Which milestone somebody speaks of: by its name, its number, or by what it is and when. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.spoken_days import Days, read_days, without
from bot.domain.spoken_outcome import Present
from bot.domain.text import fold, fold_in_place
from bot.engine.courtesy import any_of
from bot.engine.naming import names
from bot.i18n import translator

_NUMBER = re.compile(r"\bmodule\s*n[o°º]\s*(?=\d)")
"""« module n° 3 »"""
_SHORT = re.compile(r"m\d+")
_NEAR = timedelta(weeks=6)
"""« la réunion » is the only one that is coming if it is no further ahead: of one months ahead people don't speak so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """
    What was found.

    Attributes:
        milestone: The one that is meant, if that is plain.
        candidates: Those that may be meant, else.
        kind: What it was called, if it was not named.
        numbered: It was called by a number that none of them has.
        days: What the rest of the sentence says of when.
        rest: The words that are left.
    """

    milestone: Milestone | None = None
    candidates: tuple[Milestone, ...] = ()
    kind: MilestoneKind | None = None
    numbered: bool = False
    days: Days

    @property
    def spoken_of(self) -> bool:
        """Whether a milestone, or some, were spoken of at all."""
        return self.milestone is not None or self.kind is not None or self.numbered

    @property
    def likeliest(self) -> Milestone | None:
        """The one that is meant, or the only one of its kind, however far ahead: for what changes nothing."""
        return self.milestone or (
            self.candidates[0] if self.kind and not self.numbered and len(self.candidates) == 1 else None
        )

    @property
    def rest(self) -> str:
        """The words that are left."""
        return self.days.rest


def find(text: str, milestones: Sequence[Milestone], present: Present, lang: str) -> Found:
    """The milestone that a sentence speaks of, and what else it says."""
    known = names(milestones, present.today)
    plain = {name for name in known if " " in name or _SHORT.fullmatch(name) or known[name].id == name}
    named, rest = _named(text, known, plain)
    if named is not None:
        return Found(milestone=named, days=_days(rest, named, present, lang))
    said = without_number(rest)
    days = read_days(said, present, lang)
    if said != rest:
        kind = kind_of(said)
        return Found(candidates=_coming(milestones, kind, present), kind=kind, numbered=True, days=days)
    # a single word of a title may be one of a date: « d'une semaine »
    named, left = _named(days.rest, known, known.keys() - plain)
    if named is not None:
        return Found(milestone=named, days=replace(_days(said, named, present, lang), rest=left))
    return _by_kind(said, milestones, present, replace(days, rest=left), lang)


def _by_kind(said: str, milestones: Sequence[Milestone], present: Present, days: Days, lang: str) -> Found:
    """By what it is called, and by the days that are spoken of."""
    kind = kind_of(days.rest)
    for day in (each.day for each in days.days):
        there = tuple(each for each in milestones if kind in (None, each.type) and each.starts <= day <= each.ends)
        if len(there) == 1:
            return Found(milestone=there[0], kind=kind, days=_without_source(days, there[0]))
        if there:
            return Found(candidates=there, kind=kind, days=days)
    coming = _coming(milestones, kind, present)
    if kind is not None and len(coming) == 1 and coming[0].starts <= present.today + _NEAR:
        near = replace(present, near=coming[0].starts)
        return Found(milestone=coming[0], kind=kind, days=read_days(said, near, lang))
    return Found(candidates=coming, kind=kind, days=days)


def _coming(milestones: Sequence[Milestone], kind: MilestoneKind | None, present: Present) -> tuple[Milestone, ...]:
    return tuple(each for each in milestones if kind in (None, each.type) and each.ends >= present.today)


def _days(said: str, milestone: Milestone, present: Present, lang: str) -> Days:
    return _without_source(read_days(said, replace(present, near=milestone.starts), lang), milestone)


def said_of(text: str, milestone: Milestone, present: Present, lang: str) -> Days:
    """What a sentence says of when, once it is known which milestone it is about."""
    found = find(text, [milestone], present, lang)
    if found.milestone is not None:
        return found.days
    return _days(without_number(text), milestone, present, lang)


def is_named(text: str, milestones: Sequence[Milestone], present: Present) -> bool:
    """Whether a milestone is called by its own name or by a number, also one that there isn't."""
    known = names(milestones, present.today)
    whole = {name for name in known if " " in name or _SHORT.fullmatch(name) or known[name].id == name}
    return _named(text, known, whole)[0] is not None or without_number(text) != text


def without_number(text: str) -> str:
    """A text without the number of a module: « le module 9 au 3 mai » speaks of one day, whether or not there is a ninth."""
    folded, places = fold_in_place(text)
    left = _numbered().sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), folded)
    return text if left == folded else without(text, folded, left, places)


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({any_of('milestone-words-numbered')})\s*(?:n[o°º]\s*)?\d{{1,2}}(?![/.:-]?\d|\s*h\b)")


def _without_source(days: Days, milestone: Milestone) -> Days:
    """« la réunion du 12 mai au 18 mai »: the day from which it is moved is none to which."""
    first = days.days[0].day if days.days else None
    if first is None or not milestone.starts <= first <= milestone.ends:
        return days
    both = len(days.days) > 2 and days.days[1].day == milestone.ends
    return replace(days, days=days.days[2:] if both else days.days[1:])


def _named(text: str, known: Mapping[str, Milestone], wanted: AbstractSet[str]) -> tuple[Milestone | None, str]:
    folded, places = fold_in_place(text)
    folded = _NUMBER.sub(lambda found: "module" + " " * (len(found[0]) - len("module")), folded)
    for start, end, name in sorted(_called(folded, wanted), key=lambda each: each[0] - each[1]):
        left = folded[:start] + " " * (end - start) + folded[end:]
        rest = without(text, folded, left, places)
        # a part of a title may be words of the order: "change the place of the meeting"
        if _whole(name, known[name]) or kind_of(rest) in (None, known[name].type):
            return known[name], rest
    return None, text


def _whole(name: str, milestone: Milestone) -> bool:
    """Whether a name is the milestone's own, and not a part of its title."""
    titles = {fold(title) for title in milestone.title.values()}
    return name in titles or name == milestone.id or any(letter.isdigit() for letter in name)


def _called(folded: str, known: AbstractSet[str]) -> Iterator[tuple[int, int, str]]:
    for name in known:
        words = re.escape(name).replace(r"\ ", " +")
        if found := re.search(rf"(?:(?<![\w'-])|(?<=\b[dl]')){words}(?![\w-])", folded):
            yield found.start(), found.end(), name


def kind_of(text: str) -> MilestoneKind | None:
    """What sort of thing a text speaks of, by the first of its words that tells."""
    folded = fold_in_place(text)[0]
    found = [
        (where.start(), kind)
        for kind in MilestoneKind
        for lang in LANGUAGES
        for word in translator(lang).words(f"milestone-nouns-{kind}")
        if (where := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", folded))
    ]
    return min(found)[1] if found else None
