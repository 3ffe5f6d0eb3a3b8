"""The bot that `slack.py` measures, alone in its process, so that its memory is its own: `python slack_bot.py STORE SLACK PER_SECOND`."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os

import structlog

from adapters.slack import SlackAdapter, Workspace
from adapters.timer.apscheduler import APSchedulerTimer
from adapters.timer.system_clock import SystemClock
from bot.bootstrap import parts


async def serve(url: str, slack: str, per_second: float) -> None:
    """Be the bot until killed; the tokens are in the environment."""
    clock, pack = SystemClock(), parts.load_pack(None)
    workspace = Workspace(
        bot_token=os.environ["BOT_TOKEN"], app_token=os.environ["APP_TOKEN"], api=slack, per_second=per_second
    )
    async with parts.opened_store(url) as store:
        adapter = SlackAdapter(workspace, clock)
        tuning = parts.Tuning(limit=None)
        async with parts.engine(
            store, clock, APSchedulerTimer(), parts.stored_knowledge(pack), {adapter.name: adapter}, tuning=tuning
        ) as engine:
            await engine.serve(asyncio.Event())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    parser.add_argument("slack")
    parser.add_argument("per_second", type=float)
    asked = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable()
    asyncio.run(serve(asked.store, asked.slack, asked.per_second))


if __name__ == "__main__":
    main()
