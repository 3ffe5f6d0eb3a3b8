"""What the core asks of the store: units of work as effects, reads as functions over repositories, an inbox and an outbox."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from bot.domain.audit import AuditEntry
from bot.domain.broadcast import Acknowledgement, Addressed, Broadcast, Tally
from bot.domain.conversation import Flow
from bot.domain.delivery import Claimed, Hold, SendResult
from bot.domain.effects import Effect
from bot.domain.events import Event
from bot.domain.identity import AccountRef, ConversationRef, Recipient
from bot.domain.knowledge import Entry
from bot.domain.milestones import Attendance, Closing, Overtaken
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.domain.outcomes import DeliveryReport, Failure, Figures, Missed
from bot.domain.person import Preferences
from bot.domain.personal import PersonalReminder
from bot.domain.programme import Entity
from bot.ports.accounts import AccountReads
from bot.ports.acquaintance import Acquaintance
from bot.ports.agenda import AgendaReads
from bot.ports.checkins import CheckInReads
from bot.ports.exports import ExportReads
from bot.ports.own_data import OwnDataReads
from bot.ports.processes import Processes, ProcessReads
from bot.ports.questions import Questions
from bot.ports.restores import Restores
from bot.ports.results import ResultReads
from bot.ports.rooms import RoomReads
from bot.ports.shares import Shares
from bot.ports.tokens import TokenReads

T = TypeVar("T")


class Repositories(
    AccountReads,
    AgendaReads,
    CheckInReads,
    ExportReads,
    OwnDataReads,
    ProcessReads,
    Questions,
    Shares,
    Restores,
    ResultReads,
    RoomReads,
    TokenReads,
    Protocol,
):
    """Consistent reads of one moment, in the domain's words. Synchronous: they run off the event loop."""

    def revision(self) -> int:
        """The programme's revision; 0 before the first import."""
        ...

    def entities(self) -> list[Entity]:
        """Everything that packs defined but the knowledge entries, in the order of definition within a kind."""
        ...

    def entries(self) -> list[Entry]:
        """The knowledge entries."""
        ...

    def preferences(self, person_ids: Sequence[str]) -> dict[str, Preferences]:
        """What those people decided; who never did is absent."""
        ...

    def flow(self, place: Recipient, person_id: str) -> Flow | None:
        """The dialogue under way with a person in a place, expired or not."""
        ...

    def reachable(self, recipients: Sequence[Recipient]) -> set[Recipient]:
        """Those of the recipients for whom a conversation is known on some platform."""
        ...

    def conversations(self, recipients: Sequence[Recipient]) -> dict[Recipient, ConversationRef]:
        """Where each of them is written to at present; who is reached nowhere is absent."""
        ...

    def personal_reminders(self, person_id: str | None = None) -> list[PersonalReminder]:
        """What a person, or anybody, asked to be reminded of, in the order in which it was asked."""
        ...

    def personal_reminder(self, reminder_id: str) -> PersonalReminder | None:
        """That personal reminder, unless it has gone."""
        ...

    def due_occurrences(self, now: datetime, limit: int) -> list[Occurrence]:
        """Planned occurrences with `due_at <= now`, the earliest first, then by key."""
        ...

    def planned(self, kind: OccurrenceKind) -> list[Occurrence]:
        """What of a kind is planned, the earliest due first."""
        ...

    def planned_between(self, since: datetime, until: datetime) -> list[datetime]:
        """When what is planned comes due, as far as it does in [since, until), the earliest first."""
        ...

    def planned_until(self) -> datetime | None:
        """Up to when occurrences were planned, by whichever process; None before the first planning."""
        ...

    def next_occurrence(self) -> datetime | None:
        """When the next planned occurrence is due."""
        ...

    def next_delivery(self) -> datetime | None:
        """When the outbox has something to do next: a pending delivery to try, or a lease that ends."""
        ...

    def delivery(self, key: str) -> DeliveryReport | None:
        """How the delivery of that key stands."""
        ...

    def broadcast(self, broadcast_id: str) -> Broadcast | None:
        """That broadcast."""
        ...

    def broadcasts(self, limit: int) -> list[Broadcast]:
        """The broadcasts that were confirmed last, the latest first."""
        ...

    def addressed(self, broadcast_id: str, *, after: Recipient | None, limit: int) -> list[Addressed]:
        """Recipients of a broadcast whose turn has come, in an order of the store's, from behind one of them on."""
        ...

    def tally(self, broadcast_id: str, *, late_after: datetime) -> list[Tally]:
        """The recipients of a broadcast counted by what became of them; what was sent later than `late_after` is late."""
        ...

    def troubles(self, broadcast_id: str, limit: int) -> list[tuple[Recipient, str]]:
        """Recipients of a broadcast who were skipped or whose delivery was given up, each with the reason."""
        ...

    def acknowledgements(self, broadcast_id: str) -> list[tuple[str, Acknowledgement]]:
        """Who said what of a broadcast, in the order in which they said it."""
        ...

    def causes_to_tell(self) -> set[str]:
        """Why deliveries and occurrences were given up of which no coordinator was told yet."""
        ...

    def failures_to_tell(self, limit: int) -> list[Failure]:
        """Those deliveries, cause by cause, in the order of their commit."""
        ...

    def missed_to_tell(self, limit: int) -> list[Missed]:
        """Occurrences that were not carried out and of which no coordinator was told yet, the earliest first."""
        ...

    def missed(self, since: datetime, until: datetime, limit: int) -> list[Missed]:
        """Occurrences that were given up in [since, until), the earliest first."""
        ...

    def figures(self, since: datetime, until: datetime, recipients: Sequence[Recipient] | None) -> Figures:
        """What nobody asked for and was due in [since, until), to these recipients or to all, counted."""
        ...

    def given_up(self, since: datetime, until: datetime, limit: int) -> list[Failure]:
        """Deliveries due in [since, until) that were given up, the latest first."""
        ...

    def late_ones(self, since: datetime, until: datetime, limit: int) -> list[Recipient]:
        """Who got something late that was due in [since, until)."""
        ...

    def audit(self, limit: int) -> list[AuditEntry]:
        """The latest lines of the audit, the latest first."""
        ...

    def overtaken(
        self, *, since: date, milestone_id: str | None = None, among: Sequence[Recipient] | None = None
    ) -> list[Overtaken]:
        """
        Who, of all or `among` some, was last told of a milestone, or of any, what no longer holds; of a removed one, that it takes place.

        What is still to be sent counts as told; what was withdrawn or given up doesn't. Milestones that were over before `since` by all
        that was ever told of them are left out.
        """
        ...

    def told(self, milestone_id: str) -> list[Recipient]:
        """Who was told of a milestone."""
        ...

    def told_by(self, rule_id: str, milestone_id: str, among: Sequence[Recipient]) -> dict[Recipient, date]:
        """The last local date for which a reminder told each of these of a milestone; who wasn't told is absent."""
        ...

    def closings(self, collective_ids: Sequence[str] | None = None) -> list[Closing]:
        """What those collectives, or any, have done of what is due, in the order in which they said it."""
        ...

    def attendances(self, milestone_id: str, person_ids: Sequence[str] | None = None) -> list[Attendance]:
        """What people, all or these, said of whether they come, of whichever days."""
        ...


class Store(Processes, Protocol):
    """
    The shared memory. Writes are units of work on one writer; units that wait share a commit, and each caller is told after it.

    Every method raises `StoreUnavailable` if the database can't be reached or written; nothing is half-done then. A unit whose commit
    lost its connection may have been kept: who tries again is told so by `EventDone`, or changes nothing.

    Several processes may work on one store (`shared`). An event belongs to the process that accepted it for as long as that one lives,
    which it says with `take_up`; a delivery belongs to the process that claimed it until the lease ends.
    """

    async def __aenter__(self) -> Store:
        """
        Open.

        Raises:
            ConfigError: The schema is of another version (the message says which command mends it), or, on SQLite, another process holds
                the store (it is named).
        """
        ...

    async def __aexit__(self, *_: object) -> None:
        """Commit what waits, then close."""
        ...

    async def commit(
        self, effects: Sequence[Effect], *, hold: Callable[[], Hold | None] | None = None
    ) -> list[Claimed]:
        """
        Apply a unit of work, in order, all or nothing; return once it is on disk.

        What `hold` gives at that moment claims the replies among them as they are kept, as far as nothing else waits for the same
        recipients; those are returned. A store of several processes leaves all to `claim`.

        Raises:
            Conflict: An effect no longer fits; nothing of this unit was kept (other units are not concerned).
        """
        ...

    async def read(self, query: Callable[[Repositories], T], *, brief: bool = False) -> T:
        """Run a query; it sees every unit that was committed before. Only a `brief` one, of a few rows by their keys, may keep the loop."""
        ...

    async def acquaintance(self, account: AccountRef, conversation: ConversationRef, *, direct: bool) -> Acquaintance:
        """All that must be known to handle an event of that account, there, in private or in a room; read in one moment."""
        ...

    async def accept(self, platform: str, events: Sequence[Event], cursor: str | None, at: datetime) -> list[Event]:
        """Keep events and cursor in one transaction; return those that were not known yet, in order, for this process to handle."""
        ...

    async def cursor(self, platform: str) -> str | None:
        """The platform's cursor that was kept last."""
        ...

    async def claim(
        self,
        now: datetime,
        *,
        limit: int,
        worker: str,
        lease: timedelta,
        answers: bool = False,
        elsewhere: Collection[str] = (),
    ) -> list[Claimed]:
        """
        Take due deliveries under a lease: of those who wait for a reply first, then the earliest due, then in the order of their commit.
        With `answers` only of those who wait for a reply, also what is before it and would wait for its turn (`PACED`). What goes to a
        platform `elsewhere` is left to who is connected there; what replaces is not looked at so closely.

        Of one conversation only the first unfinished delivery is ever held, so that order is kept. Deliveries past their use become
        `EXPIRED` with a reason, those to recipients whom no platform reaches become `FAILED`, and those that replace what was never sent
        become `CANCELLED`; none of them is returned. One that replaces goes where the earlier one went, with its message.
        """
        ...

    async def settle(self, results: Sequence[SendResult]) -> None:
        """Note what became of claimed deliveries; a final state is never left again."""
        ...
