"""From a flow of headings and paragraphs to extracts: one for each heading, long ones cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.ports.documents import Extract

LONGEST = 6_000
"""Characters of one extract: about three pages; the knowledge base cuts it into passages by itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading (`level` 1 to 6) or a paragraph (0), with the line or the place where it stands."""

    text: str
    level: int = 0
    where: str = ""


@dataclass(slots=True)
class _Section:
    where: str
    path: tuple[str, ...]
    paragraphs: list[str] = field(default_factory=list)


def extracts(pieces: Iterable[Piece], like: Extract) -> Iterator[Extract]:
    """Sections that have a text, as `like` but for title, body, section, name; a section without heading has the document's title."""
    taken: dict[str, int] = {}
    for section in _sections(pieces, like.where):
        heading = section.path[-1] if section.path else like.title
        for part, body in enumerate(_cut(section.paragraphs)):
            name = " ".join(section.path) or like.title
            taken[name] = taken.get(name, 0) + 1
            count = taken[name]
            yield replace(
                like,
                where=section.where,
                title=heading,
                body=body,
                section=" › ".join(each for each in section.path if each != like.source),
                name=name if count == 1 and part == 0 else f"{name} {count}",
            )


def _sections(pieces: Iterable[Piece], start: str) -> Iterator[_Section]:
    headings: list[tuple[int, str]] = []
    current = _Section(start, ())
    for piece in pieces:
        if not piece.level:
            current.paragraphs.append(piece.text)
            continue
        if current.paragraphs:
            yield current
        headings = [each for each in headings if each[0] < piece.level] + [(piece.level, piece.text)]
        current = _Section(piece.where or start, tuple(text for _, text in headings))
    if current.paragraphs:
        yield current


def _cut(paragraphs: Iterable[str]) -> Iterator[str]:
    kept: list[str] = []
    size = 0
    for paragraph in paragraphs:
        if kept and size + len(paragraph) > LONGEST:
            yield "\n\n".join(kept)
            kept, size = [], 0
        kept.append(paragraph)
        size += len(paragraph)
    if kept:
        yield "\n\n".join(kept)
