"""Courtesies, recognised by the phrases that the catalogues list, typos forgiven. Pure."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz

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
    if not typed or len(typed) > _LONGEST:
        return None
    languages = sorted(LANGUAGES, key=lambda each: each != lang)
    # "who are you" is one letter away from "how are you": what is said exactly comes before what is nearly said
    for same in (_exactly, _nearly):
        for language in languages:
            for topic in Topic:
                if _means(typed, topic, language, same):
                    return topic, language
    return None


def _exactly(typed: str, phrase: str) -> bool:
    return typed == phrase


def _nearly(typed: str, phrase: str) -> bool:
    if len(typed) < _SHORTEST_FUZZY or fuzz.ratio(typed, phrase) < _CLOSE:
        return False
    # « qui est Léa » is no slip of « qui est là »
    last, other = typed.rpartition(" ")[2], phrase.rpartition(" ")[2]
    return last == other or min(len(last), len(other)) > _SHORT


def _means(typed: str, topic: Topic, lang: str, same: Callable[[str, str], bool]) -> bool:
    for phrase in _phrases(topic, lang):
        if same(typed, phrase):
            return True
        rest = typed.removeprefix(phrase + " ")
        if rest != typed:
            left = " ".join(word for word in rest.split() if word not in _fillers(lang))
            if not left or _means(left, topic, lang, same):
                return True
    return topic in _POLITE and any(
        typed.startswith(f"{phrase} ") and _means(typed.removeprefix(f"{phrase} "), topic, lang, same)
        for before in _POLITE
        if before is not topic
        for phrase in _phrases(before, lang)
    )


@cache
def _phrases(topic: Topic, lang: str) -> tuple[str, ...]:
    return tuple(word.replace("-", " ") for word in translator(lang).words(f"smalltalk-{topic}-phrases"))


@cache
def _fillers(lang: str) -> frozenset[str]:
    return frozenset(translator(lang).words("smalltalk-fillers"))
