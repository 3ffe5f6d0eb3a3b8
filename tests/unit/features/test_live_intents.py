"""Which questions are about the asker's own programme, and which about the approach: the second are for the knowledge base."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.directory import Directory
from bot.domain.spoken_span import Span
from bot.features.live.intents import Intent, Wanted, read_intent
from bot.features.live.subjects import milestone_named, names
from tests.support.transcript import default_pack

DIRECTORY = Directory(default_pack().entities)
MILESTONES = DIRECTORY.milestones_of(None)
NAMED = names(DIRECTORY, (DIRECTORY.collectives["koungou"],), MILESTONES)
TODAY = date(2027, 3, 1)


def read(text: str) -> Intent | None:
    return read_intent(text, lambda: NAMED, TODAY)


def wanted(text: str) -> Wanted | None:
    intent = read(text)
    return intent.wanted if intent else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C'est quand le prochain module ?", Wanted.NEXT),
        ("c koi le prochain modul", Wanted.NEXT),
        ("prochaine rencontre", Wanted.NEXT),
        ("qu'est-ce qui vient ensuite ?", None),
        ("je veux pas répondre", None),
        ("pas de chance", None),
        ("notre ordinateur", None),
        ("et ensuite ?", Wanted.AFTER),
        ("quelle est la suite ?", Wanted.NEXT),
        ("y a quoi la semaine prochaine ?", Wanted.PERIOD),
        ("qu'est-ce que je dois préparer ?", Wanted.NEXT),
        ("when is our next session?", Wanted.NEXT),
        ("what's next?", Wanted.NEXT),
        ("what do I need to prepare?", Wanted.NEXT),
        ("nos échéances", Wanted.DEADLINES),
        ("quels livrables devons-nous rendre et quand ?", Wanted.DEADLINES),
        ("prochaine échéance", Wanted.DEADLINES),
        ("our deadlines", Wanted.DEADLINES),
        ("notre calendrier", Wanted.CALENDAR),
        ("mon agenda", Wanted.CALENDAR),
        ("dates des modules", Wanted.CALENDAR),
        ("quelles sont les dates ?", Wanted.CALENDAR),
        ("our schedule", Wanted.CALENDAR),
        ("module 3", Wanted.MILESTONE),
        ("M3 ?", Wanted.MILESTONE),
        ("le troisième module c'est quand", Wanted.MILESTONE),
        ("que faut-il préparer pour le module 2 ?", Wanted.MILESTONE),
        ("the third module", Wanted.MILESTONE),
        ("c'est quand l'immersion ?", Wanted.MILESTONE),
        ("quand a lieu l'immersion à Montréal ?", Wanted.MILESTONE),
        ("où se passe l'immersion ?", Wanted.MILESTONE),
        ("quand rend-on le bilan ?", Wanted.MILESTONE),
        ("qui est dans mon collectif ?", Wanted.TEAM),
        ("les membres de notre équipe", Wanted.TEAM),
        ("mon équipe", Wanted.TEAM),
        ("on est combien dans le collectif ?", Wanted.TEAM),
        ("who is in my team?", Wanted.TEAM),
        ("qui est ma coordinatrice ?", Wanted.COORDINATOR),
        ("contacter ma coordination", Wanted.COORDINATOR),
        ("qui coordonne ?", Wanted.COORDINATOR),
        ("who is our coordinator?", Wanted.COORDINATOR),
        ("quel est mon collectif ?", Wanted.COLLECTIVE),
        ("dans quelle équipe suis-je", Wanted.COLLECTIVE),
        ("which collective am I in?", Wanted.COLLECTIVE),
        ("quelle est ma région ?", Wanted.COLLECTIVE),
        ("quels collectifs sont dans ma région ?", Wanted.REGION),
        ("qu'est-ce qu'on a cette semaine ?", Wanted.PERIOD),
        ("qu'est ce qui est prévu en avril ?", Wanted.PERIOD),
        ("planning de mars", Wanted.PERIOD),
        ("on a un module en juin ?", Wanted.PERIOD),
        ("quand est la réunion de la semaine prochaine ?", Wanted.PERIOD),
        ("what is planned next month?", Wanted.PERIOD),
        ("do we have anything in October?", Wanted.PERIOD),
        ("mod 4 c ou", Wanted.MILESTONE),
        ("le modul 3 tombe quel jour ?", Wanted.MILESTONE),
        ("combien de temps dure le module 3 ?", Wanted.MILESTONE),
        ("le module 2 a-t-il été déplacé ?", Wanted.MILESTONE),
        ("on part quand à Montréal ?", Wanted.MILESTONE),
        ("is module 2 still on?", Wanted.MILESTONE),
        ("combien de modules il reste ?", Wanted.CALENDAR),
        ("à qui je dois m'adresser ?", Wanted.COORDINATOR),
        ("on est combien ?", Wanted.TEAM),
        ("et le suivant ?", Wanted.AFTER),
        ("and the next one?", Wanted.AFTER),
    ],
)
def test_what_concerns_ones_own_programme_is_recognised(text: str, expected: Wanted | None) -> None:
    assert wanted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "combien de modules ?",
        "combien de temps dure un module ?",
        "qui compose l'équipe locale ?",
        "comment se compose une équipe locale ?",
        "quel est le rôle de l'équipe locale ?",
        "quel est le calendrier de l'expérimentation ?",
        "quel est le calendrier prévisionnel ?",
        "quand a commencé l'expérimentation ?",
        "qui coordonne l'expérimentation nationale ?",
        "qui sont les membres du comité de suivi national ?",
        "quelles sont les cinq conditions ?",
        "quelles sont les étapes pour démarrer ?",
        "que faut-il préparer pour démarrer ?",
        "comment préparer une vision partagée ?",
        "c'est quoi l'immersion ?",
        "combien de jours dure l'immersion ?",
        "pourquoi une semaine à Montréal ?",
        "où en est le projet de Montréal ?",
        "quand le PIC a-t-il été lancé à Montréal ?",
        "depuis quand existe le projet à Montréal ?",
        "quels sont les résultats à Montréal ?",
        "où sont les collectifs ?",
        "qui peut rejoindre notre collectif ?",
        "je ne pourrai pas venir au module 1",
        "le module 1 est-il obligatoire ?",
        "qui sera présent au prochain module ?",
        "on fait quoi en équipe ?",
        "comment mobiliser mon équipe ?",
        "qui anime les modules ?",
        "quels sont les délais pour une subvention ?",
        "quelle est la place des habitants ?",
        "qu'est-ce qu'un collectif apprenant ?",
        "qui fait partie d'un collectif apprenant ?",
        "how many modules are there?",
        "who is on the national committee?",
        "what is a collective?",
        "what is the schedule of the experiment?",
        "when did the experiment start?",
        "what is the immersion week?",
        "who makes up a local team?",
        "on est combien de collectifs en tout ?",
        "wots a learning collective m8",
        "combien de budget pour mon collectif ?",
        "combien d'argent a reçu notre équipe cette année ?",
        "qui finance mon collectif ?",
        "combien coûte le module 3 ?",
        "qui anime le module 3 ?",
        "y a-t-il un repas prévu au module 2 ?",
        "peut-on venir avec ses enfants au module 3 ?",
        "pourquoi le module 2 est en mars ?",
        "quel est l'ordre du jour du module 3 ?",
        "où sera la prochaine réunion de quartier ?",
        "quand sera mon prochain rappel ?",
        "quel est le salaire de notre coordinatrice ?",
        "il fait quel temps demain ?",
        "est-ce que demain est férié ?",
        "qu'est-ce qui a commencé en mai ?",
        "how much money does my collective get?",
        "who pays for module 3?",
        "is there parking at module 2?",
        "",
        "?",
        "module " * 60,
    ],
)
def test_what_concerns_the_approach_is_left_to_the_knowledge_base(text: str) -> None:
    assert wanted(text) is None


@pytest.mark.parametrize(
    ("text", "milestone"),
    [
        ("module 3", "m3"),
        ("m06", "m6"),
        ("le deuxième module", "m2"),
        ("quand a lieu l'immersion à Montréal ?", "im"),
        ("quand donner les noms des représentants ?", "inscription-im"),
        ("when is the immersion?", "im"),
        ("module 0", None),
        ("module 9", None),
    ],
)
def test_the_milestone_that_is_named_is_found(text: str, milestone: str | None) -> None:
    found = milestone_named(read(text) or Intent(wanted=Wanted.MILESTONE), MILESTONES)

    assert (found.id if found else None) == milestone


@given(st.text(max_size=120))
def test_reading_an_intent_never_fails(text: str) -> None:
    assert wanted(text) in (None, *Wanted)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("qu'est-ce qui est prévu cette semaine ?", date(2027, 3, 3), date(2027, 3, 7)),
        ("on a quoi la semaine prochaine ?", date(2027, 3, 8), date(2027, 3, 14)),
        ("agenda du mois", date(2027, 3, 3), date(2027, 3, 31)),
        ("what is planned next month?", date(2027, 4, 1), date(2027, 4, 30)),
        ("y a quoi en février ?", date(2028, 2, 1), date(2028, 2, 29)),
        ("que faut-il préparer pour demain ?", date(2027, 3, 4), date(2027, 3, 4)),
    ],
)
def test_the_days_that_are_asked_about_are_those_to_come(text: str, first: date, last: date) -> None:
    intent = read_intent(text, lambda: NAMED, date(2027, 3, 3))

    assert intent is not None
    assert intent.span == Span(first, last)
