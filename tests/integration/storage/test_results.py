"""What is published at closing, once and for ever, and what teams stated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.effects import Effect, OpenRound, Prompted, Publish, PutEntities, SaveAnswer
from bot.domain.programme import Collective
from bot.domain.protection import Period
from bot.domain.results import FactTotal, Published, Turnout
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import HOUR, NOW, OPEN, ROUND, answer, programme

PERIOD = Period(check_in_id=ROUND.check_in_id, opens_on=ROUND.opens_on)
LONG_AGO = date(2000, 1, 1)
CELL = Published(
    check_in_id=ROUND.check_in_id,
    opens_on=ROUND.opens_on,
    indicator_id="I10",
    indicator_version=1,
    scope="region:mayotte",
    n=6,
    mean=3.5,
)
COUNTED = replace(CELL, indicator_id="I09", scope="programme", mean=None, counts={"yes": 6, "no": 5})
TOOK_PART = Turnout(
    check_in_id=ROUND.check_in_id, opens_on=ROUND.opens_on, collective_id="koungou", asked=7, answered=6
)
PUBLISH = Publish(period=PERIOD, at=NOW + HOUR, k=5, cells=(CELL, COUNTED), turnout=(TOOK_PART,))


async def test_what_is_published_stays_whatever_is_published_afterwards(store: SqlStore) -> None:
    await store.commit([PUBLISH])
    await store.commit([replace(PUBLISH, cells=(replace(CELL, mean=1.0),), turnout=())])
    assert await store.read(lambda read: read.is_published(PERIOD))
    assert await store.read(lambda read: read.published(None, since=LONG_AGO)) == [COUNTED, CELL]
    assert await store.read(lambda read: read.turnout(["koungou"], since=LONG_AGO)) == [TOOK_PART]


async def test_what_is_published_is_read_by_scope_and_day(store: SqlStore) -> None:
    await store.commit([PUBLISH])
    assert await store.read(lambda read: read.published(["programme"], since=PERIOD.opens_on)) == [COUNTED]
    assert await store.read(lambda read: read.published(["region:nord"], since=LONG_AGO)) == []
    later = PERIOD.opens_on + timedelta(days=1)
    assert await store.read(lambda read: read.published(None, since=later)) == []
    assert await store.read(lambda read: read.turnout(None, since=later)) == []


async def test_nothing_is_published_by_itself(store: SqlStore) -> None:
    await store.commit([OPEN])
    assert not await store.read(lambda read: read.is_published(PERIOD))


def felt(who: str, value: str, *, late: bool = False, state: AnswerState = AnswerState.GIVEN) -> Effect:
    given = answer(value, event_id=f"e-{who}-{value}", person_id=who, indicator="I10")
    return SaveAnswer(replace(given, at=ROUND.closes_at + HOUR, late=late, state=state), perception=True)


async def test_voices_are_what_was_felt_until_the_round_closed(store: SqlStore) -> None:
    """What was said in time counts, though the bot was away until after the closing and noted it then."""
    said = [
        felt("amina", "4"),
        felt("salim", "2", late=True),
        felt("daoud", "", state=AnswerState.UNKNOWN),
        SaveAnswer(answer("12", event_id="fact"), perception=False),
    ]
    await store.commit([OPEN, *said])
    voices = await store.read(lambda read: read.voices(PERIOD))
    assert [(each.person_id, each.value, each.collective_id) for each in voices] == [("amina", "4", "koungou")]


async def test_who_took_part_is_counted_as_people(store: SqlStore) -> None:
    asked = [Prompted(ROUND.id, who, NOW) for who in ("amina", "salim", "daoud")]
    fact = SaveAnswer(answer("12", event_id="fact", person_id="amina"), perception=False)
    await store.commit([OPEN, *asked, felt("amina", "4"), fact, felt("salim", "2")])
    assert await store.read(lambda read: read.turnout_now(PERIOD)) == [replace(TOOK_PART, asked=3, answered=2)]


def stated_by(who: str, *, event: str, state: AnswerState = AnswerState.GIVEN, late: bool = False) -> Effect:
    given = answer("12" if state is AnswerState.GIVEN else "", event_id=event, person_id=who)
    return SaveAnswer(replace(given, state=state, late=late), perception=False)


async def answered(store: SqlStore) -> int:
    (counted,) = await store.read(lambda read: read.turnout_now(PERIOD))
    return counted.answered


async def test_who_answered_counts_though_a_colleague_answered_after_them(store: SqlStore) -> None:
    await store.commit([OPEN, *(stated_by(who, event=f"e-{who}") for who in ("amina", "salim", "daoud"))])
    assert await answered(store) == 3
    assert await store.read(lambda read: read.respondents(ROUND.id)) == {"amina", "salim", "daoud"}


async def test_who_took_back_what_they_said_does_not_count_until_they_say_something_again(store: SqlStore) -> None:
    gone = stated_by("salim", event="e2/d", state=AnswerState.WITHDRAWN)
    await store.commit([OPEN, stated_by("amina", event="e1"), stated_by("salim", event="e2"), gone])
    assert await answered(store) == 1
    assert await store.read(lambda read: read.respondents(ROUND.id)) == {"amina"}
    await store.commit([stated_by("salim", event="e3")])
    assert await answered(store) == 2


async def test_who_answered_late_only_is_not_counted(store: SqlStore) -> None:
    await store.commit([OPEN, stated_by("amina", event="e1"), stated_by("salim", event="e2", late=True)])
    assert await answered(store) == 1


async def test_what_others_recorded_counts_for_whom_it_was_recorded(store: SqlStore) -> None:
    by_hand = replace(answer("4", event_id="e1", person_id="fatima"), recorded_by="amina", consent=True)
    await store.commit([OPEN, SaveAnswer(by_hand, perception=False), stated_by("salim", event="e2")])
    assert await store.read(lambda read: read.respondents(ROUND.id)) == {"fatima", "salim"}


async def test_facts_say_whether_they_came_late(store: SqlStore) -> None:
    in_time = answer("12", event_id="e1", indicator="I03")
    late = replace(answer("7", event_id="e2", indicator="I11"), at=ROUND.closes_at + HOUR, late=True)
    saved = [SaveAnswer(each, perception=False) for each in (in_time, late)]
    await store.commit([OPEN, *saved, felt("amina", "4")])
    facts = await store.read(lambda read: read.facts(["koungou"], since=LONG_AGO))
    assert [(each.indicator_id, each.value, each.late) for each in facts] == [("I03", "12", False), ("I11", "7", True)]
    assert facts[0].late is False
    assert await store.read(lambda read: read.facts(["lievin"], since=LONG_AGO)) == []


def stated(where: Round, indicator: str, value: str) -> list[Effect]:
    given = Answer(
        round_id=where.id,
        indicator_id=indicator,
        indicator_version=1,
        collective_id=where.collective_id,
        person_id="amina",
        state=AnswerState.GIVEN,
        value=value,
        note="",
        at=NOW + HOUR,
        event_id=f"{where.id}/{indicator}",
    )
    return [OpenRound(where), SaveAnswer(given, perception=False)]


async def test_numbers_of_teams_are_added_up_by_region_and_period(store: SqlStore) -> None:
    sada = Collective(id="sada", name="Sada", region_id="mayotte", zone="Indian/Mayotte")
    there = replace(ROUND, collective_id="sada")
    said = [
        *stated(ROUND, "I03", "12"),
        *stated(there, "I03", "4.5"),
        *stated(ROUND, "I01", "bloque"),
        *stated(there, "I01", "3"),
    ]
    await store.commit([PutEntities((*programme(), sada)), *said, felt("amina", "4")])

    def total(indicator: str, n: int, added: float) -> FactTotal:
        return FactTotal(
            region_id="mayotte",
            opens_on=ROUND.opens_on,
            indicator_id=indicator,
            indicator_version=1,
            n=n,
            total=added,
            mean=added / n,
        )

    assert await store.read(lambda read: read.fact_totals(since=LONG_AGO)) == [
        total("I01", 1, 3.0),
        total("I03", 2, 16.5),
    ]
