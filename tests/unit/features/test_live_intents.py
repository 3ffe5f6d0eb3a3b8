"""Which questions are about the asker's own programme, and which about the approach: the second are for the knowledge base."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.directory import Directory
from bot.domain.programme import MilestoneKind
from bot.features.live.answers import milestone_named, title_words
from bot.features.live.intents import Intent, Wanted, read_intent
from bot.i18n import translator
from tests.support.transcript import default_pack

MILESTONES = Directory(default_pack().entities).milestones_of(None)
NAMED = title_words(MILESTONES)
TITLED = {word for each in MILESTONES if each.type is not MilestoneKind.MODULE for word in NAMED[each.id]}


def wanted(text: str) -> Wanted | None:
    intent = read_intent(text, lambda: TITLED)
    return intent.wanted if intent else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C'est quand le prochain module ?", Wanted.NEXT),
        ("c koi le prochain modul", Wanted.NEXT),
        ("prochaine rencontre", Wanted.NEXT),
        ("qu'est-ce qui vient ensuite ?", None),
        ("et ensuite ?", Wanted.NEXT),
        ("quelle est la suite ?", Wanted.NEXT),
        ("y a quoi la semaine prochaine ?", Wanted.NEXT),
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
    intent = read_intent(text, lambda: TITLED) or Intent(wanted=Wanted.MILESTONE)
    found = milestone_named(intent, MILESTONES, translator("fr"))

    assert (found.id if found else None) == milestone


@given(st.text(max_size=120))
def test_reading_an_intent_never_fails(text: str) -> None:
    assert wanted(text) in (None, *Wanted)
