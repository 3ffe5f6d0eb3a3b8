"""Courtesies, recognised by the phrases that the catalogues list, typos forgiven. Pure."""

from __future__ import annotations

from enum import StrEnum

from rapidfuzz import fuzz

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare
from bot.i18n import translator

_LONGEST = 60
_CLOSE = 90.0
_SHORTEST_FUZZY = 8


class Topic(StrEnum):
    """What somebody means by a courtesy."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    IDENTITY = "identity"
    MACHINE = "machine"
    HELP = "help"
    OK = "ok"


def recognise(text: str, lang: str) -> tuple[Topic, str] | None:
    """
    The courtesy that a whole text is, with its language; None if it is anything else, or says more than that.

    `lang` decides between languages that share a word.
    """
    typed = " ".join(bare(text).replace("-", " ").replace(",", " ").split())
    if not typed or len(typed) > _LONGEST:
        return None
    for language in sorted(LANGUAGES, key=lambda each: each != lang):
        for topic in Topic:
            if _means(typed, topic, language):
                return topic, language
    return None


def _means(typed: str, topic: Topic, lang: str) -> bool:
    say = translator(lang)
    fillers = set(say.words("smalltalk-fillers"))
    for phrase in (word.replace("-", " ") for word in say.words(f"smalltalk-{topic}-phrases")):
        if typed == phrase or (len(typed) >= _SHORTEST_FUZZY and fuzz.ratio(typed, phrase) >= _CLOSE):
            return True
        rest = typed.removeprefix(phrase + " ")
        if rest != typed and (set(rest.split()) <= fillers or _means(rest, topic, lang)):
            return True
    return False
