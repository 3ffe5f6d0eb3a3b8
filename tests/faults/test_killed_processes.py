"""Processes of the bot are killed at any moment: nothing is lost, nothing comes twice, each conversation keeps its order."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from adapters.timer.system_clock import SystemClock
from bot.domain.effects import Effect, Enqueue, PlanOccurrences, PutEntities, SavePreferences, TieAccount
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.person import Preferences
from bot.domain.programme import Person
from storage.unit_of_work import SqlStore
from tests.faults.crew import Crew
from tests.faults.receiver import Receiver
from tests.faults.worker import EPOCH, PLATFORM, Task, firings, main, said
from tests.support.notice import seen
from tests.support.postgres import Postgres


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is sent, and how often somebody is killed meanwhile."""

    people: int
    announcements: int
    events: int
    reminders: int
    kills: int

    @property
    def sends(self) -> int:
        """Messages that must come."""
        return self.people * (self.announcements + self.reminders) + 2 * self.events


SHORT = Size(people=12, announcements=12, events=40, reminders=5, kills=12)
LONG = Size(people=40, announcements=40, events=400, reminders=30, kills=150)


@pytest.fixture
def size(soak: bool) -> Size:
    """The short form, or the long one."""
    return LONG if soak else SHORT


def person(number: int) -> str:
    return f"p{number:02}"


async def prepare(url: str, size: Size) -> None:
    """People with accounts, who know the bot, and announcements that wait for them."""
    effects: list[Effect] = [PutEntities(tuple(Person(id=person(n), name=person(n)) for n in range(size.people)))]
    for who in map(person, range(size.people)):
        conversation = ConversationRef(platform=PLATFORM, id=f"dm:{who}")
        effects.append(TieAccount(AccountRef(platform=PLATFORM, id=who), who, conversation))
        effects.append(SavePreferences(Preferences(person_id=who, notice=seen())))
    for number in range(size.announcements):
        effects += [Enqueue(said(f"announcement {number}", person(n), EPOCH)) for n in range(size.people)]
    effects.append(PlanOccurrences(EPOCH, EPOCH + timedelta(hours=1), tuple(firings(size.reminders))))
    async with SqlStore(url) as store:
        await store.commit(effects)


def expected(size: Size) -> list[str]:
    """Everything that must be shown, each once."""
    texts = [f"announcement {number}" for number in range(size.announcements)] * size.people
    texts += [f"reminder {number} {person(n)}" for number in range(size.reminders) for n in range(size.people)]
    return texts + [f"{kind} e{number}" for number in range(size.events) for kind in ("answer", "remark")]


@asynccontextmanager
async def killing(
    url: str, size: Size, processes: int, seed: int, *, led: bool
) -> AsyncIterator[tuple[Receiver, Crew]]:
    """Processes at work, one of which is killed a moment after each of some messages."""
    chance = random.Random(seed)
    moments = set(chance.sample(range(1, size.sends), size.kills))

    def on_message(count: int) -> None:
        if count in moments:
            asyncio.get_running_loop().call_later(chance.uniform(0, 0.02), crew.kill_one)

    async with Receiver(chance, on_message) as receiver:
        for number in range(size.events):
            receiver.hand_over(f"e{number}", person(number % size.people))
        task = Task(url=url, port=receiver.port, began=SystemClock().now(), reminders=size.reminders, led=led)
        crew = Crew(main, task, processes, chance)
        try:
            yield receiver, crew
        finally:
            crew.end()


async def all_of_it(receiver: Receiver, crew: Crew, size: Size) -> None:
    """Wait until everything has come and everybody who was to be killed was, and then for what comes too often."""
    while len(receiver.texts) < size.sends or crew.killed < size.kills:  # noqa: ASYNC110 (two counts of two others)
        await asyncio.sleep(0.02)
    await asyncio.sleep(2.5)  # twice the longest lease: who would repeat something does it now


def announcements(texts: list[str]) -> list[int]:
    return [int(text.split()[1]) for text in texts if text.startswith("announcement")]


def left_undone(url: str) -> tuple[int, int, int]:
    """Deliveries that are not sent, events and occurrences that are not done."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            counts = [connection.execute(text(f"SELECT count(*) FROM {where}")).scalar_one() for where in (
                "delivery WHERE state <> 'sent'", "event WHERE done_at IS NULL", "occurrence WHERE state <> 'done'"
            )]  # fmt: skip
            return counts[0], counts[1], counts[2]
    finally:
        engine.dispose()


async def survive(url: str, size: Size, *, processes: int, seed: int, led: bool = False) -> None:
    """
    Send under fire.

    Raises:
        AssertionError: Something was lost, came twice, or overtook another.
    """
    await prepare(url, size)
    async with killing(url, size, processes, seed, led=led) as (receiver, crew):
        await all_of_it(receiver, crew, size)
    assert sorted(receiver.texts) == sorted(expected(size))
    orders = {who: announcements(texts) for who, texts in receiver.got.items()}
    assert orders == {f"dm:{person(n)}": list(range(size.announcements)) for n in range(size.people)}
    assert left_undone(url) == (0, 0, 0)
    print(f"{size.sends} sends, {crew.killed} kills, {receiver.repeated} came again under their id")  # noqa: T201 (a figure for the notes)


async def test_one_process_on_sqlite_killed_again_and_again(tmp_path: Path, size: Size) -> None:
    await survive(f"sqlite:///{tmp_path / 'relais.db'}", size, processes=1, seed=1)


async def test_four_processes_on_postgresql_killed_again_and_again(postgres: Postgres, size: Size) -> None:
    await survive(postgres.emptied_database(), size, processes=4, seed=2)


async def test_four_processes_of_which_one_at_a_time_is_connected_killed_again_and_again(
    postgres: Postgres, size: Size
) -> None:
    await survive(postgres.emptied_database(), size, processes=4, seed=3, led=True)
