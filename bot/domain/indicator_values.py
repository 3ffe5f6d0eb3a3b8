"""What somebody's words mean as the value of an indicator. Pure; bad input is a value too."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from decimal import Decimal

from bot.domain.errors import Phrase
from bot.domain.frozen import frozen
from bot.domain.indicator import Indicator, IndicatorKind, IndicatorOption
from bot.domain.message import verbatim
from bot.domain.option_names import names, option_meant, several_numbers
from bot.domain.said_around import LONGEST_NUMBER, plainly, unadorned
from bot.domain.text import bare
from bot.domain.written_numbers import percent_signed, plain_number, read_number, read_roughly, read_share

NOTE_LENGTH = 280
"""Longest free text that is kept (research/domain.md 4, L3)."""
_LARGEST = Decimal(10) ** 9
_SHORT = 3
"""Letters with which a unit may be said."""
_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
_BESIDE = frozenset(["environ", "about", "around", "~", "%", "personnes", "personne", "people", "person"])
_WORD = re.compile(r"[^\W\d_]{2}")
"""What a word has and a number has not, `1e309` included."""
_BOUND = re.compile(
    r"(?:un peu |juste )?(?:plus d[e'] ?|moins d[e'] ?|au moins |pres de |presque |pas loin de |a peu pres |"
    r"more than |less than |at least |over |under |nearly |almost |up to |jusqu'a )(.+)"
)
_JOINTS = frozenset(["ou", "et", "puis", "a", "mais", "sinon", "or", "and", "to", "then", "but"])
"""What joins two answers, and is none: « 3 ou 4 »."""
_YES = frozenset(["oui", "o", "ok", "yes", "y", "vrai", "true"])
_NO = frozenset(["non", "n", "no", "faux", "false"])
_UP, _DOWN = frozenset("👍👌✅"), frozenset("👎❌")
_SHADES = frozenset("\ufe0f🏻🏼🏽🏾🏿 !.")
"""What a sign may have about it: the colour of a hand, how it is drawn."""


@frozen()
class Value:
    """A value as it is stored, with the free text that may go with it."""

    value: str
    note: str = ""


@frozen()
class Roughly:
    """A value that may be meant, to be asked about: « une douzaine »."""

    value: str


@frozen()
class Misread:
    """Why it is no value, for the person."""

    phrase: Phrase


def read_value(indicator: Indicator, text: str) -> Value | Roughly | Misread:
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


def _number(indicator: Indicator, text: str) -> Value | Roughly | Misread:
    text = percent_signed(unadorned(text[:LONGEST_NUMBER]))
    number = read_number(text)
    if number is None:
        number = read_number(_without_unit(indicator, text))
    if number is None:
        unhedged = (plain for plain in plainly(text) if plain != bare(text))  # folding makes « 12² » a number
        read = (read_number(_without_unit(indicator, plain)) for plain in unhedged)
        number = next((each for each in read if each is not None), None)
    doubted = text.rstrip("? \u00a0\u202f") if text.endswith("?") else ""
    rough = _perhaps(indicator, text, doubted) if number is None else _share(indicator, text, number)
    if rough is not None and _fits(indicator, rough):
        return Roughly(plain_number(rough))
    if number is None:
        return Misread(Phrase("checkin-not-a-number", {"text": shorten(text)}))
    if indicator.type is IndicatorKind.INTEGER and number != number.to_integral_value():
        if _THOUSANDS.fullmatch(text.strip()) and _fits(indicator, number * 1000):
            return Roughly(plain_number(number * 1000))  # `1,200`, as English has it
        return Misread(Phrase("checkin-not-whole", {"text": shorten(text)}))
    if not _fits(indicator, number):
        low, high = map(float, _bounds(indicator))
        return Misread(Phrase("checkin-out-of-bounds", {"text": shorten(text), "low": low, "high": high}))
    return Value(plain_number(number))


def _perhaps(indicator: Indicator, text: str, doubted: str) -> Decimal | None:
    """The number that may be meant by what is none for sure."""
    found = read_number(doubted) or read_roughly(text) or _bounded(indicator, text)
    for plain in () if found else plainly(text):
        found = found or read_roughly(plain) or (read_share(plain) if _is_share(indicator) else None)
    return found


def _is_share(indicator: Indicator) -> bool:
    return indicator.type is IndicatorKind.PERCENTAGE or any("%" in unit for unit in indicator.unit.values())


def _share(indicator: Indicator, text: str, number: Decimal) -> Decimal | None:
    """The number that may be meant where a share is told of what is counted, « 12 % », or as a part of one where it is asked, « 0,75 »."""
    if _is_share(indicator):
        return number * 100 if 0 < number < 1 and "%" not in text else None
    return number if "%" in text and number == number.to_integral_value() else None


def _bounded(indicator: Indicator, text: str) -> Decimal | None:
    """The number in « plus de 20 habitants », `at least 20`: perhaps that one is meant."""
    found = _BOUND.match(bare(text))
    return read_number(_without_unit(indicator, found[1])) if found else None


def _fits(indicator: Indicator, number: Decimal) -> bool:
    low, high = _bounds(indicator)
    return low <= number <= high


def _without_unit(indicator: Indicator, text: str) -> str:
    """« environ 15 personnes » without what goes with a number: about, the unit, people."""
    units = {bare(word) for unit in indicator.unit.values() for word in unit.split()} | _BESIDE
    return " ".join(word for word in text.split() if not _is_unit(bare(word), units))


def _is_unit(word: str, units: AbstractSet[str]) -> bool:
    """Whether a word is one of those, or short for one: « 3 hab », « 3 pers. »."""
    return word in units or (len(word) >= _SHORT and word.isalpha() and any(unit.startswith(word) for unit in units))


def _bounds(indicator: Indicator) -> tuple[Decimal, Decimal]:
    percentage = indicator.type is IndicatorKind.PERCENTAGE
    low = Decimal(str(indicator.low)) if indicator.low is not None else Decimal(0) if percentage else -_LARGEST
    high = Decimal(str(indicator.high)) if indicator.high is not None else Decimal(100) if percentage else _LARGEST
    return low, high


def _option(indicator: Indicator, text: str) -> Value | Misread:
    typed, number = bare(text), read_number(text)
    said = unadorned(text)
    if number is None and said != text and (_one_of(indicator, said) or read_number(said) is not None):
        return _option(indicator, said)
    for plain in plainly(text) if number is None else ():
        if plain != typed and _one_of(indicator, plain):
            return _option(indicator, plain)
    if (option := option_meant(indicator, typed, number)) is not None:
        return Value(option.value)
    if any(len(several_numbers(indicator, plain)) > 1 for plain in plainly(said)):
        return Misread(Phrase("checkin-one-option", {"text": shorten(text)}))
    free = next((option for option in indicator.options if option.open), None)
    note = text.strip()
    if free and len(note) <= NOTE_LENGTH and _tells(typed):
        return Value(free.value, _without_label(free, note))
    if free and len(note) > NOTE_LENGTH:
        return Misread(Phrase("checkin-too-long", {"limit": NOTE_LENGTH}))
    return Misread(Phrase("checkin-not-an-option", {"text": shorten(text)}))


def _one_of(indicator: Indicator, typed: str) -> bool:
    """Whether a text is one of the answers that are offered, and none in words of one's own."""
    return isinstance(read := _option(indicator, typed), Value) and not read.note


def _without_label(option: IndicatorOption, note: str) -> str:
    """« autre : la pluie » says "other" by itself; what is noted beside it is the rest."""
    label, mark, rest = note.partition(":")
    return rest.strip() if mark and rest.strip() and bare(label) in names(option) else note


def _tells(typed: str) -> bool:
    """Whether it may be one's own words: no sign, number, bare yes, no or « ou », which say nothing of what was asked."""
    return bool(_WORD.search(typed)) and typed not in _YES | _NO | _JOINTS


def _boolean(text: str) -> Value | Misread:
    typed, raised = bare(unadorned(text)), thumb(text)
    if typed in _YES or raised:
        return Value("yes")
    if typed in _NO or raised is False:
        return Value("no")
    return Misread(Phrase("checkin-not-yes-or-no", {"text": shorten(text)}))


def thumb(text: str) -> bool | None:
    """Whether a text that is nothing but such signs is a thumb up, 👍, or down, 👎; None for any other text."""
    signs = set(text) - _SHADES
    return None if not signs or not signs <= _UP | _DOWN or len(text) > LONGEST_NUMBER else signs <= _UP


def _free_text(text: str) -> Value | Misread:
    note = text.strip()
    return Value("", note) if len(note) <= NOTE_LENGTH else Misread(Phrase("checkin-too-long", {"limit": NOTE_LENGTH}))


def shorten(text: str, limit: int = 40) -> str:
    """The beginning of what somebody wrote, to show it back on one line."""
    line = " ".join(text.split())
    return verbatim(line if len(line) <= limit else line[: limit - 1] + "…")
