"""What people were told of milestones, and whether it still holds; what teams have done; who comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

from bot.domain.delivery import DeliveryKind, DeliveryState, GivenUp, Sent
from bot.domain.effects import (
    CloseMilestone,
    Effect,
    Enqueue,
    PlanOccurrence,
    PutEntities,
    RemoveEntities,
    ReopenMilestone,
    SaveAttendance,
    TellMilestone,
)
from bot.domain.identity import Recipient
from bot.domain.milestones import Attendance, Closing, Coming, Overtaken, facts_of
from bot.domain.occurrence import OccurrenceKind
from bot.domain.programme import Milestone, MilestoneKind
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, NOW, TO_AMINA, TO_KOUNGOU, known, occurrence, receipt, said

Rows = Callable[[str], list[tuple[Any, ...]]]

THIRD = Milestone(
    id="m3",
    type=MilestoneKind.MODULE,
    title={"fr": "Module 3", "en": "Module 3"},
    starts=date(2027, 5, 11),
    ends=date(2027, 5, 12),
    at=time(14, 30),
    place={"fr": "à la mairie", "en": "at the town hall"},
)
TODAY = date(2027, 4, 27)


def moved(day: int = 18, **changed: object) -> Milestone:
    """The third module on other days."""
    return THIRD.model_copy(
        update={"starts": date(2027, 5, day), "ends": date(2027, 5, day + 1), **changed},
    )


def elsewhere() -> Milestone:
    """The third module in another place."""
    return THIRD.model_copy(update={"place": {"fr": "au collège", "en": "at the school"}})


def told(
    key: str, of: Milestone = THIRD, *, to: Recipient = TO_AMINA, rule: str = "j14", kind: DeliveryKind | None = None
) -> list[Effect]:
    """A reminder with what it says."""
    delivery = replace(said(key, to=to), kind=kind or DeliveryKind.REMINDER)
    facts = facts_of(of)
    return [
        Enqueue(delivery),
        TellMilestone(delivery_key=key, to=to, milestone_id=of.id, facts=facts, rule_id=rule, day=TODAY),
    ]


async def put(store: SqlStore, *effects: Effect) -> None:
    await store.commit([*known(), PutEntities((THIRD,)), *effects])


async def send(store: SqlStore) -> None:
    claimed = await store.claim(NOW, limit=10, worker="w", lease=HOUR)
    await store.settle([Sent(delivery_id=each.id, at=NOW, receipt=receipt()) for each in claimed])


async def overtaken(store: SqlStore, since: date = TODAY) -> list[Overtaken]:
    return await store.read(lambda read: read.overtaken(since=since))


async def states(store: SqlStore, *keys: str) -> list[DeliveryState]:
    found = [await store.read(lambda read, key=key: read.delivery(key)) for key in keys]  # type: ignore[misc]
    return [each.state for each in found if each]


async def test_a_milestone_is_read_as_it_was_put(store: SqlStore) -> None:
    await put(store)
    entities = await store.read(lambda read: read.entities())
    assert [each for each in entities if isinstance(each, Milestone)] == [THIRD]


async def test_nobody_is_overtaken_while_it_holds(store: SqlStore) -> None:
    await put(store, *told("a"))
    await send(store)
    assert await overtaken(store) == []


async def test_who_was_told_is_overtaken_by_a_move(store: SqlStore) -> None:
    await put(store, *told("a"), *told("b", to=TO_KOUNGOU))
    await send(store)
    await store.commit([PutEntities((moved(),))])
    assert await overtaken(store) == [
        Overtaken(milestone_id="m3", to=TO_AMINA, told=facts_of(THIRD)),
        Overtaken(milestone_id="m3", to=TO_KOUNGOU, told=facts_of(THIRD)),
    ]


async def test_some_of_those_who_were_told_are_asked_for_by_name(store: SqlStore) -> None:
    await put(store, *told("a"), *told("b", to=TO_KOUNGOU))
    await send(store)
    await store.commit([PutEntities((moved(),))])
    for among, found in (((TO_KOUNGOU,), [TO_KOUNGOU]), ((), [])):
        some = await store.read(lambda read, among=among: read.overtaken(since=TODAY, milestone_id="m3", among=among))  # type: ignore[misc]
        assert [each.to for each in some] == found


async def test_what_they_were_told_last_counts(store: SqlStore) -> None:
    await put(store, *told("a"))
    await send(store)
    await store.commit([PutEntities((moved(),)), *told("b", moved(), rule="")])
    await send(store)
    assert await overtaken(store) == []


async def test_a_reminder_that_waits_for_other_days_is_withdrawn_and_nobody_was_told(store: SqlStore) -> None:
    await put(store, *told("a"))
    await store.commit([PutEntities((moved(),))])
    assert await states(store, "a") == [DeliveryState.CANCELLED]
    assert await overtaken(store) == []


async def test_a_reminder_that_waits_and_names_another_place_stays_and_is_corrected(store: SqlStore) -> None:
    await put(store, *told("a"))
    await store.commit([PutEntities((elsewhere(),))])
    assert await states(store, "a") == [DeliveryState.PENDING]
    assert [each.to for each in await overtaken(store)] == [TO_AMINA]


async def test_a_notice_that_waits_is_withdrawn_by_the_next_change(store: SqlStore) -> None:
    await put(store, *told("a"))
    await send(store)
    await store.commit([PutEntities((elsewhere(),)), *told("b", elsewhere(), rule="")])
    await store.commit([PutEntities((THIRD,))])
    assert await states(store, "b") == [DeliveryState.CANCELLED]
    assert await overtaken(store) == []


async def test_what_somebody_asked_for_themselves_is_not_withdrawn(store: SqlStore) -> None:
    await put(store, *told("a", kind=DeliveryKind.PERSONAL))
    await store.commit([PutEntities((moved(),))])
    assert await states(store, "a") == [DeliveryState.PENDING]


async def test_what_never_arrived_told_nobody(store: SqlStore) -> None:
    await put(store, *told("a"))
    (claimed,) = await store.claim(NOW, limit=10, worker="w", lease=HOUR)
    await store.settle([GivenUp(delivery_id=claimed.id, state=DeliveryState.FAILED, reason="gone")])
    await store.commit([PutEntities((moved(),))])
    assert await overtaken(store) == []


async def test_a_note_without_a_delivery_tells_nobody(store: SqlStore) -> None:
    await put(store, told("a")[1])
    await store.commit([PutEntities((moved(),))])
    assert await overtaken(store) == []


async def test_a_removed_milestone_overtakes_until_they_are_told_so(store: SqlStore) -> None:
    await put(store, *told("a"))
    await send(store)
    await store.commit([RemoveEntities((("milestone", "m3"),))])
    assert [each.told for each in await overtaken(store)] == [facts_of(THIRD)]
    gone = TellMilestone(
        delivery_key="b", to=TO_AMINA, milestone_id="m3", facts=facts_of(THIRD).cancelled, rule_id="", day=TODAY
    )
    await store.commit([Enqueue(said("b")), gone])
    assert await overtaken(store) == []


async def test_what_waits_of_a_removed_milestone_is_withdrawn(store: SqlStore) -> None:
    await put(store, *told("a"))
    await store.commit([RemoveEntities((("milestone", "m3"),))])
    assert await states(store, "a") == [DeliveryState.CANCELLED]


async def test_what_is_over_by_all_that_was_told_is_left_out(store: SqlStore) -> None:
    await put(store, *told("a"))
    await send(store)
    await store.commit([PutEntities((moved(),))])
    assert await overtaken(store, since=date(2027, 5, 13)) == []


async def test_one_milestone_may_be_asked_for(store: SqlStore) -> None:
    await put(store, *told("a"))
    await send(store)
    await store.commit([PutEntities((moved(),))])
    assert await store.read(lambda read: read.overtaken(since=TODAY, milestone_id="m2")) == []


async def test_who_was_told_by_which_reminder_for_which_day(store: SqlStore) -> None:
    await put(store, *told("a"), *told("b", to=TO_KOUNGOU, rule="j7"))
    await send(store)
    assert await store.read(lambda read: read.told_by("j14", "m3", [TO_AMINA, TO_KOUNGOU])) == {TO_AMINA: TODAY}
    assert await store.read(lambda read: read.told_by("j14", "m3", [TO_KOUNGOU])) == {}
    assert await store.read(lambda read: read.told("m3")) == [TO_AMINA, TO_KOUNGOU]


async def test_what_is_planned_of_a_kind(store: SqlStore) -> None:
    change = replace(occurrence("m3"), kind=OccurrenceKind.CHANGE)
    await put(store, PlanOccurrence(change), PlanOccurrence(occurrence("j14")))
    assert await store.read(lambda read: read.planned(OccurrenceKind.CHANGE)) == [change]


def closing(person_id: str = "amina") -> Closing:
    return Closing(milestone_id="m3", collective_id="koungou", person_id=person_id, at=NOW, due=date(2027, 5, 19))


async def test_who_closed_it_first_counts_until_it_is_reopened(store: SqlStore) -> None:
    await put(store, CloseMilestone(closing()), CloseMilestone(closing("salim")))
    assert await store.read(lambda read: read.closings()) == [closing()]
    assert await store.read(lambda read: read.closings(["lievin"])) == []
    await store.commit([ReopenMilestone("m3", "koungou")])
    assert await store.read(lambda read: read.closings(["koungou"])) == []


def attendance(coming: Coming, person_id: str = "amina") -> Attendance:
    return Attendance(
        milestone_id="m3",
        person_id=person_id,
        coming=coming,
        at=NOW + timedelta(hours=person_id == "salim"),
        starts=THIRD.starts,
        ends=THIRD.ends,
    )


async def test_a_closing_withdraws_what_waits_of_its_reminders_to_whom_it_ends_for(store: SqlStore) -> None:
    own = told("own", kind=DeliveryKind.PERSONAL)
    await put(store, *told("j7"), *told("room", to=TO_KOUNGOU), *told("other", rule="j14-other"), *own)
    closing = Closing(milestone_id="m3", collective_id="koungou", person_id="amina", at=NOW, due=date(2027, 5, 12))
    await store.commit([CloseMilestone(closing, ("j14",), (TO_AMINA,))])
    assert await states(store, "j7", "room", "other", "own") == [
        DeliveryState.CANCELLED,
        DeliveryState.PENDING,
        DeliveryState.PENDING,
        DeliveryState.PENDING,
    ]


async def test_the_last_word_on_who_comes_counts(store: SqlStore) -> None:
    await put(store, SaveAttendance(attendance(Coming.YES)), SaveAttendance(attendance(Coming.NO, "salim")))
    await store.commit([SaveAttendance(attendance(Coming.UNSURE))])
    found = await store.read(lambda read: read.attendances("m3"))
    assert found == [attendance(Coming.UNSURE), attendance(Coming.NO, "salim")]


async def test_who_leaves_the_roster_is_forgotten(store: SqlStore) -> None:
    await put(store, SaveAttendance(attendance(Coming.YES)))
    await store.commit([RemoveEntities((("membership", "amina/collective:koungou/habitant"), ("person", "amina")))])
    assert await store.read(lambda read: read.attendances("m3")) == []
