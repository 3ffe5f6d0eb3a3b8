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
class Aside:
    """What was said at a date and is no value, « bloqué » or that nobody knows; `label` is the date in words, short."""

    day: date
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """
    One indicator over time.

    Attributes:
        title: The question, short enough to be read; it is wrapped.
        dots: The earliest first, at least one; a line joins those of one version, never two, nor over what stands aside.
        asides: The earliest first.
        target: Where it should be; with `target_label` beside it.
        low, high: Ends of the scale, if it has some.
        steps: What whole numbers of the scale are called.
        last_label: The last dot's value in words; empty if something stands aside behind it.
        break_label: What stands at a change of the question.
        unit: What is written behind each number, such as a percent sign with its space.
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
    asides: tuple[Aside, ...] = ()
    unit: str = ""

    @property
    def moments(self) -> tuple[Dot | Aside, ...]:
        """All of it, the earliest first."""
        return tuple(sorted((*self.dots, *self.asides), key=lambda each: each.day))

    @property
    def stretches(self) -> list[list[Dot]]:
        """The dots that a line joins."""
        parts: list[list[Dot]] = []
        for before, each in zip((None, *self.moments), self.moments, strict=False):
            if isinstance(each, Dot):
                if not isinstance(before, Dot) or before.version != each.version:
                    parts.append([])
                parts[-1].append(each)
        return parts


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
