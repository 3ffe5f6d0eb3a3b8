"""The days that a sentence speaks of."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.spoken_span import Span, read_span
from bot.i18n import translator

TODAY = date(2027, 1, 5)
APRIL = ("2027-04-27", "2027-04-27")
JULY = ("2027-07-12", "2027-07-30")


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("jour de congé le 27 avril pour Koungou", APRIL),
        ("retirer le jour de congé du 27 avril", APRIL),
        ("le mardi 27 avril 2027", APRIL),
        ("27/04", APRIL),
        ("27/04/2027", APRIL),
        ("2027-04-27", APRIL),
        ("on 27 April", APRIL),
        ("on April 27th, 2027", APRIL),
        ("on the 27th of April", APRIL),
        ("Koungou est en pause du 12 au 30 juillet", JULY),
        ("du lundi 12 au vendredi 30 juillet 2027", JULY),
        ("du 12/07 au 30/07/2027", JULY),
        ("du 12 juillet jusqu’au 30 juillet", JULY),
        ("from 12 to 30 July", JULY),
        ("July 12 to 30", JULY),
        ("from July 12 to July 30", JULY),
        ("12-30 July", JULY),
        ("en pause jusqu’au 15 février", ("2027-01-05", "2027-02-15")),
        ("on pause until 15 February", ("2027-01-05", "2027-02-15")),
        ("le 1er mai", ("2027-05-01", "2027-05-01")),
        ("pas de messages à Koungou en août", ("2027-08-01", "2027-08-31")),
        ("in February 2028", ("2028-02-01", "2028-02-29")),
        ("tout le mois d’août", ("2027-08-01", "2027-08-31")),
        ("du 20 décembre au 3 janvier", ("2027-12-20", "2028-01-03")),
        ("le 4 janvier", ("2028-01-04", "2028-01-04")),
        ("demain", ("2027-01-06", "2027-01-06")),
        ("lundi", ("2027-01-11", "2027-01-11")),
        ("du 12 juillet au 30", JULY),
        ("du 12 au 30", ("2027-01-12", "2027-01-30")),
        ("from 12 to 3", ("2027-01-12", "2027-02-03")),
        ("jour de congé le 27 avril à 14 h", APRIL),
        ("de demain à vendredi", ("2027-01-06", "2027-01-08")),
        ("from Monday to Wednesday", ("2027-01-11", "2027-01-13")),
        ("lundi et mardi", ("2027-01-11", "2027-01-12")),
        ("cette semaine", ("2027-01-05", "2027-01-10")),
        ("la semaine prochaine", ("2027-01-11", "2027-01-17")),
        ("next week", ("2027-01-11", "2027-01-17")),
        ("la semaine du mercredi 28 avril", ("2027-04-26", "2027-05-02")),
        ("the week of 28 April", ("2027-04-26", "2027-05-02")),
        ("ce week-end", ("2027-01-09", "2027-01-10")),
    ],
)
def test_days_are_read_as_people_say_them(said: str, days: tuple[str, str]) -> None:
    assert read_span(said, TODAY) == Span(*(date.fromisoformat(day) for day in days))


@pytest.mark.parametrize("said", ["le 31 février", "du 30 au 12 juillet", "on 31 June", "2027-13-01", "du 31 au 30"])
def test_days_that_do_not_exist_are_refused(said: str) -> None:
    with pytest.raises(ValueError, match=r"days|before"):
        read_span(said, TODAY)


@pytest.mark.parametrize("said", ["quels sont nos jours de congé ?", "", "module 3", "I may come", "12"])
def test_a_text_without_days_has_none(said: str) -> None:
    assert read_span(said, TODAY) is None


@given(first=st.dates(TODAY, date(2027, 12, 31)), more=st.integers(1, 183), lang=st.sampled_from(["fr", "en"]))
def test_what_the_bot_reads_back_is_what_it_reads(first: date, more: int, lang: str) -> None:
    say, last = translator(lang), first + timedelta(days=more)
    words = {"fr": "du {} au {}", "en": "from {} to {}"}[lang].format(say.day(first), say.day(last))

    assert read_span(words, TODAY) == Span(first, last)
    assert read_span(say.day(first), TODAY) == Span(first, first)


@given(st.text(max_size=60))
def test_nothing_that_people_write_breaks_it(said: str) -> None:
    try:
        found = read_span(said, TODAY)
    except ValueError:
        return
    assert found is None or found.first <= found.last
