"""A migration that is killed at any moment leaves the old form or the new one, and the next one completes it (S5)."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import schema
from storage.archive.form import form_of
from tests.integration.storage.filled import content, fill
from tests.support.command import COMMAND, environment
from tests.support.postgres import Postgres

OLD = schema.REVISIONS[0]


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Where there is nothing yet, as often as it is asked."""
    numbers = iter(range(10_000))

    def make() -> str:
        if request.param == "sqlite":
            return f"sqlite:///{tmp_path / f'{next(numbers)}.db'}"
        server: Postgres = request.getfixturevalue("postgres")
        return server.new_database(empty=True)

    return make


def start(url: str, folder: Path) -> subprocess.Popen[bytes]:
    command = [*COMMAND, "db", "upgrade", "--store", url]
    return subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def test_a_killed_migration_leaves_the_old_form_or_the_new_one(
    new_url: Callable[[], str], tmp_path: Path, soak: bool
) -> None:
    chance = random.Random(5)
    for _ in range(100 if soak else 3):
        url = new_url()
        schema.upgrade(url, OLD)
        fill(url, OLD)
        before = content(url, form_of(OLD))
        process = start(url, tmp_path)
        try:
            process.wait(chance.uniform(0.3, 2.5))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert schema.current(url) in (OLD, schema.HEAD)
        schema.upgrade(url)
        assert schema.current(url) == schema.HEAD
        assert content(url, form_of(OLD)).keys() == before.keys()
        assert len(content(url)["delivery"]) == len(before["delivery"])


def test_of_two_migrations_at_once_one_waits_or_is_refused(new_url: Callable[[], str], tmp_path: Path) -> None:
    url = new_url()
    schema.upgrade(url, OLD)
    ended = [process.wait(120) for process in [start(url, tmp_path), start(url, tmp_path)]]
    assert 0 in ended
    assert set(ended) <= {0, 2}
    assert schema.current(url) == schema.HEAD
