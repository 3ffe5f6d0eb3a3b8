"""The README says what is true: commands, settings, dependencies, and the conversation in it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import typer.main

from bot.cli.app import build
from bot.knowledge.calibration import default_calibration
from tests.architecture.source_code import ROOT

README = (ROOT / "README.md").read_text("utf-8")
LEFT_OUT = "…"


def test_every_command_is_listed_and_no_other() -> None:
    listed = re.findall(r"^\| `relais ([a-z ]+?)(?: [A-Z]\S*)?` \|", README, re.MULTILINE)

    assert sorted(listed) == sorted(_commands())


def test_every_make_target_is_listed() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert [target for target in targets if target != "help" and f"`make {target}`" not in README] == []


def test_every_dependency_has_its_reason() -> None:
    section = README.partition("## Dependencies")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| ([a-z][\w.-]*)(?: \(extra `(\w+)`\))? \|", section, re.MULTILINE)[1:]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {"": project["dependencies"], **project["optional-dependencies"]}

    assert listed == [(_name(each), extra) for extra, lines in declared.items() if extra != "test" for each in lines]


def test_every_tool_of_the_tests_is_named() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["test"]
    told = README.partition("For tests:")[2]

    assert [name for name in map(_name, declared) if name not in told] == []


def test_the_thresholds_are_those_of_the_calibration() -> None:
    calibration = default_calibration()

    own = tomllib.loads((ROOT / "bot" / "packs" / "default" / "calibration.toml").read_text("utf-8"))

    assert f"threshold {calibration.answer})" in README
    assert f"| **{own['answer']:.2f}** |" in README


def test_what_is_linked_exists() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)

    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_conversation_is_a_real_one(tmp_path: Path) -> None:
    """Its lines come in this order when the same things are typed; what an ellipsis stands for may be anything."""
    block = README.partition("```text\n$ make demo ARGS=")[2].partition("```")[0]
    options, *shown = block.splitlines()
    typed = [line.removeprefix("salim> ") for line in shown if line.startswith("salim> ")]

    said = iter(_conversation(options.strip('"').split(), typed, tmp_path))

    expected = [line for line in shown if line not in ("", LEFT_OUT) and not line.startswith("salim> ")]
    assert [line for line in expected if not any(_matches(line, heard) for heard in said)] == []


def _conversation(options: list[str], typed: list[str], folder: Path) -> list[str]:
    """What `relais demo` prints when somebody types these lines."""
    command = [sys.executable, "-m", "bot", "demo", *options]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "HOME": str(folder)}
    ended = subprocess.run(
        command,
        input="\n".join([*typed, ""]),
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
        check=True,
    )
    return ended.stdout.splitlines()


def _matches(line: str, heard: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, line.split(LEFT_OUT))), heard) is not None


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0]


def _commands() -> Iterator[str]:
    top = typer.main.get_command(build())
    for name, command in getattr(top, "commands", {}).items():
        below = getattr(command, "commands", {})
        yield from (f"{name} {each}" for each in below) if below else [name]
