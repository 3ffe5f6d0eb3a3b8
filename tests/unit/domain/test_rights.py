"""Who may act for whom."""

from __future__ import annotations

import pytest

from bot.domain.directory import Directory
from bot.domain.rights import may_act
from tests.support.transcript import default_pack


@pytest.mark.parametrize(
    ("person_id", "scope", "allowed"),
    [
        ("nadia", "programme", True),
        ("nadia", "region:mayotte", True),
        ("nadia", "collective:koungou", True),
        ("claire", "programme", False),
        ("claire", "region:hauts-de-france", True),
        ("claire", "collective:lievin", True),
        ("claire", "collective:koungou", False),
        ("claire", "collective:nowhere", False),
        ("amina", "collective:koungou", False),
        ("nobody", "collective:koungou", False),
    ],
)
def test_coordinators_act_within_what_they_coordinate(person_id: str, scope: str, allowed: bool) -> None:
    assert may_act(Directory(default_pack().entities), person_id, scope) is allowed
