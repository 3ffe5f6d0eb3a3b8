"""How a function becomes a command: it is given the options that all commands have, and returns its exit code."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Concatenate, ParamSpec

import typer

from bot.cli.session import Options

P = ParamSpec("P")

VALUED, FLAGS = ("--config", "--pack", "--store", "--now"), ("--json",)
"""The options of every command: those with a value, and those without."""


def _options(
    *,
    config: Annotated[Path | None, typer.Option("--config", metavar="FILE")] = None,
    pack: Annotated[Path | None, typer.Option("--pack", metavar="PATH")] = None,
    store: Annotated[str | None, typer.Option("--store", metavar="URL")] = None,
    now: Annotated[str | None, typer.Option("--now", metavar="ISO")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> Options:
    return Options(config=config, pack=pack, store=store, now=now, as_json=as_json)


COMMON = inspect.signature(_options, eval_str=True).parameters


def add(app: typer.Typer, name: str, function: Callable[Concatenate[Options, P], int]) -> None:
    """Make a command of a function; Typer sees its own parameters, then those that all commands have."""
    own = list(inspect.signature(function, eval_str=True).parameters.values())[1:]

    def command(**typed: Any) -> None:
        options = _options(**{each: typed.pop(each) for each in COMMON})
        raise SystemExit(function(options, **typed))  # type: ignore[call-arg]  # the signature below says what is typed

    seen = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in (*own, *COMMON.values())]
    command.__signature__ = inspect.Signature(seen)  # type: ignore[attr-defined]  # what Typer reads
    command.__annotations__ = {each.name: each.annotation for each in seen}
    app.command(name)(command)
