"""What platforms hand over, as every store can keep it."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.domain.events import (
    AccountChanged,
    ActionChosen,
    Event,
    FormLeft,
    FormSubmitted,
    HomeOpened,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    MessageUnreadable,
    RoomChanged,
    ShortcutUsed,
)
from bot.domain.text import storable_text


def storable(event: Event) -> Event:
    """The event without what JSON can carry and not every store can keep; else it would come again for ever."""
    match event:
        case MessageReceived():
            text, quoted = storable_text(event.text), storable_text(event.quoted)
            return event if (text, quoted) == (event.text, event.quoted) else replace(event, text=text, quoted=quoted)
        case MessageEdited() | ShortcutUsed():
            text = storable_text(event.text)
            return event if text == event.text else replace(event, text=text)
        case ActionChosen():
            action = storable_text(event.action)
            return event if action == event.action else replace(event, action=action)
        case FormSubmitted() | FormLeft():
            values = tuple((name, storable_text(value)) for name, value in event.values)
            return event if values == event.values else replace(event, values=values)
        case MessageDeleted() | MessageUnreadable() | HomeOpened() | RoomChanged() | AccountChanged():
            return event
        case _:
            assert_never(event)
