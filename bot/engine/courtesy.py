"""What people say around an order out of politeness, and the bare yes and no; the catalogues list the words. Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare, fold_in_place
from bot.engine.asking import asks
from bot.i18n import translator

_LONGEST = 400
"""Characters of an order; what is longer is a text."""
_SHORT = 60
"""Characters of a yes or no and of what is said around it."""


def without_courtesies(text: str) -> str:
    """The order without greetings, « pourrais-tu », `please`; the text as it was if it has none, or nothing else."""
    if len(text) > _LONGEST:
        return text
    folded, places = fold_in_place(text)
    before, after = _around()
    opening = before.match(folded)
    start = opening.end() if opening else 0
    closing = after.search(folded, start)
    end = closing.start() if closing else len(folded)
    if (start, end) == (0, len(folded)):
        return text
    kept = text[places[start] : places[end]].strip()
    if start and not asks(kept.rstrip(" ?!")):
        kept = kept.rstrip(" ?!")  # « pourrais-tu … ? » asks for a deed, not for an answer
    return kept if any(letter.isalnum() for letter in kept) else text


def without_please(text: str) -> str:
    """A text without a « s’il te plaît » at its beginning."""
    folded, places = fold_in_place(text[:_LONGEST])
    found = _please().match(folded)
    return text[places[found.end()] :] if found else text


def rather(text: str) -> str:
    """What somebody wants instead: « Liévin » of « non, en fait juste Liévin »; the text as it was if it says nothing else."""
    folded, places = fold_in_place(text[:_LONGEST])
    found = _instead().match(folded)
    kept = text[places[found.end()] :] if found else text
    return kept if any(letter.isalnum() for letter in kept) else text


def behind(key: str, text: str) -> str | None:
    """What follows words of a key, in either language, as written: « X » of « change le texte : X »; None if it begins otherwise."""
    folded, places = fold_in_place(text[:_LONGEST])
    found = _leading(key).match(folded)
    return text[places[found.end()] :].strip() if found else None


def is_yes(text: str) -> bool:
    """Whether it is a yes and nothing else."""
    return means("answer-yes", text)


def means(key: str, text: str) -> bool:
    """Whether it is words of a key, in either language, and nothing else but what is said around them: « ben oui, merci ! »."""
    typed = bare(text)
    return typed in _words(key) or (len(typed) <= _SHORT and _among_others(key).fullmatch(typed) is not None)


def is_no(text: str) -> bool:
    """Whether it is a no and nothing else."""
    return means("answer-no", text)


@cache
def _among_others(key: str) -> re.Pattern[str]:
    around, meant = any_of("answer-around"), any_of(key)
    apart = r"(?!\w)[\s,.!;:…-]*"
    return re.compile(rf"(?:(?:{around}){apart})*(?:(?:{meant}){apart})+(?:(?:{around}|{meant}){apart})*")


@cache
def _instead() -> re.Pattern[str]:
    return re.compile(rf"[\s,.]*{_refusing()}+")


@cache
def _leading(key: str) -> re.Pattern[str]:
    words, by = any_of(key), any_of("words-by")
    return re.compile(rf"[\s,.]*{_refusing()}*(?:{words})(?!\w)(?:\s+(?:{by})(?!\w))?[\s:,-]*")


def _refusing() -> str:
    return rf"(?:(?:{any_of('answer-no', 'answer-around', 'words-rather')})(?!\w)[\s,.!:;…-]*)"


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    opening = any_of("courtesy-before")
    closing = any_of("courtesy-after")
    return (
        re.compile(rf"[\s,.!?:;-]*(?:(?:{opening})(?:(?!\w)[\s,.!?:;-]*|(?<=')))+"),
        re.compile(rf"(?:[\s,.!?;]+(?:{closing}))+[\s,.!?;]*$"),
    )


@cache
def any_of(*keys: str) -> str:
    """A pattern of the words of some keys, in both languages, the longest first."""
    words = frozenset[str]().union(*map(_words, keys))
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _please() -> re.Pattern[str]:
    return re.compile(rf"[\s,]*(?:{any_of('courtesy-please')})(?!\w)[\s,]*")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(word for lang in LANGUAGES for word in translator(lang).words(key))
