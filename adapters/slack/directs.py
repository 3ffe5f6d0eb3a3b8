"""In which channel the direct conversation with an account is: needed to look back in it, not to write there."""

from __future__ import annotations

from adapters.slack.api import Api
from adapters.slack.places import Address, is_direct


class Directs:
    """Learned from whatever passes by; asked for once otherwise."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._known: dict[str, str] = {}

    def note(self, target: str, channel: str) -> None:
        """Something was said to a target, and stands in that channel."""
        if target != channel and is_direct(channel):
            self._known[target] = channel

    async def channel(self, address: Address) -> str:
        """The channel of an address; raises as `Api` does."""
        if not address.direct:
            return address.target
        if address.target not in self._known:
            answer = await self._api.do("conversations.open", users=address.target)
            self._known[address.target] = str((answer.get("channel") or {}).get("id", ""))
        return self._known[address.target]
