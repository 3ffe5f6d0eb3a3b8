"""How far a reminder is put off, or brought forward: « d'une heure », « de 2 jours », `back half an hour`. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.domain.personal import Around, Exactly, Once, Rule
from bot.domain.text import bare
from bot.domain.written_numbers import read_number

_LEADS = r"(?:(?:d'|(?:de|encore|par|by|back|for|forward|another|plus|of) ))*"
_UNITS = r"(?P<unit>minutes?|mn|min|mins|heures?|hours?|hrs?|h|jours?|days?|j|semaines?|weeks?)"
_SIDES = r"(?: (?P<side>plus tard|plus tot|en avance|later|earlier|sooner))?"
_SPAN = re.compile(rf"{_LEADS}(?P<number>\d{{1,3}}|[a-z-]+)? ?{_UNITS}(?P<half> et demie?| and a half)?{_SIDES}")
_PART = re.compile(
    rf"{_LEADS}(?:une? )?(?P<part>demie?[- ]heure|quart d'heure|half an hour|a half hour|a quarter of an hour){_SIDES}"
)
_BY = re.compile(rf"(?:d'|(?:de|encore|par|by|back|forward|another) ).*|.*{_SIDES[:-1]}")
_EARLIER = frozenset(["plus tot", "en avance", "earlier", "sooner"])
_SIDED = re.compile(rf"{_SIDES[:-1]}$")
_ENGLISH = re.compile(r"(?:by|back|for|forward|another|an?|half|of)\b|.*\b(?:hours?|hrs?|days?|weeks?)\b")
_DAY = timedelta(days=1)


def read_shift(words: str) -> timedelta | None:
    """The span of some words, negative where they say that it is for earlier; None if they say anything else."""
    typed = bare(words)
    if found := _PART.fullmatch(typed):
        span = timedelta(minutes=15 if "qua" in found["part"] else 30)
    elif found := _SPAN.fullmatch(typed):
        number = 1 if found["number"] in (None, "a", "an") else read_number(found["number"])
        if number is None:
            return None
        unit = _unit(found["unit"])
        span = int(number) * unit + (unit / 2 if found["half"] else timedelta())
    else:
        return None
    return -span if found["side"] in _EARLIER else span


def is_shift(words: str) -> bool:
    """Whether words by themselves are plainly so much later or earlier, and no time of day: « d'une heure », but not « une heure »."""
    return _BY.fullmatch(bare(words)) is not None and read_shift(words) is not None


def earlier(words: str) -> str:
    """The words of a span, as those of one for earlier, in their language: they may be shown again."""
    if read_shift(words) is None or _SIDED.search(bare(words)):
        return words
    return f"{words} {'earlier' if _ENGLISH.match(bare(words)) else 'plus tôt'}"


def _unit(said: str) -> timedelta:
    if said[0] == "m":
        return timedelta(minutes=1)
    if said[0] == "h":
        return timedelta(hours=1)
    return _DAY if said[0] in "jd" else 7 * _DAY


def shifted(rule: Rule, span: timedelta) -> Rule | None:
    """The rule that comes so much later; None where that means nothing: what comes again and again stays on its days."""
    match rule:
        case Exactly():
            return replace(rule, due_at=rule.due_at + span)
        case Once():
            at = datetime.combine(rule.day, rule.at) + span
            return replace(rule, day=at.date(), at=at.time())
        case Around() if not span % _DAY:
            return replace(rule, days=rule.days + span // _DAY)
        case _:
            at = datetime.combine(date(2000, 1, 2), rule.at) + span
            return replace(rule, at=at.time()) if at.date() == date(2000, 1, 2) else None
