"""Which questions a round asks: each indicator comes round by its period, never too many at once. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, takewhile

from bot.domain.indicator import CheckIn, Indicator

SINCE = 2026
"""The year in which every rotation begins, of whatever comes later: it goes on from one year to the next."""
_WEEKS = {"weekly": 1, "fortnightly": 2, "monthly": 4, "quarterly": 13}


def always(check_in: CheckIn, indicators: Sequence[Indicator]) -> bool:
    """Whether every round asks all of it."""
    return len(indicators) <= check_in.most and all(each.period == "weekly" for each in indicators)


def asked_in(
    check_in: CheckIn, indicators: Sequence[Indicator], openings: Iterable[date], opens_on: date
) -> tuple[str, ...]:
    """
    Ids of what the round of a date asks, in the check-in's order.

    `openings` are the dates on which rounds open, in order, from `SINCE` on; what comes before `opens_on` decides.
    """
    if always(check_in, indicators):
        return tuple(each.id for each in indicators)
    before = takewhile(lambda day: day < opens_on, openings)
    *_, (_, asked) = turns(check_in, indicators, chain(before, (opens_on,)))
    return asked


def turns(
    check_in: CheckIn, indicators: Sequence[Indicator], openings: Iterable[date]
) -> Iterator[tuple[date, tuple[str, ...]]]:
    """
    The rounds of some years, in order, each with the ids of what it asks.

    Who is longest overdue by its own period comes first, so that where there are more questions than places all take turns; nobody is
    asked twice within its week, fortnight, month or quarter. So a round may ask nothing, if nothing is weekly. What is a part of
    something else (`at_most_id`) is asked only together with it: « parmi ces habitants, combien … » means nothing alone.
    """
    taking = [_Turn(each) for each in indicators]
    first: date | None = None
    for day in openings:
        first = first or day
        due = [each for each in taking if each.may_come(day)]
        chosen = _chosen(sorted(due, key=lambda each: each.claim(first, day)), taking, check_in.most)
        for each in chosen:
            each.last, each.times = day, each.times + 1
        yield day, tuple(each.indicator.id for each in taking if each in chosen)


def _chosen(due: Sequence[_Turn], taking: Sequence[_Turn], most: int) -> list[_Turn]:
    """The first of those that are due, so many at most; a part of something takes that along, or waits until there is room for both."""
    known = {each.indicator.id: each for each in taking}
    chosen: list[_Turn] = []
    for each in due:
        together = _with_wholes(each, known)
        wanted = [one for one in (together if len(together) <= most else [each]) if one not in chosen]
        if len(chosen) + len(wanted) <= most and all(one in due for one in wanted):
            chosen += wanted
    return chosen


def _with_wholes(turn: _Turn, known: Mapping[str, _Turn]) -> list[_Turn]:
    """It and what it is a part of."""
    together = [turn]
    while (whole := known.get(together[-1].indicator.at_most_id or "")) is not None and whole not in together:
        together.append(whole)
    return together


@dataclass(slots=True, eq=False)
class _Turn:
    """When an indicator was asked last, and how often, so far."""

    indicator: Indicator
    last: date | None = None
    times: int = 0

    @property
    def weeks(self) -> int:
        return _WEEKS[self.indicator.period]

    def may_come(self, day: date) -> bool:
        """Whether another period of its has begun; half of one at least lies between two turns."""
        if self.last is None:
            return True
        if (day - self.last).days < 7 * max(self.weeks // 2, min(self.weeks, 2)):
            return False
        return self.weeks <= 2 or _term(self.weeks, self.last) != _term(self.weeks, day)

    def claim(self, first: date, day: date) -> tuple[int, int, int]:
        """
        The smallest goes first: the longest overdue in quarters of its own period, then who comes most often, then who had fewer turns.

        What was never asked begins with a quarter of its period left, so that it doesn't crowd out what comes every week.
        """
        waited = (day - self.last).days if self.last else (day - first).days + round(7 * self.weeks * 0.75)
        return -(4 * waited // (7 * self.weeks)), self.weeks, self.times


def _term(weeks: int, day: date) -> tuple[int, int]:
    """The month or the quarter of a date."""
    return (day.year, day.month if weeks == 4 else (day.month - 1) // 3)
