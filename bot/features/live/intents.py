"""What somebody wants to know of their own programme, by the words of the catalogues. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.spoken_span import Span
from bot.domain.text import bare, fold
from bot.features.live.periods import read_period
from bot.features.live.vocabulary import DATES, PEOPLE, explained, phrases, sorts_of
from bot.i18n import translator
from bot.knowledge.language import load_language

_LONGEST = 200
_BRIEF = 8
_FEW = 3
_TERSE = 4
"""Words of « qui est à Koungou »."""
_NUMBERED = re.compile(r"\bm(?:od(?:ule?)?)?s?\s*(?:n[o°]?\s*)?(\d{1,2})\b")
_SHORT = re.compile(r"\bm\d{1,2}\b")
_WORDS = re.compile(r"[a-z0-9]+")
_ANYWHERE = frozenset(("mine", "own", "what", "which"))
"""Sorts of words that are in questions about anything."""
_ASPECTS = frozenset(("when", "where", "prepare", "deadline", "length", "title", "status"))
"""What is known of something dated."""
_DEADLINES = frozenset(("deadline", "which", "what"))
"""What is in a question about nothing but what is due."""


class Wanted(StrEnum):
    """What a live answer can be about."""

    MILESTONE = "milestone"
    NEXT = "next"
    AFTER = "after"
    CALENDAR = "calendar"
    PERIOD = "period"
    DEADLINES = "deadlines"
    TEAM = "team"
    COORDINATOR = "coordinator"
    COLLECTIVE = "collective"
    REGION = "region"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """
    What is wanted.

    Attributes:
        number: The module that was named by its number.
        words: The folded words of the question, to find a milestone by its title.
        modules_only: Only modules are meant, not any milestone.
        span: The days that are asked about.
        spoken_of: What the question before was about is meant: nothing is named.
    """

    wanted: Wanted
    number: int | None = None
    words: frozenset[str] = frozenset()
    modules_only: bool = False
    span: Span | None = None
    spoken_of: bool = False

    @property
    def one(self) -> bool:
        """Whether one milestone is meant."""
        return self.wanted in (Wanted.MILESTONE, Wanted.NEXT, Wanted.AFTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """
    What the programme of somebody's collectives is called by, in folded words.

    Attributes:
        dated: What names milestones which aren't modules, such as `immersion`.
        teams: The names of collectives.
        places: The places in their titles, which name them only where somebody asks when.
        other: What names modules, collectives and regions.
    """

    dated: frozenset[str]
    teams: frozenset[str]
    places: frozenset[str]
    other: frozenset[str]


def read_intent(text: str, named: Callable[[], Named], today: date) -> Intent | None:
    """What is wanted, or None if the question is about something else, or about more than the programme says."""
    folded = _thing(fold(text))
    words = frozenset(_WORDS.findall(folded))
    if not words or len(text) > _LONGEST:
        return None
    for name, wanted in (("following", Wanted.AFTER), ("contact", Wanted.COORDINATOR), ("ourselves", Wanted.TEAM)):
        if bare(text) in phrases(name):
            return Intent(wanted=wanted, words=words, spoken_of=wanted is Wanted.AFTER)
    has = _sorts_in(words, folded)
    number = next((int(found) for found in _NUMBERED.findall(folded)), None) or _ordinal(has, folded)
    if "module" not in has and not has & _ASPECTS and len(words) > _FEW:
        number = None  # « m8 » is also how English speakers call each other
    if not (has - _ANYWHERE or number):
        return None
    known, beside = named(), words.difference(_SHORT.findall(folded))
    if explained(beside, PEOPLE, known.other) and (found := _about_people(words, has, known)):
        return found
    if has & {"attend", "other"} or not explained(beside, DATES, known.dated | known.other):
        return None
    found = _about_one(words, has, number, known) or _about_time(words, folded, has, today)
    return found or _about_the_same(words, folded, has, known, today)


def _thing(folded: str) -> str:
    """« qu'est-ce qui » asks for no person, and « la date limite » for no other day."""
    for phrase, left in _things():
        folded = folded.replace(phrase, left)
    return folded


@cache
def _things() -> tuple[tuple[str, str], ...]:
    limits, things = (sorted(phrases(name), key=len, reverse=True) for name in ("limit", "thing"))
    return (*((each, "deadline") for each in limits), *((each, each.rpartition(" ")[0]) for each in things))


def _sorts_in(words: frozenset[str], folded: str) -> frozenset[str]:
    has = frozenset[str]().union(*map(sorts_of, words))
    if _says(folded, "other"):
        return has | {"other"}
    return has - {"where"} if _says(folded, "state") else has


def _says(folded: str, name: str) -> bool:
    return _saying(name).search(folded) is not None


@cache
def _saying(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(phrases(name))))})\b")


def _about_people(words: frozenset[str], has: frozenset[str], known: Named) -> Intent | None:
    if "coordinator" in has and "who" in has and (len(words) <= 3 or "mine" in has):
        return Intent(wanted=Wanted.COORDINATOR, words=words)
    if {"coordinator", "mine"} <= has and len(words) <= 4:
        return Intent(wanted=Wanted.COORDINATOR, words=words)
    if {"region", "mine"} <= has and has & {"team", "teams"} and has & {"which", "who"}:
        return Intent(wanted=Wanted.REGION, words=words)
    if {"region", "own", "which"} <= has and not has & {"team", "teams"}:
        return Intent(wanted=Wanted.COLLECTIVE, words=words)
    if "who" in has and ("team" in has or len(words) <= _TERSE) and "rule" not in has and words & known.teams:
        return Intent(wanted=Wanted.TEAM, words=words)
    if not {"team", "mine"} <= has or "rule" in has:
        return None
    if {"which", "own"} <= has and "who" not in has:
        return Intent(wanted=Wanted.COLLECTIVE, words=words)
    if "who" in has or "measure" in has or len(words) <= 2:
        return Intent(wanted=Wanted.TEAM, words=words)
    return None


def _about_one(words: frozenset[str], has: frozenset[str], number: int | None, known: Named) -> Intent | None:
    """One thing that is dated, if what is asked of it is known at all: nobody says what it costs or who leads it."""
    asked = has & _ASPECTS
    if (has & {"who", "why"} and not asked) or ("measure" in has and "length" not in has):
        return None
    if number is not None:
        return Intent(wanted=Wanted.MILESTONE, number=number, words=words)
    if has & {"when", "where", "prepare", "status"} and not has & {"past", "measure"} and words & known.dated:
        return Intent(wanted=Wanted.MILESTONE, words=words)
    if "when" in has and not has & {"past", "measure"} and words & known.places and not words & load_language().whole:
        return Intent(wanted=Wanted.MILESTONE, words=words)
    return None


def _about_time(words: frozenset[str], folded: str, has: frozenset[str], today: date) -> Intent | None:
    module = "module" in has
    if module and {"measure", "left"} <= has:
        return Intent(wanted=Wanted.CALENDAR, words=words, modules_only=True)
    if has & {"past", "measure", "who", "why"}:
        return None
    if (
        "length" not in has
        and has & {"what", "which", "calendar", "milestone", "module", "deadline", "when", "title"}
        and (span := read_period(folded, today))
    ):
        return Intent(wanted=Wanted.PERIOD, words=words, span=span, modules_only=module)
    if {"prepare", "mine", "what"} <= has and len(words) <= _BRIEF:
        return Intent(wanted=Wanted.NEXT, words=words, spoken_of="next" not in has)
    if "deadline" in has and (has & {"mine", "next", "when"} or explained(words, _DEADLINES, frozenset())):
        return Intent(wanted=Wanted.DEADLINES, words=words)
    if (module and ("calendar" in has or len(words) == 1)) or (
        "dates" in words and len(words) <= 6 and not words & load_language().whole
    ):
        return Intent(wanted=Wanted.CALENDAR, words=words, modules_only=module)
    following = "next" in has and (has & {"mine", "when"} or len(words) <= _BRIEF)
    if has & {"module", "milestone"} and (following or ("when" in has and ("mine" in has or len(words) <= 6))):
        wanted = Wanted.NEXT if "next" in has or "when" not in has else Wanted.CALENDAR
        return Intent(wanted=wanted, words=words, modules_only=module)
    if "calendar" in has and has & {"mine", "next"}:
        return Intent(wanted=Wanted.CALENDAR, words=words)
    if "next" in has and (len(words) <= 2 or (len(words) <= 6 and has & {"which", "when"})):
        return Intent(wanted=Wanted.NEXT, words=words)
    return None


def _about_the_same(
    words: frozenset[str], folded: str, has: frozenset[str], known: Named, today: date
) -> Intent | None:
    """« et c'est où ? », « et en mai ? »: a question that names nothing goes on from the one before."""
    named = {word for word in words & (known.dated | known.other) if not sorts_of(word) & {"period", "next"}}
    if has & {"past", "measure", "who", "why"} or named or len(words) > _BRIEF:
        return None
    if "period" in has:
        span = read_period(folded, today) if "length" not in has else None
        return Intent(wanted=Wanted.PERIOD, words=words, span=span, spoken_of=True) if span else None
    return Intent(wanted=Wanted.MILESTONE, words=words, spoken_of=True) if has & _ASPECTS else None


def _ordinal(has: frozenset[str], folded: str) -> int | None:
    """« le troisième module », "the third module"."""
    if "module" not in has:
        return None
    for lang in LANGUAGES:
        for place, ordinal in enumerate(translator(lang).words("live-ordinals"), start=1):
            if re.search(rf"\b{ordinal}\s+modul", folded):
                return place
    return None
