"""What people were told of milestones and whether it still holds; what teams have done; who comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from typing import assert_never

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Update,
    UpdateBase,
    and_,
    bindparam,
    case,
    delete,
    func,
    or_,
    select,
    update,
)

from bot.domain.delivery import DeliveryKind, DeliveryState, delivery_id
from bot.domain.effects import CloseMilestone, MilestoneEffect, ReopenMilestone, SaveAttendance, TellMilestone
from bot.domain.identity import Recipient
from bot.domain.milestones import Attendance, Closing, Facts, Overtaken, facts_of, holds
from bot.domain.programme import Milestone
from storage.milestone_tables import AnnouncedRow, AttendanceRow, ClosingRow, ToldRow
from storage.prepared import Values
from storage.programme_tables import MilestoneRow
from storage.repositories.deliveries import DELIVERY, PENDING, unfinished
from storage.repositories.rows import all_of, columns
from storage.row import table
from storage.statements import Step, Work, insert_new, upsert

_announced, _told = table(AnnouncedRow), table(ToldRow)
_closing, _attendance, _milestone = table(ClosingRow), table(AttendanceRow), table(MilestoneRow)

OVERTAKEN = "delivery-overtaken"
"""Phrase: its milestone moved before it was sent."""
DONE = "delivery-done"
"""Phrase: what it reminds of was done before it was sent."""


def apply(effect: MilestoneEffect, work: Work) -> None:
    """Carry out what concerns milestones as people hear and speak of them."""
    match effect:
        case TellMilestone():
            work.queue(_ANNOUNCE, _announced_row(effect.milestone_id, effect.facts))
            work.queue(_TELL, _told_row(effect))
        case CloseMilestone():
            _close(effect, work)
        case ReopenMilestone():
            work.run(_REOPEN, {"b_milestone": effect.milestone_id, "b_collective": effect.collective_id})
        case SaveAttendance(attendance=said):
            row = {field.name: getattr(said, field.name) for field in fields(Attendance)}
            work.run_many(upsert(work.dialect, _attendance), [row])
        case _:
            assert_never(effect)


def _close(effect: CloseMilestone, work: Work) -> None:
    closing = effect.closing
    row = {field.name: getattr(closing, field.name) for field in fields(Closing)}
    work.run_many(insert_new(work.dialect, _closing, "milestone_id", "collective_id"), [row])
    for rule in effect.rules:
        for to in effect.recipients:
            work.run(_END, {"b_milestone": closing.milestone_id, "b_rule": rule, "b_to": to})


def _announced_row(milestone_id: str, facts: Facts) -> Values:
    return {
        "milestone_id": milestone_id,
        "digest": facts.digest,
        "dates": facts.dates,
        "ends": facts.ends,
        "facts": facts,
    }


def _told_row(effect: TellMilestone) -> Values:
    return {
        "delivery_id": delivery_id(effect.delivery_key),
        "milestone_id": effect.milestone_id,
        "recipient": effect.to,
        "digest": effect.facts.digest,
        "rule_id": effect.rule_id,
        "day": effect.day,
    }


@cache
def _announce(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _announced, "milestone_id", "digest")]


@cache
def _tell(dialect: str) -> Sequence[UpdateBase]:
    return [insert_new(dialect, _told, "delivery_id")]


_ANNOUNCE = Step(table=_announced.name, build=_announce)
_TELL = Step(table=_told.name, build=_tell)


def withdraw_overtaken(work: Work, changed: Iterable[Milestone], gone: Iterable[str] = ()) -> None:
    """
    Withdraw what waits to be sent and no longer holds: reminders for other days, and every notice of an earlier change.

    A reminder that only names another place stays: the notice of the change follows it.
    """
    for milestone in changed:
        facts = facts_of(milestone)
        work.run(_WITHDRAW, {"b_milestone": milestone.id, "b_digest": facts.digest, "b_dates": facts.dates})
    for milestone_id in gone:
        work.run(_WITHDRAW, {"b_milestone": milestone_id, "b_digest": "", "b_dates": ""})


_said = and_(_told.c.milestone_id == _announced.c.milestone_id, _told.c.digest == _announced.c.digest)
_stale = (
    select(_told.c.delivery_id)
    .join(_announced, _said)
    .where(
        _told.c.milestone_id == bindparam("b_milestone"),
        or_(
            _announced.c.dates != bindparam("b_dates"),
            and_(_told.c.rule_id == "", _told.c.digest != bindparam("b_digest")),
        ),
    )
)
_ended = select(_told.c.delivery_id).where(
    _told.c.milestone_id == bindparam("b_milestone"),
    _told.c.rule_id == bindparam("b_rule"),
    _told.c.recipient == bindparam("b_to", type_=_told.c.recipient.type),
)


def _withdrawal(of: Select[tuple[str]], reason: str) -> Update:
    # what somebody asked for themselves comes, and is then corrected
    chosen = update(DELIVERY).where(
        unfinished(DELIVERY), DELIVERY.c.kind == DeliveryKind.REMINDER, DELIVERY.c.id.in_(of)
    )
    return chosen.values(
        withdrawn=True,
        # what a process is sending right now may be out already: it is only kept from being tried again
        state=case((DELIVERY.c.state == PENDING, DeliveryState.CANCELLED), else_=DELIVERY.c.state),
        reason=case((DELIVERY.c.state == PENDING, reason), else_=DELIVERY.c.reason),
    )


_WITHDRAW = _withdrawal(_stale, OVERTAKEN)
_END = _withdrawal(_ended, DONE)
_REOPEN = delete(_closing).where(
    _closing.c.milestone_id == bindparam("b_milestone"), _closing.c.collective_id == bindparam("b_collective")
)


def overtaken(
    connection: Connection, since: date, milestone_id: str | None, among: Sequence[Recipient] | None
) -> list[Overtaken]:
    """Who, of all or among some, was last told of a milestone, whose last day as told is not before a date, what no longer holds."""
    told = _announced_since(connection, since, milestone_id)
    present = _present(connection, told)
    return [
        Overtaken(milestone_id=each, to=to, told=facts)
        for each, by_digest in told.items()
        if not all(holds(facts, present.get(each)) for facts in by_digest.values())
        for to, facts in _last_told(connection, each, by_digest, among)
        if not holds(facts, present.get(each))
    ]


def _announced_since(connection: Connection, since: date, milestone_id: str | None) -> dict[str, dict[str, Facts]]:
    query = _ANNOUNCED if milestone_id is None else _ANNOUNCED.where(_announced.c.milestone_id == milestone_id)
    found: dict[str, dict[str, Facts]] = {}
    for name, digest, facts in connection.execute(query, {"since": since}):
        found.setdefault(name, {})[digest] = facts
    return found


def _present(connection: Connection, wanted: Iterable[str]) -> dict[str, Milestone]:
    query = select(*(column for column in _milestone.columns if column.name != "position"))
    rows = connection.execute(query.where(_milestone.c.id.in_(sorted(wanted)))).mappings()
    return {row["id"]: Milestone.model_validate(dict(row)) for row in rows}


def _last_told(
    connection: Connection, milestone_id: str, known: Mapping[str, Facts], among: Sequence[Recipient] | None
) -> Iterator[tuple[Recipient, Facts]]:
    values = {"b_milestone": milestone_id}
    query = _LAST if among is None else _LAST_AMONG
    for to, digest in connection.execute(query, values if among is None else values | {"b_among": among}):
        if digest in known:
            yield to, known[digest]


def told(connection: Connection, milestone_id: str) -> list[Recipient]:
    """Who was told of a milestone."""
    return list(connection.execute(_LAST, {"b_milestone": milestone_id}).scalars())


def told_by(
    connection: Connection, rule_id: str, milestone_id: str, among: Sequence[Recipient]
) -> dict[Recipient, date]:
    """The last day for which a reminder told each of these of a milestone."""
    values = {"b_milestone": milestone_id, "b_rule": rule_id, "b_among": among}
    return {to: day for to, day in connection.execute(_TOLD_BY, values)}  # noqa: C416 - rows are no pairs to mypy


def closings(connection: Connection, collective_ids: Sequence[str] | None) -> list[Closing]:
    """What teams have done."""
    if collective_ids is None:
        return all_of(connection, _CLOSINGS, Closing, {})
    return all_of(connection, _CLOSINGS.where(_closing.c.collective_id.in_(collective_ids)), Closing, {})


def attendances(connection: Connection, milestone_id: str, person_ids: Sequence[str] | None) -> list[Attendance]:
    """Who, of all or of these, said what of whether they come."""
    if person_ids is None:
        return all_of(connection, _ATTENDANCES, Attendance, {"b_milestone": milestone_id})
    return all_of(connection, _ATTENDANCES_OF, Attendance, {"b_milestone": milestone_id, "b_people": person_ids})


_counts = or_(
    DELIVERY.c.state == DeliveryState.SENT,
    and_(unfinished(DELIVERY), or_(~DELIVERY.c.withdrawn, DELIVERY.c.state == DeliveryState.SENDING)),
)
_of_milestone = _told.c.milestone_id == bindparam("b_milestone")


def _last(*conditions: ColumnElement[bool]) -> Select[Recipient, str]:
    ordered = (
        select(
            _told.c.recipient,
            _told.c.digest,
            func.row_number().over(partition_by=_told.c.recipient, order_by=DELIVERY.c.seq.desc()).label("place"),
        )
        .join(DELIVERY, DELIVERY.c.id == _told.c.delivery_id)
        .where(_of_milestone, _counts, *conditions)
        .subquery()
    )
    return select(ordered.c.recipient, ordered.c.digest).where(ordered.c.place == 1).order_by(ordered.c.recipient)


_among = _told.c.recipient.in_(bindparam("b_among", expanding=True, type_=_told.c.recipient.type))
_LAST = _last()
_LAST_AMONG = _last(_among)
_ANNOUNCED = select(_announced.c.milestone_id, _announced.c.digest, _announced.c.facts).where(
    _announced.c.milestone_id.in_(
        select(_announced.c.milestone_id).where(_announced.c.ends >= bindparam("since", type_=_announced.c.ends.type))
    )
)
_TOLD_BY = (
    select(_told.c.recipient, func.max(_told.c.day))
    .join(DELIVERY, DELIVERY.c.id == _told.c.delivery_id)
    .where(_of_milestone, _among, _told.c.rule_id == bindparam("b_rule"), _counts)
    .group_by(_told.c.recipient)
)
_CLOSINGS = select(*columns(_closing, Closing)).order_by(_closing.c.at, _closing.c.milestone_id)
_ATTENDANCES = (
    select(*columns(_attendance, Attendance))
    .where(_attendance.c.milestone_id == bindparam("b_milestone"))
    .order_by(_attendance.c.at, _attendance.c.person_id)
)
_ATTENDANCES_OF = _ATTENDANCES.where(_attendance.c.person_id.in_(bindparam("b_people", expanding=True)))
