"""What stands in an open round for one person: the team's facts and their own perceptions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.checkin import Answer, Round
from bot.domain.programme import Collective, Indicator
from bot.engine.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    An open round as one person sees it.

    Attributes:
        indicators: What it asks, in order.
        answers: The values that stand, by indicator.
        missing: Places among the indicators that have none.
    """

    round: Round
    indicators: tuple[Indicator, ...]
    answers: dict[str, Answer]

    @property
    def missing(self) -> tuple[int, ...]:
        """The places of the questions without an answer."""
        return tuple(place for place, each in enumerate(self.indicators) if each.id not in self.answers)


async def standing(ctx: Context, collective: Collective) -> Standing | None:
    """The round that was opened last in a collective and is open now; None if there is none."""
    found = await ctx.read(lambda stored: stored.rounds(collective.id, open_at=ctx.now))
    known = next((each for each in found if each.check_in_id in ctx.directory.check_ins), None)
    return await in_round(ctx, known) if known else None


async def in_round(ctx: Context, known: Round) -> Standing:
    """What stands in that round."""
    person_id = ctx.person.id if ctx.person else ""
    check_in = ctx.directory.check_ins[known.check_in_id]
    indicators = tuple(
        ctx.directory.indicators[each] for each in check_in.indicators if each in ctx.directory.indicators
    )
    private = {each.id for each in indicators if each.perception}
    stored = await ctx.read(lambda repositories: repositories.answers(known.id))
    mine = {
        each.indicator_id: each for each in stored if each.person_id == person_id or each.indicator_id not in private
    }
    return Standing(round=known, indicators=indicators, answers=mine)
