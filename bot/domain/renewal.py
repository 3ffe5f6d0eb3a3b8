"""Accounts that end by themselves: Tchap's are good for 13 months from their making or last renewal (research/domain.md 2.2)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

MONTHS = 13
WARNED = (60, 30, 7)
"""Days before the end on which somebody is warned."""


def account_ends(renewed: date) -> date:
    """The last day of an account."""
    year, month = divmod(renewed.month - 1 + MONTHS, 12)
    year, month = renewed.year + year, month + 1
    return date(year, month, min(renewed.day, monthrange(year, month)[1]))


def warnings(renewed: date) -> tuple[date, ...]:
    """The days on which somebody is warned."""
    return tuple(account_ends(renewed) - timedelta(days=days) for days in WARNED)
