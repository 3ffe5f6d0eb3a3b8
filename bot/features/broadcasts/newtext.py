"""« change le texte : … »: the text that is to take the place of another one. Pure."""

from __future__ import annotations

from bot.engine.courtesy import behind


def new_text(text: str) -> str | None:
    """What follows the order; empty if nothing does but whose text it is, « de l'annonce »; None for anything else."""
    said = behind("words-new-text", text)
    rest = behind("broadcast-words-of-it", said) if said else None
    return said if rest is None else rest


def names_it(text: str) -> bool:
    """Whether such an order says that it is an announcement's text."""
    said = behind("words-new-text", text)
    return bool(said) and behind("broadcast-words-of-it", said or "") is not None
