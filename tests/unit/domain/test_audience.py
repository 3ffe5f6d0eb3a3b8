from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audience import collectives, parse, people
from bot.domain.directory import Directory
from tests.support.transcript import default_pack

DIRECTORY = Directory(default_pack().entities)
KOUNGOU = {"amina", "salim", "fatima", "daoud", "zaina"}
LIEVIN = {"lea", "hugo", "karim"}
COORDINATORS = {"claire", "nadia", "marc"}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("programme", KOUNGOU | LIEVIN | COORDINATORS),
        ("collectives", KOUNGOU | LIEVIN),
        ("region:mayotte", KOUNGOU),
        ("region:hauts-de-france", LIEVIN | {"claire"}),
        ("region:auvergne-rhone-alpes", set()),
        ("collective:koungou", KOUNGOU),
        ("role:habitant", {"daoud", "karim"}),
        ("person:amina", {"amina"}),
        ("person:nobody", set()),
        ("collective:nowhere", set()),
        ("region:mayotte & role:habitant", {"daoud"}),
        ("collectives - person:amina", (KOUNGOU | LIEVIN) - {"amina"}),
        ("role:habitant + person:amina", {"daoud", "karim", "amina"}),
        ("collectives - region:mayotte + person:amina", LIEVIN | {"amina"}),
        ("  collective:koungou   -   role:partenaire ", KOUNGOU - {"salim", "zaina"}),
    ],
)
def test_an_expression_chooses_people(expression: str, expected: set[str]) -> None:

    assert people(expression, DIRECTORY) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("collective:koungou", {"koungou"}),
        ("region:mayotte", {"koungou"}),
        ("region:hauts-de-france", {"chateau-thierry", "conde-sur-lescaut", "hazebrouck", "lievin"}),
        ("region:mayotte & role:habitant", {"koungou"}),
        ("collectives", set(DIRECTORY.collectives)),
        ("collectives - region:mayotte", set(DIRECTORY.collectives) - {"koungou"}),
        ("collective:nowhere", set()),
    ],
)
def test_an_expression_chooses_rooms(expression: str, expected: set[str]) -> None:
    assert collectives(expression, DIRECTORY) == expected


@pytest.mark.parametrize(
    ("expression", "part"),
    [
        ("", ""),
        ("everybody", "everybody"),
        ("role:", "role:"),
        ("region:mayotte &", "region:mayotte &"),
        ("region:mayotte & & role:habitant", "region:mayotte & & role:habitant"),
        ("collectives - ", "collectives -"),
        ("Collective:koungou", "Collective:koungou"),
        ("person:amina\nperson:lea", "person:amina\nperson:lea"),
    ],
)
def test_what_means_nothing_is_refused_with_the_part(expression: str, part: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse(expression)

    assert str(refused.value) == part


ATOMS = st.sampled_from(
    ["programme", "collectives", "region:mayotte", "role:habitant", "person:lea", "collective:lievin"]
)


@given(first=ATOMS, second=ATOMS)
def test_taking_away_what_was_added_leaves_nothing_of_it(first: str, second: str) -> None:
    assert people(f"{first} + {second} - {second}", DIRECTORY) == people(first, DIRECTORY) - people(second, DIRECTORY)


@given(first=ATOMS, second=ATOMS)
def test_both_is_the_same_in_any_order(first: str, second: str) -> None:
    assert people(f"{first} & {second}", DIRECTORY) == people(f"{second} & {first}", DIRECTORY)
