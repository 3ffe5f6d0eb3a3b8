"""Who may answer a question that was passed on."""

from __future__ import annotations

from bot.domain.audit import Deed
from bot.domain.effects import EndFlow
from bot.domain.question import PassedQuestion
from bot.domain.rights import may_act
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted

FLOW = "question-answer"
"""The dialogue in which an answer is written."""


def refusal(ctx: Context, question: PassedQuestion) -> Outcome | None:
    """What somebody is told who may not answer it, or no longer; None for who may."""
    who = ctx.person.id if ctx.person else ""
    if may_act(ctx.directory, who, question.scope):
        return None
    left = (EndFlow(ctx.place, who),) if ctx.flow is not None and ctx.flow.name == FLOW else ()
    audit = noted(Deed.QUESTION_REFUSED, who, question.id, ctx.now, ctx.event)
    return reply(ctx.say("question-not-yours")) + effects(audit, *left)
