"""Preparing a note, in private or in the team's room: what is asked, the preview, the confirmation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.domain.delivery import delivery_id
from bot.domain.effects import EndFlow
from bot.domain.errors import PersonError, Phrase, StaleAction
from bot.domain.events import MessageEdited
from bot.domain.identity import Recipient
from bot.domain.message import typed_choice
from bot.domain.share import PER_DAY, Share
from bot.domain.text import after_words, clean
from bot.domain.wall_time import zone
from bot.engine.context import Context, Outcome, effects, reply, under_way
from bot.engine.courtesy import means
from bot.engine.router import FlowRoute
from bot.features.sharing.flow import (
    FLOW,
    LASTS,
    VERSION,
    Draft,
    Ending,
    Known,
    Pick,
    Stage,
    Words,
    advance,
    digest,
    onward,
    worded,
)
from bot.features.sharing.heading import headed
from bot.features.sharing.latest import correctable, which
from bot.features.sharing.permission import author, own_teams, quoted, refused
from bot.features.sharing.posting import corrected, posted_now
from bot.features.sharing.reach import may_go_wide, others
from bot.features.sharing.wording import Asking, options, question

_COMMANDS = ("share", "shares", "rectify", "unshare")
"""Nobody means these words alone as the text of a note."""


async def start(ctx: Context, words: str) -> Outcome:
    """Begin; what follows the command is the text."""
    if outcome := refused(ctx) or quoted(ctx):
        return outcome
    teams = own_teams(ctx)
    draft = Draft(id=_new_id(ctx), collective_id=teams[0] if len(teams) == 1 else "", before=ctx.before)
    if draft.collective_id:
        await _within_limit(ctx, draft.collective_id)
    said, everywhere = headed(after_words(ctx.text, words))
    wide = everywhere and may_go_wide(ctx.directory, draft.collective_id) if draft.collective_id else False
    draft = onward(replace(draft, wide=wide), _known(ctx))
    if text := said or ctx.quoted:
        draft = _taken(draft, text, ctx)
    return await _ask(ctx, draft)


def _taken(draft: Draft, text: str, ctx: Context) -> Draft:
    found = worded(draft, text, _known(ctx))
    if isinstance(found, Phrase):
        raise PersonError(found.key, **found.values)
    return found


async def correct(ctx: Context, share: Share) -> Outcome:
    """Begin to correct what its author posted; what follows the command and a colon is the new text."""
    draft = Draft(id=_new_id(ctx), collective_id=share.collective_id, corrects=share.id, before=ctx.before)
    draft = replace(draft, stage=Stage.TEXT)
    text = _new_text(ctx) or _text_before_choosing(ctx)
    return await _ask(ctx, _taken(draft, text, ctx) if text else draft)


def choose(ctx: Context, shares: list[Share]) -> Outcome:
    """Ask which of several is to be corrected; the new text, if it was written already, waits for it."""
    draft = Draft(id=_new_id(ctx), stage=Stage.WHICH, text=_new_text(ctx))
    return which(ctx, shares, "correct") + effects(under_way(ctx, FLOW, VERSION, draft.dump(), ctx.now + LASTS))


def _new_text(ctx: Context) -> str:
    return clean(ctx.text).partition(":")[2].strip()


def _text_before_choosing(ctx: Context) -> str:
    draft = _draft(ctx) if ctx.flow and ctx.flow.name == FLOW else None
    return draft.text if draft and draft.stage is Stage.WHICH else ""


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take what was written; None if it means nothing to the question that is open."""
    draft = _draft(ctx)
    if outcome := refused(ctx):
        return outcome + _left(ctx)
    if draft.stage is Stage.WHICH:
        return await cancelled(ctx) if means("share-word-no", text) else None
    offered = options(draft, await _asking(ctx, draft))
    option = typed_choice(offered, text)
    if option is None and any(means(f"command-{name}", text) for name in _COMMANDS):
        return None
    if option is None and draft.stage is not Stage.TEXT:
        option = offered[0] if means("share-word-yes", text) else offered[-1] if means("share-word-no", text) else None
    return await _take(ctx, draft, Pick(option.action.args[2]) if option else Words(text))


async def again(ctx: Context) -> Outcome:
    """Repeat the open question."""
    draft = _draft(ctx)
    if draft.stage is Stage.WHICH:
        return which(ctx, await correctable(ctx), "correct")
    return reply(*question(draft, await _asking(ctx, draft)))


async def confused(ctx: Context) -> Outcome:
    """Say what the open question expects."""
    return reply(ctx.say("share-choose")) + await again(ctx)


async def cancelled(ctx: Context) -> Outcome:
    """They typed `annuler`."""
    draft = _draft(ctx)
    kept = draft.corrects or draft.stage is Stage.WHICH
    return reply(ctx.say("share-cancelled-correction" if kept else "share-cancelled")) + _left(ctx)


async def pick(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """An option was pressed: of the question that is open, of what was shown last, by who prepares it."""
    if len(args) != 4:
        raise StaleAction
    if ctx.flow is None or ctx.flow.name != FLOW or _draft(ctx).id != args[0]:
        done = await ctx.read(lambda stored: stored.share(args[0]))
        raise PersonError("share-posted-already" if done else "share-not-yours")
    draft = _draft(ctx)
    if args[1] != draft.stage.value or args[3] != draft.shown:
        raise StaleAction
    if outcome := refused(ctx):
        return outcome + _left(ctx)
    outcome = await _take(ctx, draft, Pick(args[2]))
    if outcome is None:
        raise StaleAction
    return outcome


async def edited(ctx: Context) -> Outcome | None:
    """A message edited meanwhile changes nothing: say so."""
    if not isinstance(ctx.event, MessageEdited) or ctx.flow is None or ctx.flow.name != FLOW:
        return None
    return reply(ctx.say("share-edit-ignored")) + await again(ctx)


def route() -> FlowRoute:
    """The dialogue."""
    return FlowRoute(
        VERSION, step, again, confused, {"cancel": cancelled}, choices="share.pick", agreed="share-word-yes"
    )


async def _take(ctx: Context, draft: Draft, said: Words | Pick) -> Outcome | None:
    match advance(draft, said, _known(ctx)):
        case Phrase() as wrong:
            return reply(ctx.say.phrase(wrong)) + await again(ctx)
        case Ending.CANCEL:
            return await cancelled(ctx)
        case Ending.POST:
            return await _confirm(ctx, draft)
        case Draft() as after:
            if after.collective_id and not after.corrects:
                await _within_limit(ctx, after.collective_id)
            return await _ask(ctx, after)
        case _:
            return None


async def _ask(ctx: Context, draft: Draft) -> Outcome:
    asking = await _asking(ctx, draft)
    if draft.stage is Stage.PREVIEW:
        shown = digest(draft, author(ctx), asking.reached)
        draft = replace(draft, shown=shown, shown_at=ctx.now.isoformat())
    kept = under_way(ctx, FLOW, VERSION, draft.dump(), ctx.now + LASTS)
    return reply(*question(draft, asking)) + effects(kept)


async def _asking(ctx: Context, draft: Draft) -> Asking:
    asking = Asking(directory=ctx.directory, author_id=author(ctx), teams=own_teams(ctx), say=ctx.say)
    if draft.stage is not Stage.PREVIEW:
        return asking
    wanted = await _rooms(ctx, draft)
    own = Recipient.collective(draft.collective_id)
    found = await ctx.read(lambda stored: stored.reachable([own, *map(Recipient.collective, wanted)]))
    return replace(
        asking,
        reached=tuple(each for each in wanted if Recipient.collective(each) in found),
        unreached=tuple(each for each in wanted if Recipient.collective(each) not in found),
        home=own in found,
    )


async def _rooms(ctx: Context, draft: Draft) -> tuple[str, ...]:
    if not draft.corrects:
        return others(ctx.directory, draft.collective_id, wide=draft.wide)
    share = await ctx.read(lambda stored: stored.share(draft.corrects))
    return share.rooms if share else ()


async def _confirm(ctx: Context, draft: Draft) -> Outcome:
    """It is posted, if it still is what was shown, and not long ago."""
    asking = await _asking(ctx, draft)
    if draft.is_old(ctx.now):
        return reply(ctx.say("share-old")) + await _ask(ctx, draft)
    if digest(draft, author(ctx), asking.reached) != draft.shown:
        return reply(ctx.say("share-changed")) + await _ask(ctx, draft)
    if draft.collective_id not in own_teams(ctx):
        raise StaleAction
    if draft.corrects:
        return await corrected(ctx, draft.corrects, draft.text) + _left(ctx)
    turn = await _within_limit(ctx, draft.collective_id)
    share = Share(
        id=draft.id,
        author_id=author(ctx),
        collective_id=draft.collective_id,
        rooms=asking.reached,
        text=draft.text,
        made_at=ctx.now,
        day=_today(ctx, draft.collective_id),
        turn=turn,
    )
    return await posted_now(ctx, share) + _left(ctx)


async def _within_limit(ctx: Context, collective_id: str) -> int:
    """
    Which note of the day the team's next one would be.

    Raises:
        PersonError: It has posted enough for a day.
    """
    today = _today(ctx, collective_id)
    count = await ctx.read(lambda stored: stored.shares_of_day(collective_id, today))
    if count >= PER_DAY:
        raise PersonError("share-too-many", limit=PER_DAY)
    return count + 1


def _today(ctx: Context, collective_id: str) -> date:
    return ctx.now.astimezone(zone(ctx.directory.collectives[collective_id].zone)).date()


def _known(ctx: Context) -> Known:
    return Known(directory=ctx.directory, teams=own_teams(ctx))


def _new_id(ctx: Context) -> str:
    return delivery_id(f"share/{ctx.event.account.platform}/{ctx.event.id}")[:12]


def _draft(ctx: Context) -> Draft:
    if ctx.flow is None or ctx.flow.name != FLOW or ctx.flow.version != VERSION:
        raise StaleAction
    return Draft.load(ctx.flow.state)


def _left(ctx: Context) -> Outcome:
    return effects(EndFlow(ctx.place, author(ctx))) if ctx.person else Outcome()
