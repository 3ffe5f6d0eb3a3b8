"""Which of their teams somebody of several means: as they name it, or as they are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.actions import Action
from bot.domain.effects import EndFlow
from bot.domain.message import Choices, Option
from bot.domain.programme import Collective
from bot.domain.text import fold, fold_in_place
from bot.engine.context import Context, Outcome, effects, reply
from bot.features.checkins.standing import Standing
from bot.features.checkins.under_way import state_under_way

BEGIN, LINE = "checkin.begin", "checkin.line"
_LONGEST = 60
"""Characters of a line that a choice can carry, however they are written there."""


def team_named(ctx: Context, text: str) -> tuple[str, Collective | None]:
    """A text without the team that somebody of several names around it, « … pour Liévin », « Liévin : … », and that team."""
    folded, places = fold_in_place(text)
    for each in ctx.collectives if len(ctx.collectives) > 1 else ():
        name = re.escape(fold(each.name))
        if found := re.search(rf"[ ,(]+(?:pour |a |de |for |in |of )?{name}[ ).!]*$", folded):
            return text[: places[found.start()]], each
        if found := re.match(rf"\W*(?:pour |a |for |in )?{name} ?[:,;>-]+ ?(?=\S)", folded):
            return text[places[found.end()] :], each
    return text, None


def which(ctx: Context, waiting: Sequence[Standing], line: str = "") -> Outcome:
    """
    Ask which one is meant, and for which one a line of answers is, if they have written it; a short one need not be written again.

    What was being asked of one of them isn't any more: the next answer is to this question.
    """
    args = (line,) if 0 < len(line) <= _LONGEST else ()
    options = tuple(
        Option(
            ctx.directory.collectives[each.round.collective_id].name,
            Action(LINE if args else BEGIN, (each.round.id, *args)),
        )
        for each in waiting
    )
    asked = reply(ctx.say("checkin-which"), Choices(options))
    if ctx.person is None or state_under_way(ctx) is None:
        return asked
    return asked + effects(EndFlow(ctx.place, ctx.person.id))
