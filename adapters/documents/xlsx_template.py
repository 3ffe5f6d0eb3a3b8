"""The workbook in which a coordinator writes a programme: empty, or filled with one."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from adapters.documents.xlsx_columns import Column, Form, Sheet, written_words
from adapters.documents.xlsx_filled import Written, filled_rows
from adapters.documents.xlsx_sheets import LISTS, README, SHEETS
from adapters.documents.xlsx_words import OFFERED
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.os_reasons import os_reason
from bot.domain.pack import Pack

LAST_ROW = 30_000
"""Rows, the header counted, that have drop-down lists: more than the people of every priority neighbourhood."""

README_TEXTS = (
    "pack-xlsx-readme-1",
    "pack-xlsx-readme-2",
    "pack-xlsx-readme-3",
    "pack-xlsx-readme-4",
    "pack-xlsx-readme-5",
    "pack-xlsx-readme-6",
    "pack-xlsx-readme-7",
    "pack-xlsx-readme-8",
    "pack-xlsx-readme-9",
    "pack-xlsx-readme-10",
)
_TITLE, _LISTS, _REFUSED, _DOUBTFUL, _PICK = (
    "pack-xlsx-readme-title",
    "pack-xlsx-lists-title",
    "pack-xlsx-refused",
    "pack-xlsx-doubtful",
    "pack-xlsx-pick",
)
TEXTS: tuple[str, ...] = (
    *(_TITLE, _LISTS, _REFUSED, _DOUBTFUL, _PICK),
    *README_TEXTS,
    *dict.fromkeys(column.note for sheet in SHEETS for column in sheet.columns),
)
"""The catalogue's keys of every text that `write_template` needs."""

_MADE = datetime(2027, 1, 1)  # noqa: DTZ001 - a property of the file without a zone: the same programme makes the same file
_NUMBERS = {Form.DATE: "dd/mm/yyyy", Form.TIME: "hh:mm", Form.INTEGER: "0", Form.DECIMAL: "General"}
_LINE = 15
"""Points."""
_ONLY_THESE = (Form.CHOICE, Form.YES_NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """A workbook that is being written, with the looks of its cells by name."""

    file: Any
    texts: Mapping[str, str]
    looks: Mapping[str, Any]


def write_template(path: Path, pack: Pack | None, texts: Mapping[str, str]) -> None:
    """
    Write a workbook that `relais import` reads: empty, or with a pack's programme (never its knowledge entries).

    Args:
        path: A new file.
        pack: What the example holds; None for an empty workbook.
        texts: Every text of `TEXTS`, in the reader's language; sheets and headers are in French.

    Raises:
        ConfigError: There is a file already, which may hold somebody's work, or none can be made there.
    """
    if path.suffix.lower() != ".xlsx":
        raise _refused(path, "pack-xlsx-suffix")
    content = _content(pack, texts)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise _refused(path, "pack-xlsx-exists") from None
    except OSError as error:
        raise _refused(path, "pack-xlsx-unwritable", reason=os_reason(error)) from error


def _refused(path: Path, key: str, /, **values: object) -> ConfigError:
    return ConfigError([Fault(where=str(path), phrase=Phrase(key, values))])


def _content(pack: Pack | None, texts: Mapping[str, str]) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 - only who asks for a workbook pays for it

    made = io.BytesIO()
    # a text is a text, whatever it begins with
    plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}
    with Workbook(made, plain) as file:
        file.set_properties({"title": texts[_TITLE], "author": "Relais", "created": _MADE})
        book = _Book(file=file, texts=texts, looks=_looks(file))
        _write_readme(book)
        for sheet in SHEETS:
            _write_sheet(book, sheet, pack)
        _write_lists(book)
    return made.getvalue()


def _looks(file: Any) -> dict[str, Any]:
    cell = {"align": "left", "valign": "top", "text_wrap": True, "font_size": 11}
    header = {**cell, "valign": "vcenter", "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3864", "border": 1}
    numbers = {form.value: file.add_format({**cell, "num_format": shown}) for form, shown in _NUMBERS.items()}
    return {
        **numbers,
        "text": file.add_format({**cell, "num_format": "@"}),
        "header": file.add_format(header),
        "needed": file.add_format({**header, "bg_color": "#833C0B"}),
        "title": file.add_format({"bold": True, "font_size": 16, "font_color": "#1F3864"}),
        "line": file.add_format({**cell, "font_size": 12}),
    }


def _write_readme(book: _Book) -> None:
    page = book.file.add_worksheet(README)
    page.hide_gridlines(2)
    _set_paper(page)
    page.set_column(0, 0, 110, book.looks["line"])
    page.write_string(0, 0, book.texts[_TITLE], book.looks["title"])
    for number, key in enumerate(README_TEXTS, 1):
        page.write_string(number, 0, book.texts[key], book.looks["line"])
        page.set_row(number, 20 * (1 + len(book.texts[key]) // 105))


def _write_sheet(book: _Book, sheet: Sheet, pack: Pack | None) -> None:
    page = book.file.add_worksheet(sheet.title)
    page.freeze_panes(1, 1)
    page.set_row(0, 34)
    _set_paper(page)
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width, _look(book, column))
        header = book.looks["needed" if column.required else "header"]
        page.write_string(0, number, column.shown, header)
        _write_note(page, number, book.texts[column.note])
        _offer(book, page, number, column)
    for number, row in enumerate(filled_rows(sheet, pack) if pack else (), 1):
        page.set_row(number, _LINE * _lines(sheet, row))
        for place, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            _write(page, (number, place), value, _look(book, column))


def _lines(sheet: Sheet, row: list[Written]) -> int:
    """Lines that the longest text of a row takes; LibreOffice doesn't work it out when it opens a file."""
    texts = ((column.width, value) for column, value in zip(sheet.columns, row, strict=True) if isinstance(value, str))
    return max((1 + (len(text) - 1) // width + text.count("\n") for width, text in texts), default=1)


def _set_paper(page: Any) -> None:
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)


def _look(book: _Book, column: Column) -> Any:
    return book.looks.get(column.form.value, book.looks["text"])


def _write_note(page: Any, number: int, text: str) -> None:
    size = {"width": 300, "height": 24 + 18 * (1 + len(text) // 42), "font_size": 10, "author": "Relais"}
    page.write_comment(0, number, text, size)


def _write(page: Any, at: tuple[int, int], value: Written, look: Any) -> None:
    match value:
        case None:
            return
        case str():
            page.write_string(*at, value, look)
        case date() | time():
            page.write_datetime(*at, value, look)
        case _:
            page.write_number(*at, value, look)


def _offer(book: _Book, page: Any, number: int, column: Column) -> None:
    """Give a column its drop-down list: words that are the only ones, or names beside which others may be written."""
    source = _source(column)
    if source is None:
        return
    strict = column.form in _ONLY_THESE
    page.data_validation(
        1,
        number,
        LAST_ROW - 1,
        number,
        {
            "validate": "list",
            "source": source,
            "error_type": "stop" if strict else "warning",
            "error_title": book.texts[_PICK],
            "error_message": book.texts[_REFUSED if strict else _DOUBTFUL],
        },
    )


def _source(column: Column) -> list[str] | str | None:
    if column.form in _ONLY_THESE:
        return written_words(column.words)
    if column.form is Form.NAMES:
        return None  # several names in a cell: a list offers one
    if column.refers:
        title = next(sheet.title for sheet in SHEETS if sheet.kind == column.refers)
        return f"='{title}'!$A$2:$A${LAST_ROW}"
    if column.offers:
        place = "ABCDEFGH"[list(OFFERED).index(column.offers)]
        return f"='{LISTS}'!${place}$3:${place}${2 + len(OFFERED[column.offers])}"
    return None


def _write_lists(book: _Book) -> None:
    page = book.file.add_worksheet(LISTS)
    page.set_column(0, len(OFFERED), 28, book.looks["text"])
    page.write_string(0, 0, book.texts[_LISTS], book.looks["title"])
    for number, (title, words) in enumerate(OFFERED.items()):
        page.write_string(1, number, title, book.looks["header"])
        for row, word in enumerate(words, 2):
            page.write_string(row, number, word, book.looks["text"])
