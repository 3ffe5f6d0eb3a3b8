"""What every command starts from: the options that all have, settings, language, pack, store, the present."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import settings as configuration
from bot.bootstrap import parts
from bot.bootstrap.places import part
from bot.cli.log import configure_log
from bot.cli.printing import complain
from bot.domain.directory import DEFAULT_ZONE
from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.pack import Pack
from bot.features.rehearsal.script import ScriptError, read_instant
from bot.i18n import Translator, translator
from bot.ports.entropy import Entropy
from bot.ports.rephraser import Rephraser

DONE, FAILED, WRONG, ABSTAINED, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: done; the work failed; usage, configuration, pack or script is wrong; a single question was not answered; Ctrl-C."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """
    The options that every command has, as typed.

    Attributes:
        now: ISO 8601; the present instead of the clock's.
        as_json: Machine-readable output, and nothing else on standard output.
    """

    config: Path | None = None
    pack: Path | None = None
    store: str | None = None
    now: str | None = None
    as_json: bool = False


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
        return parts.load_pack(self.pack_path, lambda note: complain([note], self.say))

    def tuning(self, entropy: Entropy | None = None) -> parts.Tuning:
        """What the settings lay down for the bot; codes come from the operating system unless another chance is given."""
        settings = self.settings
        return parts.Tuning(
            confirm_above=settings.broadcasts.confirm_above,
            fallback_after=settings.delivery.waits,
            entropy=entropy,
            public_url=settings.web.address,
            quiet=settings.delivery.quiet,
            smallest_group=settings.privacy.smallest_group,
            retention=settings.privacy.retention,
            renewed=settings.adapters.matrix.renewed,
            rephraser=self.rephraser(),
        )

    def rephraser(self) -> Rephraser | None:
        """What may put answers in other words; None if nothing is configured, which is usual."""
        wanted = self.settings.llm
        if wanted.url is None:
            return None
        if not wanted.model:
            raise wrong("llm.model", "llm-model-missing")
        key: str = part("llm_key")(wanted.key_file)
        made: Rephraser = part("llm")(url=wanted.url, model=wanted.model, key=key, seconds=wanted.seconds)
        return made

    def with_pack(self, path: Path) -> Session:
        """The same with another pack."""
        return replace(self, pack_path=path)

    def present(self) -> datetime:
        """`--now`, or the present."""
        now: datetime = self.now or part("system_clock")().now()
        return now


def open_session(options: Options) -> Session:
    """
    Read the settings and the options over them.

    Raises:
        ConfigError: With all faults.
    """
    now = read_now(options.now)
    settings = configuration.load(options.config)
    configure_log(settings.log.level, settings.log.format)
    # without any configuration, nothing is kept (DESIGN 6)
    configured = configuration.has_file(options.config) or "store" in settings.model_fields_set
    chosen = Path(settings.pack) if options.pack is None and settings.pack else options.pack
    return Session(
        settings=settings,
        say=translator(settings.lang),
        pack_path=chosen,
        store=options.store or (settings.store.url if configured else None),
        now=now,
    )


def read_now(written: str | None) -> datetime | None:
    """
    The instant that `--now` gives; without an offset it is in the default zone.

    Raises:
        ConfigError: It is none.
    """
    if written is None:
        return None
    try:
        return read_instant(written, ZoneInfo(DEFAULT_ZONE))
    except ScriptError as error:
        raise ConfigError([Fault(where="--now", phrase=error.phrase)]) from None


def wrong(where: str, key: str, **values: object) -> ConfigError:
    """One fault of usage, to be raised."""
    return ConfigError([Fault(where=where, phrase=Phrase(key, values))])
