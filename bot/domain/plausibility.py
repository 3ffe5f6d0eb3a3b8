"""Whether a value can be, beside those that were given before and those beside it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.indicator import Indicator

_TIMES = 10
"""A slip of the finger adds or loses a figure."""
_APART = Decimal(20)
"""Less than that apart, small numbers move as they like: from 1 to 12 newcomers is a good week."""


def surprising(indicator: Indicator, value: str, earlier: Sequence[str]) -> str | None:
    """
    The earlier value beside which a number looks like a slip, to be asked about: « 3 → 300, c'est bien ça ? »; None if none does.

    `earlier` is what the same team or person gave before for the same question, the latest first. None at all, 0, surprises nobody.
    """
    if not indicator.type.is_number or not earlier:
        return None
    number, before = abs(Decimal(value)), [abs(Decimal(each)) for each in earlier]
    if number == 0 or any(_near(number, each) for each in before):
        return None
    return earlier[0]


def _near(one: Decimal, other: Decimal) -> bool:
    low, high = sorted((one, other))
    return high - low < _APART or high < low * _TIMES


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of a round that can't both be: the part, and the whole that it exceeds; ids of indicators, values as stored."""

    part: str
    part_value: str
    whole: str
    whole_value: str


def clashing(
    indicator: Indicator, value: str, beside: Mapping[str, str], indicators: Mapping[str, Indicator]
) -> Clash | None:
    """Whether a number exceeds its ceiling, or is a ceiling that another one exceeds, among the values of the same round."""
    if not indicator.type.is_number:
        return None
    pairs = [(indicator.id, indicator.at_most_id or "")]
    pairs += [
        (each, indicator.id) for each in beside if each in indicators and indicators[each].at_most_id == indicator.id
    ]
    known = {**beside, indicator.id: value}
    for part, whole in pairs:
        if part in known and whole in known and Decimal(known[part]) > Decimal(known[whole]):
            return Clash(part, known[part], whole, known[whole])
    return None
