"""The feature's entries: `partager`, what is done about what was shared, and its answers."""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.errors import PersonError, StaleAction
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Heading, Items, Option
from bot.domain.share import Share
from bot.engine.context import Context, Outcome, reply
from bot.engine.router import Router
from bot.features.sharing import answering, dialogue
from bot.features.sharing.answering import lines
from bot.features.sharing.flow import FLOW
from bot.features.sharing.latest import LISTED, correctable, latest, which
from bot.features.sharing.permission import author, may_withdraw, refused
from bot.features.sharing.posting import withdrawn
from bot.features.sharing.wording import person, team, teams

router = Router("sharing")
router.command("share", takes=True)(dialogue.start)
router.command("answer", takes=True, alone=False)(answering.answer)
router.command("respond", takes=True)(answering.answer_named)
router.flows[FLOW] = dialogue.route()
router.flows[answering.FLOW] = answering.route()
router.reply(answering.in_thread)
router.recast(dialogue.edited)
router.recast(answering.recast)
router.action("share.pick")(dialogue.pick)
router.action("share.answer")(answering.chosen)


@router.command("shares")
async def listed(ctx: Context, _words: str) -> Outcome:
    """What was shared lately, with who answered."""
    known = await latest(ctx)
    if not known:
        return refused(ctx) or reply(ctx.say("share-none"))
    shown = known[:LISTED]
    answers = await ctx.read(lambda stored: [stored.share_answers(each.id) for each in shown])
    items = (" ".join((_line(ctx, share), *lines(ctx, found))) for share, found in zip(shown, answers, strict=True))
    return reply(Heading(ctx.say("share-listed")), Items(tuple(items)))


def _line(ctx: Context, share: Share) -> str:
    key = "share-listed-withdrawn" if share.withdrawn else "share-listed-one"
    return ctx.say(
        key,
        when=ctx.say.moment(share.made_at, ctx.zone),
        collective=team(ctx.directory, share.collective_id),
        name=person(ctx.directory, share.author_id),
        text=shorten(share.text),
        rooms=teams(ctx.directory, share.rooms, ctx.say),
    )


@router.command("rectify", takes=True)
async def correct_latest(ctx: Context, _words: str) -> Outcome:
    """Correct what they shared; which one, if there are several. What follows a colon is the new text."""
    known = await correctable(ctx)
    if not known:
        return refused(ctx) or reply(ctx.say("share-none-own"))
    return await dialogue.correct(ctx, known[0]) if len(known) == 1 else dialogue.choose(ctx, known)


@router.command("unshare")
async def withdraw_latest(ctx: Context, _words: str) -> Outcome:
    """Take back what they shared, or what was shared where they coordinate; which one, if there are several."""
    known = [each for each in await latest(ctx) if may_withdraw(ctx, each) and not each.withdrawn]
    if not known:
        may = ctx.person is not None and ctx.directory.coordinates(ctx.person.id)
        return (None if may else refused(ctx)) or reply(ctx.say("share-none-own"))
    return _sure(ctx, known[0]) if len(known) == 1 else which(ctx, known, "withdraw")


def _sure(ctx: Context, share: Share) -> Outcome:
    choices = (
        Option(ctx.say("share-take-back-label"), Action("share.take-back", (share.id,))),
        Option(ctx.say("share-leave-label"), Action("share.leave", (share.id,))),
    )
    rooms = teams(ctx.directory, share.rooms, ctx.say)
    return reply(ctx.say("share-withdraw-ask", text=shorten(share.text), rooms=rooms), Choices(choices))


@router.action("share.correct")
async def correct(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Begin to correct it."""
    share = await _live(ctx, args)
    if share.author_id != author(ctx):
        raise PersonError("share-not-author")
    return refused(ctx) or await dialogue.correct(ctx, share)


@router.action("share.withdraw")
async def withdraw(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Ask whether it is really to be taken back."""
    return _sure(ctx, await _withdrawable(ctx, args))


@router.action("share.take-back")
async def take_back(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Take it back."""
    return await withdrawn(ctx, await _withdrawable(ctx, args))


@router.action("share.leave")
async def leave(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Leave it as it is."""
    return reply(ctx.say("share-left"))


async def _live(ctx: Context, args: tuple[str, ...]) -> Share:
    """
    The share of a choice.

    Raises:
        StaleAction: There is none.
        PersonError: It was taken back.
    """
    share = await ctx.read(lambda stored: stored.share(args[0])) if len(args) == 1 else None
    if share is None:
        raise StaleAction
    if share.withdrawn:
        raise PersonError("share-withdrawn-already")
    return share


async def _withdrawable(ctx: Context, args: tuple[str, ...]) -> Share:
    share = await _live(ctx, args)
    if not may_withdraw(ctx, share):
        raise PersonError("share-not-author")
    return share
