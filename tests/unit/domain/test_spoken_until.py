"""Until when a pause lasts, as people say it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.spoken_outcome import Present
from bot.domain.spoken_until import read_until
from bot.domain.wall_time import zone

TUESDAY = Present(now=datetime(2027, 1, 5, 9, 0, tzinfo=UTC), zone="Europe/Paris")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("jusqu’au 15 février", "2027-02-16T00:00"),
        ("jusqu'au 15 février inclus", "2027-02-16T00:00"),
        ("jusqu’au 15/02/2027", "2027-02-16T00:00"),
        ("jusqu'au lundi 15 février", "2027-02-16T00:00"),
        ("jusqu’au 15", "2027-01-16T00:00"),
        ("jusqu’au 4", "2027-02-05T00:00"),
        ("jusqu'à lundi", "2027-01-11T00:00"),
        ("jusqu’à mardi inclus", "2027-01-13T00:00"),
        ("jusqu’à demain 9h", "2027-01-06T09:00"),
        ("jusqu’à 14h", "2027-01-05T14:00"),
        ("jusqu’à la fin du mois", "2027-02-01T00:00"),
        ("jusqu’à la fin de la semaine", "2027-01-11T00:00"),
        ("until 15 February", "2027-02-16T00:00"),
        ("until February 15th", "2027-02-16T00:00"),
        ("until next Monday", "2027-01-11T00:00"),
        ("until the end of the month", "2027-02-01T00:00"),
    ],
)
def test_a_pause_has_an_end(words: str, until: str) -> None:
    lang = "en" if words.startswith("until") else "fr"
    found = read_until(words, TUESDAY, lang)

    assert found is not None
    assert found.astimezone(zone(TUESDAY.zone)).strftime("%Y-%m-%dT%H:%M") == until


@pytest.mark.parametrize(
    "words",
    ["jusqu’au 31 février", "jusqu’au 15 février pour Koungou", "jusqu’à plus soif", "le 15 février", "jusqu’au 45"],
)
def test_what_is_no_end_is_left_to_others(words: str) -> None:
    assert read_until(words, TUESDAY, "fr") is None
