"""Usage in the reader's language: what commands and options are for, and what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, get_args

import typer
from typer.main import get_command

from bot.cli.commands import COMMON
from bot.domain.errors import Phrase
from bot.i18n import Translator


def translated(app: typer.Typer, say: Translator) -> Any:
    """The application as a command with its help in the reader's language: `usage-COMMAND`, `usage-COMMAND-OPTION`, `usage-all-OPTION`."""
    command: Any = get_command(app)
    _translate(command, "relais", say)
    for name, each in command.commands.items():
        _translate(each, name, say)
        for inner, last in getattr(each, "commands", {}).items():
            _translate(last, f"{name}-{inner}", say)
    return command


def _translate(command: Any, name: str, say: Translator) -> None:
    command.help = command.short_help = say(f"usage-{name}")
    for param in command.params:
        called = param.opts[0].replace("-", "")
        group, _, inner = name.partition("-")
        if param.name in COMMON:
            param.help = say(f"usage-all-{called}")
        else:
            param.help = say(f"usage-{group}-{inner}-{called}" if inner else f"usage-{group}-{called}")


def groups(command: Any) -> tuple[str, ...]:
    """The commands of two words."""
    return tuple(name for name, each in command.commands.items() if hasattr(each, "commands"))


def unknown_command(command: Any, typed: Sequence[str]) -> Phrase | None:
    """What to say if the first words name no command."""
    for word in typed:
        known = getattr(command, "commands", None)
        if known is None or word.startswith("-"):
            return None
        if word not in known:
            return Phrase("usage-no-such-command", {"name": word[:60], "known": ", ".join(known)})
        command = known[word]
    return None


def misuse(error: typer.TyperException) -> Phrase:
    """What is wrong with the arguments of a command."""
    option = getattr(error, "option_name", None)
    param = getattr(error, "param", None)
    match type(error).__name__:
        case "NoSuchOption":
            return Phrase("usage-no-such-option", {"name": str(option)[:60]})
        case "BadOptionUsage":
            return Phrase("usage-option-alone", {"name": str(option), "detail": error.message})
        case "MissingParameter" if param is not None:
            return Phrase("usage-missing", {"name": _named(param)})
        case "BadParameter" if param is not None:
            return _bad_value(param, error)
        case _:
            return Phrase("usage-other", {"detail": error.message})


def _named(param: Any) -> str:
    """An option as it is typed, an argument as the help shows it."""
    is_option = param.opts and param.param_type_name == "option"
    return str(param.opts[0] if is_option else param.metavar or param.name)


def _bad_value(param: Any, error: typer.TyperException) -> Phrase:
    """Why a value doesn't fit; what could have stood there in its place is the parameter's own type, not the library's English."""
    name = _named(param)
    kind = param.type_descriptor.annotation
    kind = next(iter(get_args(kind)), kind)  # of each value, where several may be given
    told = getattr(error.__cause__, "errors", None)  # what pydantic found, which reads values for typer
    errors = told() if told else []
    values: dict[str, object] = {"name": name, "value": str(errors[0]["input"])[:60] if errors else ""}
    if errors and isinstance(kind, type) and issubclass(kind, Enum):
        return Phrase("usage-bad-choice", {**values, "choices": ", ".join(str(each.value) for each in kind)})
    for bound, key in (("ge", "usage-too-small"), ("le", "usage-too-big")):
        if errors and bound in errors[0].get("ctx", {}):
            return Phrase(key, {**values, "bound": str(errors[0]["ctx"][bound])})
    if errors and kind is int:
        return Phrase("usage-bad-number", values)
    return Phrase("usage-bad-value", {"name": name, "detail": error.message})
