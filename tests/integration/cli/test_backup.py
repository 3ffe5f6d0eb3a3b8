"""`relais backup` and `relais restore`, as an operator types them."""

from __future__ import annotations

import resource
import subprocess
from pathlib import Path

import pytest

from tests.support.command import COMMAND, environment, relais, relais_process
from tests.support.transcript import typed

STORE = ("--store", "sqlite:///r.db")
OTHER = ("--store", "sqlite:///autre.db")
NIGHT, NOON = ("--now", "2027-01-04T03:00+01:00"), ("--now", "2027-01-04T12:00+01:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store in which Amina asked for a reminder at eight."""
    words = b"rappelle-moi demain a 8 h de preparer le bilan\noui\n"
    done = relais("demo", *STORE, "--now", "2027-01-03T22:00+01:00", cwd=tmp_path, stdin=words)
    assert done.code == 0, done.err
    return tmp_path


def test_a_store_is_archived_and_restored(folder: Path) -> None:
    made = relais("backup", *STORE, *NIGHT, cwd=folder)
    done = relais("restore", "relais-20270104T020000Z.zip", *OTHER, *NIGHT, "--json", cwd=folder)

    assert (made.code, made.err, made.out.startswith("Écrit : relais-20270104T020000Z.zip (")) == (0, "", True)
    assert (done.code, done.object["store"], done.object["made_at"]) == (0, "autre.db", "2027-01-04T02:00:00+00:00")
    assert done.object["rows"]["personal_reminder"] == 1
    assert (done.object["kept"], done.object["set_aside"]) == (None, {"deliveries": 0, "occurrences": 0})


def test_into_a_folder_it_is_named_after_its_moment(folder: Path) -> None:
    (folder / "copies").mkdir()
    done = relais("backup", *STORE, *NIGHT, "--out", "copies", "--json", cwd=folder)

    assert (done.code, done.object["file"]) == (0, "copies/relais-20270104T020000Z.zip")
    assert done.object["bytes"] == (folder / "copies" / "relais-20270104T020000Z.zip").stat().st_size


def test_what_is_there_is_never_overwritten(folder: Path) -> None:
    done = relais("backup", *STORE, "--out", "r.db", cwd=folder)

    assert (done.code, done.out, done.err.startswith("r.db : Ce fichier existe déjà")) == (2, "", True)


@pytest.mark.parametrize("typed", [["backup"], ["restore", "x.zip"]])
def test_a_store_must_be_named(typed: list[str], tmp_path: Path) -> None:
    done = relais(*typed, cwd=tmp_path)

    assert (done.code, "Dites quel magasin" in done.err, list(tmp_path.iterdir())) == (2, True, [])


def test_a_store_that_is_not_empty_is_kept_or_left_alone(folder: Path) -> None:
    relais("backup", *STORE, *NIGHT, "--out", "a.zip", cwd=folder)
    refused = relais("restore", "a.zip", *STORE, *NIGHT, cwd=folder)
    done = relais("restore", "a.zip", *STORE, *NIGHT, "--replace", cwd=folder)

    assert (refused.code, "n’est pas vide" in refused.err) == (2, True)
    assert (done.code, (folder / "r.db.before-20270104T020000Z").exists()) == (0, True)


def test_what_was_due_meanwhile_waits_for_a_coordinator(folder: Path) -> None:
    relais("backup", *STORE, *NIGHT, "--out", "a.zip", cwd=folder)
    done = relais("restore", "a.zip", *STORE, *NOON, "--replace", cwd=folder)
    amina = relais("run", *STORE, *NOON, "--json", cwd=folder)
    config = '[store]\nurl = "sqlite:///r.db"\n[adapters.console]\nperson = "nadia"\n'
    (folder / "config.toml").write_text(config)
    nadia = relais("run", *NOON, "--json", cwd=folder)

    assert (done.code, "mis de côté" in done.out) == (0, True)
    assert [line["to"] for line in amina.objects + nadia.objects if "bilan" in line["text"]] == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"bonjour" * 99])
def test_what_is_no_archive_changes_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    done = relais("restore", "a.zip", *STORE, cwd=tmp_path)

    assert (done.code, done.out, done.err.startswith("a.zip : Ce fichier n’est pas une sauvegarde")) == (2, "", True)
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]


def test_a_running_store_is_archived_and_not_restored_into(folder: Path) -> None:
    serving = subprocess.Popen(
        [*COMMAND, "run", *STORE, *NIGHT], cwd=folder, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert serving.stdin is not None
    assert serving.stdout is not None
    serving.stdin.write(b"bonjour\n")
    serving.stdin.flush()
    serving.stdout.readline()
    made = relais("backup", *STORE, "--out", "a.zip", cwd=folder)
    refused = relais("restore", "a.zip", *STORE, "--replace", cwd=folder)
    serving.terminate()
    serving.communicate(timeout=60)

    assert (made.code, refused.code, f"processus {serving.pid}" in refused.err) == (0, 2, True)
    assert relais("restore", "a.zip", *OTHER, cwd=folder).code == 0


def test_without_room_nothing_is_left_and_it_says_so(folder: Path) -> None:
    done = _with_little_room("backup", *STORE, "--out", "a.zip", cwd=folder)

    assert (done.returncode, done.stdout) == (1, b"")
    assert typed(done.stderr.decode()).startswith("a.zip : La sauvegarde n’a pas pu être écrite (")
    assert not list(folder.glob("*a.zip*"))


def test_without_room_nothing_is_restored_and_it_says_so(folder: Path) -> None:
    relais("backup", *STORE, "--out", "a.zip", cwd=folder)
    before = (folder / "r.db").read_bytes()
    done = _with_little_room("restore", "a.zip", *STORE, "--replace", cwd=folder)

    assert (done.returncode, done.stdout) == (1, b"")
    assert typed(done.stderr.decode()).startswith("Le travail a échoué : ")
    assert ((folder / "r.db").read_bytes(), list(folder.glob("r.db.[br]*"))) == (before, [])


def _with_little_room(*typed: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """No file may grow past 40,000 bytes."""
    return subprocess.run(
        [*COMMAND, *typed], cwd=cwd, env=environment({"PYTHONDONTWRITEBYTECODE": "1"}), capture_output=True,
        timeout=120, check=False, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)),
    )  # fmt: skip


def test_the_whole_way_as_processes(folder: Path) -> None:
    assert relais_process("backup", *STORE, "--out", "a.zip", cwd=folder).code == 0
    assert relais_process("restore", "a.zip", *OTHER, cwd=folder).code == 0
