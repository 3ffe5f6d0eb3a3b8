"""Replies that are claimed as they are kept: what nothing else stands before needs no turn of the outbox first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from bot.domain.delivery import Claimed, Delivery, DeliveryKind, Hold
from bot.domain.effects import Effect, Enqueue
from bot.domain.identity import Recipient
from storage.fetching import rows_of
from storage.listed import listed
from storage.repositories.deliveries import DELIVERY, unfinished


class Holding:
    """For the units of one transaction, in their order; of one recipient at most one is held."""

    def __init__(self, connection: Connection, hold: Hold | None, units: Iterable[Sequence[Effect]]) -> None:
        """Look who has to wait: whoever something unfinished goes to."""
        self._hold = hold
        answered = {each.to for unit in units for each in map(_reply, unit) if each is not None} if hold else set()
        self._busy = set(_waited_for(connection, answered)) if answered else set[Recipient]()

    def of(self, effect: Effect) -> tuple[Hold, Claimed] | None:
        """How what an effect says is held; None if it is claimed in its turn. To be asked of every effect in order."""
        if self._hold is None or not isinstance(effect, Enqueue):
            return None
        said, reply = effect.delivery, _reply(effect)
        free = said.to not in self._busy
        self._busy.add(said.to)
        if reply is None or reply.conversation is None or not free:
            return None
        return self._hold, Claimed(id=reply.id, delivery=reply, conversation=reply.conversation, attempt=1)


def _reply(effect: Effect) -> Delivery | None:
    """The reply that goes back to where somebody wrote, if an effect says one."""
    if not isinstance(effect, Enqueue):
        return None
    said = effect.delivery
    plain = said.replaces is None and said.expires_at is None and said.conversation is not None
    return said if plain and said.kind is DeliveryKind.REPLY else None


def _waited_for(connection: Connection, recipients: set[Recipient]) -> list[Recipient]:
    return [row["recipient"] for row in rows_of(connection, _BUSY, {"recipients": [str(each) for each in recipients]})]


_BUSY = select(DELIVERY.c.recipient).where(listed(DELIVERY.c.recipient, "recipients"), unfinished(DELIVERY))
