"""Numbers as people write them, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.written_numbers import plain_number, read_number, read_roughly

READ = [
    ("12", 12), ("1 250", 1250), ("1 250", 1250), ("4,5", 4.5), ("4.5", 4.5), ("1.250", 1250), ("1'250", 1250),
    ("1,234,567", 1234567), ("12 %", 12), ("-1", -1), ("−1", -1), ("١٢", 12), ("１２", 12), ("4️⃣", 4),
    (".75", 0.75), ("-,5", -0.5), ("12.", 12), ("12 !!", 12), ("12…", 12), ("12,5.", 12.5), ("1.200.", 1200), ("12 %.", 12),
    ("zéro", 0), ("aucune", 0), ("personne", 0), ("douze", 12), ("dix-sept", 17), ("vingt et un", 21), ("Vingt-trois !", 23),
    ("soixante et onze", 71), ("soixante-douze", 72), ("quatre-vingts", 80), ("quatre-vingt-dix-sept", 97),
    ("cent vingt", 120), ("deux cent cinq", 205), ("mille deux cents", 1200), ("trois mille", 3000),
    ("twenty-one", 21), ("seventy five", 75), ("two hundred and five", 205), ("a hundred", 100), ("nobody", 0),
]  # fmt: skip
NONE = [
    "",
    "?",
    "beaucoup",
    "1e309",
    "nan",
    "inf",
    "12²",
    "½",
    "①",
    "10-15",
    "entre 10 et 15",
    "12,",
    "12 ?",
    "12.?",
    "!",
    "deux trois",
    "=1+1",
    "👍",
]


@pytest.mark.parametrize(("text", "number"), READ)
def test_a_number_is_read_as_it_is_written(text: str, number: float) -> None:
    assert read_number(text) == Decimal(str(number))


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("une douzaine", 12), ("une douzaine ?", 12), ("environ une trentaine", 30), ("deux centaines", 200),
        ("une vingtaine de personnes", 20), ("a dozen", 12), ("two dozen", 24), ("a couple of people", 2),
    ],
)  # fmt: skip
def test_a_rough_word_hints_at_a_number(text: str, number: int) -> None:
    assert (read_number(text), read_roughly(text)) == (None, Decimal(number))


@pytest.mark.parametrize("text", ["douze", "beaucoup", "half a dozen", "des centaines"])
def test_what_hints_at_none_is_none(text: str) -> None:
    assert read_roughly(text) is None


@given(st.decimals(min_value=-999_999, max_value=999_999, places=2))
def test_what_is_stored_is_read_back(number: Decimal) -> None:
    written = plain_number(number)
    assert read_number(written) == number
    assert "E" not in written


@given(st.text(max_size=40))
def test_nothing_that_people_write_breaks_it(text: str) -> None:
    found = read_number(text)
    assert found is None or found.is_finite()
    read_roughly(text)


@given(st.integers(0, 10**12 - 1))
def test_plain_figures_are_the_number_that_they_are_with_a_sign_behind(number: int) -> None:
    assert (str(read_number(str(number))), str(read_number(f"0{number}"[:12]))) == (
        str(read_number(f"{number} %")),
        str(read_number(f"{f'0{number}'[:12]} %")),
    )
