"""What a picture shows, as values: words already in the reader's language, numbers as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Picture(StrEnum):
    """As which kind of picture."""

    PNG = "png"
    SVG = "svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A value at a date, in the version of the question that it answers; `label` is the date in words, short."""

    day: date
    value: float
    label: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """
    One indicator over time.

    Attributes:
        title: The question, short enough to be read; it is wrapped.
        dots: The earliest first; a line joins those of one version, never two.
        target: Where it should be; with `target_label` beside it.
        low, high: Ends of the scale, if it has some.
        steps: What whole numbers of the scale are called.
        last_label: The last value in words.
        break_label: What stands at a change of the question.
    """

    title: str
    dots: tuple[Dot, ...]
    last_label: str = ""
    target: float | None = None
    target_label: str = ""
    low: float | None = None
    high: float | None = None
    steps: Mapping[float, str] = field(default_factory=dict)
    break_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A share of something, between 0 and 1, with how it is said."""

    name: str
    share: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """
    A picture: small panels of indicators over time, or bars of shares.

    Attributes:
        note: A line below, such as that data is made up.
        decimal: The decimal mark.
    """

    title: str
    panels: tuple[Panel, ...] = ()
    bars: tuple[Bar, ...] = ()
    note: str = ""
    decimal: str = ","
