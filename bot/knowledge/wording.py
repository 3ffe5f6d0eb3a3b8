"""The words of a text as they were meant: chat spelling undone, slips mended, runs of words made one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from bot.domain.text import fold
from bot.knowledge.language import Language
from bot.knowledge.spelling import Speller
from bot.knowledge.text import tokens, without_ordinal

SHOWN = {
    "hour": re.compile(r"\b\d{1,2} ?(?:h|am|pm|a\.m\.|p\.m\.|heures?)\b|\b\d{1,2}:\d{2}\b", re.IGNORECASE),
    "money": re.compile(r"[€$£]|\b(?:euros?|dollars?|centimes|gratuite?s?|free)\b", re.IGNORECASE),
    "web": re.compile(r"https?://|\bwww\."),
    "mail": re.compile(r"[\w.+-]+@[\w-]+\.\w"),
    "phone": re.compile(r"(?:\+\d{2,3}|\b0\d)(?:[ .-]?\d{2}){4}\b"),
    "age": re.compile(r"\b\d{1,3} (?:ans|years old)\b"),
}
"""How a text shows what it doesn't name; the words are those of the language data."""


class Spoken(NamedTuple):
    """One word: folded and as meant, the token it was written as, whether its spelling was guessed."""

    form: str
    token: str
    guessed: bool = False

    @property
    def acronym(self) -> bool:
        """Tell whether it is written as no ordinary word is: "AURA", "IT"."""
        return len(self.token) > 1 and self.token.isalpha() and self.token.isupper()


def running_words(text: str, language: Language, speller: Speller | None = None) -> list[Spoken]:
    """Every word of a text, in order; slips are mended only with a speller."""
    found: list[Spoken] = []
    for token in tokens(text):
        found.extend(_meant(token, language, speller))
    return _compounded(found, language)


def terms(text: str, language: Language, lang: str) -> list[str]:
    """The stems of a text that are worth indexing, in order; number words as digits."""
    return [
        language.root(spoken.form)
        for spoken in running_words(text, language)
        if spoken.acronym or not language.is_stop(spoken.form, lang)
    ]


def implied_terms(text: str, language: Language) -> frozenset[str]:
    """The stems of what a text tells without naming it: an hour, a sum, an address."""
    kinds = [kind for kind, pattern in SHOWN.items() if pattern.search(text)]
    return frozenset(language.root(word) for kind in kinds for word in language.implied[kind])


def _meant(token: str, language: Language, speller: Speller | None) -> Iterable[Spoken]:
    word = _folded(token)
    if word in language.chat:
        return [Spoken(part, token) for part in language.chat[word]]
    meant = speller.meant(word) if speller else (word,)
    return [Spoken(part, token, guessed=len(meant) == 1 and part != word) for part in meant]


def _compounded(words: list[Spoken], language: Language) -> list[Spoken]:
    """The same words with every known run of several made one."""
    found: list[Spoken] = []
    place = 0
    while place < len(words):
        runs = language.compounds.get(words[place].form, {})
        for run, meant in runs.items():
            if tuple(spoken.form for spoken in words[place : place + len(run)]) == run:
                found.extend(Spoken(word, words[place].token) for word in meant)
                place += len(run)
                break
        else:
            found.append(words[place])
            place += 1
    return found


@lru_cache(maxsize=65_536)
def _folded(token: str) -> str:
    return without_ordinal(fold(token))
