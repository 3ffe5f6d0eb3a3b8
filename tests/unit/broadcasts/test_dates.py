"""When an announcement is to go, as people type it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.errors import Phrase
from bot.features.broadcasts.dates import read_due

NOW = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
NINE_IN_PARIS = datetime(2027, 1, 5, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "05/01/2027 09:00",
        "5/1/2027 9h",
        "5/1/2027 9 h 00",
        "05/01/2027 à 09h00",
        "05/01/2027, 9:00",
        "2027-01-05 09:00",
        "2027-01-05T09:00",
        "2027-01-05T09:00:00",
        "2027-01-05T09:00+01:00",
        "2027-01-05T08:00Z",
        "  05/01/2027 09:00  ",
    ],
)
def test_one_instant_is_read_however_it_is_written(typed: str) -> None:
    assert read_due(typed, "Europe/Paris", NOW) == NINE_IN_PARIS


def test_local_times_are_by_the_clock_of_who_writes() -> None:
    assert read_due("05/01/2027 11:00", "Indian/Mayotte", NOW) == NINE_IN_PARIS


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("demain", "broadcast-date-hour"),
        ("05/01/2027", "broadcast-date-hour"),
        ("31/02/2027 09:00", "broadcast-date-unclear"),
        ("05/01/2027 25:00", "broadcast-date-unclear"),
        ("", "broadcast-date-unclear"),
        ("04/01/2027 09:00", "broadcast-date-past"),
        ("05/01/2029 09:00", "broadcast-date-far"),
    ],
)
def test_what_is_no_time_to_come_is_told_why(typed: str, wrong: str) -> None:
    assert read_due(typed, "Europe/Paris", NOW) == Phrase(wrong, {"text": typed})
