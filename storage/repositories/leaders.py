"""Who is connected to which platform: of each, one living process at a time."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, UpdateBase, bindparam, select

from bot.ports.processes import Leader, Leads
from storage.prepared import run_many
from storage.process_tables import LeaderRow, ProcessRow
from storage.row import table
from storage.statements import insert

_leader, _process = table(LeaderRow), table(ProcessRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A process that has just said that it lives would be connected to platforms."""

    process: str
    platforms: tuple[str, ...]
    now: datetime


def named(identifier: str) -> str:
    """The name of this process among those that work on a store: what tells it from all others, and where it runs."""
    return f"{identifier}@{socket.gethostname()[:60]}:{os.getpid()}"


def leading(connection: Connection, now: datetime) -> dict[str, Leader]:
    """Who is connected to what, of those that live."""
    return {row.platform: _leader_of(row.process) for row in connection.execute(_HELD, {"now": now})}


def _leader_of(name: str) -> Leader:
    identifier, _, where = name.partition("@")
    host, _, pid = where.rpartition(":")
    return Leader(process=identifier, host=host, pid=pid)


def lead(connection: Connection, claims: Sequence[Claim]) -> list[Leads]:
    """Give each what nobody living leads; tell what is whose."""
    return [_lead(connection, claim) for claim in claims]


def _lead(connection: Connection, claim: Claim) -> Leads:
    # in the order of their names, so that two who ask at once don't wait for each other crosswise
    rows = [{"platform": name, "process": claim.process, "now": claim.now} for name in sorted(claim.platforms)]
    if rows:
        run_many(connection, _take(connection.dialect.name), rows)
    held = connection.execute(_HELD, {"now": claim.now}).all()
    own = {row.platform for row in held if row.process == claim.process}
    return Leads(own=frozenset(own), elsewhere=frozenset({row.platform for row in held} - own))


_now = bindparam("now", type_=_process.c.alive_until.type)
_living = select(_process.c.id).where(_process.c.alive_until > _now)
_HELD = select(_leader.c.platform, _leader.c.process).where(_leader.c.process.in_(_living)).order_by(_leader.c.platform)


@cache
def _take(dialect: str) -> UpdateBase:
    statement = insert(dialect, _leader).values(platform=bindparam("platform"), process=bindparam("process"))
    return statement.on_conflict_do_update(
        index_elements=["platform"],
        set_={"process": statement.excluded.process},
        where=_leader.c.process.not_in(_living),
    )
