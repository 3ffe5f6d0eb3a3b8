from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.delivery import (
    MAX_ATTEMPTS,
    PATIENCE,
    Claimed,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Fallback,
    GivenUp,
    Postponed,
    after_failure,
    delivery_id,
    not_connected,
)
from bot.domain.errors import AdapterError, Ambiguous, AuthFailed, RateLimited, Rejected, Unreachable
from bot.domain.identity import ConversationRef, Recipient
from bot.domain.message import Message

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


def claimed(attempt: int) -> Claimed:
    delivery = Delivery(
        key="k", to=Recipient.person("amina"), kind=DeliveryKind.REMINDER, message=Message.of("a"), due_at=NOW
    )
    place = ConversationRef(platform="memory", id="dm:amina")
    return Claimed(id=delivery.id, delivery=delivery, conversation=place, attempt=attempt)


@pytest.mark.parametrize("error", [Unreachable("away"), Ambiguous("lost"), AuthFailed("no"), AdapterError("?")])
def test_what_may_pass_is_tried_again_ever_more_slowly(error: AdapterError) -> None:
    waits = []
    for attempt in range(1, MAX_ATTEMPTS):
        decided = after_failure(claimed(attempt), error, NOW)
        assert isinstance(decided, Postponed)
        waits.append(decided.until - NOW)

    assert waits[:4] == [timedelta(seconds=each) for each in (2, 4, 8, 16)]
    assert waits == sorted(waits)
    assert max(waits) <= timedelta(minutes=15)


@pytest.mark.parametrize("error", [Unreachable("away"), Ambiguous("lost"), AuthFailed("no"), AdapterError("?")])
def test_what_never_passes_is_given_up_in_the_end_with_its_reason(error: AdapterError) -> None:
    assert after_failure(claimed(MAX_ATTEMPTS), error, NOW + PATIENCE) == GivenUp(
        delivery_id=claimed(1).id, state=DeliveryState.FAILED, reason=error.told
    )


def test_a_platform_that_is_away_for_hours_loses_nothing_and_is_tried_every_minute() -> None:
    later = NOW + PATIENCE - timedelta(minutes=1)
    decided = after_failure(claimed(MAX_ATTEMPTS * 10), Unreachable("away"), later)

    assert isinstance(decided, Postponed)
    assert decided.until == later + timedelta(minutes=1)


@pytest.mark.parametrize("stays", [False, True])
def test_what_is_refused_is_given_up_and_may_go_elsewhere_unless_it_may_be_there_already(*, stays: bool) -> None:
    assert after_failure(replace(claimed(2), stays=stays), Rejected("not there"), NOW) == GivenUp(
        delivery_id=claimed(2).id,
        state=DeliveryState.FAILED,
        reason="delivery-rejected: not there",
        elsewhere=not stays,
    )


@pytest.mark.parametrize("error", [Unreachable("away"), AuthFailed("no")])
def test_what_waited_long_enough_for_its_platform_goes_to_another_that_is_connected(error: AdapterError) -> None:
    fallback = Fallback(after=4 * HOUR, platforms=frozenset({"memory", "slack", "tchap"}))
    waiting = replace(claimed(3), failing_since=NOW)
    places = []
    for waited in (timedelta(0), 4 * HOUR - SECOND, 4 * HOUR):
        decided = after_failure(waiting, error, NOW + waited, fallback)
        assert isinstance(decided, Postponed)
        places.append(decided.elsewhere)

    assert places == [(), (), ("slack", "tchap")]


def test_it_is_tried_at_the_moment_when_it_has_waited_enough() -> None:
    waiting = replace(claimed(11), failing_since=NOW)
    decided = after_failure(waiting, Unreachable("away"), NOW + 4 * HOUR - SECOND, Fallback(after=4 * HOUR))

    assert isinstance(decided, Postponed)
    assert decided.until == NOW + 4 * HOUR


@pytest.mark.parametrize("error", [Ambiguous("lost"), AdapterError("?")])
def test_what_may_have_arrived_goes_nowhere_else(error: AdapterError) -> None:
    fallback = Fallback(after=HOUR, platforms=frozenset({"slack"}))
    decided = after_failure(replace(claimed(2), failing_since=NOW), error, NOW + 5 * HOUR, fallback)

    assert isinstance(decided, Postponed)
    assert (decided.elsewhere, decided.doubtful) == ((), True)


def test_what_stays_waits_however_long() -> None:
    waiting = replace(claimed(2), failing_since=NOW, stays=True)
    fallback = Fallback(after=HOUR, platforms=frozenset({"slack"}))

    assert not_connected(waiting, NOW + 5 * HOUR, fallback).elsewhere == ()


def test_without_a_fallback_it_waits_for_its_platform() -> None:
    fallback = Fallback(after=None, platforms=frozenset({"slack"}))

    assert not_connected(replace(claimed(2), failing_since=NOW), NOW + 500 * HOUR, fallback).elsewhere == ()


def test_a_platform_that_is_not_connected_is_waited_for_as_one_that_is_away() -> None:
    waiting = replace(claimed(1), failing_since=NOW)
    fallback = Fallback(after=HOUR, platforms=frozenset({"slack"}))

    assert [not_connected(waiting, NOW + waited, fallback).elsewhere for waited in (SECOND, HOUR)] == [(), ("slack",)]


@pytest.mark.parametrize("attempt", [1, MAX_ATTEMPTS, 1000])
def test_a_platform_that_asks_for_patience_is_never_given_up(attempt: int) -> None:
    assert after_failure(claimed(attempt), RateLimited("slow", retry_after=90), NOW) == Postponed(
        delivery_id=claimed(1).id, until=NOW + timedelta(seconds=90), reason="delivery-rate-limited: slow", tried=False
    )


def test_the_same_key_always_has_the_same_id_and_two_keys_never() -> None:
    assert delivery_id("a") == delivery_id("a")
    assert len({delivery_id(f"reminder/{number}") for number in range(10_000)}) == 10_000
