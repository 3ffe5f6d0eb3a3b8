"""Two people ask the same thing, or they don't."""

from __future__ import annotations

import pytest

from bot.knowledge.sameness import same, wording


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Combien coûte un hélicoptère ?", "cb coute un helicoptere svp"),
        ("Combien coûte un hélicoptère ?", "Bonjour, est-ce que quelqu’un sait combien coûte un hélicoptaire ?"),
        ("À quelle heure ferme la maison du projet ?", "a kel heure ferme la maison du projet"),
        ("Qui paie le repas du module 3 ?", "qui paye les repas du module 3"),
        ("Who pays for the minibus?", "who pays for the minibuss ?"),
        ("???", "???"),
    ],
)
def test_the_same_words_but_for_spelling_ask_the_same(one: str, other: str) -> None:
    assert same(wording(one), wording(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qui paie le repas du module 3 ?", "Qui paie le repas du module 4 ?"),
        ("Quel est le téléphone de Fatima ?", "Quel est le téléphone de Salim ?"),
        ("Quand ferme la maison du projet ?", "Où ferme la maison du projet ?"),
        ("Combien coûte un hélicoptère ?", "Combien coûte un bus ?"),
        ("Peut-on venir avec des enfants ?", "Peut-on ne pas venir avec des enfants ?"),
        ("Quel budget pour Koungou ?", "Quel budget pour Liévin ?"),
        ("Qui prête la salle ?", "Qui prête la salle et le vidéoprojecteur ?"),
        ("hôtel", "hôpital"),
    ],
)
def test_other_words_ask_something_else(one: str, other: str) -> None:
    assert not same(wording(one), wording(other))
