from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.identity import AccountRef, Recipient


def test_a_value_is_equal_to_what_says_the_same_and_stands_for_it_in_sets() -> None:
    one, same = AccountRef(platform="slack", id="U1"), AccountRef(platform="slack", id="U1")
    assert (one == same, len({one, same}), one == replace(one, id="U2")) == (True, 1, False)


def test_a_value_takes_no_more_than_its_fields() -> None:
    with pytest.raises(AttributeError):
        setattr(Recipient("dm", "amina"), "name", "Amina")  # noqa: B010 - the type checker would refuse it


def test_only_where_it_is_said_fields_need_no_names() -> None:
    with pytest.raises(TypeError):
        AccountRef("slack", "U1")  # type: ignore[call-arg]  # that is what is tested
