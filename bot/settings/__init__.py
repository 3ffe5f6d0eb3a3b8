"""Settings from a TOML file and the environment, frozen; every fault of every section at once."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

from bot.domain.errors import ConfigError, Fault, Phrase
from bot.domain.knowledge import LANGUAGES
from bot.domain.os_reasons import os_reason
from bot.settings.faults import LANG_VARIABLE, fault, not_a_section
from bot.settings.sections import (
    AdapterSettings,
    BroadcastSettings,
    DeliverySettings,
    GristSettings,
    LlmSettings,
    LogSettings,
    PrivacySettings,
    StoreSettings,
    WebSettings,
)

DEFAULT_FILE = Path("config.toml")


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
    privacy: PrivacySettings = PrivacySettings()
    web: WebSettings = WebSettings()
    grist: GristSettings = GristSettings()
    llm: LlmSettings = LlmSettings()
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
        raise ConfigError([*faults, not_a_section(error)]) from None
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
        values: dict[str, object] = {"detail": os_reason(cause)}
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-unreadable", values))]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as cause:
        raise ConfigError([Fault(where=str(path), phrase=Phrase("config-not-toml", {"detail": str(cause)}))]) from None
