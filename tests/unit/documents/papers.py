"""Documents as people have them, written with the libraries that offices use, and what can be wrong with them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import xlsxwriter
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def pdf(path: Path, pages: Sequence[Sequence[str]], *, title: str = "", password: str = "") -> Path:
    """A PDF with those lines on its pages."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        shown = b" T* ".join(b"(" + line.encode("cp1252") + b") Tj" for line in lines)
        content = DecodedStreamObject()
        content.set_data(b"BT /F1 12 Tf 14 TL 50 800 Td " + shown + b" ET")
        page[NameObject("/Contents")] = writer._add_object(content)
    if title:
        writer.add_metadata({"/Title": title, "/ModDate": "D:20261103100000+01'00'"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    with path.open("wb") as file:
        writer.write(file)
    return path


def word(path: Path) -> Path:
    """A guide with headings, a list and a table."""
    document = docx.Document()
    document.core_properties.title = "Guide du coordinateur"
    document.add_heading("Guide du coordinateur", 0)
    document.add_paragraph("Ce guide aide les coordinateurs.")
    document.add_heading("Réserver la salle", 1)
    document.add_paragraph("La salle se réserve auprès de la mairie.")
    document.add_paragraph("Le projecteur est compris.", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Petite salle", "20 personnes"
    document.save(str(path))
    return path


def sheet(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A workbook of one sheet."""
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet("FAQ")
    for number, row in enumerate(rows):
        page.write_row(number, 0, row)
    book.close()
    return path


def with_member(path: Path, name: str, content: bytes = b"x") -> Path:
    """An office document with one more part in its archive."""
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, content)
    return path


def bomb(path: Path) -> Path:
    """An archive of a few kilobytes that unpacks to 80 megabytes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<x/>")
        archive.writestr("word/document.xml", b"0" * (80 << 20))
    path.write_bytes(held.getvalue())
    return path
