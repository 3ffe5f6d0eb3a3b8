"""Questions that ask two things at once ("qui part à Montréal, et combien de temps ?")."""

from __future__ import annotations

import re

_SECOND = re.compile(
    r",?\s+(?:et|and)\s+(?=(?:(?:pour|à|de|depuis|avec|dans|from|in|by|for|since)\s+)?"
    r"(?:qui|quoi|quand|où|comment|pourquoi|combien|quel\w*|lesquel\w*|who|what|when|where|why|how|which)\b)",
    re.IGNORECASE,
)


def twofold(question: str) -> tuple[str, str] | None:
    """The two questions, if a second one is joined to the first by "et" or "and"."""
    parts = _SECOND.split(question)
    return (f"{parts[0]} ?", parts[1]) if len(parts) == 2 and parts[0].strip() else None
