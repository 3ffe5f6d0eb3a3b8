"""What may be chosen from while a milestone is being changed, and what is no choice but another order."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.actions import Action
from bot.domain.message import Option
from bot.domain.programme import Milestone
from bot.domain.rights import scopes
from bot.engine.context import Context
from bot.features.milestones.acts import act_of
from bot.features.milestones.dates import present
from bot.features.milestones.draft import Act, Draft, Field
from bot.features.milestones.finding import Found, is_named
from bot.features.milestones.permission import known_milestones, person_id, scope_name


def may_be_meant(ctx: Context, found: Found) -> tuple[Milestone, ...]:
    """Those that may be; where the only one of its kind is far ahead, it first, and whatever else is coming."""
    if found.likeliest is None:
        return found.candidates
    coming = (each for each in known_milestones(ctx) if each.ends >= present(ctx).today and each != found.likeliest)
    return (found.likeliest, *coming)


def orders_anew(ctx: Context, draft: Draft, text: str) -> bool:
    """Whether it is an order that names its milestone: it means what it means by itself, whatever is open."""
    if draft.asked not in ("", Field.WHEN):
        return False  # it may be the title that is asked for
    act = act_of(text)
    return act is not None and act[0] is not Act.ADD and is_named(text, known_milestones(ctx), present(ctx))


def scope_options(ctx: Context, draft: Draft) -> Iterator[Option]:
    """Whom a new milestone may concern, as far as its author coordinates."""
    held = scopes(ctx.directory, person_id(ctx))
    within = {f"collective:{each.id}" for each in ctx.directory.within(held)}
    regions = {f"region:{each}" for each in ctx.directory.regions} if "programme" in held else set()
    offered = [*held, *sorted(regions - set(held)), *(sorted(within - set(held)) if len(within) <= 12 else [])]
    for scope in offered:
        yield Option(scope_name(scope, ctx, ctx.say), Action("milestone.scope", (draft.id, scope)))
