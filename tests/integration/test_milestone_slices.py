"""Everybody whom a national change concerns is told, in units of work that don't grow with how many they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from adapters.holidays.calendars import PublicHolidays
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.directory import Directory
from bot.domain.effects import Effect, Enqueue, PlanOccurrence, PutEntities, TellMilestone
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.domain.milestones import facts_of
from bot.domain.occurrence import Occurrence
from bot.domain.programme import Collective, Membership, Milestone, MilestoneKind, Person, Region, Role
from bot.engine.context import Moment
from bot.features.milestones import changes
from storage.unit_of_work import SqlStore

NOW = datetime(2027, 4, 27, 8, tzinfo=UTC)
MANY = 2 * changes.SLICE + 7
THIRD = Milestone(
    id="m3", type=MilestoneKind.MODULE, title={"fr": "Module 3"}, starts=date(2027, 5, 18), ends=date(2027, 5, 19)
)
BEFORE = replace(facts_of(THIRD), starts=date(2027, 5, 11), ends=date(2027, 5, 12))


def everybody() -> tuple[Any, ...]:
    """Many who are in no collective, and one team of three."""
    alone = [Person(id=f"p{number}", name=f"P {number}") for number in range(MANY)]
    team = [Person(id=f"t{number}", name=f"T {number}") for number in range(3)]
    held = [Membership(person_id=each.id, scope="collective:koungou", role_id="habitant") for each in team]
    koungou = Collective(
        id="koungou", name="Koungou", region_id="mayotte", zone="Indian/Mayotte", holidays="FR-976", lang="fr"
    )
    place = (Region(id="mayotte", name="Mayotte"), koungou)
    return (*place, Role(id="habitant", name={"fr": "habitant"}), *alone, *team, *held, THIRD)


def told(to: Recipient) -> list[Effect]:
    """They were told of the days that were."""
    said = Delivery(key=f"j14/{to}", to=to, kind=DeliveryKind.REMINDER, message=Message.of("!"), due_at=NOW)
    fact = TellMilestone(
        delivery_key=said.key, to=to, milestone_id="m3", facts=BEFORE, rule_id="j14", day=date(2027, 4, 27)
    )
    return [Enqueue(said), fact]


async def test_many_are_told_in_slices_each_once(store_url: str) -> None:
    people = [each for each in everybody() if isinstance(each, Person)]
    whom = [*(Recipient.person(each.id) for each in people), Recipient.collective("koungou")]
    async with SqlStore(store_url) as store:
        await store.commit([PutEntities(everybody()), *(effect for to in whom for effect in told(to))])
        directory = Directory(await store.read(lambda stored: stored.entities()), revision=1)
        moment = Moment(now=NOW, directory=directory, holidays=PublicHolidays(), read=store.read)
        duty = await store.read(changes.informed)
        waiting = list(duty.plan(directory, moment.holidays, NOW, NOW.replace(hour=9)))
        said: Counter[Recipient] = Counter()
        sizes: dict[str, list[int]] = {}
        while waiting:
            occurrence = waiting.pop()
            effects = await changes.carry_out(moment, occurrence)
            await store.commit(effects)
            waiting += _planned(effects)
            written = [each.delivery.to for each in effects if isinstance(each, Enqueue)]
            said.update(written)
            sizes.setdefault(occurrence.scope, []).append(len(written))
        left = await store.read(lambda stored: stored.overtaken(since=date(2027, 4, 1)))
    assert said == Counter(whom)
    assert sizes == {"programme": [changes.SLICE, changes.SLICE, 7], "collective:koungou": [4]}
    assert left == []


def _planned(effects: tuple[Effect, ...]) -> list[Occurrence]:
    return [each.occurrence for each in effects if isinstance(each, PlanOccurrence)]
