"""Every transcript of this folder, played through the real engine on a memory platform and a real store."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.pack import Pack
from tests.support.transcript import play_transcript

TRANSCRIPTS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_people_receive_what_the_transcript_says(path: Path, default_pack: Pack, tmp_path: Path) -> None:
    text = path.read_text("utf-8")

    await play_transcript(text, path.name, default_pack, tmp_path)


def test_there_are_transcripts() -> None:
    assert TRANSCRIPTS
