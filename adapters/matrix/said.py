"""What was said, as far as reactions and answers to it must be read: the bot's own is remembered for a while, the rest asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

from adapters.matrix.connection import Connection
from adapters.matrix.inbound import Me
from adapters.matrix.render import Content, pressed
from bot.domain.errors import Rejected

_REMEMBERED = 2_000


class Said:
    """Contents of the bot's own events, by id."""

    def __init__(self, connection: Connection, me: Me) -> None:
        self._connection = connection
        self._me = me
        self._known: OrderedDict[str, Mapping[str, object] | None] = OrderedDict()

    def note(self, event_id: str, content: Content) -> None:
        """Remember an event, or what it was changed into."""
        self._remember(event_id, content)

    async def pressed(self, room_id: str, event_id: str, reaction: str) -> str | None:
        """The packed action that a reaction to one of the bot's events presses; None if it presses none."""
        if event_id not in self._known:
            self._remember(event_id, await self._asked(room_id, event_id))
        content = self._known[event_id]
        return pressed(content, reaction) if content is not None else None

    async def text(self, room_id: str, event_id: str) -> str:
        """What a message says, anybody's; empty if it can't be had."""
        known = self._known.get(event_id)
        if known is None:
            try:
                event = await self._connection.event(room_id, event_id)
            except Rejected:
                return ""
            known = event.source.get("content")
        body = known.get("body") if isinstance(known, Mapping) else None
        return body if isinstance(body, str) else ""

    async def _asked(self, room_id: str, event_id: str) -> Mapping[str, object] | None:
        try:
            event = await self._connection.event(room_id, event_id)
        except Rejected:
            return None
        content = event.source.get("content") if event.sender == self._me.user_id else None
        return content if isinstance(content, Mapping) else None

    def _remember(self, event_id: str, content: Mapping[str, object] | None) -> None:
        self._known[event_id] = content
        self._known.move_to_end(event_id)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
