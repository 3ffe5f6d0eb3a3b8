"""Places in rooms, and the cursor that knows its device."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.matrix.heard_until import HeardUntil
from adapters.matrix.session import Session, load, save
from adapters.matrix.spot import Spot
from adapters.matrix.taking_over import TakenOver, take_over
from bot.domain.errors import AuthFailed

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
SESSION = Session(
    homeserver="https://exemple.fr", user_id="@relais:exemple.fr", device_id="NEW", access_token="t", pickle_key="k"
)
OLD = HeardUntil(device="OLD", token="s1")


@pytest.mark.parametrize(
    "spot",
    [
        Spot(room_id="!r:exemple.fr"),
        Spot(room_id="!r", thread="$t"),
        Spot(room_id="!r", answers="$a"),
        Spot(room_id="!r", thread="$t", answers="$a"),
    ],
)
def test_a_spot_is_a_conversation_of_the_port_and_back(spot: Spot) -> None:
    assert Spot.of(spot.conversation) == spot


def test_a_room_as_a_whole_is_its_id_and_has_no_relation() -> None:
    spot = Spot(room_id="!r:exemple.fr")
    assert (spot.conversation.id, spot.relation) == ("!r:exemple.fr", None)


def test_clients_without_threads_show_what_stands_in_one_as_an_answer() -> None:
    relation = Spot(room_id="!r", thread="$t").relation
    assert relation is not None
    assert (relation["rel_type"], relation["is_falling_back"]) == ("m.thread", True)
    assert relation["m.in_reply_to"] == {"event_id": "$t"}


def test_the_cursor_keeps_the_device_with_the_token() -> None:
    assert HeardUntil.read(OLD.written) == OLD


@pytest.mark.parametrize("cursor", [None, "s72595_4483"])
def test_an_older_cursor_is_a_token_of_whichever_device(cursor: str | None) -> None:
    assert HeardUntil.read(cursor) == HeardUntil(device=None, token=cursor)


def test_another_device_is_refused_unless_it_was_made_to_take_over(tmp_path: Path) -> None:
    with pytest.raises(AuthFailed) as refused:
        take_over(OLD, SESSION, tmp_path, NOW)
    assert refused.value.reason == "matrix-other-device"


def test_one_that_was_made_for_it_takes_over_once(tmp_path: Path) -> None:
    made = Session(
        **{name: getattr(SESSION, name) for name in Session.__slots__ if name != "takes_over"}, takes_over=True
    )
    save(tmp_path, made)
    take_over(OLD, made, tmp_path, NOW)
    assert load(tmp_path) == SESSION
    assert TakenOver.read(tmp_path).at == NOW


@pytest.mark.parametrize(
    ("taken_over", "tried", "doubtful"),
    [
        (None, timedelta(hours=1), False),
        (None, timedelta(hours=21), True),
        (timedelta(minutes=30), timedelta(hours=1), True),
        (timedelta(hours=2), timedelta(hours=1), False),
    ],
)
def test_what_another_device_or_a_day_ago_may_have_sent_is_looked_for(
    taken_over: timedelta | None, tried: timedelta, doubtful: bool
) -> None:
    known = TakenOver(at=None if taken_over is None else NOW - taken_over)
    assert known.doubtful(NOW - tried, NOW) is doubtful
