from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.spoken_durations import read_days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("3 jours", 3),
        ("1 jour", 1),
        ("3j", 3),
        ("10 d", 10),
        ("2 semaines", 14),
        ("une semaine", 7),
        ("2s", 14),
        ("un mois", 30),
        ("3 mois", 90),
        ("2 weeks", 14),
        ("a week", 7),
        ("one month", 30),
        ("semaine", 7),
        ("deux semaines", 14),
        ("trois jours", 3),
        ("two weeks", 14),
        ("pendant 2 semaines", 14),
        ("for 2 weeks", 14),
        ("of 2 weeks", 14),
        ("de 3 jours", 3),
        ("15 jours !", 15),
        ("0 jour", 0),
    ],
)
def test_a_duration_is_read_as_people_write_it(words: str, days: int) -> None:
    assert read_days(words) == days


@pytest.mark.parametrize(
    "words", ["", "3", "tartiflette", "3 heures", "1.5 jours", "99999 jours", "jours 3", "s'il te plait"]
)
def test_what_is_no_duration_is_none(words: str) -> None:
    assert read_days(words) is None


@given(st.text(max_size=60))
def test_reading_a_duration_never_fails(words: str) -> None:
    assert read_days(words) is None or read_days(words) is not None
