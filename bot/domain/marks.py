"""The Markdown subset of our own words as a tree of spans, for adapters to show in their platform's way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_MARKS = re.compile(
    r"\*\*(?P<bold>.+?)\*\*|(?<!\w)\*(?=\S)(?P<italic>.+?)(?<=\S)\*(?!\w)|`(?P<code>[^`]+)`"
    r"|\[(?P<label>[^\]]+)\]\((?P<address>\S+?)\)"
)

Style = Literal["plain", "bold", "italic", "code", "link"]


@dataclass(frozen=True, slots=True)
class Span:
    """
    A stretch of text in one style.

    Attributes:
        text: What is read, where nothing is nested (`plain`, `code`).
        inner: What is read otherwise.
        address: Where a link leads.
    """

    style: Style
    text: str = ""
    inner: tuple[Span, ...] = ()
    address: str = ""


def spans(text: str) -> Iterator[Span]:
    """A text of ours as spans, in order, nothing left out but the marks; an unpaired mark is itself."""
    end = 0
    for found in _MARKS.finditer(text):
        if found.start() > end:
            yield Span("plain", text[end : found.start()])
        yield _span(found)
        end = found.end()
    if end < len(text):
        yield Span("plain", text[end:])


def _span(found: re.Match[str]) -> Span:
    if found["bold"]:
        return Span("bold", inner=tuple(spans(found["bold"])))
    if found["italic"]:
        return Span("italic", inner=tuple(spans(found["italic"])))
    if found["code"]:
        return Span("code", found["code"])
    return Span("link", inner=tuple(spans(found["label"])), address=found["address"])
