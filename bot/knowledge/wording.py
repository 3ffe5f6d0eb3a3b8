"""The words of a text as they were meant: chat spelling undone, slips mended, runs of words made one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from string import digits
from typing import NamedTuple

from bot.domain.knowledge import LANGUAGES
from bot.knowledge.language import Language
from bot.knowledge.spelling import Speller
from bot.knowledge.stemming import stem
from bot.knowledge.text import REMEMBERED, Remembered, folded_token, tokens, without_ordinal

SHOWN: Mapping[str, tuple[re.Pattern[str], Sequence[str]]] = {
    "hour": (re.compile(r"\d(?<!\w\d)\d?(?: ?(?:h|am|pm|a\.m\.|p\.m\.|heures?)|:\d{2})\b"), digits),
    "money": (
        re.compile(
            r"€|\$|£|e(?<!\we)uros?\b|d(?<!\wd)ollars?\b|c(?<!\wc)entimes\b|g(?<!\wg)ratuite?s?\b|f(?<!\wf)ree\b"
        ),
        ("€", "$", "£", "euro", "dollar", "centimes", "gratuit", "free"),
    ),
    "web": (re.compile(r"https?://|\bwww\."), ("http", "www.")),
    "mail": (re.compile(r"[\w.+-]+@[\w-]+\.\w"), "@"),
    "phone": (re.compile(r"(?:\+\d{2,3}|0(?<!\w0)\d)(?:[ .-]?\d{2}){4}\b"), digits),
    "age": (re.compile(r"\d(?<!\w\d)\d{0,2} (?:ans|years old)\b"), (" ans", " years old")),
}
"""
How a text shows, in lower case, what it doesn't name, and without which signs there is nothing to look for; what it shows is put into
words by the language data. Patterns of words begin with a letter that is told, by which the places to try are found.
"""

_FORM = itemgetter(0)

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
    language.leanings.clear()
    _dictionary(language).clear()
    for lang in LANGUAGES:
        _indexed(language, lang).clear()
        _stems(language, lang).clear()


def folded_forms(written: Iterable[str]) -> set[str]:
    """Tokens, folded."""
    return set(map(_folded, written))


@cache
def _dictionary(language: Language) -> Remembered[str, tuple[Spoken, ...]]:
    """What tokens mean; those that may join others are noted."""
    joints = _joints(language)

    def told(token: str) -> tuple[Spoken, ...]:
        words = tuple(_meant(token, language, None))
        joining = language.joining.intersection(map(_FORM, words)) if words else language.joining  # its neighbours meet
        if joining:
            joints[token] = joining
        return words

    return Remembered(told)


@cache
def _indexed(language: Language, lang: str) -> Remembered[str, tuple[str, ...]]:
    """The stems of what tokens mean, without those that say nothing in a language."""
    meant, stems = _dictionary(language), _stems(language, lang)
    return Remembered(lambda token: tuple(filter(None, map(stems.__getitem__, meant[token]))))


@cache
def _joints(language: Language) -> dict[str, frozenset[str]]:
    """The tokens met so far that mean words of which several may make one, and these words."""
    del language
    return {}


def _may_join(said: Iterable[str], language: Language) -> bool:
    """Whether the first two words of any that make one may stand side by side among tokens; `_dictionary` has met these."""
    joints, after = _joints(language), language.joining_after
    if joints.keys().isdisjoint(said):
        return False
    for first, second in pairwise([*map(joints.get, said), None]):
        if first is None:
            continue
        words = first | second if second else first  # a token alone may mean several words
        if any(not after[word].isdisjoint(words) for word in first & after.keys()):
            return True
    return False


@cache
def _stems(language: Language, lang: str) -> Remembered[Spoken, str]:
    """The stems of words, empty for those that say nothing in a language."""

    def told(spoken: Spoken) -> str:
        return language.root(spoken.form) if spoken.acronym or not language.is_stop(spoken.form, lang) else ""

    return Remembered(told)


def implied_terms(text: str, language: Language) -> frozenset[str]:
    """The stems of what a text tells without naming it: an hour, a sum, an address."""
    lowered = text.lower()
    kinds = [
        kind
        for kind, (pattern, signs) in SHOWN.items()
        if any(map(lowered.__contains__, signs)) and pattern.search(lowered)
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


@lru_cache(maxsize=REMEMBERED)
def _folded(token: str) -> str:
    return without_ordinal(folded_token(token))
