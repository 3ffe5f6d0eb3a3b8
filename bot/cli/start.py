"""`relais init` and `relais version`: before there is anything to work with."""

from __future__ import annotations

from importlib.resources import files

from bot import __version__
from bot import settings as configuration
from bot.cli.printing import as_json, out
from bot.cli.session import DONE, Options, wrong
from bot.domain.os_reasons import os_reason
from bot.i18n import translator

EXAMPLE = files("bot") / "deploy" / "config.example.toml"
"""What `relais init` writes; the repository's `config.example.toml` is the same text, and a test holds them together."""


def init(options: Options) -> int:
    """Write a first configuration, with a comment on each setting; one that is there stays as it is."""
    path = options.config or configuration.DEFAULT_FILE
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(EXAMPLE.read_text("utf-8"))
    except FileExistsError:
        raise wrong(str(path), "init-exists") from None
    except OSError as cause:
        raise wrong(str(path), "cli-cannot-write", detail=os_reason(cause)) from None
    say = translator(configuration.spoken(None))
    out(as_json({"file": str(path)}) if options.as_json else say("init-done", file=str(path)))
    return DONE


def version(options: Options) -> int:
    """Print the version."""
    out(as_json({"version": __version__}) if options.as_json else __version__)
    return DONE
