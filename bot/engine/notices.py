"""What people are told without their asking, and what is noted of who did what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.domain.audit import AuditEntry, Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Audit, Effect, Enqueue
from bot.domain.events import Event
from bot.domain.identity import Recipient
from bot.domain.message import Message
from bot.engine.context import Moment
from bot.i18n import Translator, translator


async def told(
    moment: Moment, whom: Sequence[str], key: str, words: Callable[[Translator], Message], *, urgent: bool = False
) -> tuple[Effect, ...]:
    """Tell each of these people, in their language, once per key; what is urgent in quiet hours too."""
    chosen = await moment.languages(whom)
    effects: list[Effect] = []
    for who in whom:
        to = Recipient.person(who)
        message = words(translator(chosen(to)))
        notice = Delivery(
            key=f"{key}/{who}", to=to, kind=DeliveryKind.NOTICE, message=message, due_at=moment.now, urgent=urgent
        )  # fmt: skip
        effects.append(Enqueue(notice))
    return tuple(effects)


def noted(deed: Deed, person_id: str, subject: str, at: datetime, event: Event | None = None) -> Audit:
    """A line of the audit; without an event the bot did it by itself, or somebody at the command line."""
    account = f"{event.account.platform}/{event.account.id}" if event else ""
    return Audit(AuditEntry(at=at, deed=deed, person_id=person_id, account=account, subject=subject))
