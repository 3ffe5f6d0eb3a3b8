"""A process of the bot that kills itself at a given moment of its first sending: D1 and D2 of the fault matrix."""

from __future__ import annotations

import logging
import os
import signal
from asyncio import run
from datetime import datetime

import structlog

from bot.domain.identity import ConversationRef, MessageRef
from bot.domain.message import Message
from tests.faults.worker import Double, Task, work


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


class BeforeSending(Double):
    """It dies once its delivery is claimed, before the platform hears of it."""

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Die."""
        _die()
        return await super().send(delivery_id, conversation, message)


class AfterSending(Double):
    """It dies once the platform has said yes, before that is noted."""

    async def send(
        self, delivery_id: str, conversation: ConversationRef, message: Message, *, since: datetime | None = None
    ) -> MessageRef:
        """Send, and die."""
        await super().send(delivery_id, conversation, message)
        _die()
        raise AssertionError


PLATFORMS: dict[str, type[Double]] = {"before": BeforeSending, "after": AfterSending, "never": Double}


def main(task: Task, moment: str) -> None:
    """The process."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    run(work(task, PLATFORMS[moment](task.port, led=task.led)))
