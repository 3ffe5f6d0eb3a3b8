"""What every command starts from: settings, language, pack, store, the present; and how errors become sentences."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot import settings as configuration
from bot.bootstrap import parts
from bot.domain.directory import DEFAULT_ZONE
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.pack import Pack
from bot.features.rehearsal.script import ScriptError, read_instant
from bot.i18n import Translator, translator

ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="Configuration file (default: config.toml, if it is there).")
]
PackOption = Annotated[
    Path | None, typer.Option("--pack", help="Programme: a folder or a TOML file (default: the one that comes along).")
]
StoreOption = Annotated[
    str | None, typer.Option("--store", help="Store, such as sqlite:///relais.db (default: a temporary one).")
]
NowOption = Annotated[str | None, typer.Option("--now", help="The present, ISO 8601, instead of the clock's.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Machine-readable output, and nothing else.")]
AsOption = Annotated[str | None, typer.Option("--as", help="Person of the programme on whose behalf.")]

WRONG, FAILED, ABSTAINED = 2, 1, 3
"""Exit codes: usage, configuration, pack or script is wrong; the work failed; a single question was not answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """
    One run of a command.

    Attributes:
        store: None for a temporary one.
        now: Given by `--now`; None for the clock's.
    """

    settings: configuration.Settings
    say: Translator
    pack_path: Path | None
    store: str | None
    now: datetime | None

    def pack(self) -> Pack:
        """The pack, checked."""
        return parts.load_pack(self.pack_path)

    def present(self) -> datetime:
        """`--now`, or the present."""
        now: datetime = self.now or parts.part("system_clock")().now()
        return now


def open_session(config: Path | None, pack: Path | None, store: str | None, now: str | None = None) -> Session:
    """
    Read the settings and the options over them.

    Raises:
        ConfigError: With all faults.
    """
    settings = configuration.load(config)
    configured = config is not None or configuration.DEFAULT_FILE.exists()
    chosen = Path(settings.pack) if pack is None and settings.pack else pack
    return Session(
        settings=settings,
        say=translator(settings.lang),
        pack_path=chosen,
        store=store or (settings.store.url if configured else None),
        now=_instant(now) if now else None,
    )


def _instant(written: str) -> datetime:
    try:
        return read_instant(written, ZoneInfo(DEFAULT_ZONE))
    except ScriptError as error:
        raise ConfigError([Fault(where="--now", phrase=error.phrase)]) from None


def wrong(where: str, key: str, **values: object) -> ConfigError:
    """One fault of usage, to be raised."""
    return ConfigError([Fault(where=where, phrase=Phrase(key, values))])


def complain(faults: Iterable[Fault], say: Translator) -> None:
    """Print each fault as a sentence, on standard error."""
    for fault in faults:
        print(say("cli-fault", where=fault.where, fault=say.phrase(fault.phrase)), file=sys.stderr)  # noqa: T201
