"""Occurrences: the plan is what was planned last, what happened stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.effects import Enqueue, FinishOccurrence, PlanOccurrences
from bot.domain.errors import Conflict
from bot.domain.occurrence import Occurrence
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, NOW, occurrence, said

Rows = Callable[[str], list[tuple[Any, ...]]]
STATES = "SELECT rule_id, state, reason FROM occurrence ORDER BY rule_id"


def plan(*occurrences: Occurrence) -> PlanOccurrences:
    """The whole day."""
    return PlanOccurrences(NOW - HOUR, NOW + timedelta(days=1), occurrences)


async def due(store: SqlStore) -> list[Occurrence]:
    return await store.read(lambda read: read.due_occurrences(NOW, 100))


async def test_what_is_due_comes_earliest_first_then_by_key(store: SqlStore) -> None:
    b, a, early, future = (
        occurrence("b"),
        occurrence("a"),
        occurrence("z", due=NOW - HOUR),
        occurrence("c", due=NOW + HOUR),
    )
    await store.commit([plan(b, a, future, early)])
    assert await due(store) == [early, a, b]


async def test_no_more_is_given_than_asked_for(store: SqlStore) -> None:
    await store.commit([plan(*(occurrence(f"r{n}") for n in range(5)))])
    assert len(await store.read(lambda read: read.due_occurrences(NOW, 3))) == 3


async def test_planning_again_adds_nothing(store: SqlStore, rows: Rows) -> None:
    await store.commit([plan(occurrence("a"))])
    await store.commit([plan(occurrence("a"))])
    assert rows(STATES) == [("a", "planned", "")]


async def test_what_is_no_longer_planned_is_cancelled(store: SqlStore, rows: Rows) -> None:
    await store.commit([plan(occurrence("a"), occurrence("b"))])
    await store.commit([plan(occurrence("b"))])
    assert rows(STATES) == [("a", "cancelled", ""), ("b", "planned", "")]


async def test_what_lies_outside_the_window_is_left_alone(store: SqlStore) -> None:
    before, after = occurrence("before", due=NOW - HOUR), occurrence("after", due=NOW + HOUR)
    await store.commit([plan(before, after)])
    await store.commit([PlanOccurrences(NOW, NOW + HOUR, ())])
    assert await store.read(lambda read: read.due_occurrences(NOW + HOUR, 9)) == [before, after]


async def test_what_was_cancelled_can_be_planned_again(store: SqlStore) -> None:
    await store.commit([plan(occurrence("a"))])
    await store.commit([plan()])
    cancelled = await due(store)
    await store.commit([plan(occurrence("a"))])
    assert (cancelled, await due(store)) == ([], [occurrence("a")])


async def test_an_occurrence_moves_with_its_hour(store: SqlStore) -> None:
    moved = occurrence("a", due=NOW - HOUR, day=NOW.date())
    await store.commit([plan(occurrence("a"))])
    await store.commit([plan(moved)])
    assert await due(store) == [moved]


async def test_what_was_carried_out_is_never_planned_again(store: SqlStore, rows: Rows) -> None:
    await store.commit([plan(occurrence("a"), occurrence("b"))])
    await store.commit(
        [FinishOccurrence(occurrence("a").key, NOW), FinishOccurrence(occurrence("b").key, NOW, missed="too-late")]
    )
    await store.commit([plan(occurrence("a", due=NOW + HOUR, day=NOW.date()))])
    assert rows(STATES) == [("a", "done", ""), ("b", "missed", "too-late")]


async def test_carrying_out_twice_is_a_conflict_and_says_nothing_twice(store: SqlStore) -> None:
    await store.commit([plan(occurrence("a"))])
    await store.commit([FinishOccurrence(occurrence("a").key, NOW)])
    with pytest.raises(Conflict):
        await store.commit([Enqueue(said("again")), FinishOccurrence(occurrence("a").key, NOW)])
    assert await store.read(lambda read: read.delivery("again")) is None


async def test_the_next_occurrence_is_the_earliest_that_is_planned(store: SqlStore) -> None:
    await store.commit([plan(occurrence("a"), occurrence("b", due=NOW + HOUR))])
    await store.commit([FinishOccurrence(occurrence("a").key, NOW)])
    assert await store.read(lambda read: read.next_occurrence()) == NOW + HOUR


async def test_with_nothing_planned_there_is_no_next_occurrence(store: SqlStore) -> None:
    assert await store.read(lambda read: read.next_occurrence()) is None
