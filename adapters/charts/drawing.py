"""Charts drawn with matplotlib: one dark line for what is, one dashed for where it should be; words, never colour alone."""

from __future__ import annotations

import asyncio
import io
import re
import textwrap
from functools import cache
from threading import Lock
from typing import Any

from bot.domain.charts import Aside, Chart, Dot, Panel, Picture

_INK, _MUTED, _GRID = "#1a1a1a", "#595959", "#d9d9d9"
_LINE, _TARGET, _REST = "#00429d", "#a14d00", "#e6e6e6"
"""Blue and orange that stay apart for who confuses red and green, and in grey (contrast with white over 4.5)."""
_FONT = "DejaVu Sans"
_DOTS_PER_INCH = 144
_WIDTH = 7.0
"""Inches: a phone shows the picture at about half of that, so texts are twice the size of a page's."""
_PANEL = 2.1
_BAR = 0.42
_WRAP, _TITLE, _LABEL = 58, 46, 22
_MOST_DATES = 5
_SCALE = 10
"""Scales up to that long are shown whole; counts only as far as they reach."""
_BESIDE = 0.05
"""How high above the axis stands what is no value, as a part of the panel."""
_one_at_a_time = Lock()


async def draw(chart: Chart, form: Picture) -> bytes:
    """See `bot.ports.charts.ChartDrawer`."""
    return await asyncio.to_thread(picture, chart, form)


def picture(chart: Chart, form: Picture) -> bytes:
    """The same, at once: the library takes a tenth of a second to draw, and half a one the first time."""
    with _one_at_a_time:  # the library keeps fonts and texts in tables that are not made for threads
        figure = _bars(chart) if chart.bars else _panels(chart)
        return _svg(figure, chart.title) if form is Picture.SVG else _png(figure)


@cache
def _library() -> Any:
    import matplotlib as mpl  # noqa: PLC0415 - 80 MB that only who asks for a picture pays for

    mpl.use("Agg")
    mpl.rcParams.update(
        {
            "font.family": _FONT,
            "font.size": 12,
            "svg.fonttype": "none",
            "svg.hashsalt": "relais",
            "text.parse_math": False,
            "axes.edgecolor": _MUTED,
            "text.color": _INK,
            "axes.labelcolor": _INK,
            "xtick.color": _MUTED,
            "ytick.color": _MUTED,
        }
    )
    from matplotlib.figure import Figure  # noqa: PLC0415

    return Figure


def _panels(chart: Chart) -> Any:
    count = len(chart.panels)
    height = 0.75 + _PANEL * count + (0.3 if chart.note else 0)
    figure = _library()(figsize=(_WIDTH, height), dpi=_DOTS_PER_INCH, layout="constrained")
    figure.suptitle(wrapped(chart.title, _TITLE), fontsize=15, fontweight="bold", x=0.02, ha="left")
    figure.get_layout_engine().set(hspace=0.08, h_pad=0.12)
    for axes, panel in zip(figure.subplots(count, 1, squeeze=False)[:, 0], chart.panels, strict=True):
        _panel(axes, panel, chart)
    _note(figure, chart)
    return figure


def _panel(axes: Any, panel: Panel, chart: Chart) -> None:
    axes.set_title(wrapped(panel.title, _WRAP), fontsize=12, loc="left", pad=8)
    _clean(axes)
    for dots in panel.stretches:
        days, values = [each.day for each in dots], [each.value for each in dots]
        axes.plot(days, values, color=_LINE, linewidth=2.2, marker="o", markersize=5.5, zorder=3)
    _breaks(axes, panel)
    _target(axes, panel)
    _limits(axes, panel)
    _asides(axes, panel)
    last = panel.dots[-1]
    axes.annotate(
        wrapped(panel.last_label, _LABEL),
        (last.day, last.value),
        xytext=(8, 0),
        textcoords="offset points",
        va="center",
        fontsize=12,
        fontweight="bold",
        color=_LINE,
        annotation_clip=False,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},  # no line of the grid strikes it through
    )
    _dates(axes, panel)
    _numbers(axes, panel, chart.decimal)


def _clean(axes: Any) -> None:
    axes.grid(axis="y", color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelsize=11)


def _breaks(axes: Any, panel: Panel) -> None:
    for before, after in zip(panel.dots, panel.dots[1:], strict=False):
        if before.version != after.version:
            middle = before.day + (after.day - before.day) / 2
            axes.axvline(middle, color=_MUTED, linewidth=1.2, linestyle=(0, (1, 2)))
            axes.annotate(
                _drawable(panel.break_label),
                (middle, 1),
                xycoords=("data", "axes fraction"),
                xytext=(-5, -2),
                textcoords="offset points",
                va="top",
                ha="right",
                fontsize=10,
                color=_MUTED,
            )


def _target(axes: Any, panel: Panel) -> None:
    if panel.target is None:
        return
    axes.axhline(panel.target, color=_TARGET, linewidth=1.6, linestyle=(0, (5, 3)), zorder=2)
    axes.annotate(
        _drawable(panel.target_label),
        (0, panel.target),
        xycoords=("axes fraction", "data"),
        xytext=(2, 3),
        textcoords="offset points",
        va="bottom",
        fontsize=11,
        color=_TARGET,
    )


def _limits(axes: Any, panel: Panel) -> None:
    values = [each.value for each in panel.dots] + ([panel.target] if panel.target is not None else [])
    low, high = min(values), max(values)
    if panel.low is not None and panel.high is not None and panel.high - panel.low <= _SCALE:
        low, high = panel.low, panel.high
    else:
        low = min(low, 0)  # what is twice as high is read as twice as much
        high = max(high, 1)
    room = (high - low or 1) * 0.12
    above = room * 2 if panel.target is not None and panel.target >= high - room else room  # for its label
    axes.set_ylim(low - room, high + above)


def _asides(axes: Any, panel: Panel) -> None:
    """A cross on the axis for what is no value, and what it is, once where it is said several times in a row."""
    before: Dot | Aside | None = None
    for each in panel.moments:
        if isinstance(each, Aside):
            axes.plot(
                [each.day],
                [_BESIDE],
                marker="X",
                markersize=6,
                color=_INK,
                clip_on=False,
                transform=axes.get_xaxis_transform(),
            )
        if isinstance(each, Aside) and not (isinstance(before, Aside) and before.text == each.text):
            axes.annotate(
                wrapped(each.text, _LABEL),
                (each.day, _BESIDE),
                xycoords=("data", "axes fraction"),
                xytext=(0, 6),
                textcoords="offset points",
                ha="center",
                fontsize=11,
                annotation_clip=False,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.0},
            )
        before = each


def _dates(axes: Any, panel: Panel) -> None:
    days = [each.day for each in panel.moments]
    shown = _spread(panel.moments)
    axes.set_xticks([each.day for each in shown], [each.label for each in shown])
    span = max((days[-1] - days[0]).days, 7)
    margin = span * 0.06
    axes.set_xlim(_number(days[0]) - margin, _number(days[-1]) + span * 0.2)


def _number(day: Any) -> float:
    from matplotlib.dates import date2num  # noqa: PLC0415

    return float(date2num(day))  # type: ignore[no-untyped-call]  # the library has no types here


def _spread(dots: tuple[Dot | Aside, ...]) -> list[Dot | Aside]:
    """Some of them from the first on, far enough apart for their dates to be read."""
    apart = (dots[-1].day - dots[0].day) / _MOST_DATES
    shown = [dots[0]]
    for dot in dots[1:]:
        if dot.day - shown[-1].day >= apart:
            shown.append(dot)
    return shown


def _numbers(axes: Any, panel: Panel, decimal: str) -> None:
    if panel.steps:
        shown = dict(panel.steps)
        axes.set_yticks(list(shown), [wrapped(each, 16) for each in shown.values()], fontsize=9.5)
        return
    from matplotlib.ticker import FuncFormatter, MaxNLocator  # noqa: PLC0415

    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 2.5, 5, 10], integer=_whole(panel)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: written(value, decimal) + panel.unit))


def _whole(panel: Panel) -> bool:
    return all(float(each.value).is_integer() for each in panel.dots)


def _bars(chart: Chart) -> Any:
    count = len(chart.bars)
    figure = _library()(figsize=(_WIDTH, 1.1 + _BAR * count), dpi=_DOTS_PER_INCH, layout="constrained")
    figure.suptitle(wrapped(chart.title, _TITLE), fontsize=15, fontweight="bold", x=0.02, ha="left")
    axes = figure.subplots()
    places = list(range(count, 0, -1))
    axes.barh(places, [1] * count, color=_REST, height=0.62)
    axes.barh(places, [each.share for each in chart.bars], color=_LINE, height=0.62)
    for place, each in zip(places, chart.bars, strict=True):
        axes.annotate(_drawable(each.label), (1.02, place), va="center", fontsize=11.5, annotation_clip=False)
    axes.set_yticks(places, [wrapped(each.name, 24) for each in chart.bars], fontsize=11.5)
    axes.set_xlim(0, 1.45)
    axes.set_xticks([])
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0, labelcolor=_INK)
    _note(figure, chart)
    return figure


def _note(figure: Any, chart: Chart) -> None:
    if chart.note:
        figure.supxlabel(wrapped(chart.note, 90), fontsize=9.5, color=_MUTED, x=0.02, ha="left")


def wrapped(text: str, width: int) -> str:
    """At most two lines, cut at words where there are some; what is longer ends in an ellipsis. What the font can't draw is left out."""
    return "\n".join(textwrap.wrap(_drawable(text), width, max_lines=2, placeholder="…"))


def _drawable(text: str) -> str:
    return "".join(letter for letter in text if letter.isspace() or ord(letter) in _letters())


@cache
def _letters() -> frozenset[int]:
    """What the font has; it comes with the library, so that every machine draws the same."""
    _library()
    from matplotlib.font_manager import findfont, get_font  # noqa: PLC0415

    return frozenset(get_font(findfont(_FONT)).get_charmap())


def written(value: float, decimal: str) -> str:
    """A number on an axis, in the reader's form."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    group = "\u202f" if decimal == "," else ","
    return text.replace(",", "\0").replace(".", decimal).replace("\0", group).replace("-", "−")


def _png(figure: Any) -> bytes:
    made = io.BytesIO()
    figure.savefig(made, format="png", metadata={"Software": None})
    return made.getvalue()


def _svg(figure: Any, title: str) -> bytes:
    """One `svg` element, to be put into a page: no declaration, no date, a title for who can't see it."""
    made = io.StringIO()
    figure.savefig(made, format="svg", metadata={"Date": None, "Creator": None, "Title": title})
    text = made.getvalue()
    inner = text[text.index("<svg") :]
    return re.sub(r"\s*<metadata>.*?</metadata>", "", inner, flags=re.DOTALL).encode()
