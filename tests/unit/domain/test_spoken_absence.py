"""When somebody wants nothing, in their own words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.spoken_absence import read_absence
from bot.domain.spoken_outcome import Present

PRESENT = Present(now=datetime(2027, 1, 19, 9, tzinfo=UTC), zone="Indian/Mayotte")


@pytest.mark.parametrize(
    ("said", "first", "after"),
    [
        ("du 3 au 10 février", "2027-02-03T00:00+03:00", "2027-02-11T00:00+03:00"),
        ("du mercredi 3 au mercredi 10 février inclus", "2027-02-03T00:00+03:00", "2027-02-11T00:00+03:00"),
        ("entre le 3 et le 10 février", "2027-02-03T00:00+03:00", "2027-02-11T00:00+03:00"),
        ("between 3 and 10 February", "2027-02-03T00:00+03:00", "2027-02-11T00:00+03:00"),
        ("from Feb 3 to Feb 10", "2027-02-03T00:00+03:00", "2027-02-11T00:00+03:00"),
        ("à partir du 3 février", "2027-02-03T00:00+03:00", "2027-02-10T00:00+03:00"),
        ("from 3 February for 2 weeks", "2027-02-03T00:00+03:00", "2027-02-17T00:00+03:00"),
        ("2 semaines à partir de lundi", "2027-01-25T00:00+03:00", "2027-02-08T00:00+03:00"),
        ("dès demain", "2027-01-20T00:00+03:00", "2027-01-27T00:00+03:00"),
        ("toute la semaine prochaine", "2027-01-25T00:00+03:00", "2027-02-01T00:00+03:00"),
        ("cette semaine", "2027-01-19T12:00+03:00", "2027-01-25T00:00+03:00"),
        ("jusqu'au 3 février", "2027-01-19T12:00+03:00", "2027-02-04T00:00+03:00"),
        ("2 weeks", "2027-01-19T12:00+03:00", "2027-02-02T00:00+03:00"),
        ("1 jour", "2027-01-19T12:00+03:00", "2027-01-20T00:00+03:00"),
        ("", "2027-01-19T12:00+03:00", "2027-01-26T00:00+03:00"),
    ],
)
def test_it_begins_and_ends_by_the_clock_of_whoever_says_it(said: str, first: str, after: str) -> None:
    found = read_absence(said, PRESENT, "fr")
    assert found is not None
    assert (found.since, found.until) == (datetime.fromisoformat(first), datetime.fromisoformat(after))


@pytest.mark.parametrize(
    "said",
    [
        "tartiflette", "le 31 février", "du 10 au 3 février", "demain après-midi", "de 14 à 16 h", "0 jours", "pendant les vacances",
        "du 3 au 10 février pour le module 3", "le 12 mai à 14 h",
    ],
)  # fmt: skip
def test_what_may_mean_something_else_means_nothing(said: str) -> None:
    assert read_absence(said, PRESENT, "fr") is None
