"""Whether somebody asks something, by the look of it: what keeps a question from being noted as an answer. Pure."""

from __future__ import annotations

from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import bare
from bot.i18n import translator


def asks(text: str) -> bool:
    """Whether a text ends with a question mark, or opens as questions do."""
    if text.rstrip(" »\"'").endswith("?"):
        return True
    return f"{bare(text).replace('-', ' ')} ".startswith(_openings())


def asks_for_own(text: str) -> bool:
    """Whether a text opens as what names one's own things, or the next of them: « mes réponses », `next module`."""
    first, _, rest = bare(text).partition(" ")
    return bool(rest) and any(first in translator(lang).words("own-openings") for lang in LANGUAGES)


@cache
def _openings() -> tuple[str, ...]:
    """Each with the end of its last word."""
    words = (word for lang in LANGUAGES for word in translator(lang).words("question-openings"))
    return tuple(f"{word.replace('-', ' ')} " for word in words)
