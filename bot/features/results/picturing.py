"""Which picture shows a collective's results. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.charts import Aside, Bar, Chart, Dot, Panel
from bot.domain.programme import Indicator, IndicatorKind
from bot.domain.series import Series
from bot.features.results.standing import Standing
from bot.features.results.wording import asked, target_text, value_text
from bot.i18n import Translator

MOST_PANELS = 6
"""Small pictures that a phone still shows without scrolling for ever."""
MOST_BARS = 24
_MOST_STEPS = 6
_LEAST_MOMENTS = 2


def series_chart(title: str, found: Iterable[Series], say: Translator, note: str = "") -> Chart | None:
    """Small panels, one per indicator whose course can be drawn; None if there is none."""
    panels = [panel for each in found if (panel := _panel(each, say))][:MOST_PANELS]
    return Chart(title=title, panels=tuple(panels), note=note, decimal=say.decimal) if panels else None


def _panel(series: Series, say: Translator) -> Panel | None:
    dots = tuple(
        Dot(day=each.opens_on, value=each.number, version=each.version, label=say.short_day(each.opens_on))
        for each in series.points
        if each.number is not None
    )
    asides = _asides(series, say)
    if not dots or len(dots) + len(asides) < _LEAST_MOMENTS:
        return None
    indicator = series.indicator
    last = next(each for each in reversed(series.points) if each.number is not None)
    low, high = _ends(indicator)
    unit = say("percent") if indicator.type is IndicatorKind.PERCENTAGE else ""
    label = value_text(indicator, last, say) if last.value else say.number(round(last.number or 0, 1)) + unit
    several = say("results-panel-mean", question=asked(indicator, say), n=last.n)
    return Panel(
        title=asked(indicator, say) if last.value else several,
        dots=dots,
        asides=asides,
        last_label="" if asides and asides[-1].day > dots[-1].day else label,
        target=indicator.target,
        target_label=target_text(series, say),
        low=low,
        high=high,
        steps=_steps(indicator, say) if last.value else {},
        break_label=say("results-reworded"),
        unit=unit,
    )


def _asides(series: Series, say: Translator) -> tuple[Aside, ...]:
    """What a team said that no line goes through: « bloqué », and that it doesn't know."""
    said = {each: say("results-unknown") for each in series.unknown}
    said |= {
        each.opens_on: value_text(series.indicator, each, say)
        for each in series.points
        if each.number is None and each.value
    }
    return tuple(Aside(day=day, text=said[day], label=say.short_day(day)) for day in sorted(said))


def _steps(indicator: Indicator, say: Translator) -> Mapping[float, str]:
    """What the numbers of a scale are called, if they are few."""
    named = {float(each.value): say.of(each.label) for each in indicator.options if each.value.isdigit()}
    return named if indicator.type is IndicatorKind.SCALE and 1 < len(named) <= _MOST_STEPS else {}


def _ends(indicator: Indicator) -> tuple[float | None, float | None]:
    numbers = [float(each.value) for each in indicator.options if each.value.isdigit()]
    if indicator.type is IndicatorKind.SCALE and numbers:
        return min(numbers), max(numbers)
    return indicator.low, indicator.high


def turnout_chart(title: str, found: Sequence[Standing], say: Translator, note: str = "") -> Chart | None:
    """How many of the people asked answered, by collective; None if nobody was asked."""
    bars = [
        Bar(
            name=each.collective.name,
            share=each.answered / each.asked,
            label=say("results-bar", answered=each.answered, asked=each.asked),
        )
        for each in found
        if each.asked
    ][:MOST_BARS]
    return Chart(title=title, bars=tuple(bars), note=note, decimal=say.decimal) if bars else None


def in_words(chart: Chart, say: Translator) -> str:
    """What a picture shows, for who doesn't see it."""
    if chart.bars:
        return say(
            "results-alt",
            title=chart.title,
            parts=say("results-alt-join").join(f"{each.name} {each.label}" for each in chart.bars),
        )
    return say(
        "results-alt",
        title=chart.title,
        parts=say("results-alt-join").join(_panel_in_words(panel, say) for panel in chart.panels),
    )


def _panel_in_words(panel: Panel, say: Translator) -> str:
    first, *between, last = panel.moments
    whole = say(
        "results-alt-panel",
        question=panel.title,
        first=first.label,
        value=_said(panel, first, say),
        last=last.label,
        now=_said(panel, last, say),
    )
    asides = [say("results-alt-at", value=each.text, day=each.label) for each in between if isinstance(each, Aside)]
    return say("results-alt-between", whole=whole, asides=say.listed(asides)) if asides else whole


def _said(panel: Panel, moment: Dot | Aside, say: Translator) -> str:
    if isinstance(moment, Aside):
        return moment.text
    if moment is panel.dots[-1] and panel.last_label:
        return panel.last_label
    return panel.steps.get(moment.value) or say.number(round(moment.value, 1)) + panel.unit
