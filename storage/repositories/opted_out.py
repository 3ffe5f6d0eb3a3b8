"""Who has said `stop` or `pause` by the time that something would be sent to them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, or_, select

from bot.domain.delivery import DeliveryKind
from storage.fetching import Row
from storage.row import table
from storage.tables import PreferencesRow

_preferences = table(PreferencesRow)
_SPARED = (DeliveryKind.REPLY, DeliveryKind.PERSONAL)


def disturbing(connection: Connection, rows: Sequence[Row], now: datetime) -> set[str]:
    """Ids of those deliveries that their person doesn't want any more: decided before the word was said, perhaps, and committed after."""
    unasked = {row["id"]: row["recipient"].id for row in rows if _disturbs(row)}
    if not unasked:
        return set()
    found = set(connection.execute(_AWAY, {"people": sorted(set(unasked.values())), "now": now}).scalars())
    return {identifier for identifier, person_id in unasked.items() if person_id in found}


def _disturbs(row: Row) -> bool:
    takes_back = row["replaces"] is not None and not row["message"].blocks
    return row["recipient"].kind == "dm" and row["kind"] not in _SPARED and not takes_back


_now = bindparam("now", type_=_preferences.c.paused_until.type)
_paused = and_(
    _preferences.c.paused_until > _now, or_(_preferences.c.paused_from.is_(None), _preferences.c.paused_from <= _now)
)
_AWAY = select(_preferences.c.person_id).where(
    _preferences.c.person_id.in_(bindparam("people", expanding=True)), or_(_preferences.c.stopped, _paused)
)
