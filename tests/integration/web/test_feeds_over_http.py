"""`relais run` with a web part: an address asked for in chat is fetched as a calendar program does."""

from __future__ import annotations

import json
import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tests.support.calendars import events
from tests.support.command import COMMAND, environment, relais_process
from tests.support.web import Fetched, fetch, free_port

ADDRESS = re.compile(r"https://relais\.example\.org/dates(/agenda/[0-9a-f]{40}\.ics)")


class Service:
    """A started `relais run` whose terminal is this test."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self.port = port

    def say(self, text: str) -> str:
        """Write to the bot, and wait for its answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{text}\n".encode())
        self._process.stdin.flush()
        return self.heard()

    def heard(self) -> str:
        """The next thing that it says."""
        assert self._process.stdout is not None
        return str(json.loads(self._process.stdout.readline())["text"])

    def address(self) -> str:
        """The path of a new address of one's own."""
        found = ADDRESS.search(self.say("mon agenda"))
        assert found is not None
        return found[1]

    def get(self, path: str) -> Fetched:
        """Fetch from it."""
        return fetch(self.port, path)

    def leave(self) -> None:
        """End the terminal's input."""
        assert self._process.stdin is not None
        self._process.stdin.close()


@contextmanager
def served(folder: Path, port: int | None = None) -> Iterator[Service]:
    """Start it, and end it in order: with SIGTERM, and nothing to complain of."""
    port = port or free_port()
    lines = f'[store]\nurl = "sqlite:///r.db"\n[web]\nport = {port}\npublic_url = "https://relais.example.org/dates/"\n'
    (folder / "config.toml").write_text(lines)
    process = subprocess.Popen(
        [*COMMAND, "run", "--json", "--now", "2027-01-05T10:00+03:00"], cwd=folder, env=environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield Service(process, port)
    finally:
        process.terminate()
        if process.stdin and not process.stdin.closed:
            process.stdin.close()
        code = process.wait(timeout=60)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaints = process.stderr.read().decode()
        process.stderr.close()
    assert (code, [line for line in complaints.splitlines() if "adapter_unreachable" not in line]) == (0, [])


def test_an_address_that_was_asked_for_in_chat_gives_the_dates(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        found = events(service.get(service.address()).body)
    module = found["m1@quartiers-impact-collectif.relais"]
    assert (module.dtstart, module.dtend) == (date(2027, 1, 12), date(2027, 1, 14))


def test_an_address_that_was_cut_gives_nothing_and_another_one_does(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        first = service.address()
        service.say("révoquer mon agenda")
        second = service.address()
        found = (service.get(first).status, service.get(second).status)
    assert found == (404, 200)


def test_addresses_outlive_a_restart(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        path = service.address()
        before = service.get(path)
    with served(tmp_path) as service:
        service.say("bonjour")
        after = service.get(path)
    assert (after.status, after.headers["etag"]) == (200, before.headers["etag"])


def test_a_date_that_moved_has_moved_in_the_calendar_with_a_higher_number(tmp_path: Path) -> None:  # P8
    with served(tmp_path) as service:
        path = service.address()
        before = events(service.get(path).body)
    relais_process("import", _moved(tmp_path), "--now", "2027-01-06T10:00+03:00", cwd=tmp_path)
    with served(tmp_path) as service:
        service.say("bonjour")
        after = events(service.get(path).body)
    uid = "m2@quartiers-impact-collectif.relais"
    assert (before[uid].sequence, before[uid].dtstart) == (0, date(2027, 3, 2))
    assert (after[uid].sequence, after[uid].dtstart) == (1, date(2027, 3, 9))
    untouched = "m3@quartiers-impact-collectif.relais"
    assert after[untouched].sequence == 0


def _moved(folder: Path) -> Path:
    """The example programme with its second module a week later."""
    source = Path(__file__).parents[3] / "bot" / "packs" / "default" / "programme.toml"
    written = source.read_text("utf-8")
    moved = written.replace("2027-03-02", "2027-03-09").replace("2027-03-03", "2027-03-10")
    assert moved != written
    target = folder / "moved.toml"
    target.write_text(moved, "utf-8")
    return target


def test_a_port_in_use_is_said_and_the_conversation_goes_on(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, served(tmp_path, taken.getsockname()[1]) as service:
        assert "Amina" in service.say("bonjour")


def test_it_goes_on_serving_when_the_terminal_has_ended(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        path = service.address()
        service.leave()
        health = _until_left(service)
        found = service.get(path).status
    assert (found, health) == (200, {"console": False, "web": True})


def _until_left(service: Service) -> dict[str, bool]:
    while True:
        connected: dict[str, bool] = json.loads(service.get("/healthz").body)["connected"]
        if not connected["console"]:
            return connected


def test_the_health_names_nobody(tmp_path: Path) -> None:
    with served(tmp_path) as service:
        service.say("bonjour")
        found = service.get("/healthz")
    assert json.loads(found.body)["connected"] == {"console": True, "web": True}
    assert b"amina" not in found.body.lower()
