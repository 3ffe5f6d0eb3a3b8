"""A text whose parts are numbered one after another: « 1) 2 2) temps 3) 12 », « 1: en cours, 2: temps ». Pure."""

from __future__ import annotations

import re
from functools import cache

_AROUND = " \t\n,;"
_MOST = 10
_HEAD = r"(?:question |réponse |[qr]|n° ?)?"
_TAIL = r"(?: ?[):][ \t]*|[.°-]\s+)"
"""What shows that a number counts: no decimal point, no dash between two answers."""


def numbered_parts(text: str) -> dict[int, str]:
    """What stands behind each number, where a text begins with one and they go up by one; empty if there aren't at least two such parts."""
    begun = re.match(rf"\W*{_HEAD}(\d){_TAIL}", text, re.IGNORECASE)
    if begun is None:
        return {}
    number, start = int(begun[1]), begun.end()
    parts: dict[int, str] = {}
    while len(parts) < _MOST and (following := _next(number + 1, text, start)) is not None:
        parts[number] = text[start : following.start()].strip(_AROUND)
        number, start = number + 1, following.end()
    parts[number] = text[start:].strip(_AROUND)
    return parts if len(parts) > 1 and parts[number] else {}


def _next(number: int, text: str, start: int) -> re.Match[str] | None:
    """Where the next part begins; what would leave the one before empty is a part of that: « 1. 2. 2. temps »."""
    marks = _mark(number).finditer(text, start)
    return next((mark for mark in marks if text[start : mark.start()].strip(_AROUND)), None)


@cache
def _mark(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s,;]){_HEAD}{number}{_TAIL}", re.IGNORECASE)
