"""A programme goes through a workbook and comes back as it was, and importing it twice changes nothing."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import date, time, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from adapters.documents.pack_files import PackFiles
from adapters.documents.xlsx_template import write_template
from adapters.holidays.calendars import PublicHolidays
from bot.domain.closures import Closure, ClosureKind, SchoolHoliday
from bot.domain.pack import CONDITIONS, Pack
from bot.domain.programme import (
    CheckIn,
    Collective,
    DayOffPolicy,
    Indicator,
    IndicatorKind,
    IndicatorOption,
    Membership,
    Milestone,
    MilestoneKind,
    Person,
    Programme,
    Region,
    Reminder,
    ReminderTo,
    Role,
)
from bot.domain.recurrence import Repeat
from bot.features.programme.changes import Changes
from bot.features.programme.load import keep, load
from storage.unit_of_work import SqlStore
from tests.unit.documents.workbooks import loaded, texts

# what a cell can hold: no control characters, no spaces around; a text of the pack is never empty
_WORDS = some.text(
    some.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" \n=+-@'\"{}<>&;,"),
    min_size=1,
    max_size=40,
)
WORDS = _WORDS.map(str.strip).filter(bool)
TEXTS = some.fixed_dictionaries({"fr": WORDS, "en": WORDS})
PERHAPS: some.SearchStrategy[dict[str, str]] = some.one_of(some.just({}), TEXTS)
SLUGS = some.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True)
DAYS = some.dates(date(2000, 1, 1), date(2099, 12, 31))
TIMES = some.times().map(lambda at: time(at.hour, at.minute))
ZONES = some.sampled_from(["Europe/Paris", "Indian/Mayotte", "America/Toronto"])
LANGS = some.sampled_from(["fr", "en"])
NUMBERS = some.floats(-1e6, 1e6).map(lambda number: round(number, 6))  # spreadsheets keep 15 digits
CODES = some.from_regex(r"[0-9][0-9AB][0-9]{3}", fullmatch=True)
COLLECTIVES, REGIONS, ROLES, PEOPLE = ("c1", "07", "le-teil"), ("r1", "2"), ("habitant", "appui"), ("a", "b", "c")
AUDIENCES = some.sampled_from(
    ["collectives", "programme", "region:r1 & role:appui - person:a", "collective:07 + role:appui"]
)


@some.composite
def packs(draw: some.DrawFn) -> Pack:
    """Any pack without knowledge that `validate` would take."""
    people = tuple(
        Person(id=each, name=draw(WORDS), lang=draw(LANGS), zone=draw(some.none() | ZONES)) for each in PEOPLE
    )
    return Pack(
        programme=Programme(id=draw(SLUGS), name=draw(TEXTS), lang=draw(LANGS), zone=draw(ZONES), notice=draw(PERHAPS)),
        regions=tuple(Region(id=each, name=draw(WORDS), insee=draw(some.none() | some.just("06"))) for each in REGIONS),
        collectives=tuple(draw(collectives(each)) for each in COLLECTIVES),
        roles=tuple(Role(id=each, name=draw(TEXTS), coordinates=draw(some.booleans())) for each in ROLES),
        people=people,
        memberships=tuple(draw(memberships())),
        milestones=(draw(milestones("m1")), draw(milestones("im"))),
        indicators=(draw(indicators("I01")), draw(indicators("2")), draw(scales("I.03"))),
        reminders=(draw(reminders("avant")), draw(repeated("lundi")), draw(reminders("apres"))),
        check_ins=(draw(check_ins()),),
        closures=(draw(closures("ete")), draw(closures("pont"))),
        school_holidays=(draw(school_holidays()),),
    )


@some.composite
def collectives(draw: some.DrawFn, name: str) -> Collective:
    return Collective(
        id=name,
        name=draw(WORDS),
        region_id=draw(some.sampled_from(REGIONS)),
        zone=draw(ZONES),
        holidays=draw(some.sampled_from(["FR", "FR-976", "CA-QC"])),
        school_zone=draw(some.none() | some.sampled_from(["A", "mayotte"])),
        lang=draw(LANGS),
        insee=draw(some.lists(CODES, max_size=3)),
        department=draw(some.none() | some.sampled_from(["02", "2A", "976"])),
        days_off=draw(some.lists(DAYS, max_size=3)),
    )


@some.composite
def memberships(draw: some.DrawFn) -> Iterator[Membership]:
    scopes = some.sampled_from(
        ["programme", *(f"region:{r}" for r in REGIONS), *(f"collective:{c}" for c in COLLECTIVES)]
    )
    drawn = draw(some.sets(some.tuples(some.sampled_from(PEOPLE), scopes, some.sampled_from(ROLES)), max_size=8))
    return (Membership(person_id=person, scope=scope, role_id=role) for person, scope, role in sorted(drawn))


@some.composite
def milestones(draw: some.DrawFn, name: str) -> Milestone:
    starts = draw(DAYS)
    return Milestone(
        id=name,
        type=draw(some.sampled_from(MilestoneKind)),
        title=draw(TEXTS),
        starts=starts,
        ends=starts + timedelta(days=draw(some.integers(0, 5))),
        zone=draw(some.none() | ZONES),
        scope=draw(some.sampled_from(["programme", "region:r1", "collective:le-teil"])),
        place=draw(PERHAPS),
        link=draw(some.none() | WORDS),
        preparation=draw(PERHAPS),
        deliverable=draw(PERHAPS),
        deliverable_due=draw(some.none() | some.integers(0, 365)),
    )


@some.composite
def reminders(draw: some.DrawFn, name: str) -> Reminder:
    one = draw(some.booleans())
    said = draw(
        some.fixed_dictionaries({lang: WORDS.map(lambda text: text.replace("{", "(")) for lang in ("fr", "en")})
    )
    return Reminder(
        id=name,
        about=None if one else draw(some.sampled_from(MilestoneKind)),
        milestone_id="m1" if one else None,
        anchor=draw(some.sampled_from(["start", "end"])),
        days=draw(some.integers(-365, 365)),
        at=draw(TIMES),
        to=draw(some.sampled_from(ReminderTo)),
        audience=draw(AUDIENCES).replace(":07", ":c1"),
        on_day_off=draw(some.sampled_from(DayOffPolicy)),
        useful_hours=draw(some.integers(1, 1440)),
        text=said,
    )


@some.composite
def repeated(draw: some.DrawFn, name: str) -> Reminder:
    since = draw(DAYS)
    repeat = draw(some.sampled_from(Repeat))
    return Reminder(
        id=name,
        repeat=repeat,
        weekday=draw(some.none() | some.integers(1, 7)) if repeat is Repeat.WEEKLY else None,
        month_day=draw(some.none() | some.integers(1, 31)) if repeat is Repeat.MONTHLY else None,
        every=draw(some.integers(1, 52)),
        since=since,
        until=draw(some.none() | some.just(since + timedelta(days=90))),
        at=draw(TIMES),
        on_day_off=draw(some.sampled_from(DayOffPolicy)),
        school_holidays_off=draw(some.booleans()),
        text={"fr": "Lundi {date}", "en": "Monday {date}"},
    )


@some.composite
def closures(draw: some.DrawFn, name: str) -> Closure:
    first = draw(DAYS)
    return Closure(
        id=name,
        type=draw(some.sampled_from(ClosureKind)),
        scope=draw(some.sampled_from(["programme", "region:r1", "collective:le-teil"])),
        first=first,
        last=first + timedelta(days=draw(some.integers(0, 183))),
        label=draw(some.just("") | WORDS),
    )


@some.composite
def school_holidays(draw: some.DrawFn) -> SchoolHoliday:
    first = draw(DAYS)
    last = first + timedelta(days=draw(some.integers(0, 183)))
    return SchoolHoliday(id="v1", school_zone=draw(some.sampled_from(["A", "mayotte"])), first=first, last=last)


@some.composite
def indicators(draw: some.DrawFn, name: str) -> Indicator:
    kind = draw(some.sampled_from([IndicatorKind.INTEGER, IndicatorKind.DECIMAL, IndicatorKind.PERCENTAGE]))
    low, high = sorted(draw(some.tuples(NUMBERS, NUMBERS)))
    return Indicator(
        id=name,
        version=draw(some.integers(1, 99)),
        condition=draw(some.sampled_from(CONDITIONS)),
        question=draw(TEXTS),
        help=draw(PERHAPS),
        unit=draw(PERHAPS),
        type=kind,
        low=draw(some.sampled_from([None, low])),
        high=draw(some.sampled_from([None, high])),
        period=draw(some.sampled_from(["weekly", "fortnightly", "monthly", "quarterly"])),
        perception=draw(some.booleans()),
    )


@some.composite
def scales(draw: some.DrawFn, name: str) -> Indicator:
    values = draw(some.lists(WORDS, min_size=1, max_size=5, unique=True))
    options = [IndicatorOption(value=each, label=draw(TEXTS), open=draw(some.booleans())) for each in values]
    return Indicator(id=name, condition="vision", question=draw(TEXTS), type=IndicatorKind.SCALE, options=options)


@some.composite
def check_ins(draw: some.DrawFn) -> CheckIn:
    return CheckIn(
        id=draw(SLUGS),
        title=draw(TEXTS),
        weekday=draw(some.integers(1, 7)),
        at=draw(TIMES),
        indicators=draw(some.permutations(["I01", "2", "I.03"])),
        audience=draw(AUDIENCES).replace(":07", ":le-teil"),
        nudge_days=draw(some.none() | some.integers(1, 6)),
        nudge_at=draw(TIMES),
        open_days=draw(some.integers(1, 7)),
        school_holidays_off=draw(some.booleans()),
    )


def default_pack() -> Pack:
    path = Path(str(files("bot") / "packs" / "default"))
    return load(path, reader=PackFiles(), holidays=PublicHolidays())


def workbook(folder: Path, pack: Pack) -> Path:
    path = folder / "programme.xlsx"
    write_template(path, pack, texts())
    return path


def test_the_example_workbook_is_the_default_programme(tmp_path: Path) -> None:
    pack = default_pack()

    assert loaded(workbook(tmp_path, pack)).entities == pack.entities


@settings(max_examples=settings().max_examples // 4)
@given(packs())
def test_any_programme_comes_back_from_a_workbook_as_it_was(pack: Pack) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert loaded(workbook(Path(folder), pack)).entities == pack.entities


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    async with SqlStore(f"sqlite:///{tmp_path}/store.db") as opened:
        yield opened


async def test_importing_a_workbook_twice_changes_nothing(store: SqlStore, tmp_path: Path) -> None:
    pack = loaded(workbook(tmp_path, default_pack()))
    await keep(pack, store)
    first = await store.read(lambda repositories: repositories.revision())

    found = await keep(pack, store, prune=True)

    assert found == Changes(added=(), changed=(), missing=())
    assert await store.read(lambda repositories: repositories.revision()) == first


async def test_a_workbook_changes_nothing_where_the_same_pack_was_imported(store: SqlStore, tmp_path: Path) -> None:
    pack = default_pack()
    await keep(pack, store)

    found = await keep(loaded(workbook(tmp_path, pack)), store, prune=True)

    assert found == Changes(added=(), changed=(), missing=())
    assert await store.read(lambda repositories: len(repositories.entries())) == len(pack.entries)
