"""What people call messengers, rooms and collectives. Pure."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.directory import Directory
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import fold
from bot.i18n import Translator, translator

NAMED = ("console", "matrix", "memory", "slack")
"""Platforms that people call otherwise than by their name here."""


def platform_name(platform: str, say: Translator) -> str:
    """What people call a platform."""
    return say(f"account-on-{platform}") if platform in NAMED else platform.capitalize()


def plain(text: str) -> str:
    """A text to look for words in: folded, nothing but letters and digits between single spaces, and around."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', fold(text)))} "


def has_words(text: str, key: str) -> bool:
    """Whether a plain text holds any of the words or phrases of a key of the catalogues, in either language."""
    return any(f" {phrase} " in text for phrase in phrases(key))


@cache
def phrases(key: str) -> tuple[str, ...]:
    """The words and phrases of a key, plain, in every language."""
    return tuple(dict.fromkeys(plain(word).strip() for lang in LANGUAGES for word in translator(lang).words(key)))


def names_room(text: str) -> bool:
    """Whether a text speaks of rooms, by any of their names."""
    return has_words(plain(text), "room-words")


def collectives_named(text: str, directory: Directory) -> tuple[str, ...]:
    """Ids of the collectives that a text names; the longest name counts where one holds another."""
    left = plain(text)
    called = ((plain(name), each.id) for each in directory.collectives.values() for name in each.called)
    found: list[str] = []
    for name, identifier in sorted(called, key=lambda pair: -len(pair[0])):
        if name.strip() and name in left:
            left = left.replace(name, " ~ ")
            found.append(identifier)
    return tuple(each for each in directory.collectives if each in found)
