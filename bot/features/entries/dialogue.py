"""Writing an entry in chat: what is asked, the read-back, publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.domain.audit import Deed
from bot.domain.delivery import delivery_id
from bot.domain.effects import Effect, EndFlow, PutEntities, SavePassed
from bot.domain.errors import PersonError, Phrase, StaleAction
from bot.domain.events import ShortcutUsed
from bot.domain.knowledge import Entry, Origin
from bot.domain.message import typed_choice, verbatim
from bot.domain.question import PassedState
from bot.domain.rights import may_act
from bot.domain.text import after_words, clean
from bot.domain.wall_time import zone
from bot.engine.context import Context, Outcome, effects, reply, under_way
from bot.engine.courtesy import means
from bot.engine.notices import noted
from bot.engine.router import FlowRoute
from bot.features.entries.draft import FLOW, LASTS, VERSION, Draft, Ending, Pick, Stage, Words, advance, onward
from bot.features.entries.permission import author, changeable, offered, refused
from bot.features.entries.wording import asked, options, place
from bot.i18n import translator

MOST_QUESTIONS = 20
"""Wordings of a question that an entry keeps."""


async def start(ctx: Context, words: str) -> Outcome:
    """`ajouter une fiche`: the words behind it are its question; the message that is answered, its answer."""
    if outcome := refused(ctx):
        return outcome
    title, body = _parted(after_words(ctx.text, words))
    draft = Draft(id=_new_id(ctx), title=title, body=ctx.quoted or body, lang=ctx.say.lang)
    return await _ask(ctx, onward(draft, offered(ctx)))


def _parted(text: str) -> tuple[str, str]:
    """The question, and the answer that stands behind it: « Où se garer ? Place Gambetta. »; two questions are one title."""
    found = _ANSWERED.match(text)
    return (found[1], found[2]) if found and not found[2].rstrip().endswith("?") else (text, "")


_ANSWERED = re.compile(r"([^?\n]+(?:\?|(?=\n)))[\s:–—-]*(\S.*)$", re.DOTALL)


async def picked(ctx: Context, event: ShortcutUsed) -> Outcome:
    """Somebody picked a message to have it kept: it is the answer, and the question is asked for."""
    if outcome := refused(ctx):
        return outcome
    draft = Draft(id=_new_id(ctx), body=clean(event.text), lang=ctx.say.lang)
    return await _ask(ctx, onward(draft, offered(ctx)))


async def from_question(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """« En faire une fiche » under an answer: the question and the answer are there, all wordings of who asked are kept."""
    question = await ctx.read(lambda stored: stored.passed_question(args[0] if args else ""))
    if question is None or question.state is not PassedState.ANSWERED:
        raise StaleAction
    if outcome := refused(ctx):
        return outcome
    if question.entry_id:
        raise PersonError("entry-made-already")
    askers = await ctx.read(lambda stored: stored.askers(question.id))
    wordings = dict.fromkeys([question.text, *(each.text for each in askers)])
    draft = Draft(
        id=_new_id(ctx), title=question.text, body=question.answer, lang=question.lang, question_id=question.id,
        questions=tuple(wordings)[:MOST_QUESTIONS], scope=question.scope if question.scope in offered(ctx) else "",
    )  # fmt: skip
    return await _ask(ctx, onward(draft, offered(ctx)))


async def change(ctx: Context, entry: Entry) -> Outcome:
    """Begin to change an entry."""
    draft = Draft(
        id=_new_id(ctx), title=entry.title, body=entry.body, scope=entry.scope, lang=entry.lang,
        questions=tuple(entry.questions), entry_id=entry.id, stage=Stage.PREVIEW,
    )  # fmt: skip
    return await _ask(ctx, draft)


async def step(ctx: Context, text: str) -> Outcome | None:
    """Take what was written; None if it means nothing to the question that is open."""
    draft = current(ctx)
    if outcome := refused(ctx):
        return outcome + _left(ctx)
    known = options(draft, offered(ctx), ctx.directory, ctx.say)
    option = typed_choice(known, text)
    if option is None and draft.stage is Stage.PREVIEW and means("entry-word-yes", text):
        option = known[0]
    return await _take(ctx, draft, Pick(option.action.args[2]) if option else Words(text))


async def pick(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """An option was pressed: of the question that is open, of what was shown last, by who writes it."""
    draft = current(ctx)
    if len(args) != 4 or args[0] != draft.id or args[1] != draft.stage.value or args[3] != draft.shown:
        raise StaleAction
    if outcome := refused(ctx):
        return outcome + _left(ctx)
    outcome = await _take(ctx, draft, Pick(args[2]))
    if outcome is None:
        raise StaleAction
    return outcome


async def _take(ctx: Context, draft: Draft, said: Words | Pick) -> Outcome | None:
    match advance(draft, said, offered(ctx)):
        case Phrase() as wrong:
            return reply(ctx.say.phrase(wrong)) + await again(ctx)
        case Ending.CANCEL:
            return await _cancelled(ctx)
        case Ending.PUBLISH:
            return await _published(ctx, draft)
        case Draft() as after:
            return await _ask(ctx, after)
        case _:
            return None


async def _ask(ctx: Context, draft: Draft) -> Outcome:
    question = asked(draft, offered(ctx), ctx.directory, ctx.say, review_day(today(ctx)))
    return reply(*question) + effects(under_way(ctx, FLOW, VERSION, draft.dump(), ctx.now + LASTS))


async def again(ctx: Context) -> Outcome:
    """Repeat the open question."""
    return reply(*asked(current(ctx), offered(ctx), ctx.directory, ctx.say, review_day(today(ctx))))


async def _confused(ctx: Context) -> Outcome:
    return reply(ctx.say("entry-choose")) + await again(ctx)


async def _cancelled(ctx: Context) -> Outcome:
    return reply(ctx.say("entry-cancelled")) + _left(ctx)


async def _published(ctx: Context, draft: Draft) -> Outcome:
    """The rights, and what it changes, are looked at again; then it answers."""
    if not may_act(ctx.directory, author(ctx), draft.scope):
        raise PersonError("entry-not-yours")
    before = await changeable(ctx, draft.entry_id) if draft.entry_id else None
    entry = _entry(ctx, draft, before)
    changed: list[Effect] = [PutEntities((), (entry,))]
    if draft.question_id:
        question = await ctx.read(lambda stored: stored.passed_question(draft.question_id))
        if question is not None:
            changed.append(SavePassed(replace(question, entry_id=entry.id)))
    deed = Deed.ENTRY_CHANGED if before else Deed.ENTRY_PUBLISHED
    changed.append(noted(deed, author(ctx), entry.id, ctx.now, ctx.event))
    where = place(entry.scope, ctx.directory, ctx.say)
    told = ctx.say("entry-published", place=where, day=ctx.say.month(entry.review or ""))
    return reply(told) + effects(*changed) + _left(ctx)


def _entry(ctx: Context, draft: Draft, before: Entry | None) -> Entry:
    """The entry that the draft makes: what people wrote formats and links nothing."""
    say = translator(draft.lang)
    who = ctx.directory.people[author(ctx)].name
    day = today(ctx)
    made = Entry(
        id=draft.entry_id or f"fiche-{draft.id}",
        lang=draft.lang,
        title=draft.title,
        source=say("entry-source", name=who)[:300],
        date=day.isoformat(),
        review=review_day(day).isoformat(),
        questions=list(dict.fromkeys((draft.title, *draft.questions)))[:MOST_QUESTIONS],
        body=before.body if before and before.body == draft.body else verbatim(draft.body),
        origin=Origin.CHAT,
        scope=draft.scope,
        author_id=author(ctx),
    )
    if before is None or before.origin is Origin.CHAT:
        return made
    # what came from a file stays that file's, so that the next import of it finds it again
    return made.model_copy(update={"origin": before.origin, "page": before.page, "section": before.section})


def today(ctx: Context) -> date:
    """The present date, by the clock of who writes."""
    return ctx.now.astimezone(zone(ctx.zone)).date()


def review_day(day: date) -> date:
    """When what was written on a day is to be read again: a year on."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=28)


def _new_id(ctx: Context) -> str:
    return delivery_id(f"entry/{ctx.event.account.platform}/{ctx.event.id}")[:12]


def current(ctx: Context) -> Draft:
    """
    The entry that is being written.

    Raises:
        StaleAction: There is none.
    """
    if ctx.flow is None or ctx.flow.name != FLOW or ctx.flow.version != VERSION:
        raise StaleAction
    return Draft.load(ctx.flow.state)


def _left(ctx: Context) -> Outcome:
    return effects(EndFlow(ctx.place, author(ctx))) if ctx.person else Outcome()


def route() -> FlowRoute:
    """The dialogue."""
    return FlowRoute(
        VERSION, step, again, _confused, {"cancel": _cancelled}, choices="entries.pick", agreed="entry-word-yes"
    )
