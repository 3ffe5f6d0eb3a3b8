"""The contracts of clocks and timers, on the system's, on APScheduler's and on those that are set by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from adapters.memory import ManualClock, ManualTimer
from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.ports.clock import Clock
from tests.contract.timer import ClockContract, TimerContract


class TestSystemClock(ClockContract):
    @pytest.fixture
    def clock(self) -> Clock:
        return SystemClock()


class TestManualClock(ClockContract):
    @pytest.fixture
    def clock(self) -> Clock:
        return ManualClock(datetime(2027, 1, 4, 8, tzinfo=UTC))


class ManualStage:
    def __init__(self) -> None:
        self.clock = ManualClock(datetime(2027, 1, 4, 8, tzinfo=UTC))
        self.timer = ManualTimer(self.clock)

    async def pass_until(self, check: Callable[[], bool]) -> None:
        while not check():
            alarm = self.timer.next_alarm()
            assert alarm is not None
            self.clock.set(max(alarm, self.clock.now()))
            self.timer.ring_due()


class RealStage:
    def __init__(self) -> None:
        self.clock = SystemClock()
        self.timer = APSchedulerTimer()

    async def pass_until(self, check: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not check():  # noqa: ASYNC110 - real time passes
                await asyncio.sleep(0.005)


class TestManualTimer(TimerContract):
    @pytest.fixture
    def stage(self) -> ManualStage:
        return ManualStage()


class TestAPSchedulerTimer(TimerContract):
    @pytest.fixture
    def stage(self) -> RealStage:
        return RealStage()
