"""Reads in the domain's words, and beside them the effects of the same aggregate, one module each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from bot.domain.account import Account, Code, Visit
from bot.domain.agenda import Edition, Feed
from bot.domain.audit import AuditEntry
from bot.domain.broadcast import Acknowledgement, Addressed, Broadcast, Tally
from bot.domain.conversation import Flow
from bot.domain.identity import AccountRef, ConversationRef, MessageRef, Recipient
from bot.domain.knowledge import Entry
from bot.domain.milestones import Attendance, Closing, Overtaken
from bot.domain.occurrence import Occurrence, OccurrenceKind, Planning
from bot.domain.outcomes import DeliveryReport, Failure, Figures, Missed
from bot.domain.person import Preferences
from bot.domain.personal import PersonalReminder
from bot.domain.programme import Entity
from bot.domain.share import Share, ShareAnswer, ShareThread
from bot.ports.processes import Leader
from bot.ports.restores import SetAside
from storage.repositories import (
    accounts,
    audit,
    broadcasts,
    codes,
    deliveries,
    dialogues,
    editions,
    feeds,
    leaders,
    milestones,
    occurrences,
    personal,
    programme,
    reports,
    restores,
    sharing,
)
from storage.repositories.checkin_reads import CheckInReads
from storage.repositories.exports import ExportReads
from storage.repositories.own_data import OwnDataReads
from storage.repositories.questions import QuestionReads
from storage.repositories.results import ResultReads
from storage.repositories.rooms import RoomReads
from storage.repositories.tokens import TokenReads


class SqlRepositories(CheckInReads, ExportReads, OwnDataReads, QuestionReads, ResultReads, RoomReads, TokenReads):
    """The reads of `bot.ports.store.Repositories` on one connection; those of an aggregate stand in its module, or are named here."""

    def revision(self) -> int:
        """See the port."""
        return programme.revision(self._connection)

    def entities(self) -> list[Entity]:
        """See the port."""
        return programme.entities(self._connection)

    def entries(self) -> list[Entry]:
        """See the port."""
        return programme.entries(self._connection)

    def editions(self) -> list[Edition]:
        """See the port."""
        return editions.editions(self._connection)

    def feed(self, digest: str) -> Feed | None:
        """See the port."""
        return feeds.feed(self._connection, digest)

    def feeds(self, scope: str) -> list[Feed]:
        """See the port."""
        return feeds.feeds(self._connection, scope)

    def preferences(self, person_ids: Sequence[str]) -> dict[str, Preferences]:
        """See the port."""
        return dialogues.preferences(self._connection, person_ids)

    def flow(self, place: Recipient, person_id: str) -> Flow | None:
        """See the port."""
        return dialogues.flow(self._connection, place, person_id)

    def reachable(self, recipients: Sequence[Recipient]) -> set[Recipient]:
        """See the port."""
        return set(accounts.conversations(self._connection, recipients))

    def conversations(self, recipients: Sequence[Recipient]) -> dict[Recipient, ConversationRef]:
        """See the port."""
        return accounts.conversations(self._connection, recipients)

    def accounts(self, person_id: str) -> list[Account]:
        """See the port."""
        return accounts.accounts(self._connection, [person_id])

    def accounts_of(self, person_ids: Sequence[str]) -> list[Account]:
        """See the port."""
        return accounts.accounts(self._connection, person_ids)

    def code(self, digest: str) -> Code | None:
        """See the port."""
        return codes.code(self._connection, digest)

    def invitations(self) -> list[Code]:
        """See the port."""
        return codes.invitations(self._connection)

    def visit(self, account: AccountRef) -> Visit | None:
        """See the port."""
        return codes.visit(self._connection, account)

    def personal_reminders(self, person_id: str | None = None) -> list[PersonalReminder]:
        """See the port."""
        return personal.reminders(self._connection, person_id)

    def personal_reminder(self, reminder_id: str) -> PersonalReminder | None:
        """See the port."""
        return personal.reminder(self._connection, reminder_id)

    def due_occurrences(self, now: datetime, limit: int) -> list[Occurrence]:
        """See the port."""
        return occurrences.due(self._connection, now, limit)

    def planned(self, kind: OccurrenceKind) -> list[Occurrence]:
        """See the port."""
        return occurrences.planned(self._connection, kind)

    def planned_between(self, since: datetime, until: datetime) -> list[datetime]:
        """See the port."""
        return occurrences.planned_between(self._connection, since, until)

    def planned_until(self) -> datetime | None:
        """See the port."""
        return occurrences.planning(self._connection).until

    def planning(self) -> Planning:
        """See the port."""
        return occurrences.planning(self._connection)

    def leading(self, now: datetime) -> dict[str, Leader]:
        """See the port."""
        return leaders.leading(self._connection, now)

    def next_occurrence(self) -> datetime | None:
        """See the port."""
        return occurrences.next_due(self._connection)

    def next_delivery(self) -> datetime | None:
        """See the port."""
        return deliveries.next_at(self._connection)

    def delivery(self, key: str) -> DeliveryReport | None:
        """See the port."""
        return deliveries.report(self._connection, key)

    def broadcast(self, broadcast_id: str) -> Broadcast | None:
        """See the port."""
        return broadcasts.by_id(self._connection, broadcast_id)

    def broadcasts(self, limit: int) -> list[Broadcast]:
        """See the port."""
        return broadcasts.latest(self._connection, limit)

    def addressed(self, broadcast_id: str, *, after: Recipient | None, limit: int) -> list[Addressed]:
        """See the port."""
        return broadcasts.addressed(self._connection, broadcast_id, after, limit)

    def tally(self, broadcast_id: str, *, late_after: datetime) -> list[Tally]:
        """See the port."""
        return broadcasts.tally(self._connection, broadcast_id, late_after)

    def troubles(self, broadcast_id: str, limit: int) -> list[tuple[Recipient, str]]:
        """See the port."""
        return broadcasts.troubles(self._connection, broadcast_id, limit)

    def acknowledgements(self, broadcast_id: str) -> list[tuple[str, Acknowledgement]]:
        """See the port."""
        return broadcasts.acknowledgements(self._connection, broadcast_id)

    def share(self, share_id: str) -> Share | None:
        """See the port."""
        return sharing.by_id(self._connection, share_id)

    def shares_of_day(self, collective_id: str, day: date) -> int:
        """See the port."""
        return sharing.of_day(self._connection, collective_id, day)

    def shares_of_teams(self, collective_ids: Collection[str], limit: int) -> list[Share]:
        """See the port."""
        return sharing.of_teams(self._connection, collective_ids, limit)

    def shares_by(self, author_id: str, limit: int) -> list[Share]:
        """See the port."""
        return sharing.by_author(self._connection, author_id, limit)

    def shares_in(self, collective_id: str, *, since: datetime, limit: int) -> list[Share]:
        """See the port."""
        return sharing.in_room(self._connection, collective_id, since, limit)

    def share_thread(self, collective_id: str, messages: Sequence[MessageRef]) -> ShareThread | None:
        """See the port."""
        return sharing.thread(self._connection, collective_id, messages)

    def share_answers(self, share_id: str) -> list[ShareAnswer]:
        """See the port."""
        return sharing.answers(self._connection, share_id)

    def share_answer(self, answer_id: str) -> ShareAnswer | None:
        """See the port."""
        return sharing.answer(self._connection, answer_id)

    def causes_to_tell(self) -> set[str]:
        """See the port."""
        return audit.causes_to_tell(self._connection)

    def failures_to_tell(self, limit: int) -> list[Failure]:
        """See the port."""
        return audit.failures_to_tell(self._connection, limit)

    def set_aside(self, limit: int) -> list[SetAside]:
        """See the port."""
        return restores.waiting(self._connection, limit)

    def missed_to_tell(self, limit: int) -> list[Missed]:
        """See the port."""
        return reports.missed_to_tell(self._connection, limit)

    def missed(self, since: datetime, until: datetime, limit: int) -> list[Missed]:
        """See the port."""
        return reports.missed(self._connection, since, until, limit)

    def figures(self, since: datetime, until: datetime, recipients: Sequence[Recipient] | None) -> Figures:
        """See the port."""
        return reports.figures(self._connection, since, until, recipients)

    def given_up(self, since: datetime, until: datetime, limit: int) -> list[Failure]:
        """See the port."""
        return reports.given_up(self._connection, since, until, limit)

    def late_ones(self, since: datetime, until: datetime, limit: int) -> list[Recipient]:
        """See the port."""
        return reports.late_ones(self._connection, since, until, limit)

    def audit(self, limit: int) -> list[AuditEntry]:
        """See the port."""
        return audit.latest(self._connection, limit)

    def overtaken(
        self, *, since: date, milestone_id: str | None = None, among: Sequence[Recipient] | None = None
    ) -> list[Overtaken]:
        """See the port."""
        return milestones.overtaken(self._connection, since, milestone_id, among)

    def told(self, milestone_id: str) -> list[Recipient]:
        """See the port."""
        return milestones.told(self._connection, milestone_id)

    def told_by(self, rule_id: str, milestone_id: str, among: Sequence[Recipient]) -> dict[Recipient, date]:
        """See the port."""
        return milestones.told_by(self._connection, rule_id, milestone_id, among)

    def closings(self, collective_ids: Sequence[str] | None = None) -> list[Closing]:
        """See the port."""
        return milestones.closings(self._connection, collective_ids)

    def attendances(self, milestone_id: str, person_ids: Sequence[str] | None = None) -> list[Attendance]:
        """See the port."""
        return milestones.attendances(self._connection, milestone_id, person_ids)
