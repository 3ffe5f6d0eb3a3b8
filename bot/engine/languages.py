"""Who reads which language, and who of an audience reads the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import groupby

from bot.domain.identity import Recipient
from bot.domain.message import Message

Group = tuple[str, tuple[Recipient, ...]]
"""A language, and those who read it."""

_REMEMBERED = 2**14
"""Messages: more than what a programme of 1,600 collectives says every week in two languages."""


class Languages:
    """The language of each recipient; what was worked out once is known for as long as this is kept."""

    def __init__(self, find: Callable[[Recipient], str]) -> None:
        self._find = find
        self._groups: dict[tuple[int, str], tuple[Mapping[Recipient, str], tuple[Group, ...]]] = {}
        self._messages: dict[Hashable, Message] = {}

    def __call__(self, to: Recipient) -> str:
        """The language of one."""
        return self._find(to)

    def together(self, recipients: Iterable[Recipient]) -> Iterable[Group]:
        """Neighbours that read the same, in order."""
        for lang, group in groupby(recipients, self._find):
            yield lang, tuple(group)

    def in_zone(self, served: Mapping[Recipient, str], zone: str) -> tuple[Group, ...]:
        """Of recipients and their zones, those of one zone; the mapping may not change any more, and the groups stay the same objects."""
        known = self._groups.get((id(served), zone))
        if known is None:
            groups = tuple(self.together(to for to, theirs in served.items() if theirs == zone))
            known = self._groups[id(served), zone] = (served, groups)  # kept with it, so that its id is nobody else's
        return known[1]

    def once(self, key: Hashable, make: Callable[[], Message]) -> Message:
        """The message that is told from others by its key: made at first, then the same object again."""
        known = self._messages.get(key)
        if known is None:
            if len(self._messages) >= _REMEMBERED:
                self._messages.clear()
            known = self._messages[key] = make()
        return known
