"""The parts of a sentence that asks: two questions in one, or the question itself behind what leads up to it."""

from __future__ import annotations

import re

from bot.knowledge.text import sentences

_SECOND = re.compile(
    r",?\s+(?:et|and)\s+(?=(?:(?:pour|à|de|depuis|avec|dans|from|in|by|for|since)\s+)?"
    r"(?:qui|quoi|quand|où|comment|pourquoi|combien|quel\w*|lesquel\w*|who|what|when|where|why|how|which)\b)",
    re.IGNORECASE,
)

_LEADING = re.compile(r"[:;]\s+(?=[^:;.!?]*\?)")
"""What ends the words that lead up to a question ("I'd like to get the basics straight: which…")."""

LED_UP_TO = 8
"""Words of a message from which a part of it may lead up to the question."""


STORY = 3
"""Sentences of a message that tells a story."""


def last_clause(question: str) -> str | None:
    """What a longer message asks behind its last colon or semicolon, if anything."""
    if len(question.split()) < LED_UP_TO:
        return None
    parts = _LEADING.split(question)
    return parts[-1].strip() if len(parts) > 1 else None


def led_up(question: str) -> tuple[str, str] | None:
    """The last sentence that asks, behind the one before it that doesn't; None if there is no such pair."""
    told = sentences(question)
    asking = [place for place, each in enumerate(told) if "?" in each]
    if not asking or asking[-1] == 0 or "?" in told[asking[-1] - 1]:
        return None
    return told[asking[-1] - 1], told[asking[-1]]


def stories(message: str) -> list[tuple[str, str]]:
    """
    What a message of three sentences or more asks (its last two questions, or its end), beside each sentence that only tells: one of
    them says what about, and it need not be the nearest.
    """
    told = sentences(message)
    asking = [place for place, each in enumerate(told) if "?" in each][-2:] or [len(told) - 1]
    if len(told) < STORY:
        return []
    return [
        (each, told[place]) for place in asking for n, each in enumerate(told) if n not in asking and "?" not in each
    ]


def twofold(question: str) -> tuple[str, str] | None:
    """The two questions ("qui part à Montréal, et combien de temps ?"), if a second one is joined to the first by "et" or "and"."""
    parts = _SECOND.split(question)
    return (f"{parts[0]} ?", parts[1]) if len(parts) == 2 and parts[0].strip() else None
