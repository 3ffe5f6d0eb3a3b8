"""Processes are killed while people answer: every answer that was acknowledged is there, once, and none is lost on the way."""

from __future__ import annotations

import multiprocessing
import random
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

import pytest

from adapters.timer.system_clock import SystemClock
from bot.bootstrap import parts
from bot.domain.checkin import Answer, AnswerState
from bot.ports.store import Repositories
from tests.bench.checkins import TEAM, prepare, programme, rounds
from tests.faults.answering import NEVER, Task, main
from tests.faults.worker import EPOCH


class Process:
    """One that answers are handed over to; `kill` tells what it had said until then."""

    def __init__(self, url: str, people: int, numbers: tuple[int, ...], began: datetime) -> None:
        making = multiprocessing.get_context("forkserver")
        making.set_forkserver_preload(["tests.faults.answering"])
        self._hears, tells = making.Pipe(duplex=False)
        task = Task(url=url, people=people, numbers=numbers, began=began, tells=tells)
        self._process = making.Process(target=main, args=(task,))
        self._process.start()
        tells.close()

    def until(self, told: int | None) -> tuple[set[int], set[int]]:
        """Whose answers it acknowledged, and who was told so, until it is killed after so many; None lets it end by itself."""
        taken, confirmed = set[int](), set[int]()
        try:
            while True:
                what, number = self._hears.recv()
                (confirmed if what == "told" else taken).add(number)
                if told is not None and len(confirmed) >= told:
                    self._process.kill()
                    told = None
        except EOFError:
            self._process.join()
        return taken, confirmed


async def stored(url: str, people: int) -> dict[int, tuple[str, int]]:
    """What stands for each person, and how often it was noted."""

    def look(read: Repositories) -> Iterator[tuple[Answer, int]]:
        for round_id in rounds(people):
            times = Counter(change.person_id for change in read.answer_changes(round_id, "I1"))
            yield from ((each, times[each.person_id]) for each in read.answers(round_id))

    async with parts.opened_store(url) as store:
        found = await store.read(lambda read: list(look(read)))
    assert all((each.indicator_id, each.state) == ("I1", AnswerState.GIVEN) for each, _ in found)
    return {int(each.person_id.removeprefix("p")): (each.value, times) for each, times in found}


@pytest.mark.parametrize("seed", [1])
async def test_every_acknowledged_answer_is_there_after_kills(store_url: str, soak: bool, seed: int) -> None:
    people, kills = (12_000, 20) if soak else (8 * TEAM, 2)
    chance = random.Random(seed)
    async with parts.opened_store(store_url) as store:
        await prepare(store, programme(people, NEVER), EPOCH)
    began = SystemClock().now()
    taken, confirmed = set[int](), set[int]()
    for _ in range(kills):
        missing = tuple(number for number in range(people) if number not in taken)
        process = Process(store_url, people, missing, began)
        heard = process.until(chance.randint(1, max(1, people // (kills + 2))))
        taken, confirmed = taken | heard[0], confirmed | heard[1]
        assert confirmed <= (await stored(store_url, people)).keys()
    missing = tuple(number for number in range(people) if number not in taken)
    heard = Process(store_url, people, missing, began).until(None)

    assert taken | heard[0] == set(range(people))
    assert await stored(store_url, people) == {number: (str(number % 40), 1) for number in range(people)}
