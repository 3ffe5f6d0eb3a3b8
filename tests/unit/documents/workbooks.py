"""Workbooks as people send them: the template filled with a small programme, then changed cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook

from adapters.documents.pack_files import PackFiles
from adapters.documents.xlsx_template import TEXTS, write_template
from adapters.holidays.calendars import PublicHolidays
from bot.domain.errors import ConfigError, Fault
from bot.domain.pack import Pack
from bot.features.programme.load import load
from bot.i18n import translator
from tests.unit.programme.packs import pack_of


def texts(lang: str = "fr") -> dict[str, str]:
    """What the composition root gives the template."""
    say = translator(lang)
    return {key: say(key) for key in TEXTS}


def small(folder: Path) -> Path:
    """The template filled with the small programme."""
    path = folder / "programme.xlsx"
    path.write_bytes(_small())
    return path


@cache
def _small() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "programme.xlsx"
        write_template(path, pack_of(Path(folder)), texts())
        return path.read_bytes()


def changed(folder: Path, cells: Mapping[str, object]) -> Path:
    """The small programme with other values in some cells, named as `Jalons!C2`."""
    path = small(folder)
    book = load_workbook(path)
    for place, value in cells.items():
        title, _, cell = place.rpartition("!")
        book[title][cell].value = value
    book.save(path)
    return path


def written(folder: Path, sheets: Mapping[str, list[list[object]]]) -> Path:
    """A workbook of the author's own making: the rows of each sheet, the first with its headers."""
    path = folder / "programme.xlsx"
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def loaded(path: Path) -> Pack:
    """The pack that a workbook makes."""
    return load(path, reader=PackFiles(), holidays=PublicHolidays())


def faults(path: Path) -> tuple[Fault, ...]:
    """All that is wrong with a workbook."""
    try:
        loaded(path)
    except ConfigError as error:
        return error.faults
    return ()


def told(path: Path) -> list[tuple[str, str]]:
    """Sheet and cell of each fault, and its sentence's key."""
    return sorted((fault.where.removeprefix(f"{path}").removeprefix(":"), fault.phrase.key) for fault in faults(path))
