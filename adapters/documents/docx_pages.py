"""A Word document as extracts: its text under its headings, tables row by row. Nothing in a file makes it raise, and no macro runs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.documents.opening import archive_problem
from adapters.documents.sections import Piece, extracts
from bot.domain.errors import Fault, Phrase
from bot.ports.documents import Document, Extract

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph


def read_docx(path: Path) -> Document:
    """The document of that file."""
    try:
        if wrong := archive_problem(path):
            return _refused(path, wrong)
        return _read(path)
    except Exception:  # a damaged file makes zip, XML and python-docx raise nearly anything
        return _refused(path, Phrase("document-corrupt"))


def _refused(path: Path, phrase: Phrase) -> Document:
    return Document(path=path, faults=(Fault(where=str(path), phrase=phrase),))


def _read(path: Path) -> Document:
    from docx import Document as opened  # noqa: N813, PLC0415 - lxml takes time that the bot doesn't need to start

    with path.open("rb") as file:
        word = opened(file)
    known = word.core_properties
    changed = known.modified or known.created
    title = (known.title or "").strip() or path.stem
    like = Extract(
        where=str(path),
        title=title,
        body="",
        source=title,
        date=changed.date().isoformat() if changed else "",
    )
    found = tuple(extracts(_pieces(word), like))
    return Document(path=path, extracts=found) if found else _refused(path, Phrase("document-no-text"))


def _pieces(word: Word) -> Iterator[Piece]:
    from docx.text.paragraph import Paragraph as OfText  # noqa: PLC0415 - as above

    for item in word.iter_inner_content():
        if isinstance(item, OfText):
            yield from _paragraph(item)
            continue
        rows = (
            " : ".join(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip())) for row in item.rows
        )
        lines = [f"- {row}" for row in rows if row]
        if lines:
            yield Piece("\n".join(lines))


def _paragraph(paragraph: Paragraph) -> Iterator[Piece]:
    text = " ".join(paragraph.text.split())
    if not text:
        return
    name = (paragraph.style.style_id if paragraph.style is not None else "") or ""
    if name == "Title":
        yield Piece(text, 1)
    elif name.startswith(("Heading", "Titre")) and name[-1:].isdigit():
        yield Piece(text, min(max(int(name[-1]), 1), 6))
    else:
        yield Piece(f"- {text}" if name.startswith(("List", "Liste")) else text)
