"""One indicator over time in one scope, and what moved. Pure; what people felt comes in as it was published, never otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.domain.checkin import AnswerState
from bot.domain.programme import Indicator
from bot.domain.results import Fact, Published

_BARS = "▁▂▃▄▅▆▇█"
_GAP = "·"


class Movement(StrEnum):
    """How the last point stands beside the one before."""

    FIRST = "first"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    OTHER = "other"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """
    One period.

    Attributes:
        number: The value as a number; None for what is none.
        value: As it was stored: a number, an option, `yes` or `no`; empty for what several people said.
        note: Beside the value of a team.
        n: Answers that it is made of.
        counts: By option, of what several people chose.
    """

    opens_on: date
    version: int
    number: float | None
    value: str = ""
    note: str = ""
    n: int = 1
    late: bool = False
    counts: Mapping[str, int] | None = None

    def says_the_same(self, other: Point) -> bool:
        """Whether both have the same value."""
        return (self.number, self.value, self.counts) == (other.number, other.value, other.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """
    An indicator in a scope.

    Attributes:
        points: The earliest first, at least one.
        unknown: The periods in which a team said that it doesn't know, the earliest first.
    """

    indicator: Indicator
    scope: str
    points: tuple[Point, ...]
    unknown: tuple[date, ...] = ()

    @property
    def last(self) -> Point:
        """The latest point."""
        return self.points[-1]

    @property
    def before(self) -> Point | None:
        """The point before the last, if it answered the same question."""
        return self.points[-2] if len(self.points) > 1 and self.points[-2].version == self.last.version else None

    @property
    def movement(self) -> Movement:
        """How the last point stands beside the one before; nothing is compared over a change of the question."""
        if self.before is None:
            return Movement.REWORDED if len(self.points) > 1 else Movement.FIRST
        if self.before.says_the_same(self.last):
            return Movement.SAME
        if self.before.number is None or self.last.number is None:
            return Movement.OTHER
        return Movement.UP if self.last.number > self.before.number else Movement.DOWN

    @property
    def comparable(self) -> tuple[Point, ...]:
        """The points that answered the question as it is now asked."""
        return tuple(each for each in self.points if each.version == self.last.version)

    @property
    def breaks(self) -> tuple[date, ...]:
        """The periods from which on the question was another one."""
        pairs = zip(self.points, self.points[1:], strict=False)
        return tuple(after.opens_on for before, after in pairs if before.version != after.version)

    @property
    def repeated(self) -> int:
        """How often in a row the last value was given, the last time counted."""
        times = 0
        for point in reversed(self.comparable):
            if not point.says_the_same(self.last):
                break
            times += 1
        return times

    def until(self, day: date) -> Series | None:
        """As it was in the period that opened on that day; None if nothing was known yet."""
        points = tuple(each for each in self.points if each.opens_on <= day)
        unknown = tuple(each for each in self.unknown if each <= day)
        return replace(self, points=points, unknown=unknown) if points else None


def of_facts(facts: Iterable[Fact], indicators: Mapping[str, Indicator]) -> list[Series]:
    """What teams stated, by collective and indicator, in the programme's order of indicators; what they left open is no point."""
    found: dict[tuple[str, str], list[Point]] = {}
    unknown: defaultdict[tuple[str, str], list[date]] = defaultdict(list)
    for fact in sorted(facts, key=lambda each: (each.opens_on, each.at)):
        place = (f"collective:{fact.collective_id}", fact.indicator_id)
        if fact.state is AnswerState.GIVEN and fact.indicator_id in indicators:
            found.setdefault(place, []).append(_stated(fact))
        elif fact.state is AnswerState.UNKNOWN:
            unknown[place].append(fact.opens_on)
    return [replace(each, unknown=tuple(unknown[each.scope, each.indicator.id])) for each in _sorted(found, indicators)]


def of_published(cells: Iterable[Published], indicators: Mapping[str, Indicator]) -> list[Series]:
    """What was published of what people felt, by scope and indicator."""
    found: dict[tuple[str, str], list[Point]] = {}
    for cell in sorted(cells, key=lambda each: each.opens_on):
        if cell.indicator_id in indicators:
            point = Point(
                opens_on=cell.opens_on, version=cell.indicator_version, number=cell.mean, n=cell.n, counts=cell.counts
            )
            found.setdefault((cell.scope, cell.indicator_id), []).append(point)
    return _sorted(found, indicators)


def _stated(fact: Fact) -> Point:
    return Point(
        opens_on=fact.opens_on,
        version=fact.indicator_version,
        number=as_number(fact.value),
        value=fact.value,
        note=fact.note,
        late=fact.late,
    )


def _sorted(found: Mapping[tuple[str, str], list[Point]], indicators: Mapping[str, Indicator]) -> list[Series]:
    order = {each: place for place, each in enumerate(indicators)}
    return [
        Series(indicator=indicators[indicator], scope=scope, points=tuple(points))
        for (scope, indicator), points in sorted(found.items(), key=lambda each: (order[each[0][1]], each[0][0]))
    ]


def as_number(value: str) -> float | None:
    """A stored value as a number (`bot.domain.indicator_values.plain_number`); None for an option in words."""
    is_number = value and value.removeprefix("-").replace(".", "", 1).isdecimal()
    return float(Decimal(value)) if is_number else None


def sparkline(values: Sequence[float | None], most: int = 12) -> str:
    """The last values as small bars, where pictures don't go; empty if fewer than three can be compared."""
    shown = values[-most:]
    known = [each for each in shown if each is not None]
    if len(known) < 3:
        return ""
    low, high = min(known), max(known)
    span = (high - low) or 1
    top = len(_BARS) - 1
    return "".join(_GAP if each is None else _BARS[round((each - low) / span * top)] for each in shown)
