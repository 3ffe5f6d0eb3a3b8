"""What depends on a milestone moves with it; what people asked for is in the plan of their store."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.bootstrap import parts
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.errors import PersonError
from bot.domain.programme import Milestone
from bot.engine.directories import Directories
from bot.features.personal.handlers import confirm, move, remove, show
from storage.unit_of_work import SqlStore
from tests.support.command import relais
from tests.support.stores import PLACES
from tests.support.transcript import default_pack, play_transcript

ASKED = """
@ now 2027-02-01T10:00+03:00
amina> rappelle-moi 2 jours avant le module 2 à 18h de réserver la salle
#* amina: 2 jours avant « Module 2 : Vision partagée du changement », dimanche 28 février 2027 à 18:00
amina> oui
"""


def second_module(**changed: object) -> Milestone:
    (found,) = (each for each in default_pack().entities if isinstance(each, Milestone) and each.id == "m2")
    return found.model_copy(update=changed)


async def asked_then(folder: Path, change: PutEntities | RemoveEntities) -> None:
    await play_transcript(ASKED, "asked", folder)
    async with SqlStore(PLACES.url(folder)) as store:
        await store.commit([change])


async def test_a_reminder_moves_with_its_milestone(tmp_path: Path) -> None:
    later = second_module(starts=date(2027, 3, 9), ends=date(2027, 3, 10))
    await asked_then(tmp_path, PutEntities((later,)))

    moved = """
@ now 2027-02-02T10:00+03:00
amina> mes rappels
#* amina: dimanche 7 mars 2027 à 18:00 : réserver la salle
@ advance 30d
#! amina: Vous m’avez demandé de vous rappeler
@ advance 6d
#* amina: réserver la salle
#@ amina: 2027-03-07T18:00+03:00
#1 amina: Vous m’avez demandé de vous rappeler
"""
    await play_transcript(moved, "moved", tmp_path)


async def test_a_reminder_whose_day_a_move_puts_into_the_past_comes_at_once(tmp_path: Path) -> None:
    sooner = second_module(starts=date(2027, 2, 3), ends=date(2027, 2, 4))
    await asked_then(tmp_path, PutEntities((sooner,)))

    moved = """
@ now 2027-02-02T10:00+03:00
#* amina: En retard : ce rappel était prévu lundi 1er février 2027 à 18:00.
#+ amina: réserver la salle
@ advance 40d
#1 amina: Vous m’avez demandé de vous rappeler
"""
    await play_transcript(moved, "moved", tmp_path)


async def test_a_reminder_whose_milestone_has_gone_is_said_on_its_day_with_the_reason(tmp_path: Path) -> None:
    await asked_then(tmp_path, RemoveEntities((("milestone", "m2"),)))

    gone = """
@ now 2027-02-02T10:00+03:00
amina> mes rappels
#* amina: la date dont il dépendait n’est plus au programme
@ advance 30d
#* amina: réserver la salle
#+ amina: la date dont il dépendait n’est plus au programme
#@ amina: 2027-02-28T18:00+03:00
#1 amina: Vous m’avez demandé de vous rappeler
"""
    await play_transcript(gone, "gone", tmp_path)


def test_the_plan_of_a_store_shows_what_people_asked_for(tmp_path: Path) -> None:
    asyncio.run(play_transcript(ASKED, "asked", tmp_path))

    done = relais(
        "plan", "--json", "--store", PLACES.url(tmp_path), "--from", "2027-02-28", "--to", "2027-02-28",
        cwd=tmp_path,
    )  # fmt: skip

    (personal,) = (line for line in done.objects if line["kind"] == "personal")
    assert personal | {"text": ""} == {
        "at": "2027-02-28T18:00:00+03:00",
        "zone": "Indian/Mayotte",
        "kind": "personal",
        "milestone": "m2",
        "audience": "person:amina",
        "conversation": "dm:amina",
        "text": "",
        "conditional": False,
    }
    assert "« réserver la salle »" in personal["text"]


async def test_nobody_sees_what_somebody_else_asked_for(tmp_path: Path) -> None:
    await play_transcript(ASKED, "asked", tmp_path)

    async with SqlStore(PLACES.url(tmp_path)) as store:
        (asked,) = await store.read(lambda stored: stored.personal_reminders())
        directory = await Directories(store).current()
        now = datetime(2027, 2, 2, tzinfo=UTC)
        for press in (show, move, remove, confirm):
            with pytest.raises(PersonError):
                await press(parts.asking(now, directory, store.read, "salim"), (asked.id,))
