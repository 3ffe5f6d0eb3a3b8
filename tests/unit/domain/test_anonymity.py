"""What is said to others names somebody no more, and is the same message otherwise."""

from __future__ import annotations

import pytest

from bot.domain.actions import Action
from bot.domain.anonymity import without_name
from bot.domain.message import Choices, File, Items, Message, Option, Quote, Sources, Text

SAID = Message(
    (
        Text("Léa a donné 12. Léandre aussi, Léa !"),
        Items(("Léa : 12", "rien")),
        Quote("dit Léa", author="Léa"),
        Sources(("Léa, 2027",)),
        Choices((Option("Écrire à Léa", Action("go", ("Léa",))),)),
        File(name="Léa.csv", media_type="text/csv", content=b"x", alt="ce que dit Léa"),
    )
)


def test_a_name_goes_wherever_it_is_shown_and_only_as_a_word() -> None:
    assert without_name(SAID, "Léa").blocks == (
        Text("… a donné 12. Léandre aussi, … !"),
        Items(("… : 12", "rien")),
        Quote("dit …", author="…"),
        Sources(("…, 2027",)),
        Choices((Option("Écrire à …", Action("go", ("Léa",))),)),
        File(name="Léa.csv", media_type="text/csv", content=b"x", alt="ce que dit …"),
    )


@pytest.mark.parametrize("name", ["text", "kind", "a.*", "é"])
def test_a_name_that_is_part_of_everything_spoils_nothing(name: str) -> None:
    assert without_name(SAID, name) == SAID
