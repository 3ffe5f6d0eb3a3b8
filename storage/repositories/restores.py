"""After a restore: what was due meanwhile may have been sent by the store that was lost, and waits for a coordinator's word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, and_, bindparam, literal_column, or_, select, true, update

from bot.domain.archive import Aside
from bot.domain.delivery import DeliveryState
from bot.domain.effects import RestoreEffect
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.ports.restores import SetAside
from storage.repositories.deliveries import DELIVERY, unfinished
from storage.row import table
from storage.statements import Work, insert_new
from storage.tables import MetaRow, OccurrenceRow
from storage.words import OccurrenceState

_occurrence, _meta = table(OccurrenceRow), table(MetaRow)

MAYBE_SENT = "delivery-restored"
"""Phrase: it was due before a restore, and may have been sent already."""

MAYBE_DONE = "occurrence-restored"
"""Phrase: it was due before a restore, and may have been carried out already."""

_USEFUL = timedelta(days=30)
_MOVED = timedelta(hours=1)
"""A store that is restored sooner, with nothing due meanwhile, was moved rather than lost: nobody need be told."""


def apply(effect: RestoreEffect, work: Work) -> None:
    """Let go of what is still of use."""
    for statement in (_SEND_DELIVERIES, _DO_OCCURRENCES):
        work.run(statement, {"now": effect.at})


def waiting(connection: Connection, limit: int) -> list[SetAside]:
    """What was set aside and not let go."""
    said = [
        SetAside(kind=row.kind.value, whom=str(row.recipient), due_at=row.due_at, until=row.expires_at)
        for row in connection.execute(_HELD_DELIVERIES, {"most": limit})
    ]
    fired = [
        SetAside(kind=row.kind.value, whom=row.scope, due_at=row.due_at, until=row.useful_until)
        for row in connection.execute(_HELD_OCCURRENCES, {"most": limit})
    ]
    return sorted(said + fired, key=lambda each: each.due_at)[:limit]


def set_aside(connection: Connection, now: datetime, made_at: datetime | None) -> Aside:
    """
    Hold back everything that was due by now and is not finished, and have the coordinators told.

    `made_at` is the moment that the store went back to, if it is known.
    """
    deliveries = connection.execute(_HOLD_DELIVERIES, {"now": now}).rowcount
    occurrences = connection.execute(_HOLD_OCCURRENCES, {"now": now}).rowcount
    # what would have been planned since then may have been carried out, too
    connection.execute(_PLANNED_UP_TO_NOW, {"now": now})
    aside = Aside(deliveries=deliveries, occurrences=occurrences)
    if aside.deliveries or aside.occurrences or made_at is None or now - made_at > _MOVED:
        _have_it_told(connection, _told(now, made_at))
    return aside


def _have_it_told(connection: Connection, told: Occurrence) -> None:
    names = ("key", "kind", "rule_id", "subject", "scope", "zone", "local_date", "due_at", "useful_until")
    row = {name: getattr(told, name) for name in names} | {"state": OccurrenceState.PLANNED, "reason": ""}
    connection.execute(insert_new(connection.dialect.name, _occurrence, "key"), row)


def _told(now: datetime, made_at: datetime | None) -> Occurrence:
    return Occurrence(
        kind=OccurrenceKind.RESTORED,
        rule_id=made_at.astimezone(UTC).isoformat(timespec="seconds") if made_at else "",
        subject=now.astimezone(UTC).isoformat(),
        scope="programme",
        zone="UTC",
        local_date=now.astimezone(UTC).date(),
        due_at=now,
        useful_until=now + _USEFUL,
    )


_now = bindparam("now", type_=DELIVERY.c.due_at.type)
_PLANNED = _occurrence.c.state == literal_column("'planned'")
_HOLD_DELIVERIES = (
    update(DELIVERY)
    .where(unfinished(DELIVERY), DELIVERY.c.due_at <= _now)
    .values(state=DeliveryState.FAILED, reason=MAYBE_SENT, told=true(), lease_until=None, claimed_by=None)
)
_HOLD_OCCURRENCES = (
    update(_occurrence)
    .where(_PLANNED, _occurrence.c.due_at <= _now, _occurrence.c.kind != OccurrenceKind.RESTORED)
    .values(state=OccurrenceState.MISSED, reason=MAYBE_DONE, finished_at=_now)
)
_held_delivery = and_(DELIVERY.c.state == DeliveryState.FAILED, DELIVERY.c.reason == MAYBE_SENT)
_held_occurrence = and_(_occurrence.c.state == OccurrenceState.MISSED, _occurrence.c.reason == MAYBE_DONE)
_SEND_DELIVERIES = (
    update(DELIVERY)
    .where(_held_delivery, or_(DELIVERY.c.expires_at.is_(None), DELIVERY.c.expires_at > _now))
    .values(state=DeliveryState.PENDING, reason="", next_at=_now)
)
_DO_OCCURRENCES = (
    update(_occurrence)
    .where(_held_occurrence, _occurrence.c.useful_until > _now)
    .values(state=OccurrenceState.PLANNED, reason="", finished_at=None)
)
_HELD_DELIVERIES = (
    select(DELIVERY.c.kind, DELIVERY.c.recipient, DELIVERY.c.due_at, DELIVERY.c.expires_at)
    .where(_held_delivery)
    .order_by(DELIVERY.c.due_at, DELIVERY.c.seq)
    .limit(bindparam("most"))
)
_HELD_OCCURRENCES = (
    select(_occurrence.c.kind, _occurrence.c.scope, _occurrence.c.due_at, _occurrence.c.useful_until)
    .where(_held_occurrence)
    .order_by(_occurrence.c.due_at, _occurrence.c.key)
    .limit(bindparam("most"))
)
_PLANNED_UP_TO_NOW = update(_meta).where(_meta.c.planned_until < _now).values(planned_until=_now)
