"""Parts of a text that are numbered one after another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.numbered_parts import numbered_parts

NUMBERED = [
    ("1) 2 2) temps 3) 12", {1: "2", 2: "temps", 3: "12"}),
    ("1)2 2)temps 3)12", {1: "2", 2: "temps", 3: "12"}),
    ("1. en cours 2. temps 3. 12", {1: "en cours", 2: "temps", 3: "12"}),
    ("1: 2, 2: temps, 3: 12", {1: "2", 2: "temps", 3: "12"}),
    ("1 : 2 ; 2 : temps ; 3 : 12", {1: "2", 2: "temps", 3: "12"}),
    ("1- en cours\n2- temps\n3- 12", {1: "en cours", 2: "temps", 3: "12"}),
    ("Q1: 2 Q2: temps Q3: 12", {1: "2", 2: "temps", 3: "12"}),
    ("1. 2. 2. temps 3. 4,5", {1: "2.", 2: "temps", 3: "4,5"}),
    ("2) temps 3) 12", {2: "temps", 3: "12"}),
    ("1) 1 2) 2 3) 3", {1: "1", 2: "2", 3: "3"}),
]


@pytest.mark.parametrize(("text", "parts"), NUMBERED)
def test_each_number_leads_to_its_part(text: str, parts: dict[int, str]) -> None:
    assert numbered_parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "1.200",
        "4,5",
        "1 - 2 - 12",
        "1) 2",
        "1) 2)",
        "2, temps, 12",
        "1. 2. 3.",
        "1) 2 3) 12",
        "2 1 12",
        "10:30 11:30",
    ],
)
def test_what_is_not_numbered_has_no_such_parts(text: str) -> None:
    assert numbered_parts(text) == {}


@given(st.text("123.):- ,\nq", max_size=80))
def test_every_part_says_something(text: str) -> None:
    assert all(numbered_parts(text).values())
