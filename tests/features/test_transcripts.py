"""Every transcript of this folder, played through the real engine on a memory platform, on either store."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.transcript import play_transcript

TRANSCRIPTS = {path.name: path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("*.txt"))}


@pytest.mark.parametrize("name", TRANSCRIPTS)
async def test_people_receive_what_the_transcript_says(name: str, store_url: str, tmp_path: Path) -> None:
    await play_transcript(TRANSCRIPTS[name], name, tmp_path, url=store_url)


def test_there_are_transcripts() -> None:
    assert TRANSCRIPTS
