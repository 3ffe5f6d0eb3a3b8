"""Rooms: whose they are, and where the bot can't write any more."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import assert_never

from sqlalchemy import RowMapping, UpdateBase, bindparam, delete, exists, func, null, select, update

from bot.domain.effects import LoseRoom, MoveRoom, RegainRoom, RoomEffect, TieRoom, UntieRoom
from bot.domain.identity import ConversationRef
from bot.domain.rooms import Room
from storage.account_tables import RoomRow
from storage.prepared import Values
from storage.repositories.account_changes import let_go
from storage.repositories.connected import Connected
from storage.row import table
from storage.statements import Step, Work, upsert

_room = table(RoomRow)


def apply(effect: RoomEffect, work: Work) -> None:
    """Carry out what concerns rooms."""
    where = effect.conversation
    named = {"b_platform": where.platform, "b_id": where.id}
    match effect:
        case TieRoom():
            given: Values = {"platform": where.platform, "id": where.id, "collective_id": effect.collective_id}
            work.queue(_TIE, given | {"tied_at": effect.at})
        case UntieRoom():
            let_go(work, where)
            work.run(_UNTIE, named)
        case LoseRoom():
            let_go(work, where)
            work.run(_LOSE, named | {"b_why": effect.why, "b_at": effect.at})
        case RegainRoom():
            work.run(_REGAIN, named)
        case MoveRoom(predecessor=before):
            let_go(work, before)
            old = {"b_platform": before.platform, "b_id": before.id}
            work.run(_MOVE, old | {"b_new_platform": where.platform, "b_new_id": where.id})
            work.run(_UNTIE, old)  # where the new one is somebody's already, that holds
        case _:
            assert_never(effect)


@cache
def _tie(dialect: str) -> Sequence[UpdateBase]:
    others = _room.alias("others")
    last = select(func.coalesce(func.max(others.c.tie), 0) + 1).scalar_subquery()
    given: Values = {name: bindparam(name) for name in ("platform", "id", "collective_id")}
    at = bindparam("tied_at", type_=_room.c.tied_at.type)
    return [upsert(dialect, _room).values(given | {"tie": last, "tied_at": at, "lost": null(), "lost_at": null()})]


_TIE = Step(table=_room.name, build=_tie)
_THIS = [_room.c.platform == bindparam("b_platform"), _room.c.id == bindparam("b_id")]
_UNTIE = delete(_room).where(*_THIS)
_LOSE = (
    update(_room)
    .where(*_THIS)
    .values(lost=bindparam("b_why", type_=_room.c.lost.type), lost_at=bindparam("b_at", type_=_room.c.lost_at.type))
)
_REGAIN = update(_room).where(*_THIS).values(lost=null(), lost_at=null())
_taken = _room.alias("taken")
_MOVE = (
    update(_room)
    .where(
        *_THIS,
        ~exists().where(_taken.c.platform == bindparam("b_new_platform"), _taken.c.id == bindparam("b_new_id")),
    )
    .values(platform=bindparam("b_new_platform"), id=bindparam("b_new_id"), lost=null(), lost_at=null())
)


def _read(row: RowMapping) -> Room:
    return Room(
        conversation=ConversationRef(platform=row["platform"], id=row["id"]),
        collective_id=row["collective_id"],
        tied_at=row["tied_at"],
        lost=row["lost"],
        lost_at=row["lost_at"],
    )


class RoomReads(Connected):
    """See `bot.ports.rooms`."""

    def rooms(self) -> list[Room]:
        """See the port."""
        return [_read(row) for row in self._connection.execute(select(_room).order_by(_room.c.tie)).mappings()]

    def room(self, conversation: ConversationRef) -> Room | None:
        """See the port."""
        named = {"b_platform": conversation.platform, "b_id": conversation.id}
        row = self._connection.execute(select(_room).where(*_THIS), named).mappings().first()
        return None if row is None else _read(row)
