"""Which answers somebody wants to change or to take back, by number or by what their questions are about. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.domain.frozen import frozen
from bot.domain.indicator import Indicator
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import fold, fold_in_place
from bot.features.checkins.words import stems
from bot.i18n import translator

_LONGEST = 400


@frozen()
class Wish:
    """
    One answer that is to be another.

    Attributes:
        place: The number of its question, in figures or as a word such as « dernière »; empty if it is named otherwise.
        about: The words that it is named by.
        value: What is to stand there, as it was written; empty if that wasn't said.
    """

    place: str
    about: str
    value: str

    def meant(self, indicators: tuple[Indicator, ...]) -> Indicator | None:
        """The question of a round that it is about; None if there is none such."""
        if self.about:
            words = stems(self.about) - _little_words()
            found = [each for each in indicators if words and _named_by(each, words)]
            return found[0] if len(found) == 1 else None
        place = self.number(len(indicators))
        return indicators[place - 1] if 1 <= place <= len(indicators) else None

    def number(self, total: int) -> int:
        """Its place among so many questions, from 1; it may be past them, or 0."""
        if self.place.isdigit():
            return int(self.place)
        return total if self.place in _all("checkin-change-last") else _ordinals()[self.place]


@frozen()
class Wishes:
    """
    What somebody wants changed.

    Attributes:
        ordered: They say so, « corrige la 3 : 25 »; else they only state it, « la 3 c'est 25 », which can be a remark as well.
    """

    each: tuple[Wish, ...]
    ordered: bool


def wished(text: str) -> Wishes | None:
    """The answers that are to be changed; None if somebody wants something else."""
    if len(text) > _LONGEST or text.isdigit():
        return None
    folded, places = fold_in_place(text)
    order = _verbs("checkin-change-verbs").match(folded)
    start = order.end() if order else 0
    heads = list(_heads(folded, start))
    if heads:
        ends = [head.start() for head in heads[1:]] + [len(folded)]
        wishes = [
            Wish(head["place"], "", text[places[head.end()] : places[end]].strip(" ,;\n"))
            for head, end in zip(heads, ends, strict=True)
        ]
        told = all(wish.value for wish in wishes) and bool(_named(heads[0]))
        return Wishes(tuple(wishes), ordered=bool(order)) if order or told else None
    found = _subject().match(folded, start) if order else None
    if found is None:
        return None
    return Wishes((Wish("", found["about"], text[places[found.end()] :].strip()),), ordered=True)


def taken_back(text: str) -> Wish | None:
    """The answer that is to be no more: « retire la 3 »; neither place nor words where only « ma réponse » is said."""
    folded = fold(text)
    if len(text) > _LONGEST or (order := _verbs("checkin-withdraw-verbs").match(folded)) is None:
        return None
    if (found := _place().match(folded, order.end())) and _at_end(folded, found):
        return Wish(found["place"], "", "")
    own = _all("checkin-withdraw-own")
    return Wish("", "", "") if folded[order.end() :].strip(" .!") in own else None


def _heads(folded: str, start: int) -> Iterator[re.Match[str]]:
    """Where each wish begins and what leads to its value; the first stands at the start, alone or with a value."""
    first = _place().match(folded, start)
    if first is None or not (first["lead"] or _at_end(folded, first)):
        return
    yield first
    at = first.end()
    while found := _further().search(folded, at):
        yield found
        at = found.end()


def _named(head: re.Match[str]) -> str:
    """What shows that a number is that of a question, where nobody says that it is to be changed."""
    return head["article"] or head["thing"] or head["after"] or ""


def _at_end(folded: str, found: re.Match[str]) -> bool:
    return not folded[found.end() :].strip(" .!:")


@cache
def _verbs(key: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_any(_all(key))}) ")


_HEAD = (
    r"(?P<article>(?:la|le|ma|mon|l'|the|my) ?)?(?P<thing>(?:{things}) )?(?:n ?° ?|no\.? |numero |number )?"
    r"(?P<place>\d{{1,2}}|(?:{ordinals})(?=\W|$))(?:er|re|ere|eme|e|st|nd|rd|th)?(?P<after> (?:{things}|one))?(?=\W|$)"
)
_LEAD = r"(?P<lead> ?(?:[:=,>]+|-+>?(?!\d)) ?| (?:{leads}) )(?=\S)"
_JOINT = r"(?:[,;]|\b(?:et|and|puis|then)\b) ?"
_SUBJECT = r"(?P<about>[^:=]{{3,60}}?)(?: ?[:=>]+ ?| (?:{leads}) )(?=\S)"


@cache
def _place() -> re.Pattern[str]:
    return re.compile(f"{_HEAD}(?:{_LEAD})?".format(**_words()))


@cache
def _further() -> re.Pattern[str]:
    return re.compile(f"{_JOINT}{_HEAD}{_LEAD}".format(**_words()))


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(_SUBJECT.format(**_words()))


@cache
def _words() -> dict[str, str]:
    ordinals = (*_ordinals(), *_all("checkin-change-last"))
    return {
        "things": _any(_all("checkin-change-things")),
        "leads": _any(_all("checkin-change-leads")),
        "ordinals": _any(ordinals),
    }


@cache
def _ordinals() -> dict[str, int]:
    lists = (translator(lang).words("checkin-ordinals") for lang in LANGUAGES)
    return {
        fold(form): place for words in lists for place, word in enumerate(words, start=1) for form in word.split("/")
    }


@cache
def _all(key: str) -> frozenset[str]:
    return frozenset(word for lang in LANGUAGES for word in translator(lang).words(key))


def _little_words() -> frozenset[str]:
    return _all("checkin-definition-articles") | _all("checkin-change-things") | _all("checkin-change-beside")


def _named_by(indicator: Indicator, words: set[str]) -> bool:
    return any(words <= stems(fold(text)) for text in indicator.question.values())


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
