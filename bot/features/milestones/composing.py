"""Changing the calendar in chat: what is asked, what is read back, what is done then."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.domain.audit import Deed
from bot.domain.effects import PutEntities, RemoveEntities, SaveFlow
from bot.domain.errors import PersonError, StaleAction
from bot.domain.message import Choices, Items, typed_choice, verbatim
from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.rights import may_act, scopes
from bot.domain.spoken_days import Days, read_days
from bot.domain.wall_time import zone
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.courtesy import means, rather
from bot.engine.notices import noted
from bot.features.milestones.adding import LONGEST, check_scope, new_milestone, only_scope, parts, scope_of
from bot.features.milestones.choosing import may_be_meant, orders_anew, scope_options
from bot.features.milestones.dates import check_day, moved, present, today, wrong
from bot.features.milestones.draft import CONFIRM, FLOW, LEAVE, Act, Draft, Field, with_text
from bot.features.milestones.finding import Found, find, said_of, without_number
from bot.features.milestones.keeping import current, ended, new_id, saved
from bot.features.milestones.permission import known_milestones, person_id, refused, scope_name
from bot.features.milestones.readback import Reading, details, options, read_back, which
from bot.features.milestones.twins import known_already

_DEEDS = {Act.CHANGE: Deed.MILESTONE_CHANGED, Act.ADD: Deed.MILESTONE_ADDED, Act.CANCEL: Deed.MILESTONE_CANCELLED}


def begin(ctx: Context, act: Act, field: Field, found: Found) -> Outcome:
    """Begin with what was said of a milestone that exists."""
    draft = Draft(id=new_id(ctx), act=act, lang=ctx.say.lang, asked="", said=f"{field}\n{found.rest}")
    if found.milestone is not None:
        return _about(ctx, draft, found.milestone, field, found.days)
    within = tuple(each for each in may_be_meant(ctx, found) if may_act(ctx.directory, person_id(ctx), each.scope))
    if not within and found.candidates:
        return refused(ctx, found.candidates[0].scope, found.candidates[0].id) or reply(ctx.say("milestone-none"))
    if not within:
        return reply(ctx.say("milestone-none"))
    if outcome := refused(ctx, within[0].scope, ""):
        return outcome
    draft = replace(draft, said=f"{field}\n{ctx.text}")
    return reply(*which(draft, within, ctx.say)) + saved(ctx, draft)


def _about(ctx: Context, draft: Draft, milestone: Milestone, field: Field, days: Days) -> Outcome:
    """Go on once it is plain which milestone is meant."""
    if outcome := refused(ctx, milestone.scope, milestone.id):
        return outcome
    draft = draft.about(milestone)
    if draft.act is Act.CANCEL:
        return saved(ctx, draft)
    if field is Field.WHEN:
        return _dated(ctx, draft, milestone, days)
    text = _value(days.rest)
    if not text:
        return _ask(ctx, replace(draft, asked=field.value))
    return saved(ctx, draft.wanting(with_text(milestone, field, text, draft.lang)))


def _value(rest: str) -> str:
    """What stands behind a colon, or an arrow."""
    for sign in (":", "→", "->", "="):
        if sign in rest and not rest.strip().startswith("http"):
            return rest.partition(sign)[2].strip(" .")
    return ""


async def add(ctx: Context, kind: MilestoneKind) -> Outcome:
    """Begin with what was said of a new one."""
    days = read_days(ctx.text, present(ctx), ctx.say.lang)
    said = parts(days.rest, ctx.directory, ctx.say.lang)
    check_scope(days.rest, ctx.directory)
    held = scopes(ctx.directory, person_id(ctx))
    scope = said.scope or (held[0] if len(held) == 1 else "")
    if outcome := refused(ctx, scope or (held[0] if held else "programme"), kind.value):
        return outcome
    draft = Draft(id=new_id(ctx), act=Act.ADD, lang=ctx.say.lang)
    if days.wrong:
        raise wrong(days, ctx)
    described = new_milestone(kind, replace(said, scope=scope), days, ctx.directory, ctx.say)
    if described is None:
        later_on = new_milestone(kind, replace(said, scope=scope), today(ctx, days), ctx.directory, ctx.say)
        return await show(ctx, replace(draft, wanted=later_on.model_dump_json() if later_on else "", asked="when"))
    check_day(described.ends, ctx)
    asked = "" if scope else Field.SCOPE.value
    return await show(ctx, replace(draft.wanting(described), asked=asked))


def _dated(ctx: Context, draft: Draft, milestone: Milestone, days: Days) -> Outcome:
    if days.wrong:
        raise wrong(days, ctx)
    if days.silent:
        return _ask(ctx, replace(draft, asked=Field.WHEN.value))
    after = moved(milestone, days)
    check_day(after.ends, ctx)
    return saved(ctx, draft.wanting(after))


async def show(ctx: Context, draft: Draft) -> Outcome:
    """Ask for what is missing, else read back; what is in the calendar already isn't added again."""
    if draft.asked:
        return _ask(ctx, draft)
    if draft.act is Act.ADD and (outcome := known_already(ctx, draft)):
        return outcome
    said = await asyncio.to_thread(read_back, draft, await _reading(ctx, draft))  # it looks at the days of every team
    return reply(*said) + saved(ctx, draft)


def _ask(ctx: Context, draft: Draft) -> Outcome:
    offered = tuple(scope_options(ctx, draft)) if draft.asked == Field.SCOPE else ()
    said = ctx.say(f"milestone-ask-{draft.asked}")
    return reply(said, *([Choices(offered)] if offered else [])) + saved(ctx, draft)


async def _reading(ctx: Context, draft: Draft) -> Reading:
    before, after = draft.before, draft.after
    told = await ctx.read(lambda stored: stored.told(before.id)) if before else []
    return Reading(
        directory=ctx.directory,
        holidays=ctx.moment.holidays,
        say=ctx.say,
        told=tuple(told),
        scope=scope_name(after.scope, ctx, ctx.say) if after else "",
        here=ctx.now.astimezone(zone(ctx.zone)),
    )


async def shown(ctx: Context, outcome: Outcome) -> Outcome:
    """An outcome that left a draft ready to be read back, with the read-back."""
    kept = next((each.flow for each in outcome.effects if isinstance(each, SaveFlow)), None)
    if kept is None or kept.name != FLOW or outcome.messages:
        return outcome
    return await show(ctx, Draft.load(kept.state))


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take what is written while a milestone is being changed; None if it is something else."""
    draft = current(ctx)
    return None if orders_anew(ctx, draft, text) else await _taken(ctx, draft, text)


async def _taken(ctx: Context, draft: Draft, text: str) -> Outcome | None:
    if means("milestone-word-no", text) and (not draft.wanted or draft.asked in (Field.WHEN, Field.SCOPE)):
        return await _picked(ctx, draft, LEAVE)
    if not draft.wanted:
        return await _named(ctx, draft, text)
    if draft.asked:
        return None if asks(text) else await _given(ctx, draft, text)
    if option := typed_choice(tuple(options(draft, ctx.say)), text):
        return await _picked(ctx, draft, option.action.args[1])
    if means("milestone-word-yes", text):
        return await _picked(ctx, draft, CONFIRM)
    if means("milestone-word-no", text):
        return await _picked(ctx, draft, LEAVE)
    after = draft.after
    if asks(text) or after is None or draft.act is Act.CANCEL:
        return None
    if draft.act is Act.ADD and (scope := only_scope(rather(text), ctx.directory)):
        return await _scoped(ctx, draft, scope)
    days = read_days(without_number(text), present(ctx, after.starts), ctx.say.lang)
    if days.silent:
        return None
    return await shown(ctx, _dated(ctx, draft, after, days))


async def _named(ctx: Context, draft: Draft, text: str) -> Outcome | None:
    known = [each for each in known_milestones(ctx) if may_act(ctx.directory, person_id(ctx), each.scope)]
    labels = {f"{ctx.say.of(each.title)} ({ctx.say.days(each.starts, each.ends)})": each for each in known}
    chosen = labels.get(text) or find(text, known_milestones(ctx), present(ctx), ctx.say.lang).milestone
    return await _chosen(ctx, draft, chosen) if chosen else None


async def _chosen(ctx: Context, draft: Draft, milestone: Milestone) -> Outcome:
    field, _, said = draft.said.partition("\n")
    days = said_of(said, milestone, present(ctx), ctx.say.lang)
    return await shown(ctx, _about(ctx, draft, milestone, Field(field), days))


async def _given(ctx: Context, draft: Draft, text: str) -> Outcome | None:
    """What was asked for."""
    after = draft.after
    if after is None:
        return None
    field = Field(draft.asked)
    if field is Field.WHEN:
        days = read_days(text, present(ctx, after.starts if draft.before else None), ctx.say.lang)
        return None if days.silent else await shown(ctx, _dated(ctx, draft, after, days))
    if field is Field.SCOPE:
        scope, _ = scope_of(text, ctx.directory)
        return await _scoped(ctx, draft, scope) if scope else None
    if len(text) > LONGEST:
        raise PersonError("milestone-too-long", limit=LONGEST)
    return await show(ctx, draft.wanting(with_text(after, field, text, draft.lang)))


async def _scoped(ctx: Context, draft: Draft, scope: str) -> Outcome:
    after = draft.after
    if after is None:
        raise StaleAction
    if outcome := refused(ctx, scope, after.id):
        return outcome + _ask(ctx, draft)
    return await show(ctx, draft.wanting(after.model_copy(update={"scope": scope})))


async def pick(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """An option of the read-back was pressed, of what was shown last."""
    draft = current(ctx)
    if len(args) != 3 or args[0] != draft.id or args[2] != draft.shown:
        raise StaleAction
    return await _picked(ctx, draft, args[1])


async def pick_which(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of the milestones was pressed."""
    draft = current(ctx)
    milestone = ctx.directory.milestones.get(args[1]) if len(args) == 2 else None
    if milestone is None or args[0] != draft.id or draft.wanted:
        raise StaleAction
    return await _chosen(ctx, draft, milestone)


async def pick_scope(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Whom a new one concerns was pressed."""
    draft = current(ctx)
    if len(args) != 2 or args[0] != draft.id:
        raise StaleAction
    return await _scoped(ctx, draft, args[1])


async def _picked(ctx: Context, draft: Draft, value: str) -> Outcome:
    if value == LEAVE:
        return reply(ctx.say(f"milestone-left-{draft.act}")) + ended(ctx)
    if value == CONFIRM:
        return await _confirm(ctx, draft)
    if value not in tuple(Field):
        raise StaleAction
    return _ask(ctx, replace(draft, asked=value))


async def _confirm(ctx: Context, draft: Draft) -> Outcome:
    """It is done, if it still is what was read back and who asks still may."""
    before, after = draft.before, draft.after
    if after is None:
        raise StaleAction
    for scope in {each.scope for each in (before, after) if each}:
        if outcome := refused(ctx, scope, after.id):
            return outcome + ended(ctx)
    now = ctx.directory.milestones.get(after.id)
    if now != before:
        if before is None or now is None:
            return reply(ctx.say("milestone-gone-meanwhile")) + ended(ctx)
        return reply(ctx.say("milestone-changed-meanwhile")) + await show(ctx, draft.about(now))
    if draft.act is Act.CHANGE and before == after:
        return reply(ctx.say("milestone-unchanged")) + ended(ctx)
    done = noted(_DEEDS[draft.act], person_id(ctx), after.id, ctx.now, ctx.event)
    return await _done(ctx, draft, after) + effects(done) + ended(ctx)


async def _done(ctx: Context, draft: Draft, after: Milestone) -> Outcome:
    reading = await _reading(ctx, draft)
    rooms = sum(each.is_room for each in reading.told)
    title = verbatim(ctx.say.of(after.title))
    said = ctx.say(
        f"milestone-done-{draft.act}", title=title, dates=ctx.say.days_at(after.starts, after.ends, after.at)
    )
    gone = RemoveEntities((("milestone", after.id),), at=ctx.now)
    changed = effects(gone if draft.act is Act.CANCEL else PutEntities((after,), at=ctx.now))
    counted = ctx.say("milestone-done-told", people=len(reading.told) - rooms, rooms=rooms)
    lines = tuple(details(draft.before, after, ctx.say)) if draft.act is Act.CHANGE else ()
    return reply(said, *([Items(lines)] if lines else []), *([counted] if reading.told else [])) + changed


async def again(ctx: Context) -> Outcome:
    """Repeat what is open."""
    draft = current(ctx)
    if not draft.wanted:
        known = tuple(each for each in known_milestones(ctx) if may_act(ctx.directory, person_id(ctx), each.scope))
        return reply(*which(draft, tuple(each for each in known if each.ends >= present(ctx).today), ctx.say))
    return await show(ctx, draft)


async def confused(ctx: Context) -> Outcome:
    """Say what is expected."""
    return reply(ctx.say("milestone-choose")) + await again(ctx)


async def cancelled(ctx: Context) -> Outcome:
    """They typed `annuler`."""
    return await _picked(ctx, current(ctx), LEAVE)
