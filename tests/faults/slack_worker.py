"""A process of the bot on Slack, to be killed: the real engine and the real adapter, connected to the double; a clock that runs fast."""

from __future__ import annotations

import asyncio
import logging
import os
from dataclasses import dataclass
from datetime import datetime

import structlog

from adapters.slack import SlackAdapter, Workspace, api
from bot.domain.effects import Enqueue
from bot.engine.context import Context, Outcome, reply
from bot.engine.router import Router, Routes
from tests.faults.worker import FastClock, said, serve
from tests.support.slack import SlackDouble

PATIENCE = 2
"""Seconds that a call may take here, so that timeouts needn't be waited for as long as in life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackTask:
    """What a process is told: the store, the double's address, and when the clock showed `tests.faults.worker.EPOCH`."""

    url: str
    slack: str
    began: datetime


def routes() -> Routes:
    """A feature that answers whatever is said, and remarks on it."""
    router = Router("faults")

    @router.reader
    async def answer(ctx: Context, text: str) -> Outcome:
        assert ctx.person is not None
        return reply(f"answer {text}") + Outcome(effects=(Enqueue(said(f"remark {text}", ctx.person.id, ctx.now)),))

    return Routes([router])


def main(task: SlackTask) -> None:
    """The process."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]  # what goes to this machine would go through it
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable()
    api.SECONDS = PATIENCE
    clock = FastClock(task.began)
    workspace = Workspace(
        bot_token=SlackDouble.bot_token, app_token=SlackDouble.app_token, api=task.slack, settling=0.0, per_second=0.0
    )
    asyncio.run(serve(task.url, clock, routes(), SlackAdapter(workspace, clock)))
