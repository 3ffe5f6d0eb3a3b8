"""An HTML page as extracts: its text under its headings; scripts, styles and frames are left aside before anything is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import nh3

from adapters.documents.sections import Piece, extracts
from adapters.documents.text_files import TextFile, read_text
from bot.domain.errors import Fault, Phrase
from bot.ports.documents import Document, Extract

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset(
    {*_HEADINGS, "p", "li", "ul", "ol", "table", "tr", "td", "th", "br", "dt", "dd", "dl", "blockquote", "pre", "div",
     "section", "article"}
)  # fmt: skip
_UNREAD = {"script", "style", "title", "noscript", "template", "iframe", "svg", "nav", "footer", "button", "select"}
"""What isn't the page's own text, with all that is in it."""
_SCRIPTED = re.compile(r"<\s*(script|iframe|object|embed)\b|\son\w+\s*=|javascript:", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_META = re.compile(r"<meta\b[^>]*>", re.IGNORECASE)
_LANG = re.compile(r"<html\b[^>]*\blang\s*=\s*[\"']?([a-z]{2})", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATES = ("article:modified_time", "article:published_time", "dcterms.modified", "dcterms.date", "date")


def read_html(path: Path) -> Document:
    """The page of that file."""
    file = read_text(path)
    if isinstance(file, Fault):
        return Document(path=path, faults=(file,))
    pieces = list(
        _pieces(nh3.clean(file.text, tags=set(_BLOCKS), clean_content_tags=_UNREAD, attributes={}, link_rel=None))
    )
    title = _title(file.text) or next((each.text for each in pieces if each.level), "") or path.stem
    like = Extract(where=str(path), title=title, body="", source=title, date=_date(file.text), lang=_lang(file.text))
    found = tuple(extracts(pieces, like))
    if not found:
        return Document(path=path, faults=(Fault(where=str(path), phrase=Phrase("document-no-text")),))
    return Document(path=path, extracts=found, notes=tuple(_scripts(path, file)))


def _scripts(path: Path, file: TextFile) -> Iterator[Fault]:
    if scripted := _SCRIPTED.search(file.text):
        line = file.text.count("\n", 0, scripted.start()) + 1
        yield Fault(where=f"{path}:{line}", phrase=Phrase("document-scripts"))


def _title(text: str) -> str:
    found = _TITLE.search(text)
    return _plain(found[1]) if found else ""


def _lang(text: str) -> str:
    found = _LANG.search(text)
    return found[1].lower() if found else ""


def _date(text: str) -> str:
    """The day that the page says it is of, in one of the usual ways."""
    for name in _DATES:
        for meta in _META.findall(text):
            day = _DAY.search(meta)
            if day and re.search(rf"[\"']{re.escape(name)}[\"']", meta, re.IGNORECASE):
                return day[0]
    return ""


def _plain(html: str) -> str:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join(piece.text for piece in reader.pieces())


class _Reader(HTMLParser):
    """Collects headings and paragraphs of cleaned HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[Piece] = []
        self._text: list[str] = []
        self._level = 0
        self._item = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The protocol of the parser."""
        del attrs
        if tag in ("td", "th"):
            self._text.append(" ")
        elif tag in _BLOCKS:
            self._break()
            self._level = _HEADINGS.index(tag) + 1 if tag in _HEADINGS else 0
            self._item = tag == "li"

    def handle_endtag(self, tag: str) -> None:
        """The protocol of the parser."""
        if tag in _BLOCKS and tag not in ("td", "th"):
            self._break()
            self._level, self._item = 0, False

    def handle_data(self, data: str) -> None:
        """The protocol of the parser."""
        self._text.append(data)

    def _break(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self._done.append(Piece(f"- {text}" if self._item else text, self._level))

    def pieces(self) -> list[Piece]:
        """What was collected."""
        self._break()
        return self._done


def _pieces(html: str) -> Iterator[Piece]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    yield from _joined(reader.pieces())


def _joined(pieces: list[Piece]) -> Iterator[Piece]:
    """The items of a list as one paragraph."""
    items: list[str] = []
    for piece in pieces:
        if not piece.level and piece.text.startswith("- "):
            items.append(piece.text)
            continue
        if items:
            yield Piece("\n".join(items))
            items = []
        yield piece
    if items:
        yield Piece("\n".join(items))
