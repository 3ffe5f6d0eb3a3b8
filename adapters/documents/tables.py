"""Tables as CSV (RFC 4180, UTF-8), XLSX and JSON Lines; row by row, whatever their length."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from operator import itemgetter
from pathlib import Path
from tempfile import NamedTemporaryFile

from bot.domain.exports import Cell, Form, Holds, Table, is_number, number_or_text

_DANGEROUS = frozenset("=+-@\t\r\n＝＋－＠")
"""What makes spreadsheets take a text for a formula; full-width forms too, which some fold."""
XLSX_ROWS = 1_048_576
"""Rows of a worksheet, the header counted."""


def write_csv(table: Table, path: Path) -> int:
    """See `bot.ports.exports.TableWriter`: comma, CRLF, a header; a flag is `true` or nothing."""
    with _replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([column.name for column in table.columns])
        counted = _Counted(_harmless(table))
        writer.writerows(counted)
        return counted.count


def write_jsonl(table: Table, path: Path) -> int:
    """See `bot.ports.exports.TableWriter`: one object a line; texts as they are, for nothing here is a spreadsheet."""
    names = [column.name for column in table.columns]
    values = [place for place, column in enumerate(table.columns) if column.holds is Holds.VALUE]
    flags = [place for place, column in enumerate(table.columns) if column.holds is Holds.FLAG]
    dump = json.JSONEncoder(ensure_ascii=False).encode
    counted = _Counted(table.rows)
    with _replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        for row in counted:
            each = dict(zip(names, row, strict=True))
            for place in values:
                each[names[place]] = number_or_text(row[place])
            for place in flags:
                each[names[place]] = bool(row[place])
            file.write(f"{dump(each)}\n")
    return counted.count


def write_xlsx(table: Table, path: Path) -> int:
    """See `bot.ports.exports.TableWriter`: one sheet with a frozen header; nothing is read back, so memory stays flat."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - only who exports a workbook pays for it

    with _replacing(path) as temporary:
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with Workbook(str(temporary), options) as book:
            sheet = book.add_worksheet("relais")
            bold = book.add_format({"bold": True})
            for place, column in enumerate(table.columns):
                sheet.write_string(0, place, column.name, bold)
            sheet.freeze_panes(1, 0)
            return _fill(sheet.write_string, sheet.write_number, table)


def _fill(write_text: Callable[..., object], write_number: Callable[..., object], table: Table) -> int:
    values = [column.holds is Holds.VALUE for column in table.columns]
    line = 0
    for line, row in enumerate(_harmless(table), start=1):
        if line >= XLSX_ROWS:
            raise ValueError(f"a worksheet has {XLSX_ROWS:,} rows at most")
        for place, cell in enumerate(row):
            if cell is None or cell == "":
                continue
            known = number_or_text(cell) if values[place] else cell
            if isinstance(known, str):
                write_text(line, place, known)
            else:
                write_number(line, place, known)
    return line


WRITERS = {Form.CSV: write_csv, Form.XLSX: write_xlsx, Form.JSONL: write_jsonl}
"""By form."""


def _harmless(table: Table) -> Iterable[tuple[Cell, ...]]:
    """The rows with every text disarmed that a spreadsheet could take for a formula, and flags as a word or nothing."""
    texts = [place for place, column in enumerate(table.columns) if column.holds not in (Holds.NUMBER, Holds.FLAG)]
    flags = [place for place, column in enumerate(table.columns) if column.holds is Holds.FLAG]
    return map(partial(_cleared, texts, flags, itemgetter(*texts, *texts[:1])), table.rows)


def _cleared(
    texts: list[int], flags: list[int], pick: Callable[[tuple[Cell, ...]], tuple[str, ...]], row: tuple[Cell, ...]
) -> tuple[Cell, ...]:
    """A row; nearly all are as they should be, and are only looked at."""
    if _DANGEROUS.isdisjoint([each[:1] for each in pick(row) if each]) and not any(row[place] for place in flags):
        return row
    cells = list(row)
    for place in texts:
        cells[place] = disarmed(str(row[place] or ""))
    for place in flags:
        cells[place] = "true" if row[place] else None
    return tuple(cells)


def disarmed(text: str) -> str:
    """A text that no spreadsheet takes for a formula: a sign in front says that it is text. A negative number is none."""
    return text if not text or text[0] not in _DANGEROUS or is_number(text) else f"'{text}"


class _Counted(Iterable[tuple[Cell, ...]]):
    """Rows, counted as they pass."""

    def __init__(self, rows: Iterable[tuple[Cell, ...]]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        for row in self._rows:
            self.count += 1
            yield row


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """A file beside the one that is meant, which takes its place once it is whole."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as made:
        temporary = Path(made.name)
    try:
        yield temporary
        temporary.chmod(0o640)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
