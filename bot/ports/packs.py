"""A programme as people write it, before it is checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.domain.errors import Fault
from bot.domain.knowledge import Entry

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"] | object
"""What a TOML table or a sheet's cell may hold; dates and times included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawRecord:
    """
    One thing that a pack defines, as read.

    Attributes:
        kind: The kind of `bot.domain.programme` (`collective`, `milestone`…), or another word if the author mistyped it.
        places: File and line (or sheet and row) where it begins, under the empty key, and where each of its keys stands; inside a value,
            as in `text.fr` or `options[0].label.en`. They may be found out when they are asked for.
        keys, tables: How the author's file calls keys and tables that it doesn't call by their names here.
    """

    kind: str
    data: dict[str, Value]
    places: Mapping[str, str]
    keys: Mapping[str, str] = field(default_factory=dict, compare=False)
    tables: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def where(self) -> str:
        """Where it begins."""
        return self.places[""]


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPack:
    """
    What a pack holds.

    Attributes:
        entries: Knowledge entries, each with the place of its file.
        lexicon: The pack's synonyms, acronyms, glossary and unanswered questions, as its TOML file says.
        calibration: From when on an answer is sure enough, as its TOML file says; empty if it has none of its own.
        faults: What is wrong with its form; the other fields hold what could be read nevertheless, so that faults of form and of sense
            are told together.
    """

    records: tuple[RawRecord, ...]
    entries: tuple[tuple[str, Entry], ...]
    lexicon: dict[str, Value]
    calibration: dict[str, Value] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


class PackReader(Protocol):
    """Reads packs from disk."""

    def read(self, path: Path) -> RawPack:
        """
        Read a workbook, a folder (with `programme.toml` and/or `knowledge/**/*.md`, and perhaps `lexicon.toml` and
        `calibration.toml`) or one TOML file.

        Nothing that is on disk makes it raise: each fault of form comes back in `faults`, with file, line, what is wrong, what to do.
        """
        ...
