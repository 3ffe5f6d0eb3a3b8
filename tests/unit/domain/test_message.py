from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actions import Action
from bot.domain.message import (
    Choices,
    File,
    Heading,
    Items,
    Message,
    Note,
    Option,
    Quote,
    Sources,
    leading_choice,
    numbered,
    plain_text,
    split_text,
    strip_marks,
    typed_choice,
    verbatim,
)

FRUIT = tuple(Option(label, Action("eat", (label,))) for label in ("Pomme", "Poire", "Prune"))
SCALE = (
    Option("pas commencé", Action("set", ("0",)), key="0"),
    Option("en cours", Action("set", ("1",)), key="1"),
    Option("bloqué", Action("set", ("bloque",)), key="2"),
)


def test_plain_text_has_everything_but_the_choices() -> None:
    message = Message.of(
        Heading("Titre"),
        "**Gras**, *penché*, `code` et [ici](https://example.org)",
        Items(("un", "**deux**")),
        Items(("un", "deux"), ordered=True),
        Quote("ses **mots**", "Léa"),
        Sources(("Source : là",)),
        Note("remarque"),
        File("a.csv", "text/csv", b"", "un tableau"),
        Choices(FRUIT),
    )

    assert plain_text(message).split("\n") == [
        "Titre",
        "Gras, penché, code et ici (https://example.org)",
        "• un",
        "• deux",
        "1. un",
        "2. deux",
        "« ses **mots** » (Léa)",
        "Source : là",
        "remarque",
        "un tableau",
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a*b*c", "a*b*c"),
        ("**a** et **b**", "a et b"),
        ("[https://a.fr](https://a.fr)", "https://a.fr"),
        ("**non fermé", "**non fermé"),
        ("un*e*s", "un*e*s"),
    ],
)
def test_only_marks_are_stripped(marked: str, plain: str) -> None:
    assert strip_marks(marked) == plain


@given(st.text(alphabet="ab*`[]() ", max_size=40))
def test_somebodys_words_are_never_taken_for_marks(words: str) -> None:
    shown = verbatim(words)

    assert strip_marks(shown) == shown


@given(st.text(alphabet="abc é,.!?\n", max_size=40))
def test_ordinary_words_are_shown_as_they_are(words: str) -> None:
    assert verbatim(words) == words


def test_options_are_numbered_by_their_place_or_by_their_own_key() -> None:
    assert (numbered(FRUIT), numbered(SCALE)) == (
        "1. Pomme\n2. Poire\n3. Prune",
        "0. pas commencé\n1. en cours\n2. bloqué",
    )


@pytest.mark.parametrize(
    ("options", "typed", "label"),
    [
        (FRUIT, "1", "Pomme"),
        (FRUIT, "3", "Prune"),
        (FRUIT, " 2. ", "Poire"),
        (FRUIT, "02", "Poire"),
        (FRUIT, "POIRE", "Poire"),
        (SCALE, "0", "pas commencé"),
        (SCALE, "1", "en cours"),
        (SCALE, "2", "bloqué"),
        (SCALE, "0 · pas commencé", "pas commencé"),
        (SCALE, "En cours", "en cours"),
    ],
)
def test_an_option_is_chosen_by_key_number_or_label(options: tuple[Option, ...], typed: str, label: str) -> None:
    chosen = typed_choice(options, typed)

    assert chosen is not None
    assert chosen.label == label


@pytest.mark.parametrize(
    ("options", "typed"),
    [
        (FRUIT, "0"),
        (FRUIT, "4"),
        (FRUIT, "-1"),
        (FRUIT, ""),
        (FRUIT, " . "),
        (FRUIT, "²"),
        (FRUIT, "Pom"),
        (FRUIT, "1 2"),
        (SCALE, "3"),
        (SCALE, "9" * 60_000),
        ((), "1"),
    ],
)
def test_what_names_no_option_chooses_none(options: tuple[Option, ...], typed: str) -> None:
    assert typed_choice(options, typed) is None


@given(st.text(max_size=60))
def test_choosing_never_fails(typed: str) -> None:
    assert typed_choice(SCALE, typed) in (None, *SCALE)


@given(text=st.text(alphabet="ab. \n", max_size=400), limit=st.integers(4, 60))
def test_cutting_loses_nothing_but_white_space_and_fits(text: str, limit: int) -> None:
    pieces = split_text(text, limit)

    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(len(piece) <= limit for piece in pieces)


@given(text=st.text(max_size=300), limit=st.integers(1, 50))
def test_cutting_keeps_the_order_of_every_letter(text: str, limit: int) -> None:
    assert "".join("".join(split_text(text, limit)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("", 10, [""]),
        ("court", 10, ["court"]),
        ("une phrase. une autre", 12, ["une phrase.", "une autre"]),
        ("un deux trois", 8, ["un deux", "trois"]),
        ("para\n\ngraphe", 10, ["para", "graphe"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ],
)
def test_cuts_come_at_the_end_of_something(text: str, limit: int, expected: list[str]) -> None:
    assert split_text(text, limit) == expected


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("oui", "Oui, c’est ça"), ("Oui !", "Oui, c’est ça"), ("oui c’est", "Oui, c’est ça"), ("non", "Non, rien"),
        ("c’est ça", None), ("", None), ("?", None), ("ou", None), ("tout", None), ("tout le programme", "Tout le programme"),
    ],
)  # fmt: skip
def test_the_first_words_of_one_label_are_enough(typed: str, label: str | None) -> None:
    labels = ("Oui, c’est ça", "Non, rien", "Tout le programme", "Tout de suite")
    options = tuple(Option(each, Action("x", (each,))) for each in labels)
    found = leading_choice(options, typed)
    assert (found.label if found else None) == label
