"""What a plain yes may be about: who has said something else since they were asked to confirm is asked again. Pure."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.conversation import Offered, Turn
from bot.domain.effects import SaveFlow, SaveTurn
from bot.domain.events import MessageReceived
from bot.domain.message import Option
from bot.engine.context import Context, Outcome
from bot.engine.courtesy import means


def spoken_since(ctx: Context, offered: Offered) -> bool:
    """Whether they have said something else here since those choices were shown, so that a plain yes may be about that."""
    return ctx.spoke is not None and offered.at is not None and ctx.spoke > offered.at


def effects_of_speaking(ctx: Context, outcome: Outcome) -> Outcome:
    """Keep that something else was said, where a yes or no is still waited for outside of a dialogue; what it was isn't kept."""
    if not isinstance(ctx.event, MessageReceived) or ctx.person is None or ctx.flow is not None:
        return Outcome()
    waits = ctx.offered is not None and ctx.offered.reply and any(map(_agrees, ctx.offered.options))
    if not waits or not outcome.messages or any(message.options for message in outcome.messages):
        return Outcome()
    if any(isinstance(effect, SaveTurn | SaveFlow) for effect in outcome.effects):
        return Outcome()
    turn = ctx.turn or Turn(place=ctx.place, person_id=ctx.person.id, question="", entry_id="", at=ctx.now)
    return Outcome(effects=(SaveTurn(replace(turn, at=ctx.now)),))


def _agrees(option: Option) -> bool:
    return means("words-yes", option.label.partition(",")[0])
