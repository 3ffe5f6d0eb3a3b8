"""How a claimed delivery comes to be seen on its platform."""

from __future__ import annotations

from bot.domain.delivery import Claimed
from bot.domain.identity import MessageRef
from bot.domain.message import without_forms
from bot.ports.chat import ChatAdapter


async def show(adapter: ChatAdapter, claimed: Claimed) -> MessageRef:
    """Say it, in the place of what was said before if it replaces that; without edits, a correction is a message of its own."""
    message, earlier = claimed.delivery.message, claimed.earlier
    if not adapter.capabilities.forms:
        message = without_forms(message)
    if earlier is None or (message.blocks and not adapter.capabilities.edit):
        if claimed.stays:  # it may be there already
            return await adapter.send(claimed.id, claimed.conversation, message, since=claimed.delivery.due_at)
        return await adapter.send(claimed.id, claimed.conversation, message)
    if message.blocks:
        await adapter.edit(earlier, message)
    else:
        await adapter.withdraw(earlier)
    return earlier
