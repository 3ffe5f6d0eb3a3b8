"""Other words may be said only if the passages hold all that they say."""

from __future__ import annotations

import pytest

from bot.knowledge.faithful import faithful

PASSAGE = (
    "Depuis mai 2022, neuf collectifs locaux sont accompagnés par Accolades dans trois régions. "
    "Le programme compte 6 modules de deux jours et une semaine à Montréal."
)


@pytest.mark.parametrize(
    "text",
    [
        "Accolades accompagne neuf collectifs locaux, dans trois régions, depuis mai 2022.",
        "Neuf collectifs locaux sont accompagnés depuis mai 2022.",
        "Le programme a six modules de 2 jours, puis une semaine à Montréal.",
    ],
)
def test_the_same_in_other_words(text: str) -> None:
    assert faithful(text, PASSAGE, [PASSAGE])


@pytest.mark.parametrize(
    "text",
    [
        "Depuis mai 2021, neuf collectifs locaux sont accompagnés.",
        "Dix collectifs locaux sont accompagnés par Accolades.",
        "Neuf collectifs locaux sont accompagnés par Niska.",
        "Neuf collectifs locaux sont accompagnés, pour 3 000 euros.",
        "Neuf collectifs locaux ne sont pas accompagnés par Accolades.",
        "Le préfet décide seul du calendrier, sans prévenir les habitants.",
        "Neuf collectifs locaux : [voir](http://exemple.fr).",
        "Neuf collectifs locaux <b>accompagnés</b>.",
        "",
    ],
)
def test_anything_more_or_otherwise_is_refused(text: str) -> None:
    assert not faithful(text, PASSAGE, [PASSAGE])


def test_a_list_must_come_back_whole() -> None:
    listed = "Trois régions participent :\n- Hauts-de-France\n- Mayotte\n- Auvergne-Rhône-Alpes"

    assert faithful("Trois régions : Hauts-de-France, Mayotte, Auvergne-Rhône-Alpes.", listed, [listed])
    assert not faithful("Trois régions, dont Mayotte et Hauts-de-France.", listed, [listed])


def test_a_no_elsewhere_in_the_passages_is_no_matter() -> None:
    answer = "Les équipes se réunissent à la mairie."

    assert faithful("Les équipes se réunissent à la mairie.", answer, [f"{answer} Aucune ne vient seule."])
    assert not faithful(
        "Les équipes se réunissent à la mairie.", "Les équipes ne se réunissent pas à la mairie.", [PASSAGE]
    )
