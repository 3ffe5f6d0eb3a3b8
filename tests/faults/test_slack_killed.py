"""
On Slack, the bot is killed at random through sends and answers, with calls that are lost, refused and too slow: nothing is lost.

Slack's sends are not idempotent (research/domain.md, D1 and D2). Where the app may read its history, nothing comes twice; where it may
not, only what it can't know to be there may come again.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.slack.manifest import manifest
from adapters.timer.system_clock import SystemClock
from bot.domain.effects import Effect, Enqueue, PutEntities, SavePreferences, TieAccount
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.person import Preferences
from bot.domain.programme import Person
from storage.unit_of_work import SqlStore
from tests.faults.crew import Crew
from tests.faults.slack_worker import PATIENCE, SlackTask, main
from tests.faults.worker import EPOCH, SPEED, FastClock, said
from tests.support.notice import seen
from tests.support.slack import Fault, Json, SlackDouble, SlackPerson
from tests.support.slack.calls import Call


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is sent and answered, and how often the process is killed meanwhile."""

    people: int
    announcements: int
    questions: int
    kills: int

    @property
    def sends(self) -> int:
        """Messages that must come."""
        return self.people * self.announcements + 2 * self.questions


SHORT = Size(people=8, announcements=15, questions=40, kills=6)
LONG = Size(people=20, announcements=30, questions=200, kills=25)
PATIENT = 3_600
"""Seconds after which something is lost rather than late: the long form takes one minute on an ordinary machine, ten on a busy one."""
MISHAPS = (
    (0.05, Fault(method="chat.postMessage", drop="after")),
    (0.03, Fault(method="chat.postMessage", drop="before")),
    (0.04, Fault(method="chat.postMessage", status=429, headers={"Retry-After": "1"})),
    (0.02, Fault(method="chat.postMessage", status=503, body="<html>", content_type="text/html")),
    (0.02, Fault(method="chat.postMessage", status=500, error="fatal_error", done=True)),
    (0.02, Fault(method="chat.postMessage", answer_delay=PATIENCE + 0.5)),
)
"""What happens to a post, and how often."""


@pytest.fixture
def size(soak: bool) -> Size:
    """The short form, or the long one."""
    return LONG if soak else SHORT


def mishap(chance: random.Random) -> Fault | None:
    """What happens to one post; mostly nothing."""
    weights = [weight for weight, _ in MISHAPS]
    return chance.choices([*(fault for _, fault in MISHAPS), None], [*weights, 1 - sum(weights)])[0]


@dataclass(slots=True)
class Battle:
    """Who is fought for, and what was done to it."""

    slack: SlackDouble
    people: dict[str, SlackPerson]
    crew: Crew

    def shown(self) -> list[str]:
        """Everything that the bot said, as often as it stands there."""
        return [said["text"] for person in self.people.values() for said in self.slack.said(person.direct.id)]

    def inexcusable(self) -> list[str]:
        """Texts that came again although their post had a clear answer, and the process that got it lived on."""
        begun = [call.at for call in self.slack.api.calls("auth.test")]
        before: dict[str, Call] = {}
        found = []
        for call in (call for call in self.slack.api.calls("chat.postMessage") if (call.answer or {}).get("ok")):
            text = call.args["text"]
            earlier = before.get(text)
            if earlier is not None and not _doubtful(earlier) and not any(earlier.at <= at <= call.at for at in begun):
                found.append(text)
            before[text] = call
        return found


def _doubtful(call: Call) -> bool:
    return call.status == 0 or (call.fault is not None and call.fault.unclear)


@asynccontextmanager
async def battle(url: str, size: Size, seed: int, manifest: Json) -> AsyncIterator[Battle]:
    """The bot at work on announcements that wait, in a process that is killed a moment after some of its messages."""
    chance = random.Random(seed)
    moments = set(chance.sample(range(1, size.sends), size.kills))
    began = SystemClock().now()
    async with SlackDouble(manifest, clock=FastClock(began), speed=SPEED) as slack:
        slack.events.delayed, slack.events.speed = True, 10 * SPEED
        slack.sockets.ack_timeout = 1.0
        people = {f"p{number:02}": slack.add_person(f"p{number:02}") for number in range(size.people)}
        await prepare(url, size, people)
        crew = Crew(main, SlackTask(url=url, slack=slack.base_url, began=began), 1, chance)

        def happens(method: str, _args: Json) -> Fault | None:
            if method != "chat.postMessage":
                return None
            if (count := len(slack.api.calls(method))) in moments:
                moments.discard(count)
                asyncio.get_running_loop().call_later(chance.uniform(0, 0.1), crew.kill_one)
            return mishap(chance)

        slack.api.faults.chance = happens
        try:
            yield Battle(slack, people, crew)
        finally:
            crew.end()


async def prepare(url: str, size: Size, people: dict[str, SlackPerson]) -> None:
    """People with accounts, who know the bot, and announcements that wait for them."""
    effects: list[Effect] = [PutEntities(tuple(Person(id=who, name=who) for who in people))]
    for who, person in people.items():
        conversation = ConversationRef(platform="slack", id=person.id)
        effects.append(TieAccount(AccountRef(platform="slack", id=person.id), who, conversation))
        effects.append(SavePreferences(Preferences(person_id=who, notice=seen())))
    for number in range(size.announcements):
        effects += [Enqueue(said(f"announcement {number} {who}", who, EPOCH)) for who in people]
    async with SqlStore(url) as store:
        await store.commit(effects)


async def ask(fought: Battle, size: Size, chance: random.Random) -> None:
    """People ask while all that goes on."""
    people = list(fought.people.values())
    for number in range(size.questions):
        people[number % len(people)].say(f"q{number}")
        await asyncio.sleep(chance.uniform(0, 0.1))


def expected(size: Size, people: dict[str, SlackPerson]) -> list[str]:
    """Everything that must be shown, each once."""
    texts = [f"announcement {number} {who}" for number in range(size.announcements) for who in people]
    return texts + [f"{kind} q{number}" for number in range(size.questions) for kind in ("answer", "remark")]


async def all_of_it(fought: Battle, size: Size) -> None:
    """Wait until everything has come and everybody who was to be killed was, and then for what comes too often."""
    wanted = set(expected(size, fought.people))
    async with asyncio.timeout(PATIENT):
        while not wanted <= set(fought.shown()) or fought.crew.killed < size.kills:  # noqa: ASYNC110 (counts of others)
            await asyncio.sleep(0.1)
    await asyncio.sleep(2.5)  # twice the longest lease: who would repeat something does it now


def repetitions(fought: Battle, size: Size) -> Counter[str]:
    """How often each text is there too often; the figures are printed for the notes."""
    counts = Counter(fought.shown())
    repeated = Counter({text: count - 1 for text, count in counts.items() if count > 1})
    posts = fought.slack.api.calls("chat.postMessage")
    faulty = dict(Counter(call.fault.drop or call.fault.status for call in posts if call.fault is not None))
    figures = f"{size.sends} sends, {fought.crew.killed} kills, {len(posts)} posts, mishaps {faulty}, {repeated.total()} repeated"
    print(figures)  # noqa: T201 (for the notes)
    return repeated


async def test_where_history_can_be_read_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path, size: Size) -> None:
    async with battle(f"sqlite:///{tmp_path / 'relais.db'}", size, 1, manifest()) as fought:
        await asyncio.gather(ask(fought, size, random.Random(2)), all_of_it(fought, size))
        assert repetitions(fought, size) == {}
        assert sorted(fought.shown()) == sorted(expected(size, fought.people))
        assert fought.slack.events.lost == []


async def test_where_history_cannot_be_read_only_what_is_unclear_may_come_again(tmp_path: Path, size: Size) -> None:
    size = Size(people=size.people, announcements=size.announcements, questions=0, kills=size.kills)
    blind: Json = deepcopy(manifest())
    scopes = blind["oauth_config"]["scopes"]
    scopes["bot"] = [each for each in scopes["bot"] if not each.endswith(":history")]
    async with battle(f"sqlite:///{tmp_path / 'relais.db'}", size, 3, blind) as fought:
        await all_of_it(fought, size)
        assert repetitions(fought, size)
        assert set(fought.shown()) == set(expected(size, fought.people))
        assert fought.inexcusable() == []
        fought.slack.api.complaints.clear()  # that it asks for what it may not is how it finds out
