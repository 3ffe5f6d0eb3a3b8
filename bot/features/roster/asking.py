"""What a coordinator is asked while a change of the roster is settled."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.actions import Action
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, Choices, Option, verbatim
from bot.domain.rights import may_act
from bot.engine.context import Context, Outcome, effects, reply, under_way
from bot.features.roster import changing
from bot.features.roster.called import people_called
from bot.features.roster.flow import FLOW, LASTS, VERSION, State
from bot.features.roster.reading import Deed

_FEW = 12
"""Collectives that are offered one by one."""


def people_options(ctx: Context, state: State) -> list[Option]:
    """The people of that name, to choose from."""
    options: list[Option] = []
    for each in people_called(state.name, ctx.directory):
        belongs = ctx.say.listed([team.name for team in ctx.directory.collectives_of(each.id)])
        options.append(option(f"{each.name} ({belongs})" if belongs else each.name, state, "person", each.id))
    return options


def teams(ctx: Context, state: State) -> list[Option]:
    """The collectives that somebody coordinates, to choose from; none if they are too many."""
    who = ctx.person.id if ctx.person else ""
    known = ctx.directory.collectives.values()
    within = [(each.id, each.name) for each in known if may_act(ctx.directory, who, f"collective:{each.id}")]
    return options_for(state, "to", within) if len(within) <= _FEW else []


def read_back(ctx: Context, state: State) -> str:
    """What will be done."""
    known = ctx.directory.collectives
    values = {
        "name": verbatim(name_of(ctx, state)),
        "team": known[state.to].name if state.to else "",
        "left": known[state.out_of].name if state.out_of else "",
        "role": ctx.say.of(ctx.directory.roles[state.role].name) if state.role else "",
    }
    last = state.deed is Deed.REMOVE and changing.is_last(ctx, state.person_id, state.out_of)
    key = "roster-sure-erase" if last else f"roster-sure-{state.deed.value}"
    return ctx.say(key, **values)


def yes_no(ctx: Context, state: State) -> list[Option]:
    """Yes, perhaps in another language than the team's, or no."""
    options = [option(ctx.say("roster-yes"), state, "yes", "")]
    if state.deed is Deed.ADD and not state.person_id:
        own = ctx.directory.collectives[state.to].lang
        options += [option(ctx.say(f"roster-yes-{lang}"), state, "yes", lang) for lang in LANGUAGES if lang != own]
    return [*options, option(ctx.say("roster-no"), state, "no", "")]


def options_for(state: State, what: str, named: Iterable[tuple[str, str]]) -> list[Option]:
    """A choice for each pair of value and label."""
    return [option(label, state, what, value) for value, label in named]


def option(label: str, state: State, what: str, value: str) -> Option:
    """One choice: `what` it settles, and how."""
    return Option(label, Action("roster.set", (state.id, what, value)))


def ask(ctx: Context, state: State, said: str, options: list[Option], *before: str) -> Outcome:
    """A question with its choices, remembered."""
    blocks: tuple[Block | str, ...] = (*before, said, *([Choices(tuple(options))] if options else []))
    return reply(*blocks) + effects(under_way(ctx, FLOW, VERSION, state.dump(), ctx.now + LASTS, direct=True))


def name_of(ctx: Context, state: State) -> str:
    """Who it is about."""
    known = ctx.directory.people.get(state.person_id)
    return known.name if known else state.name
