"""What teams share: kept with the rooms it was posted in, and with its answers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import assert_never

from sqlalchemy import Connection, UpdateBase, bindparam, func, select, union_all, update
from sqlalchemy import insert as plain_insert

from bot.domain.delivery import delivery_id
from bot.domain.effects import SaveShare, SaveShareAnswer, SharingEffect
from bot.domain.errors import Conflict
from bot.domain.identity import MessageRef, Recipient
from bot.domain.share import Share, ShareAnswer, ShareThread
from storage.prepared import Values
from storage.repositories.deliveries import DELIVERY
from storage.repositories.rows import all_of, columns, one_of
from storage.row import table
from storage.sharing_tables import ShareAnswerRow, SharePostRow, ShareRow
from storage.statements import Work, upsert

_share, _post, _answer = table(ShareRow), table(SharePostRow), table(ShareAnswerRow)
_FIELDS = tuple(field.name for field in fields(Share))


def apply(effect: SharingEffect, work: Work) -> None:
    """Carry out what concerns shares."""
    match effect:
        case SaveShare(share=share):
            _save(share, work)
        case SaveShareAnswer(answer=answer):
            row = {field.name: getattr(answer, field.name) for field in fields(answer)}
            work.run(upsert(work.dialect, _answer), row | {"delivery_id": delivery_id(answer.key)})
        case _:
            assert_never(effect)


def _save(share: Share, work: Work) -> None:
    row: Values = {name: getattr(share, name) for name in _FIELDS}
    row["revision"] += 1
    if share.revision == 0:
        work.run(plain_insert(_share), row)
        work.run_many(plain_insert(_post), [_posted(share, each) for each in share.rooms])
        return
    given = {f"b_{name}": value for name, value in row.items()}
    if work.run(_change(), given | {"b_expected": share.revision}).rowcount != 1:
        raise Conflict("a share was changed by somebody else")


def _posted(share: Share, room: str) -> Values:
    key = share.key(Recipient.collective(room))
    return {"share_id": share.id, "collective_id": room, "delivery_id": delivery_id(key)}


@cache
def _change() -> UpdateBase:
    values: Values = {name: bindparam(f"b_{name}") for name in _FIELDS if name != "id"}
    this = [_share.c.id == bindparam("b_id"), _share.c.revision == bindparam("b_expected")]
    return update(_share).where(*this).values(**values)


def by_id(connection: Connection, share_id: str) -> Share | None:
    """That share."""
    return one_of(connection, _ONE, Share, {"b_id": share_id})


def of_day(connection: Connection, collective_id: str, day: date) -> int:
    """How many a team has posted on a day."""
    found: int = connection.execute(_OF_DAY, {"b_collective": collective_id, "b_day": day}).scalar_one()
    return found


def of_teams(connection: Connection, collective_ids: Collection[str], limit: int) -> list[Share]:
    """The latest of those teams."""
    return all_of(connection, _OF_TEAMS, Share, {"b_collectives": list(collective_ids), "most": limit})


def by_author(connection: Connection, author_id: str, limit: int) -> list[Share]:
    """The latest of one author."""
    return all_of(connection, _BY_AUTHOR, Share, {"b_author": author_id, "most": limit})


def in_room(connection: Connection, collective_id: str, since: datetime, limit: int) -> list[Share]:
    """The latest that were posted in a room and not taken back."""
    values = {"b_collective": collective_id, "since": since, "most": limit}
    return all_of(connection, _IN_ROOM, Share, values)


def thread(connection: Connection, collective_id: str, messages: Sequence[MessageRef]) -> ShareThread | None:
    """What the first known of those messages of ours in a collective's room belongs to."""
    for message in messages:
        place = message.conversation
        values = {
            "b_collective": collective_id, "b_platform": place.platform, "b_place": place.id, "b_receipt": message.id
        }  # fmt: skip
        if found := connection.execute(_THREAD, values).mappings().first():
            return ShareThread(**found)
    return None


def answers(connection: Connection, share_id: str) -> list[ShareAnswer]:
    """The answers to a share, the earliest first."""
    return all_of(connection, _ANSWERS, ShareAnswer, {"b_share": share_id})


def answer(connection: Connection, answer_id: str) -> ShareAnswer | None:
    """That answer."""
    return one_of(connection, _ANSWER, ShareAnswer, {"b_id": answer_id})


_shares = select(*columns(_share, Share))
_latest = (_share.c.made_at.desc(), _share.c.id)
_of_collectives = _share.c.collective_id.in_(bindparam("b_collectives", expanding=True))
_ONE = _shares.where(_share.c.id == bindparam("b_id"))
_OF_DAY = select(func.count()).where(
    _share.c.collective_id == bindparam("b_collective"), _share.c.day == bindparam("b_day")
)
_OF_TEAMS = _shares.where(_of_collectives).order_by(*_latest).limit(bindparam("most"))
_BY_AUTHOR = _shares.where(_share.c.author_id == bindparam("b_author")).order_by(*_latest).limit(bindparam("most"))
_IN_ROOM = (
    select(*columns(_share, Share))
    .join(_post, _post.c.share_id == _share.c.id)
    .where(
        _post.c.collective_id == bindparam("b_collective"),
        _share.c.made_at >= bindparam("since", type_=_share.c.made_at.type),
        _share.c.withdrawn.is_(False),
    )
    .order_by(*_latest)
    .limit(bindparam("most"))
)
_shown = (
    DELIVERY.c.sent_platform == bindparam("b_platform"),
    DELIVERY.c.sent_conversation == bindparam("b_place"),
    DELIVERY.c.receipt == bindparam("b_receipt"),
)
_THREAD = union_all(
    select(_share.c.id.label("share_id"), _share.c.collective_id.label("to_id"))
    .select_from(_post)
    .join(_share, _share.c.id == _post.c.share_id)
    .join(DELIVERY, DELIVERY.c.id == _post.c.delivery_id)
    .where(_post.c.collective_id == bindparam("b_collective"), *_shown),
    select(_answer.c.share_id, _answer.c.room_id.label("to_id"))
    .select_from(_answer)
    .join(DELIVERY, DELIVERY.c.id == _answer.c.delivery_id)
    .where(_answer.c.to_id == bindparam("b_collective"), *_shown),
)
_all_answers = select(*columns(_answer, ShareAnswer))
_ANSWERS = _all_answers.where(_answer.c.share_id == bindparam("b_share")).order_by(_answer.c.at, _answer.c.id)
_ANSWER = _all_answers.where(_answer.c.id == bindparam("b_id"))
