"""Changing an announcement that hasn't gone out: it stays as it is until what takes its place is confirmed."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.broadcast import Broadcast
from bot.domain.knowledge import LANGUAGES
from bot.domain.text import after_words, clean
from bot.engine.context import Context
from bot.engine.courtesy import behind, means
from bot.features.broadcasts.dates import moves, sided
from bot.features.broadcasts.drafts import known_by, new_id
from bot.features.broadcasts.flow import Draft, Stage, Words, advance
from bot.features.broadcasts.newtext import new_text
from bot.features.broadcasts.permission import may_decide


def changed(ctx: Context, broadcast: Broadcast, words: str) -> Draft:
    """What is to take its place; behind the command may stand another hour, other recipients or, behind a colon, another text."""
    draft = unchanged(ctx, broadcast)
    order, colon, text = clean(ctx.text).partition(":")
    if colon and means("command-amend", order):
        read = (
            advance(replace(draft, stage=Stage.TEXT, handled=()), Words(text.strip()), known_by(ctx))
            if text.strip()
            else draft
        )
    else:
        rest = sided(ctx.text, after_words(ctx.text, words))
        read = advance(draft, Words(rest), known_by(ctx)) if rest else draft
    return read if isinstance(read, Draft) else draft


def unchanged(ctx: Context, broadcast: Broadcast) -> Draft:
    """What would take its place, as it is itself."""
    return Draft(
        id=new_id(ctx),
        lang=ctx.say.lang,
        stage=Stage.PREVIEW,
        texts=broadcast.texts,
        audience=broadcast.audience,
        due=broadcast.due_at.isoformat(),
        handled=LANGUAGES,
        urgent=broadcast.urgent,
        replaces=broadcast.id,
    )


def alters(text: str) -> str | None:
    """Another text or hour for what isn't named, « change le texte : … », « décale à 10 h »; empty for an hour that isn't said."""
    if new_text(text) is not None:
        return text
    when = behind("broadcast-words-move", text)
    return sided(text, when) if when is None or not when or moves(when) else None


async def standing_still(ctx: Context, broadcast_id: str) -> Broadcast | None:
    """The one that is to be replaced, if it hasn't gone out meanwhile and they still decide about it."""
    found = await ctx.read(lambda stored: stored.broadcast(broadcast_id))
    return found if found is not None and found.is_ahead and may_decide(ctx, found) else None
