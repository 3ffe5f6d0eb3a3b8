"""How people name the options of a scale or of a list: by label, number, beginning, with a slip; or several at once. Pure."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import count

from bot.domain.indicator import Indicator, IndicatorKind, IndicatorOption
from bot.domain.slips import meant
from bot.domain.text import bare, fold
from bot.domain.written_numbers import plain_number

_LONGEST = 80
"""Characters of what is nothing but a few numbers."""
_TELLING = 6
"""Letters of the first words of an option that stand for all of it."""
_ARTICLE = re.compile(r"^(?:les?|la|l'|des?|du|the)(?:(?<=')|\s+)")
_NUMBERS = re.compile(
    r"(?:(?:les? |la |the |n° ?|no |numeros? )?\d{1,2}(?!\d)(?:[\s,;&+/.-]|\b(?:et|ou|and|or|puis|aussi|also)\b)*)+"
)
"""Nothing but numbers and what may stand between them."""
_BY_BOTH = re.compile(
    r"(?P<first>\d{1,2})(?P<behind>[\s.:=)(·–—-]+)(?P<label>[^\W\d_].*)|(?P<name>[^\W\d_].*?)(?P<between>[\s,.:=(·–—-]+)(?P<last>\d{1,2})"
)
"""A label with a number before or behind it; a comma behind the number goes on to something else."""
_JOINED = re.compile(r"\d\W*(?:[&+]|\b(?:et|ou|and|or)\b)\W*(?:les? |la |the )?\d")


def option_meant(indicator: Indicator, typed: str, number: Decimal | None) -> IndicatorOption | None:
    """The option that a folded text names, which may be that number; None if it names none, or none for sure."""
    said = {typed, _ARTICLE.sub("", typed)} if number is None or number >= 0 else set[str]()  # « -1 » is no « 1 »
    said |= set() if number is None else {plain_number(number)}
    typeable = keys(indicator)
    for option in indicator.options:
        if said & _spellings(option, typeable[option.value]):
            return option
    if (twice := named_twice(indicator, typed)) is not None:
        return twice
    return _nearest(indicator, _ARTICLE.sub("", typed))


def named_twice(indicator: Indicator, text: str, *, alone: bool = False) -> IndicatorOption | None:
    """
    The option that a text names by its label and by its own number: « terminé - 4 », « 4. terminé », « terminé (4) ».

    With `alone`, not if commas or spaces only are between them and the number stands behind, as that of another answer may.
    """
    found = _BY_BOTH.fullmatch(bare(text)) if len(text) <= _LONGEST else None
    if found is None or (alone and found["last"] and not found["between"].strip(" ,")):
        return None
    number, called = found["first"] or found["last"], (found["label"] or found["name"]).strip()
    own = (option for option in indicator.options if keys(indicator)[option.value] == number)
    return next((option for option in own if called in names(option) or meant(called, names(option))), None)


def several_numbers(indicator: Indicator, text: str) -> tuple[str, ...]:
    """The numbers of a text that has nothing but numbers of different options of a list, « 1 et 2 », `1, 2`; empty if it is none such."""
    found = tuple(re.findall(r"\d+", text)) if len(text) <= _LONGEST and _NUMBERS.fullmatch(bare(text)) else ()
    apart = len(found) == len(set(found)) and set(found) <= set(keys(indicator).values())
    return found if apart and indicator.type is IndicatorKind.CHOICE else ()


def is_joined(indicator: Indicator, text: str) -> bool:
    """Whether an « et » or « ou » joins the numbers of options: all of them are said to one question."""
    found = _JOINED.search(fold(text)) if len(text) <= _LONGEST else None
    return found is not None and set(re.findall(r"\d+", text)) <= set(keys(indicator).values())


def _nearest(indicator: Indicator, typed: str) -> IndicatorOption | None:
    """The only option of which these are the first words, or that was mistyped: « decision », « partenaire », « tmps »."""
    found = [
        option
        for option in indicator.options
        if any(name.startswith(f"{typed} ") for name in names(option) if len(typed) >= _TELLING)
        or meant(typed, names(option))
    ]
    return found[0] if len(found) == 1 else None


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
    return names(option) | {key, bare(option.value)}


def names(option: IndicatorOption) -> set[str]:
    """What an option is called, folded."""
    return {bare(label) for label in option.label.values()} | {bare(word) for word in option.also}
