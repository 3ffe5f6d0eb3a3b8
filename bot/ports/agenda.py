"""Calendars as files that every calendar program reads, and what the store knows of them."""

from __future__ import annotations

from typing import Protocol

from bot.domain.agenda import Agenda, Edition, Feed

MEDIA_TYPE = "text/calendar; charset=utf-8"
"""Of what a writer gives."""


class AgendaWriter(Protocol):
    """Writes iCalendar (RFC 5545)."""

    def __call__(self, agenda: Agenda) -> bytes:
        """
        The file: the same agenda gives the same bytes.

        Whatever is in its texts stays text: line ends, controls and separators neither begin a line of the file nor end one. A link that
        is none is left out.
        """
        ...


class AgendaReads(Protocol):
    """What can be read of calendars; a part of `bot.ports.store.Repositories`."""

    def editions(self) -> list[Edition]:
        """The parts of milestones that were ever changed or removed; any other is as it was first. They change with the revision only."""
        ...

    def feed(self, digest: str) -> Feed | None:
        """The address of a calendar that has this fingerprint, if it is good."""
        ...

    def feeds(self, scope: str) -> list[Feed]:
        """The good addresses of a scope, in the order in which they were made."""
        ...
