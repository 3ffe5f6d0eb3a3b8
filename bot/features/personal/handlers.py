"""« rappelle-moi … », « mes rappels », and what is done with one of them. Only in private."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from functools import wraps

from bot.domain.delivery import Delivery, DeliveryKind
from bot.domain.effects import Enqueue, RemovePersonalReminders
from bot.domain.errors import PersonError, StaleAction
from bot.domain.events import MessageEdited
from bot.domain.identity import Recipient
from bot.domain.knowledge import LANGUAGES
from bot.domain.personal import PersonalReminder, next_firing
from bot.domain.spoken_outcome import Trouble, Unread
from bot.domain.spoken_time import Spoken
from bot.domain.text import clean, fold_in_place
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome, reply
from bot.engine.courtesy import without_please
from bot.engine.router import Router
from bot.features.personal import picking, wording
from bot.features.personal.altering import dropped, just_made, moving, removed, timed_anew
from bot.features.personal.dialogue import again, ask, begin, current, drop, keep, new_id, person_id, route
from bot.features.personal.flow import FLOW, State
from bot.features.personal.hearing import anew, heard, says_when
from bot.features.personal.planning import duty
from bot.features.personal.which import coming, in_list, listing, meant
from bot.i18n import translator

Said = Callable[[Context, str], Awaitable[Outcome | None]]

_FOR = re.compile(r"^(?:pour|for)\s+", re.IGNORECASE)
_COMMAND = 100
"""Characters in which the words of a command stand."""

router = Router("personal")
router.duties.append(duty())
router.flows[FLOW] = route()


def private(handler: Said) -> Said:
    """In a room, do it in the direct conversation, and say so."""

    @wraps(handler)
    async def handled(ctx: Context, words: str) -> Outcome | None:
        outcome = await handler(ctx, words)
        if outcome is None or ctx.event.direct:
            return outcome
        to = Recipient.person(person_id(ctx))
        if not await ctx.read(lambda stored: stored.reachable([to])):
            return reply(ctx.say("personal-write-to-me"))
        said = (
            Enqueue(
                Delivery(
                    key=f"personal/{ctx.event.account.platform}/{ctx.event.id}/{place}",
                    to=to,
                    kind=DeliveryKind.REPLY,
                    message=message,
                    due_at=ctx.now,
                )
            )
            for place, message in enumerate(outcome.messages)
        )
        return reply(ctx.say("personal-in-private")) + Outcome(effects=(*outcome.effects, *said))

    return handled


@router.command("remind", urgent=True, takes=True, sure=says_when)
@private
async def remind(ctx: Context, _words: str) -> Outcome | None:
    """Begin a reminder with what was said; None if it is a question: « rappelle-moi les cinq conditions »."""
    return await _reminded(ctx, without_please(_after(clean(ctx.text), "command-remind")))


@router.reader
@private
async def remind_at(ctx: Context, text: str) -> Outcome | None:
    """The same in another order: « demain à 14 h, rappelle-moi d'appeler Léa », « rappel demain 10 h : réunion »."""
    rest = anew(ctx, text) if ctx.person else None
    return await _reminded(ctx, rest) if rest else None


@router.recast
async def edited(ctx: Context) -> Outcome | None:
    """What was read back and isn't agreed to yet, put otherwise by editing it: it is read back again; other edits there change nothing."""
    if not isinstance(ctx.event, MessageEdited) or ctx.flow is None or ctx.flow.name != FLOW:
        return None
    text = clean(ctx.event.text)
    rest = _after(text, "command-remind") or anew(ctx, text)
    outcome = await _reminded(ctx, rest) if rest else None
    return outcome or reply(ctx.say("edit-no-order")) + await again(ctx)


async def _reminded(ctx: Context, text: str) -> Outcome | None:
    if (later := _FOR.sub("", text)) != text and heard(ctx, later).first:
        text = later  # « un rappel pour demain à 11 h »
    if not text:
        person_id(ctx)
        return reply(ctx.say("personal-usage"))
    spoken = heard(ctx, text)
    if _is_question(spoken):
        return None
    person_id(ctx)
    state = State(id=new_id(ctx), what=spoken.what, zone=ctx.zone)
    return await begin(ctx, state, spoken)


def _is_question(spoken: Spoken) -> bool:
    """Whether somebody wants to be told something now: no time, and nothing that sounds like a thing to do; or an open question."""
    unread = isinstance(spoken.when, Unread) and spoken.when.trouble is Trouble.NONE
    counted = unread and spoken.what[:1].isdigit()  # « 3 jours avt le module »
    return not spoken.first and not spoken.deed and not counted and (unread or _opens(spoken.what))


def _opens(text: str) -> bool:
    folded = fold_in_place(text)[0]
    return asks(text) or any(
        folded.startswith(f"{word} ") for lang in LANGUAGES for word in translator(lang).words("personal-questions")
    )


def _after(text: str, key: str) -> str:
    """What stands behind the words of a command, as it was written."""
    folded, places = fold_in_place(text[:_COMMAND])
    for word in _called(key):
        found = re.match(rf"\W*{re.escape(word)}(?!\w)", folded)
        if found:
            return text[places[found.end()] :].strip()
    return ""


def _called(key: str) -> list[str]:
    return sorted((word for lang in LANGUAGES for word in translator(lang).words(key)), key=len, reverse=True)


@router.command("reminders", urgent=True)
@private
async def listed(ctx: Context, _words: str) -> Outcome:
    """Show what somebody asked for."""
    return reply(*listing(ctx, await coming(ctx)))


@router.command("unremind", urgent=True, takes=True, sure=picking.says_which)
@private
async def remove_numbered(ctx: Context, words: str) -> Outcome:
    """Cancel one of the list."""
    if not words and (outcome := dropped(ctx)):
        return outcome
    chosen = meant(ctx, words, await coming(ctx)) or (None if words else await just_made(ctx))
    return removed(ctx, chosen) if chosen else await _choose(ctx)


@router.reader
@private
async def pick(ctx: Context, text: str) -> Outcome | None:
    """Cancel or move what a number stands for in the list that was just shown, or would be."""
    found = picking.picked(text)
    listed_ids = await in_list(ctx, text) if found and ctx.person else None
    if found is None or listed_ids is None:
        return await _pointed_at(ctx, text)
    if not found.places:
        return reply(*wording.clearing([each for each, _ in await coming(ctx)], ctx.say))
    if not all(1 <= each <= len(listed_ids) for each in found.places):
        return await _choose(ctx)
    chosen = [await _theirs(ctx, (listed_ids[each - 1],)) for each in dict.fromkeys(found.places)]
    if found.moves:
        return await moving(ctx, chosen[0], found.rest)
    return sum((removed(ctx, each) for each in chosen), Outcome())


async def _pointed_at(ctx: Context, text: str) -> Outcome | None:
    pointed = picking.pointed_at(text) if picking.shown(ctx) else None
    if pointed is None:
        return None
    moves, words = pointed
    known, said = await coming(ctx), words.split()
    # « celui du rapport d'une heure »: what it is to be moved by stands behind what it is
    for end in range(1, len(said) + 1) if moves else [len(said)]:
        if chosen := meant(ctx, " ".join(said[:end]), known, moves=True):
            return await moving(ctx, chosen, " ".join(said[end:])) if moves else removed(ctx, chosen)
    return None


router.reader(timed_anew)


@router.command("clear", urgent=True)
@private
async def remove_all(ctx: Context, _words: str) -> Outcome:
    """Cancel all of the list, once that is confirmed."""
    return reply(*wording.clearing([each for each, _ in await coming(ctx)], ctx.say))


@router.action("personal.clear")
async def clear(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Cancel those that were asked about; if they are others by now, ask again."""
    known = [each for each, _ in await coming(ctx)]
    if args != (wording.all_of(known),):
        return reply(ctx.say("personal-changed-meanwhile"), *wording.clearing(known, ctx.say))
    return reply(ctx.say("personal-cleared", count=len(known))) + Outcome(
        effects=(RemovePersonalReminders(person_id(ctx)),)
    )


@router.action("personal.spare")
async def spare(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Cancel none of them."""
    return reply(ctx.say("personal-spared"))


@router.command("reschedule", urgent=True, takes=True, sure=picking.says_which)
@private
async def move_numbered(ctx: Context, words: str) -> Outcome:
    """Change the time of one of the list, to what follows if anything does."""
    chosen = meant(ctx, words, await coming(ctx), moves=True)
    if chosen is None:
        return await _choose(ctx)
    rest = _after(clean(ctx.text), "command-reschedule")
    number = picking.NUMBER.match(rest)
    return await moving(ctx, chosen, rest[number.end() :] if number else rest)


async def _choose(ctx: Context) -> Outcome:
    known = await coming(ctx)
    return reply(*([ctx.say("personal-which")] if known else []), *listing(ctx, known))


async def _theirs(ctx: Context, args: tuple[str, ...]) -> PersonalReminder:
    """
    The reminder of a choice.

    Raises:
        StaleAction: It isn't the person's, or isn't one any more.
    """
    if len(args) != 1:
        raise StaleAction
    found = await ctx.read(lambda stored: stored.personal_reminder(args[0]))
    if found is None or found.person_id != person_id(ctx):
        raise PersonError("personal-gone")
    return found


@router.action(picking.SHOW)
async def show(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of the list, with what can be done."""
    reminder = await _theirs(ctx, args)
    firing = next_firing(reminder.rule, reminder.zone, ctx.now, ctx.directory.milestones)
    return reply(*wording.detail(reminder, firing, ctx.directory.milestones, ctx.say))


@router.action("personal.move")
async def move(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Ask for another time."""
    return await moving(ctx, await _theirs(ctx, args), "")


@router.action("personal.remove")
async def remove(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Cancel it."""
    return removed(ctx, await _theirs(ctx, args))


@router.action("personal.yes")
async def confirm(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Keep what was read back; pressed again, say that it is kept."""
    if ctx.flow is None or ctx.flow.name != FLOW:
        reminder = await _theirs(ctx, args)
        firing = next_firing(reminder.rule, reminder.zone, ctx.now, ctx.directory.milestones)
        if firing is None:
            raise StaleAction
        return reply(wording.kept(reminder, firing, ctx.directory.milestones, ctx.say))
    return keep(ctx, _open(ctx, args))


@router.action("personal.change")
async def change(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Ask for another time."""
    return ask(ctx, _open(ctx, args).unsettled)


@router.action("personal.no")
async def cancel(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """Keep nothing."""
    return drop(ctx, _open(ctx, args))


def _open(ctx: Context, args: tuple[str, ...]) -> State:
    state = current(ctx)
    if args != (state.id,):
        raise StaleAction
    return state
