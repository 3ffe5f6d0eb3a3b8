"""Sentences in the reader's language: Fluent catalogues, Babel's dates and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime, format_time, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.domain.errors import Phrase
from bot.domain.knowledge import LANGUAGES
from bot.domain.programme import Localised, localised
from bot.domain.text import bare, fold
from bot.domain.wall_time import zone

_FOLDER = Path(__file__).parent / "locales"
_ENTRY = re.compile(r"^([a-z][\w-]*) *=.*(?:\n(?![a-z#]).*)*", re.MULTILINE)
"""One sentence of a catalogue; they are parsed as they are needed: all of them would take half of a start."""
_PART = re.compile(r"\{ *([a-z][\w-]*) *\}")
"""Another sentence that stands in it."""
_UNBROKEN = (
    (re.compile(r" (?=[;?!](?!\w))"), "\u202f"),
    (re.compile(r" (?=[:»](?!\w))|(?<=«) |(?<=[\d}]) (?=%)"), "\u00a0"),
)
"""The spaces at which French doesn't break a line (Lexique des règles typographiques en usage à l'Imprimerie nationale)."""
_CALLED = "name|names|team|teams|collective|collectives|region|rooms|left|place|zone|controller|asker|whose"
"""Values that are names of people and places."""
_JOINED = re.compile(rf"(?<!\w)(de|à) \{{ \$({_CALLED}) \}}")
_REMEMBERED = 4096
"""Sentences and dates: more than the collectives of the largest programme, each of which has its own."""
_REGION = {"fr": "fr_FR", "en": "en_GB"}


class Translator:
    """One language's catalogue; `translator(lang)` gives it."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._locale = _REGION[lang]
        self._words: dict[str, tuple[str, ...]] = {}
        self._again = lru_cache(_REMEMBERED)(self.__call__)
        self._written = lru_cache(_REMEMBERED)(partial(format_date, locale=self._locale))
        self._told = lru_cache(_REMEMBERED)(self._moment)
        # isolation marks would stand in plain text, in scripts and on screen readers
        joined: dict[str, Callable[[Any], Any]] = {"DE": _of, "A": _to}
        self._bundle = FluentBundle([self._locale.replace("_", "-")], joined, use_isolating=False)
        texts = (path.read_text("utf-8") for path in sorted((_FOLDER / lang).glob("*.ftl")))
        self._unread = {found[1]: found[0] for text in texts for found in _ENTRY.finditer(text)}

    def __call__(self, key: str, /, **values: object) -> str:
        """
        The sentence of that key.

        Raises:
            KeyError: The catalogue doesn't have it, or it lacks a value.
        """
        self._knows(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def again(self, key: str, /, **values: str | int) -> str:
        """The same, remembered: for what is said to a great many, with values that the programme gives."""
        return self._again(key, **values)

    def phrase(self, phrase: Phrase) -> str:
        """A phrase in this language, with the phrases and the dates that are values of it."""
        return self(phrase.key, **{name: self._value(each) for name, each in phrase.values.items()})

    def _value(self, value: object) -> object:
        if isinstance(value, Phrase):
            return self.phrase(value)
        return self._date(value, "d MMMM y") if isinstance(value, date) else value

    def reason(self, reason: str) -> str:
        """Why something failed: phrases without values by their keys, behind a colon the words of a platform; other words as they are."""
        key, _, detail = reason.partition(": ")
        if not self._knows(key):
            return reason
        return f"{self(key)} ({self.reason(detail)})" if detail else self(key)

    def _knows(self, key: str) -> bool:
        if source := self._unread.pop(key, ""):
            source = _typeset(source) if self.lang == "fr" else source
            self._bundle.add_resource(FluentResource(source))
            for part in _PART.findall(source):
                self._knows(part)
        return self._bundle.has_message(key)

    def of(self, text: Localised) -> str:
        """A text of the pack in this language."""
        return localised(text, self.lang)

    def words(self, key: str) -> tuple[str, ...]:
        """The typed forms that the catalogue lists under a key, separated by `;`, ready to be compared."""
        known = self._words.get(key)
        if known is None:
            known = self._words[key] = tuple(bare(word) or word.strip() for word in self(key).split(";"))
        return known

    def day(self, day: date, *, year: bool = True) -> str:
        """A date in words, such as « mardi 12 janvier 2027 »."""
        return self._date(day, "EEEE d MMMM" + (" y" if year else ""))

    def days(self, first: date, last: date) -> str:
        """A span of days in words, such as « 12–13 janvier 2027 »; a single day has its weekday."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            begins = "1er" if self.lang == "fr" and first.day == 1 else first.day
            return f"{begins}–{self._date(last, 'd MMMM y')}"
        return f"{self._date(first, 'd MMMM' + ('' if first.year == last.year else ' y'))} – {self._date(last, 'd MMMM y')}"

    def days_at(self, first: date, last: date, at: time | None) -> str:
        """The same with the wall time at which they begin, such as « mercredi 12 mai 2027 à 14:00 »."""
        if at is None:
            return self.days(first, last)
        joined = {"fr": "à", "en": "at"}[self.lang]
        return f"{self.days(first, last)} {joined} {at:%H:%M}"

    def _date(self, day: date, pattern: str) -> str:
        return self._first(self._written(day, pattern), day)

    def _first(self, written: str, day: date) -> str:
        # CLDR leaves out the ordinal that French wants on the first of a month only
        return re.sub(r"\b1 (?=[a-zéû])", "1er ", written) if self.lang == "fr" and day.day == 1 else written

    def hour(self, at: datetime, zone_name: str) -> str:
        """A local time of day, such as « 09:00 »."""
        return format_time(at.astimezone(zone(zone_name)), "HH:mm", locale=self._locale)

    def moment(self, at: datetime, zone_name: str) -> str:
        """A local date and time in words, such as « lundi 4 janvier à 09:00 »."""
        return self._told(at, zone_name)

    def _moment(self, at: datetime, zone_name: str) -> str:
        joined = {"fr": "EEEE d MMMM 'à' HH:mm", "en": "EEEE d MMMM 'at' HH:mm"}[self.lang]
        local = at.astimezone(zone(zone_name))
        return self._first(format_datetime(local, joined, locale=self._locale), local)

    def weekday(self, weekday: int) -> str:
        """The name of an ISO weekday, such as « lundi »."""
        return format_date(date(2001, 1, weekday), "EEEE", locale=self._locale)

    def place(self, zone_name: str) -> str:
        """Where a zone's clocks are, such as « Mayotte » or « Paris »."""
        return get_timezone_location(zone(zone_name), locale=self._locale, return_city=True)

    def month(self, written: str) -> str:
        """A source's date `YYYY[-MM[-DD]]` in words, as precise as it is."""
        parts = [int(part) for part in written.split("-")]
        pattern = ("y", "MMMM y", "d MMMM y")[len(parts) - 1]
        return self._written(date(*(*parts, 1, 1)[:3]), pattern)

    def number(self, value: float) -> str:
        """A number in the language's form."""
        return format_decimal(value, locale=self._locale)

    def short_day(self, day: date) -> str:
        """A date where there is little room, such as « 12 janv. »."""
        return self._date(day, "d MMM")

    @property
    def decimal(self) -> str:
        """The decimal mark."""
        return self.number(0.5)[1]

    def listed(self, items: Sequence[str]) -> str:
        """Items as running text, « a, b et c »."""
        return format_list(list(items), locale=self._locale)


def _typeset(source: str) -> str:
    """A French sentence as it is set: in the catalogue nobody sees which space is which, nor what a name will begin with."""
    for space, unbroken in _UNBROKEN:
        source = space.sub(unbroken, source)
    return _JOINED.sub(lambda found: f"{{ {'DE' if found[1] == 'de' else 'A'}(${found[2]}) }}", source)


def _of(name: object) -> str:
    """« d’Amina », « du Teil », « de Liévin »."""
    text = str(name)
    if contracted := _CONTRACTED.match(text):
        return f"{'des' if contracted[1] else 'du'} {text[contracted.end() :]}"
    return f"d’{text}" if _VOWEL.match(fold(text[:2])) else f"de {text}"


def _to(name: object) -> str:
    """« au Teil », « à Liévin »."""
    text = str(name)
    contracted = _CONTRACTED.match(text)
    return f"{'aux' if contracted[1] else 'au'} {text[contracted.end() :]}" if contracted else f"à {text}"


_CONTRACTED, _VOWEL = re.compile(r"Le(s)? "), re.compile(r"[aeiou]|y(?![aeiou])")


@cache
def translator(lang: str) -> Translator:
    """The translator of a language; French for one that the product doesn't speak."""
    return Translator(lang) if lang in LANGUAGES else translator("fr")
