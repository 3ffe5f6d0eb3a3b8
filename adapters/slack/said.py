"""What the bot said, as far as a reaction to it must be read: remembered for a while, else asked of Slack."""

from __future__ import annotations

from collections import OrderedDict

from adapters.slack.api import Api
from adapters.slack.inbound import Reaction
from adapters.slack.reactions import Offer, meant, options_of, pressed
from adapters.slack.reconcile import blocks_of

_REMEMBERED = 5_000


class Said:
    """What the bot's own messages offer, by channel and `ts`; their blocks would take a hundred times the memory."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._known: OrderedDict[tuple[str, str], tuple[Offer, ...]] = OrderedDict()

    def note(self, channel: str, ts: str, blocks: object) -> None:
        """Remember a message, or what it was changed into."""
        self._known[channel, ts] = options_of(blocks)
        self._known.move_to_end((channel, ts))
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    async def pressed(self, reaction: Reaction) -> str | None:
        """The packed action that a reaction means; None if it means none. Raises as `Api` does."""
        if meant(reaction.name) is None:
            return None
        if (reaction.channel, reaction.ts) not in self._known:
            self.note(reaction.channel, reaction.ts, await blocks_of(self._api, reaction.channel, reaction.ts))
        return pressed(self._known[reaction.channel, reaction.ts], reaction.name)
