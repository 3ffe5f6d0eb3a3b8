"""Entries of a scope answer nobody else; what the programme says itself comes before what Relais comes with."""

from __future__ import annotations

from bot.domain.knowledge import Entry, Origin, Verdict
from bot.knowledge.calibration import default_calibration
from bot.knowledge.knowledge_base import KnowledgeBase
from bot.knowledge.lexicon import Lexicon

FILLER = [
    Entry(id=f"f{number}", lang="fr", title=title, source="S", body=body, origin=Origin.DEFAULT)
    for number, (title, body) in enumerate(
        [
            ("La vision partagée", "Une vision commune du changement attendu par tous."),
            ("Le calendrier des modules", "Les modules ont lieu de janvier à juin."),
            ("La gouvernance locale", "Une équipe locale de trois à onze personnes pilote."),
        ]
    )
]


def entry(name: str, title: str, body: str, origin: Origin, scope: str = "programme") -> Entry:
    return Entry(id=name, lang="fr", title=title, source="S", body=body, origin=origin, scope=scope, questions=[title])


def base(*entries: Entry) -> KnowledgeBase:
    return KnowledgeBase.build([*FILLER, *entries], Lexicon.parse({}), default_calibration())


def test_an_entry_of_a_collective_answers_its_people_only() -> None:
    minibus = entry("m", "Qui prête le minibus ?", "La mairie prête le minibus.", Origin.CHAT, "collective:koungou")
    known = base(minibus)
    inside = known.seen_by({"collective:koungou", "region:mayotte"}).decide("Qui prête le minibus ?")
    outside = known.seen_by({"collective:lievin"}).decide("Qui prête le minibus ?")

    assert (inside.verdict, [each.id for each in inside.entries]) == (Verdict.ANSWER, ["m"])
    assert outside.verdict is not Verdict.ANSWER
    assert minibus not in outside.entries


def test_a_question_that_both_answer_is_answered_by_the_programme_itself() -> None:
    delivered = entry("d", "Qui prête le minibus ?", "Un loueur prête le minibus.", Origin.DEFAULT)
    own = entry("o", "Qui prête le minibus ?", "La mairie prête le minibus.", Origin.FILE)
    decision = base(delivered, own).decide("Qui prête le minibus ?")

    assert (decision.verdict, decision.entries[0].id) == (Verdict.ANSWER, "o")


def test_an_own_entry_does_not_answer_another_question() -> None:
    own = entry("o", "Qui prête le minibus ?", "La mairie prête le minibus.", Origin.FILE)
    decision = base(own).decide("C’est quoi la vision partagée ?")

    assert decision.entries[0].id == "f0"
