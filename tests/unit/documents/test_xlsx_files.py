"""A file that is no workbook, or a hostile one, is one clear fault and never a crash."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from adapters.documents.pack_files import PackFiles
from adapters.documents.xlsx_workbook import LARGEST
from tests.unit.documents.workbooks import small

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
SHEET = "xl/worksheets/sheet1.xml"
PEOPLE = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{dimension}<sheetData>{rows}</sheetData></worksheet>'
HEADERS = '<row r="1"><c r="A1" t="inlineStr"><is><t>Identifiant</t></is></c><c r="B1" t="inlineStr"><is><t>Nom</t></is></c></row>'


def keys(path: Path) -> list[str]:
    return [fault.phrase.key for fault in PackFiles().read(path).faults]


def plain() -> bytes:
    """A workbook with one sheet, Personnes."""
    made = io.BytesIO()
    book = Workbook()
    assert book.active is not None
    book.active.title = "Personnes"
    book.save(made)
    return made.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """That workbook with another content of one part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return made.getvalue()


def people(rows: str, dimension: str = "") -> bytes:
    """That workbook with rows of our own."""
    return with_part(SHEET, PEOPLE.format(rows=HEADERS + rows, dimension=dimension).encode())


def billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return with_part(SHEET, f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><x>&l11;</x>'.encode())


def bomb() -> bytes:
    return with_part(SHEET, bytes(LARGEST + 1))


def locked() -> bytes:
    """A zip whose parts say that they are encrypted."""
    data = bytearray(plain())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (lambda: b"", "pack-xlsx-corrupt"),
        (lambda: b"Identifiant;Nom\namina;Amina\n", "pack-xlsx-corrupt"),
        (lambda: plain()[:-200], "pack-xlsx-corrupt"),
        (lambda: plain()[:400], "pack-xlsx-corrupt"),
        (lambda: with_part("xl/workbook.xml", b"<x"), "pack-xlsx-corrupt"),
        (lambda: with_part(SHEET, b"\x00"), "pack-xlsx-corrupt"),
        (lambda: OLE + "Workbook".encode("utf-16-le"), "pack-xlsx-old"),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "pack-xlsx-password"),
        (locked, "pack-xlsx-password"),
        (bomb, "pack-xlsx-huge"),
        (billion_laughs, "pack-xlsx-corrupt"),
        (lambda: people('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), "pack-xlsx-corrupt"),
        (lambda: people('<row r="x"/>'), "pack-xlsx-corrupt"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_fault(tmp_path: Path, content: Callable[[], bytes], key: str) -> None:
    path = tmp_path / "programme.xlsx"
    path.write_bytes(content())

    assert keys(path) == [key]


def test_an_old_workbook_is_told_by_its_content_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "programme.xls"
    path.write_bytes(OLE)

    assert keys(path) == ["pack-xlsx-old"]


def test_a_bomb_of_100_megabytes_weighs_next_to_nothing_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    path.write_bytes(with_part(SHEET, bytes(100 * 1024 * 1024)))

    (fault,) = PackFiles().read(path).faults
    assert (path.stat().st_size < 200_000, fault.phrase.values["size"]) == (True, "100")


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="999999999"><c r="A999999999" t="inlineStr"><is><t>z</t></is></c></row>',
        '<row r="1048576"/>',
        '<row r="2"><c r="XFD2" t="inlineStr"><is><t>à moi</t></is></c></row>',
    ],
)
def test_cells_at_the_end_of_the_world_are_not_walked_to(tmp_path: Path, rows: str) -> None:
    path = tmp_path / "programme.xlsx"
    row = '<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2" t="inlineStr"><is><t>A</t></is></c></row>'
    path.write_bytes(people(row + rows, '<dimension ref="A1:XFD1048576"/>'))

    pack = PackFiles().read(path)

    assert ([record.data for record in pack.records], pack.faults) == ([{"id": "a", "name": "A"}], ())


def test_a_sheet_that_claims_to_be_smaller_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    row = '<row r="9"><c r="A9" t="inlineStr"><is><t>a</t></is></c><c r="B9" t="inlineStr"><is><t>A</t></is></c></row>'
    path.write_bytes(people(row, '<dimension ref="A1"/>'))

    assert [record.where for record in PackFiles().read(path).records] == [f"{path}:Personnes!A9"]


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_in_a_workbook_never_crashes(tmp_path: Path, seed: int) -> None:
    path = small(tmp_path)
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 60)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data)

    read = PackFiles().read(path)

    assert read.records or read.faults


def test_damage_to_the_xml_of_a_workbook_never_crashes(tmp_path: Path) -> None:
    chance = random.Random(7)
    parts = dict(_parts(small(tmp_path)))
    for turn in range(60):
        name = chance.choice([each for each in parts if each.endswith((".xml", ".rels"))])
        damaged = bytearray(parts[name])
        at = chance.randrange(len(damaged))
        damaged[at : at + chance.randint(1, 40)] = chance.randbytes(chance.randint(0, 5))
        path = tmp_path / f"{turn}.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for each, content in parts.items():
                archive.writestr(each, bytes(damaged) if each == name else content)

        read = PackFiles().read(path)

        assert read.records or read.faults


def _parts(path: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]
