"""What became of a store that was written into an archive, or read from one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """
    A store as it was at one moment, in one file.

    Attributes:
        revision: Of the schema.
        rows: How many, table by table.
        size: Of the file, in bytes.
    """

    file: Path
    revision: str
    made_at: datetime
    rows: dict[str, int]
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """How much was due before a restore and may have been sent already: deliveries, and occurrences that had not been carried out."""

    deliveries: int
    occurrences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """
    A store that was filled from an archive.

    Attributes:
        revision: Of the archive; the store has the present one.
        made_at: When the archive was made.
        erased: How many people it held who were erased since; they were erased again.
        kept: Where the store is that was there before; None if there was none, or if it is no file.
    """

    revision: str
    made_at: datetime
    rows: dict[str, int]
    aside: Aside
    erased: int
    kept: Path | None
