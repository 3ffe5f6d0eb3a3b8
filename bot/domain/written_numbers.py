"""Numbers as people write them, in figures of any script or in words, French and English. Pure."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from bot.domain.text import fold

_FIGURES = re.compile(r"^([+-]?)(\d{1,3}(?:[ .']\d{3})+|\d{1,3}(?:,\d{3}){2,}|\d{1,12})(?:[,.](\d{1,6}))?\s*%?$")
_PERCENT = re.compile(r"(?:\bpour ?cents?|\bper ?cent|\bpct|\bp\. ?100)\s*[.!]*$", re.IGNORECASE)
_POINT_FIRST = re.compile(r"^([+-]?)([.,]\d)")
_MOST_FIGURES = 12
_PICTURES = re.compile(r"^[\u2600-\u27bf\u200d\U0001f300-\U0001faff\s]+|[\u2600-\u27bf\u200d\U0001f300-\U0001faff\s]+$")
"""What people put around anything: « 12 😀 »."""
_KEYCAP = str.maketrans("", "", "\ufe0f\u20e3")
_UNITS = (
    ("zero", "aucun", "aucune", "none", "nobody"),
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
    ("seventeen",),
    ("eighteen",),
    ("nineteen",),
    ("vingt", "vingts", "twenty"),
)
_TENS = {
    "trente": 30, "thirty": 30, "quarante": 40, "forty": 40, "cinquante": 50, "fifty": 50, "soixante": 60, "sixty": 60,
    "seventy": 70, "septante": 70, "huitante": 80, "octante": 80, "eighty": 80, "nonante": 90, "ninety": 90,
}  # fmt: skip
_TIMES = {"cent": 100, "cents": 100, "hundred": 100, "mille": 1000, "thousand": 1000}
_JOINING = frozenset(["et", "and"])
_WHOLE = {"personne": 0, "no one": 0, "a hundred": 100, "a thousand": 1000}
_ROUGHLY = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000, "dozen": 12, "score": 20, "couple": 2,
}  # fmt: skip
_MORE = re.compile(
    r"^(?:(?:environ|a peu pres|about|around|some|presque|almost|plus de|more than)\s+)?(.+?)(?:\s+(?:de|d'|of)\b.*)?$"
)
_COUPLE = re.compile(r"\b(?:a )?couple of (?=dozen|score|hundred)")
_SHARE = re.compile(r"^(?:les? |the )?([^\s/⁄]+) ?(?:[/⁄]|sur|out of|of|over) ?([^\s/⁄]+)$")
_SHARES = {
    "la moitie": 50, "moitie": 50, "un demi": 50, "half": 50, "half of them": 50, "un quart": 25, "le quart": 25, "a quarter": 25,
    "trois quarts": 75, "les trois quarts": 75, "three quarters": 75, "un tiers": 33, "le tiers": 33, "a third": 33,
    "deux tiers": 67, "les deux tiers": 67, "two thirds": 67, "tout": 100, "tous": 100, "toutes": 100, "all": 100, "all of them": 100,
}  # fmt: skip
_ODD = re.compile(r"[\s?!.]+$")


def read_number(text: str) -> Decimal | None:
    """
    The number that a text is: « 1 250 », « 4,5 », « 12 % », « vingt-trois », digits of any script; None if it is none.

    A group of three digits behind a point or an apostrophe is a thousand when it comes first, as in « 1.250 ». What ends a sentence is
    no part of it, « 12. », « 12 ! »; a question mark asks, and a comma goes on. Raised and circled figures and fractions of one sign
    are no numbers.
    """
    if text.isascii() and text.isdigit() and len(text) <= _MOST_FIGURES:
        return Decimal(int(text)).normalize()
    if not text.isascii() and any(unicodedata.category(letter) == "No" for letter in text):
        return None
    plain = _PICTURES.sub("", text.translate(_KEYCAP))
    folded = unicodedata.normalize("NFKC", plain).strip().replace("−", "-").replace("’", "'").rstrip(" .!")
    folded = _POINT_FIRST.sub(r"\g<1>0\g<2>", folded)
    found = _FIGURES.match(_figures(folded)) if any(map(str.isdigit, folded)) else None
    if found is None:
        words = _in_words(fold(text).strip(" .,;:!?\"'«»()"))
        return None if words is None else Decimal(words)
    whole = re.sub(r"\D", "", found[2])
    return Decimal(f"{found[1]}{whole}.{found[3] or '0'}").normalize() or Decimal(0)


def percent_signed(text: str) -> str:
    """With the sign in the place of the words behind a number: « 75 pour cent », `75 percent`."""
    return _PERCENT.sub("%", text)


def _figures(folded: str) -> str:
    """With single spaces, and the digits of every script as ours."""
    return "".join(str(unicodedata.digit(letter, letter)) for letter in " ".join(folded.split()))


def read_roughly(text: str) -> Decimal | None:
    """The number that a word of rough quantity stands for, « une douzaine », « deux centaines », `a dozen`; None if there is none."""
    found = _MORE.match(_COUPLE.sub("two ", _ODD.sub("", fold(text))))
    words = found[1].split() if found else []
    if not words or len(words) > 4:
        return None
    unit = _ROUGHLY.get(words[-1]) or _ROUGHLY.get(words[-1].removesuffix("s"))
    if unit is None:
        return None
    before = " ".join(word for word in words[:-1] if word not in ("une", "un", "a", "la", "half"))
    times = 1 if not before else _in_words(before)
    return None if not times or "half" in words else Decimal(times * unit)


def read_share(text: str) -> Decimal | None:
    """The percentage, whole, that a part of a whole is: « 3 sur 4 », `3/4`, « la moitié », `all of them`; None if it is none."""
    folded = fold(text).strip(" .,;:!?\"'«»()")
    if folded in _SHARES:
        return Decimal(_SHARES[folded])
    found = _SHARE.match(folded)
    part, whole = (read_number(found[1]), read_number(found[2])) if found else (None, None)
    if part is None or not whole or not 0 <= part <= whole:
        return None
    return (part * 100 / whole).to_integral_value(ROUND_HALF_UP)


def plain_number(number: Decimal) -> str:
    """The number as it is stored: `12`, `4.5`, never an exponent."""
    return format(number.normalize(), "f")


@cache
def _units() -> dict[str, int]:
    return {word: number for number, words in enumerate(_UNITS) for word in words} | _TENS


def _in_words(text: str) -> int | None:
    """« quatre-vingt-dix-sept », `two hundred and five`: what is smaller stands behind and adds, or before and multiplies."""
    if text in _WHOLE:
        return _WHOLE[text]
    words = [word for word in re.split(r"[\s-]+", text) if word not in _JOINING]
    if not words or len(words) > 10:
        return None
    total, part, last = 0, 0, 1_000_000
    for word in words:
        if word in _TIMES:
            times = _TIMES[word]
            part = max(part, 1) * times
            if times == 1000:
                total, part = total + part, 0
            last = times
            continue
        number = _units().get(word)
        if number is None or (number == 0 and len(words) > 1):
            return None
        if number == 20 and part % 100 == 4:  # quatre-vingt
            part, last = part - 4 + 80, 20
        elif number < last and (part % 100 == 0 or part % 10 == 0 or number == 10 or (last == 10 and number < 10)):
            part, last = part + number, number
        else:
            return None
    return total + part
