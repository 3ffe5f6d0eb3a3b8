"""What people write into a cell is read as they mean it, and as nothing else."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from adapters.documents.xlsx_cells import Cell, Content, read_cell
from adapters.documents.xlsx_columns import Column, Form
from adapters.documents.xlsx_words import MILESTONES, WEEKDAYS, YES_NO
from bot.domain.errors import Phrase

COLUMNS = {
    Form.CODE: Column(header="Code", key="code", note="", form=Form.CODE, digits=2),
    Form.CODES: Column(header="Codes", key="codes", note="", form=Form.CODES, digits=5),
    Form.YES_NO: Column(header="Oui ?", key="yes", note="", form=Form.YES_NO, words=YES_NO),
    Form.CHOICE: Column(header="Genre", key="type", note="", form=Form.CHOICE, words={**MILESTONES, **WEEKDAYS}),
}


def read(form: Form, value: Content, shown_as: str = "General") -> object:
    column = COLUMNS.get(form) or Column(header="Colonne", key="key", note="", form=form)
    return read_cell(column, Cell(where="A1", value=value, format=shown_as))


@pytest.mark.parametrize(
    ("form", "value", "expected"),
    [
        (Form.TEXT, "Le Teil", "Le Teil"),
        (Form.TEXT, 7, "7"),
        (Form.TEXT, 7.0, "7"),
        (Form.DATE, date(2027, 1, 12), date(2027, 1, 12)),
        (Form.DATE, datetime(2027, 1, 12), date(2027, 1, 12)),  # noqa: DTZ001 - a cell has no zone
        (Form.DATE, "12/01/2027", date(2027, 1, 12)),
        (Form.DATE, "2/1/2027", date(2027, 1, 2)),
        (Form.DATE, "12.01.2027", date(2027, 1, 12)),
        (Form.DATE, "12-01-2027", date(2027, 1, 12)),
        (Form.DATE, "2027-01-12", date(2027, 1, 12)),
        (Form.DATE, "12 janvier 2027", date(2027, 1, 12)),
        (Form.DATE, "lundi 1er février 2027", date(2027, 2, 1)),
        (Form.DATE, "14 AOÛT 2027", date(2027, 8, 14)),
        (Form.DATES, "04/01/2027 ; 14 mai 2027", [date(2027, 1, 4), date(2027, 5, 14)]),
        (Form.DATES, date(2027, 1, 4), [date(2027, 1, 4)]),
        (Form.TIME, time(9), time(9)),
        (Form.TIME, "09:00", time(9)),
        (Form.TIME, "9:05", time(9, 5)),
        (Form.TIME, "09:00:30", time(9, 0, 30)),
        (Form.TIME, "9h", time(9)),
        (Form.TIME, "9 h 30", time(9, 30)),
        (Form.TIME, "9H30", time(9, 30)),
        (Form.TIME, "9 heures", time(9)),
        (Form.TIME, timedelta(hours=9, minutes=30), time(9, 30)),
        (Form.TIME, 0.375, time(9)),
        (Form.INTEGER, -14, -14),
        (Form.INTEGER, 7.0, 7),
        (Form.INTEGER, "-14", -14),
        (Form.INTEGER, "−14", -14),
        (Form.INTEGER, "J-14", -14),
        (Form.INTEGER, "J + 7", 7),
        (Form.DECIMAL, 0.5, 0.5),
        (Form.DECIMAL, "0,5", 0.5),
        (Form.DECIMAL, "-3", -3.0),
        (Form.YES_NO, "Oui", True),
        (Form.YES_NO, "x", True),
        (Form.YES_NO, "NON", False),
        (Form.YES_NO, True, True),
        (Form.YES_NO, 0, False),
        (Form.CHOICE, "Échéance", "deadline"),
        (Form.CHOICE, "echeances", "deadline"),
        (Form.CHOICE, "deadline", "deadline"),
        (Form.CHOICE, "Mardi", 2),
        (Form.CHOICE, 2, 2),
        (Form.NAMES, "I01 ; I02,I03\nI04;", ["I01", "I02", "I03", "I04"]),
        (Form.CODE, "02", "02"),
        (Form.CODE, 59, "59"),
        (Form.CODE, 976, "976"),
        (Form.CODES, "02168 ; 59153", ["02168", "59153"]),
        (Form.CODES, 59153, ["59153"]),
        (Form.CODES, "2A004", ["2A004"]),
        (Form.AUDIENCE, "collectifs & rôle:habitant - personne:amina", "collectives & role:habitant - person:amina"),
        (Form.AUDIENCE, "Région : mayotte + collectif:le-teil", "region:mayotte + collective:le-teil"),
        (Form.AUDIENCE, "region:collectifs", "region:collectifs"),
        (Form.AUDIENCE, "programme", "programme"),
        (Form.AUDIENCE, "collectives - person:amina", "collectives - person:amina"),
    ],
)
def test_a_value_is_read_as_it_is_meant(form: Form, value: Content, expected: object) -> None:
    assert read(form, value) == expected


def test_a_number_that_is_shown_with_its_zeros_is_the_code_that_is_shown() -> None:
    assert read(Form.CODES, 2168, "00000") == ["02168"]


@pytest.mark.parametrize(
    ("form", "value"),
    [
        (Form.TEXT, 1.5),
        (Form.TEXT, False),
        (Form.TEXT, date(2027, 1, 12)),
        (Form.DATE, 46400),
        (Form.DATE, "12/13/2027"),
        (Form.DATE, "12/01/27"),
        (Form.DATE, "12 janvier"),
        (Form.DATE, datetime(2027, 1, 12, 9)),  # noqa: DTZ001 - a cell has no zone
        (Form.TIME, 9),
        (Form.TIME, 0.12345),
        (Form.TIME, "24h"),
        (Form.TIME, "9h60"),
        (Form.TIME, timedelta(days=1)),
        (Form.INTEGER, 7.5),
        (Form.INTEGER, True),
        (Form.INTEGER, "7 jours"),
        (Form.DECIMAL, "beaucoup"),
        (Form.DECIMAL, True),
        (Form.YES_NO, "peut-être"),
        (Form.YES_NO, 2),
        (Form.CHOICE, "atelier"),
        (Form.CHOICE, True),
        (Form.CODE, 6),
        (Form.CODES, 2168),
        (Form.CODES, 59153.5),
        (Form.AUDIENCE, 7),
    ],
)
def test_what_cannot_be_meant_is_refused(form: Form, value: Content) -> None:
    assert isinstance(read(form, value), Phrase)


@pytest.mark.parametrize("value", [1e300, float("inf"), float("nan"), -0.0, 10**30])
@pytest.mark.parametrize("form", list(Form))
def test_no_number_makes_a_cell_crash(form: Form, value: float) -> None:
    assert read(form, value) is not None
