"""What orders say of an announcement: its text, and who is to be asked again."""

from __future__ import annotations

import pytest

from bot.features.broadcasts.newtext import names_it, new_text
from bot.features.broadcasts.orders import chased


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("change le texte de l'annonce", ""),
        ("change the text of the broadcast", ""),
        ("change le texte de l'annonce : porte fermée", "porte fermée"),
        ("change le texte : porte fermée", "porte fermée"),
        ("change le texte", ""),
        ("décale à 10 h", None),
    ],
)
def test_whose_text_it_is_is_none_of_it(said: str, text: str | None) -> None:
    assert new_text(said) == text


def test_an_order_may_say_that_it_is_an_announcement() -> None:
    assert names_it("change le texte de l'annonce")
    assert not names_it("change le texte : de l'eau pour tous")


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("relance Liévin", "Liévin"),
        ("nudge Hugo", "Hugo"),
        ("relance Liévin : la salle a changé", ""),
        ("préviens Liévin", ""),
    ],
)
def test_who_is_chased_is_what_follows_the_verb(said: str, whom: str) -> None:
    assert chased(said) == whom
