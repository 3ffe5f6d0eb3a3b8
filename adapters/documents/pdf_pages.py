"""A PDF as extracts, page by page. Nothing in a file makes it raise."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.errors import Fault, Phrase
from bot.ports.documents import Document, Extract

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 500
_BROKEN_WORD = re.compile(r"(\w)-\n(\w)")
_HEADING = 90
"""Characters of a first line that may be what its page is about."""


def read_pdf(path: Path) -> Document:
    """The document of that file."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it says on standard error what it forgives
    try:
        return _read(path)
    except Exception:  # a damaged file makes pypdf raise nearly anything
        return _refused(path, Phrase("document-corrupt"))


def _refused(path: Path, phrase: Phrase) -> Document:
    return Document(path=path, faults=(Fault(where=str(path), phrase=phrase),))


def _read(path: Path) -> Document:
    from pypdf import PdfReader as Reader  # noqa: PLC0415 - the bot doesn't need it to start

    with path.open("rb") as file:
        reader = Reader(file)
        if reader.is_encrypted and not _opened(reader):
            return _refused(path, Phrase("document-password"))
        if len(reader.pages) > MOST_PAGES:
            values: dict[str, object] = {"count": len(reader.pages), "limit": MOST_PAGES}
            return _refused(path, Phrase("document-long", values))
        found = tuple(_extracts(reader, path))
    return Document(path=path, extracts=found) if found else _refused(path, Phrase("document-no-text"))


def _opened(reader: PdfReader) -> bool:
    """Whether it opens without a password: some are only locked against changes."""
    from pypdf.errors import DependencyError  # noqa: PLC0415 - as above

    try:
        return bool(reader.decrypt(""))
    except DependencyError:
        return False


def _extracts(reader: PdfReader, path: Path) -> Iterator[Extract]:
    known = reader.metadata
    title = ((known.title if known else None) or "").strip() or path.stem
    changed = (known.modification_date or known.creation_date) if known else None
    for number, page in enumerate(reader.pages, start=1):
        paragraphs = _paragraphs(page.extract_text())
        if not paragraphs:
            continue
        heading = paragraphs[0] if len(paragraphs[0]) <= _HEADING and len(paragraphs) > 1 else title
        yield Extract(
            where=f"{path}:{number}",
            title=heading,
            body="\n\n".join(paragraphs[1:] if heading is paragraphs[0] else paragraphs),
            name=f"p{number}",
            source=title,
            page=str(number),
            date=changed.date().isoformat() if changed else "",
        )


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a page: lines that a full stop or an empty line ends; words cut at a line's end are joined again."""
    found: list[str] = []
    open_ = False
    for line in _BROKEN_WORD.sub(r"\1\2", text).splitlines():
        words = " ".join(line.split())
        if not words:
            open_ = False
            continue
        if open_:
            found[-1] = f"{found[-1]} {words}"
        else:
            found.append(words)
        short_title = len(found) == 1 and found[0] == words and len(words) <= _HEADING and not words.endswith(",")
        open_ = not words.endswith((".", "!", "?", ":", ";")) and not short_title
    return found
