"""Every transcript of this folder, played through the real engine on a memory platform and a real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.postgres import Postgres
from tests.support.stores import CREW
from tests.support.transcript import play_transcript

TRANSCRIPTS = {path.name: path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("*.txt"))}

OF_THE_STORE = (
    "broadcast.txt",
    "broadcast_rooms.txt",
    "checkin_line_unasked.txt",
    "checkin_proxy.txt",
    "checkin_restart.txt",
    "checkin_silent.txt",
    "checkin_stands_again.txt",
    "checkin_taken_back.txt",
    "clock_jump.txt",
    "edited_question.txt",
    "live_coordinator.txt",
    "own_data.txt",
    "own_data_forgotten.txt",
    "pause.txt",
    "pause_to_come.txt",
    "personal_changes.txt",
    "personal_late.txt",
    "reminder_late.txt",
    "quiet_hours_notices.txt",
    "results_figures.txt",
    "results_given_back.txt",
    "stop_and_resume.txt",
    "two_accounts.txt",
)
"""Those that bring the store into a state that no other does, to be played on a server too; `make soak` plays every one there."""

IN_TURN = (
    "broadcast_corrected.txt",
    "checkin_shared_facts.txt",
    "entry_written.txt",
    "milestone_moved.txt",
)
"""Those in which a process must know what another one heard; `make soak` plays every one by four."""

BY_ONE = frozenset({"flood.txt"})
"""Those of what a process knows alone: how fast somebody writes is counted by whichever process hears their account."""


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_people_receive_what_the_transcript_says(name: str, tmp_path: Path) -> None:
    await play_transcript(TRANSCRIPTS[name], name, tmp_path, crew=CREW and name not in BY_ONE)


@pytest.mark.parametrize("name", OF_THE_STORE)
async def test_people_receive_the_same_where_the_store_is_a_server(
    name: str, postgres: Postgres, tmp_path: Path
) -> None:
    await play_transcript(TRANSCRIPTS[name], name, tmp_path, url=postgres.emptied_database())


@pytest.mark.parametrize("name", IN_TURN)
async def test_people_receive_the_same_where_each_thing_is_heard_by_another_process(
    name: str, postgres: Postgres, tmp_path: Path
) -> None:
    await play_transcript(TRANSCRIPTS[name], name, tmp_path, url=postgres.emptied_database(), crew=True)


def test_there_are_transcripts() -> None:
    assert TRANSCRIPTS
