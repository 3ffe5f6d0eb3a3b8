"""Which milestone a question is about, and the words that name one. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from weakref import WeakKeyDictionary

from bot.domain.directory import Directory
from bot.domain.programme import Collective, Localised, Milestone, MilestoneKind
from bot.domain.text import fold
from bot.features.live.intents import Intent, Named, Wanted
from bot.features.live.vocabulary import phrases
from bot.knowledge.language import load_language

_SHORT = 4
_COMMON = 4.95
"""How often a word is used, on the scale of `bot.knowledge.language`: "week" is above it, "visit" just below."""
_WORD = re.compile(r"[a-z0-9]+")


def subject(intent: Intent, milestones: Sequence[Milestone], today: date, before: Milestone | None) -> Milestone | None:
    """The one milestone that is meant, if there is one: a meeting first, if one is asked for; `before` is what was asked about before."""
    if intent.wanted is Wanted.MILESTONE:
        return before if intent.spoken_of else milestone_named(intent, milestones)
    if intent.wanted is Wanted.NEXT and intent.spoken_of and before is not None:
        return before
    if not intent.one:
        return None
    coming = [each for each in milestones if each.ends >= today]
    if intent.wanted is Wanted.AFTER and before is not None:
        modules, place = before.type is MilestoneKind.MODULE, (before.starts, before.id)
        coming = [each for each in milestones if (each.starts, each.id) > place and _sort(each, modules=modules)]
        return min(coming, key=lambda each: (each.starts, each.id), default=None)
    sort = [each for each in coming if _sort(each, modules=intent.modules_only)]
    meetings = [each for each in sort if each.type is MilestoneKind.MEETING and each.starts == each.ends]
    return next(iter((intent.words & phrases("meeting") and meetings) or sort), None)


def _sort(milestone: Milestone, *, modules: bool) -> bool:
    return not modules or milestone.type is MilestoneKind.MODULE


def milestone_named(intent: Intent, milestones: Sequence[Milestone]) -> Milestone | None:
    """The milestone that a question names, by number or by a word of its title."""
    if intent.number is not None:
        modules = [each for each in milestones if each.type is MilestoneKind.MODULE]
        return modules[intent.number - 1] if 1 <= intent.number <= len(modules) else None
    named = title_words(milestones)
    best = max(milestones, key=lambda each: len(named[each.id] & intent.words), default=None)
    if best and named[best.id] & intent.words:
        return best
    return next((each for each in milestones if _words(each.title) & _places(each) & intent.words), None)


def _places(milestone: Milestone) -> set[str]:
    """The place of what isn't a module: the week « à Montréal »."""
    return set() if milestone.type is MilestoneKind.MODULE else _words(milestone.place) - load_language().frame


def title_words(milestones: Sequence[Milestone]) -> dict[str, frozenset[str]]:
    """By milestone, the words of its title that tell it from other subjects: neither common words, nor the name of any place."""
    language = load_language()
    dull = language.frame | language.whole | _words(*(each.place for each in milestones))
    return {
        each.id: frozenset(
            word
            for word in _words(each.title) - dull
            if len(word) > _SHORT and (language.commonness(word) or 0) < _COMMON
        )
        for each in milestones
    }


def _words(*texts: Localised) -> set[str]:
    return {word for text in texts for written in text.values() for word in _WORD.findall(fold(written))}


def names(directory: Directory, collectives: Sequence[Collective], milestones: Sequence[Milestone]) -> Named:
    """What the programme of those collectives is called by."""
    telling, said = title_words(milestones), load_language().is_function
    others = [each for each in milestones if each.type is not MilestoneKind.MODULE]
    regions = (directory.regions[each.region_id].name for each in collectives)
    called = _words(*({"": each} for each in (*(each.name for each in collectives), *regions)))
    return Named(
        dated=frozenset(word for each in others for word in telling[each.id]),
        teams=frozenset(word for each in collectives for word in _words({"": each.name})),
        places=frozenset(word for each in others for word in _words(each.title) & _places(each) if len(word) > _SHORT),
        other=frozenset(word for word in called.union(_words(*(each.title for each in milestones))) if not said(word)),
    )


_KNOWN: WeakKeyDictionary[Directory, dict[tuple[str, ...], Named]] = WeakKeyDictionary()
"""What was worked out for a programme; it goes with it."""


def known_names(directory: Directory, collectives: Sequence[Collective]) -> Named:
    """The same, with all the milestones of those collectives: worked out once for each revision of the programme."""
    known, whose = _KNOWN.setdefault(directory, {}), tuple(each.id for each in collectives)
    if whose not in known:
        known[whose] = names(directory, collectives, directory.milestones_of(whose))
    return known[whose]


def among(words: frozenset[str], collectives: Sequence[Collective]) -> Sequence[Collective]:
    """Those of the collectives that a question names; all of them if it names none."""
    named = [each for each in collectives if any(_words({"": name}) <= words for name in each.called)]
    return named or collectives
