"""What stands in an open round for one person: the team's facts and their own perceptions."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.checkin import Answer, AnswerState, Round
from bot.domain.programme import Collective, Indicator
from bot.engine.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """
    An open round as one person sees it.

    Attributes:
        indicators: What it asks, in order; in a room, what each person feels is left out, for others would read it.
        answers: The values that stand, by indicator.
        missing: Places among the indicators that have none.
    """

    round: Round
    person_id: str
    indicators: tuple[Indicator, ...]
    answers: dict[str, Answer]

    @property
    def missing(self) -> tuple[int, ...]:
        """The places of the questions that nobody has answered and this person hasn't passed over."""
        return tuple(place for place, each in enumerate(self.indicators) if not self._settled(each))

    def _settled(self, indicator: Indicator) -> bool:
        answer = self.answers.get(indicator.id)
        return answer is not None and (answer.state is AnswerState.GIVEN or answer.person_id == self.person_id)


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
        indicator
        for each in check_in.indicators
        if (indicator := ctx.directory.indicators.get(each)) and not (ctx.room and indicator.perception)
    )
    private = {each.id for each in indicators if each.perception}
    stored = await ctx.read(lambda repositories: repositories.answers(known.id))
    mine = {
        each.indicator_id: each for each in stored if each.person_id == person_id or each.indicator_id not in private
    }
    return Standing(round=known, person_id=person_id, indicators=indicators, answers=mine)
