"""The pack reader: a folder, one TOML file or one workbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from adapters.documents.markdown_entries import read_entry, repeated
from adapters.documents.text_files import TextFile, read_text
from adapters.documents.toml_pack import parse_toml, read_records
from adapters.documents.xlsx_pack import read_workbook
from bot.domain.errors import Fault, Phrase
from bot.domain.knowledge import Entry
from bot.ports.packs import RawPack, RawRecord, Value

PROGRAMME, LEXICON, CALIBRATION, KNOWLEDGE = "programme.toml", "lexicon.toml", "calibration.toml", "knowledge"
WORKBOOKS = (".xlsx", ".xlsm", ".xls")
"""What a spreadsheet saves; the reader says which of them it can't read."""


def _unheard(note: Fault) -> None:
    del note


class PackFiles:
    """
    Reads packs from folders, TOML files and workbooks; places are written as the path that was given.

    Args:
        noted: Is told what a workbook holds that isn't read and isn't wrong, such as a column of the author's own.
    """

    def __init__(self, noted: Callable[[Fault], None] = _unheard) -> None:
        self._noted = noted

    def read(self, path: Path) -> RawPack:
        """Read the pack at that path; whatever is wrong is in its faults."""
        if path.is_dir():
            return _read_folder(path)
        if not path.exists():
            return _nothing(path, "pack-missing-path")
        if path.suffix.lower() in WORKBOOKS:
            return self._read_workbook(path)
        if path.suffix.lower() != ".toml":
            return _nothing(path, "pack-other-format", suffix=path.suffix or path.name)
        records, faults = _read_programme(path)
        return RawPack(records=tuple(records), entries=(), lexicon={}, faults=tuple(faults))

    def _read_workbook(self, path: Path) -> RawPack:
        read = read_workbook(path)
        for note in read.notes:
            self._noted(note)
        return RawPack(records=read.records, entries=(), lexicon={}, faults=read.faults)


def _nothing(path: Path, key: str, **values: object) -> RawPack:
    fault = Fault(where=str(path), phrase=Phrase(key, values))
    return RawPack(records=(), entries=(), lexicon={}, faults=(fault,))


def _read_folder(folder: Path) -> RawPack:
    programme = folder / PROGRAMME
    pages = sorted(_pages(folder / KNOWLEDGE))
    if not programme.exists() and not pages:
        return _nothing(folder, "pack-empty-folder")
    records, faults = _read_programme(programme) if programme.exists() else ([], [])
    entries, entry_faults = _read_entries(pages)
    words, word_faults = _read_values(folder / LEXICON)
    sure, sure_faults = _read_values(folder / CALIBRATION)
    faults = [*faults, *entry_faults, *word_faults, *sure_faults]
    return RawPack(
        records=tuple(records), entries=tuple(entries), lexicon=words, calibration=sure, faults=tuple(faults)
    )


def _pages(folder: Path) -> Iterable[Path]:
    # hidden files are leftovers of other programs
    return (page for page in folder.rglob("*") if page.suffix.lower() == ".md" and not page.name.startswith("."))


def _read_programme(path: Path) -> tuple[list[RawRecord], list[Fault]]:
    file = read_text(path)
    return read_records(file) if isinstance(file, TextFile) else ([], [file])


def _read_values(path: Path) -> tuple[dict[str, Value], list[Fault]]:
    if not path.exists():
        return {}, []
    file = read_text(path)
    read = parse_toml(file) if isinstance(file, TextFile) else file
    return ({}, [read]) if isinstance(read, Fault) else (read, [])


def _read_entries(pages: Iterable[Path]) -> tuple[list[tuple[str, Entry]], list[Fault]]:
    entries: list[tuple[str, Entry]] = []
    faults: list[Fault] = []
    for page in pages:
        file = read_text(page)
        if isinstance(file, Fault):
            faults.append(file)
            continue
        entry, found = read_entry(file)
        faults += found
        if entry:
            entries.append(entry)
    return entries, [*faults, *repeated(entries)]
