"""Tables that leave the store as files: which, for whom, in which form, and what their columns hold. Values only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """
    Which answers are read; None where all are.

    Attributes:
        collectives: Whose facts.
        scopes: Of what was published, `programme`, `region:ID` and `collective:ID`.
        since, until: Days on which periods opened, both included.
        given: Only facts that have a value.
        most: Rows of each of both sorts, at most.
    """

    collectives: frozenset[str] | None = None
    scopes: frozenset[str] | None = None
    indicators: frozenset[str] | None = None
    since: date | None = None
    until: date | None = None
    given: bool = False
    most: int | None = None


ALL = Selection()


def number_or_text(cell: Cell) -> Cell:
    """What a cell of a `Holds.VALUE` column holds: a number if it is written as one."""
    if not isinstance(cell, str) or not cell or not is_number(cell):
        return cell
    return float(cell) if "." in cell else int(cell)


def is_number(text: str) -> bool:
    """Whether a text that isn't empty is a number as the store writes them: `12`, `-4.5`."""
    return text[0] in _NUMERIC and text.removeprefix("-").replace(".", "", 1).isdecimal() and text.isascii()


_NUMERIC = frozenset("0123456789-")
