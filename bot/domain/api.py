"""What programs read over HTTP: which resources there are, what they can be asked, and what comes back. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.access import Grant
from bot.domain.errors import Phrase, RelaisError
from bot.domain.exports import Cell, Column

MOST, USUAL = 1_000, 200
"""Rows of a page."""


class Filter(StrEnum):
    """What a resource can be asked for, by the name that stands in the address."""

    INDICATOR = "indicator"
    COLLECTIVE = "collective"
    REGION = "region"
    SINCE = "from"
    UNTIL = "to"
    LIMIT = "limit"
    CURSOR = "cursor"


LISTS = frozenset({Filter.INDICATOR, Filter.COLLECTIVE, Filter.REGION})
"""Those that take several ids, repeated or separated by commas."""
DAYS = frozenset({Filter.SINCE, Filter.UNTIL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """
    One address.

    Attributes:
        name: Also its path.
        grant: What a token must have to read it.
        columns: What each of its rows holds.
    """

    name: str
    grant: Grant
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataPage:
    """
    Rows of a resource.

    Attributes:
        cursor: Where the next page begins; None if this is the last one.
        terms: On which terms it may be used, where that is part of the resource.
    """

    rows: tuple[tuple[Cell, ...], ...]
    cursor: str | None = None
    terms: str | None = None


class Refusal(StrEnum):
    """Why nothing is given."""

    ABSENT = "missing"
    INVALID = "token"
    GRANT = "grant"
    SCOPE = "scope"
    VALUE = "value"
    RATE = "rate"


class Refused(RelaisError):
    """
    Nothing is given.

    Attributes:
        phrase: Why, and what to do.
        about: The parameter that is wrong, or the grant that is missing; else empty.
        retry_after: Seconds; of `Refusal.RATE`.
    """

    def __init__(self, refusal: Refusal, phrase: Phrase, *, about: str = "", retry_after: int = 0) -> None:
        super().__init__(phrase.key)
        self.refusal = refusal
        self.phrase = phrase
        self.about = about
        self.retry_after = retry_after
