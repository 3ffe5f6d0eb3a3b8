"""Messages that wait for their key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.matrix.waiting import PATIENCE, Unread, Waiting

NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)


def unread(event_id: str, session_id: str = "s1", since: datetime = NOW) -> Unread:
    return Unread(
        event_id=event_id, room_id="!r", session_id=session_id, since=since.isoformat(), source={"event_id": event_id}
    )


def test_what_waits_is_there_after_a_restart(tmp_path: Path) -> None:
    Waiting(tmp_path).change(NOW, new=[unread("$1"), unread("$2", "s2")], read=[], told=[])
    assert [each.event_id for each in Waiting(tmp_path).of_sessions({"s1"})] == ["$1"]


def test_what_was_read_waits_no_longer(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    waiting.change(NOW, new=[unread("$1")], read=[], told=[])
    waiting.change(NOW, new=[], read=[unread("$1")], told=[])
    assert Waiting(tmp_path).of_sessions({"s1"}) == []


def test_its_sender_is_told_once_for_all_of_a_session_and_only_after_a_while(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    waiting.change(NOW, new=[unread("$1"), unread("$2"), unread("$3", "s2")], read=[], told=[])
    assert waiting.untold(NOW) == []
    told = waiting.untold(NOW + PATIENCE)
    assert [each.session_id for each in told] == ["s1", "s2"]
    waiting.change(NOW + PATIENCE, new=[], read=[], told=told)
    assert Waiting(tmp_path).untold(NOW + 2 * PATIENCE) == []


def test_the_key_may_still_come_after_the_sender_was_told(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    waiting.change(NOW, new=[unread("$1")], read=[], told=[])
    waiting.change(NOW + PATIENCE, new=[], read=[], told=waiting.untold(NOW + PATIENCE))
    assert [each.event_id for each in waiting.of_sessions({"s1"})] == ["$1"]


def test_what_nobody_opens_is_forgotten_after_a_week(tmp_path: Path) -> None:
    waiting = Waiting(tmp_path)
    waiting.change(NOW, new=[unread("$1")], read=[], told=[])
    waiting.change(NOW + timedelta(days=8), new=[], read=[], told=[])
    assert waiting.of_sessions({"s1"}) == []


def test_others_may_not_read_the_file(tmp_path: Path) -> None:
    Waiting(tmp_path).change(NOW, new=[unread("$1")], read=[], told=[])
    assert [oct(path.stat().st_mode & 0o777) for path in tmp_path.iterdir()] == ["0o600"]
