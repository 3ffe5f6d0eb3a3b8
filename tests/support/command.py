"""The command line as people and programs use it: as a process of its own, or within this one where that makes no difference."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import structlog

from bot.cli import main
from tests.support.log import keep_log_short
from tests.support.transcript import typed

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "bot")


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a command left; the spaces of what it says as a keyboard types them."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Its output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def object(self) -> dict[str, Any]:
        """Its output as the one JSON line that it must be."""
        (only,) = self.objects
        return only


def environment(changed: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment without settings of Relais, and with what is given."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RELAIS_")}
    return {**kept, "PYTHONPATH": str(ROOT), **(changed or {})}


def relais_process(*words: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
    """Run the command in a process of its own, in a folder."""
    ended = subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=cwd,
        input=stdin,
        env=environment(env),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Done(code=ended.returncode, out=typed(ended.stdout.decode()), err=typed(ended.stderr.decode()))


def relais(*typed: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
    """Run the command within this process, in a folder, with a file for its input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    code: object = 0
    with (
        TemporaryFile("w+", encoding="utf-8") as keys,
        _as_process(["relais", *map(str, typed)], cwd, environment(env)),
    ):
        keys.buffer.write(stdin)
        keys.seek(0)
        sys.stdin, sys.stdout, sys.stderr = keys, out, err
        try:
            main()
        except SystemExit as end:
            code = end.code
    return Done(code=int(str(code or 0)), out=_written(out), err=_written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    held = stream.buffer
    assert isinstance(held, io.BytesIO)
    return typed(held.getvalue().decode())


@contextmanager
def _as_process(typed: list[str], cwd: Path, env: Mapping[str, str]) -> Iterator[None]:
    """Everything that a command takes from its process, and changes in it; given back at the end."""
    streams, argv, folder, variables = (sys.stdin, sys.stdout, sys.stderr), sys.argv, Path.cwd(), dict(os.environ)
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    try:
        sys.argv = typed
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(env)
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.argv = argv
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(variables)
        logging.captureWarnings(capture=False)
        root.handlers, root.level = handlers, level
        structlog.reset_defaults()
        keep_log_short()
