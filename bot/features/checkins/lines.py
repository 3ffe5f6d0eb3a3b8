"""Answers in one line of somebody who is not being asked: after « plus tard », or to change what they said, or too late."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.answer_lines import Part, is_marked, read_line
from bot.domain.errors import StaleAction
from bot.domain.programme import Collective
from bot.engine.context import Context, Outcome
from bot.features.checkins.answering import begin, take
from bot.features.checkins.flow import answered
from bot.features.checkins.standing import Standing, answerable, in_round
from bot.features.checkins.teams import team_named, which
from bot.features.checkins.under_way import mine
from bot.features.checkins.words import special

_LONGEST = 200
"""Characters; what is longer tells something else."""


async def meant(ctx: Context, text: str) -> bool:
    """Whether it is a line for a team that they name, whichever they are being asked about."""
    said, team = team_named(ctx, text)
    return team is not None and bool(await _rounds(ctx, (team,), said))


async def reader(ctx: Context, text: str) -> Outcome | None:
    """
    Take a line that answers every question of a round of theirs, and can mean nothing else.

    While they are being asked, only one for a team that they name.
    """
    if ctx.person is None or len(text) > _LONGEST:
        return None
    said, team = team_named(ctx, text)
    if ctx.flow is not None and team is None:
        return None
    found = await _rounds(ctx, (team,) if team else ctx.collectives, said)
    if len(found) > 1:
        return which(ctx, found, said)
    return await _taken(ctx, found[0], said) if found else None


async def chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of several teams was chosen for a line that they had written."""
    round_id, line = args if len(args) == 2 else ("", "")
    known = await mine(ctx, round_id)
    if _line(known, line) is None:
        raise StaleAction
    return await _taken(ctx, known, line)


async def _rounds(ctx: Context, teams: Sequence[Collective], text: str) -> list[Standing]:
    """The open rounds of those teams that a text answers; else the last ones, of which they are told what they still take."""
    if any(map(str.isspace, text.strip())):
        async for known in answerable(ctx, teams):
            if found := [each for each in known if _line(each, text) is not None]:
                return found
    return []


def _line(known: Standing, text: str) -> tuple[Part, ...] | None:
    line = read_line(known.indicators, text, special)
    return line if line is not None and len(line) == len(known.indicators) and _plain(line, text) else None


async def _taken(ctx: Context, known: Standing, text: str) -> Outcome:
    known = await in_round(ctx, known.round, [each.id for each in known.indicators])
    state = begin(known).at(known.indicators[0].id)
    return await take(ctx, known, state, answered(state, _line(known, text) or ()))


def _plain(line: tuple[Part, ...], text: str) -> bool:
    """Whether no more than one answer of at least two is in words of their own, and none where no mark shows what is an answer."""
    stated = sum(not part.free for part in line)
    return stated >= max(2, len(line) - 1) and (stated == len(line) or is_marked(text))
