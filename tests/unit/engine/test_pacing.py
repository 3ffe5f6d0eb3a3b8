"""How fast platforms and conversations are written to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from adapters.memory import ManualClock, MemoryAdapter
from bot.domain.identity import ConversationRef
from bot.domain.pace import Bucket
from bot.engine.pacing import AHEAD, Paces
from bot.ports.chat import Capabilities

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)


def paces(**per_second: float) -> Paces:
    """Platforms with these paces; of one named `shy` a conversation takes one message a second."""
    return Paces({name: adapter(name, pace) for name, pace in per_second.items()})


def adapter(name: str, per_second: float) -> MemoryAdapter:
    capabilities = Capabilities(
        buttons=0, text_limit=1000, edit=False, threads=False, reactions=False, files=False,
        per_second=per_second, per_conversation=1.0 if name == "shy" else 0.0,
    )  # fmt: skip
    return MemoryAdapter(name, capabilities, ManualClock(NOW))


def place(platform: str, who: str = "amina") -> ConversationRef:
    return ConversationRef(platform=platform, id=who)


def went(some: Paces, platform: str, *, seconds: float, answers: bool = False) -> int:
    """How many go in a time, when as many as may go do, each in a conversation of its own."""
    count = 0
    for tenth in range(round(seconds * 10)):
        now = NOW + timedelta(seconds=tenth / 10)
        while some.room(now, answers=answers):
            assert some.turn(place(platform, f"p{count}"), now, answers=answers) is None
            count += 1
    return count


def test_a_bucket_lets_a_second_s_worth_go_at_once_and_then_its_rate() -> None:
    bucket = Bucket(2.0, 2.0)
    counts = []
    for _ in range(3):
        counts.append(bucket.count(NOW))
        bucket.take(NOW)

    assert counts == [2, 1, 0]
    assert bucket.free_at(NOW) == NOW + timedelta(seconds=1)
    assert bucket.count(NOW + timedelta(seconds=10)) == 2


def test_a_platform_without_a_pace_holds_nothing_back() -> None:
    some = paces(fast=0.0)

    assert [some.turn(place("fast", str(n)), NOW, answers=False) for n in range(1_000)] == [None] * 1_000
    assert some.room(NOW, answers=False) > 1_000


def test_what_nobody_asked_for_leaves_a_share_to_answers() -> None:
    assert went(paces(slow=5.0), "slow", seconds=100) in range(400, 406)


def test_answers_may_use_the_whole_pace() -> None:
    assert went(paces(slow=5.0), "slow", seconds=100, answers=True) in range(500, 506)


def test_an_answer_goes_within_a_second_of_the_slowest_platform_s_broadcast() -> None:
    some = paces(slow=1.0)
    went(some, "slow", seconds=60)
    asked = NOW + timedelta(seconds=60)

    assert [some.room(asked + timedelta(seconds=each), answers=True) for each in (0, 1)][-1] == 1


def test_one_platform_s_pace_is_not_another_s() -> None:
    some = paces(slow=1.0, fast=0.0)
    some.turn(place("slow"), NOW, answers=False)

    assert (some.turn(place("slow", "lea"), NOW, answers=False) is None) is False
    assert some.turn(place("fast", "lea"), NOW, answers=False) is None


def test_those_who_wait_get_turns_behind_one_another_and_never_far_ahead() -> None:
    some = paces(slow=1.0)
    some.turn(place("slow"), NOW, answers=False)
    turns = [some.turn(place("slow", str(each)), NOW, answers=False) or NOW for each in range(1_000)]

    assert turns[:3] == [NOW + timedelta(seconds=1.25 * each) for each in (1, 2, 3)]
    assert turns == sorted(turns)
    assert turns[-1] == NOW + AHEAD


def test_a_conversation_takes_a_short_burst_and_then_one_a_second() -> None:
    some = paces(shy=0.0)
    turns = [some.turn(place("shy"), NOW, answers=True) for _ in range(4)]

    assert turns == [None, None, None, NOW + timedelta(seconds=1)]
    assert some.turn(place("shy", "lea"), NOW, answers=True) is None


def test_a_platform_that_asks_for_patience_gets_it_whole() -> None:
    some = paces(slow=5.0)
    some.stop(place("slow"), NOW + timedelta(seconds=90), everywhere=True)

    assert some.room(NOW + timedelta(seconds=89), answers=True) == 0
    assert some.next_at(NOW) == NOW + timedelta(seconds=90)
    assert some.room(NOW + timedelta(seconds=90), answers=True) == 5


def test_a_conversation_that_asks_for_patience_holds_up_no_other() -> None:
    some = paces(slow=5.0)
    some.stop(place("slow"), NOW + timedelta(seconds=90), everywhere=False)

    assert some.turn(place("slow"), NOW, answers=True) == NOW + timedelta(seconds=90)
    assert some.turn(place("slow", "lea"), NOW, answers=True) is None
