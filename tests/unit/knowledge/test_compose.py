"""Markdown to chat text, and the cutting of answers."""

from __future__ import annotations

from bot.knowledge.compose import blocks, list_items, plain, shortened


def test_emphasis_and_code_lose_their_marks() -> None:
    assert plain("Écrivez **`stop`**, _tout de suite_, ou *jamais*.") == "Écrivez stop, tout de suite, ou jamais."


def test_emphasis_that_is_not_closed_keeps_its_marks() -> None:
    assert (
        plain("**un** et **deux ** puis ~~trois, `quatre` __ cinq__")
        == "un et **deux ** puis ~~trois, quatre __ cinq__"
    )


def test_a_word_with_underscores_or_stars_is_left_alone() -> None:
    assert plain("snake_case_name et 2*3*4") == "snake_case_name et 2*3*4"


def test_a_list_becomes_lines_with_bullets() -> None:
    assert plain("- **un** ;\n- deux.\n") == "• un ;\n• deux."


def test_a_numbered_list_keeps_its_numbers() -> None:
    assert plain("1. un\n2. deux") == "1. un\n2. deux"


def test_wrapped_lines_are_one_line() -> None:
    assert plain("Une phrase\nsur deux lignes.\n- un point\n  qui continue") == (
        "Une phrase sur deux lignes.\n• un point qui continue"
    )


def test_links_show_their_address_after_the_words() -> None:
    assert (
        plain("Voir [le site](https://a.fr/x) ou <https://b.fr>.") == "Voir le site (https://a.fr/x) ou https://b.fr."
    )


def test_a_link_on_its_own_address_is_shown_once() -> None:
    assert plain("[https://a.fr](https://a.fr)") == "https://a.fr"


def test_comments_are_not_shown() -> None:
    assert plain("Avant <!-- à revoir --> après") == "Avant  après"


def test_a_list_stays_with_the_line_that_introduces_it() -> None:
    assert blocks("Trois choses :\n\n- un\n- deux\n\nFin.") == ["Trois choses :\n- un\n- deux", "Fin."]


def test_headings_are_blocks_of_their_own() -> None:
    assert blocks("# Titre\nTexte.\n## Autre\nSuite.") == ["# Titre", "Texte.", "## Autre", "Suite."]


def test_the_items_of_the_first_list_are_found() -> None:
    assert list_items("Voici :\n\n- **un** ;\n- deux.\n\n- trois") == ["un ;", "deux.", "trois"]
    assert list_items("Pas de liste.") == []


def test_a_long_text_is_cut_after_a_sentence_and_nothing_is_lost() -> None:
    text, rest = shortened("Une phrase courte. " * 60)
    assert len(text) <= 600
    assert text.endswith(".")
    assert f"{text} {rest}" == ("Une phrase courte. " * 60).strip()


def test_a_text_without_sentences_is_cut_between_words() -> None:
    text, rest = shortened("mot " * 300)
    assert text.endswith("mot…")
    assert rest.startswith("…mot")


def test_a_list_is_never_cut() -> None:
    long = "\n".join(f"• point numéro {number}" for number in range(80))
    assert shortened(long) == (long, "")
