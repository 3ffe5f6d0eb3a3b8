"""A slip is asked about, a good week isn't; what can't be together is said to be so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.domain.indicator import Indicator, IndicatorKind
from bot.domain.plausibility import Clash, clashing, surprising


def number(name: str, at_most: str | None = None) -> Indicator:
    return Indicator(id=name, condition="vision", question={"fr": name}, type=IndicatorKind.INTEGER, at_most_id=at_most)


ALL, NEW = number("all"), number("new", "all")
BOTH = {"all": ALL, "new": NEW}


@pytest.mark.parametrize(
    ("value", "earlier", "before"),
    [
        ("300", ["3"], "3"), ("3", ["300"], "300"), ("120", ["12"], "12"), ("4000", ["33", "40"], "33"),
        ("12", ["1"], None), ("20", ["9"], None), ("0", ["300"], None), ("300", [], None), ("30", ["300", "28"], None),
        ("25", ["0"], "0"), ("15", ["0"], None), ("-300", ["3"], "3"),
    ],
)  # fmt: skip
def test_a_value_far_from_all_earlier_ones_is_surprising(
    value: str, earlier: Sequence[str], before: str | None
) -> None:
    assert surprising(ALL, value, earlier) == before


def test_no_choice_surprises() -> None:
    choice = Indicator(id="c", condition="vision", question={}, type=IndicatorKind.CHOICE)
    assert surprising(choice, "temps", ["moyens"]) is None


def test_a_part_above_its_whole_clashes_whichever_comes_last() -> None:
    clash = Clash("new", "9", "all", "8")
    assert clashing(NEW, "9", {"all": "8"}, BOTH) == clash
    assert clashing(ALL, "8", {"new": "9"}, BOTH) == clash


@pytest.mark.parametrize("beside", [{}, {"all": "9"}, {"all": "12", "other": "1"}])
def test_a_part_up_to_its_whole_is_fine(beside: dict[str, str]) -> None:
    assert clashing(NEW, "9", beside, BOTH) is None
