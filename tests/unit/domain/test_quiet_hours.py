"""When nobody is written to without having asked."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest

from bot.domain.quiet_hours import QuietHours


@pytest.mark.parametrize(
    ("at", "zone", "expected"),
    [
        ("2027-01-05T19:59+00:00", "Europe/Paris", "2027-01-05T19:59+00:00"),
        ("2027-01-05T20:00+00:00", "Europe/Paris", "2027-01-06T07:00+00:00"),
        ("2027-01-06T02:00+00:00", "Europe/Paris", "2027-01-06T07:00+00:00"),
        ("2027-01-06T07:00+00:00", "Europe/Paris", "2027-01-06T07:00+00:00"),
        ("2027-01-05T18:30+00:00", "Indian/Mayotte", "2027-01-06T05:00+00:00"),
        ("2027-03-27T22:00+00:00", "Europe/Paris", "2027-03-28T06:00+00:00"),
        ("2027-10-30T22:00+00:00", "Europe/Paris", "2027-10-31T07:00+00:00"),
        ("2027-01-06T02:00+00:00", "America/Toronto", "2027-01-06T13:00+00:00"),
    ],
)
def test_what_falls_in_quiet_hours_waits_for_their_end_by_the_recipient_s_clock(
    at: str, zone: str, expected: str
) -> None:
    assert QuietHours().permitted(datetime.fromisoformat(at), zone) == datetime.fromisoformat(expected)


def test_quiet_hours_within_a_day_end_on_it() -> None:
    noon = QuietHours(starts=time(12), ends=time(14))

    assert noon.permitted(datetime(2027, 1, 5, 12, 30, tzinfo=UTC), "UTC") == datetime(2027, 1, 5, 14, tzinfo=UTC)


def test_the_same_hour_twice_means_none() -> None:
    at = datetime(2027, 1, 5, 3, tzinfo=UTC)

    assert QuietHours(starts=time(8), ends=time(8)).permitted(at, "UTC") == at
