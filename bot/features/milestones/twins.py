"""A milestone that is in the calendar already: told rather than added twice."""

from __future__ import annotations

from bot.domain.directory import Directory
from bot.domain.message import verbatim
from bot.domain.programme import Milestone
from bot.domain.text import fold
from bot.engine.context import Context, Outcome, reply
from bot.features.milestones.draft import Draft
from bot.features.milestones.keeping import ended
from bot.features.milestones.permission import scope_name


def known_already(ctx: Context, draft: Draft) -> Outcome | None:
    """Say which one it is, and leave the draft; None for a new one."""
    known = twin(draft.after, ctx.directory) if draft.after else None
    if known is None:
        return None
    when = ctx.say.days_at(known.starts, known.ends, known.at)
    title, scope = verbatim(ctx.say.of(known.title)), scope_name(known.scope, ctx, ctx.say)
    return reply(ctx.say("milestone-known", title=title, dates=when, scope=scope)) + ended(ctx)


def twin(new: Milestone, directory: Directory) -> Milestone | None:
    """The milestone that says the same: its sort, its days, its hour, for whom, and its title in one of the languages."""
    said, titles = _said(new), {fold(title) for title in new.title.values()}
    alike = (each for each in directory.milestones.values() if _said(each) == said)
    return next((each for each in alike if titles & {fold(title) for title in each.title.values()}), None)


def _said(milestone: Milestone) -> tuple[object, ...]:
    return milestone.type, milestone.scope, milestone.starts, milestone.ends, milestone.at
