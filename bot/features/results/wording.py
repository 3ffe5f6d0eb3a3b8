"""Results in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from bot.domain.indicator import Direction
from bot.domain.message import verbatim
from bot.domain.programme import Indicator, IndicatorKind
from bot.domain.series import Movement, Point, Series, sparkline
from bot.i18n import Translator


def asked(indicator: Indicator, say: Translator) -> str:
    """An indicator's question without its mark."""
    return verbatim(say.of(indicator.question).rstrip(" ?.\u00a0\u202f"))


def value_text(indicator: Indicator, point: Point, say: Translator) -> str:
    """The value of a point, as people read it."""
    if point.counts is not None:
        return _counted(indicator, point.counts, say)
    if point.value == "" and point.number is not None:
        return _mean(indicator, point, say)
    label = _labels(indicator, say).get(point.value)
    if label is not None:
        return say("results-with-note", label=label, note=verbatim(point.note)) if point.note else label
    if point.number is None:
        return verbatim(point.note or point.value)
    return say.number(point.number) + (say("percent") if indicator.type is IndicatorKind.PERCENTAGE else "")


def _labels(indicator: Indicator, say: Translator) -> Mapping[str, str]:
    if indicator.type is IndicatorKind.BOOLEAN:
        return {each: say(f"results-{each}") for each in ("yes", "no")}
    return {each.value: verbatim(say.of(each.label)) for each in indicator.options}


def _mean(indicator: Indicator, point: Point, say: Translator) -> str:
    """What several people said, taken together: of a scale with its upper end."""
    value = say.number(round(point.number or 0, 1))
    if indicator.type is IndicatorKind.SCALE:
        numbers = [int(each.value) for each in indicator.options if each.value.isdigit()]
        return say("results-mean-of", value=value, most=max(numbers, default=0), n=point.n)
    return say("results-mean", value=value, n=point.n)


def _counted(indicator: Indicator, counts: Mapping[str, int], say: Translator) -> str:
    labels = _labels(indicator, say)
    parts = [say("results-count", label=labels.get(each, each), n=n) for each, n in counts.items() if n]
    return say("results-counts", parts=say.listed(parts), n=sum(counts.values()))


def line(series: Series, say: Translator, *, bars: bool = True, latest: date | None = None) -> str:
    """
    An indicator with its last value, what moved, where it should be, and, where no picture goes, its course as small bars.

    `latest` is the period that others were told of last: a value of an earlier one is dated.
    """
    indicator, movement = series.indicator, series.movement
    values = {"question": asked(indicator, say), "value": value_text(indicator, series.last, say)}
    if series.before is not None and movement is not Movement.SAME:
        values["before"] = value_text(indicator, series.before, say)
    parts = [say(f"results-line-{movement.value}", **values), *_beside(series, say, bars=bars, latest=latest)]
    return say("results-join").join(parts)


def _beside(series: Series, say: Translator, *, bars: bool, latest: date | None) -> Iterator[str]:
    if series.last.version != series.indicator.version:
        yield say("results-old-wording")
    if series.last.late:
        yield say("results-late")
    if since := next((each for each in series.unknown if each > series.last.opens_on), None):
        yield say("results-unknown-since", day=say.short_day(since))
    elif latest is not None and series.last.opens_on < latest:
        yield say("results-as-of", day=say.short_day(series.last.opens_on))
    if series.indicator.target is not None:
        yield target_text(series, say)
    if bars and (course := sparkline([each.number for each in series.comparable])):
        yield course


def target_text(series: Series, say: Translator) -> str:
    """Where an indicator should be, by when, or that it is there; empty without a target."""
    indicator, number = series.indicator, series.last.number
    if indicator.target is None:
        return ""
    target = value_text(indicator, _at(indicator.target), say)
    upwards = indicator.direction is not Direction.DOWN
    reached = number is not None and (number >= indicator.target if upwards else number <= indicator.target)
    if reached:
        return say("results-target-reached", target=target)
    if indicator.target_on is None:
        return say("results-target", target=target)
    return say("results-target-on", target=target, day=say.month(indicator.target_on.isoformat()))


def _at(number: float) -> Point:
    """A number as if a team had stated it."""
    return Point(opens_on=date.min, version=0, number=number, value=f"{number:g}")


def lines(found: Iterable[Series], say: Translator, *, bars: bool = True) -> tuple[str, ...]:
    """One line each; a value of an earlier period than the latest says so."""
    found = tuple(found)
    latest = max((each.last.opens_on for each in found), default=None)
    return tuple(line(each, say, bars=bars, latest=latest) for each in found)
