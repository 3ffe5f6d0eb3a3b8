"""Orders with a slip in them."""

from __future__ import annotations

import pytest

from bot.engine.mistyped import mistyped_order

_WORDS = {"corriger": "checkin", "annuler": "cancel", "prefere": "prefer", "mes rappels": "reminders", "stop": "stop"}


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("coriger", "corriger"),
        ("anuler", "annuler"),
        ("mes rapels", "mes rappels"),
        ("prefet", None),
        ("stpo", None),
        ("corriger la carte", None),
        ("anuler " * 20, None),
    ],
)
def test_an_order_is_heard_if_it_can_mean_nothing_else(typed: str, order: str | None) -> None:
    assert mistyped_order(typed, _WORDS) == order


def test_what_may_be_two_orders_is_none() -> None:
    assert mistyped_order("partag", {"partage": "shares", "partager": "share"}) is None
