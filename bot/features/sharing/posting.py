"""Posting a note in rooms, correcting it there, taking it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.actions import Action
from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Effect, Enqueue, SaveShare
from bot.domain.errors import PersonError, StaleAction
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import Choices, Message, Option
from bot.domain.share import Share
from bot.engine.context import Context, Outcome, effects, language, reply
from bot.engine.notices import noted, told
from bot.features.sharing.permission import author
from bot.features.sharing.wording import person, posted, shown_at_home, teams
from bot.i18n import Translator, translator

USEFUL = timedelta(hours=72)
"""How late a note may still arrive."""

Words = Callable[[Translator], Message]


async def posted_now(ctx: Context, share: Share) -> Outcome:
    """Post it, once in each room; who posted it is told what can still be done."""
    said = [*_in_rooms(ctx, share, lambda say: posted(share, ctx.directory, say))]
    home = Recipient.collective(share.collective_id)
    reached = await ctx.read(lambda stored: stored.reachable([home]))
    if ctx.place != home and home in reached:
        said.append(_at_home(ctx, share))
    done = ctx.say("share-posted", count=len(share.rooms), rooms=teams(ctx.directory, share.rooms, ctx.say))
    audit = noted(Deed.SHARE_POSTED, share.author_id, share.id, ctx.now, ctx.event)
    return reply(done, Choices(tuple(changes(ctx, share)))) + effects(SaveShare(share), audit, *map(Enqueue, said))


def changes(ctx: Context, share: Share) -> Iterator[Option]:
    """What can still be done about it."""
    yield Option(ctx.say("share-correct-label"), Action("share.correct", (share.id,)))
    yield Option(ctx.say("share-withdraw-label"), Action("share.withdraw", (share.id,)))


def _in_rooms(ctx: Context, share: Share, words: Words, mark: str = "") -> Iterator[Delivery]:
    worded: dict[str, Message] = {}
    for room in share.rooms:
        to = Recipient.collective(room)
        lang = language(ctx.directory, to)
        if lang not in worded:  # what is said in many rooms is built once for each language
            worded[lang] = words(translator(lang))
        yield _delivery(ctx, share, to, worded[lang], mark)


def _at_home(ctx: Context, share: Share, mark: str = "") -> Delivery:
    """What the team's own room is shown of it; a correction of what it wasn't shown changes nothing there."""
    home = Recipient.collective(share.collective_id)
    say = translator(language(ctx.directory, home))
    message = Message(()) if share.withdrawn else shown_at_home(share, ctx.directory, say)
    return _delivery(ctx, share, home, message, mark)


def _delivery(ctx: Context, share: Share, to: Recipient, message: Message, mark: str) -> Delivery:
    return Delivery(
        key=share.key(to, mark),
        to=to,
        kind=DeliveryKind.SHARE,
        message=message,
        due_at=ctx.now,
        expires_at=ctx.now + USEFUL,
        replaces=share.key(to) if mark else None,
    )


async def corrected(ctx: Context, share_id: str, text: str) -> Outcome:
    """Its words are others from now on, also where it was posted."""
    share = await ctx.read(lambda stored: stored.share(share_id))
    if share is None or share.withdrawn or share.author_id != author(ctx):
        raise StaleAction
    better = replace(share, text=text, version=share.version + 1)
    mark = f"v{better.version}"
    said = [*_in_rooms(ctx, better, lambda say: posted(better, ctx.directory, say), mark), _at_home(ctx, better, mark)]
    audit = noted(Deed.SHARE_CORRECTED, author(ctx), share.id, ctx.now, ctx.event)
    return reply(ctx.say("share-corrected")) + effects(SaveShare(better), audit, *map(Enqueue, said))


async def withdrawn(ctx: Context, share: Share) -> Outcome:
    """It is taken back from every room; its author is told if it was somebody else."""
    if share.withdrawn:
        raise PersonError("share-withdrawn-already")
    back = replace(share, withdrawn=True)
    said = [*_in_rooms(ctx, back, lambda _say: Message(()), "withdrawn"), _at_home(ctx, back, "withdrawn")]
    audit = noted(Deed.SHARE_WITHDRAWN, author(ctx), share.id, ctx.now, ctx.event)
    changed = (SaveShare(back), audit, *map(Enqueue, said), *await _tell_author(ctx, share))
    return reply(ctx.say("share-withdrawn")) + effects(*changed)


async def _tell_author(ctx: Context, share: Share) -> tuple[Effect, ...]:
    if share.author_id == author(ctx) or share.author_id not in ctx.directory.people:
        return ()
    name, text = person(ctx.directory, author(ctx)), shorten(share.text)
    key = f"share-note/{share.id}/withdrawn"
    return await told(
        ctx.moment, (share.author_id,), key, lambda say: Message.of(say("share-told-withdrawn", name=name, text=text))
    )
