"""What is a yes or a no, and what is said instead."""

from __future__ import annotations

import pytest

from bot.engine.courtesy import means, rather


@pytest.mark.parametrize(
    "text",
    ["oui", "Oui !", "wé", "ben oui", "oui, c'est parfait, merci", "ok d'accord", "oui oui", "ouais super", "yes please", "ok, thanks"],
)  # fmt: skip
def test_a_yes_with_what_is_said_around_it_is_one(text: str) -> None:
    assert means("words-yes", text)
    assert not means("words-no", text)


@pytest.mark.parametrize("text", ["non", "nan", "en fait non", "non merci", "nan laisse tomber", "actually no, sorry"])
def test_a_no_with_what_is_said_around_it_is_one(text: str) -> None:
    assert means("words-no", text)
    assert not means("words-yes", text)


@pytest.mark.parametrize(
    "text", ["oui mais non", "parfait", "merci", "oui à 9 h", "non le 13", "nonante", "ouistiti", ""]
)
def test_anything_else_is_neither(text: str) -> None:
    assert not means("words-yes", text)
    assert not means("words-no", text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("non, en fait juste Liévin", "Liévin"),
        ("plutôt à 15 h", "à 15 h"),
        ("no, just Liévin", "Liévin"),
        ("nonante", "nonante"),
        ("non", "non"),
        ("en fait non", "en fait non"),
    ],
)
def test_what_is_said_instead_is_told_from_what_leads_to_it(text: str, kept: str) -> None:
    assert rather(text) == kept
