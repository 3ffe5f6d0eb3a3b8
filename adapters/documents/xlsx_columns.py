"""What a programme's workbook is made of: sheets and columns in the coordinators' words, and the model's key for each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import cache

from bot.ports.packs import Value

REQUIRED = " *"
"""Stands after the header of a column that must be filled in."""


class Form(StrEnum):
    """How the cells of a column are written; those in the plural hold several values, separated by `;`."""

    TEXT = auto()
    CODE = auto()
    CODES = auto()
    NAMES = auto()
    DATE = auto()
    DATES = auto()
    TIME = auto()
    INTEGER = auto()
    DECIMAL = auto()
    YES_NO = auto()
    CHOICE = auto()
    AUDIENCE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """
    One column of a sheet.

    Attributes:
        key: The model's key, as in a TOML pack; `title.fr` is the French half of a text in two languages.
        note: The catalogue's key of the note at its header.
        words: Of a choice: each word and the model's value; the first word of a value is the one that is written.
        digits: Of a code: how many characters it has at least; a shorter number has lost its zeros.
        refers: The kind of the things that its cells name.
        offers: Which of `OFFERED` its drop-down list shows, beside which anything may be written.
        spare: What stands for a faulty cell, if the form's own spare won't do.
        aliases: Other headers that are understood.
    """

    header: str
    key: str
    note: str
    form: Form = Form.TEXT
    required: bool = False
    words: Mapping[str, Value] = field(default_factory=dict)
    digits: int = 0
    refers: str = ""
    offers: str = ""
    spare: Value = None
    aliases: tuple[str, ...] = ()
    width: int = 18

    @property
    def shown(self) -> str:
        """Its header as it is written."""
        return self.header + REQUIRED if self.required else self.header

    @property
    def names(self) -> set[str]:
        """Every header that means this column, folded."""
        return {folded(each) for each in (self.header, self.key, *self.aliases)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: its title, the kind of the things that its rows are, and its columns in order."""

    title: str
    kind: str
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> set[str]:
        """Every title that means this sheet, folded."""
        return {folded(each) for each in (self.title, self.kind, *self.aliases)}

    @property
    def by_name(self) -> dict[str, Column]:
        """Its columns by folded header."""
        return {name: column for column in self.columns for name in column.names}

    @property
    def pairs(self) -> tuple[tuple[Column, Column], ...]:
        """The French and the English column of each text in two languages."""
        by_key = {column.key: column for column in self.columns}
        return tuple(
            (column, by_key[f"{key[:-3]}.en"]) for key, column in by_key.items() if key.endswith(".fr")
        )  # fmt: skip


@cache
def folded(written: str) -> str:
    """A header, title or word without case, accents and signs: « Nom (français) » and `nom francais` are the same."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", written) if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", plain.casefold()))


def both(header: str, key: str, note: str, *, required: bool = False, width: int = 32) -> tuple[Column, Column]:
    """The two columns of a text that is written in French and in English."""
    french = Column(
        header=f"{header} (français)",
        key=f"{key}.fr",
        note=note,
        required=required,
        width=width,
        aliases=(header, f"{header} fr"),
    )
    english = Column(
        header=f"{header} (anglais)",
        key=f"{key}.en",
        note="pack-xlsx-note-english",
        required=required,
        width=width,
        aliases=(f"{header} en",),
    )
    return french, english


def choice(words: Mapping[str, Value]) -> dict[str, Value]:
    """The values of a choice by folded word; the model's own words are understood too."""
    return {folded(str(value)): value for value in words.values()} | {
        folded(word): value for word, value in words.items()
    }


def written_words(words: Mapping[str, Value]) -> list[str]:
    """The words of a choice that are written, one for each value."""
    first: dict[str, str] = {}
    for word, value in words.items():
        first.setdefault(str(value), word)
    return list(first.values())
