"""The workbook that a coordinator is given: what helps to fill it in is there, and nothing in it can run."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from adapters.documents.xlsx_columns import Sheet
from adapters.documents.xlsx_sheets import LISTS, README, SHEETS
from adapters.documents.xlsx_template import LAST_ROW, write_template
from adapters.documents.xlsx_words import OFFERED
from adapters.holidays.calendars import PublicHolidays
from bot.domain.errors import ConfigError
from bot.domain.pack import Pack
from bot.domain.wall_time import zone
from bot.i18n import translator
from tests.unit.documents.workbooks import loaded, texts
from tests.unit.programme.packs import SMALL, pack_of


def empty(folder: Path, lang: str = "fr") -> Workbook:
    path = folder / "vide.xlsx"
    write_template(path, None, texts(lang))
    return load_workbook(path)


def lists(book: Workbook, title: str) -> dict[str, tuple[str, str]]:
    """Of each column of a sheet with a drop-down list: its header, what the list shows, and how strict it is."""
    sheet = book[title]
    return {
        str(sheet.cell(1, min(area.min_col for area in each.sqref.ranges)).value).removesuffix(" *"): (
            str(each.formula1),
            str(each.errorStyle or "stop"),
        )
        for each in sheet.data_validations.dataValidation
    }


def test_the_sheets_are_those_that_are_read_between_two_for_people(tmp_path: Path) -> None:
    assert empty(tmp_path).sheetnames == [README, *(sheet.title for sheet in SHEETS), LISTS]


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.kind)
def test_every_header_has_a_note_and_required_ones_a_star(tmp_path: Path, sheet: Sheet, lang: str) -> None:
    cells = empty(tmp_path, lang)[sheet.title][1]

    assert [cell.value for cell in cells] == [column.shown for column in sheet.columns]
    assert [cell.comment.text for cell in cells if cell.comment] == [texts(lang)[each.note] for each in sheet.columns]


def test_the_first_sheet_says_in_ten_lines_how_to_fill_it_in_and_to_import_it(tmp_path: Path) -> None:
    lines = [str(row[0].value) for row in empty(tmp_path)[README].iter_rows()]

    assert (lines[0], len(lines)) == ("Un programme pour Relais", 11)
    assert [line for line in lines if "relais import programme.xlsx --dry-run" in line] == [lines[9]]


def test_the_header_stays_in_sight(tmp_path: Path) -> None:
    book = empty(tmp_path)

    assert {book[sheet.title].freeze_panes for sheet in SHEETS} == {"B2"}


def test_lists_offer_what_the_other_sheets_define(tmp_path: Path) -> None:
    found = lists(empty(tmp_path), "Personnes")

    assert found == {
        "Langue": ('"français,anglais"', "stop"),
        "Fuseau horaire": ("'Listes'!$A$3:$A$17", "warning"),
        "Collectif": (f"'Collectifs'!$A$2:$A${LAST_ROW}", "warning"),
        "Région": (f"'Régions'!$A$2:$A${LAST_ROW}", "warning"),
        "Programme entier": ('"oui,non"', "stop"),
        "Rôle": (f"'Rôles'!$A$2:$A${LAST_ROW}", "warning"),
    }


@pytest.mark.parametrize(
    ("title", "header", "shown"),
    [
        ("Jalons", "Genre", '"module,échéance,rencontre"'),
        ("Collectifs", "Jours fériés", "'Listes'!$B$3:$B$17"),
        ("Rappels", "Jalon", f"'Jalons'!$A$2:$A${LAST_ROW}"),
        ("Rappels", "Si jour férié", '"avant,après,quand même"'),
        ("Options", "Indicateur", f"'Indicateurs'!$A$2:$A${LAST_ROW}"),
        ("Points d’étape", "Jour", '"lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche"'),
    ],
)
def test_a_column_with_few_right_answers_has_a_list(tmp_path: Path, title: str, header: str, shown: str) -> None:
    assert lists(empty(tmp_path), title)[header][0] == shown


def test_every_zone_and_calendar_that_is_offered_exists() -> None:
    for name in OFFERED["Fuseaux"]:
        assert zone(name).key == name
    for calendar in OFFERED["Jours fériés"]:
        assert PublicHolidays().name(calendar, date(2027, 1, 1)) is not None


@pytest.mark.parametrize(
    ("title", "column"), [("Collectifs", "I"), ("Collectifs", "H"), ("Régions", "C"), ("Jalons", "A")]
)
def test_codes_and_ids_are_typed_as_text(tmp_path: Path, title: str, column: str) -> None:
    assert empty(tmp_path)[title].column_dimensions[column].number_format == "@"


def test_a_code_keeps_its_zeros(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, SMALL.replace('["97610"]', '["02168"]'))
    path = tmp_path / "programme.xlsx"
    write_template(path, pack, texts())

    cell = load_workbook(path)["Collectifs"]["I2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("s", "02168", "@")


@pytest.mark.parametrize("dangerous", ['=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "=1+1", "\t=1", "{=1}"])
def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path: Path, dangerous: str) -> None:
    pack = pack_of(tmp_path)
    pack.regions[0].name = dangerous
    path = tmp_path / "programme.xlsx"
    write_template(path, pack, texts())

    cell = load_workbook(path)["Régions"]["B2"]
    assert (cell.data_type, cell.value, cell.number_format) == ("s", dangerous, "@")


def test_nothing_in_the_workbook_is_a_formula_or_a_link(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    write_template(
        path, pack_of(tmp_path, SMALL.replace('type = "module"', 'type = "module"\nlink = "https://x.fr"')), texts()
    )

    with zipfile.ZipFile(path) as archive:
        pages = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert [page for page in pages if b"<f>" in page or b"<hyperlink" in page] == []


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    path.write_text("le travail de quelqu’un", encoding="utf-8")

    with pytest.raises(ConfigError) as refused:
        write_template(path, None, texts())

    told = [(fault.where, fault.phrase.key) for fault in refused.value.faults]
    assert (told, path.read_text("utf-8")) == ([(str(path), "pack-xlsx-exists")], "le travail de quelqu’un")


@pytest.mark.parametrize(
    ("name", "key"),
    [("programme.ods", "pack-xlsx-suffix"), ("programme", "pack-xlsx-suffix"), ("rien/a.xlsx", "pack-xlsx-unwritable")],
)
def test_a_workbook_that_cannot_be_made_there_is_a_fault(tmp_path: Path, name: str, key: str) -> None:
    with pytest.raises(ConfigError) as refused:
        write_template(tmp_path / name, None, texts())

    assert [translator("fr").phrase(fault.phrase)[-1] for fault in refused.value.faults] == ["."]
    assert ([fault.phrase.key for fault in refused.value.faults], list(tmp_path.iterdir())) == ([key], [])


def test_the_same_programme_makes_the_same_file(tmp_path: Path) -> None:
    pack = pack_of(tmp_path)
    for name in ("a.xlsx", "b.xlsx"):
        write_template(tmp_path / name, pack, texts())

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_notes_may_be_in_english_and_the_file_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    write_template(path, pack_of(tmp_path), texts("en"))

    assert loaded(path) == pack_of(tmp_path)


def test_a_pack_without_a_programme_makes_an_empty_workbook(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    write_template(path, Pack(), texts())

    assert load_workbook(io.BytesIO(path.read_bytes()))["Collectifs"].max_row == 1


def test_reading_another_pack_loads_no_spreadsheet_library(tmp_path: Path) -> None:
    pack_of(tmp_path)
    code = (
        "import sys; from pathlib import Path; from adapters.documents.pack_files import PackFiles;"
        "from adapters.documents import xlsx_template; PackFiles().read(Path(sys.argv[1]));"
        "print({'openpyxl', 'xlsxwriter'} & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)

    assert ran.stdout == "set()\n"
