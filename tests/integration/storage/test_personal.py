"""Personal reminders: kept, planned one rule at a time, held back, forgotten with what was planned of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import (
    CancelDeliveries,
    Effect,
    Enqueue,
    FinishOccurrence,
    HoldOccurrence,
    PlanOccurrences,
    PlanRule,
    ReleaseOccurrences,
    RemoveEntities,
    RemovePersonalReminder,
    RemovePersonalReminders,
    SavePersonalReminder,
)
from bot.domain.message import Message
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.personal import Around, Exactly, Monthly, MonthlyWeekday, Once, PersonalReminder, Rule, Weekly
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, NOW, TO_AMINA, known, occurrence

Rows = Callable[[str], list[tuple[Any, ...]]]
STATES = "SELECT rule_id, state, reason FROM occurrence ORDER BY rule_id, due_at"
DAY = timedelta(days=1)
WATER = Weekly(weekdays=(1, 4), at=time(9), since=date(2027, 1, 4))


def kept(name: str, person_id: str = "amina", rule: Rule = WATER, made_at: datetime = NOW) -> PersonalReminder:
    """What somebody asked for."""
    return PersonalReminder(
        id=name, person_id=person_id, what=f"« {name} »", rule=rule, zone="Indian/Mayotte", made_at=made_at
    )


def firing(rule: str, due: datetime = NOW) -> Occurrence:
    """Of a personal reminder."""
    return replace(occurrence(rule, due=due), kind=OccurrenceKind.PERSONAL, scope="person:amina", subject="")


async def put(store: SqlStore, *effects: Effect) -> None:
    await store.commit([*known(), *effects])


async def found(store: SqlStore, person_id: str | None = None) -> list[PersonalReminder]:
    return await store.read(lambda read: read.personal_reminders(person_id))


async def due(store: SqlStore, at: datetime = NOW) -> list[str]:
    return [each.rule_id for each in await store.read(lambda read: read.due_occurrences(at, 100))]


@pytest.mark.parametrize(
    "rule",
    [
        Once(day=date(2027, 1, 5), at=time(9, 30)),
        Exactly(due_at=NOW),
        WATER,
        Monthly(day=31, at=time(9)),
        MonthlyWeekday(nth=-1, weekday=5, at=time(9)),
        Around(milestone_id="m3", days=-2, at=time(18)),
    ],
)
async def test_it_is_read_as_it_was_kept(store: SqlStore, rule: Rule) -> None:
    await put(store, SavePersonalReminder(kept("a", rule=rule)))
    assert await store.read(lambda read: read.personal_reminder("a")) == kept("a", rule=rule)


async def test_they_come_in_the_order_in_which_they_were_asked_for(store: SqlStore) -> None:
    first, second, other = kept("z"), kept("a", made_at=NOW + HOUR), kept("s", "salim", made_at=NOW + 2 * HOUR)
    await put(store, *map(SavePersonalReminder, (other, second, first)))
    assert (await found(store, "amina"), await found(store)) == ([first, second], [first, second, other])


async def test_one_that_is_unknown_is_none(store: SqlStore) -> None:
    assert await store.read(lambda read: read.personal_reminder("a")) is None


async def test_one_that_is_removed_takes_what_is_planned_with_it(store: SqlStore, rows: Rows) -> None:
    plans = [PlanRule(name, (firing(name), firing(name, NOW + DAY))) for name in ("a", "b")]
    await put(store, SavePersonalReminder(kept("a")), SavePersonalReminder(kept("b")), *plans)
    await store.commit([FinishOccurrence(firing("a").key, NOW), RemovePersonalReminder("a")])
    assert await found(store) == [kept("b")]
    assert rows(STATES) == [("a", "done", ""), ("a", "cancelled", ""), ("b", "planned", ""), ("b", "planned", "")]


async def test_one_that_has_gone_can_be_removed(store: SqlStore) -> None:
    await put(store, RemovePersonalReminder("a"))
    assert await found(store) == []


async def test_all_of_a_person_go_at_once(store: SqlStore) -> None:
    await put(
        store,
        *map(SavePersonalReminder, (kept("a"), kept("b"), kept("s", "salim"))),
        *(PlanRule(name, (firing(name),)) for name in ("a", "b", "s")),
    )
    await store.commit([RemovePersonalReminders("amina")])
    assert (await found(store), await due(store)) == ([kept("s", "salim")], ["s"])


async def test_it_goes_with_its_person(store: SqlStore) -> None:
    await put(store, SavePersonalReminder(kept("a")))
    await store.commit([RemoveEntities((("person", "amina"),))])
    assert await found(store) == []


async def test_planning_a_rule_replaces_what_was_planned_of_it_alone(store: SqlStore) -> None:
    await put(store, PlanRule("a", (firing("a"), firing("a", NOW + DAY))), PlanRule("b", (firing("b"),)))
    await store.commit([PlanRule("a", (firing("a", NOW - DAY),))])
    assert await due(store, NOW + 2 * DAY) == ["a", "b"]


async def test_what_was_carried_out_is_not_planned_again(store: SqlStore) -> None:
    await put(store, PlanRule("a", (firing("a"),)), FinishOccurrence(firing("a").key, NOW))
    await store.commit([PlanRule("a", (firing("a"),))])
    assert await due(store) == []


async def test_a_plan_of_everything_cancels_none_whose_rule_is_a_row(store: SqlStore) -> None:
    """Somebody may have asked for it after the rules were read."""
    await put(store, PlanRule("a", (firing("a"),)), PlanRule("x", (occurrence("x"),)))
    await store.commit([PlanOccurrences(NOW - DAY, NOW + DAY, (), frozenset({OccurrenceKind.PERSONAL}))])
    assert await due(store) == ["a"]


async def test_what_is_held_is_due_when_the_pause_ends(store: SqlStore) -> None:
    await put(store, SavePersonalReminder(kept("a")), PlanRule("a", (firing("a"),)))
    await store.commit([FinishOccurrence(firing("a").key, NOW), HoldOccurrence(firing("a").key, NOW + DAY)])
    assert (await due(store), await due(store, NOW + DAY)) == ([], ["a"])
    assert await store.read(lambda read: read.next_occurrence()) == NOW + DAY


async def test_what_is_held_is_released_and_nothing_else(store: SqlStore, rows: Rows) -> None:
    reminders = map(SavePersonalReminder, (kept("a"), kept("b"), kept("s", "salim")))
    await put(store, *reminders, *(PlanRule(name, (firing(name),)) for name in ("a", "s")))
    held = [
        effect
        for name in ("a", "s")
        for effect in (FinishOccurrence(firing(name).key, NOW), HoldOccurrence(firing(name).key, NOW + DAY))
    ]
    await store.commit([*held, PlanRule("b", (firing("b", NOW + DAY),))])
    await store.commit([ReleaseOccurrences("amina", NOW)])
    assert await due(store) == ["a"]
    assert rows(STATES) == [("a", "planned", ""), ("b", "planned", ""), ("s", "planned", "occurrence-held")]


@pytest.mark.parametrize(("spared", "left"), [(DeliveryKind.REPLY, "cancelled"), (DeliveryKind.PERSONAL, "pending")])
async def test_a_pause_spares_what_was_due_before_and_stop_does_not(
    store: SqlStore, spared: DeliveryKind, left: str
) -> None:
    said = Delivery(key="k", to=TO_AMINA, kind=DeliveryKind.PERSONAL, message=Message.of("x"), due_at=NOW)
    await put(store, Enqueue(said))
    await store.commit([CancelDeliveries(TO_AMINA, spared)])
    report = await store.read(lambda read: read.delivery("k"))
    assert report is not None
    assert report.state.value == left
