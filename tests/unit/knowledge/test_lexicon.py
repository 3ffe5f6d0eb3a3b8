"""The lexicon: what a pack may say about its words, and what is refused."""

from __future__ import annotations

import tomllib

import pytest

from bot.i18n import translator
from bot.knowledge import Lexicon, LexiconError
from bot.knowledge.expansion import Thesaurus, mined_acronyms, phrase_terms
from bot.knowledge.language import load_language
from bot.knowledge.lexicon import generic_lexicon
from bot.knowledge.query import analyse
from tests.support.knowledge import PACK
from tests.support.transcript import typed

LANGUAGE = load_language()


def test_the_three_parts_become_groups_of_folded_phrases() -> None:
    lexicon = Lexicon.parse(
        {"synonyms": [["Mél", "courriel"]], "acronyms": {"QPV": ["quartier prioritaire"]}, "glossary": {"aim": "but"}}
    )
    assert lexicon.groups == (("mel", "courriel"), ("qpv", "quartier prioritaire"), ("aim", "but"))


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ({"synonym": []}, "« synonym » n’est pas une partie d’un lexique"),
        ({"synonyms": "mail"}, "synonyms doit être une liste de listes"),
        ({"synonyms": [["mail", ""]]}, "synonyms[0] doit être un mot ou une liste de mots"),
        ({"acronyms": ["QPV"]}, "acronyms doit être une table"),
        ({"acronyms": {"QPV": 3}}, "acronyms.QPV doit être un mot ou une liste de mots"),
        (
            {"glossary": {"aim": ["a b c d e f g h i j k l m"]}},
            "glossary.aim : « a b c d e f g h i j k l m » est trop long",
        ),
        ({"unanswered": [""]}, "unanswered doit être une liste de questions"),
    ],
)
def test_a_faulty_lexicon_is_refused_with_the_place(raw: dict[str, object], named: str) -> None:
    with pytest.raises(LexiconError) as refused:
        Lexicon.parse(raw)

    assert typed(translator("fr").phrase(refused.value.phrase)).startswith(named)


def test_merged_lexicons_keep_equal_groups_once() -> None:
    one = Lexicon(groups=(("a", "b"),))
    assert one.merged(one, Lexicon(groups=(("c", "d"),))).groups == (("a", "b"), ("c", "d"))


def test_the_generic_lexicon_can_be_read() -> None:
    assert ("cle", "key", "keys") in generic_lexicon().groups


def test_the_default_packs_lexicon_can_be_read() -> None:
    lexicon = Lexicon.parse(tomllib.loads((PACK / "lexicon.toml").read_text(encoding="utf-8")))
    assert any("backbone" in group and "structure de soutien" in group for group in lexicon.groups)


def test_a_phrase_of_the_question_is_read_as_its_equivalents() -> None:
    thesaurus = Thesaurus.build(Lexicon(groups=(("backbone", "structure de soutien"),)), LANGUAGE)
    readings = thesaurus.readings(analyse("c'est quoi la structure de soutien", LANGUAGE).words)
    assert [reading.terms for reading in readings] == [phrase_terms("backbone", LANGUAGE)]


def test_acronyms_are_mined_from_texts_that_explain_them() -> None:
    mined = mined_acronyms(["Le Projet Impact Collectif (PIC) avance.", "La CAF (caisse d'allocations familiales)."])
    assert set(mined.groups) == {("pic", "projet impact collectif"), ("caf", "caisse d allocations familiales")}


def test_a_bracket_that_spells_nothing_is_no_acronym() -> None:
    assert mined_acronyms(["Une réunion à Paris (ANNEXE)."]).groups == ()
