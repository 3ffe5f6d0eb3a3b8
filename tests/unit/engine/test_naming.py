"""What people call the milestones that concern them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.directory import Directory
from bot.engine.naming import concerned, names
from tests.support.transcript import default_pack

DIRECTORY = Directory(default_pack().entities)
TODAY = date(2027, 1, 5)


def called(name: str, person_id: str = "amina", today: date = TODAY) -> str | None:
    found = names(concerned(DIRECTORY, person_id), today).get(name)
    return found.id if found else None


@pytest.mark.parametrize(
    ("name", "milestone"),
    [
        ("module 3", "m3"),
        ("m3", "m3"),
        ("troisieme module", "m3"),
        ("third module", "m3"),
        ("prochain module", "m1"),
        ("next module", "m1"),
        ("immersion", "im"),
        ("semaine d'immersion", "im"),
        ("immersion week", "im"),
        ("module 2 : vision partagee du changement", "m2"),
        ("vision partagee", "m2"),
        ("montreal", None),
        ("module", None),
        ("module 7", None),
    ],
)
def test_a_milestone_is_called_by_number_title_or_a_telling_part_of_it(name: str, milestone: str | None) -> None:
    assert called(name) == milestone


def test_the_next_module_is_the_next_from_that_day() -> None:
    assert called("prochain module", today=date(2027, 1, 12)) == "m2"


@pytest.mark.parametrize(
    ("person", "found"), [("lea", "visite-croisee"), ("claire", "visite-croisee"), ("amina", None)]
)
def test_only_what_concerns_somebody_has_a_name_for_them(person: str, found: str | None) -> None:
    assert called("proposer une date", person) == found
    assert called("visite-croisee", person) == found
