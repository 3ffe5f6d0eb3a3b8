"""Questions that compare two things: "quelle différence entre … et … ?", "how does X differ from Y?"."""

from __future__ import annotations

import re
from collections.abc import Iterable

SIDES = 4
"""Most ways that a comparison is cut in two, should one of its sides have an "et" of its own."""

BETWEEN = re.compile(
    r"\b(?:diff[ée]rences?|distinction|distinguer?)\b[^?]*?\b(?:entre|between)\s+(?P<rest>[^?!.]+)", re.I
)
FROM = re.compile(
    r"\b(?:en quoi|comment|how)\b\s+(?:(?:do|does|is|are)\s+)?(?P<one>[^?]+?)\s+"
    r"(?:(?:est|sont)(?:-(?:il|elle)s?)?\s+diff[ée]rent\w*\s+d[eu']s?|diff[èe]rent?\s+d[eu']s?|different from|differ from)"
    r"\s*(?P<other>[^?!.]+)",
    re.I,
)
VERSUS = re.compile(r"^(?P<one>[^?]+?)\s+(?:vs\.?|versus)\s+(?P<other>[^?!.]+)", re.I)
AND = re.compile(r"\s+(?:et|and|&|avec|with|ou|or)\s+", re.I)


def compared(question: str) -> list[tuple[str, str]]:
    """The two things that a question compares, in every way that it can be cut; empty if it compares nothing."""
    for pattern in (FROM, VERSUS):
        found = pattern.search(question)
        if found:
            return [(found["one"].strip(), found["other"].strip())]
    found = BETWEEN.search(question)
    return list(_cuts(found["rest"].strip()))[:SIDES] if found else []


def _cuts(text: str) -> Iterable[tuple[str, str]]:
    return ((text[: found.start()], text[found.end() :]) for found in AND.finditer(text))
