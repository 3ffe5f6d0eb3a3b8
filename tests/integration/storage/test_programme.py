"""What packs define: replaced by id, in order, with a revision that tells of every change."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.errors import Conflict
from bot.domain.knowledge import Entry
from bot.domain.programme import (
    CheckIn,
    DayOffPolicy,
    Entity,
    Indicator,
    IndicatorKind,
    IndicatorOption,
    Milestone,
    MilestoneKind,
    Person,
    Programme,
    Region,
    Reminder,
    ReminderTo,
)
from storage.unit_of_work import SqlStore
from tests.integration.storage.samples import NOW, programme

MILESTONE = Milestone(
    id="m1",
    type=MilestoneKind.MODULE,
    title={"fr": "Module 1"},
    starts=date(2027, 1, 11),
    ends=date(2027, 1, 12),
    place={"fr": "Lille"},
    deliverable_due=10,
)
FULL: tuple[Entity, ...] = (
    Programme(id="qic", name={"fr": "Quartiers", "en": "Neighbourhoods"}, example=True, controller="ANCT"),
    *programme(),
    MILESTONE,
    Reminder(
        id="j-7",
        about=MilestoneKind.MODULE,
        days=-7,
        at=time(9, 30),
        to=ReminderTo.PEOPLE_OR_ROOMS,
        on_day_off=DayOffPolicy.AFTER,
        text={"fr": "{title} dans {days} jours"},
    ),
    Indicator(
        id="I01",
        condition="transversal",
        question={"fr": "Combien ?"},
        type=IndicatorKind.SCALE,
        low=0,
        high=4.5,
        options=[
            IndicatorOption(value="0", label={"fr": "pas du tout"}),
            IndicatorOption(value="1", label={"fr": "peu"}, open=True),
        ],
        perception=True,
    ),
    CheckIn(id="weekly", title={"fr": "La semaine"}, weekday=1, at=time(9), indicators=["I01"], nudge_days=2),
)
ENTRY = Entry(
    id="acteurs/anct",
    lang="fr",
    title="L'ANCT",
    source="Le document",
    questions=["c'est quoi l'ANCT ?"],
    body="Une agence.",
)


async def test_everything_comes_back_as_the_pack_defined_it(store: SqlStore) -> None:
    await store.commit([PutEntities(FULL, (ENTRY,))])
    entities, entries = await store.read(lambda read: (read.entities(), read.entries()))
    assert sorted(map(repr, entities)) == sorted(map(repr, FULL))
    assert entries == [ENTRY]


async def test_what_comes_back_are_the_domain_s_own_models(store: SqlStore) -> None:
    await store.commit([PutEntities(FULL)])
    entities = await store.read(lambda read: read.entities())
    assert {type(entity) for entity in entities} == {type(entity) for entity in FULL}


async def test_the_order_of_definition_is_kept_within_a_kind(store: SqlStore) -> None:
    regions = [Region(id=name, name=name) for name in ("z", "a", "m")]
    await store.commit([PutEntities(tuple(regions))])
    assert await store.read(lambda read: read.entities()) == regions


async def test_a_new_order_is_kept_too(store: SqlStore) -> None:
    names = ["z", "a", "m"]
    await store.commit([PutEntities(tuple(Region(id=name, name=name) for name in names))])
    await store.commit([PutEntities(tuple(Region(id=name, name=name) for name in ["b", *reversed(names)]))])
    assert [entity.name for entity in await regions(store)] == ["b", "m", "a", "z"]


async def test_what_is_added_alone_comes_last(store: SqlStore) -> None:
    await store.commit([PutEntities(tuple(Region(id=name, name=name) for name in ("z", "m")))])
    await store.commit([PutEntities((Region(id="a", name="a"), Region(id="m", name="M")))])
    assert [entity.name for entity in await regions(store)] == ["z", "M", "a"]


async def regions(store: SqlStore) -> list[Region]:
    return [entity for entity in await store.read(lambda read: read.entities()) if isinstance(entity, Region)]


async def test_an_empty_store_is_at_revision_zero(store: SqlStore) -> None:
    assert await store.read(lambda read: read.revision()) == 0


async def test_the_revision_moves_on_once_for_a_whole_pack(store: SqlStore) -> None:
    await store.commit([PutEntities(FULL, (ENTRY,))])
    assert await store.read(lambda read: read.revision()) == 1


async def test_the_same_pack_again_changes_no_revision(store: SqlStore) -> None:
    await store.commit([PutEntities(FULL, (ENTRY,))])
    await store.commit([PutEntities(FULL, (ENTRY,)), PutEntities(())])
    assert await store.read(lambda read: read.revision()) == 1


async def test_the_same_pack_after_a_removal_changes_no_revision(store: SqlStore) -> None:
    three = [Region(id=name, name=name) for name in ("a", "b", "c")]
    await store.commit([PutEntities(tuple(three))])
    await store.commit([RemoveEntities((("region", "b"),))])
    await store.commit([PutEntities((three[0], three[2]))])
    assert await store.read(lambda read: read.revision()) == 2


@pytest.mark.parametrize(
    "changed", [MILESTONE.model_copy(update={"place": {"fr": "Lens"}}), Person(id="amina", name="Amina B.")]
)
async def test_one_field_that_changes_moves_the_revision_on(store: SqlStore, changed: Entity) -> None:
    await store.commit([PutEntities(FULL)])
    await store.commit([PutEntities((changed,))])
    revision, entities = await store.read(lambda read: (read.revision(), read.entities()))
    assert (revision, changed in entities) == (2, True)


async def test_an_entry_that_changes_moves_the_revision_on(store: SqlStore) -> None:
    await store.commit([PutEntities((), (ENTRY,))])
    await store.commit([PutEntities((), (ENTRY.model_copy(update={"body": "Une autre agence."}),))])
    assert await store.read(lambda read: (read.revision(), read.entries()[0].body)) == (2, "Une autre agence.")


async def test_what_is_removed_is_gone_and_moves_the_revision_on(store: SqlStore) -> None:
    await store.commit([PutEntities(FULL, (ENTRY,))])
    await store.commit(
        [
            RemoveEntities(
                (("entry", ENTRY.id), ("membership", "amina/collective:koungou/habitant"), ("milestone", "m1"))
            )
        ]
    )
    revision, entities, entries = await store.read(lambda read: (read.revision(), read.entities(), read.entries()))
    kept = [entity for entity in FULL if entity != MILESTONE and getattr(entity, "person_id", "") != "amina"]
    assert (revision, sorted(map(repr, entities)), entries) == (2, sorted(map(repr, kept)), [])


async def test_removing_what_is_not_there_changes_nothing(store: SqlStore) -> None:
    await store.commit([RemoveEntities((("person", "nobody"), ("entry", "none")))])
    assert await store.read(lambda read: read.revision()) == 0


async def test_things_that_belong_together_can_be_removed_in_any_order(store: SqlStore) -> None:
    everything = [(entity.kind, str(entity.id)) for entity in FULL if hasattr(entity, "id")]
    await store.commit([PutEntities(FULL)])
    await store.commit([RemoveEntities(tuple(everything))])
    assert await store.read(lambda read: read.entities()) == []


async def test_a_collective_of_an_unknown_region_is_refused(store: SqlStore) -> None:
    with pytest.raises(Conflict):
        await store.commit([PutEntities(programme()[1:2])])


async def test_every_version_of_a_definition_is_kept_with_the_day_it_came(store: SqlStore) -> None:
    first = next(each for each in FULL if isinstance(each, Indicator))
    reworded = first.model_copy(update={"help": {"fr": "Autre aide.", "en": "Other help."}})
    second = reworded.model_copy(update={"version": 2, "question": {"fr": "Qui ?", "en": "Who?"}})
    for day, definition in enumerate((first, reworded, second, second)):
        await store.commit([PutEntities((definition,), (), NOW + timedelta(days=day))])

    versions = await store.read(lambda read: read.indicator_versions(first.id))

    assert [(each.definition, each.since) for each in versions] == [(reworded, NOW), (second, NOW + timedelta(days=2))]
