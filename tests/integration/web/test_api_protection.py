"""Attempts to work out what a few people feel from the API: page from page, filter from filter, and from the exports beside it."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import AsyncIterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.domain.access import Grant
from bot.domain.directory import Directory
from bot.domain.effects import Effect, ErasePerson, Publish, PutEntities
from bot.domain.exports import Cell, Profile, Subject, Table
from bot.domain.programme import Collective, Entity, Indicator, IndicatorKind, IndicatorOption, Region
from bot.domain.protection import SMALLEST_GROUP, Period, published, scopes
from bot.features.results.exporting import Extract, table
from storage.unit_of_work import SqlStore
from tests.support.programs import NOW, Programs, opened, programs, said

REGIONS = {"nord": "ab", "sud": "cd", "mayotte": "e"}
TEAMS = "abcde"
DAYS = [date(2027, 1, 4) + timedelta(weeks=each) for each in range(4)]
_SEED, _SHORT, _LONG = 20270104, 60, 2_000


def programme() -> list[Entity]:
    scale = [IndicatorOption(value=each, label={"fr": each}) for each in "12345"]
    felt = {"condition": "vision", "question": {"fr": "?"}, "perception": True}
    return [
        *(Region(id=each, name=each) for each in REGIONS),
        *(
            Collective(id=team, name=team, region_id=region, zone="Europe/Paris")
            for region, teams in REGIONS.items()
            for team in teams
        ),
        Indicator(id="I03", condition="vision", question={"fr": "?"}, type=IndicatorKind.INTEGER),
        Indicator(id="I10", type=IndicatorKind.SCALE, options=scale, **felt),  # type: ignore[arg-type]
    ]


Answers = dict[tuple[date, str], list[str]]


async def publish(store: SqlStore, day: date, directory: Directory) -> None:
    period = Period(check_in_id="hebdo", opens_on=day)
    voices = await store.read(lambda read: read.voices(period))
    cells = published(period, voices, directory.indicators, scopes(directory), SMALLEST_GROUP)
    await store.commit([Publish(period=period, at=NOW, k=SMALLEST_GROUP, cells=cells, turnout=())])


async def answered(store: SqlStore, chance: random.Random) -> Answers:
    """Weeks of answers, published as they were, then changed: late voices, somebody erased."""
    directory, answers = Directory(programme()), Answers()
    await store.commit([PutEntities(tuple(programme()))])
    for day in DAYS:
        effects: list[Effect] = []
        for team in TEAMS:
            values = [chance.choice("1234555") for _ in range(chance.choice((0, 2, 3, 4, 5, 6, 9)))]
            answers[day, team] = values
            where = opened(team, day)
            effects += said(where, "I03", f"{team}0", str(chance.randrange(40)))
            for place, value in enumerate(values):
                effects += said(where, "I10", f"{team}{place}", value, felt=True)
        await store.commit(effects)
        await publish(store, day, directory)
        await store.commit(said(opened("a", day), "I10", "newcomer", "1", felt=True))
    await store.commit([ErasePerson("a0", "erased-0", NOW)])
    return answers


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    async with SqlStore(f"sqlite:///{tmp_path}/relais.db") as made:
        yield made


async def test_whatever_is_asked_holds_nothing_that_an_export_has_not(store: SqlStore, soak: bool) -> None:
    chance = random.Random(_SEED)
    await answered(store, chance)
    async with programs(store) as api:
        for scope in ("programme", *(f"region:{each}" for each in REGIONS), *(f"collective:{each}" for each in TEAMS)):
            await api.give(scope, Grant.RESULTS, Grant.INTERNAL, scope=scope)
        whole = {resource: await exported(store, profile) for resource, profile in PROFILES.items()}
        for _ in range(_LONG if soak else _SHORT):
            resource, secret, filters = asked(chance)
            rows = await api.rows(resource, secret, **filters)
            shown = [tuple(str(value) for value in each.values()) for each in rows]
            assert set(shown) <= whole[resource]
            assert len(shown) == len(set(shown))


PROFILES = {"results": Profile.PUBLIC, "internal": Profile.INTERNAL}


async def exported(store: SqlStore, profile: Profile) -> set[tuple[str, ...]]:
    """The rows of a whole export, spelled as JSON spells them."""
    extract = Extract(subject=Subject.ANSWERS, profile=profile, k=SMALLEST_GROUP)
    names, rows = await store.read(lambda read: _read(table(read, Directory(programme()), extract)))
    return {tuple(str(_as_json(*cell)) for cell in zip(names, row, strict=True)) for row in rows}


def _read(found: Table) -> tuple[list[str], list[tuple[Cell, ...]]]:
    return [column.name for column in found.columns], list(found.rows)


def _as_json(name: str, value: object) -> object:
    if name == "value":
        return float(str(value)) if "." in str(value) else int(str(value))
    return bool(value) if name == "late" else value


def asked(chance: random.Random) -> tuple[str, str, dict[str, str]]:
    """Any question that a program may ask."""
    region = chance.choice(list(REGIONS))
    team = chance.choice(REGIONS[region])
    secret = chance.choice(["programme", f"region:{region}", f"collective:{team}"])
    possible = {
        "indicator": chance.choice(["I10", "I03", "I03,I10"]),
        "region": region,
        "collective": team,
        "from": chance.choice(DAYS).isoformat(),
        "to": (DAYS[-1]).isoformat(),
        "limit": str(chance.choice((1, 2, 3, 7, 50))),
    }
    return (
        chance.choice(list(PROFILES)),
        secret,
        {name: value for name, value in possible.items() if chance.random() < 0.5},
    )


async def test_no_difference_of_answers_tells_of_fewer_than_five_people(store: SqlStore) -> None:
    answers = await answered(store, random.Random(_SEED))
    async with programs(store) as api:
        cells = await collected(api)
    attacked = 0
    for day, shown in cells.items():
        for signs in product((-1, 0, 1), repeat=len(shown)):
            taken = dict(zip(shown, signs, strict=True))
            weight = {team: sum(sign for scope, sign in taken.items() if team in within(scope)) for team in TEAMS}
            if not any(weight.values()) or set(weight.values()) - {0, 1}:
                continue
            hidden = [int(each) for team, counts in weight.items() if counts for each in answers[day, team]]
            total = sum(sign * shown[scope][0] * shown[scope][1] for scope, sign in taken.items())
            assert round(total) == sum(hidden)  # the attack works
            assert not hidden or len(hidden) >= SMALLEST_GROUP
            assert not hidden or len(hidden) + 3 <= sum(hidden) <= 5 * len(hidden) - 3
            attacked += 1
    assert attacked


async def collected(api: Programs) -> dict[date, dict[str, tuple[int, float]]]:
    """Everything that all filters give of feelings; the same cell says the same wherever it stands."""
    found: defaultdict[date, dict[str, tuple[int, float]]] = defaultdict(dict)
    for filters in ({}, *({"region": each} for each in REGIONS), *({"collective": each} for each in TEAMS)):
        for resource in PROFILES:
            for row in await api.rows(resource, indicator="I10", limit="2", **filters):
                cell = (row["n"], float(row["value"]))
                assert found[date.fromisoformat(row["period"])].setdefault(row["scope"], cell) == cell
    return dict(found)


def within(scope: str) -> str:
    kind, _, name = scope.partition(":")
    return {"programme": TEAMS, "region": REGIONS.get(name, ""), "collective": name}[kind]
