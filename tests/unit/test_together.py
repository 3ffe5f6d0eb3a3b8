"""What is asked one by one is answered at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from storage.together import Together


async def test_what_is_asked_in_one_turn_is_answered_at_once_in_order() -> None:
    asked: list[Sequence[int]] = []

    def answer(numbers: Sequence[int]) -> Sequence[int]:
        asked.append(numbers)
        return [2 * each for each in numbers]

    together = Together(answer)
    first = await asyncio.gather(*map(together.ask, range(3)))
    assert (first, await together.ask(7), asked) == ([0, 2, 4], 14, [[0, 1, 2], [7]])


async def test_who_asked_hears_of_the_error() -> None:
    def fail(_: Sequence[int]) -> Sequence[int]:
        raise LookupError("gone")

    together = Together(fail)
    outcomes = await asyncio.gather(together.ask(1), together.ask(2), return_exceptions=True)
    assert [type(each) for each in outcomes] == [LookupError, LookupError]


async def test_who_went_away_keeps_nobody_from_an_answer() -> None:
    together = Together[int, int](lambda numbers: numbers)
    gone, stays = asyncio.create_task(together.ask(1)), asyncio.create_task(together.ask(2))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == 2
    with pytest.raises(asyncio.CancelledError):
        await gone
