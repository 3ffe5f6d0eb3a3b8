from __future__ import annotations

import pytest

from bot.engine.asking import asks


@pytest.mark.parametrize(
    "text",
    [
        "qui est dans mon collectif",
        "Combien coûte un hélicoptère ?",
        "les cinq conditions ?",
        "« une question ? »",
        "c’est quoi l’impact collectif",
        "est-ce que ça marche",
        "Où en est mon point",
        "dis-moi quand est le module",
        "what is next",
        "explain the five conditions",
    ],
)
def test_this_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "temps",
        "12",
        "manque de budget",
        "les délais",
        "quitter",
        "quiproquo avec la mairie",
        "the what",
        "merci",
        "outils numériques",
    ],
)
def test_this_does_not(text: str) -> None:
    assert not asks(text)
