"""What somebody wants of a room, in their own words. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.directory import Directory
from bot.engine.asking import asks
from bot.engine.places import collectives_named, has_words, phrases, plain

_LONGEST = 160


class Deed(StrEnum):
    """What is wanted."""

    TIE = "tie"
    UNTIE = "untie"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """
    What was understood.

    Attributes:
        collectives: Ids of those that were named.
    """

    deed: Deed
    collectives: tuple[str, ...]


def read_wish(text: str, directory: Directory) -> Wish | None:
    """What is wanted of a room, or None if the text is about something else."""
    words = plain(text)
    if len(text) > _LONGEST or not has_words(words, "room-words"):
        return None
    named = collectives_named(text, directory)
    deed = _deed(text, words, named=bool(named))
    return None if deed is None else Wish(deed=deed, collectives=named)


def _deed(text: str, words: str, *, named: bool) -> Deed | None:
    tied = has_words(words, "room-verbs-tied")
    if words.strip() in phrases("room-list") or (asks(text) and tied):
        return Deed.LIST
    if asks(text) and not has_words(words, "room-polite"):
        return None
    if has_words(words, "room-verbs-untie"):
        return Deed.UNTIE
    # « la salle est à droite » ties nothing
    belongs = named and has_words(words, "room-this") and has_words(words, "room-belongs")
    return Deed.TIE if belongs or has_words(words, "room-verbs-tie") else None
