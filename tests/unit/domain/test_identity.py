from __future__ import annotations

import pytest

from bot.domain.identity import Recipient


@pytest.mark.parametrize(
    "recipient",
    [
        Recipient.person("amina"),
        Recipient.collective("koungou"),
        Recipient("conversation", "matrix/!room:example.org"),
    ],
)
def test_a_recipient_is_read_back_as_it_was_written(recipient: Recipient) -> None:
    assert Recipient.parse(str(recipient)) == recipient


@pytest.mark.parametrize("written", ["", "dm", "dm:", "user:amina", "amina", "Room:koungou"])
def test_what_is_no_recipient_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="none of"):
        Recipient.parse(written)


def test_only_a_collective_is_a_room() -> None:
    assert [each.is_room for each in (Recipient.person("a"), Recipient.collective("a"))] == [False, True]
