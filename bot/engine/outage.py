"""While the store can't be written, people are told so at once, past the store (research/domain.md 5.3, S2 and S3)."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.domain.delivery import delivery_id
from bot.domain.errors import AdapterError
from bot.domain.events import Event, MessageDeleted, MessageEdited, MessageUnreadable
from bot.domain.identity import AccountRef, ConversationRef
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Message, Text
from bot.i18n import translator
from bot.ports.chat import ChatAdapter

log = structlog.get_logger()

NOT_KEPT = "store-away-not-kept"
"""What they wrote is nowhere; their platform may hand it over again."""
KEPT = "store-away-kept"
"""What they wrote is on disk, what follows from it is not."""
_AGAIN = timedelta(minutes=1)
_PATIENCE = 5.0
"""Seconds that telling may take: whoever hands over what came waits for it."""
_REMEMBERED = 10_000


class Outage:
    """
    The one thing that is said without a delivery: nothing could hold one, and nothing of it is worth keeping.

    It is said once of each event, however often a platform repeats it, and in a conversation once a minute at most. It can be lost: then
    nobody was told, and what was not acknowledged comes again.
    """

    def __init__(self, adapters: Mapping[str, ChatAdapter]) -> None:
        self._adapters = adapters
        self._languages: dict[AccountRef, str] = {}
        self._events: dict[tuple[str, str], None] = {}
        self._conversations: dict[ConversationRef, datetime] = {}

    def reads(self, account: AccountRef, lang: str) -> None:
        """Remember in which language somebody is spoken to: the store can't say it when it is needed."""
        if account not in self._languages and len(self._languages) >= _REMEMBERED:
            del self._languages[next(iter(self._languages))]
        self._languages[account] = lang

    async def tell(self, key: str, events: Iterable[Event], now: datetime) -> None:
        """Say to those who did something what became of it (`NOT_KEPT` or `KEPT`); never raises for a platform's sake."""
        chosen = [event for event in events if _waits_for_a_word(event) and self._first(event, now)]
        await asyncio.gather(*(self._say(key, event) for event in chosen))

    def _first(self, event: Event, now: datetime) -> bool:
        name = (event.account.platform, event.id)
        said = self._conversations.get(event.conversation)
        known = name in self._events or (said is not None and now - said < _AGAIN)
        self._events[name] = None
        if len(self._events) > _REMEMBERED:
            del self._events[next(iter(self._events))]
        if known:
            return False
        self._conversations = {where: at for where, at in self._conversations.items() if now - at < _AGAIN}
        self._conversations[event.conversation] = now
        return True

    async def _say(self, key: str, event: Event) -> None:
        adapter = self._adapters.get(event.account.platform)
        if adapter is None:
            return
        name = delivery_id(f"outage/{event.account.platform}/{event.id}")
        try:
            async with asyncio.timeout(_PATIENCE):
                await adapter.send(name, event.conversation, self._message(key, event.account))
        except (AdapterError, TimeoutError) as error:
            log.warning("outage_not_told", platform=adapter.name, error=type(error).__name__)
        except Exception:  # an error boundary: that it can't be told must not hide what there was to tell
            log.exception("outage_not_told", platform=adapter.name)

    def _message(self, key: str, account: AccountRef) -> Message:
        """In the person's language; to whom nobody has spoken yet, in each."""
        lang = self._languages.get(account)
        spoken = LANGUAGES if lang is None else (lang,)
        return Message(tuple(Text(translator(each)(key)) for each in spoken))


def _waits_for_a_word(event: Event) -> bool:
    """In a room, what was changed or taken back may not concern the bot: it answers nothing there that it didn't read."""
    if isinstance(event, MessageUnreadable):
        return False
    return event.direct or not isinstance(event, MessageEdited | MessageDeleted)
