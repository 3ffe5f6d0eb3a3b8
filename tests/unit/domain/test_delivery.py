from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.delivery import (
    MAX_ATTEMPTS,
    PATIENCE,
    Claimed,
    Delivery,
    DeliveryKind,
    DeliveryState,
    GivenUp,
    Postponed,
    after_failure,
    delivery_id,
)
from bot.domain.errors import AdapterError, Ambiguous, AuthFailed, RateLimited, Rejected, Unreachable
from bot.domain.identity import ConversationRef, Recipient
from bot.domain.message import Message

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)


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


def test_a_platform_that_is_away_for_hours_loses_nothing() -> None:
    decided = after_failure(claimed(MAX_ATTEMPTS * 10), Unreachable("away"), NOW + PATIENCE - timedelta(minutes=1))

    assert isinstance(decided, Postponed)


@pytest.mark.parametrize(("attempt", "elsewhere"), [(1, True), (2, False)])
def test_what_is_refused_is_given_up_and_may_go_elsewhere_if_it_was_never_tried_before(
    attempt: int, *, elsewhere: bool
) -> None:
    assert after_failure(claimed(attempt), Rejected("not there"), NOW) == GivenUp(
        delivery_id=claimed(attempt).id,
        state=DeliveryState.FAILED,
        reason="delivery-rejected: not there",
        elsewhere=elsewhere,
    )


@pytest.mark.parametrize("attempt", [1, MAX_ATTEMPTS, 1000])
def test_a_platform_that_asks_for_patience_is_never_given_up(attempt: int) -> None:
    assert after_failure(claimed(attempt), RateLimited("slow", retry_after=90), NOW) == Postponed(
        delivery_id=claimed(1).id, until=NOW + timedelta(seconds=90), reason="delivery-rate-limited: slow", tried=False
    )


def test_the_same_key_always_has_the_same_id_and_two_keys_never() -> None:
    assert delivery_id("a") == delivery_id("a")
    assert len({delivery_id(f"reminder/{number}") for number in range(10_000)}) == 10_000
