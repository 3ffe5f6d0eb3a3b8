"""Whoever coordinates the programme is warned before the bot's account ends."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.renewal import account_ends, warnings


@pytest.mark.parametrize(
    ("renewed", "ends"),
    [
        (date(2027, 1, 4), date(2028, 2, 4)),
        (date(2027, 1, 31), date(2028, 2, 29)),
        (date(2026, 12, 15), date(2028, 1, 15)),
        (date(2026, 1, 31), date(2027, 2, 28)),
    ],
)
def test_an_account_ends_thirteen_months_after_its_last_renewal(renewed: date, ends: date) -> None:
    assert account_ends(renewed) == ends


def test_somebody_is_warned_sixty_thirty_and_seven_days_before() -> None:
    assert warnings(date(2027, 1, 4)) == (date(2027, 12, 6), date(2028, 1, 5), date(2028, 1, 28))
