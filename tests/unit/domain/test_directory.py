from __future__ import annotations

import pytest

from bot.domain.directory import Directory
from bot.domain.programme import Membership, Person
from tests.support.transcript import default_pack

PACK = default_pack()
DIRECTORY = Directory(PACK.entities)


@pytest.mark.parametrize(
    ("collective", "expected"),
    [
        ("lievin", ["claire"]),
        ("koungou", ["nadia", "marc"]),
        ("le-teil", ["nadia", "marc"]),
        (None, ["nadia", "marc"]),
        ("nowhere", ["nadia", "marc"]),
    ],
)
def test_who_coordinates_is_the_nearest(collective: str | None, expected: list[str]) -> None:
    assert [person.id for person in DIRECTORY.coordinators(collective)] == expected


def test_a_persons_zone_is_their_own_then_their_collectives_then_the_programmes() -> None:
    traveller = Person(id="ana", name="Ana", zone="America/Toronto")
    member = Membership(person_id="ana", scope="collective:koungou", role_id="habitant")
    directory = Directory([*PACK.entities, traveller, member])

    assert [directory.zone_of(each) for each in ("ana", "amina", "lea", "nadia", "nobody")] == [
        "America/Toronto",
        "Indian/Mayotte",
        "Europe/Paris",
        "Europe/Paris",
        "Europe/Paris",
    ]


def test_in_two_collectives_the_clock_is_that_of_the_one_concerned() -> None:
    both = Membership(person_id="lea", scope="collective:koungou", role_id="partenaire")
    directory = Directory([*PACK.entities, both])

    assert [directory.zone_of("lea", scope) for scope in ("", "collective:koungou", "collective:lievin")] == [
        "Europe/Paris",
        "Indian/Mayotte",
        "Europe/Paris",
    ]
    assert [each.id for each in directory.collectives_of("lea")] == ["lievin", "koungou"]


def test_a_milestone_of_one_region_concerns_no_other() -> None:
    of_koungou = [each.id for each in DIRECTORY.milestones_of(["koungou"])]
    of_lievin = [each.id for each in DIRECTORY.milestones_of(["lievin"])]

    assert (set(of_lievin) - set(of_koungou), set(of_koungou) - set(of_lievin)) == ({"visite-croisee"}, set())


def test_milestones_come_in_the_order_of_their_dates() -> None:
    days = [each.starts for each in DIRECTORY.milestones_of(None)]

    assert days == sorted(days)


@pytest.mark.parametrize(
    ("scope", "count"), [("programme", 9), ("region:hauts-de-france", 4), ("collective:koungou", 1), ("region:no", 0)]
)
def test_a_scope_has_its_collectives(scope: str, count: int) -> None:
    assert len(DIRECTORY.scope_collectives(scope)) == count


def test_what_refers_to_nothing_is_left_out() -> None:
    orphan = Membership(person_id="nobody", scope="collective:koungou", role_id="habitant")
    lost = Membership(person_id="amina", scope="collective:nowhere", role_id="no-role")
    directory = Directory([*PACK.entities, orphan, lost])

    assert len(directory.members("koungou")) == 5
    assert [each.id for each in directory.collectives_of("amina")] == ["koungou"]
    assert not directory.coordinates("amina")


def test_an_empty_programme_answers_everything() -> None:
    directory = Directory(())

    assert (directory.default_zone, directory.coordinators(None), directory.members("a")) == ("Europe/Paris", (), ())
