"""Whether an answer was of use: the two reactions under every answer; what they mean is for the feature that keeps questions."""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.message import Option
from bot.engine.context import Context
from bot.i18n import Translator

_UP, _DOWN = "👍", "👎"
"""The reactions that say the same."""


def votes(ctx: Context, say: Translator) -> tuple[Option, ...]:
    """Both, for who is known; the question must be recorded under the present event."""
    if ctx.person is None:
        return ()
    return (
        Option(say("ask-useful"), Action("questions.vote", ("up", ctx.event.id)), _UP),
        Option(say("ask-useless"), Action("questions.vote", ("down", ctx.event.id)), _DOWN),
    )
