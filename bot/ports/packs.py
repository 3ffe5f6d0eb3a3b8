"""A programme as people write it, before it is checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.domain.knowledge import Entry

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"] | object
"""What a TOML table or a sheet's cell may hold; dates and times included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """
    One thing that a pack defines, as read.

    Attributes:
        kind: The kind of `bot.domain.programme` (`collective`, `milestone`…), or another word if the author mistyped it.
        where: File and line (or sheet and row) where it begins.
        places: Where each of its keys stands.
    """

    kind: str
    where: str
    data: dict[str, Value]
    places: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPack:
    """
    What a pack holds.

    Attributes:
        entries: Knowledge entries, each with the place of its file.
        lexicon: The pack's synonyms, acronyms and glossary, as its TOML file says.
    """

    records: tuple[RawRecord, ...]
    entries: tuple[tuple[str, Entry], ...]
    lexicon: dict[str, Value]


class PackReader(Protocol):
    """Reads packs from disk."""

    def read(self, path: Path) -> RawPack:
        """
        Read a folder (with `programme.toml` and/or `knowledge/**/*.md`, and perhaps `lexicon.toml`) or one TOML file.

        Raises:
            ConfigError: With every fault of form that it has: file, line, what is wrong, what to do.
        """
        ...
