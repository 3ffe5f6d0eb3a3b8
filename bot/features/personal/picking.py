"""« supprime le 1 », « déplace le 2 à demain », « le deuxième rappel »: a place in the list says which one is meant. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.domain.conversation import FRESH
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import fold_in_place
from bot.engine.context import Context
from bot.i18n import translator

NUMBER = re.compile(r"\W*(?:n[o°º]?\s*)?(\d{1,2})(?!\s*(?:\d|h\b|:|/|heure|am\b|pm\b))")
"""A place in the list, and no hour."""
SHOW = "personal.show"
"""The action of each reminder in the list."""
_NAMED = r"(?:(?:les?|la|the|numeros?|numbers?|n[o°º]|rappels?|reminders?)\s+|#\s*|n[°º]\s*|l['’]\s*)*"
_AND = r"\s*(?:,|\+|&|\bet\b|\band\b|\bpuis\b)\s*"
_ALL = r"(?:les\s+|them\s+)?(?:tout|tous|toutes|all|everything)(?:\s+of\s+them)?"
_KIND = r"(?:\s+(?:ones?|rappels?|reminders?)(?!\w))?"
_ENDS = rf"{_KIND}[\s.!]*"
_CALLED = re.compile(r"\b(?:rappels?|reminders?)\b")


@dataclass(frozen=True, slots=True)
class Picked:
    """
    What is to be done with which of the list.

    Attributes:
        places: From 1; none for all of it.
        rest: What was said behind the place of one to be moved.
    """

    places: tuple[int, ...]
    moves: bool = False
    rest: str = ""


def says_which(_ctx: Context, words: str) -> bool:
    """Whether words begin with a place in the list."""
    return NUMBER.match(words) is not None


def shown(ctx: Context) -> tuple[str, ...]:
    """The ids of the reminders in the list that was shown here last, in order; none long after, or if something else was asked since."""
    offered = ctx.offered
    if offered is None or offered.at is None or ctx.now - offered.at > FRESH:
        return ()
    if ctx.turn is not None and ctx.turn.at > offered.at:
        return ()
    if any(each.action.name != SHOW for each in offered.options):
        return ()
    return tuple(each.action.args[0] for each in offered.options)


def calls_them(text: str) -> bool:
    """Whether a text calls what it speaks of a reminder, so that no list need have been shown: « supprimer le deuxième rappel »."""
    return _CALLED.search(fold_in_place(text)[0]) is not None


def pointed_at(text: str) -> tuple[bool, str] | None:
    """Whether it is to be moved, and the words for « celui du rapport », `the report one`; None if nothing is pointed at so."""
    folded, places = fold_in_place(text)
    for moves, key in ((False, "personal-picks-removed"), (True, "personal-picks-moved")):
        found = re.match(rf"\W*(?:{_spelled(key)})\s+(?=\w)", folded)
        if found and _POINTED.search(folded, found.end()):
            return moves, text[places[found.end()] :]
    return None


_POINTED = re.compile(r"\b(?:celui|celle)\b|\w\s+one\b")


def picked(text: str) -> Picked | None:
    """What a text orders; None if it orders nothing of the kind."""
    folded, places = fold_in_place(text)
    if found := re.fullmatch(_removing(), folded):
        return Picked(tuple(_place(each[0]) for each in re.finditer(_one(), found["which"])))
    if re.fullmatch(_clearing(), folded):
        return Picked(())
    if found := re.match(_moving(), folded):
        return Picked((_place(found["which"]),), moves=True, rest=text[places[found.end()] :])
    return None


@cache
def _removing() -> str:
    return (
        rf"\W*(?:{_spelled('personal-picks-removed')})\s+(?P<which>{_NAMED}{_one()}(?:{_AND}{_NAMED}{_one()})*){_ENDS}"
    )


@cache
def _clearing() -> str:
    return rf"\W*(?:{_spelled('personal-picks-removed')})[\s-]+{_ALL}{_ENDS}"


@cache
def _moving() -> str:
    # « déplace à 9 h » is a time, and no place in the list
    which = rf"(?P<which>{_one()})(?!\s*(?:h\b|:|/|heures?|am\b|pm\b)){_KIND}"
    return rf"\W*(?:{_spelled('personal-picks-moved')})\s+{_NAMED}{which}"


def _one() -> str:
    return rf"(?<!\w)(?:\d{{1,2}}(?:er|ere|e|eme|st|nd|rd|th)?|{'|'.join(_ordinals())})(?!\w)"


@cache
def _ordinals() -> dict[str, int]:
    lists = (translator(lang).words("personal-ordinals") for lang in LANGUAGES)
    return {word: place for words in lists for place, word in enumerate(words, start=1)}


def _place(written: str) -> int:
    return _ordinals().get(written) or int(re.match(r"\d+", written)[0])  # type: ignore[index]  # the pattern has found one or the other


@cache
def _spelled(key: str) -> str:
    words = {word for lang in LANGUAGES for word in translator(lang).words(key)}
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
