"""What was typed, before the command line is read."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from bot.cli.commands import FLAGS, VALUED


def arranged(typed: Sequence[str], groups: Sequence[str]) -> list[str]:
    """The arguments with the options that stand before the command moved behind it; `groups` are commands of two words."""
    rest, leading = list(typed), list[str]()
    while rest and (taken := _option(rest)):
        leading += rest[:taken]
        rest = rest[taken:]
    if rest == ["--version"]:
        rest = ["version"]
    words = 2 if rest and rest[0] in groups else 1
    return [*rest[:words], *leading, *rest[words:]] if rest else leading


def _option(rest: Sequence[str]) -> int:
    """How many arguments the common option at the front takes; 0 if there is none."""
    name, equals, _ = rest[0].partition("=")
    if name in FLAGS:
        return 1
    return (1 if equals else 2) if name in VALUED else 0


def named_file(typed: Sequence[str]) -> Path | None:
    """The configuration file that the arguments name, if any; the last one counts."""
    found: str | None = None
    for place, each in enumerate(typed):
        name, equals, value = each.partition("=")
        if name == "--config":
            found = value if equals else next(iter(typed[place + 1 :]), None)
    return Path(found) if found else None


def as_text(argument: str) -> str:
    """An argument as text, whatever encoding the machine believes in: what isn't UTF-8 is replaced."""
    return os.fsencode(argument).decode("utf-8", "replace")
