"""A workbook of questions and answers, one a row, as extracts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from adapters.documents.opening import archive_problem
from adapters.documents.xlsx_columns import folded
from adapters.documents.xlsx_workbook import Grid, Row, read_grids
from bot.domain.errors import Fault, Phrase
from bot.ports.documents import Document, Extract

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "title": ("question", "titre", "title"),
    "body": ("reponse", "answer", "texte", "text"),
    "questions": ("autres questions", "variantes", "variants", "other questions", "questions"),
    "source": ("source", "document"),
    "section": ("partie", "section"),
    "page": ("page",),
    "date": ("date", "du"),
    "review": ("a relire", "relecture", "review"),
    "lang": ("langue", "lang", "language"),
    "scope": ("pour", "destinataires", "scope"),
    "id": ("id", "identifiant"),
}
"""What a column may be called, folded."""
_LOOKED_AT = 20
"""Rows among which the titles of the columns are looked for."""


def read_xlsx(path: Path) -> Document:
    """The questions of that workbook."""
    try:
        wrong = archive_problem(path)
    except Exception:  # a damaged archive makes zipfile raise nearly anything
        wrong = Phrase("document-corrupt")
    if wrong:
        return Document(path=path, faults=(Fault(where=str(path), phrase=wrong),))
    grids = read_grids(path)
    if isinstance(grids, Fault):
        return Document(path=path, faults=(grids,))
    found: list[Extract] = []
    faults: list[Fault] = []
    for each in (each for grid in grids for each in _sheet(grid)):
        if isinstance(each, Fault):
            faults.append(each)
        else:
            found.append(each)
    if not found and not faults:
        faults.append(Fault(where=str(path), phrase=Phrase("document-no-questions")))
    return Document(path=path, extracts=tuple(found), faults=tuple(faults))


def _sheet(grid: Grid) -> Iterator[Extract | Fault]:
    header = next((number for number in sorted(grid.rows)[:_LOOKED_AT] if _is_header(grid.rows[number])), None)
    if header is None or grid.hidden:
        return
    columns = _named(grid.rows[header])
    for number in sorted(each for each in grid.rows if each > header):
        texts = {name: _text(grid.rows[number], column) for name, column in columns.items()}
        if any(texts.values()):
            wrong = list(_faults(grid, number, columns, texts))
            yield from wrong or (_row(grid, number, columns, texts),)


def _is_header(row: Row) -> bool:
    return {"title", "body"} <= set(_named(row))


def _named(row: Row) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, cell in sorted(row.items()):
        words = folded(str(cell.value or ""))
        name = next((name for name, known in _COLUMNS.items() if words in known), None)
        if name is not None:
            found.setdefault(name, column)
    return found


def _text(row: Row, column: int) -> str:
    cell = row.get(column)
    if cell is None or cell.value is None:
        return ""
    if isinstance(cell.value, date):
        return cell.value.isoformat()[:10]
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return str(cell.value).strip()


def _faults(grid: Grid, number: int, columns: Mapping[str, int], texts: Mapping[str, str]) -> Iterator[Fault]:
    """All that keeps a row from being one, with its source, which is otherwise asked for of any document."""
    for name, key in (("title", "document-row-question"), ("body", "document-row-answer")):
        if not texts.get(name):
            yield Fault(where=grid.cell(columns[name], number).where or grid.title, phrase=Phrase(key))
            if not texts.get("source"):
                where = grid.cell(columns.get("source", columns[name]), number).where or grid.title
                yield Fault(where=where, phrase=Phrase("document-no-source"))


def _row(grid: Grid, number: int, columns: Mapping[str, int], texts: Mapping[str, str]) -> Extract:
    others = tuple(each.strip() for each in texts.get("questions", "").replace("\n", ";").split(";") if each.strip())
    return Extract(
        where=grid.cell(columns["title"], number).where,
        name=f"{grid.title} {number}",
        title=texts["title"],
        body=texts["body"],
        questions=(texts["title"], *others),
        id=texts.get("id", ""),
        lang=texts.get("lang", ""),
        source=texts.get("source", ""),
        section=texts.get("section", ""),
        page=texts.get("page", ""),
        date=texts.get("date", ""),
        review=texts.get("review", ""),
        scope=texts.get("scope", ""),
    )
