"""Documents that people write for other readers, from which entries are made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.domain.errors import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """
    A part of a document that may become an entry; what isn't known is empty.

    Attributes:
        where: File and line, sheet and row, or page.
        id: As its author wrote it.
        name: What tells it apart within its document if it has no id: a page, a heading, a row's number.
        title: What it is about, or the question that it answers.
        body: Plain text or the Markdown subset; paragraphs are apart by an empty line.
        source: Title of the document.
        plain: Its body is text and nothing else: what looks like Markdown in it means nothing.
        date: `YYYY[-MM[-DD]]`.
    """

    where: str
    title: str
    body: str
    id: str = ""
    name: str = ""
    lang: str = ""
    questions: tuple[str, ...] = ()
    source: str = ""
    section: str = ""
    page: str = ""
    date: str = ""
    review: str = ""
    translation_of: str = ""
    scope: str = ""
    plain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    A file as it was read.

    Attributes:
        extracts: In reading order.
        faults: Why it can't be taken, or what in it can't; with any of them nothing of it is to be kept.
        notes: What was left aside and is nobody's fault, such as scripts.
    """

    path: Path
    extracts: tuple[Extract, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


class DocumentReader(Protocol):
    """Reads documents from disk."""

    def read(self, path: Path) -> tuple[Document, ...]:
        """
        Read a file (Markdown, HTML, XLSX, DOCX, PDF), or every one of a folder, those within it too, by name.

        Nothing that is on disk makes it raise, runs, or is unpacked beyond a limit: what is wrong comes back in `faults`.
        """
        ...
