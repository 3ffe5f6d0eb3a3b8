"""A page to print, as a value: words already in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """
    A heading with lines of plain text below it, and perhaps a picture in SVG, which our own drawer made, or a table.

    Attributes:
        rows: Of the table; each has as many cells as there are `columns`.
    """

    title: str
    lines: tuple[str, ...] = ()
    text: str = ""
    svg: bytes = b""
    alt: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """
    One page.

    Attributes:
        lang: Language of its words.
        note: A line at its foot.
    """

    lang: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    note: str = ""
