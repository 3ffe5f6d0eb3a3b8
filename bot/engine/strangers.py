"""Accounts that are nobody's yet: they are answered, told that this is a machine, and told whom to ask (DESIGN 2.6, 2.8)."""

from __future__ import annotations

from bot.domain.account import Visit
from bot.domain.effects import SaveVisit, TieAccount
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Message, Note
from bot.engine.context import Context, Outcome
from bot.i18n import translator

_NAMED = 4
"""Coordinators that a stranger is told by name."""


def tied_by(ctx: Context, outcome: Outcome) -> str | None:
    """Whose the account is that wrote: the person it was known by, or becomes known by in this very unit of work."""
    for effect in outcome.effects:
        if isinstance(effect, TieAccount) and effect.account == ctx.event.account:
            return effect.person_id
    return ctx.person.id if ctx.person else None


async def explained(ctx: Context, outcome: Outcome) -> Outcome:
    """The same, with whom to ask before the first words that a stranger is told in private, and again when that was long ago."""
    if not outcome.messages or not ctx.event.direct:
        return outcome
    visit = _just_saved(outcome) or await ctx.read(lambda stored: stored.visit(ctx.event.account))
    visit = visit or Visit(account=ctx.event.account, at=ctx.now)
    if not visit.wants_explaining(ctx.now):
        return outcome
    first, *others = outcome.messages
    notes = tuple(Note(_explanation(ctx, lang)) for lang in _languages(ctx))
    kept = SaveVisit(visit.explained(ctx.now))
    return Outcome((Message((*first.blocks, *notes)), *others), (*outcome.effects, kept))


def _just_saved(outcome: Outcome) -> Visit | None:
    return next((effect.visit for effect in reversed(outcome.effects) if isinstance(effect, SaveVisit)), None)


def _languages(ctx: Context) -> tuple[str, ...]:
    """All of them, the programme's own first: nobody knows which one a stranger reads."""
    return (ctx.say.lang, *(lang for lang in LANGUAGES if lang != ctx.say.lang))


def _explanation(ctx: Context, lang: str) -> str:
    say = translator(lang)
    names = [person.name for person in ctx.directory.coordinators(None)][:_NAMED]
    return say("stranger-ask", names=say.listed(names)) if names else say("stranger")
