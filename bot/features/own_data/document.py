"""What is kept of somebody, in words: a page for people, JSON for machines. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from enum import Enum

from bot.domain.audit import Deed
from bot.domain.directory import Directory
from bot.domain.events import MessageEdited, MessageReceived
from bot.domain.identity import Recipient
from bot.domain.message import Message, plain_text
from bot.domain.own_data import Kept, Row
from bot.domain.pages import Page, Section
from bot.domain.retention import Retention
from bot.i18n import Translator

_LABELLED = (
    "name", "collective_id", "scope", "role_id", "milestone_id", "indicator_id", "platform", "id", "lang", "stopped",
    "paused_from", "paused_until",
    "what", "question", "text", "texts", "message", "payload", "value", "old_value", "note", "coming", "state", "outcome", "audience",
    "deed", "subject", "at", "made_at", "tied_at", "heard_at", "received_at", "due_at", "sent_at", "expires_at",
)  # fmt: skip
"""Columns that mean something to people, in the order in which they read them; the others are in the JSON."""

_HIDDEN = {"id": {"account", "person"}}
"""An identifier is shown only where it says something: in these tables."""


def document(
    kept: Sequence[Kept], directory: Directory, say: Translator, *, zone: str, title: str, introduction: str
) -> Page:
    """The page; moments are by that zone's clocks."""
    words = _Words(directory, say, zone)
    sections = tuple(section for each in kept if (section := words.section(each)) is not None)
    return Page(title=title, subtitle=introduction, lang=say.lang, sections=sections)


def introduction(say: Translator, *, when: str, controller: str, retention: Retention) -> str:
    """Of when it is, who answers for it, and how long it is kept."""
    return say(
        "own-data-introduction",
        when=when,
        controller=controller or say("first-contact-controller"),
        months=retention.answers_months,
        days=retention.free_text_days,
    )


def deed_words(deed: Deed, say: Translator) -> str:
    """What was done, in words; what the catalogue has no words for is named as it is."""
    key = f"deed-{deed.name.lower()}"
    said = say.reason(key)
    return say("deed-other", deed=str(deed)) if said == key else said


def as_json(kept: Sequence[Kept]) -> bytes:
    """All of it, by table and column."""
    written = {each.table: list(each.rows) for each in kept}
    return json.dumps(written, ensure_ascii=False, indent=1, default=_plain).encode()


def _plain(value: object) -> object:
    match value:
        case datetime() | date():
            return value.isoformat()
        case Message():
            return plain_text(value)
        case Enum():
            return value.value
        case Recipient():
            return str(value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return asdict(value)
        case _:
            return str(value)


class _Words:
    """Rows as people read them."""

    def __init__(self, directory: Directory, say: Translator, zone: str) -> None:
        self._directory = directory
        self._say = say
        self._zone = zone

    def section(self, kept: Kept) -> Section | None:
        """One table; None if nothing of it means anything to people."""
        shown = [name for name in _LABELLED if self._is_shown(name, kept)]
        if not shown:
            return None
        rows = tuple(tuple(self._value(name, row) for name in shown) for row in kept.rows)
        columns = tuple(self._say(f"data-column-{name}") for name in shown)
        return Section(
            title=self._say(f"data-table-{kept.table}"),
            columns=columns,
            rows=tuple(dict.fromkeys(rows)),
        )

    def _is_shown(self, name: str, kept: Kept) -> bool:
        if kept.table not in _HIDDEN.get(name, {kept.table}):
            return False
        return any(row.get(name) not in (None, "") for row in kept.rows)

    def _value(self, name: str, row: Row) -> str:
        match row.get(name):
            case None | "":
                return ""
            case bool(value):
                return self._say("account-yes" if value else "account-no")
            case datetime() as at:
                return self._say.moment(at, self._zone) + f" {at.year}"
            case Message() as message:
                return plain_text(message)
            case MessageReceived(text=text) | MessageEdited(text=text):
                return text
            case Mapping() as localised:
                return self._say.of({str(lang): str(text) for lang, text in localised.items()})
            case Deed() as deed:
                return deed_words(deed, self._say)
            case Enum() as word:
                return self._say.reason(f"data-word-{word.value}").removeprefix("data-word-")
            case value:
                return self._named(name, str(value)) if isinstance(value, str) else str(_plain(value))

    def _named(self, name: str, written: str) -> str:
        """What an id stands for in the programme."""
        found = dict(self._names(name)).get(written)
        return found or written

    def _names(self, name: str) -> Iterator[tuple[str, str]]:
        directory, say = self._directory, self._say
        match name:
            case "collective_id":
                yield from ((each.id, each.name) for each in directory.collectives.values())
            case "role_id":
                yield from ((each.id, say.of(each.name)) for each in directory.roles.values())
            case "milestone_id":
                yield from ((each.id, say.of(each.title)) for each in directory.milestones.values())
            case "indicator_id":
                yield from ((each.id, say.of(each.question)) for each in directory.indicators.values())
            case "scope":
                yield from ((f"collective:{each.id}", each.name) for each in directory.collectives.values())
