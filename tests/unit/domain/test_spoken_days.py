"""Days read out of sentences, in French and in English."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.domain.spoken_days import later, read_days
from bot.domain.spoken_outcome import Present, Trouble

PRESENT = Present(now=datetime(2027, 4, 28, 8, tzinfo=UTC), zone="Europe/Paris")
MAY = (date(2027, 5, 18), date(2027, 5, 19))


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("au 18 mai", MAY[:1]),
        ("au 18/05", MAY[:1]),
        ("2027-05-18", MAY[:1]),
        ("au 18 et 19 mai", MAY),
        ("est reporté aux 18 et 19 mai", MAY),
        ("du 18 au 19 mai 2027", MAY),
        ("mardi 18 et mercredi 19 mai", MAY),
        ("18–19/05/2027", MAY),
        ("to 18 May 2027", MAY[:1]),
        ("to May 18 and 19", MAY),
        ("from 18 to 19 May", MAY),
        ("du 30 mai au 2 juin", (date(2027, 5, 30), date(2027, 6, 2))),
        ("au 1er juin", (date(2027, 6, 1),)),
        ("demain", (date(2027, 4, 29),)),
        ("lundi prochain", (date(2027, 5, 3),)),
        ("rien de tel", ()),
    ],
)
def test_days_are_read_in_order(said: str, days: tuple[date, ...]) -> None:
    assert tuple(each.day for each in read_days(said, PRESENT, "fr").days) == days


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("du 13 mai au 14 à 15h", (date(2027, 5, 13), date(2027, 5, 14))),
        ("from 13 May to 14 at 3pm", (date(2027, 5, 13), date(2027, 5, 14))),
        ("du 13/05 au 14", (date(2027, 5, 13), date(2027, 5, 14))),
        ("du 30 avril au 2", (date(2027, 4, 30), date(2027, 5, 2))),
        ("du 31 décembre 2027 au 2", (date(2027, 12, 31), date(2028, 1, 2))),
        ("le 12 mai au 14 rue Pasteur", (date(2027, 5, 12), date(2027, 5, 14))),
        ("du 12 mai au 14 juin", (date(2027, 5, 12), date(2027, 6, 14))),
        ("le 12-05-2027", (date(2027, 5, 12),)),
        ("12-05-27 à 14h", (date(2027, 5, 12),)),
        ("2027-05-12T14:00", (date(2027, 5, 12),)),
    ],
)
def test_the_second_day_has_the_month_of_the_first(said: str, days: tuple[date, ...]) -> None:
    assert tuple(each.day for each in read_days(said, PRESENT, "fr").days) == days


@pytest.mark.parametrize(
    ("said", "near", "day"),
    [
        ("non le 13", date(2027, 5, 12), date(2027, 5, 13)),
        ("au 14", date(2027, 5, 12), date(2027, 5, 14)),
        ("plutôt le 2", date(2027, 4, 30), date(2027, 5, 2)),
        ("le 30", date(2027, 5, 2), date(2027, 4, 30)),
        ("the 31st", date(2027, 6, 15), date(2027, 5, 31)),
    ],
)
def test_a_day_without_its_month_is_near_the_date_that_is_spoken_of(said: str, near: date, day: date) -> None:
    found = read_days(said, replace(PRESENT, near=near), "fr")

    assert [each.day for each in found.days] == [day]


@pytest.mark.parametrize(
    ("said", "shift"),
    [
        ("d'une semaine", (7, 0)),
        ("de 2 jours plus tôt", (-2, 0)),
        ("avancer de trois jours", (-3, 0)),
        ("by a week", (7, 0)),
        ("two weeks later", (14, 0)),
        ("bring forward by 2 days", (-2, 0)),
        ("d'un mois", (0, 1)),
    ],
)
def test_a_shift_is_read(said: str, shift: tuple[int, int]) -> None:
    found = read_days(said, PRESENT, "fr")
    assert (found.shift, found.months) == shift


@pytest.mark.parametrize(
    ("said", "at"), [("le 12 mai à 14 h", time(14)), ("à 9h30", time(9, 30)), ("on 12 May at 2pm", time(14)), ("le 12 mai", None)]
)  # fmt: skip
def test_the_hour_is_read(said: str, at: time | None) -> None:
    assert read_days(said, PRESENT, "fr").at == at


def test_the_rest_keeps_its_letters() -> None:
    found = read_days("Réunion à l’École le 12 mai à 14 h, avec Éric", PRESENT, "fr")
    assert found.rest == "Réunion à l’École , avec Éric"


@pytest.mark.parametrize(("said", "trouble"), [("au 32 mai", Trouble.NO_DATE), ("au lundi 18 mai", Trouble.WEEKDAY)])
def test_a_day_that_cannot_be_says_why(said: str, trouble: Trouble) -> None:
    wrong = read_days(said, PRESENT, "fr").wrong
    assert wrong is not None
    assert wrong.trouble is trouble


def test_a_month_later_is_cut_to_its_length() -> None:
    assert later(date(2027, 1, 31), 0, 1) == date(2027, 2, 28)


def test_months_pass_the_year() -> None:
    assert later(date(2027, 12, 15), 1, 2) == date(2028, 2, 16)
