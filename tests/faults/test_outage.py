"""While nothing can be recorded, people are told so at once, and nothing is half-done (S2 and S3 in chat)."""

from __future__ import annotations

import asyncio
import json
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.errors import StoreUnavailable
from tests.support.command import COMMAND, environment
from tests.support.playground import Playground
from tests.support.postgres import Postgres

NOW = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)
NOTHING_NOTED = "ce que vous venez de m’écrire n’est pas noté"
LATER = "rien n’est encore fait"


class Typist:
    """Somebody at the terminal of `relais run`, whose disk can be filled."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, text: str) -> str:
        """What is shown for a line, in one text."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{text}\n")
        self._process.stdin.flush()
        shown: str = json.loads(self._process.stdout.readline())["text"]
        return shown

    def fill_disk(self) -> None:
        """From now on no file of that process can grow past its first page."""
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))

    def free_disk(self) -> None:
        """There is room again."""
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    """The bot at work, in a process of its own."""
    typed = [*COMMAND, "run", "--json", "--store", "sqlite:///r.db"]
    with subprocess.Popen(
        typed, cwd=tmp_path, env=environment(), text=True, encoding="utf-8",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        yield Typist(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(60) == 0


def asked(folder: Path) -> tuple[str, int]:
    """What the database says of itself, and how many personal reminders it holds."""
    with closing(sqlite3.connect(folder / "r.db")) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
        return whole, connection.execute("SELECT count(*) FROM personal_reminder").fetchone()[0]


def test_with_a_full_disk_an_order_is_refused_honestly_and_nothing_is_spoilt(typist: Typist, tmp_path: Path) -> None:
    typist.ask("rappelle-moi demain à 9 h de préparer le bilan")
    typist.fill_disk()
    refused = typist.ask("oui")
    kept = asked(tmp_path)
    typist.free_disk()
    answered = typist.ask("oui")

    assert NOTHING_NOTED in refused
    assert kept == ("ok", 0)
    assert "C’est noté" in answered
    assert asked(tmp_path) == ("ok", 1)


async def test_while_the_database_is_away_each_is_told_once_and_answered_when_it_is_back(
    own_postgres: Postgres, tmp_path: Path
) -> None:
    async with Playground(tmp_path, NOW, url=own_postgres.new_database()) as play:
        await play.say("lea", "bonjour")
        await play.say("salim", "hello")
        own_postgres.crash()
        for who, words in (("lea", "mes rappels"), ("salim", "my reminders"), ("lea", "aide"), ("zaina", "aide")):
            with pytest.raises(StoreUnavailable):
                await play.say(who, words)
        told = [play.got(who)[-1] for who in ("lea", "salim", "zaina")]
        count = len(play.got("lea"))
        own_postgres.start()
        await play.platform.hand_over()
        await play.advance(seconds=1)

        assert [NOTHING_NOTED in told[0], "is not noted" in told[1]] == [True, True]
        assert [NOTHING_NOTED in told[2], "is not noted" in told[2]] == [
            True,
            True,
        ]  # nobody knows yet what zaina reads
        assert count == 2
        assert len(play.got("lea")) == 4


async def test_what_is_on_disk_when_the_database_goes_is_not_asked_for_again(
    own_postgres: Postgres, tmp_path: Path
) -> None:
    async with Playground(tmp_path, NOW, url=own_postgres.new_database()) as play:
        await play.say("lea", "bonjour")
        await play.platform.say("lea", "dm:lea", "mes rappels")
        own_postgres.crash()  # what is accepted is not in hand before this test waits for something
        handled = asyncio.create_task(play.advance(seconds=0))
        while not (told := play.got("lea")[1:]):  # noqa: ASYNC110 (something that another task is told)
            await asyncio.sleep(0.05)
        own_postgres.start()
        await handled

        assert [LATER in each for each in play.got("lea")[1:]] == [True, False]
        assert len(told) == 1
