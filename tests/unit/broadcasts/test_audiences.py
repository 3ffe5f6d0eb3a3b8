"""Audiences as coordinators choose, write and read them; and whom each may write to."""

from __future__ import annotations

import pytest

from bot.domain.errors import Phrase
from bot.domain.identity import Recipient
from bot.features.broadcasts import audiences, rights
from bot.i18n import translator
from tests.support.transcript import typed
from tests.unit.broadcasts.people import directory

KNOWN = directory()
FR = translator("fr")


@pytest.mark.parametrize(
    ("typed", "audience"),
    [
        ("region:nord", "region:nord"),
        ("Nord", "region:nord"),
        ("liévin", "collective:lievin"),
        ("Lea", "person:lea"),
        ("délégué", "role:delegue"),
        ("les délégués de Nord", "region:nord & role:delegue"),
        (
            "délégués de Liévin et Lens sauf Lea",
            "collective:lievin & role:delegue + collective:lens & role:delegue - person:lea",
        ),
        ("tous les membres de liévin sauf lea", "collective:lievin - person:lea"),
        ("l'équipe de Lens", "collective:lens"),
        ("everybody in Lens", "collective:lens"),
        ("tous sauf Liévin et Lens", "collectives - collective:lievin - collective:lens"),
        ("Nord sauf Liévin, Lens + Lea", "region:nord - collective:lievin - collective:lens + person:lea"),
        ("salons Nord", "rooms region:nord"),
        ("salons de Liévin et Lens", "rooms collective:lievin + collective:lens"),
        ("Rooms programme", "rooms programme"),
        ("region:nord & role:habitant - person:lea", "region:nord & role:habitant - person:lea"),
    ],
)
def test_an_audience_is_read_by_name_or_expression(typed: str, audience: str) -> None:
    assert audiences.read_audience(typed, KNOWN) == audience


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("le quartier", Phrase("broadcast-audience-unclear", {"text": "le quartier"})),
        ("les délégués de Paris", Phrase("broadcast-audience-unclear", {"text": "les délégués de Paris"})),
        ("region:atlantide", Phrase("broadcast-audience-unknown", {"text": "region:atlantide"})),
        ("region:nord - person:zoe", Phrase("broadcast-audience-unknown", {"text": "person:zoe"})),
        ("", Phrase("broadcast-audience-unclear", {"text": ""})),
    ],
)
def test_what_is_no_audience_is_told_why(typed: str, wrong: Phrase) -> None:
    assert audiences.read_audience(typed, KNOWN) == wrong


def test_who_announces_is_not_written_to() -> None:
    found = audiences.meant("region:nord", KNOWN, "claire").recipients()
    assert [to.id for to in found] == ["hugo", "karim", "lea", "olga"]


def test_rooms_are_those_of_the_collectives() -> None:
    found = audiences.meant("rooms region:nord", KNOWN, "claire").recipients()
    assert list(map(str, found)) == ["room:lens", "room:lievin"]


def test_the_size_of_rooms_is_that_of_their_people() -> None:
    assert audiences.size(audiences.meant("rooms region:nord", KNOWN, "claire").recipients(), KNOWN) == 4


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        ("programme", "tout le programme"),
        ("region:nord & role:habitant", "Nord, en tant que : habitant"),
        ("region:nord - person:lea", "Nord sauf Lea"),
        ("region:nord - collective:lens - person:lea + person:olga", "Nord sauf Lens et Lea, et en plus Olga"),
        ("rooms collective:lens + collective:lievin", "les salons de : Lens et Lievin"),
    ],
)
def test_an_audience_is_said_in_words(audience: str, words: str) -> None:
    assert typed(audiences.spoken(audience, KNOWN, FR)) == words


def test_a_coordinator_is_offered_what_is_within_the_scope() -> None:
    offered = [audience for _, audience in audiences.choices(KNOWN, ("region:nord",), FR)]
    assert offered == ["region:nord", "collective:lievin", "collective:lens", "role", "rooms region:nord"]


def test_a_role_is_cut_to_the_scopes() -> None:
    assert audiences.with_role("habitant", ("region:nord",)) == "role:habitant & region:nord"


@pytest.mark.parametrize(
    ("who", "within", "outside"),
    [
        ("nadia", ["lea", "amina"], []),
        ("claire", ["lea", "hugo"], ["amina"]),
        ("olga", ["hugo", "karim"], ["lea", "amina"]),
        ("lea", [], ["hugo", "lea"]),
        ("nobody", [], ["lea"]),
    ],
)
def test_a_right_holds_within_its_scopes(who: str, within: list[str], outside: list[str]) -> None:
    reach = rights.reach(KNOWN, who)
    meant = audiences.Meant(rooms=False, ids=frozenset((*within, *outside)))
    assert reach.beyond(meant) == tuple(map(Recipient.person, sorted(outside)))


def test_a_right_over_a_room_is_that_over_its_collective() -> None:
    rooms = audiences.Meant(rooms=True, ids=frozenset(("lens", "lievin")))
    assert rights.reach(KNOWN, "olga").beyond(rooms) == (Recipient.collective("lievin"),)


def test_the_others_are_who_may_write_to_all_of_them() -> None:
    lens, everybody = (audiences.meant(each, KNOWN, "nadia") for each in ("collective:lens", "programme"))
    assert (rights.others(KNOWN, "nadia", lens), rights.others(KNOWN, "nadia", everybody)) == (("claire", "olga"), ())
