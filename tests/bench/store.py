"""
What the store bears, as JSON: `python tests/bench/store.py [--url URL] [--units N] [--people N]`.

One unit is what an answer in a check-in costs: the answer with its history, the dialogue's state, the reply and the event's end.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

from bot.domain.actions import Action
from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.conversation import Flow
from bot.domain.delivery import Claimed, Delivery, DeliveryKind, Sent
from bot.domain.effects import Effect, Enqueue, FinishEvent, OpenRound, PutEntities, SaveAnswer, SaveFlow, TieAccount
from bot.domain.events import Event, MessageReceived
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.message import Choices, Message, Option
from bot.domain.programme import Person
from storage.unit_of_work import SqlStore

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
LEASE = timedelta(minutes=1)
ROUND = Round(
    check_in_id="weekly",
    collective_id="koungou",
    opens_on=date(2027, 1, 4),
    opens_at=NOW,
    closes_at=NOW + timedelta(days=5),
)
QUESTION = Message.of("Combien ?", Choices(tuple(Option(str(n), Action("answer", ("I01", str(n)))) for n in range(5))))


def person(n: int) -> str:
    return f"p{n}"


def heard(n: int) -> Event:
    who = AccountRef(platform="bench", id=f"u{n}")
    where = ConversationRef(platform="bench", id=f"d{n}")
    return MessageReceived(id=f"e{n}", at=NOW, account=who, conversation=where, direct=True, text="12")


def said(key: str, n: int) -> Delivery:
    return Delivery(key=key, to=Recipient.person(person(n)), kind=DeliveryKind.REPLY, message=QUESTION, due_at=NOW)


def answered(n: int) -> list[Effect]:
    answer = Answer(
        round_id=ROUND.id, indicator_id="I01", indicator_version=1, collective_id="koungou", person_id=person(n),
        state=AnswerState.GIVEN, value="12", note="", at=NOW, event_id=f"e{n}",
    )  # fmt: skip
    place = Recipient.person(person(n))
    flow = Flow(place=place, person_id=person(n), name="checkin", version=1, state='{"at":1}', expires_at=NOW + LEASE)
    return [
        SaveAnswer(answer, True),
        SaveFlow(flow),
        Enqueue(said(f"reply/e{n}", n)),
        FinishEvent("bench", f"e{n}", NOW),
    ]


def sent(claimed: Claimed) -> Sent:
    return Sent(delivery_id=claimed.id, at=NOW, receipt=MessageRef(conversation=claimed.conversation, id=claimed.id))


async def measured(count: int, in_flight: int, job: Callable[[int], Awaitable[object]]) -> dict[str, float]:
    """Run a job for every number, so many at once; latencies in milliseconds."""
    latencies: list[float] = []
    numbers = iter(range(count))

    async def worker() -> None:
        for n in numbers:
            began = perf_counter()
            await job(n)
            latencies.append(perf_counter() - began)

    began, cpu = perf_counter(), process_time()
    await asyncio.gather(*(worker() for _ in range(in_flight)))
    took = perf_counter() - began
    latencies.sort()
    return {
        "per_second": round(count / took),
        "p50_ms": round(latencies[count // 2] * 1e3, 3),
        "p99_ms": round(latencies[count * 99 // 100] * 1e3, 3),
        "cpu_us": round((process_time() - cpu) / count * 1e6, 1),
    }


async def timed(job: Awaitable[object], count: int) -> dict[str, float]:
    began = perf_counter()
    await job
    took = perf_counter() - began
    return {"seconds": round(took, 3), "per_second": round(count / took)}


async def prepare(store: SqlStore, people: int) -> None:
    persons = [Person(id=person(n), name=f"P {n}") for n in range(people)]
    await store.commit([PutEntities(tuple(persons)), OpenRound(ROUND)])
    accounts = [heard(n) for n in range(people)]
    await store.commit([TieAccount(event.account, person(n), event.conversation) for n, event in enumerate(accounts)])


async def drain(store: SqlStore, limit: int) -> None:
    while claimed := await store.claim(NOW, limit=limit, worker="bench", lease=LEASE):
        await store.settle([sent(each) for each in claimed])


async def answer_path(store: SqlStore, first: int) -> Callable[[int], Awaitable[object]]:
    """The whole way of one answer but the sending: heard, known, stored."""

    async def job(n: int) -> None:
        event = heard(first + n)
        await store.accept("bench", [event], None, NOW)
        await store.acquaintance(event.account, event.conversation, direct=True)
        await store.commit(answered(first + n))

    return job


async def run(url: str, units: int, people: int) -> dict[str, object]:
    async with SqlStore(url) as store:
        figures: dict[str, object] = {"prepare": await timed(prepare(store, people), people)}

        async def accept(n: int) -> None:
            await store.accept("bench", [heard(n)], None, NOW)

        async def commit(n: int) -> None:
            await store.commit(answered(n))

        few = units // 10
        figures["accept, 64 in flight"] = await measured(units, 64, accept)
        figures["commit, 64 in flight"] = await measured(units, 64, commit)
        figures["claim + settle, 100 at a time"] = await timed(drain(store, 100), units)
        figures["accept + read + commit, 64 in flight"] = await measured(units, 64, await answer_path(store, units))
        await drain(store, 500)
        figures["accept + read + commit, one at a time"] = await measured(few, 1, await answer_path(store, 2 * units))
        await drain(store, 500)
        figures["enqueue in one unit"] = await timed(
            store.commit([Enqueue(said(f"all/{n}", n)) for n in range(people)]), people
        )
        figures["claim + settle, 250 at a time"] = await timed(drain(store, 250), people)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url")
    parser.add_argument("--units", type=int, default=10_000)
    parser.add_argument("--people", type=int, default=25_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.url or f"sqlite:///{Path(folder) / 'bench.db'}"
        print(json.dumps(asyncio.run(run(url, asked.units, asked.people)), indent=2))


if __name__ == "__main__":
    main()
