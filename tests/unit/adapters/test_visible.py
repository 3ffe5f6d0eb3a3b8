"""What may appear on a screen, and being called by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.naming import without_name
from bot.domain.visible import visible


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b[31mrouge\x1b[0m", "rouge"),
        ("\x9b2Jvide", "vide"),
        ("\x1b]0;titre\x07texte", "texte"),
        ("\x1b]8;;https://mal.example\x1b\\lien\x1b]8;;\x1b\\", "lien"),
        ("\x1bPq#0\x1b\\fin", "fin"),
        ("\x1bcfin", "fin"),
        ("reste\x1b", "reste"),
        ("nul\x00cloche\x07recul\x08", "nulclocherecul"),
        ("\u202egauche\u2066isolé\u2069", "gaucheisolé"),
        ("lar\u200bge\ufeff m\u00adou", "large mou"),
        ("vu\U000e0041\U000e0042", "vu"),
        ("un\r\ndeux\rtrois\u2028quatre", "un\ndeux\ntrois\nquatre"),
        ("tab\tet\nligne", "tab\tet\nligne"),
        ("demi \ud800 paire", "demi \ufffd paire"),
    ],
)
def test_what_moves_colours_reverses_or_hides_is_left_out(text: str, left: str) -> None:
    assert visible(text) == left


def test_the_quick_look_passes_over_no_character() -> None:
    ranges = ((0, 0x3000), (0xD7F0, 0xE010), (0xFE00, 0x10000), (0x1F000, 0x1FB00), (0xE0000, 0xE1010))
    for number in (each for first, end in ranges for each in range(first, end)):
        text = f"a{chr(number)}b"
        assert visible(text) == visible(f"{text}\x00"), hex(
            number
        )  # what is certain to hide something is always read whole


@pytest.mark.parametrize(
    "text",
    [
        "Où ça ? « Là-bas » : œuvre",
        "👩🏽\u200d🚀 ❤️\u200d🔥 👨\u200d👩\u200d👧",
        "مرحبا",
        "你好",
        "[red]x[/red] **y**",
        "1️⃣",
    ],
)
def test_every_script_and_emoji_stays(text: str) -> None:
    assert visible(text) == text


def test_emoji_are_all_that_a_joiner_joins() -> None:
    assert visible("ad\u200dmin") == "admin"


@given(
    st.text(alphabet=st.sampled_from("ab\x1b[]0;m\x07\\\x00\r\n\t\u200b\u200d\u202e\u2028\ufe0f👩🚀\ud800PX^_\x9b\x9d"))
)
def test_whatever_the_text_nothing_but_readable_characters_is_left(text: str) -> None:
    left = visible(text)
    assert visible(left) == left
    assert set(left) & set("\x1b\x07\x00\r\u200b\u202e\u2028\ud800\x9b\x9d") == set()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("@relais aide", "aide"),
        ("@Relais : aide", "aide"),
        ("Dis @relais, quel jalon ?", "Dis quel jalon ?"),
        ("Merci @relais", "Merci"),
        ("@relais", ""),
        ("(@relais) aide", "() aide"),
        ("deux lignes\n@relais aide", "deux lignes\naide"),
    ],
)
def test_the_name_is_left_out_wherever_it_stands(text: str, left: str) -> None:
    assert without_name(text, "@relais") == left


@pytest.mark.parametrize(
    "text", ["aide", "@relaisdix", "@relais-dix", "moi@relais.fr", "@relais.fr", "relais", "@@relais"]
)
def test_what_names_somebody_else_does_not_name_the_bot(text: str) -> None:
    assert without_name(text, "@relais") is None
