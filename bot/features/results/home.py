"""The collective's numbers on somebody's Home page: what was given back, as it stands now."""

from __future__ import annotations

from functools import partial

from bot.domain.message import Block, Heading, Items, Note
from bot.domain.wall_time import zone
from bot.engine.context import Context
from bot.features.results.reading import results_of
from bot.features.results.wording import lines

_MOST = 12


async def numbers(ctx: Context) -> tuple[Block, ...]:
    """A heading and one line per indicator for each of the person's collectives; nothing to strangers, nothing before there is some."""
    shown: list[Block] = []
    for collective in ctx.collectives if ctx.person else ():
        today = ctx.now.astimezone(zone(collective.zone)).date()
        results = await ctx.read(partial(results_of, directory=ctx.directory, collective=collective, until=today))
        known = lines((*results.facts, *results.felt), ctx.say)[:_MOST]
        if known:
            shown += [Heading(ctx.say("results-home", collective=collective.name)), Items(known)]
    return (*shown, Note(ctx.say("results-home-note"))) if shown else ()
