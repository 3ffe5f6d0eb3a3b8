"""What every clock and every timer promises: subclass, and give the fixture."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest

from bot.ports.clock import Clock, Timer


class ClockContract:
    def test_it_is_aware_and_in_utc(self, clock: Clock) -> None:
        assert clock.now().tzinfo is UTC

    def test_it_does_not_run_backwards_by_itself(self, clock: Clock) -> None:
        first = clock.now()
        assert clock.now() >= first


class Stage(Protocol):
    """A timer, and a way to let time pass."""

    @property
    def timer(self) -> Timer: ...

    @property
    def clock(self) -> Clock: ...

    async def pass_until(self, check: Callable[[], bool]) -> None:
        """Let time pass until it holds; fail if it never does."""
        ...


SOON = timedelta(milliseconds=40)
SOONER = timedelta(milliseconds=10)


class TimerContract:
    async def test_an_alarm_rings_once(self, stage: Stage) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() + SOONER, lambda: rung.append("a"))
            stage.timer.wake_at("z", stage.clock.now() + SOON, lambda: rung.append("z"))
            await stage.pass_until(lambda: "z" in rung)
        assert rung == ["a", "z"]

    async def test_an_alarm_does_not_ring_while_it_is_set(self, stage: Stage) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() - timedelta(days=1), lambda: rung.append("a"))
            assert rung == []

    @pytest.mark.parametrize("late", [timedelta(0), timedelta(minutes=1), timedelta(days=400)], ids=str)
    async def test_an_alarm_set_for_the_past_rings_at_once(self, stage: Stage, late: timedelta) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() - late, lambda: rung.append("a"))
            await _turns_until(lambda: rung == ["a"])
        assert rung == ["a"]

    async def test_an_alarm_replaces_the_one_of_the_same_name(self, stage: Stage) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() + SOONER, lambda: rung.append("first"))
            stage.timer.wake_at("a", stage.clock.now() + SOON, lambda: rung.append("second"))
            await stage.pass_until(lambda: bool(rung))
        assert rung == ["second"]

    async def test_a_cancelled_alarm_does_not_ring(self, stage: Stage) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() + SOONER, lambda: rung.append("a"))
            stage.timer.wake_at("past", stage.clock.now() - SOON, lambda: rung.append("past"))
            stage.timer.cancel("a")
            stage.timer.cancel("past")
            stage.timer.wake_at("z", stage.clock.now() + SOON, lambda: rung.append("z"))
            await stage.pass_until(lambda: bool(rung))
        assert rung == ["z"]

    async def test_cancelling_an_unknown_name_is_fine(self, stage: Stage) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() + SOONER, lambda: rung.append("a"))
            stage.timer.cancel("b")
            await stage.pass_until(lambda: rung == ["a"])
            stage.timer.cancel("a")
        assert rung == ["a"]

    async def test_an_alarm_may_set_itself_again_even_for_the_past(self, stage: Stage) -> None:
        rung: list[int] = []

        def again() -> None:
            rung.append(len(rung))
            if len(rung) < 5:
                stage.timer.wake_at("a", stage.clock.now() - SOON, again)

        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now(), again)
            await _turns_until(lambda: len(rung) == 5)
        assert rung == [0, 1, 2, 3, 4]

    async def test_a_thousand_alarms_of_one_instant_all_ring(self, stage: Stage) -> None:
        rung: set[int] = set()
        when = stage.clock.now() + SOON
        async with stage.timer:
            for number in range(1000):
                stage.timer.wake_at(f"a{number}", when, lambda number=number: rung.add(number))  # type: ignore[misc] # bound by default
            await stage.pass_until(lambda: len(rung) == 1000)
        assert len(rung) == 1000

    async def test_an_alarm_rings_on_the_event_loop(self, stage: Stage) -> None:
        threads: list[str] = []
        async with stage.timer:
            stage.timer.wake_at(
                "a", stage.clock.now() + SOONER, lambda: threads.append(threading.current_thread().name)
            )
            await stage.pass_until(lambda: bool(threads))
        assert threads == [threading.current_thread().name]

    async def test_no_alarm_rings_after_the_timer_was_stopped(self, stage: Stage) -> None:
        rung: list[str] = []
        async with stage.timer:
            stage.timer.wake_at("a", stage.clock.now() - SOON, lambda: rung.append("a"))
            stage.timer.wake_at("b", stage.clock.now() + SOONER, lambda: rung.append("b"))
        await asyncio.sleep(2 * SOON.total_seconds())
        assert rung == []

    async def test_an_instant_without_a_zone_is_refused(self, stage: Stage) -> None:
        async with stage.timer:
            with pytest.raises(ValueError, match="zone"):
                stage.timer.wake_at("a", datetime(2027, 1, 4), lambda: None)  # noqa: DTZ001 - that is the fault


async def _turns_until(check: Callable[[], bool]) -> None:
    """Give the event loop turns, not time, until it holds."""
    async with asyncio.timeout(10):
        while not check():  # noqa: ASYNC110 - turns of the loop are what is waited for
            await asyncio.sleep(0)
