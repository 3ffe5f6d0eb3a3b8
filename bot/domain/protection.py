"""
Small groups stay safe (DESIGN 2.5): what may be published of what people feel. Pure; every view, chart and export reads what it let pass.

Collectives lie within regions and regions within the programme, so whatever can be worked out from published sums is made of *rests*:
what a published scope holds beside the published scopes within it. Nothing of a group can be derived, then, if every scope and every
rest is safe in itself, and that is the whole rule:

- it holds at least k people (of whom one in two collectives counts once);
- a mean doesn't give everybody's answer away by lying at an end of the scale;
- of a choice, each option was taken by nobody or by k people, and not all took the same.

The nearest scope comes first: a collective that reaches k sees its result, and it is the totals above that are held back until what they
would give away is safe as well. Whether something was hidden, and why, is not told: it is simply not there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.domain.directory import Directory
from bot.domain.programme import Indicator, IndicatorKind
from bot.domain.results import Published, Voice

SMALLEST_GROUP = 5
"""People of whom a perception is shown, unless the operator asks for more (or for fewer, down to `LEAST`)."""
LEAST = 3
_STEPS = 3
"""Steps that all answers together keep from either end of the scale: one or two would say who is alone with another answer."""
_GRADES = 20
"""Steps between the bounds of a measure that has none of its own."""
_DOMINANT = Decimal("0.85")
"""Share of a sum that nobody may have for it to be shown (research/domain.md 4, L8)."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the programme with the parts within it."""

    name: str
    parts: tuple[Scope, ...] = ()


def scopes(directory: Directory) -> Scope:
    """The programme with its regions and their collectives."""
    regions = tuple(
        Scope(f"region:{region}", tuple(Scope(f"collective:{each.id}") for each in within))
        for region in directory.regions
        if (within := directory.scope_collectives(f"region:{region}"))
    )
    return Scope("programme", regions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The period of a check-in whose rounds have closed."""

    check_in_id: str
    opens_on: date


def published(
    period: Period, voices: Iterable[Voice], indicators: Mapping[str, Indicator], within: Scope, k: int
) -> tuple[Published, ...]:
    """
    All that may ever be known of a period's perceptions, from the outermost scope inwards within an indicator.

    Each version of an indicator stands for itself: with those of another its answers make no sum. What is no perception by the programme,
    free text, and answers that the indicator doesn't know are left out.

    Raises:
        ValueError: `k` is below `LEAST`.
    """
    if k < LEAST:
        raise ValueError(f"groups of {k} are no protection; the least is {LEAST}")
    sorted_out: defaultdict[tuple[str, int], list[Voice]] = defaultdict(list)
    for voice in voices:
        sorted_out[voice.indicator_id, voice.indicator_version].append(voice)
    found: list[Published] = []
    for (indicator_id, version), heard in sorted(sorted_out.items()):
        indicator = indicators.get(indicator_id)
        if indicator is not None and indicator.perception and indicator.type is not IndicatorKind.TEXT:
            measure = _Measure(indicator, k)
            groups = _by_collective(measure.understood(heard))
            cells, _ = _settled(within, groups, measure)
            found += (_published(period, (indicator_id, version), each, measure) for each in cells)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Cell:
    scope: str
    voices: Sequence[Voice]


def _by_collective(voices: Iterable[Voice]) -> Mapping[str, list[Voice]]:
    groups: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        groups[f"collective:{voice.collective_id}"].append(voice)
    return groups


def _settled(scope: Scope, groups: Mapping[str, list[Voice]], measure: _Measure) -> tuple[list[_Cell], Sequence[Voice]]:
    """What is published of a scope and within it, and the rest: the voices that are in nothing published yet."""
    cells: list[_Cell] = []
    voices = list(groups.get(scope.name, ()))
    rest = list(voices)
    for part in scope.parts:
        inner, left = _settled(part, groups, measure)
        cells += inner
        rest += left
        voices += _all_of(part, groups)
    if not measure.safe(voices) or (rest and not measure.safe(rest)):
        return cells, rest
    return [_Cell(scope.name, voices), *cells], ()


def _all_of(scope: Scope, groups: Mapping[str, list[Voice]]) -> Iterator[Voice]:
    yield from groups.get(scope.name, ())
    for part in scope.parts:
        yield from _all_of(part, groups)


def _published(period: Period, which: tuple[str, int], cell: _Cell, measure: _Measure) -> Published:
    return Published(
        check_in_id=period.check_in_id,
        opens_on=period.opens_on,
        indicator_id=which[0],
        indicator_version=which[1],
        scope=cell.scope,
        n=len(cell.voices),
        mean=None if measure.counted else measure.mean(cell.voices),
        counts=dict(measure.counts(cell.voices)) if measure.counted else None,
    )


class _Measure:
    """What is made of the answers to an indicator: a mean, or counts; and when that is safe."""

    def __init__(self, indicator: Indicator, k: int) -> None:
        self._k = k
        self.counted = indicator.type in (IndicatorKind.CHOICE, IndicatorKind.BOOLEAN)
        self._options = [each.value for each in indicator.options]
        if indicator.type is IndicatorKind.BOOLEAN:
            self._options = ["yes", "no"]
        self._low, self._high = _bounds(indicator)
        self._step = _step(indicator, self._low, self._high)

    def understood(self, voices: Iterable[Voice]) -> list[Voice]:
        """Those whose value counts: on a scale only its numbers do."""
        if self.counted:
            return [each for each in voices if each.value in self._options]
        return [each for each in voices if _number(each.value) is not None]

    def mean(self, voices: Sequence[Voice]) -> float:
        return float(sum(_numbers(voices)) / len(voices))

    def counts(self, voices: Iterable[Voice]) -> Mapping[str, int]:
        taken = Counter(each.value for each in voices)
        return {option: taken[option] for option in self._options}

    def safe(self, voices: Sequence[Voice]) -> bool:
        """Whether it may be known of a group what it answered, taken together."""
        if len({each.person_id for each in voices}) < self._k:
            return False
        return self._parts_are_safe(voices) if self.counted else self._sum_is_safe(_numbers(voices))

    def _parts_are_safe(self, voices: Sequence[Voice]) -> bool:
        people: defaultdict[str, set[str]] = defaultdict(set)
        for each in voices:
            people[each.value].add(each.person_id)
        return len(people) > 1 and all(len(each) >= self._k for each in people.values())

    def _sum_is_safe(self, numbers: Sequence[Decimal]) -> bool:
        low = sum((each - self._low for each in numbers), Decimal(0)) if self._low is not None else None
        high = sum((self._high - each for each in numbers), Decimal(0)) if self._high is not None else None
        if any(each is not None and each < _STEPS * self._step for each in (low, high)):
            return False
        if self._low is not None and self._high is not None:
            return True
        sizes = [abs(each) for each in numbers]
        return max(sizes) < _DOMINANT * sum(sizes)


def _numbers(voices: Iterable[Voice]) -> list[Decimal]:
    return [number for each in voices if (number := _number(each.value)) is not None]


def _number(value: str) -> Decimal | None:
    """A stored number (`bot.domain.indicator_values.plain_number`); None for an option in words."""
    return Decimal(value) if value and value.removeprefix("-").replace(".", "", 1).isdecimal() else None


def _bounds(indicator: Indicator) -> tuple[Decimal | None, Decimal | None]:
    if indicator.type is IndicatorKind.SCALE:
        numbers = [number for each in indicator.options if (number := _number(each.value)) is not None]
        return min(numbers, default=None), max(numbers, default=None)
    percentage = indicator.type is IndicatorKind.PERCENTAGE
    low = 0.0 if indicator.low is None and percentage else indicator.low
    high = 100.0 if indicator.high is None and percentage else indicator.high
    return (None if low is None else Decimal(str(low)), None if high is None else Decimal(str(high)))


def _step(indicator: Indicator, low: Decimal | None, high: Decimal | None) -> Decimal:
    whole = indicator.type in (IndicatorKind.SCALE, IndicatorKind.INTEGER)
    return Decimal(1) if whole or low is None or high is None else (high - low) / _GRADES
