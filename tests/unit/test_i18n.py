"""How sentences of the catalogues come to be read."""

from __future__ import annotations

from datetime import date

import pytest

from bot.domain.errors import Phrase
from bot.i18n import translator


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("named-what", {"name": "Liévin", "what": "« oui » ?"}, "Liévin\u00a0: « oui » ?"),
        ("help-help", {}, "**aide**\u00a0: revoir ceci"),
        ("share-answer-which", {}, "À quel partage répondez-vous\u202f?"),
        ("smalltalk-thanks", {}, "Avec plaisir\u202f!"),
        (
            "broadcast-audience-unclear",
            {"text": "tous ?"},
            "Je ne reconnais pas de destinataires dans «\u00a0tous ?\u00a0». ",
        ),
    ],
)
def test_french_signs_are_not_parted_from_their_word_and_what_people_wrote_stays(
    key: str, values: dict[str, str], said: str
) -> None:
    assert translator("fr")(key, **values).startswith(said)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Amina", "Annonce d’Amina\u00a0:"),
        ("Émile", "Annonce d’Émile\u00a0:"),
        ("Yves", "Annonce d’Yves\u00a0:"),
        ("Yasmine", "Annonce de Yasmine\u00a0:"),
        ("Nadia", "Annonce de Nadia\u00a0:"),
        ("Le Teil", "Annonce du Teil\u00a0:"),
        ("Les Mureaux", "Annonce des Mureaux\u00a0:"),
        ("Léa", "Annonce de Léa\u00a0:"),
    ],
)
def test_a_name_joins_the_word_before_it_as_french_has_it(name: str, said: str) -> None:
    assert translator("fr")("broadcast-from", name=name) == said


def test_a_place_is_gone_to_as_french_has_it() -> None:
    said = translator("fr")("roster-moved", name="Léa", team="Le Teil")

    assert "au Teil" in said


def test_english_signs_stand_at_their_word() -> None:
    assert translator("en")("named-what", name="Liévin", what="yes !") == "Liévin: yes !"


def test_words_that_people_type_have_the_spaces_of_keyboards() -> None:
    assert "?" in translator("fr").words("command-help")
    assert not any("\u00a0" in word for word in translator("fr").words("question-openings"))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fr", "La fin (11 janvier 2027) est avant le début (1er février 2027)."),
        ("en", "The end (11 January 2027) is before the start (1 February 2027)."),
    ],
)
def test_a_fault_tells_dates_as_people_write_them(lang: str, said: str) -> None:
    phrase = Phrase("pack-ends-before-start", {"starts": date(2027, 2, 1), "ends": date(2027, 1, 11)})

    assert translator(lang).phrase(phrase).startswith(said)
