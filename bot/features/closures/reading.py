"""What somebody says of days off and pauses. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from bot.domain.closures import ClosureKind
from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.spoken_span import MONTHS, WEEKDAYS, Span, read_span
from bot.domain.text import fold
from bot.engine.asking import asks
from bot.i18n import translator
from bot.knowledge.language import load_language

_LONGEST = 200
_FEW = 7
"""Days of a public holiday of one's own, at most."""


class Deed(StrEnum):
    """What is wanted."""

    ADD = "add"
    REMOVE = "remove"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """
    What somebody wants.

    Attributes:
        type: None where any will do.
        span: None if no days were said, or none that exist; `unclear` tells which.
        scopes: Those that were named.
    """

    deed: Deed
    type: ClosureKind | None
    span: Span | None
    scopes: tuple[str, ...]
    unclear: bool = False


def read_wish(text: str, directory: Directory, today: date) -> Wish | None:
    """What is wanted, or None if it is about something else."""
    folded = plain(text)
    kind = _kind(folded)
    holiday = kind is None and _has(folded, "closure-words-holiday") and not asks(text)
    if not (kind or holiday) or len(text) > _LONGEST:
        return None
    try:
        span, unclear = read_span(text, today), False
    except ValueError:
        span, unclear = None, True
    if holiday and (span is None or (span.last - span.first).days >= _FEW or _has(folded, "closure-words-list")):
        return None  # public holidays are known; of what was noted here something is said, not asked
    kind = kind or ClosureKind.DAYS_OFF
    deed = _deed(text, folded, span is not None or unclear)
    if deed is None or (deed is Deed.LIST and not _only_of_closures(folded, directory)):
        return None
    scopes = tuple(dict.fromkeys(_named(folded, directory)))
    return Wish(deed=deed, type=kind, span=span, scopes=scopes, unclear=unclear)


def asks_for_holidays(text: str, directory: Directory) -> tuple[str, ...] | None:
    """The scopes that a question about public holidays names; None of any other text."""
    folded = plain(text)
    if len(text) > _LONGEST or _kind(folded) or not _has(folded, "closure-words-holiday"):
        return None
    if _has(folded, "closure-words-remove") or not _only_of_closures(folded, directory):
        return None
    return tuple(dict.fromkeys(_named(folded, directory)))


def plain(text: str) -> str:
    """A text to look for words in: folded, nothing but letters and digits between single spaces."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', fold(text)))} "


def _kind(folded: str) -> ClosureKind | None:
    """A pause wins over the day off in « pas de messages pendant nos jours de congé »."""
    for kind in (ClosureKind.PAUSE, ClosureKind.DAYS_OFF):
        if _has(folded, f"closure-words-{kind}"):
            return kind
    return None


def _deed(text: str, folded: str, dated: bool) -> Deed | None:
    if _has(folded, "closure-words-remove"):
        return Deed.REMOVE
    if asks(text) or not dated:
        return Deed.LIST if _has(folded, "closure-words-list") or _short(folded) else None
    return Deed.ADD


def _only_of_closures(folded: str, directory: Directory) -> bool:
    """Whether a question asks for nothing else besides (« à quelle heure ferme la mairie ? »)."""
    language = load_language()
    called = (
        name
        for known in (directory.collectives, directory.regions)
        for key, each in known.items()
        for name in (key, each.name)
    )
    named = {word for name in called for word in plain(name).split()}
    spoken = named.union(_spoken(), MONTHS, WEEKDAYS, language.frame)
    return all(
        word in spoken or len(word) == 1 or word.isdigit() or language.is_function(word) for word in folded.split()
    )


@cache
def _spoken() -> frozenset[str]:
    keys = (
        *(f"closure-words-{kind}" for kind in ClosureKind),
        "closure-words-holiday",
        "closure-words-list",
        "closure-words-beside",
        "closure-words-everybody",
    )
    return frozenset(word for key in keys for phrase in _words(key) for word in phrase.split())


def _short(folded: str) -> bool:
    return folded.strip() in {word for name in ClosureKind for word in _words(f"closure-words-{name}")}


def _named(folded: str, directory: Directory) -> list[str]:
    named = ["programme"] if _has(folded, "closure-words-everybody") else []
    for kind, known in (("collective", directory.collectives), ("region", directory.regions)):
        for identifier, place in known.items():
            if any(plain(name) in folded for name in (place.name, identifier)):
                named.append(f"{kind}:{identifier}")
    # a region may bear the name of its collective, which is then meant
    return named


def _has(folded: str, key: str) -> bool:
    return any(f" {word} " in folded for word in _words(key))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(plain(word).strip() for lang in LANGUAGES for word in translator(lang).words(key))
