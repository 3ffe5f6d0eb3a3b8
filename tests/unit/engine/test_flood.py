"""Who writes faster than anybody can read."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from bot.domain.events import MessageReceived
from bot.domain.identity import AccountRef, ConversationRef
from bot.engine.flood import Flood, Limit, Verdict

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
LIMIT = Limit(at_once=20, seconds=3)


def message(number: int, text: str = "bonjour", *, at: datetime = NOW, who: str = "amina") -> MessageReceived:
    return MessageReceived(
        id=str(number),
        at=at,
        account=AccountRef(platform="memory", id=who),
        conversation=ConversationRef(platform="memory", id=f"dm:{who}"),
        direct=True,
        text=text,
    )


def flood() -> Flood:
    return Flood(LIMIT, lambda text: text == "stop")


def test_of_a_thousand_messages_some_are_read_one_is_told_and_the_rest_left() -> None:
    some = flood()
    verdicts = Counter(some.judge(message(number), NOW) for number in range(1_000))

    assert verdicts == {Verdict.READ: 20, Verdict.TELL: 1, Verdict.LEAVE: 979}


def test_the_others_are_read() -> None:
    some = flood()
    for number in range(1_000):
        some.judge(message(number), NOW)

    assert some.judge(message(0, who="lea"), NOW) is Verdict.READ


def test_stop_is_read_at_any_rate() -> None:
    some = flood()
    for number in range(1_000):
        some.judge(message(number), NOW)

    assert some.judge(message(1_000, "stop"), NOW) is Verdict.READ


def test_who_slows_down_is_read_again() -> None:
    some = flood()
    for number in range(30):
        some.judge(message(number), NOW)
    later = NOW + timedelta(seconds=3)

    assert some.judge(message(31, at=later), later) is Verdict.READ


def test_what_was_written_during_an_absence_is_no_flood() -> None:
    some, back = flood(), NOW + timedelta(days=3)
    written = [message(number, at=NOW + timedelta(minutes=number)) for number in range(200)]

    assert {some.judge(each, back) for each in written} == {Verdict.READ}


def test_an_instant_in_the_future_is_worth_no_more_than_now() -> None:
    some = flood()
    verdicts = [some.judge(message(number, at=NOW + timedelta(days=number)), NOW) for number in range(21)]

    assert verdicts[-1] is Verdict.TELL


def test_one_that_comes_hours_behind_a_later_one_is_read() -> None:
    some = flood()
    some.judge(message(2, at=NOW), NOW)

    assert some.judge(message(1, at=NOW - timedelta(hours=5)), NOW) is Verdict.READ


def test_old_ones_are_counted_all_the_same() -> None:
    some = flood()
    some.judge(message(0, at=NOW), NOW)
    old = NOW - timedelta(hours=5)
    verdicts = Counter(some.judge(message(number, at=old), NOW) for number in range(1, 100))

    assert verdicts[Verdict.READ] == 19
