"""The check-in that somebody is answering, and the round that it is about."""

from __future__ import annotations

from bot.domain.answer_lines import is_single
from bot.domain.checkin import Round
from bot.domain.errors import PersonError, StaleAction
from bot.engine.context import Context
from bot.features.checkins import proxies
from bot.features.checkins.flow import FLOW, State
from bot.features.checkins.standing import Reader, Standing, in_round, late_until, read
from bot.ports.store import Repositories


def state_under_way(ctx: Context) -> State | None:
    """Where they are in it; None if nothing is under way, or something else."""
    return State.load(ctx.flow.state) if ctx.flow and ctx.flow.name == FLOW else None


def state_of(ctx: Context) -> State:
    """
    Where they are in it.

    Raises:
        StaleAction: It isn't under way.
    """
    state = state_under_way(ctx)
    if state is None:
        raise StaleAction
    return state


async def mine(ctx: Context, round_id: str, about: list[str] | None = None, *, subject: str = "") -> Standing:
    """A round of one of their collectives, or of somebody whose answers they may record, as long as it takes anything."""
    found = await ctx.read(lambda stored: stored.round(round_id))
    if found is None or ctx.person is None or found.check_in_id not in ctx.directory.check_ins:
        raise StaleAction
    if subject and not proxies.may_record(ctx, subject, found.collective_id):
        raise PersonError("checkin-proxy-refused")
    if not subject and found.collective_id not in {each.id for each in ctx.collectives}:
        raise StaleAction
    if ctx.now > found.closes_at and ctx.now >= late_until(ctx.directory, found):
        raise PersonError("checkin-closed")
    return await in_round(ctx, found, about or (), subject=subject)


async def round_under_way(ctx: Context, state: State) -> Standing | None:
    """
    The round of a dialogue, with the earlier values that what is said may need; read at once. None if it has gone, or the person has left
    its team or may record for nobody there any more, as an import can have it.
    """
    speaker = ctx.person.id if ctx.person else ""
    person_id = state.subject or speaker
    reader = Reader(room=bool(ctx.room), recorder=speaker if state.subject else "")
    about = _compared(ctx, state)

    def look(stored: Repositories) -> Standing | None:
        answered = stored.answered_round(state.round_id, seen_by=person_id)
        if answered is None or not _may_answer(ctx, state, answered[0]):
            return None
        return read(stored, ctx.directory, answered, person_id, about, reader)

    return await ctx.read(look, brief=True)


def _compared(ctx: Context, state: State) -> list[str]:
    """The open question and those behind it; for one word, behind it only those whose value of the last time is offered again."""
    behind, known = state.asked[state.place + 1 :], ctx.directory.indicators
    if is_single(ctx.text):
        behind = tuple(each for each in behind if each in known and not known[each].perception)
    return [*state.asked[state.place : state.place + 1], *behind]


def _may_answer(ctx: Context, state: State, known: Round) -> bool:
    if known.check_in_id not in ctx.directory.check_ins:
        return False
    if state.subject:
        return proxies.may_record(ctx, state.subject, known.collective_id)
    return any(each.id == known.collective_id for each in ctx.collectives)
