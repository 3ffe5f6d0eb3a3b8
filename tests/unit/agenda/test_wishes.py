"""What somebody wants in their calendar, as people word it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.directory import Directory
from bot.features.agenda.wishes import scope_named, wanted, wants_address, wants_dates, wants_file
from tests.support.transcript import default_pack

DIRECTORY = Directory(default_pack().entities)
MILESTONES = DIRECTORY.milestones_of(["koungou"])
TODAY = date(2027, 3, 10)
MODULES = ["m3", "m4", "m5", "m6"]
COMING = ["m3", "m4", "inscription-im", "m5", "im", "m6", "bilan-2027"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ajouter à mon agenda", ["m3"]),
        ("Ajoute-le à mon agenda stp", ["m3"]),
        ("Peux-tu ajouter le module 3 à mon agenda ?", ["m3"]),
        ("ajouter le module 1 à mon agenda", ["m1"]),
        ("mets le module 5 dans mon agenda Google", ["m5"]),
        ("Comment mettre la semaine d’immersion dans mon calendrier Outlook ?", ["im"]),
        ("ajouter la vision partagée à mon agenda", ["m2"]),
        ("noter le prochain module dans mon agenda", ["m3"]),
        ("ajoute le module suivant à mon agenda", ["m3"]),
        ("ajoute la prochaine échéance à mon agenda", ["inscription-im"]),
        ("ajouter toutes les échéances à mon agenda", ["inscription-im", "bilan-2027"]),
        ("ajouter tous les modules à mon agenda", MODULES),
        ("ajouter les modules à mon agenda", MODULES),
        ("ajouter tout à mon agenda", COMING),
        ("ajoute toutes les dates du programme dans mon calendrier", COMING),
        ("envoie-moi toutes les dates pour mon agenda", COMING),
        ("add to my calendar", ["m3"]),
        ("please add it to my calendar", ["m3"]),
        ("could you put module 4 in my calendar?", ["m4"]),
        ("add the immersion week to my calendar", ["im"]),
        ("add the next deadline to my calendar", ["inscription-im"]),
        ("add all modules to my calendar", MODULES),
        ("add everything to my calendar", COMING),
    ],
)
def test_a_wish_names_what_is_to_be_added(text: str, found: list[str]) -> None:
    wish = wanted(text, MILESTONES, TODAY)
    assert (wants_dates(text), wish.known, [each.id for each in wish.milestones]) == (True, True, found)


@pytest.mark.parametrize(
    "text",
    [
        "ajouter l’anniversaire de Léa à mon agenda",
        "ajouter le module 9 à mon agenda",
        "add the dentist to my calendar",
    ],
)
def test_what_the_programme_does_not_have_is_asked_back(text: str) -> None:
    wish = wanted(text, MILESTONES, TODAY)
    assert (wants_dates(text), wish.known) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "quel est le calendrier ?",
        "notre calendrier",
        "qu’est-ce qu’un agenda commun ?",
        "que mettre dans l’agenda partagé ?",
        "what should we put in the common agenda?",
        "ajouter une personne",
        "c’est quand le prochain module ?",
        "",
    ],
)
def test_other_words_are_no_wish(text: str) -> None:
    assert wants_dates(text) is False


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fichier ics", True),
        ("le fichier .ics du module 3 stp", True),
        ("calendar file for module 3", True),
        ("le fichier du bilan", False),
        ("notre agenda", False),
    ],
)
def test_a_file_is_asked_for(text: str, found: bool) -> None:
    assert wants_file(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("donne-moi le lien de mon agenda", True),
        ("je veux synchroniser mon calendrier", True),
        ("how do I subscribe to the calendar?", True),
        ("quelle est l’adresse de la mairie ?", False),
        ("notre calendrier", False),
    ],
)
def test_an_address_is_asked_for_in_free_words(text: str, found: bool) -> None:
    assert wants_address(text) is found


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("", ""),
        ("s'il te plaît", ""),
        ("de koungou", "collective:koungou"),
        ("du collectif de Château-Thierry", "collective:chateau-thierry"),
        ("de la région Hauts-de-France", "region:hauts-de-france"),
        ("of condé-sur-l'escaut please", "collective:conde-sur-lescaut"),
        ("commun", None),
        ("est plein cette semaine", None),
    ],
)
def test_whose_calendar_is_meant(words: str, scope: str | None) -> None:
    assert scope_named(words, DIRECTORY) == scope
