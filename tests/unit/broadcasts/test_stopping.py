"""Which texts order to stop an announcement, and what they say of when it is to go."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.spoken_outcome import Present
from bot.features.broadcasts.stopping import StopOrder, stop_order

PRESENT = Present(now=datetime(2027, 1, 4, 9, tzinfo=UTC), zone="Europe/Paris")


def _order(text: str) -> StopOrder | None:
    return stop_order(text, PRESENT, "fr")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("annule l'annonce de demain", date(2027, 1, 5)),
        ("cancel tomorrow's broadcast", date(2027, 1, 5)),
        ("cancel the broadcast planned for Thursday", date(2027, 1, 7)),
        ("non attends, n’envoyez pas le message de jeudi", date(2027, 1, 7)),
        ("don't send the announcement", None),
        ("je me suis trompée, ne pas envoyer mon annonce", None),
    ],
)
def test_an_order_to_stop_is_understood_with_its_day(said: str, day: date | None) -> None:
    found = _order(said)
    assert found is not None
    assert (found.day, found.clear) == (day, True)


@pytest.mark.parametrize(
    "said",
    [
        "n'annule pas l'annonce",
        "don't cancel the broadcast",
        "comment annuler une annonce ?",
        "arrête de m'envoyer des messages",
        "annonce : n'envoyez pas le message",
        "annule le module 3",
        "décale l'annonce de demain",
        "n'envoyez pas le message de la mairie à vos voisins sans en parler avant avec nous",
    ],
)
def test_anything_else_is_none(said: str) -> None:
    assert _order(said) is None


def test_what_else_is_said_leaves_it_open_which_one_is_meant() -> None:
    found = _order("annule l'annonce pour Liévin")
    assert found is not None
    assert not found.clear
