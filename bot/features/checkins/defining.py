"""What a question of a check-in means, asked by its number: « définition de la 3 », `what does question 3 mean`."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.text import bare
from bot.engine.context import Context, Outcome, reply
from bot.engine.courtesy import any_of
from bot.features.checkins import wording
from bot.features.checkins.standing import Standing, in_round, standing
from bot.features.checkins.under_way import round_under_way, state_under_way

_LONGEST = 60


def asked(text: str) -> int | None:
    """The number of the question that is asked about, from 1; None if a text asks for something else."""
    found = _pattern().fullmatch(bare(text)) if len(text) <= _LONGEST else None
    return int(found["place"]) if found else None


async def reader(ctx: Context, text: str) -> Outcome | None:
    """Tell it of the round under way, or of the one that is open; what is being asked stays as it is."""
    place = asked(text)
    known = await _round(ctx) if place is not None and ctx.person is not None else None
    if place is None or known is None:
        return None
    if not 1 <= place <= len(known.indicators):
        return reply(ctx.say("checkin-no-such-question", place=place, total=len(known.indicators)))
    indicator = known.indicators[place - 1]
    known = await in_round(ctx, known.round, [indicator.id], subject=known.person_id)
    return reply(
        f"{place}. {ctx.say.of(indicator.question)}", wording.definition(indicator, ctx.say, known.last(indicator))
    )


async def _round(ctx: Context) -> Standing | None:
    state = state_under_way(ctx)
    if state is not None:
        return await round_under_way(ctx, state)
    for collective in ctx.collectives:
        if (known := await standing(ctx, collective)) is not None and known.indicators:
            return known
    return None


@cache
def _pattern() -> re.Pattern[str]:
    before = any_of("checkin-word-definition", "checkin-definition-asked")
    things, after = any_of("checkin-change-things"), any_of("checkin-definition-after")
    head = rf"(?:{before})(?:,| de| du| of| pour| for)? ?(?:la |le |l'|the )?(?:{things})? ?"
    return re.compile(rf"{head}(?:n ?° ?|numero |no\.? |number )?(?P<place>\d{{1,2}})(?: (?:{after}))?")
