"""The reader of documents: which of its neighbours reads which file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from adapters.documents.docx_pages import read_docx
from adapters.documents.html_pages import read_html
from adapters.documents.markdown_entries import read_entry
from adapters.documents.opening import problem
from adapters.documents.pdf_pages import read_pdf
from adapters.documents.text_files import read_text
from adapters.documents.xlsx_questions import read_xlsx
from bot.domain.errors import Fault, Phrase
from bot.ports.documents import Document, Extract

MOST_FILES = 5_000


def read_markdown(path: Path) -> Document:
    """The entry of that file, whose particulars stand between two lines `---` as in a pack."""
    file = read_text(path)
    if isinstance(file, Fault):
        return Document(path=path, faults=(file,))
    read, faults = read_entry(file)
    if read is None:
        return Document(path=path, faults=tuple(faults))
    where, entry = read
    extract = Extract(
        where=where, id=entry.id, title=entry.title, body=entry.body, lang=entry.lang, questions=tuple(entry.questions),
        source=entry.source, section=entry.section or "", date=entry.date or "", review=entry.review or "",
        translation_of=entry.translation_of or "", plain=False,
    )  # fmt: skip
    return Document(path=path, extracts=(extract,))


READERS: Mapping[str, Callable[[Path], Document]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".docx": read_docx,
    ".docm": read_docx,
    ".pdf": read_pdf,
}


class KnowledgeFiles:
    """Reads documents; places are written as the path that was given."""

    def read(self, path: Path) -> tuple[Document, ...]:
        """The `DocumentReader` port."""
        if not path.is_dir():
            return (_read(path),)
        files = list(_files(path))
        if not files:
            return (_refused(path, "document-empty-folder"),)
        if len(files) > MOST_FILES:
            return (_refused(path, "document-many", count=len(files), limit=MOST_FILES),)
        return tuple(map(_read, files))


def _files(folder: Path) -> Iterator[Path]:
    """Those that can be read, in the order of their names; hidden ones, and those that Office leaves behind, are nobody's."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in READERS and not path.name.startswith((".", "~$")) and path.is_file():
            yield path


def _read(path: Path) -> Document:
    wrong = problem(path)
    if wrong:
        return Document(path=path, faults=(wrong,))
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        return _refused(path, "document-other-format", suffix=path.suffix or path.name)
    return reader(path)


def _refused(path: Path, key: str, /, **values: object) -> Document:
    return Document(path=path, faults=(Fault(where=str(path), phrase=Phrase(key, values)),))
