"""The words of a text as they were meant: chat spelling undone, slips mended, runs of words made one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from string import digits
from typing import Generic, NamedTuple, TypeVar

from bot.domain.knowledge import LANGUAGES
from bot.knowledge.language import Language
from bot.knowledge.spelling import Speller
from bot.knowledge.stemming import stem
from bot.knowledge.text import folded_token, tokens, without_ordinal

SHOWN: Mapping[str, tuple[re.Pattern[str], Sequence[str]]] = {
    "hour": (re.compile(r"\d(?<!\w\d)\d?(?: ?(?:h|am|pm|a\.m\.|p\.m\.|heures?)|:\d{2})\b", re.IGNORECASE), digits),
    "money": (
        re.compile(r"[€$£]|\b(?:euros?|dollars?|centimes|gratuite?s?|free)\b", re.IGNORECASE),
        ("€", "$", "£", "euro", "dollar", "centimes", "gratuit", "free"),
    ),
    "web": (re.compile(r"https?://|\bwww\."), ("http", "www.")),
    "mail": (re.compile(r"[\w.+-]+@[\w-]+\.\w"), "@"),
    "phone": (re.compile(r"(?:\+\d{2,3}|0(?<!\w0)\d)(?:[ .-]?\d{2}){4}\b"), digits),
    "age": (re.compile(r"\d(?<!\w\d)\d{0,2} (?:ans|years old)\b"), (" ans", " years old")),
}
"""
How a text shows what it doesn't name, and without which signs, in lower case, there is nothing to look for; what it shows is put into
words by the language data.
"""

_FORM = itemgetter(0)

_Known = TypeVar("_Known")
_Told = TypeVar("_Told")

REMEMBERED = 65_536
"""Words that are kept beside their meaning: more than a large base has, for each is met again and again while it is built."""

TEXTED = 2
"""Words spelled as on a phone that make a text one that is."""


class Spoken(NamedTuple):
    """One word: folded and as meant, the token it was written as, whether its spelling was guessed."""

    form: str
    token: str
    guessed: bool = False

    @property
    def acronym(self) -> bool:
        """Tell whether it is written as no ordinary word is: "AURA", "IT"."""
        return len(self.token) > 1 and self.token.isalpha() and self.token.isupper()


def running_words(
    text: str, language: Language, speller: Speller | None = None, lang: str = LANGUAGES[0]
) -> list[Spoken]:
    """Every word of a text, in order; slips are mended only with a speller, as people of that language make them."""
    if speller is None:
        return words_of(tokens(text), language)
    said = tokens(text)
    texted = lang == "fr" and _is_texted(said, language, speller)
    words = (word for token in said for word in _meant(token, language, speller, lang, texted=texted))
    return _compounded(list(words), language)


def _is_texted(said: Iterable[str], language: Language, speller: Speller) -> bool:
    """Tell whether French is spelled as on a phone throughout, and not just by a slip."""
    marks = 0
    for folded in map(_folded, said):
        marks += language.chat.get(folded, (folded,)) != (folded,) or speller.sounds_common(folded)
        if marks == TEXTED:
            return True
    return False


def words_of(said: Iterable[str], language: Language) -> list[Spoken]:
    """Every word that tokens mean, in order, as they are spelled."""
    return _compounded(list(chain.from_iterable(map(_dictionary(language).__getitem__, said))), language)


def terms(said: Sequence[str], language: Language, lang: str) -> list[str]:
    """The stems of tokens that are worth indexing, in order; number words as digits."""
    found = list(chain.from_iterable(map(_indexed(language, lang).__getitem__, said)))
    return terms_of(words_of(said, language), language, lang) if _may_join(said, language) else found


def terms_of(words: Iterable[Spoken], language: Language, lang: str) -> list[str]:
    """The stems of words that are worth indexing, in order."""
    return list(filter(None, map(_stems(language, lang).__getitem__, words)))


def forget_words(language: Language) -> None:
    """Let go of what was remembered of words; after a base is built few of them are met again."""
    _folded.cache_clear()
    folded_token.cache_clear()
    stem.cache_clear()
    _dictionary(language).clear()
    for lang in LANGUAGES:
        _indexed(language, lang).clear()
        _stems(language, lang).clear()


def folded_forms(written: Iterable[str]) -> set[str]:
    """Tokens, folded."""
    return set(map(_folded, written))


class _Remembered(dict[_Known, _Told], Generic[_Known, _Told]):
    """What is told of each word, found out once; what no text ever says again is forgotten with the rest."""

    def __init__(self, tell: Callable[[_Known], _Told]) -> None:
        self._tell = tell

    def __missing__(self, known: _Known) -> _Told:
        if len(self) > REMEMBERED:
            self.clear()
        found = self[known] = self._tell(known)
        return found


@cache
def _dictionary(language: Language) -> _Remembered[str, tuple[Spoken, ...]]:
    """What tokens mean."""
    return _Remembered(lambda token: tuple(_meant(token, language, None)))


@cache
def _indexed(language: Language, lang: str) -> _Remembered[str, tuple[str, ...]]:
    """The stems of what tokens mean, without those that say nothing in a language; tokens that may join others are noted."""
    meant, stems, joints = _dictionary(language), _stems(language, lang), _joints(language)

    def told(token: str) -> tuple[str, ...]:
        words = meant[token]
        joining = language.joining.intersection(map(_FORM, words))
        if joining:
            joints[token] = joining
        return tuple(filter(None, map(stems.__getitem__, words)))

    return _Remembered(told)


@cache
def _joints(language: Language) -> dict[str, frozenset[str]]:
    """The tokens met so far that mean words of which several may make one, and these words."""
    del language
    return {}


def _may_join(said: Iterable[str], language: Language) -> bool:
    """Whether the first two words of any that make one are among tokens, wherever they stand; `_indexed` has met these."""
    joints = _joints(language)
    words = frozenset().union(*map(joints.__getitem__, joints.keys() & said))
    return any(not language.joining_after[word].isdisjoint(words) for word in words & language.joining_after.keys())


@cache
def _stems(language: Language, lang: str) -> _Remembered[Spoken, str]:
    """The stems of words, empty for those that say nothing in a language."""

    def told(spoken: Spoken) -> str:
        return language.root(spoken.form) if spoken.acronym or not language.is_stop(spoken.form, lang) else ""

    return _Remembered(told)


def implied_terms(text: str, language: Language) -> frozenset[str]:
    """The stems of what a text tells without naming it: an hour, a sum, an address."""
    lowered = text.lower()
    kinds = [
        kind
        for kind, (pattern, signs) in SHOWN.items()
        if any(map(lowered.__contains__, signs)) and pattern.search(text)
    ]
    return frozenset(language.root(word) for kind in kinds for word in language.implied[kind])


def _meant(
    token: str, language: Language, speller: Speller | None, lang: str = "", *, texted: bool = False
) -> Iterable[Spoken]:
    word = _folded(token)
    chat = language.chat.get(token.lower(), language.chat.get(word))
    if chat is not None:
        return [Spoken(part, token) for part in chat]
    meant = speller.meant(word, lang, texted=texted) if speller else (word,)
    return [Spoken(part, token, guessed=len(meant) == 1 and part != word) for part in meant]


def _compounded(words: list[Spoken], language: Language) -> list[Spoken]:
    """The same words with every known run of several made one."""
    forms = list(map(_FORM, words))
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


@lru_cache(maxsize=8_192)
def _folded(token: str) -> str:
    return without_ordinal(folded_token(token))
