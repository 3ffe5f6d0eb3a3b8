"""The words in which people ask about their own programme, from the catalogues, and those of a question that nothing explains. Pure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from bot.domain.knowledge import LANGUAGES
from bot.domain.spoken_span import MONTHS, WEEKDAYS
from bot.i18n import translator
from bot.knowledge.language import load_language

_TYPO = 85.0
_FUZZY_FROM = 5
_FUZZY_TO = 6
"""Letters of a word that is mended, and of one that it may stand for."""
_COMMON = 4.4
"""How often a word is used that is no slip for another, on the scale of `bot.knowledge.language`."""
PEOPLE = frozenset(("team", "teams", "mine", "own", "who", "coordinator", "which", "what", "measure", "region"))
"""What may be in a question about who is who."""
_DATED = ("module", "milestone", "deadline", "calendar", "period", "length", "title", "status", "held", "left")
DATES = frozenset((*_DATED, "when", "next", "past", "where", "prepare", "mine", "own", "which", "what"))
"""What may be in a question about something dated."""
_SORTS = PEOPLE | DATES | {"why", "rule", "attend"}


@cache
def phrases(name: str) -> frozenset[str]:
    """The typed forms of one sort, in both languages."""
    return frozenset(word for lang in LANGUAGES for word in translator(lang).words(f"live-words-{name}"))


@cache
def _sorts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in _SORTS:
        for word in phrases(name):
            found.setdefault(word, set()).add(name)
    for word in (*MONTHS, *WEEKDAYS):
        found.setdefault(word, set()).add("period")
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _long() -> tuple[str, ...]:
    return tuple(each for each in _sorts() if len(each) >= _FUZZY_TO)


@lru_cache(maxsize=4096)
def sorts_of(word: str) -> frozenset[str]:
    """What a folded word is about; slips of the finger are forgiven in long ones, and what everybody writes is none: « répondre »."""
    known = _sorts()
    if word in known or len(word) < _FUZZY_FROM:
        return known.get(word, frozenset())
    near = process.extract(word, _long(), scorer=fuzz.ratio, score_cutoff=_TYPO, limit=None)
    common = (load_language().commonness(word) or 0) >= _COMMON
    return frozenset[str]().union(*(known[each] for each, _, _ in near if not common or _akin(word, each)))


def _akin(word: str, other: str) -> bool:
    """Whether two words differ in their endings only: « rencontrer » and « rencontre », but not « chance » and « échéance »."""
    stem = min(len(word), len(other)) - 2
    return word[:stem] == other[:stem]


def explained(words: AbstractSet[str], by: AbstractSet[str], named: AbstractSet[str]) -> bool:
    """
    Whether every word of a question is one of asking, is about one of those sorts, or names something of the programme.

    A question with a word beside those (« combien coûte le module 3 ? ») asks for something that the programme doesn't say.
    """
    return all(word in named or sorts_of(word) & by or _asks(word) for word in words)


@lru_cache(maxsize=4096)
def _asks(word: str) -> bool:
    language = load_language()
    if word.isdigit() or len(word) == 1:
        return True
    known = language.frame | language.greetings | language.whole | language.pronouns
    return (
        word in known
        or language.is_function(word)
        or any(word in each for each in (language.numbers, language.ordinals, language.chat))
    )
