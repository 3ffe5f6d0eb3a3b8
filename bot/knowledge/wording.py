"""The words of a text as they were meant: chat spelling undone, slips mended, runs of words made one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from string import digits
from typing import NamedTuple

from bot.knowledge.language import Language
from bot.knowledge.spelling import Speller
from bot.knowledge.text import folded_token, tokens, without_ordinal

SHOWN: Mapping[str, tuple[re.Pattern[str], Sequence[str]]] = {
    "hour": (re.compile(r"\b\d{1,2} ?(?:h|am|pm|a\.m\.|p\.m\.|heures?)\b|\b\d{1,2}:\d{2}\b", re.IGNORECASE), digits),
    "money": (
        re.compile(r"[€$£]|\b(?:euros?|dollars?|centimes|gratuite?s?|free)\b", re.IGNORECASE),
        ("€", "$", "£", "euro", "dollar", "centimes", "gratuit", "free"),
    ),
    "web": (re.compile(r"https?://|\bwww\."), ("http", "www.")),
    "mail": (re.compile(r"[\w.+-]+@[\w-]+\.\w"), "@"),
    "phone": (re.compile(r"(?:\+\d{2,3}|\b0\d)(?:[ .-]?\d{2}){4}\b"), digits),
    "age": (re.compile(r"\b\d{1,3} (?:ans|years old)\b"), (" ans", " years old")),
}
"""
How a text shows what it doesn't name, and without which signs, in lower case, there is nothing to look for; what it shows is put into
words by the language data.
"""

REMEMBERED = 200_000
"""Words that are kept beside their meaning."""


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
    if speller is not None:
        return _compounded([word for token in tokens(text) for word in _meant(token, language, speller)], language)
    meant = _dictionary(language)
    return _compounded([word for token in tokens(text) for word in meant[token]], language)


def terms(text: str, language: Language, lang: str) -> list[str]:
    """The stems of a text that are worth indexing, in order; number words as digits."""
    return terms_of(running_words(text, language), language, lang)


def terms_of(words: Iterable[Spoken], language: Language, lang: str) -> list[str]:
    """The stems of words that are worth indexing, in order."""
    stems = _stems(language, lang)
    return [stem for spoken in words if (stem := stems[spoken])]


def folded_forms(texts: Iterable[str]) -> set[str]:
    """Every word of some texts, folded."""
    return {_folded(token) for token in {token for text in texts for token in tokens(text)}}


class _Dictionary(dict[str, tuple[Spoken, ...]]):
    """What tokens mean, each looked up once; what no text ever says again is forgotten with the rest."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, token: str) -> tuple[Spoken, ...]:
        if len(self) > REMEMBERED:
            self.clear()
        found = self[token] = tuple(_meant(token, self._language, None))
        return found


class _Stems(dict[Spoken, str]):
    """The stems of words, empty for those that say nothing in a language."""

    def __init__(self, language: Language, lang: str) -> None:
        self._language, self._lang = language, lang

    def __missing__(self, spoken: Spoken) -> str:
        if len(self) > REMEMBERED:
            self.clear()
        says = spoken.acronym or not self._language.is_stop(spoken.form, self._lang)
        found = self[spoken] = self._language.root(spoken.form) if says else ""
        return found


_dictionaries: dict[int, _Dictionary] = {}
_all_stems: dict[tuple[int, str], _Stems] = {}


def _dictionary(language: Language) -> _Dictionary:
    return _dictionaries.setdefault(id(language), _Dictionary(language))


def _stems(language: Language, lang: str) -> _Stems:
    return _all_stems.setdefault((id(language), lang), _Stems(language, lang))


def implied_terms(text: str, language: Language) -> frozenset[str]:
    """The stems of what a text tells without naming it: an hour, a sum, an address."""
    lowered = text.lower()
    kinds = [
        kind
        for kind, (pattern, signs) in SHOWN.items()
        if any(map(lowered.__contains__, signs)) and pattern.search(text)
    ]
    return frozenset(language.root(word) for kind in kinds for word in language.implied[kind])


def _meant(token: str, language: Language, speller: Speller | None) -> Iterable[Spoken]:
    word = _folded(token)
    if word in language.chat:
        return [Spoken(part, token) for part in language.chat[word]]
    meant = speller.meant(word) if speller else (word,)
    return [Spoken(part, token, guessed=len(meant) == 1 and part != word) for part in meant]


def _compounded(words: list[Spoken], language: Language) -> list[Spoken]:
    """The same words with every known run of several made one."""
    forms = [spoken.form for spoken in words]
    if language.compound_pairs.isdisjoint(pairwise(forms)):
        return words
    found: list[Spoken] = []
    place = 0
    while place < len(words):
        for run, meant in language.compounds.get(forms[place], {}).items():
            if tuple(forms[place : place + len(run)]) == run:
                found.extend(Spoken(word, words[place].token) for word in meant)
                place += len(run)
                break
        else:
            found.append(words[place])
            place += 1
    return found


@lru_cache(maxsize=65_536)
def _folded(token: str) -> str:
    return without_ordinal(folded_token(token))
