"""What somebody wants to know of their own programme, by the words of the catalogues. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import fold
from bot.i18n import translator

_LONGEST = 200
_TYPO = 85.0
_FUZZY_FROM = 6
_BRIEF = 8
_NUMBERED = re.compile(r"\bm(?:odule|odul)?s?\s*(?:n[o°]?\s*)?(\d{1,2})\b")
_WORDS = re.compile(r"[a-z0-9]+")


class Wanted(StrEnum):
    """What a live answer can be about."""

    MILESTONE = "milestone"
    NEXT = "next"
    CALENDAR = "calendar"
    DEADLINES = "deadlines"
    TEAM = "team"
    COORDINATOR = "coordinator"
    COLLECTIVE = "collective"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """
    What is wanted.

    Attributes:
        number: The module that was named by its number.
        words: The folded words of the question, to find a milestone by its title.
        modules_only: Only modules are meant, not any milestone.
    """

    wanted: Wanted
    number: int | None = None
    words: frozenset[str] = frozenset()
    modules_only: bool = False


def read_intent(text: str, titled: Callable[[], AbstractSet[str]]) -> Intent | None:
    """
    What is wanted, or None if the question is about something else.

    `titled` gives the folded words that name milestones which aren't modules, such as `immersion`.
    """
    folded = fold(text)
    words = frozenset(_WORDS.findall(folded))
    if not words or len(text) > _LONGEST:
        return None
    has = {name: _any(words, name) for name in _CLASSES}
    has["where"] = has["where"] and not any(phrase in folded for phrase in _vocabulary("state"))
    number = next((int(found) for found in _NUMBERED.findall(folded)), None) or _ordinal(words, folded)
    if number is not None and not has["attend"]:
        return Intent(wanted=Wanted.MILESTONE, number=number, words=words)
    dated = (has["when"] or has["where"] or has["prepare"]) and not (has["past"] or has["measure"])
    if dated and words & titled():
        return Intent(wanted=Wanted.MILESTONE, words=words)
    return _about_people(words, has) or _about_time(words, has)


_CLASSES = (
    *("when", "next", "past", "module", "milestone", "deadline", "calendar"),
    *("where", "prepare", "who", "team", "mine", "own", "coordinator", "which", "what", "measure", "rule", "attend"),
)


def _about_people(words: frozenset[str], has: dict[str, bool]) -> Intent | None:
    if has["coordinator"] and has["mine"] and (has["who"] or len(words) <= 4):
        return Intent(wanted=Wanted.COORDINATOR, words=words)
    if has["coordinator"] and has["who"] and len(words) <= 3:
        return Intent(wanted=Wanted.COORDINATOR, words=words)
    if not (has["team"] and has["mine"]) or has["rule"]:
        return None
    if has["which"] and has["own"] and not has["who"]:
        return Intent(wanted=Wanted.COLLECTIVE, words=words)
    if has["who"] or has["measure"] or len(words) <= 2:
        return Intent(wanted=Wanted.TEAM, words=words)
    return None


def _about_time(words: frozenset[str], has: dict[str, bool]) -> Intent | None:
    if has["past"] or has["measure"] or has["attend"]:
        return None
    if has["prepare"] and has["mine"] and has["what"] and len(words) <= _BRIEF:
        return Intent(wanted=Wanted.NEXT, words=words)
    if has["deadline"] and (has["mine"] or has["next"] or has["when"] or len(words) <= 3):
        return Intent(wanted=Wanted.DEADLINES, words=words)
    if (has["module"] and (has["calendar"] or len(words) == 1)) or ("dates" in words and len(words) <= 4):
        return Intent(wanted=Wanted.CALENDAR, words=words, modules_only=has["module"])
    following = has["next"] and (has["mine"] or has["when"] or len(words) <= _BRIEF)
    if (has["module"] or has["milestone"]) and (following or (has["when"] and (has["mine"] or len(words) <= 6))):
        wanted = Wanted.NEXT if has["next"] or not has["when"] else Wanted.CALENDAR
        return Intent(wanted=wanted, words=words, modules_only=has["module"])
    if has["calendar"] and (has["mine"] or has["next"]):
        return Intent(wanted=Wanted.CALENDAR, words=words)
    if has["next"] and (len(words) <= 2 or (len(words) <= 6 and (has["which"] or has["when"]))):
        return Intent(wanted=Wanted.NEXT, words=words)
    return None


def _ordinal(words: frozenset[str], folded: str) -> int | None:
    """« le troisième module », "the third module"."""
    if not _any(words, "module"):
        return None
    for lang in LANGUAGES:
        for place, ordinal in enumerate(translator(lang).words("live-ordinals"), start=1):
            if re.search(rf"\b{ordinal}\s+modul", folded):
                return place
    return None


@cache
def _vocabulary(name: str) -> frozenset[str]:
    return frozenset(word for lang in LANGUAGES for word in translator(lang).words(f"live-words-{name}"))


def _any(words: frozenset[str], name: str) -> bool:
    known = _vocabulary(name)
    if words & known:
        return True
    long_known = [word for word in known if len(word) >= _FUZZY_FROM]
    return any(fuzz.ratio(word, other) >= _TYPO for word in words if len(word) >= _FUZZY_FROM for other in long_known)
