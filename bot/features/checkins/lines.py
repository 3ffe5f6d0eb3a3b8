"""Answers in one line of somebody who is not being asked: after « plus tard », or to change what they said, or too late."""

from __future__ import annotations

from bot.domain.answer_lines import Part, is_marked, read_line
from bot.engine.context import Context, Outcome
from bot.features.checkins.answering import begin, take
from bot.features.checkins.flow import answered
from bot.features.checkins.standing import answerable, in_round
from bot.features.checkins.words import special

_LONGEST = 200
"""Characters; what is longer tells something else."""


async def reader(ctx: Context, text: str) -> Outcome | None:
    """Take a line that answers every question of a round of theirs, and can mean nothing else."""
    if ctx.person is None or ctx.flow is not None or len(text) > _LONGEST or not any(map(str.isspace, text.strip())):
        return None
    async for found in answerable(ctx):
        line = read_line(found.indicators, text, special)
        if line is not None and len(line) == len(found.indicators) and _plain(line, text):
            known = await in_round(ctx, found.round, [each.id for each in found.indicators])
            state = begin(known).at(known.indicators[0].id)
            return await take(ctx, known, state, answered(state, line))
    return None


def _plain(line: tuple[Part, ...], text: str) -> bool:
    """Whether no more than one answer of at least two is in words of their own, and none where no mark shows what is an answer."""
    stated = sum(not part.free for part in line)
    return stated >= max(2, len(line) - 1) and (stated == len(line) or is_marked(text))
