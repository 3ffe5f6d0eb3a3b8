"""What every thing that packs define has in common."""

from __future__ import annotations

from typing import ClassVar

from sqlmodel import SQLModel

Localised = dict[str, str]
"""A text of the pack by language code; `localised` picks."""

SLUG = r"^[a-z0-9][a-z0-9-]{0,63}$"
CODE = r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"
SCOPE = r"^(programme|region:[a-z0-9-]+|collective:[a-z0-9-]+)$"


def localised(text: Localised, lang: str) -> str:
    """The text in that language, in French if it is missing there, else in whichever language it has."""
    return text.get(lang) or text.get("fr") or next(iter(text.values()), "")


class Entity(SQLModel):
    """What a pack defines; `kind` is its table's name in the pack."""

    kind: ClassVar[str]
