"""What is kept of a person: read out, erased, and purged when its time is over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from functools import cache
from typing import assert_never

from pydantic import TypeAdapter
from sqlalchemy import Connection, Table, and_, bindparam, delete, or_, select, type_coerce, update
from sqlalchemy import Text as PlainText
from sqlalchemy.sql.elements import ColumnElement

from bot.domain.anonymity import without_name
from bot.domain.audit import AuditEntry, Deed
from bot.domain.delivery import DeliveryKind, DeliveryState
from bot.domain.effects import ErasePerson, OwnDataEffect, Purge
from bot.domain.identity import AccountRef
from bot.domain.own_data import Erasure, Kept, erased_digest
from bot.domain.question import PassedState
from storage.account_tables import AccountRow
from storage.broadcast_tables import AuditRow
from storage.code_tables import VisitRow
from storage.listed import listed
from storage.own_data_tables import ErasureRow
from storage.programme_tables import PersonRow
from storage.question_tables import AskerRow, PassedQuestionRow
from storage.repositories import purging
from storage.repositories.connected import Connected
from storage.repositories.rows import all_of, chunks, columns
from storage.row import Row, table
from storage.statements import Work, insert_new
from storage.tables import DeliveryRow, EventRow
from storage.traces import TRACES, Fate, Trace, traced

_erasure, _account, _visit, _event = table(ErasureRow), table(AccountRow), table(VisitRow), table(EventRow)
_asker, _passed = table(AskerRow), table(PassedQuestionRow)
_audit, _delivery, _person = table(AuditRow), table(DeliveryRow), table(PersonRow)


def apply(effect: OwnDataEffect, work: Work) -> None:
    """Carry out what takes data away."""
    work.flush()
    match effect:
        case ErasePerson():
            digest = erased_digest(effect.person_id)
            erase(work.connection, effect.person_id, Erasure(digest=digest, pseudonym=effect.pseudonym, at=effect.at))
        case Purge():
            purging.purge(work.connection, effect.limits)
        case _:
            assert_never(effect)


def erase(connection: Connection, person_id: str, erasure: Erasure) -> None:
    """
    Let go of everything that is somebody's, name them nowhere, and remember that they were erased.

    Their place in the roster goes by `RemoveEntities` in the same unit: whoever works with the programme sees that it changed.
    """
    for account in _accounts(connection, person_id):
        here = and_(_visit.c.platform == account.platform, _visit.c.id == account.id)
        connection.execute(delete(_visit).where(here))
        connection.execute(delete(_event).where(_event.c.done_at.is_not(None), _heard_from(account)))
    _forget_quotes(connection, person_id)
    _forget_wordings(connection, person_id)
    for name, traces in reversed(list(traced())):  # rows that others refer to go last
        for trace in () if name in _ROSTER else traces:
            _erase_traces(connection, Row.metadata.tables[name], trace, (person_id, erasure.pseudonym))
    remember(connection, [erasure])


def _erase_traces(connection: Connection, of: Table, trace: Trace, names: tuple[str, str]) -> None:
    found = trace.names(of, names[0])
    if trace.fate is Fate.GOES:
        connection.execute(delete(of).where(found))
    elif of is _delivery:
        values = trace.renamed(of, *names) | purging.without_words()
        connection.execute(update(of).where(found, ~_ON_ITS_WAY).values(values))
    else:
        connection.execute(update(of).where(found).values(trace.renamed(of, *names)))


def _forget_quotes(connection: Connection, person_id: str) -> None:
    """What others were sent may quote them, and says so by their name; keys say by their id what it was about."""
    name = connection.execute(select(_person.c.name).where(_person.c.id == person_id)).scalar_one_or_none()
    about = [
        _delivery.c.key.contains(f"/{person_id}/", autoescape=True),
        _delivery.c.key.endswith(f"/{person_id}", autoescape=True),
    ]
    if name:
        about.append(type_coerce(_delivery.c.message, PlainText).contains(name, autoescape=True))
        _name_nobody(connection, name, about[-1])
    final = _delivery.c.state.not_in([DeliveryState.PENDING, DeliveryState.SENDING])
    without = {each: value for each, value in purging.without_words().items() if each in ("message", "key")}
    connection.execute(update(_delivery).where(final, or_(*about)).values(without))


def _name_nobody(connection: Connection, name: str, quoting: ColumnElement[bool]) -> None:
    """What others are told of somebody's doing waits for their morning: it goes, without the name."""
    waiting = select(_delivery.c.id, _delivery.c.message).where(_WAITING_NOTICE, quoting)
    for row in connection.execute(waiting).all():
        left = without_name(row.message, name)
        connection.execute(update(_delivery).where(_delivery.c.id == row.id).values(message=left))


def _forget_wordings(connection: Connection, person_id: str) -> None:
    """A question that only they asked has their words, and nobody waits for its answer any more."""
    others = select(_asker.c.question_id).where(_asker.c.person_id != person_id)
    own = select(_asker.c.question_id).where(_asker.c.person_id == person_id)
    theirs = update(_passed).where(_passed.c.id.in_(own), _passed.c.id.not_in(others))
    withdrawn = theirs.where(_passed.c.state == PassedState.OPEN).values(state=PassedState.WITHDRAWN)
    connection.execute(withdrawn)
    connection.execute(theirs.values(text="", wording=""))


_ROSTER = ("membership", "person")
_UNSENT_REPLY = and_(_delivery.c.state == DeliveryState.PENDING, _delivery.c.kind == DeliveryKind.REPLY)
_WAITING_NOTICE = and_(_delivery.c.state == DeliveryState.PENDING, _delivery.c.kind == DeliveryKind.NOTICE)
_ON_ITS_WAY = or_(_delivery.c.state == DeliveryState.SENDING, _UNSENT_REPLY)
"""The last answer to whom is erased among it; it is left to the purge."""


def _accounts(connection: Connection, person_id: str) -> list[AccountRef]:
    owned = select(_account.c.platform, _account.c.id).where(_account.c.person_id == person_id)
    return all_of(connection, owned, AccountRef, {})


@cache
def _account_json() -> TypeAdapter[AccountRef]:
    return TypeAdapter(AccountRef)


def _heard_from(account: AccountRef) -> ColumnElement[bool]:
    """Events of an account, which stands in their JSON as pydantic writes it."""
    written = f'"account":{_account_json().dump_json(account).decode()}'
    payload = type_coerce(_event.c.payload, PlainText)
    return and_(_event.c.platform == account.platform, payload.contains(written, autoescape=True))


def remember(connection: Connection, erasures: Collection[Erasure]) -> None:
    """Keep that these people were erased."""
    rows = [{field.name: getattr(each, field.name) for field in fields(Erasure)} for each in erasures]
    if rows:
        connection.execute(insert_new(connection.dialect.name, _erasure, "digest"), rows)


def erase_again(connection: Connection, erasures: Collection[Erasure]) -> int:
    """Erase whoever of these an archive brought back; return how many there were."""
    by_digest = {each.digest: each for each in erasures}
    found = [who for who in _everybody(connection) if erased_digest(who) in by_digest] if by_digest else []
    for who in found:
        erase(connection, who, by_digest[erased_digest(who)])
        for name in _ROSTER:
            _erase_traces(connection, Row.metadata.tables[name], TRACES[name][0], (who, ""))
    remember(connection, erasures)
    return len(found)


def _everybody(connection: Connection) -> set[str]:
    """Whoever a row names by a bare id."""
    found: set[str] = set()
    for name, traces in traced():
        each = Row.metadata.tables[name]
        for trace in traces:
            found |= set(connection.execute(select(type_coerce(each.c[trace.column], PlainText)).distinct()).scalars())
    return found - {None}


class OwnDataReads(Connected):
    """See `bot.ports.own_data`."""

    def kept_of(self, person_id: str) -> list[Kept]:
        """See the port."""
        found = [self._kept(name, traces, person_id) for name, traces in traced()]
        heard = [_event.c.received_at, _event.c.payload]
        events = [
            row
            for account in _accounts(self._connection, person_id)
            for row in self._connection.execute(
                select(*heard).where(_heard_from(account)).order_by(_event.c.received)
            ).mappings()
        ]
        found.append(Kept(table=_event.name, rows=tuple(map(dict, events))))
        return [each for each in found if each.rows]

    def _kept(self, name: str, traces: tuple[Trace, ...], person_id: str) -> Kept:
        each = Row.metadata.tables[name]
        theirs = or_(*(trace.names(each, person_id) for trace in traces if trace.theirs))
        rows = self._connection.execute(select(each).where(theirs).order_by(*each.primary_key.columns)).mappings()
        return Kept(table=name, rows=tuple(map(dict, rows)))

    def erased(self, person_ids: Collection[str]) -> set[str]:
        """See the port."""
        by_digest = {erased_digest(each): each for each in person_ids}
        found: set[str] = set()
        for some in chunks(list(by_digest)):
            found |= {by_digest[each] for each in self._connection.execute(_ERASED, {"digests": some}).scalars()}
        return found

    def audit_about(self, person_id: str, scopes: Collection[str], limit: int) -> list[AuditEntry]:
        """See the port."""
        subject = _audit.c.subject
        named = or_(subject == person_id, subject.startswith(f"{person_id}/", autoescape=True))
        shared = and_(
            _audit.c.deed == Deed.EXPORTED, or_(*(subject.endswith(f"/{each}", autoescape=True) for each in scopes))
        )
        about = or_(named, shared) if scopes else named
        query = select(*columns(_audit, AuditEntry)).where(about).order_by(_audit.c.seq.desc()).limit(bindparam("most"))
        return all_of(self._connection, query, AuditEntry, {"most": limit})


_ERASED = select(_erasure.c.digest).where(listed(_erasure.c.digest, "digests"))
