"""What is read from a programme's TOML file, and how its syntax errors are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from adapters.documents.pack_files import PackFiles
from bot.ports.packs import RawPack, RawRecord


def read(folder: Path, text: str) -> RawPack:
    path = folder / "mien.toml"
    path.write_text(text, encoding="utf-8")
    return PackFiles().read(path)


def told(pack: RawPack) -> list[tuple[str, str]]:
    return [(Path(fault.where).name, fault.phrase.key) for fault in pack.faults]


def test_each_table_is_a_record_with_the_lines_of_its_keys(tmp_path: Path) -> None:
    pack = read(tmp_path, '[programme]\nid = "p"\nname.fr = "P"\n\n[[region]]\nid = "a"\n\n[[region]]\nid = "b"\n')

    file = tmp_path / "mien.toml"
    assert pack == RawPack(
        records=(
            RawRecord(
                kind="programme",
                data={"id": "p", "name": {"fr": "P"}},
                places={"": f"{file}:1", "id": f"{file}:2", "name": f"{file}:3", "name.fr": f"{file}:3"},
            ),
            RawRecord(kind="region", data={"id": "a"}, places={"": f"{file}:5", "id": f"{file}:6"}),
            RawRecord(kind="region", data={"id": "b"}, places={"": f"{file}:8", "id": f"{file}:9"}),
        ),
        entries=(),
        lexicon={},
    )


def test_a_single_table_is_read_as_a_list_of_one(tmp_path: Path) -> None:
    assert [record.kind for record in read(tmp_path, '[region]\nid = "a"\n').records] == ["region"]


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ('[a]\nx = "ouvert\ny = 1\n', 2, "pack-toml-quote"),
        ("[a]\nx = 'ouvert\ny = 1\n", 2, "pack-toml-quote"),
        ('[a]\nx = """ouvert\ny = 1\n', 2, "pack-toml-quote"),
        ("[a]\nx = 'ouvert\ny = 'a'\n", 2, "pack-toml-quote"),
        ("[a]\nx 1\n", 2, "pack-toml-equals"),
        ("[a]\n= 1\n", 2, "pack-toml-statement"),
        ("[a]\nx.é = 1\n", 2, "pack-toml-key"),
        ("[a]\nx = Le Teil\n", 2, "pack-toml-value"),
        ("[a]\nx =\n", 2, "pack-toml-value"),
        ("[a]\nat = 09:00\n", 2, "pack-toml-value"),
        ("[a]\nday = 12/01/2027\n", 2, "pack-toml-value"),
        ("[a]\nday = 2027-02-30\n", 2, "pack-toml-date"),
        ("[a]\ninsee = [02168]\n", 2, "pack-toml-zero"),
        ("[a]\ninsee = 02168\n", 2, "pack-toml-zero"),
        ('[a]\nx = ["a" "b"]\n', 2, "pack-toml-list"),
        ("[a]\nx = { a = 1 b = 2 }\n", 2, "pack-toml-list"),
        ('[a]\nx = "a" y = 2\n', 2, "pack-toml-newline"),
        ("[a\nx = 1\n", 1, "pack-toml-bracket"),
        ("[[a]\nx = 1\n", 1, "pack-toml-bracket"),
        ("[a]\nx = 1\nx = 2\n", 3, "pack-toml-twice"),
        ("[a]\nx = 1\n[a]\n", 3, "pack-toml-twice"),
        ('[a]\nx = "C:\\dossier"\n', 2, "pack-toml-backslash"),
        ('[a]\nx = "a\x01"\n', 2, "pack-toml-other"),
        ("nom = 1\n[a]\nx = 1\n", 1, "pack-key-outside"),
        ("# rien\n", 1, "pack-toml-empty"),
        ("", 1, "pack-toml-empty"),
    ],
)
def test_a_syntax_error_is_told_at_its_line(tmp_path: Path, text: str, line: int, key: str) -> None:
    assert told(read(tmp_path, text)) == [(f"mien.toml:{line}", key)]


def test_a_file_that_is_not_utf8_is_told_at_the_line_of_the_first_wrong_byte(tmp_path: Path) -> None:
    (tmp_path / "mien.toml").write_bytes("[a]\nx = 1\ny = 'é'\n".encode("latin-1"))

    assert told(PackFiles().read(tmp_path / "mien.toml")) == [("mien.toml:3", "pack-not-utf8")]


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"%PDF-1.7", bytes.fromhex("D0CF11E0A1B11AE1")])
def test_a_workbook_or_document_under_the_name_of_a_text_is_told_as_that(tmp_path: Path, start: bytes) -> None:
    (tmp_path / "mien.toml").write_bytes(start + b"\xff\xfe rest")

    assert told(PackFiles().read(tmp_path / "mien.toml")) == [("mien.toml", "pack-binary")]


def test_a_nul_in_a_file_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "mien.toml").write_bytes(b"[a]\r\nx = 1\r\ny = 'a\0b'\r\n")

    assert told(PackFiles().read(tmp_path / "mien.toml")) == [("mien.toml:3", "pack-nul")]


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "mien.toml").write_bytes('\ufeff[a]\r\nx = "1"\r\n\r\n[b]\r\n'.encode())

    pack = PackFiles().read(tmp_path / "mien.toml")

    assert [(record.where.rpartition(":")[2], record.data) for record in pack.records] == [("1", {"x": "1"}), ("4", {})]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("absent.toml", "pack-missing-path"),
        ("absent", "pack-missing-path"),
        ("vide", "pack-empty-folder"),
        ("a.ods", "pack-other-format"),
    ],
)
def test_a_path_that_is_no_pack_is_told(tmp_path: Path, name: str, key: str) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "a.ods").write_text("x", encoding="utf-8")

    pack = PackFiles().read(tmp_path / name)

    assert [(fault.where, fault.phrase.key) for fault in pack.faults] == [(str(tmp_path / name), key)]


def test_a_table_that_begins_with_one_within_it_stands_there(tmp_path: Path) -> None:
    records = read(tmp_path, '[region]\nid = "a"\n\n[programme.name]\nfr = "P"\n').records

    assert [record.where.rpartition(":")[2] for record in records] == ["1", "4"]
