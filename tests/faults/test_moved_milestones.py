"""P8: the pack is edited after its reminders were scheduled and sent (research/domain.md 5.3)."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.bootstrap import parts
from tests.support.command import relais
from tests.support.transcript import play_transcript

FIRST = "starts = 2027-05-11\nends = 2027-05-12"
TOLD = """
@ now 2027-04-26T08:30+03:00
@ advance 1h
#* amina: Dans deux semaines : « Module 3 : Synergie des actions » (11–12 mai 2027)
#* salim: In two weeks: “Module 3: Synergy of actions” (11–12 May 2027)
#* #koungou: « Module 3 : Synergie des actions » approche : 11–12 mai 2027
"""


def edited(folder: Path, starts: str, ends: str) -> None:
    """The pack with other days for the third module, imported into the store."""
    pack = folder / "pack"
    shutil.rmtree(pack, ignore_errors=True)
    shutil.copytree(parts.DEFAULT_PACK, pack)
    written = (pack / "programme.toml").read_text("utf-8")
    assert FIRST in written
    (pack / "programme.toml").write_text(written.replace(FIRST, f"starts = {starts}\nends = {ends}"), "utf-8")
    done = relais("import", str(pack), "--store", f"sqlite:///{folder}/relais.db", cwd=folder)
    assert done.code == 0, done.err


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A folder with a store whose people were reminded of the third module."""
    await play_transcript(TOLD, "told", tmp_path)
    return tmp_path


async def edit(folder: Path, starts: str, ends: str) -> None:
    await asyncio.to_thread(edited, folder, starts, ends)


async def test_who_was_told_is_told_once_of_the_last_of_two_moves(folder: Path) -> None:
    await edit(folder, "2027-05-25", "2027-05-26")
    await edit(folder, "2027-06-15", "2027-06-16")

    moved = """
@ now 2027-04-26T10:00+03:00
@ advance 1h
#* amina: Changement : « Module 3 : Synergie des actions » n’est plus le 11–12 mai 2027 mais le 15–16 juin 2027.
#* salim: Change: “Module 3: Synergy of actions” is no longer on 11–12 May 2027 but on 15–16 June 2027.
#* #koungou: n’est plus le 11–12 mai 2027 mais le 15–16 juin 2027.
# The reminders of the days that were don't come, those of the days that are do.
@ advance 35d
#! amina: 11–12 mai 2027)
#1 amina: Changement
#! #koungou: 11–12 mai
@ stop
@ start
@ advance 14d
#1 amina: Dans deux semaines : « Module 3
#1 #koungou: approche : 15–16 juin 2027
#1 amina: La semaine prochaine : « Module 3
#1 #koungou: Changement
"""
    await play_transcript(moved, "moved", folder)


async def test_two_days_later_the_notice_is_enough(folder: Path) -> None:
    await edit(folder, "2027-05-13", "2027-05-14")

    moved = """
@ now 2027-04-26T10:00+03:00
@ advance 20d
#1 amina: Changement : « Module 3 : Synergie des actions » n’est plus le 11–12 mai 2027 mais le 13–14 mai 2027.
#! amina: Dans deux semaines : « Module 3
#1 amina: La semaine prochaine : « Module 3 : Synergie des actions » (13–14 mai 2027)
"""
    await play_transcript(moved, "moved", folder)


async def test_what_is_moved_back_before_anybody_was_told_is_not_told(folder: Path) -> None:
    await edit(folder, "2027-05-25", "2027-05-26")
    await edit(folder, "2027-05-11", "2027-05-12")

    back = """
@ now 2027-04-26T10:00+03:00
@ advance 20d
#! amina: Changement
#! #koungou: Changement
#1 amina: La semaine prochaine : « Module 3
"""
    await play_transcript(back, "back", folder)
