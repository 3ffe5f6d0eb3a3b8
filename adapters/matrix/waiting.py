"""Messages whose key has not come yet: kept on disk until it does, or until their sender is told (research/matrix.md 4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from adapters.matrix.session import write_secret

WAITING_FILE = "waiting.json"
PATIENCE = timedelta(seconds=15)
"""How long a key may follow its message before the sender is told that the bot can't read it."""
_KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """
    An event that could not be decrypted.

    Attributes:
        since: When it was found so, ISO, UTC.
        told: Its sender knows.
    """

    event_id: str
    room_id: str
    session_id: str
    since: str
    source: Mapping[str, object]
    told: bool = False


class Waiting:
    """Those of one account; a file in its folder, written before the token moves past them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / WAITING_FILE
        self._unread = {each.event_id: each for each in self._read()}

    def _read(self) -> list[Unread]:
        try:
            return [Unread(**each) for each in json.loads(self._path.read_text("utf-8"))]
        except FileNotFoundError:
            return []

    def of_sessions(self, session_ids: set[str]) -> list[Unread]:
        """Those that the keys of these sessions may open, in the order in which they came."""
        return [each for each in self._unread.values() if each.session_id in session_ids]

    def untold(self, now: datetime) -> list[Unread]:
        """Those whose sender should be told by now: one of each session, for all of them."""
        overdue = [each for each in self._unread.values() if datetime.fromisoformat(each.since) + PATIENCE <= now]
        told = {each.session_id for each in overdue if each.told}
        return list({each.session_id: each for each in overdue if each.session_id not in told}.values())

    def next_look(self) -> datetime | None:
        """When somebody may have to be told."""
        since = (datetime.fromisoformat(each.since) for each in self._unread.values() if not each.told)
        return min((each + PATIENCE for each in since), default=None)

    def change(self, now: datetime, *, new: list[Unread], read: list[Unread], told: list[Unread]) -> None:
        """Keep and forget, on disk when this returns; what is old is forgotten too."""
        before = dict(self._unread)
        for each in new:
            self._unread.setdefault(each.event_id, each)
        for each in told:
            self._unread[each.event_id] = replace(each, told=True)
        for each in read:
            self._unread.pop(each.event_id, None)
        fresh = {name: each for name, each in self._unread.items() if datetime.fromisoformat(each.since) + _KEPT > now}
        self._unread = fresh
        if fresh != before:
            write_secret(self._path, json.dumps([asdict(each) for each in fresh.values()]))
