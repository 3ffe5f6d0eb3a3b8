"""What an archive says of itself: how it is written, of which schema, when, and what each of its members must be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pydantic import AwareDatetime, ConfigDict, NonNegativeInt, TypeAdapter
from pydantic.dataclasses import dataclass as checked

NAME = "manifest.json"
FORMAT = 1
"""Goes up when an archive can't be read as it was any more; tables and columns may change without."""

_STRICT = ConfigDict(extra="forbid")


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class Member:
    """
    One table.

    Attributes:
        columns: Each with the kind of its values.
        size: Of the unpacked member, in bytes.
        sha256: Of the same.
    """

    table: str
    rows: NonNegativeInt
    size: NonNegativeInt
    sha256: str
    columns: dict[str, str]

    @property
    def name(self) -> str:
        """The member's name in the archive."""
        return f"tables/{self.table}.jsonl"


@checked(frozen=True, slots=True, kw_only=True, config=_STRICT)
class Manifest:
    """The whole archive; `tables` in an order in which they can be filled."""

    format: int
    revision: str
    made_at: AwareDatetime
    tables: tuple[Member, ...]

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table has."""
        return {each.table: each.rows for each in self.tables}


@dataclass(frozen=True, slots=True)
class Head:
    """The part that every format has."""

    format: int


_MANIFEST, _HEAD = TypeAdapter(Manifest), TypeAdapter(Head)


def written(manifest: Manifest) -> bytes:
    """The manifest as a file that people can read."""
    return _MANIFEST.dump_json(manifest, indent=1)


def format_of(content: bytes) -> int:
    """Its format; raises `ValueError` if it is no manifest."""
    return _HEAD.validate_json(content).format


def read(content: bytes) -> Manifest:
    """The manifest; raises `ValueError` if it is none of this format."""
    return _MANIFEST.validate_json(content)


def made(revision: str, at: datetime, tables: tuple[Member, ...]) -> Manifest:
    """The manifest of an archive that is written now."""
    return Manifest(format=FORMAT, revision=revision, made_at=at, tables=tables)
