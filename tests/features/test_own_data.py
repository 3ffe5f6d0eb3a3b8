"""Who was forgotten stands nowhere in the store, comes back with no import, and what was kept long enough goes."""

from __future__ import annotations

import asyncio
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.domain.access import LASTS, Grant, given
from bot.domain.directory import Directory
from bot.domain.message import File, Message
from bot.engine.directories import Directories
from bot.features.access.noting import Notes
from bot.features.programme import load as programme
from tests.integration.storage.filled import content
from tests.support.playground import Playground
from tests.support.postgres import Postgres
from tests.support.transcript import default_pack, play_transcript

NOW = datetime(2027, 1, 4, 7, 10, tzinfo=UTC)
SCRIPT = """
@ now 2027-01-04T08:10+01:00
lea> bonjour
lea> Qui est le maire de Liévin ?
lea! 1
lea> je viens
lea> mon agenda
lea> partager Notre fête de quartier a réuni 60 personnes
lea! Partager
lea> rappelle-moi dans 40 jours à 9 h de préparer le bilan
lea> oui
@ advance 1h
lea> 3
lea> moyens
lea> 12
lea> Quelles sont les cinq conditions ?
lea@slack> bonjour
lea> oublie-moi
lea! Oui, tout effacer
@ advance 32d
"""
LEA = re.compile(r"\bl[eé]a\b", re.IGNORECASE)


async def places_of_lea(url: str) -> list[str]:
    found = await asyncio.to_thread(content, url)
    return sorted({table for table, rows in found.items() if any(LEA.search(str(row)) for row in rows)})


async def test_somebody_sees_which_program_read_what_they_are_in(tmp_path: Path) -> None:
    token = given("relais_x", "Tableau de bord", (Grant.INTERNAL,), scope="programme", now=NOW, lasts=LASTS)
    async with Playground(tmp_path, NOW) as play:
        await play.change(*Notes().read(token, ("collective:lievin",), NOW))
        await play.say("lea", "qui a vu mes données ?")
        await play.say("amina", "qui a vu mes données ?")
        assert "export de données de votre équipe, par un programme, avec l’accès « Tableau de bord »" in play.last(
            "lea"
        )
        assert "Tableau" not in play.last("amina")


async def test_a_month_later_no_table_names_who_was_forgotten(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/relais.db"
    await play_transcript(SCRIPT.partition("lea> oublie-moi")[0], "before", tmp_path, url=url)
    before = await places_of_lea(url)
    other = f"sqlite:///{tmp_path}/other.db"
    await play_transcript(SCRIPT, "after", tmp_path, url=other)

    assert {"person", "membership", "account", "answer", "answer_change", "delivery", "event", "question"} <= set(
        before
    )
    assert await places_of_lea(other) == []


async def test_it_is_the_same_where_the_store_is_a_server(postgres: Postgres, tmp_path: Path) -> None:
    url = postgres.emptied_database()
    await play_transcript(SCRIPT, "server", tmp_path, url=url)

    assert await places_of_lea(url) == []


async def directory_of(url: str) -> Directory:
    async with parts.opened_store(url) as store:
        return await Directories(store).current()


async def test_no_import_brings_back_who_was_forgotten(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/relais.db"
    await play_transcript(SCRIPT, "import", tmp_path, url=url)
    async with parts.opened_store(url) as store:
        found = await programme.keep(default_pack(), store)
        again = await programme.keep(default_pack(), store)

    assert (found.erased, again.erased) == (("lea",), ("lea",))
    assert not any(key.id.startswith("lea") for key in found.added)
    assert "lea" not in (await directory_of(url)).people


@pytest.mark.parametrize("beside", [False, True])
async def test_no_restore_brings_back_who_was_forgotten(tmp_path: Path, beside: bool) -> None:
    """The store that is replaced knows who was, or a later archive in the same folder."""
    url, archive = f"sqlite:///{tmp_path}/relais.db", tmp_path / "before.zip"
    await play_transcript(SCRIPT.partition("lea> oublie-moi")[0], "before", tmp_path, url=url)
    await asyncio.to_thread(part("backup"), url, archive, NOW)
    forget = "@ now 2027-01-04T10:00+01:00\nlea> oublie-moi\nlea! Oui, tout effacer\n"
    await play_transcript(forget, "forget", tmp_path, url=url)
    if beside:
        await asyncio.to_thread(part("backup"), url, tmp_path / "after.zip", NOW)
        url = f"sqlite:///{tmp_path}/elsewhere.db"
    made = await asyncio.to_thread(lambda: part("restore")(url, archive, NOW, replace=not beside))

    assert made.erased == 1
    assert "lea" not in (await directory_of(url)).people
    assert await places_of_lea(url) == []


async def test_the_files_hold_what_was_answered_and_escape_what_was_written(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "Pourquoi <script>alert(1)</script> ?")
        await play.advance(hours=1)
        await play.say("lea", "3", "moyens", "12", "mes données")
        page, data = [each for each in play.platform.transcript[-1].message.blocks if isinstance(each, File)]

    kept = json.loads(data.content)
    assert [row["value"] for row in kept["answer"]] == ["3", "moyens", "12"]
    assert "&lt;script&gt;" in page.content.decode()
    assert "<script" not in page.content.decode()


async def test_what_was_kept_long_enough_goes_and_the_teams_facts_stay(tmp_path: Path) -> None:
    async with Playground(tmp_path, NOW) as play:
        await play.say("lea", "Qui est le maire de Liévin ?")
        await play.advance(hours=1)
        await play.say("lea", "3", "moyens", "12")
        await play.say("lea", "stop")
        for who in ("salim", "fatima", "daoud", "zaina", "amina", "hugo", "karim"):
            await play.say(who, "stop")
        await play.advance(days=100)
        kept = {each.table: each.rows for each in await play.store.read(lambda stored: stored.kept_of("lea"))}
        assert "question" not in kept
        assert [row["message"] for row in kept["delivery"]][:3] == [Message(())] * 3
        assert [row["value"] for row in kept["answer"]] == ["3", "moyens", "12"]
        await play.advance(days=330)
        kept = {each.table: each.rows for each in await play.store.read(lambda stored: stored.kept_of("lea"))}
        assert "answer" not in kept
        rounds = [f"checkin/lievin/{NOW.date()}"]
        facts = await play.store.read(lambda stored: [a for each in rounds for a in stored.answers(each)])
        assert [each.person_id for each in facts] == [""] * len(facts)
