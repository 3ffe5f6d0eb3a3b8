"""What the author of an announcement is told once they have decided about it."""

from __future__ import annotations

from bot.domain.broadcast import Broadcast
from bot.domain.message import Message, Note
from bot.engine.context import Context, Outcome
from bot.features.broadcasts.drafts import as_broadcast
from bot.features.broadcasts.flow import Draft
from bot.features.broadcasts.survey import Survey, held
from bot.features.broadcasts.wording import announcement
from bot.i18n import translator


def confirmation(ctx: Context, kept: Broadcast, found: Survey) -> str:
    """When it goes, or what it waits for; in quiet hours the first end of those of everybody."""
    if kept.waits:
        return ctx.say("broadcast-waiting")
    waiting = {} if kept.urgent else held(found, ctx.moment, kept.due_at)
    if kept.due_at <= ctx.now and waiting and sum(waiting.values()) == len(found.reached):
        return ctx.say("broadcast-confirmed-quiet", when=ctx.say.moment(min(waiting), ctx.zone))
    soon = "now" if kept.due_at <= ctx.now else "scheduled"
    return ctx.say(f"broadcast-confirmed-{soon}", when=ctx.say.moment(kept.due_at, ctx.zone))


def tried(ctx: Context, draft: Draft) -> Outcome:
    """What recipients would get, to its author alone: a message for each language."""
    note = Note(ctx.say("broadcast-try-note"))
    messages = (
        announcement(as_broadcast(ctx, draft), ctx.directory, translator(lang), late=None) for lang in draft.texts
    )
    return Outcome(tuple(Message((note, *message.blocks)) for message in messages))
