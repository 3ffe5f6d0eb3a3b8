"""The sections of the configuration, frozen; one class per table of the file."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bot.domain.protection import LEAST, SMALLEST_GROUP
from bot.domain.quiet_hours import QuietHours
from bot.domain.retention import Retention


class Section(BaseModel):
    """Frozen, and no key that isn't known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StoreSettings(Section):
    """
    Where the bot remembers.

    Attributes:
        url: `sqlite:///PATH`.
    """

    url: str = Field(default="sqlite:///relais.db", pattern=r"^(sqlite:///.+|postgresql\+psycopg://.+)$")


class ConsoleSettings(Section):
    """
    The terminal as a platform.

    Attributes:
        enabled: Whether `relais run` opens it.
        person: Whom it plays.
    """

    enabled: bool = True
    person: str = "amina"


class MatrixSettings(Section):
    """
    Matrix, Tchap included.

    Attributes:
        enabled: Whether `relais run` connects to it.
        folder: What belongs to the bot's device there: session, encryption store, signing keys. Never in a backup.
        invites_from: Accounts whose invitations the bot follows; `*` stands for anything: `@*:agent.tchap.gouv.fr`.
        per_second: Calls a second; 0 for no limit. Tchap asks for one.
        polls: Whether questions of check-ins are shown as polls too, to those who are asked in private.
        renewed: When the account was made or renewed last, where accounts end by themselves as on Tchap: coordinators are warned in time.
    """

    enabled: bool = False
    folder: Path = Path("matrix")
    invites_from: tuple[str, ...] = ()
    per_second: float = Field(default=1.0, ge=0, le=1000)
    polls: bool = False
    renewed: date | None = None


class SlackSettings(Section):
    """
    Slack. The tokens are no settings: they come from the environment, or from files that only their owner reads.

    Attributes:
        enabled: Whether `relais run` connects to it.
        mode: `socket` keeps a connection open; `http` takes signed requests, in the web part.
        bot_token_file: Holds the bot's token, unless `RELAIS_SLACK_BOT_TOKEN` does; as the two others.
        per_second: Messages a second to all conversations together; 0 for no limit.
        invite_by_address: Whether an invitation may find somebody by their e-mail address, which needs one more scope.
        api: Where Slack's Web API is.
    """

    enabled: bool = False
    mode: Literal["socket", "http"] = "socket"
    bot_token_file: Path | None = None
    app_token_file: Path | None = None
    signing_secret_file: Path | None = None
    per_second: float = Field(default=3.8, ge=0, le=1000)
    invite_by_address: bool = False
    api: str = Field(default="https://slack.com/api/", pattern=r"^https?://[^\s/?#]+/(\S*/)?$")


class AdapterSettings(Section):
    """One section per platform."""

    console: ConsoleSettings = ConsoleSettings()
    matrix: MatrixSettings = MatrixSettings()
    slack: SlackSettings = SlackSettings()

    @property
    def any(self) -> bool:
        """Whether `relais run` has anything to connect to."""
        return self.console.enabled or self.real

    @property
    def real(self) -> bool:
        """Whether people other than whoever sits at the terminal are met."""
        return self.matrix.enabled or self.slack.enabled


_TABLE = r"^[A-Z][A-Za-z0-9_]{0,60}$"
"""Ids of tables that Grist takes as they are."""


class BroadcastSettings(Section):
    """
    Announcements.

    Attributes:
        confirm_above: More people than that need a second coordinator's word.
    """

    confirm_above: int = Field(default=50, ge=0)


class DeliverySettings(Section):
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


class PrivacySettings(Section):
    """
    What small groups may show, and how long what is kept of people is kept: the notice at first contact says so, a daily job holds to it.

    Attributes:
        smallest_group: People of whom what they feel may be shown, taken together.
        free_text_days: What people wrote freely, and the words of messages; 7 to 730.
        answers_months: Answers that are somebody's own; 1 to 60.
        audit_months: Who did what; 1 to 60.
    """

    smallest_group: int = Field(default=SMALLEST_GROUP, ge=LEAST)
    free_text_days: int = Field(default=90, ge=7, le=730)
    answers_months: int = Field(default=13, ge=1, le=60)
    audit_months: int = Field(default=12, ge=1, le=60)

    @property
    def retention(self) -> Retention:
        """How long, as a value of the domain."""
        return Retention(
            free_text_days=self.free_text_days, answers_months=self.answers_months, audit_months=self.audit_months
        )


class WebSettings(Section):
    """
    Calendar feeds, health and results over HTTP.

    Attributes:
        host: Address on which `relais run` listens.
        port: None for no web part.
        public_url: Where people's calendars find it, through a reverse proxy; None for the host and the port themselves.
        api: Whether programs that have a token may read results.
        api_per_minute: How often each of them may ask.
    """

    host: str = Field(default="127.0.0.1", min_length=1)
    port: int | None = Field(default=None, ge=1, le=65535)
    public_url: str | None = Field(default=None, pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$")
    api: bool = False
    api_per_minute: int = Field(default=60, ge=1, le=6000)

    @property
    def address(self) -> str | None:
        """Where people's calendars find it, without a slash at the end; None if there is no web part."""
        if self.port is None:
            return None
        host = f"[{self.host}]" if ":" in self.host else self.host
        return (self.public_url or f"http://{host}:{self.port}").rstrip("/")


class GristSettings(Section):
    """
    A document of Grist that shows public results. The key is no setting: it comes from `RELAIS_GRIST_KEY`, or from a file.

    Attributes:
        server: Its address; None for no mirror.
        document: The id of the document; needed if there is a server.
        results, completeness: Ids of the tables, as Grist has them; they are made if they aren't there.
        key_file: Holds the key, unless `RELAIS_GRIST_KEY` does.
    """

    server: str | None = Field(default=None, pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$")
    document: str | None = Field(default=None, min_length=1)
    results: str = Field(default="Relais_results", pattern=_TABLE)
    completeness: str = Field(default="Relais_completeness", pattern=_TABLE)
    key_file: Path | None = None


class LlmSettings(Section):
    """
    A language model that may put answers in other words. The key is no setting: it comes from `RELAIS_LLM_KEY`, or from a file.

    Attributes:
        url: Of an OpenAI-compatible API; None for none.
        model: Its name there; needed if there is an address.
        key_file: Holds the key, unless `RELAIS_LLM_KEY` does.
        seconds: All that one answer may take.
    """

    url: str | None = Field(default=None, pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$")
    model: str | None = None
    key_file: Path | None = None
    seconds: float = Field(default=4.0, ge=1, le=30)


class LogSettings(Section):
    """
    What is written on standard error.

    Attributes:
        level: Lowest level that is written.
        format: `text` for people, `json` for machines.
    """

    level: Literal["debug", "info", "warning", "error"] = "warning"
    format: Literal["text", "json"] = "text"
