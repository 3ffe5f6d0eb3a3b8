"""Orders with a slip in them."""

from __future__ import annotations

import pytest

from bot.engine.mistyped import Mistyped, Orders

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
    assert Mistyped(_WORDS).order(typed) == order


def test_what_may_be_two_orders_is_none() -> None:
    assert Mistyped({"partage": "shares", "partager": "share"}).order("partag") is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("coriger la carte", [("corriger", "la carte")]),
        ("mes  rapels de Mai", [("mes rappels", "de Mai")]),
        ("stpo tout", []),
        ("préfére Tchap", [("prefere", "Tchap")]),
        ("coriger", []),
        ("coriger " + "encore " * 40, []),
    ],
)
def test_an_order_may_begin_a_text(typed: str, found: list[tuple[str, str]]) -> None:
    assert list(Mistyped(_WORDS).beginnings(typed)) == found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("suprimer la pause de Koungou", "supprimer la pause de Koungou"),
        ("Déplacer le modul 3 au 18 mai", "Déplacer le module 3 au 18 mai"),
        ("invitter Hugo", "inviter Hugo"),
        ("inviter Hugo", None),
        ("suprimer", None),
        ("annulés les rendez-vous", None),
        ("invités du comité", None),
        ("le modul 3", None),
    ],
)
def test_an_order_in_own_words_is_heard_with_a_slip_in_its_verb_or_its_thing(typed: str, meant: str | None) -> None:
    verbs = ["closure-words-remove", "milestone-verbs-move", "roster-verbs-invite"]
    assert Orders(verbs, ["milestone-nouns-module"]).respelled(typed) == meant
