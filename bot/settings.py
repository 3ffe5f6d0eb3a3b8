"""Settings from a TOML file and the environment, frozen; every fault of every section at once."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from datetime import time, timedelta
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import LANGUAGES
from bot.domain.quiet_hours import QuietHours

DEFAULT_FILE = Path("config.toml")
LANG_VARIABLE = "RELAIS_LANG"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StoreSettings(_Section):
    """
    Where the bot remembers.

    Attributes:
        url: `sqlite:///PATH`.
    """

    url: str = Field(default="sqlite:///relais.db", pattern=r"^(sqlite:///.+|postgresql\+psycopg://.+)$")


class ConsoleSettings(_Section):
    """
    The terminal as a platform.

    Attributes:
        enabled: Whether `relais run` opens it.
        person: Whom it plays.
    """

    enabled: bool = True
    person: str = "amina"


class MatrixSettings(_Section):
    """
    Matrix, Tchap included.

    Attributes:
        enabled: Whether `relais run` connects to it.
        folder: What belongs to the bot's device there: session, encryption store, signing keys. Never in a backup.
        invites_from: Accounts whose invitations the bot follows; `*` stands for anything: `@*:agent.tchap.gouv.fr`.
        per_second: Calls a second; 0 for no limit. Tchap asks for one.
    """

    enabled: bool = False
    folder: Path = Path("matrix")
    invites_from: tuple[str, ...] = ()
    per_second: float = Field(default=1.0, ge=0, le=1000)


class AdapterSettings(_Section):
    """One section per platform."""

    console: ConsoleSettings = ConsoleSettings()
    matrix: MatrixSettings = MatrixSettings()


class BroadcastSettings(_Section):
    """
    Announcements.

    Attributes:
        confirm_above: More people than that need a second coordinator's word.
    """

    confirm_above: int = Field(default=50, ge=0)


class DeliverySettings(_Section):
    """
    How people are written to.

    Attributes:
        fallback_after: How long a person's messenger may be out of reach before what waits for it goes to another account of theirs:
            minutes, hours or days as in `30m`, `4h`, `2d`; or `never`.
        quiet_from: From this hour of the recipient's clock on, what nobody asked for waits.
        quiet_until: Until this one; the same as `quiet_from` for never.
    """

    quiet_from: time = time(21)
    quiet_until: time = time(8)
    fallback_after: str = Field(default="4h", pattern=r"^([1-9][0-9]{0,3}[mhd]|never)$")

    @property
    def waits(self) -> timedelta | None:
        """How long a messenger may be out of reach; None for ever."""
        if self.fallback_after == "never":
            return None
        return int(self.fallback_after[:-1]) * _UNITS[self.fallback_after[-1]]

    @property
    def quiet(self) -> QuietHours:
        """Both hours as a value of the domain."""
        return QuietHours(starts=self.quiet_from, ends=self.quiet_until)

    @field_validator("quiet_from", "quiet_until", mode="before")
    @classmethod
    def _hour(cls, written: object) -> time:
        """`HH:MM`, and nothing else that a library may take for an hour."""
        if isinstance(written, time):
            return written
        if not isinstance(written, str) or not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", written):
            raise ValueError(written)
        hour, minute = written.split(":")
        return time(int(hour), int(minute))


_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


class WebSettings(_Section):
    """
    Calendar feeds and health over HTTP.

    Attributes:
        host: Address on which `relais run` listens.
        port: None for no web part.
        public_url: Where people's calendars find it, through a reverse proxy; None for the host and the port themselves.
    """

    host: str = Field(default="127.0.0.1", min_length=1)
    port: int | None = Field(default=None, ge=1, le=65535)
    public_url: str | None = Field(default=None, pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$")

    @property
    def address(self) -> str | None:
        """Where people's calendars find it, without a slash at the end; None if there is no web part."""
        if self.port is None:
            return None
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")


class LogSettings(_Section):
    """
    What is written on standard error.

    Attributes:
        level: Lowest level that is written.
        format: `text` for people, `json` for machines.
    """

    level: Literal["debug", "info", "warning", "error"] = "warning"
    format: Literal["text", "json"] = "text"


class Settings(BaseSettings):
    """
    Everything that an operator can set.

    The environment wins over the file: `RELAIS_STORE__URL` is `[store] url`.

    Attributes:
        lang: Language of the command line's own sentences.
        pack: Folder or TOML file of the programme; None for the one that comes with Relais.
    """

    model_config = SettingsConfigDict(frozen=True, extra="forbid", env_prefix="RELAIS_", env_nested_delimiter="__")

    lang: Literal["fr", "en"] = "fr"
    pack: str | None = None
    store: StoreSettings = StoreSettings()
    adapters: AdapterSettings = AdapterSettings()
    broadcasts: BroadcastSettings = BroadcastSettings()
    delivery: DeliverySettings = DeliverySettings()
    web: WebSettings = WebSettings()
    log: LogSettings = LogSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then what the file said."""
        return env_settings, init_settings


def load(path: Path | None) -> Settings:
    """
    The settings of a file, or of `config.toml` if it is there, or the defaults; the environment wins.

    Raises:
        ConfigError: With every fault; a file that was named must exist.
    """
    where = path or DEFAULT_FILE
    written = _read(where) if path is not None or where.exists() else {}
    private = [key for key in written if key.startswith("_")]  # pydantic-settings takes such names for its own options
    faults = [Fault(where=f"{where}: {key}", phrase=Phrase("config-unknown-key")) for key in private]
    try:
        settings = Settings(**{key: value for key, value in written.items() if key not in private})  # type: ignore[arg-type]
    except ValidationError as error:
        raise ConfigError([*faults, *(fault(each, where) for each in error.errors())]) from None
    except SettingsError as error:
        raise ConfigError([*faults, _not_a_section(error)]) from None
    if faults:
        raise ConfigError(faults)
    return settings


def has_file(path: Path | None) -> bool:
    """Whether there is a configuration file: one that was named, or `config.toml`."""
    return path is not None or DEFAULT_FILE.exists()


def spoken(path: Path | None) -> str:
    """The language to complain in, also if the settings are what is wrong: the environment's, the file's, else French."""
    chosen: object = os.environ.get(LANG_VARIABLE)
    if chosen is None:
        try:
            chosen = _read(path or DEFAULT_FILE).get("lang")
        except ConfigError:
            chosen = None
    return str(chosen) if chosen in LANGUAGES else "fr"


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-missing"))]) from None
    except UnicodeDecodeError:
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-not-utf8"))]) from None
    except OSError as cause:
        detail = cause.strerror or str(cause)
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-unreadable", {"detail": detail}))]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as cause:
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-not-toml", {"detail": str(cause)}))]) from None


def fault(each: Mapping[str, object], path: Path) -> Fault:
    """What is wrong with one setting, as pydantic found it: where it was written, and what would fit."""
    loc = each.get("loc")
    keys = [str(part) for part in loc] if isinstance(loc, tuple) else []
    variable = LANG_VARIABLE.replace("LANG", "__".join(keys).upper())
    where = variable if variable in os.environ else f"{path}: {'.'.join(keys)}"
    if each["type"] == "extra_forbidden":
        return Fault(where=where, phrase=Phrase("config-unknown-key"))
    hidden = any(word in keys[-1].lower() for word in _SECRETS) if keys else False
    values: dict[str, object] = {"value": "…" if hidden else _shown(each.get("input"))}
    context = each.get("ctx")
    if each["type"] == "literal_error" and isinstance(context, Mapping):
        return Fault(where=where, phrase=Phrase("config-expected-one", {**values, "choices": str(context["expected"])}))
    key = _EXPECTED.get(str(each["type"]), "config-wrong-value")
    if isinstance(context, Mapping):
        values["limit"] = str(context.get("ge", context.get("le", "")))
    if key == "config-wrong-value":
        key = _FORMS.get(".".join(keys), key)
    return Fault(where=where, phrase=Phrase(key, {**values, "detail": str(each.get("msg", ""))}))


_FORMS = {"store.url": "config-expected-store", "delivery.fallback_after": "config-expected-wait"}
_SECRETS = ("token", "secret", "password", "key")
_EXPECTED = {
    "bool_parsing": "config-expected-boolean",
    "bool_type": "config-expected-boolean",
    "string_type": "config-expected-text",
    "int_parsing": "config-expected-integer",
    "int_type": "config-expected-integer",
    "greater_than_equal": "config-at-least",
    "less_than_equal": "config-at-most",
    "value_error": "config-expected-hour",
    "model_type": "config-expected-section",
    "model_attributes_type": "config-expected-section",
}


def _shown(value: object) -> str:
    """A value as it may be read by whoever looks over one's shoulder: short, and without passwords."""
    written = re.sub(r"(://[^:/@]*:)[^@]*@", r"\1…@", repr(value))
    return written if len(written) <= 60 else written[:59] + "…"


def _not_a_section(error: SettingsError) -> Fault:
    """A variable such as RELAIS_STORE that stands for a whole section."""
    found = re.search(r'field "(\w+)"', str(error))
    name = f"RELAIS_{found[1].upper()}" if found else "RELAIS_…"
    return Fault(where=name, phrase=Phrase("config-section-variable", {"name": name}))
