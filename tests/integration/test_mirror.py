"""The mirror against a Grist on loopback: it follows the store, mends what was left half-done, and says in plain words what is wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from adapters.grist.client import Place
from adapters.grist.mirror import GristMirror, load_key
from bot.bootstrap import parts
from bot.bootstrap.mirror import content
from bot.domain.checkin import AnswerState
from bot.domain.directory import Directory
from bot.domain.effects import ErasePerson, Publish, SaveAnswer
from bot.domain.errors import AdapterError, ConfigError, RateLimited, Unreachable
from bot.domain.exports import Column, Holds
from bot.domain.mirror import KEY, Brought, MirrorRefused, MirrorTable
from bot.domain.protection import Period
from bot.domain.results import Published
from bot.features.results.mirroring import MirrorService, pause
from bot.ports.mirror import Mirror
from bot.settings import Settings
from tests.support.grist import DOCUMENT, GristDouble
from tests.support.grist import KEY as SECRET
from tests.support.inbox import RecordingInbox
from tests.support.playground import Playground
from tests.support.programs import opened, said

NOW = datetime(2027, 1, 20, 9, tzinfo=UTC)
DAY = date(2027, 1, 4)
COLUMNS = (Column("insee"), Column("value", Holds.VALUE), Column("n", Holds.NUMBER))


@pytest.fixture
async def grist() -> AsyncIterator[GristDouble]:
    async with GristDouble() as running:
        yield running


def place(grist: GristDouble, *, seconds: float = 10.0, pause: float = 0.0, key: str = SECRET) -> GristMirror:
    return GristMirror(Place(server=grist.url, document=DOCUMENT, key=key, seconds=seconds, pause=pause))


def rows(count: int, value: object = 3) -> MirrorTable:
    cells = {f"k{each}": ("02168", value, each) for each in range(count)}
    return MirrorTable(name="Results", columns=COLUMNS, rows=cells)  # type: ignore[arg-type]  # any cell


def shown(grist: GristDouble, name: str = "Results") -> dict[str, tuple[object, ...]]:
    found = grist.tables[name].rows.values()
    return {row[KEY]: (row["insee"], row["value"], row["n"]) for row in found if row[KEY]}


# ------------------------------------------------------------------ one table


async def test_the_first_time_table_and_rows_are_made(grist: GristDouble) -> None:
    assert await place(grist).bring(rows(250)) == Brought(table="Results", added=250, changed=0, removed=0)
    assert shown(grist) == dict(rows(250).rows)
    assert grist.tables["Results"].columns == {KEY: "Text", "insee": "Text", "value": "Any", "n": "Numeric"}
    assert (grist.largest, grist.most_at_once) == (100, 1)


async def test_a_second_time_nothing_is_changed(grist: GristDouble) -> None:
    await place(grist).bring(rows(5))
    before = len(grist.changes)
    assert await place(grist).bring(rows(5)) == Brought(table="Results", added=0, changed=0, removed=0)
    assert len(grist.changes) == before


async def test_what_changed_is_changed_and_what_went_goes(grist: GristDouble) -> None:
    await place(grist).bring(rows(5))
    wanted = replace(rows(4), rows={**rows(4).rows, "k0": ("02168", "bloque", None), "k9": ("", 4.5, 1)})
    assert await place(grist).bring(wanted) == Brought(table="Results", added=1, changed=1, removed=1)
    assert shown(grist) == dict(wanted.rows)


async def test_a_dry_run_counts_and_changes_nothing(grist: GristDouble) -> None:
    assert (await place(grist).bring(rows(3), dry_run=True)).added == 3
    await place(grist).bring(rows(3))
    changed = replace(rows(2), rows={**rows(2).rows, "k0": ("", 1, 1)})
    before = list(grist.changes)
    assert await place(grist).bring(changed, dry_run=True) == Brought(table="Results", added=0, changed=1, removed=1)
    assert grist.changes == before


async def test_rows_and_columns_of_others_stay(grist: GristDouble) -> None:
    await place(grist).bring(rows(2))
    table = grist.tables["Results"]
    table.columns["comment"] = "Text"
    for row in table.rows.values():
        row["comment"] = "vu en réunion"
    own = table.add(insee="à nous")
    await place(grist).bring(rows(2, value=4))
    assert table.rows[own]["insee"] == "à nous"
    assert [row["comment"] for row in table.rows.values()][:2] == ["vu en réunion"] * 2


async def test_of_two_rows_with_one_key_one_goes(grist: GristDouble) -> None:
    await place(grist).bring(rows(2))
    grist.tables["Results"].add(**{KEY: "k1", "value": 9})
    assert (await place(grist).bring(rows(2))).removed == 1
    assert len(grist.tables["Results"].rows) == 2


async def test_a_column_that_was_renamed_is_made_anew(grist: GristDouble) -> None:
    await place(grist).bring(rows(3))
    grist.tables["Results"].rename("value", "Valeur")
    assert (await place(grist).bring(rows(3))).changed == 3
    assert shown(grist) == dict(rows(3).rows)
    assert "Valeur" in grist.tables["Results"].columns


async def test_without_the_column_of_keys_nothing_is_doubled(grist: GristDouble) -> None:
    await place(grist).bring(rows(3))
    grist.tables["Results"].rename(KEY, "cle")
    with pytest.raises(MirrorRefused) as refused:
        await place(grist).bring(rows(3))
    assert refused.value.told == "mirror-key-gone: Results.relais_key"
    assert len(grist.tables["Results"].rows) == 3


@pytest.mark.parametrize("after", range(1, 8))
async def test_whoever_is_interrupted_goes_on(grist: GristDouble, after: int) -> None:
    await place(grist).bring(rows(150, value=1))
    wanted = replace(rows(350), rows={key: cells for key, cells in rows(350).rows.items() if key != "k7"})
    grist.faults = [*[None] * after, 500]
    try:
        await place(grist).bring(wanted)
    except Unreachable:
        grist.faults = []
        await place(grist).bring(wanted)
    assert shown(grist) == dict(wanted.rows)
    assert len(grist.tables["Results"].rows) == 349


async def test_a_change_whose_answer_was_lost_is_not_made_twice(grist: GristDouble) -> None:
    async def lost(request: web.Request) -> web.Response:
        await grist._put_records(request)
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    await place(grist).bring(rows(0))
    grist.faults = [None, None, None, lost]
    with suppress(Unreachable):  # the client itself repeats what may be repeated
        await place(grist).bring(rows(5))
    assert (await place(grist).bring(rows(5))).added == 0
    assert len(grist.tables["Results"].rows) == 5


async def test_it_asks_at_most_five_times_a_second(grist: GristDouble) -> None:
    await place(grist, pause=0.25).bring(rows(250))
    assert len(grist.at) == 5
    assert all(later - earlier >= 0.2 for earlier, later in zip(grist.at, grist.at[1:], strict=False))


async def never(_request: web.Request) -> web.Response:
    await asyncio.sleep(30)
    return web.Response()


async def page(_request: web.Request) -> web.Response:
    return web.Response(text="<html>maintenance</html>")


async def elsewhere(_request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": "https://elsewhere.example.org/"})


async def other(_request: web.Request) -> web.Response:
    return web.json_response({"tables": "?"})


async def deep(_request: web.Request) -> web.Response:
    return web.Response(text="[" * 100_000)


@pytest.mark.parametrize(
    "record", [{}, {"id": 1}, {"id": None, "fields": {}}, {"id": 1, "fields": []}, {"id": "1", "fields": {}}]
)
async def test_records_that_are_none_change_nothing(grist: GristDouble, record: dict[str, object]) -> None:
    async def odd(_request: web.Request) -> web.Response:
        return web.json_response({"records": [record]})

    await place(grist).bring(rows(1))
    before = list(grist.changes)
    grist.faults = [None, None, odd]
    with pytest.raises(Unreachable, match="no fields"):
        await place(grist).bring(rows(2))
    assert grist.changes == before


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (401, MirrorRefused, "mirror-wrong-key"),
        (403, MirrorRefused, f"mirror-no-right: {DOCUMENT}"),
        (404, MirrorRefused, f"mirror-nothing-there: {DOCUMENT}"),
        (400, MirrorRefused, "mirror-not-taken: Too many backlogged requests for document"),
        (413, MirrorRefused, "mirror-not-taken: Too many backlogged requests for document"),
        (429, RateLimited, "delivery-rate-limited: Too many backlogged requests for document"),
        (500, Unreachable, "delivery-unreachable: HTTP 500"),
        (502, Unreachable, "delivery-unreachable: HTTP 502"),
        (never, Unreachable, "delivery-unreachable: timeout"),
        (page, Unreachable, "delivery-unreachable: no JSON"),
        (deep, Unreachable, "delivery-unreachable: no JSON"),
        (other, Unreachable, "delivery-unreachable: no tables"),
        (elsewhere, Unreachable, "delivery-unreachable: HTTP 302"),
    ],
)
async def test_a_fault_is_named(grist: GristDouble, fault: int, kind: type[AdapterError], told: str) -> None:
    grist.faults = [fault]
    with pytest.raises(kind) as raised:
        await place(grist, seconds=0.5).bring(rows(1))
    assert raised.value.told == told


async def test_what_a_server_asks_to_wait_is_waited(grist: GristDouble) -> None:
    for header, seconds in (("7", 7.0), ("", 60.0), ("soon", 60.0)):
        grist.headers, grist.faults = ({"Retry-After": header} if header else {}), [429]
        with pytest.raises(RateLimited) as raised:
            await place(grist).reach()
        assert raised.value.retry_after == seconds


async def test_wrong_key_wrong_document_and_a_reader_are_told_apart(grist: GristDouble) -> None:
    with pytest.raises(MirrorRefused, match=r"^$") as wrong:
        await place(grist, key="x").reach()
    assert wrong.value.phrase == "mirror-wrong-key"
    with pytest.raises(MirrorRefused) as nowhere:
        await GristMirror(Place(server=grist.url, document="no/such?", key=SECRET, pause=0.0)).reach()
    assert nowhere.value.told == "mirror-nothing-there: no/such?"
    grist.access = "viewers"
    with pytest.raises(MirrorRefused) as reader:
        await place(grist).bring(rows(1))
    assert reader.value.phrase == "mirror-no-right"


async def test_a_server_that_is_away_is_unreachable() -> None:
    async with GristDouble() as gone:
        url = gone.url
    with pytest.raises(Unreachable):
        await GristMirror(Place(server=url, document=DOCUMENT, key=SECRET)).reach()


def test_the_key_comes_from_the_environment_or_a_file_and_is_shown_nowhere(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(f"{SECRET}\n")
    assert (load_key(file, {}), load_key(file, {"RELAIS_GRIST_KEY": "e"})) == (SECRET, "e")
    file.write_text("two\nlines")
    for missing in (None, tmp_path / "absent", file):
        with pytest.raises(ConfigError):
            load_key(missing, {})
    with pytest.raises(ConfigError):
        load_key(None, {"RELAIS_GRIST_KEY": "clé"})
    assert SECRET not in repr(Place(server="s", document="d", key=SECRET))


def test_one_waits_longer_and_longer() -> None:
    waits = [pause(each, Unreachable("")).total_seconds() / 60 for each in (1, 2, 3, 6, 7, 99)]
    assert waits == [1, 2, 4, 32, 60, 60]
    assert pause(1, RateLimited("", retry_after=7200)) == timedelta(hours=2)


# ------------------------------------------------------------------ the store's results


SETTINGS = Settings()
CELL = Published(
    check_in_id="hebdo", opens_on=DAY, indicator_id="I10", indicator_version=1, scope="programme", n=12, mean=3.25
)


@pytest.fixture
async def play(tmp_path: Path) -> AsyncIterator[Playground]:
    async with Playground(tmp_path, NOW) as made:
        where = opened("chateau-thierry", DAY)
        await made.store.commit([*said(where, "I03", "amina", "12", note="à taire"), *said(where, "I11", "salim", "2")])
        period = Period(check_in_id="hebdo", opens_on=DAY)
        await made.store.commit([Publish(period=period, at=NOW, k=5, cells=(CELL,), turnout=())])
        yield made


async def brought(play: Playground, to: Mirror) -> list[Brought]:
    directory = await play.store.read(lambda read: Directory(read.entities()))
    tables = await play.store.read(lambda read: content(SETTINGS)(read, directory))
    return [await to.bring(each) for each in tables]


async def test_results_are_mirrored_and_follow_what_is_taken_back(grist: GristDouble, play: Playground) -> None:
    first, _ = await brought(play, place(grist))
    assert (first.added, first.removed) == (3, 0)
    table = grist.tables["Relais_results"]
    assert {(row["indicator"], row["value"], row["insee"]) for row in table.rows.values()} == {
        ("I03", 12, "02168"),
        ("I11", 2, "02168"),
        ("I10", 3.25, ""),
    }
    (given,) = [
        each for each in said(opened("chateau-thierry", DAY), "I03", "amina", "") if isinstance(each, SaveAnswer)
    ]
    withdrawn = replace(given.answer, state=AnswerState.WITHDRAWN, event_id="gone")
    await play.store.commit([SaveAnswer(withdrawn, perception=False)])
    second, _ = await brought(play, place(grist))
    assert (second.added, second.changed, second.removed) == (0, 0, 1)
    assert {row["indicator"] for row in table.rows.values()} == {"I11", "I10"}


async def test_nobody_is_in_it_before_and_after_they_are_erased(grist: GristDouble, play: Playground) -> None:
    await brought(play, place(grist))
    await play.store.commit([ErasePerson("amina", "erased-0", NOW)])
    await brought(play, place(grist))
    written = repr([table.rows for table in grist.tables.values()])
    assert [each for each in ("amina", "salim", "erased-0", "à taire") if each in written] == []


def service_of(play: Playground, grist: GristDouble) -> MirrorService:
    return MirrorService(parts.world(play.store, play.clock), content(SETTINGS), place(grist), lambda: None)


async def test_a_lasting_fault_is_told_once_to_who_coordinates(grist: GristDouble, play: Playground) -> None:
    service = service_of(play, grist)
    grist.key = "changed"
    for _ in range(3):
        with pytest.raises(RateLimited):
            await service.run(RecordingInbox())
    await play.advance(minutes=1)
    (told,) = [text for text in play.got("nadia") if "Grist" in text]
    assert "refuse la clé" in told
    assert not [text for text in play.got("amina") if "Grist" in text]


async def test_a_short_absence_is_told_to_nobody_and_a_long_one_is(grist: GristDouble, play: Playground) -> None:
    service = service_of(play, grist)
    for minutes, known in ((0, 0), (30, 0), (31, 1), (60, 1)):
        await play.advance(minutes=minutes)
        grist.faults = [503]
        with pytest.raises(RateLimited):
            await service.run(RecordingInbox())
        await play.settle()
        assert len([text for text in play.got("nadia") if "Grist" in text]) == known


async def test_what_did_not_change_is_not_asked_for(grist: GristDouble, play: Playground) -> None:
    service = service_of(play, grist)
    assert [each.added for each in await service.bring()] == [3, 0]
    asked = len(grist.asked)
    assert await service.bring() == ()
    assert len(grist.asked) == asked
    await play.store.commit(said(opened("koungou", DAY), "I03", "zaina", "5"))
    assert [each.added for each in await service.bring()] == [1, 0]
