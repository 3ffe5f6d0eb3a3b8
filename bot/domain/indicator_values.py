"""What somebody's words mean as the value of an indicator. Pure; bad input is a value too."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from bot.domain.errors import Phrase
from bot.domain.message import verbatim
from bot.domain.programme import Indicator, IndicatorKind, IndicatorOption
from bot.domain.text import bare

NOTE_LENGTH = 280
"""Longest free text that is kept (research/domain.md 4, L3)."""
_LARGEST = Decimal(10) ** 9
_NUMBER = re.compile(r"^([+-]?)(\d{1,3}(?:[  .']\d{3})+|\d{1,12})(?:[,.](\d{1,6}))?\s*%?$")
_WORDS = (
    ("zéro", "zero", "aucun", "aucune", "personne", "none", "nobody", "no one"),
    ("un", "une", "one"),
    ("deux", "two"),
    ("trois", "three"),
    ("quatre", "four"),
    ("cinq", "five"),
    ("six",),
    ("sept", "seven"),
    ("huit", "eight"),
    ("neuf", "nine"),
    ("dix", "ten"),
    ("onze", "eleven"),
    ("douze", "twelve"),
    ("treize", "thirteen"),
    ("quatorze", "fourteen"),
    ("quinze", "fifteen"),
    ("seize", "sixteen"),
    ("dix-sept", "seventeen"),
    ("dix-huit", "eighteen"),
    ("dix-neuf", "nineteen"),
    ("vingt", "twenty"),
)
_IN_WORDS = {bare(word): Decimal(number) for number, words in enumerate(_WORDS) for word in words}
_BESIDE = frozenset(["environ", "about", "around", "~", "personnes", "personne", "people", "person"])
_YES = frozenset(["oui", "o", "ok", "yes", "y", "vrai", "true"])
_NO = frozenset(["non", "n", "no", "faux", "false"])


@dataclass(frozen=True, slots=True)
class Value:
    """A value as it is stored, with the free text that may go with it."""

    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Misread:
    """Why it is no value, for the person."""

    phrase: Phrase


def read_value(indicator: Indicator, text: str) -> Value | Misread:
    """Read an answer to an indicator's question."""
    match indicator.type:
        case IndicatorKind.INTEGER | IndicatorKind.DECIMAL | IndicatorKind.PERCENTAGE:
            return _number(indicator, text)
        case IndicatorKind.SCALE | IndicatorKind.CHOICE:
            return _option(indicator, text)
        case IndicatorKind.BOOLEAN:
            return _boolean(text)
        case IndicatorKind.TEXT:
            return _free_text(text)


def _number(indicator: Indicator, text: str) -> Value | Misread:
    number = read_number(text)
    if number is None:
        number = read_number(_without_unit(indicator, text))
    if number is None:
        return Misread(Phrase("checkin-not-a-number", {"text": shorten(text)}))
    if indicator.type is IndicatorKind.INTEGER and number != number.to_integral_value():
        return Misread(Phrase("checkin-not-whole", {"text": shorten(text)}))
    low, high = _bounds(indicator)
    if not low <= number <= high:
        return Misread(
            Phrase(
                "checkin-out-of-bounds", {"text": shorten(text), "low": plain_number(low), "high": plain_number(high)}
            )
        )
    return Value(plain_number(number))


def _without_unit(indicator: Indicator, text: str) -> str:
    """« environ 15 personnes » without what goes with a number: about, the unit, people."""
    units = {bare(word) for unit in indicator.unit.values() for word in unit.split()}
    return " ".join(word for word in text.split() if bare(word) not in units | _BESIDE)


def _bounds(indicator: Indicator) -> tuple[Decimal, Decimal]:
    percentage = indicator.type is IndicatorKind.PERCENTAGE
    low = Decimal(str(indicator.low)) if indicator.low is not None else Decimal(0) if percentage else -_LARGEST
    high = Decimal(str(indicator.high)) if indicator.high is not None else Decimal(100) if percentage else _LARGEST
    return low, high


def read_number(text: str) -> Decimal | None:
    """
    A number as people write it: « 1 250 », « 4,5 », « 12 % », « douze », digits of any script; None if it is none.

    A group of three digits behind a point or an apostrophe is a thousand when it comes first, as in « 1.250 ».
    """
    folded = unicodedata.normalize("NFKC", text).strip().replace("\u202f", " ").replace("−", "-")
    digits = "".join(str(unicodedata.digit(letter, letter)) for letter in folded)
    found = _NUMBER.match(digits)
    if found is None:
        return _IN_WORDS.get(bare(text))
    whole = re.sub(r"\D", "", found[2])
    return Decimal(f"{found[1]}{whole}.{found[3] or '0'}").normalize() or Decimal(0)


def plain_number(number: Decimal) -> str:
    """The number as it is stored: `12`, `4.5`, never an exponent."""
    return format(number.normalize(), "f")


def _option(indicator: Indicator, text: str) -> Value | Misread:
    typed = bare(text)
    typeable = keys(indicator)
    for option in indicator.options:
        if typed in _spellings(option, typeable[option.value]):
            return Value(option.value)
    free = next((option for option in indicator.options if option.open), None)
    note = text.strip()
    if free and typed and len(note) <= NOTE_LENGTH and not typed.isdigit():
        return Value(free.value, note)
    if free and len(note) > NOTE_LENGTH:
        return Misread(Phrase("checkin-too-long", {"limit": NOTE_LENGTH}))
    return Misread(Phrase("checkin-not-an-option", {"text": shorten(text)}))


def keys(indicator: Indicator) -> dict[str, str]:
    """
    What may be typed for each of its values beside the label: on a scale the value itself, and for a value in words the number after
    the last; in a list the place.
    """
    numbers = [int(option.value) for option in indicator.options if option.value.isdigit()]
    if indicator.type is not IndicatorKind.SCALE or not numbers:
        return {option.value: str(place) for place, option in enumerate(indicator.options, start=1)}
    following = count(max(numbers) + 1)
    return {
        option.value: option.value if option.value.isdigit() else str(next(following)) for option in indicator.options
    }


def _spellings(option: IndicatorOption, key: str) -> set[str]:
    names = {bare(label) for label in option.label.values()}
    return (
        names | {key, bare(option.value)} | {f"{key} {name}" for name in names} | {f"{key} · {name}" for name in names}
    )


def _boolean(text: str) -> Value | Misread:
    typed = bare(text)
    if typed in _YES:
        return Value("yes")
    if typed in _NO:
        return Value("no")
    return Misread(Phrase("checkin-not-yes-or-no", {"text": shorten(text)}))


def _free_text(text: str) -> Value | Misread:
    note = text.strip()
    return Value("", note) if len(note) <= NOTE_LENGTH else Misread(Phrase("checkin-too-long", {"limit": NOTE_LENGTH}))


def shorten(text: str, limit: int = 40) -> str:
    """The beginning of what somebody wrote, to show it back on one line."""
    line = " ".join(text.split())
    return verbatim(line if len(line) <= limit else line[: limit - 1] + "…")
