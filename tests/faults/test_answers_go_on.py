"""A round of the outbox that is held up on a server holds up nobody's answer."""

from __future__ import annotations

import asyncio

from sqlalchemy import create_engine, text

from adapters.memory import ManualClock, ManualTimer, MemoryAdapter
from adapters.memory.setting import Attempt, Mishap, Setting
from bot.bootstrap import parts
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, PutEntities, TieAccount
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.message import Message
from bot.domain.programme import Person
from bot.engine.outbox import Outbox
from bot.ports.chat import Capabilities
from storage.unit_of_work import SqlStore
from tests.faults.worker import EPOCH
from tests.support.postgres import Postgres

PEOPLE = [f"p{number}" for number in range(30)]
HELD = "SELECT 1 FROM delivery WHERE key = 'notice/p0' FOR UPDATE"


def said(who: str, kind: DeliveryKind) -> Enqueue:
    return Enqueue(
        Delivery(key=f"{kind}/{who}", to=Recipient.person(who), kind=kind, message=Message.of(kind), due_at=EPOCH)
    )


def known(who: str) -> list[Effect]:
    account = AccountRef(platform="memory", id=who)
    return [
        PutEntities((Person(id=who, name=who),)),
        TieAccount(account, who, ConversationRef(platform="memory", id=who)),
    ]


async def shown(platform: MemoryAdapter, count: int) -> None:
    while len(platform.transcript) < count:  # noqa: ASYNC110 (a list of another task's)
        await asyncio.sleep(0.01)


async def test_an_answer_does_not_wait_for_a_round_that_is_held_up(postgres: Postgres) -> None:
    url = postgres.emptied_database()
    engine = create_engine(url)

    with engine.connect() as other:

        def faults(attempt: Attempt) -> Mishap | None:
            if attempt.conversation.id == PEOPLE[0]:
                other.execute(text(HELD))  # so that what became of it can't be noted
            return None

        clock = ManualClock(EPOCH)
        capabilities = Capabilities(buttons=5, text_limit=1000, edit=True, threads=False, reactions=False, files=False)
        platform = MemoryAdapter("memory", capabilities, clock, setting=Setting(faults=faults))
        async with SqlStore(url) as store, ManualTimer(clock) as timer, platform:
            await store.commit([effect for who in PEOPLE for effect in known(who)])
            await store.commit([said(who, DeliveryKind.NOTICE) for who in PEOPLE[:-1]])
            outbox = Outbox(parts.world(store, clock), timer, {"memory": platform})
            draining = asyncio.create_task(outbox.drain())
            await shown(platform, len(PEOPLE) - 1)
            await asyncio.sleep(0.2)  # the round that notes it has begun, and waits
            await store.commit([said(PEOPLE[-1], DeliveryKind.REPLY)])
            outbox.wake(answers=True)
            await shown(platform, len(PEOPLE))
            held_up = not draining.done()
            other.rollback()
            await draining

    engine.dispose()
    assert (held_up, platform.transcript[-1].text) == (True, "reply")
