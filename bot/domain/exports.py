"""Tables that leave the store as files: which, for whom, in which form, and what their columns hold. Values only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | bool | None


class Subject(StrEnum):
    """What is exported."""

    ANSWERS = "answers"
    DELIVERIES = "deliveries"
    QUESTIONS = "questions"


class Form(StrEnum):
    """As which kind of file."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"


class Profile(StrEnum):
    """For whom: anybody, or who works for the programme."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Holds(StrEnum):
    """What a column holds."""

    CODE = "code"
    """Ids, dates and codes, as text: leading zeros count (02168)."""
    NUMBER = "number"
    VALUE = "value"
    """A number where it is one, else a code."""
    FLAG = "flag"
    WORDS = "words"
    """What people wrote."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; its meaning is in the catalogues, under its name."""

    name: str
    holds: Holds = Holds.CODE


@dataclass(frozen=True, slots=True)
class Table:
    """What is written: rows as long as there are columns, made as they are read."""

    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]
