"""A workbook becomes the records of a TOML pack, however its author arranged it."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from adapters.documents.pack_files import PackFiles
from bot.domain.errors import Fault
from bot.ports.packs import RawPack, RawRecord
from tests.unit.documents.workbooks import changed, loaded, small, written
from tests.unit.programme.packs import pack_of

JALONS: list[list[object]] = [
    ["Identifiant", "Genre", "Titre (français)", "Titre (anglais)", "Début"],
    ["m1", "module", "Premier", "First", date(2027, 1, 12)],
]


def read(path: Path) -> RawPack:
    return PackFiles().read(path)


def test_each_row_is_a_record_with_the_cells_of_its_keys(tmp_path: Path) -> None:
    path = written(tmp_path, {"Jalons": JALONS})

    at = f"{path}:Jalons!"
    data = {
        "id": "m1",
        "type": "module",
        "title": {"fr": "Premier", "en": "First"},
        "starts": date(2027, 1, 12),
        "ends": date(2027, 1, 12),
    }
    places = {
        "": f"{at}A2",
        "id": f"{at}A2",
        "type": f"{at}B2",
        "title": f"{at}C2",
        "title.fr": f"{at}C2",
        "title.en": f"{at}D2",
        "starts": f"{at}E2",
        "ends": f"{at}E2",
    }
    record = RawRecord(kind="milestone", data=data, places=places)
    assert read(path) == RawPack(records=(record,), entries=(), lexicon={})


def test_a_person_in_two_teams_is_one_person_with_two_memberships(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Identifiant", "Nom", "Collectif", "Région", "Programme entier", "Rôle"],
        ["amina", "Amina", "koungou", None, None, "habitant"],
        ["claire", "Claire", None, "mayotte", "non", "appui"],
        ["amina", None, None, None, "oui", "appui"],
        ["hugo", "Hugo", None, None, None, None],
    ]

    records = read(written(tmp_path, {"Personnes": rows})).records

    assert [record.data for record in records] == [
        {"id": "amina", "name": "Amina"},
        {"id": "claire", "name": "Claire"},
        {"id": "hugo", "name": "Hugo"},
        {"person": "amina", "scope": "collective:koungou", "role": "habitant"},
        {"person": "claire", "scope": "region:mayotte", "role": "appui"},
        {"person": "amina", "scope": "programme", "role": "appui"},
    ]


def test_options_belong_to_their_indicator_in_the_order_of_rows(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {
        "Options": [
            ["Indicateur", "Valeur", "Libellé (français)", "Libellé (anglais)", "Texte libre"],
            ["I01", 2, "oui", "yes", None],
            ["I01", 1, "non", "no", "oui"],
        ],
        "Indicateurs": [
            ["Identifiant", "Condition", "Question", "Question (anglais)", "Type"],
            ["I01", "vision", "?", "?", "choix"],
        ],
    }
    path = written(tmp_path, sheets)

    (record,) = read(path).records

    assert record.data["options"] == [
        {"value": "2", "label": {"fr": "oui", "en": "yes"}},
        {"value": "1", "label": {"fr": "non", "en": "no"}, "open": True},
    ]
    assert record.places["options[1].label.en"] == f"{path}:Options!D3"


@pytest.mark.parametrize(
    "headers",
    [
        ["IDENTIFIANT", "GENRE", "TITRE (FRANÇAIS)", "titre (anglais)", "debut"],
        ["identifiant *", " Genre ", "Titre", "Titre_anglais", "Début *"],
        ["id", "type", "title.fr", "title.en", "starts"],
    ],
)
def test_headers_are_known_without_case_accents_and_signs(tmp_path: Path, headers: list[object]) -> None:
    other = written(tmp_path, {"jalon": [headers, *JALONS[1:]]})

    assert [record.data["title"] for record in read(other).records] == [{"fr": "Premier", "en": "First"}]


def test_order_empty_rows_and_a_title_above_the_headers_do_not_matter(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Nos jalons de l’année"],
        [],
        list(reversed(JALONS[0])),
        [],
        [None, "  "],
        list(reversed(JALONS[1])),
    ]
    path = written(tmp_path, {"Jalons": rows})

    assert [(record.data["id"], record.where) for record in read(path).records] == [("m1", f"{path}:Jalons!E6")]


def test_columns_and_sheets_of_the_authors_own_are_noted_and_left_alone(tmp_path: Path) -> None:
    rows = [[*JALONS[0], "Téléphone de la salle"], [*JALONS[1], "01 02 03 04 05"]]
    draft: list[list[object]] = [["à faire"]]
    path = written(tmp_path, {"Jalons": rows, "Brouillon": draft})
    notes: list[Fault] = []

    pack = PackFiles(notes.append).read(path)

    assert (pack.faults, [record.kind for record in pack.records]) == ((), ["milestone"])
    assert [(note.where, note.phrase.key) for note in notes] == [
        (f"{path}:Jalons!F1", "pack-xlsx-column-ignored"),
        (f"{path}:Brouillon!A1", "pack-xlsx-sheet-ignored"),
    ]


def test_the_template_itself_has_nothing_to_note(tmp_path: Path) -> None:
    notes: list[Fault] = []

    PackFiles(notes.append).read(small(tmp_path))

    assert notes == []


def test_rows_that_hold_only_the_authors_own_columns_are_empty(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*JALONS[0], "Remarques"], JALONS[1], [*[None] * 5, "à compléter"]]

    assert len(read(written(tmp_path, {"Jalons": rows})).records) == 1


def test_a_milestone_of_one_day_needs_no_end(tmp_path: Path) -> None:
    pack = loaded(changed(tmp_path, {"Jalons!F2": None}))

    assert (pack.milestones[0].starts, pack.milestones[0].ends) == (date(2027, 1, 12), date(2027, 1, 12))


def test_words_in_french_are_read(tmp_path: Path) -> None:
    cells = {
        "Rappels!E2": "J-7",
        "Rappels!F2": "9h30",
        "Rappels!H2": "Collectifs & Rôle:habitant",
        "Rappels!I2": "APRES",
    }

    (reminder,) = loaded(changed(tmp_path, cells)).reminders

    assert (reminder.days, reminder.at, reminder.audience, reminder.on_day_off.value) == (
        -7,
        time(9, 30),
        "collectives & role:habitant",
        "after",
    )


def test_a_workbook_that_was_opened_and_saved_again_says_the_same(tmp_path: Path) -> None:
    path = small(tmp_path)
    load_workbook(path).save(path)

    assert loaded(path) == pack_of(tmp_path)


def test_upper_case_in_the_name_of_the_file_is_known(tmp_path: Path) -> None:
    path = small(tmp_path).rename(tmp_path / "PROGRAMME.XLSX")

    assert read(path).faults == ()


def test_what_a_cell_names_by_its_name_is_as_by_its_identifier(tmp_path: Path) -> None:
    by_id = loaded(small(tmp_path))
    region, collective = by_id.regions[0], by_id.collectives[0]
    (tmp_path / "names").mkdir()
    by_name = changed(
        tmp_path / "names", {"Collectifs!C2": region.name.upper(), "Personnes!E2": f" {collective.name} "}
    )

    assert (loaded(by_name).collectives, loaded(by_name).memberships) == (by_id.collectives, by_id.memberships)
