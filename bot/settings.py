"""Settings from a TOML file and the environment, frozen; every fault of every section at once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.domain.errors import ConfigError, Fault, Phrase

DEFAULT_FILE = Path("config.toml")


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


class AdapterSettings(_Section):
    """One section per platform."""

    console: ConsoleSettings = ConsoleSettings()


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
    written: Mapping[str, object] = {}
    where = path or DEFAULT_FILE
    if path is not None or where.exists():
        written = _read(where)
    try:
        return Settings(**written)  # type: ignore[arg-type]  # pydantic checks what the file holds
    except ValidationError as error:
        raise ConfigError(_faults(error, where)) from None


def _read(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-missing"))]) from None
    except (OSError, UnicodeDecodeError) as cause:
        raise ConfigError(
            [Fault(where=str(path), phrase=Phrase("config-unreadable", {"detail": str(cause)}))]
        ) from None
    except tomllib.TOMLDecodeError as cause:
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-not-toml", {"detail": str(cause)}))]) from None


def _faults(error: ValidationError, path: Path) -> list[Fault]:
    return [
        Fault(
            where=f"{path}: {'.'.join(str(part) for part in each['loc'])}",
            phrase=Phrase(
                "config-unknown-key" if each["type"] == "extra_forbidden" else "config-wrong-value", _values(each)
            ),
        )
        for each in error.errors()
    ]


def _values(each: Mapping[str, object]) -> dict[str, object]:
    shown = repr(each.get("input"))
    return {"value": shown if len(shown) <= 60 else shown[:59] + "…", "detail": str(each.get("msg", ""))}
