"""
The feature's entries: `ajouter une fiche`, `nos fiches`, and what is done about one.

Others offer `entries.from-question` with the id of a question that was answered. The shortcut `keep` takes a message that somebody picked.
"""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.effects import PutEntities, RemoveEntities
from bot.domain.errors import PersonError
from bot.domain.indicator_values import shorten
from bot.domain.knowledge import Entry
from bot.domain.message import Choices, Option, verbatim
from bot.domain.text import fold
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.notices import noted
from bot.engine.router import Router
from bot.features.entries import dialogue, review
from bot.features.entries.draft import FLOW
from bot.features.entries.permission import author, changeable, kept, refused
from bot.features.entries.wording import chosen, listing, whole

_SHOWN = 8

router = Router("entries")
router.command("teach", takes=True)(dialogue.start)
router.action("entries.pick")(dialogue.pick)
router.action("entries.from-question")(dialogue.from_question)
router.shortcut("keep")(dialogue.picked)
router.flows[FLOW] = dialogue.route()
router.duties.append(review.duty())


@router.command("entries")
async def listed(ctx: Context, _words: str) -> Outcome:
    """The entries that they keep, those to be read again first."""
    if outcome := refused(ctx):
        return outcome
    known = await kept(ctx)
    if not known:
        return reply(ctx.say("entry-none"))
    today = dialogue.today(ctx)
    ordered = sorted(known, key=lambda each: (not each.is_past_review(today), each.review or "", each.title))
    return reply(*listing(ordered[:_SHOWN], ctx.directory, ctx.say, today), chosen(ordered[:_SHOWN], "review"))


@router.command("revise", takes=True)
async def edit(ctx: Context, words: str) -> Outcome:
    """`modifier la fiche …`: which one, if its title doesn't say."""
    return await _one(ctx, words, "edit")


@router.command("retire", takes=True)
async def retire(ctx: Context, words: str) -> Outcome:
    """`retirer la fiche …`: which one, if its title doesn't say."""
    return await _one(ctx, words, "retire")


async def _one(ctx: Context, words: str, verb: str) -> Outcome:
    if outcome := refused(ctx):
        return outcome
    known = await kept(ctx)
    wanted = [each for each in known if words and fold(words) in fold(f"{each.title} {each.id}")] if words else known
    if not known:
        return reply(ctx.say("entry-none"))
    if not wanted:
        return reply(ctx.say("entry-unknown", words=verbatim(shorten(words, 80))), chosen(known[:_SHOWN], verb))
    if len(wanted) == 1 and words:
        return await _begun(ctx, wanted[0], verb)
    return reply(ctx.say(f"entry-which-{verb}"), chosen(wanted[:_SHOWN], verb))


async def _begun(ctx: Context, entry: Entry, verb: str) -> Outcome:
    return await dialogue.change(ctx, entry) if verb == "edit" else _sure(ctx, entry)


def _sure(ctx: Context, entry: Entry) -> Outcome:
    yes = Option(ctx.say("entry-retire-yes"), Action("entries.retire-now", (entry.id,)))
    no = Option(ctx.say("entry-retire-no"), Action("entries.leave", (entry.id,)))
    return reply(ctx.say("entry-retire-ask", title=verbatim(entry.title)), Choices((yes, no)))


async def _allowed(ctx: Context, args: tuple[str, ...]) -> Entry:
    if refused(ctx) is not None:
        raise PersonError("entry-not-allowed")
    return await changeable(ctx, args[0] if args else "")


@router.action("entries.edit")
async def edit_chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Begin to change it."""
    return await dialogue.change(ctx, await _allowed(ctx, args))


@router.action("entries.retire")
async def retire_chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Ask whether it is really to be taken out."""
    return _sure(ctx, await _allowed(ctx, args))


@router.action("entries.retire-now")
async def retire_now(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Take it out: it answers nobody any more."""
    entry = await _allowed(ctx, args)
    gone = noted(Deed.ENTRY_RETIRED, author(ctx), entry.id, ctx.now, ctx.event)
    told = ctx.say("entry-retired", title=verbatim(entry.title))
    return reply(told) + effects(RemoveEntities((("entry", entry.id),)), gone)


@router.action("entries.leave")
async def leave(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Leave it as it is."""
    return reply(ctx.say("entry-left"))


@router.action("entries.review")
async def look_at(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Show an entry to who keeps it, with what can be done about it."""
    entry = await _allowed(ctx, args)
    labels = (
        (ctx.say("entry-still-right"), "entries.reviewed"),
        (ctx.say("entry-edit-label"), "entries.edit"),
        (ctx.say("entry-retire-label"), "entries.retire"),
    )
    choices = tuple(Option(label, Action(name, (entry.id,))) for label, name in labels)
    return reply(*whole(entry, ctx.directory, ctx.say, dialogue.today(ctx)), Choices(choices))


@router.action("entries.reviewed")
async def reviewed(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """It still holds: it is to be read again in a year."""
    entry = await _allowed(ctx, args)
    day = dialogue.review_day(dialogue.today(ctx))
    again = entry.model_copy(update={"review": day.isoformat(), "author_id": author(ctx)})
    done = noted(Deed.ENTRY_CHANGED, author(ctx), entry.id, ctx.now, ctx.event)
    return reply(ctx.say("entry-reviewed", day=ctx.say.day(day))) + effects(PutEntities((), (again,)), done)
