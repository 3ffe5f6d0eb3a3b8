from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.actions import LIMIT, Action, unpack
from bot.domain.errors import StaleAction

WORDS = st.text(max_size=12).filter(lambda each: not any("\ud800" <= letter <= "\udfff" for letter in each))


@given(name=WORDS.filter(bool), args=st.lists(WORDS, max_size=3))
def test_an_action_is_read_back_as_it_was_packed(name: str, args: list[str]) -> None:
    action = Action(name, tuple(args))
    try:
        packed = action.pack()
    except ValueError:
        return

    assert unpack(packed) == action


@given(WORDS)
def test_reading_an_action_fails_politely_or_not_at_all(packed: str) -> None:
    try:
        action = unpack(packed)
    except StaleAction:
        return

    assert action.name


def test_an_action_too_long_for_a_button_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match=str(LIMIT)):
        Action("name", ("x" * LIMIT,)).pack()


def test_separators_in_arguments_are_kept() -> None:
    assert unpack(Action("a", ("b:c", "d/e", "")).pack()).args == ("b:c", "d/e", "")


@pytest.mark.parametrize("packed", ["", ":", ":a"])
def test_what_has_no_name_is_no_action(packed: str) -> None:
    with pytest.raises(StaleAction):
        unpack(packed)
