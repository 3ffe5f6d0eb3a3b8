"""Answers to what a team shared: from the room where they are said to the room of the team, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.audit import Deed
from bot.domain.delivery import Delivery, DeliveryKind, delivery_id
from bot.domain.effects import Effect, EndFlow, Enqueue, SaveShareAnswer
from bot.domain.errors import PersonError, StaleAction
from bot.domain.events import MessageDeleted, MessageEdited, MessageReceived
from bot.domain.identity import MessageRef, Recipient
from bot.domain.indicator_values import shorten
from bot.domain.message import Message
from bot.domain.share import LONGEST, Share, ShareAnswer, ShareThread
from bot.domain.text import after_words, bare, clean, fold, is_quoted
from bot.engine.context import Context, Outcome, effects, language, reply, under_way
from bot.engine.notices import noted
from bot.engine.router import FlowRoute
from bot.features.sharing.latest import whom, with_answers
from bot.features.sharing.posting import USEFUL
from bot.features.sharing.wording import answered, person, team, teams
from bot.i18n import Translator, translator

FLOW = "share-answer"
VERSION = 1
_LASTS = timedelta(minutes=30)
_RECENT = timedelta(days=30)
_OFFERED = 5
_MOST = 20
"""Answers of one person to one share."""


async def answer(ctx: Context, words: str) -> Outcome | None:
    """`@relais répondre …` in a room where something was shared; None elsewhere, where those words mean something else."""
    if ctx.room is None or (ctx.flow is not None and ctx.flow.name != FLOW):
        return None
    text = after_words(ctx.text, words)
    if (thread := await _thread(ctx)) is not None:
        return await _said(ctx, thread, text)
    room = ctx.room.id
    known = await ctx.read(lambda stored: stored.shares_in(room, since=ctx.now - _RECENT, limit=_OFFERED))
    if not known:
        return await _back(ctx, room, text)
    if len(known) == 1:
        return await _said(ctx, ShareThread(share_id=known[0].id, to_id=known[0].collective_id), text)
    return whom(ctx, "which", [(each, each.collective_id) for each in known]) + _waiting(ctx, None, text)


async def answer_named(ctx: Context, words: str) -> Outcome | None:
    """`répondre au partage`: the same, and where that is done, or that there is none, if they name one."""
    outcome = await answer(ctx, words)
    if outcome is not None or (ctx.flow is not None and ctx.flow.name != FLOW):
        return outcome
    names = any(word in fold(ctx.text) for lang in ("fr", "en") for word in translator(lang).words("share-word-share"))
    return reply(ctx.say("share-answer-where" if ctx.room is None else "share-answer-none")) if names else None


async def _back(ctx: Context, room: str, text: str) -> Outcome | None:
    """In the room of the team that shared: to whoever answered; None if nobody did."""
    known = await with_answers(ctx, room, ctx.now - _RECENT)
    if len(known) > 1:
        return whom(ctx, "whom", known) + _waiting(ctx, None, text)
    return await _said(ctx, ShareThread(share_id=known[0][0].id, to_id=known[0][1]), text) if known else None


async def in_thread(ctx: Context, text: str) -> Outcome | None:
    """An answer in the thread of something shared, or to an answer; None if it belongs to something else."""
    thread = await _thread(ctx)
    if thread is None:
        return None
    return await _said(ctx, thread, _without_command(text))


def _without_command(text: str) -> str:
    """The text without the « répondre » that it may begin with."""
    first, _, rest = text.partition(" ")
    spelled = {word for lang in ("fr", "en") for word in translator(lang).words("command-answer")}
    return rest.lstrip(" :,-\n") if rest and bare(first) in spelled else text


async def _thread(ctx: Context) -> ShareThread | None:
    messages = ctx.replies_to
    if ctx.room is None or not messages:
        return None
    room = ctx.room.id
    return await ctx.read(lambda stored: stored.share_thread(room, messages))


async def chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """« Répondre » was pressed under something shared: what was written already is the answer, else it is asked for."""
    if len(args) != 2:
        raise StaleAction
    text = _kept(ctx) if ctx.flow is not None and ctx.flow.name == FLOW else ""
    return await _said(ctx, ShareThread(share_id=args[0], to_id=args[1]), text)


async def _said(ctx: Context, thread: ShareThread, text: str) -> Outcome:
    """Pass an answer on, or ask for its words."""
    share = await _share(ctx, thread.share_id)
    if not text:
        told = ctx.say("share-answer-ask", collective=team(ctx.directory, thread.to_id), text=shorten(share.text))
        return reply(told) + _waiting(ctx, thread, "")
    if is_quoted(ctx.text):
        raise PersonError("share-quoted")
    if len(text) > LONGEST:
        raise PersonError("share-text-long", count=len(text), limit=LONGEST)
    return await _passed_on(ctx, share, thread, text)


async def _share(ctx: Context, share_id: str) -> Share:
    """
    What is answered, by somebody who may, in a room that it concerns.

    Raises:
        PersonError: It was taken back, or who answers isn't known.
        StaleAction: It wasn't shared here.
    """
    share = await ctx.read(lambda stored: stored.share(share_id))
    if share is None or ctx.room is None or ctx.room.id not in (share.collective_id, *share.rooms):
        raise StaleAction
    if share.withdrawn:
        raise PersonError("share-withdrawn-already")
    if ctx.person is None:
        raise PersonError("share-stranger")
    return share


async def _passed_on(ctx: Context, share: Share, thread: ShareThread, text: str) -> Outcome:
    if ctx.room is None or ctx.person is None or ctx.room.id == thread.to_id:
        raise PersonError("share-answer-own")
    said = ShareAnswer(
        id=_answer_id(ctx, _message(ctx)),
        share_id=share.id,
        person_id=ctx.person.id,
        room_id=ctx.room.id,
        to_id=thread.to_id,
        text=text,
        at=ctx.now,
    )
    before = await ctx.read(lambda stored: stored.share_answers(share.id))
    if sum(each.person_id == said.person_id for each in before) >= _MOST:
        raise PersonError("share-answer-too-many", limit=_MOST)
    to = await _whither(ctx, share, said)
    words = answered(said, share, _standing(ctx, share, [*before, said], to), ctx.directory, _say(ctx, to))
    audit = noted(Deed.SHARE_ANSWERED, said.person_id, share.id, ctx.now, ctx.event)
    told = ctx.say("share-answer-passed-on", collective=team(ctx.directory, thread.to_id), text=shorten(share.text))
    changed: tuple[Effect, ...] = (SaveShareAnswer(said), Enqueue(_delivery(ctx, said, to, words)), audit)
    left = (EndFlow(ctx.place, ctx.person.id),) if ctx.flow is not None and ctx.flow.name == FLOW else ()
    return reply(told) + effects(*changed, *left)


async def _whither(ctx: Context, share: Share, said: ShareAnswer) -> Recipient:
    """
    The room of the team that is answered; without one, who shared.

    Raises:
        PersonError: Neither is reached.
    """
    room, author = Recipient.collective(said.to_id), Recipient.person(share.author_id)
    wanted = [room, author] if said.to_id == share.collective_id else [room]
    found = await ctx.read(lambda stored: stored.reachable(wanted))
    to = next((each for each in wanted if each in found), None)
    if to is None:
        raise PersonError("share-answer-nowhere", collective=team(ctx.directory, said.to_id))
    return to


def _standing(ctx: Context, share: Share, known: list[ShareAnswer], to: Recipient) -> str:
    """How many have answered, and from which rooms."""
    say = _say(ctx, to)
    if to.id != share.collective_id and to.is_room:
        return say("share-answer-standing", count=0, rooms="")
    counted = [each for each in known if not each.withdrawn and each.room_id != share.collective_id]
    rooms = tuple(dict.fromkeys(each.room_id for each in counted))
    return say("share-answer-standing", count=len(counted), rooms=teams(ctx.directory, rooms, say))


def _say(ctx: Context, to: Recipient) -> Translator:
    return translator(language(ctx.directory, to))


def _delivery(ctx: Context, said: ShareAnswer, to: Recipient, message: Message, mark: str = "") -> Delivery:
    return Delivery(
        key=said.key + mark,
        to=to,
        kind=DeliveryKind.SHARE,
        message=message,
        due_at=ctx.now,
        expires_at=ctx.now + USEFUL,
        replaces=said.key if mark else None,
    )


def _message(ctx: Context) -> MessageRef | None:
    event = ctx.event
    return event.message if isinstance(event, MessageReceived | MessageEdited | MessageDeleted) else None


def _answer_id(ctx: Context, message: MessageRef | None) -> str:
    """The same for a message and for what becomes of it."""
    conversation = ctx.event.conversation
    return delivery_id(f"{conversation.platform}/{conversation.id}/{message.id if message else ctx.event.id}")


async def recast(ctx: Context) -> Outcome | None:
    """An answer that its author edits or deletes is edited or deleted where it was passed on."""
    message = _message(ctx)
    if ctx.room is None or ctx.person is None or message is None:
        return None
    name = _answer_id(ctx, message)
    said = await ctx.read(lambda stored: stored.share_answer(name))
    if said is None or said.withdrawn or said.person_id != ctx.person.id:
        return None
    share = await ctx.read(lambda stored: stored.share(said.share_id))
    if share is None:
        return None
    text = _without_command(clean(ctx.event.text)) if isinstance(ctx.event, MessageEdited) else ""
    if isinstance(ctx.event, MessageEdited) and not 0 < len(text) <= LONGEST:
        raise PersonError("share-text-long", count=len(text), limit=LONGEST)
    after = replace(said, text=text, version=said.version + 1, withdrawn=not text)
    known = await ctx.read(lambda stored: stored.share_answers(share.id))
    to = await _whither(ctx, share, said)
    words = answered(after, share, _standing(ctx, share, known, to), ctx.directory, _say(ctx, to))
    mark = f"/v{after.version}" if text else "/withdrawn"
    changed = _delivery(ctx, said, to, words if text else Message(()), mark)
    told = ctx.say(
        "share-answer-changed" if text else "share-answer-taken-back", name=person(ctx.directory, ctx.person.id)
    )
    return reply(told) + effects(SaveShareAnswer(after), Enqueue(changed))


def _waiting(ctx: Context, thread: ShareThread | None, text: str) -> Outcome:
    """Take what they write next as the answer, or what they press next as what it is for."""
    if ctx.person is None:
        raise PersonError("share-stranger")
    state = {"share": thread.share_id if thread else "", "to": thread.to_id if thread else "", "text": text}
    return effects(under_way(ctx, FLOW, VERSION, json.dumps(state, ensure_ascii=False), ctx.now + _LASTS))


def _state(ctx: Context) -> dict[str, str]:
    if ctx.flow is None or ctx.flow.name != FLOW:
        raise StaleAction
    read: dict[str, str] = json.loads(ctx.flow.state)
    return read


def _kept(ctx: Context) -> str:
    return _state(ctx)["text"]


async def _step(ctx: Context, text: str) -> Outcome | None:
    """What they write is the answer, unless they are asked what it is for."""
    state = _state(ctx)
    if not state["share"]:
        return None
    return await _said(ctx, ShareThread(share_id=state["share"], to_id=state["to"]), _without_command(text))


async def _again(ctx: Context) -> Outcome:
    state = _state(ctx)
    if not state["share"]:
        return reply(ctx.say("share-answer-choose"))
    share = await _share(ctx, state["share"])
    return reply(ctx.say("share-answer-ask", collective=team(ctx.directory, state["to"]), text=shorten(share.text)))


async def _cancelled(ctx: Context) -> Outcome:
    left = effects(EndFlow(ctx.place, ctx.person.id)) if ctx.person else Outcome()
    return reply(ctx.say("share-answer-cancelled")) + left


def route() -> FlowRoute:
    """The dialogue in which an answer is written."""
    return FlowRoute(VERSION, _step, _again, _again, {"cancel": _cancelled})


def lines(ctx: Context, known: list[ShareAnswer]) -> Iterator[str]:
    """How many have answered, and who, for the list of what was shared."""
    counted = [each for each in known if not each.withdrawn]
    names = dict.fromkeys(
        f"{person(ctx.directory, each.person_id)} ({team(ctx.directory, each.room_id)})" for each in counted
    )
    if counted:
        yield ctx.say("share-listed-answers", count=len(counted), names=ctx.say.listed([*names][:12]))
