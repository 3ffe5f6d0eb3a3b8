"""What is typed, and how commands end."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.command import COMMAND, ROOT, environment, relais, relais_process

COMMANDS = [
    "demo",
    "ask",
    "import",
    "plan",
    "simulate",
    "invite",
    "run",
    "backup",
    "restore",
    "check",
    "init",
    "version",
]


@pytest.mark.parametrize(
    "typed",
    [
        ["frobnicate"], ["ask", "--frobnicate", "x"], ["plan", "en-trop"], ["simulate"], ["ask", "--as"], ["db"], ["db", "downgrade"],
        ["ask", "--ranked", "zéro", "x"], ["ask", "--ranked", "0", "x"], ["--json"], ["--frobnicate"], ["--config"],
        ["broadcast"], ["invite"], ["invite", "a", "b"], ["export", "answers"], ["knowledge"], ["knowledge", "gaps"],
        ["restore"], ["restore", "a.zip", "b.zip"], ["backup", "en-trop"],
    ],
)  # fmt: skip
def test_what_does_not_exist_is_a_usage_error(typed: list[str], tmp_path: Path) -> None:
    done = relais(*typed, cwd=tmp_path)

    assert (done.code, done.out) == (2, "")
    assert done.err.strip()
    assert "Traceback" not in done.err


def test_nothing_typed_shows_what_there_is(tmp_path: Path) -> None:
    done = relais(cwd=tmp_path)

    assert (done.code, done.out, [name in done.err for name in COMMANDS]) == (2, "", [True] * len(COMMANDS))


@pytest.mark.parametrize("typed", [[], *([name] for name in COMMANDS), ["db"], ["db", "upgrade"]])
@pytest.mark.parametrize(("lang", "word"), [("fr", "Relais|ce qui|une|Répondre|Le schéma|la "), ("en", "the |a |The ")])
def test_help_is_shown_in_the_language_that_is_set(typed: list[str], lang: str, word: str, tmp_path: Path) -> None:
    done = relais(*typed, "--help", cwd=tmp_path, env={"RELAIS_LANG": lang})

    assert (done.code, done.err) == (0, "")
    assert any(each in done.out for each in word.split("|"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_the_options_of_all(name: str, tmp_path: Path) -> None:
    shown = relais(name, "--help", cwd=tmp_path).out

    assert [option in shown for option in ("--config", "--pack", "--store", "--now", "--json")] == [True] * 5


@pytest.mark.parametrize(
    "typed",
    [
        ["--json", "ask", "bonjour"],
        ["ask", "--json", "bonjour"],
        ["--now", "2027-01-04T08:00Z", "--json", "ask", "bonjour"],
        ["--now=2027-01-04T08:00Z", "ask", "bonjour", "--json"],
        ["--store=sqlite:///r.db", "--json", "ask", "bonjour"],
    ],
)
def test_options_may_stand_before_the_command(typed: list[str], tmp_path: Path) -> None:
    assert relais(*typed, cwd=tmp_path).object["kind"] == "smalltalk"


def test_options_may_stand_before_a_command_of_two_words(tmp_path: Path) -> None:
    assert relais("--store", "sqlite:///r.db", "db", "upgrade", cwd=tmp_path).code == 0


def test_relais_is_the_same_command(tmp_path: Path) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    installed = "import sys; sys.argv = ['relais', 'version']; from bot.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", installed], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )

    assert scripts == {"relais": "bot.__main__:main"}
    assert (done.returncode, done.stdout.decode()) == (0, relais_process("version", cwd=tmp_path).out)


def _through(folder: Path, shell: str, *typed: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["bash", "-c", shell, "bash", *COMMAND, *typed],
        cwd=folder,
        env=environment(),
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "typed",
    [
        ["plan", "--from", "2027-01-01", "--to", "2027-12-31"],
        ["plan", "--json", "--from", "2027-01-01", "--to", "2027-12-31"],
        ["--help"],
    ],
)
def test_a_reader_who_has_heard_enough_is_no_trouble(typed: list[str], tmp_path: Path) -> None:
    done = _through(tmp_path, '"$@" | head -1', *typed)

    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 1, b"")


def test_a_conversation_that_nobody_reads_ends(tmp_path: Path) -> None:
    done = _through(tmp_path, 'yes bonjour | "$@" | head -1', "demo")

    assert (len(done.stdout.splitlines()), done.stderr) == (1, b"")


def test_a_full_disk_is_a_failure_with_a_sentence(tmp_path: Path) -> None:
    done = _through(tmp_path, '"$@" > /dev/full', "plan", "--from", "2027-01-01", "--to", "2027-02-01")

    assert (done.returncode, done.stderr.decode()) == (1, "Le travail a échoué\u00a0: il n’y a plus de place\n")


def test_a_conversation_on_a_full_disk_fails(tmp_path: Path) -> None:
    done = _through(tmp_path, 'echo bonjour | "$@" > /dev/full', "demo")

    assert (done.returncode, done.stderr.decode()) == (1, "Le travail a échoué\u00a0: il n’y a plus de place\n")


@pytest.mark.parametrize("shell", ['"$@" >&-', '"$@" 2>&-', '"$@" <&- >&- 2>&-'])
def test_closed_streams_are_no_trouble(shell: str, tmp_path: Path) -> None:
    done = _through(tmp_path, shell, "check")

    assert (done.returncode, done.stderr) == (0, b"")


def test_an_interrupted_command_leaves_no_trace(tmp_path: Path) -> None:
    done = _through(tmp_path, 'timeout -s INT 1 "$@"', "plan", "--from", "1970-01-01", "--to", "2999-12-31")

    assert b"Traceback" not in done.stderr


def test_an_unexpected_error_is_a_sentence_and_its_trace_is_for_the_log(tmp_path: Path) -> None:
    breaking = "import bot.cli.check as c\nc._findings = 3\nfrom bot.cli import main\nimport sys\nsys.argv = ['relais', 'check']\nmain()"
    quiet, loud = (
        subprocess.run(
            [sys.executable, "-c", breaking], cwd=tmp_path, env=environment(env), capture_output=True, check=False
        )
        for env in ({}, {"RELAIS_LOG__LEVEL": "debug"})
    )

    assert (
        quiet.returncode,
        quiet.stderr.decode().startswith("Une erreur imprévue a arrêté le travail (TypeError)."),
    ) == (1, True)
    assert [b"Traceback" in each.stderr for each in (quiet, loud)] == [False, True]


def test_words_that_are_not_utf8_are_answered(tmp_path: Path) -> None:
    done = subprocess.run(
        [b"bash", b"-c", b'"$@"', b"bash", *(each.encode() for each in COMMAND), b"ask", b"--json", b"caf\xe9 \xff"],
        cwd=tmp_path, env=environment(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (3, b"")


def test_no_result_but_json_is_printed_with_json(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("@ now 2027-01-04T08:00Z\namina> bonjour\n")
    for typed in (["ask", "x"], ["plan"], ["simulate", "s.txt"], ["check"], ["version"], ["init"], ["demo"]):
        done = relais(*typed, "--json", cwd=tmp_path, stdin=b"bonjour\n@ advance 1h\n@ quoi\n")
        assert all(isinstance(each, dict) for each in done.objects), typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ["export", "answers", "--out", "x.csv", "--format", "pdf"],
            "« pdf » ne convient pas à --format. Choix possibles : csv, xlsx, jsonl.",
        ),
        (
            ["export", "tout", "--out", "x.csv"],
            "« tout » ne convient pas à WHAT. Choix possibles : answers, deliveries, questions.",
        ),
        (
            ["token", "add", "x", "--grant", "all"],
            "« all » ne convient pas à --grant. Choix possibles : results, internal, dictionary, completeness.",
        ),
        (["ask", "--ranked", "0", "x"], "« 0 » ne convient pas à --ranked : au moins 1."),
        (
            ["token", "add", "x", "--grant", "results", "--days", "99999"],
            "« 99999 » ne convient pas à --days : au plus 1098.",
        ),
        (
            ["token", "add", "x"],
            "Il manque --grant. « relais COMMANDE --help » montre ce que la commande attend.",
        ),
        (["ask", "--ranked", "trois", "x"], "« trois » ne convient pas à --ranked : écrivez un nombre entier."),
    ],
)
def test_what_does_not_fit_is_said_in_one_language_with_what_would(typed: list[str], said: str, tmp_path: Path) -> None:
    assert relais(*typed, cwd=tmp_path).err.strip() == said
