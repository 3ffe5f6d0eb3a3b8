"""What is wrong in a workbook is told at its sheet and cell, all at once, and no fault brings another."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.i18n import translator
from tests.unit.documents.workbooks import changed, faults, small, told, written

# SMALL fills one row of each sheet, row 2; Indicateurs and Options two, rows 2 and 3
CELLS = [
    # cell, what is written there, its sentence
    ("Programme!D2", "espagnol", "pack-xlsx-choice"),
    ("Programme!E2", "Paris", "pack-unknown-zone"),
    ("Programme!F2", "peut-être", "pack-xlsx-yes-no"),
    ("Régions!C2", 6, "pack-xlsx-code"),
    ("Rappels!A2", "La veille", "pack-bad-id"),
    ("Collectifs!B2", None, "pack-xlsx-blank"),
    ("Collectifs!B2", "   ", "pack-xlsx-blank"),
    ("Collectifs!B2", date(2027, 1, 2), "pack-xlsx-text"),
    ("Collectifs!B2", True, "pack-xlsx-text"),
    ("Collectifs!C2", "mayote", "pack-unknown-reference"),
    ("Collectifs!C2", "Mayote", "pack-unknown-reference"),
    ("Collectifs!C2", None, "pack-xlsx-blank"),
    ("Collectifs!E2", "Mayotte", "pack-unknown-calendar"),
    ("Collectifs!H2", 2, "pack-xlsx-code"),
    ("Collectifs!I2", 2168, "pack-xlsx-code"),
    ("Collectifs!J2", "04/01/2027 ; lundi", "pack-xlsx-dates"),
    ("Rôles!C2", None, "pack-xlsx-blank"),
    ("Rôles!D2", 2, "pack-xlsx-yes-no"),
    ("Personnes!B2", "a" * 121, "pack-too-long"),
    ("Jalons!B2", "atelier", "pack-xlsx-choice"),
    ("Jalons!E2", "12 janvier", "pack-xlsx-date"),
    ("Jalons!E2", "30/02/2027", "pack-xlsx-date"),
    ("Jalons!E2", datetime(2027, 1, 12, 9, 30), "pack-xlsx-date"),  # noqa: DTZ001 - a cell has no zone
    ("Jalons!E2", None, "pack-xlsx-blank"),
    ("Jalons!E2", "#REF!", "pack-xlsx-error"),
    ("Jalons!E2", "=TODAY()", "pack-xlsx-formula"),
    ("Jalons!F2", date(2027, 1, 11), "pack-ends-before-start"),
    ("Jalons!G2", "reunion", "pack-unknown-reference"),
    ("Jalons!J2", "à Mamoudzou", "pack-xlsx-language"),
    ("Jalons!Q2", "une semaine", "pack-xlsx-integer"),
    ("Jalons!Q2", 7.5, "pack-xlsx-integer"),
    ("Rappels!B2", None, "pack-reminder-about-nothing"),
    ("Rappels!C2", "m1", "pack-reminder-about-both"),
    ("Rappels!E2", 366, "pack-too-big"),
    ("Rappels!F2", "25:00", "pack-xlsx-time"),
    ("Rappels!F2", 9, "pack-xlsx-time"),
    ("Rappels!F2", "le matin", "pack-xlsx-time"),
    ("Rappels!G2", "tout le monde", "pack-xlsx-choice"),
    ("Rappels!H2", "tout le monde", "pack-audience"),
    ("Rappels!H2", "collectifs - personne:omar", "pack-unknown-reference"),
    ("Rappels!K2", "Demain : {titre}", "pack-unknown-field"),
    ("Indicateurs!C2", "cap", "pack-xlsx-choice"),
    ("Indicateurs!J2", "note", "pack-xlsx-choice"),
    ("Indicateurs!J3", None, "pack-xlsx-blank"),
    ("Indicateurs!K3", 11, "pack-low-above-high"),
    ("Indicateurs!K3", "zéro", "pack-xlsx-number"),
    ("Indicateurs!O3", "vers le haut", "pack-xlsx-choice"),
    ("Indicateurs!P3", "trois", "pack-xlsx-number"),
    ("Indicateurs!R3", 5, "pack-mark-half"),
    ("Indicateurs!T3", "I99", "pack-unknown-reference"),
    ("Options!A3", "I99", "pack-unknown-reference"),
    ("Options!B3", "temps", "pack-option-twice"),
    ("Options!D3", None, "pack-xlsx-blank"),
    ("Points d’étape!D2", "lun", "pack-xlsx-choice"),
    ("Points d’étape!F2", None, "pack-xlsx-blank"),
    ("Points d’étape!F2", "I01 ; I99", "pack-unknown-reference"),
    ("Points d’étape!H2", 7, "pack-too-big"),
    ("Points d’étape!L2", "trois", "pack-xlsx-integer"),
    ("Points d’étape!M2", "le soir", "pack-xlsx-time"),
]
ELSEWHERE = {"Rappels!B2": "Rappels!A2", "Jalons!J2": "Jalons!K2"}
"""A fault of a whole row is told at its beginning, that of a text without its translation where the translation lacks."""


@pytest.mark.parametrize(("place", "value", "key"), CELLS)
def test_a_fault_is_told_at_its_cell_and_alone(tmp_path: Path, place: str, value: object, key: str) -> None:
    assert told(changed(tmp_path, {place: value})) == [(ELSEWHERE.get(place, place), key)]


@pytest.mark.parametrize(("place", "value"), [(place, value) for place, value, _ in CELLS])
def test_a_fault_can_be_said_in_both_languages(tmp_path: Path, place: str, value: object) -> None:
    (fault,) = faults(changed(tmp_path, {place: value}))

    assert {translator(lang).phrase(fault.phrase)[-1] for lang in ("fr", "en")} <= set(".?…")


def test_a_number_where_a_code_stands_says_how_to_mend_it(tmp_path: Path) -> None:
    (fault,) = faults(changed(tmp_path, {"Collectifs!I2": 2168}))

    said = translator("fr").phrase(fault.phrase)
    assert said == (
        "«\u00a0Codes INSEE\u00a0» contient le nombre 2168\u00a0: il a peut-être perdu ses zéros de tête."
        " Mettez la cellule au format Texte, puis écrivez de nouveau le code en entier, par exemple 02168."
    )


def test_every_fault_of_every_sheet_is_told_at_once(tmp_path: Path) -> None:
    cells = {"Programme!E2": "Paris", "Collectifs!B2": None, "Jalons!E2": "demain", "Points d’étape!F2": "I99"}

    assert told(changed(tmp_path, cells)) == [
        ("Collectifs!B2", "pack-xlsx-blank"),
        ("Jalons!E2", "pack-xlsx-date"),
        ("Points d’étape!F2", "pack-unknown-reference"),
        ("Programme!E2", "pack-unknown-zone"),
    ]


def test_two_faults_of_one_row_are_both_told(tmp_path: Path) -> None:
    cells = {"Collectifs!B2": None, "Collectifs!D2": "Indien/Mayotte"}

    assert told(changed(tmp_path, cells)) == [
        ("Collectifs!B2", "pack-xlsx-blank"),
        ("Collectifs!D2", "pack-unknown-zone"),
    ]


@pytest.mark.parametrize(
    ("cells", "place", "key"),
    [
        ({"Personnes!E2": None}, "Personnes!H2", "pack-xlsx-membership-scope"),
        ({"Personnes!H2": None}, "Personnes!H2", "pack-xlsx-membership-role"),
        ({"Personnes!F2": "mayotte"}, "Personnes!F2", "pack-xlsx-scope-many"),
        ({"Personnes!G2": "oui"}, "Personnes!G2", "pack-xlsx-scope-many"),
        ({"Jalons!G2": "mayotte", "Jalons!H2": "koungou"}, "Jalons!G2", "pack-xlsx-scope-many"),
        ({"Personnes!H2": "maire"}, "Personnes!H2", "pack-unknown-reference"),
        ({"Personnes!E2": "kungou"}, "Personnes!E2", "pack-unknown-reference"),
        ({"Personnes!E2": "=A1"}, "Personnes!E2", "pack-xlsx-formula"),
    ],
)
def test_a_role_needs_one_place_and_a_place_a_role(
    tmp_path: Path, cells: dict[str, object], place: str, key: str
) -> None:
    assert told(changed(tmp_path, cells)) == [(place, key)]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Personnes!A3": "amina", "Personnes!B3": "Anne"}, [("Personnes!B3", "pack-xlsx-person-differs")]),
        (
            {"Personnes!A3": "amina", "Personnes!E3": "koungou", "Personnes!H3": "habitant"},
            [("Personnes!E3", "pack-membership-twice")],
        ),
        (
            {"Collectifs!A3": "koungou", "Collectifs!B3": "K", "Collectifs!C3": "mayotte", "Collectifs!D3": "UTC"},
            [("Collectifs!A3", "pack-id-twice")],
        ),
    ],
)
def test_what_is_written_twice_is_told(
    tmp_path: Path, cells: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert told(changed(tmp_path, cells)) == expected


def test_merged_cells_are_one_fault(tmp_path: Path) -> None:
    path = changed(tmp_path, {f"Collectifs!{column}3": f"x{column.lower()}" for column in "AB"})
    book = load_workbook(path)
    book["Collectifs"]["D3"].value = "UTC"
    book["Collectifs"].merge_cells("C2:C3")
    book.save(path)

    assert told(path) == [("Collectifs!C2:C3", "pack-xlsx-merged")]


def test_a_hidden_sheet_is_a_fault(tmp_path: Path) -> None:
    path = small(tmp_path)
    book = load_workbook(path)
    book["Rappels"].sheet_state = "hidden"
    book.save(path)

    assert told(path) == [("Rappels!A1", "pack-xlsx-hidden")]


PEOPLE: list[list[object]] = [["Identifiant", "Nom"], ["amina", "Amina"]]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ({"Feuil1": [["a"], [1]]}, [("", "pack-xlsx-sheets")]),
        ({"Personnes": [["Identifiant", "Nom"]]}, [("", "pack-xlsx-empty")]),
        ({"Persones": PEOPLE}, [("Persones!A1", "pack-xlsx-unknown-sheet")]),
        ({"Personnes": [["amina", "Amina"]]}, [("Personnes!A1", "pack-xlsx-headers")]),
        ({"Personnes": [["Identifiant", "Langue"], ["a", "fr"]]}, [("Personnes!A1", "pack-xlsx-column-missing")]),
        (
            {"Personnes": [["Identifiant", "Nom", "Langues"], ["a", "A", "fr"]]},
            [("Personnes!C1", "pack-xlsx-unknown-column")],
        ),
        (
            {"Personnes": [["Identifiant", "Nom", "NOM *"], ["a", "A", "B"]]},
            [("Personnes!C1", "pack-xlsx-column-twice")],
        ),
    ],
)
def test_what_is_wrong_with_sheets_and_columns_is_told(
    tmp_path: Path, sheets: dict[str, list[list[object]]], expected: list[tuple[str, str]]
) -> None:
    assert told(written(tmp_path, sheets)) == expected


def test_a_slip_in_a_header_says_which_one_was_meant(tmp_path: Path) -> None:
    (fault,) = faults(written(tmp_path, {"Personnes": [["Identifiant", "Nom", "Langues"], ["a", "A", "fr"]]}))

    assert fault.phrase.values["close"] == "Langue"


def test_a_choice_says_the_words_of_the_list(tmp_path: Path) -> None:
    (fault,) = faults(changed(tmp_path, {"Points d’étape!D2": "hier", "Points d’étape!E2": time(9)}))

    assert translator("fr").phrase(fault.phrase).endswith("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche.")


@pytest.mark.parametrize(
    ("cell", "value", "called"),
    [
        ("Collectifs!C2", "mayote", "« Régions »"),
        ("Options!A2", "I99", "« Indicateurs »"),
        ("Personnes!A2", "Léa B.", "« Identifiant »"),
    ],
)
def test_sheets_and_columns_are_called_as_the_author_sees_them(
    tmp_path: Path, cell: str, value: str, called: str
) -> None:
    here = [fault for fault in faults(changed(tmp_path, {cell: value})) if fault.where.endswith(cell)]

    assert len(here) == 1
    assert called in translator("fr").phrase(here[0].phrase).replace("\u00a0", " ")
