"""Words written as they are heard."""

from __future__ import annotations

import pytest

from bot.knowledge.hearing import heard_words, sounds
from bot.knowledge.language import load_language
from bot.knowledge.query import analyse
from bot.knowledge.spelling import Speller

LANGUAGE = load_language()
SPELLER = Speller.build(["quartier", "equipe", "bailleur", "collectif", "montelimar"], LANGUAGE)

HEARD = [
    ("kartie", "quartier"),
    ("ekip", "equipe"),
    ("kolektif", "collectif"),
    ("politik", "politique"),
    ("dedan", "dedans"),
    ("kebecois", "quebecois"),
    ("habitan", "habitants"),
    ("semene", "semaine"),
    ("manke", "manque"),
    ("nivo", "niveau"),
    ("projai", "projet"),
    ("formassion", "formation"),
    ("resemble", "ressemble"),
    ("peuve", "peuvent"),
]


@pytest.mark.parametrize(("written", "meant"), HEARD)
def test_what_sounds_like_a_word_is_that_word(written: str, meant: str) -> None:
    assert SPELLER.meant(written, "fr", texted=True) == (meant,)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("lekip", ("l", "equipe")), ("dacor", ("d", "accord")), ("jvoudre", ("j", "voudrais")), ("kils", ("qu", "ils"))],
)
def test_what_a_forgotten_apostrophe_made_one_is_heard_apart(written: str, meant: tuple[str, ...]) -> None:
    assert SPELLER.meant(written, "fr", texted=True) == meant


@pytest.mark.parametrize("word", ["niska", "koungou", "tamarack", "szczecin", "xyz"])
def test_a_name_that_sounds_like_nothing_stays(word: str) -> None:
    assert SPELLER.meant(word, "fr", texted=True) == (word,)


def test_a_word_that_nobody_knows_stays_where_nothing_is_spelled_as_on_a_phone() -> None:
    letter = "Peux-tu m'aider à rédiger une lettre de motivation pour un poste de caissier ?"
    assert "caissier" in analyse(letter, LANGUAGE, speller=SPELLER).running


def test_an_english_word_is_left_alone_in_english() -> None:
    assert SPELLER.meant("partners", "en") == ("partners",)


def test_a_rare_word_is_a_common_one_only_for_somebody_who_writes_as_on_a_phone() -> None:
    once = analyse("le musée Cartier est-il ouvert ?", LANGUAGE, speller=SPELLER)
    texted = analyse("ya ki ds lekip du cartier", LANGUAGE, speller=SPELLER)
    assert "cartier" in once.running
    assert texted.running == ("il", "y", "a", "qui", "dans", "l", "equipe", "du", "quartier")


def test_a_word_of_a_title_is_never_taken_for_another() -> None:
    speller = Speller.build(["lomme"], LANGUAGE, told=["lomme"])
    assert speller.meant("lomme", "fr", texted=True) == ("lomme",)


def test_a_way_to_ask_that_spells_a_word_as_on_a_phone_teaches_no_word() -> None:
    assert "kartie" not in Speller.build(["kartie", "quartier"], LANGUAGE).own


def test_an_end_may_be_heard_or_not() -> None:
    assert sounds("quartier") & sounds("kartie")
    assert sounds("equipe") & sounds("ekip")
    assert not sounds("bosse") & sounds("beau")


def test_the_most_common_word_of_a_sound_comes_first() -> None:
    assert heard_words(LANGUAGE)["fe"].split()[0] == "fait"
