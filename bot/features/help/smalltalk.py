"""Courtesies, recognised by the phrases that the catalogues list, typos forgiven. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz, process

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare
from bot.i18n import translator

_LONGEST = 60
_CLOSE = 90.0
_SHORTEST_FUZZY = 8
_SHORT = 3
"""Letters of a word that another one may be by a single letter."""


class Topic(StrEnum):
    """What somebody means by a courtesy."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    IDENTITY = "identity"
    MACHINE = "machine"
    HELP = "help"
    OK = "ok"
    WAIT = "wait"


_POLITE = (Topic.GREETING, Topic.THANKS, Topic.GOODBYE, Topic.OK)
"""What may stand before another one: « merci, au revoir », « ok merci »; the last one tells."""


def recognise(text: str, lang: str) -> tuple[Topic, str] | None:
    """
    The courtesy that a whole text is, with its language; None if it is anything else, or says more than that.

    `lang` decides between languages that share a word.
    """
    typed = " ".join(bare(text).replace("-", " ").replace(",", " ").split())
    if not typed or len(typed) > _LONGEST or not _may_be(typed):
        return None
    languages = sorted(LANGUAGES, key=lambda each: each != lang)
    # "who are you" is one letter away from "how are you": what is said exactly comes before what is nearly said
    for same in (_exactly, _nearly):
        for language in languages:
            for topic in Topic:
                if _means(typed, topic, language, same):
                    return topic, language
    return None


def _may_be(typed: str) -> bool:
    """Whether it is, begins with, or is nearly any of the phrases: most texts are none, and one look at all of them tells."""
    phrases, openings = _all()
    return typed.startswith(openings) or _exactly(typed, phrases) or _nearly(typed, phrases)


def _exactly(typed: str, phrases: Collection[str]) -> bool:
    return typed in phrases


def _nearly(typed: str, phrases: Collection[str]) -> bool:
    if len(typed) < _SHORTEST_FUZZY:
        return False
    near = process.extract(typed, phrases, scorer=fuzz.ratio, score_cutoff=_CLOSE, limit=None)
    return any(_ends_alike(typed, phrase) for phrase, _, _ in near)


def _ends_alike(typed: str, phrase: str) -> bool:
    """« qui est Léa » is no slip of « qui est là »."""
    last, other = typed.rpartition(" ")[2], phrase.rpartition(" ")[2]
    return last == other or min(len(last), len(other)) > _SHORT


def _means(typed: str, topic: Topic, lang: str, same: Callable[[str, Collection[str]], bool]) -> bool:
    if same(typed, _phrases(topic, lang)):
        return True
    for rest in _behind(typed, _openings(topic, lang)):
        left = " ".join(word for word in rest.split() if word not in _fillers(lang))
        if not left or _means(left, topic, lang, same):
            return True
    return topic in _POLITE and any(
        _means(rest, topic, lang, same)
        for before in _POLITE
        if before is not topic
        for rest in _behind(typed, _openings(before, lang))
    )


def _behind(typed: str, openings: tuple[str, ...]) -> Iterator[str]:
    """What follows each of those with which a text begins."""
    if typed.startswith(openings):  # few do, of what people ask
        yield from (typed.removeprefix(each) for each in openings if typed.startswith(each))


@cache
def _phrases(topic: Topic, lang: str) -> tuple[str, ...]:
    return tuple(word.replace("-", " ") for word in translator(lang).words(f"smalltalk-{topic}-phrases"))


@cache
def _all() -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = [(topic, lang) for topic in Topic for lang in LANGUAGES]
    return (
        tuple(phrase for each in known for phrase in _phrases(*each)),
        tuple(opening for each in known for opening in _openings(*each)),
    )


@cache
def _openings(topic: Topic, lang: str) -> tuple[str, ...]:
    return tuple(f"{phrase} " for phrase in _phrases(topic, lang))


@cache
def _fillers(lang: str) -> frozenset[str]:
    return frozenset(translator(lang).words("smalltalk-fillers"))
