"""Rounds and answers: one value per subject, every change kept, no event counted twice."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.checkin import Answer, AnswerReason, AnswerState, Participation
from bot.domain.effects import AskNoMore, OpenRound, Prompted, SaveAnswer
from bot.domain.errors import Conflict
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, NOW, OPEN, ROUND, a_round, answer

Rows = Callable[[str], list[tuple[Any, ...]]]
HISTORY = "SELECT value, old_value FROM answer_change ORDER BY change"


async def values(store: SqlStore) -> list[Answer]:
    return await store.read(lambda read: read.answers(ROUND.id))


async def test_a_round_opened_again_stays_as_it_was(store: SqlStore) -> None:
    await store.commit([OPEN])
    await store.commit([OpenRound(replace(ROUND, closes_at=NOW + HOUR))])
    assert await store.read(lambda read: read.round(ROUND.id)) == ROUND


async def test_open_rounds_come_with_the_latest_first(store: SqlStore) -> None:
    earlier, closed = a_round(opens=NOW - timedelta(days=2), check_in="mood"), a_round(opens=NOW - timedelta(days=9))
    later = a_round(opens=NOW + HOUR, check_in="later")
    await store.commit([OpenRound(each) for each in (closed, earlier, ROUND, later)])
    assert await store.read(lambda read: read.rounds("koungou", open_at=NOW)) == [ROUND, earlier]


async def test_a_round_is_closed_at_the_instant_it_closes(store: SqlStore) -> None:
    await store.commit([OPEN])
    assert await store.read(lambda read: read.rounds("koungou", open_at=ROUND.closes_at)) == []


async def test_a_team_fact_has_one_value_whoever_gives_it(store: SqlStore, rows: Rows) -> None:
    by_amina, by_salim = answer("4", event_id="e1"), answer("5", event_id="e2", person_id="salim")
    await store.commit([OPEN, SaveAnswer(by_amina, perception=False)])
    await store.commit([SaveAnswer(by_salim, perception=False)])
    assert (await values(store), rows(HISTORY)) == ([by_salim], [("4", None), ("5", "4")])


async def test_a_perception_has_one_value_per_person(store: SqlStore) -> None:
    by_amina, by_salim = answer("4", event_id="e1"), answer("5", event_id="e2", person_id="salim")
    await store.commit([OPEN, SaveAnswer(by_amina, perception=True), SaveAnswer(by_salim, perception=True)])
    assert await values(store) == [by_amina, by_salim]


async def test_who_answers_reads_what_the_team_says_and_what_they_feel_and_nobody_else_does(store: SqlStore) -> None:
    fact = answer("12", event_id="e0", indicator="I02", person_id="salim")
    by_amina, by_salim = answer("4", event_id="e1"), answer("5", event_id="e2", person_id="salim")
    felt = [SaveAnswer(by_amina, perception=True), SaveAnswer(by_salim, perception=True)]
    await store.commit([OPEN, SaveAnswer(fact, perception=False), *felt])
    assert await store.read(lambda read: read.answers(ROUND.id, seen_by="amina")) == [fact, by_amina]
    assert await store.read(lambda read: read.answers(ROUND.id, seen_by="zoe")) == [fact]
    seen = await store.read(lambda read: [read.answered_round(ROUND.id, seen_by=who) for who in ("amina", "zoe")])
    assert seen == [(ROUND, [fact, by_amina]), (ROUND, [fact])]


async def test_a_round_that_nobody_answered_is_read_and_one_that_was_never_opened_is_none(store: SqlStore) -> None:
    await store.commit([OPEN])
    assert await store.read(lambda read: read.answered_round(ROUND.id, seen_by="amina")) == (ROUND, [])
    assert await store.read(lambda read: read.answered_round("another", seen_by="amina")) is None


async def test_values_come_in_the_order_of_their_last_change(store: SqlStore) -> None:
    first, second = answer("4", event_id="e1"), answer("5", event_id="e2", indicator="I02")
    changed = answer("6", event_id="e3")
    await store.commit([OPEN, *(SaveAnswer(each, perception=False) for each in (first, second, changed))])
    assert await values(store) == [second, changed]


async def test_an_event_that_comes_again_counts_once(store: SqlStore, rows: Rows) -> None:
    given = SaveAnswer(answer("4", event_id="e1"), perception=False)
    await store.commit([OPEN, given])
    await store.commit([given])
    assert rows(HISTORY) == [("4", None)]


async def test_an_old_event_that_comes_again_undoes_no_later_value(store: SqlStore) -> None:
    old, new = answer("4", event_id="e1"), answer("5", event_id="e2")
    await store.commit([OPEN, SaveAnswer(old, perception=False), SaveAnswer(new, perception=False)])
    await store.commit([SaveAnswer(old, perception=False)])
    assert await values(store) == [new]


async def test_one_event_may_answer_two_questions(store: SqlStore) -> None:
    both = [answer("4", event_id="e1"), answer("5", event_id="e1", indicator="I02")]
    await store.commit([OPEN, *(SaveAnswer(each, perception=False) for each in both)])
    assert await values(store) == both


async def test_changes_that_share_a_commit_each_know_the_value_before(store: SqlStore, rows: Rows) -> None:
    await store.commit([OPEN])
    given = [SaveAnswer(answer(str(n), event_id=f"e{n}"), perception=False) for n in range(5)]
    await asyncio.gather(*(store.commit([each]) for each in given))
    assert rows(HISTORY) == [("0", None), ("1", "0"), ("2", "1"), ("3", "2"), ("4", "3")]


async def test_a_skipped_question_and_a_note_come_back_as_they_were(store: SqlStore) -> None:
    skipped = replace(answer("", event_id="e1"), state=AnswerState.SKIPPED, note="pas cette semaine ; « non »")
    await store.commit([OPEN, SaveAnswer(skipped, perception=False)])
    assert await values(store) == [skipped]


async def test_an_answer_to_a_round_that_was_never_opened_is_refused(store: SqlStore) -> None:
    with pytest.raises(Conflict):
        await store.commit([SaveAnswer(answer("4", event_id="e1"), perception=False)])


async def test_a_round_is_there_for_its_first_answer_even_if_another_round_was_answered_before(store: SqlStore) -> None:
    other = a_round(opens=NOW + timedelta(days=7))
    here, there = answer("1", event_id="e1"), answer("2", event_id="e2", of=other)
    await store.commit([OPEN])
    await store.commit([SaveAnswer(here, perception=False), OpenRound(other), SaveAnswer(there, perception=False)])
    assert await store.read(lambda read: read.answers(other.id)) == [there]


async def test_the_last_answers_are_those_of_the_round_just_before(store: SqlStore) -> None:
    weeks = [a_round(opens=NOW - timedelta(days=7 * n)) for n in range(3)]
    given = [answer(str(n), event_id=f"e{n}", of=week) for n, week in enumerate(weeks)]
    await store.commit([OpenRound(week) for week in weeks] + [SaveAnswer(each, perception=False) for each in given])
    assert await store.read(lambda read: read.last_answers("koungou", weeks[0])) == [given[1]]


async def test_the_first_round_has_no_last_answers(store: SqlStore) -> None:
    await store.commit([OPEN, OpenRound(a_round(opens=NOW - timedelta(days=7), check_in="mood"))])
    assert await store.read(lambda read: read.last_answers("koungou", ROUND)) == []


async def test_who_was_asked_twice_was_asked_once(store: SqlStore) -> None:
    asked = [Prompted(ROUND.id, who, NOW) for who in ("amina", "salim", "amina")]
    await store.commit([OPEN, *asked])
    assert await store.read(lambda read: read.prompted(ROUND.id)) == {"amina", "salim"}


async def test_a_round_says_what_it_asks(store: SqlStore) -> None:
    asked = replace(ROUND, asked=("I03", "I01"))
    await store.commit([OpenRound(asked)])
    assert await store.read(lambda read: read.round(ROUND.id)) == asked


async def test_closed_rounds_come_with_the_latest_first(store: SqlStore) -> None:
    weeks = [a_round(opens=NOW - timedelta(days=7 * n)) for n in range(4)]
    await store.commit([OpenRound(each) for each in weeks])
    found = await store.read(lambda read: read.closed_rounds("koungou", since=weeks[3].closes_at, at=NOW))
    assert found == [weeks[1], weeks[2]]


async def test_the_last_of_two_who_saw_the_same_value_is_refused(store: SqlStore, rows: Rows) -> None:
    first, amina, salim = (
        answer(str(n), event_id=f"e{n}", person_id=who) for n, who in enumerate(("lea", "amina", "salim"))
    )
    await store.commit([OPEN, SaveAnswer(first, perception=False, instead_of="")])
    await store.commit([SaveAnswer(amina, perception=False, instead_of="e0")])
    with pytest.raises(Conflict):
        await store.commit([SaveAnswer(salim, perception=False, instead_of="e0")])
    assert (await values(store), rows(HISTORY)) == ([amina], [("0", None), ("1", "0")])


async def test_who_thought_to_be_first_is_refused_too(store: SqlStore) -> None:
    amina, salim = answer("1", event_id="e1"), answer("2", event_id="e2", person_id="salim")
    await store.commit([OPEN])
    given = [store.commit([SaveAnswer(each, perception=False, instead_of="")]) for each in (amina, salim)]
    assert [type(each) for each in await asyncio.gather(*given, return_exceptions=True)] == [list, Conflict]
    assert await values(store) == [amina]


async def test_an_answer_that_comes_again_is_no_conflict(store: SqlStore, rows: Rows) -> None:
    given = SaveAnswer(answer("4", event_id="e1"), perception=False, instead_of="")
    await store.commit([OPEN, given])
    await store.commit([given])
    assert rows(HISTORY) == [("4", None)]


async def test_why_late_and_by_whom_are_kept_in_the_history(store: SqlStore) -> None:
    by_hand = replace(answer("4", event_id="e1"), recorded_by="zaina", consent=True)
    late = replace(answer("5", event_id="e2"), late=True, reason=AnswerReason.EDITED)
    await store.commit([OPEN, SaveAnswer(by_hand, perception=False), SaveAnswer(late, perception=False)])
    history = await store.read(lambda read: read.answer_changes(ROUND.id, "I01"))
    assert [(each.recorded_by, each.consent, each.late, each.reason) for each in history] == [
        ("zaina", True, False, "answered"),
        ("", False, True, "edited"),
    ]
    assert (history[1].old_state, history[1].old_value) == (AnswerState.GIVEN, "4")


async def test_an_edit_finds_what_its_message_carried(store: SqlStore) -> None:
    mine = answer("4", event_id="m1")
    edited = answer("5", event_id="m1/e7", indicator="I02")
    for_fatima = replace(answer("6", event_id="m1", indicator="I03", person_id="fatima"), recorded_by="amina")
    others = [
        answer("7", event_id="m12", indicator="I04"),
        answer("8", event_id="m1", indicator="I05", person_id="lea"),
    ]
    await store.commit([OPEN, *(SaveAnswer(each, perception=True) for each in (mine, edited, for_fatima, *others))])
    assert await store.read(lambda read: read.carried("amina", "m1")) == [mine, edited, for_fatima]


async def test_what_is_only_noted_is_in_the_history_and_changes_nothing_that_stands(
    store: SqlStore, rows: Rows
) -> None:
    mine, others = answer("4", event_id="m1"), answer("5", event_id="m2", person_id="salim")
    gone = replace(answer("", event_id="m1/d"), state=AnswerState.WITHDRAWN)
    await store.commit([OPEN, *(SaveAnswer(each, perception=False) for each in (mine, others))])
    await store.commit([SaveAnswer(gone, perception=False, stands=False)])
    assert (await values(store), rows(HISTORY)) == ([others], [("4", None), ("5", "4"), ("", "5")])


async def test_a_deletion_finds_what_a_colleague_has_replaced_since(store: SqlStore) -> None:
    mine, more = answer("4", event_id="m1"), answer("9", event_id="m1", indicator="I02")
    others = [answer("5", event_id="m2", person_id="salim"), answer("6", event_id="m1", person_id="lea")]
    await store.commit([OPEN, *(SaveAnswer(each, perception=False) for each in (mine, more, *others))])

    async def overruled(who: str, message: str) -> list[Answer]:
        return [each.answer for each in await store.read(lambda read: read.overruled(who, message))]

    assert await overruled("amina", "m1") == [mine]
    assert (await overruled("lea", "m1"), await overruled("salim", "m1")) == ([], [])
    later = answer("7", event_id="m3")
    await store.commit([SaveAnswer(later, perception=False), SaveAnswer(others[0], perception=False)])
    assert await overruled("amina", "m1") == []


async def test_earlier_answers_are_those_given_for_the_team_in_any_check_in(store: SqlStore) -> None:
    weeks = [a_round(opens=NOW - timedelta(days=7 * n), check_in=("weekly", "mood")[n % 2]) for n in range(4)]
    given = [answer(str(n), event_id=f"e{n}", of=week) for n, week in enumerate(weeks)]
    given[2] = replace(given[2], state=AnswerState.SKIPPED, value="")
    hers = answer("9", event_id="e9", of=weeks[1])
    await store.commit([OpenRound(week) for week in weeks] + [SaveAnswer(each, perception=False) for each in given])
    await store.commit([SaveAnswer(hers, perception=True)])

    async def earlier(subject: str) -> list[Answer]:
        return await store.read(
            lambda read: read.earlier_answers("koungou", {"I01": subject}, before=ROUND.opens_on, limit=3)
        )

    assert await earlier("") == [given[1], given[3]]
    assert await earlier("amina") == [hers]


async def test_earlier_answers_of_several_indicators_come_together_at_most_so_many_of_each(store: SqlStore) -> None:
    weeks = [a_round(opens=NOW - timedelta(days=7 * n)) for n in range(4)]
    facts = [answer(str(n), event_id=f"e{n}", of=week) for n, week in enumerate(weeks)]
    felt = answer("9", event_id="e9", indicator="I02", of=weeks[2])
    await store.commit([OpenRound(week) for week in weeks] + [SaveAnswer(each, perception=False) for each in facts])
    await store.commit([SaveAnswer(felt, perception=True)])

    asked = {"I01": "", "I02": "amina", "I03": ""}
    found = await store.read(lambda read: read.earlier_answers("koungou", asked, before=ROUND.opens_on, limit=2))
    assert [each for each in found if each.indicator_id == "I01"] == [facts[1], facts[2]]
    assert [each for each in found if each.indicator_id != "I01"] == [felt]
    assert await store.read(lambda read: read.earlier_answers("koungou", {}, before=ROUND.opens_on, limit=2)) == []


async def test_participation_tells_who_said_anything(store: SqlStore) -> None:
    unknown = replace(answer("", event_id="e1"), state=AnswerState.UNKNOWN)
    asked = [Prompted(ROUND.id, who, NOW) for who in ("amina", "salim", "lea")]
    await store.commit([OPEN, *asked, SaveAnswer(unknown, perception=False)])
    found = await store.read(lambda read: read.participation(["amina", "salim"], since=NOW))
    assert found == [
        Participation(
            person_id=who, round_id=ROUND.id, asked_at=NOW, closes_at=ROUND.closes_at, answered=who == "amina"
        )
        for who in ("amina", "salim")
    ]
    assert await store.read(lambda read: read.participation(["amina"], since=NOW + HOUR)) == []


async def test_of_two_silences_the_later_one_counts(store: SqlStore) -> None:
    await store.commit([AskNoMore("amina", NOW), AskNoMore("salim", NOW), AskNoMore("amina", NOW + HOUR)])
    assert await store.read(lambda read: read.silences(["amina", "lea"])) == {"amina": NOW + HOUR}
