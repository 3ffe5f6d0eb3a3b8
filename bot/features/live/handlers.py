"""Live answers: for the asker's collective, in their zone, in the language of their question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import assert_never

from bot.domain.conversation import Turn
from bot.domain.effects import QuestionOutcome, RecordQuestion, SaveTurn
from bot.domain.message import Block, Heading, verbatim
from bot.domain.programme import Collective, Milestone
from bot.domain.wall_time import zone
from bot.engine.context import Context
from bot.engine.home import HomePart
from bot.engine.response import Response, ResponseKind
from bot.engine.router import Router
from bot.engine.voting import votes
from bot.features.live import dated, people, subjects
from bot.features.live.intents import Intent, Wanted, read_intent
from bot.i18n import Translator, translator
from bot.knowledge.language import load_language
from bot.knowledge.query import analyse

router = Router("live")

_ABOUT = "milestone:"
"""What begins the name of a turn's subject, before the milestone's id."""


@router.question
async def answer(ctx: Context, text: str) -> Response | None:
    """A question about the collective's own programme, asked by one of its people or in its room; None for any other question."""
    concerned = _concerned(ctx)
    intent = _intent(ctx, text, concerned) if concerned else None
    if intent is None:
        return None
    collectives = subjects.among(intent.words, concerned)
    milestones = ctx.directory.milestones_of(each.id for each in collectives)
    last, before = _before(ctx, concerned)
    found = subjects.subject(intent, milestones, _since(ctx, intent, last), before)
    leaning = (Wanted.MILESTONE, Wanted.PERIOD, *((Wanted.AFTER,) if ctx.turn else ()))
    if intent.spoken_of and not (last or before) and intent.wanted in leaning:
        return None  # it goes on from something else
    intent, about = (intent, text) if found else _listed(ctx, intent, last) or (intent, text)
    say = translator(analyse(text, load_language(), hint=ctx.say.lang).lang)
    done = await _done(ctx, collectives, say) if intent.wanted is Wanted.DEADLINES else {}
    blocks = [
        *_blocks(ctx, intent, collectives, found, say, done),
        *dated.example_note(ctx.directory, say, dated=intent.wanted in dated.DATED),
    ]
    return Response(
        kind=ResponseKind.LIVE, blocks=tuple(blocks), lang=say.lang, reactions=votes(ctx, say),
        effects=(_recorded(ctx, text, say.lang), *_remembered(ctx, about, found)),
    )  # fmt: skip


def _listed(ctx: Context, intent: Intent, last: Intent | None) -> tuple[Intent, str] | None:
    """What was wanted before, and in which words, where one thing is meant of the list that this gave: « c'est où ? »."""
    goes_on = intent.spoken_of and intent.wanted is Wanted.MILESTONE
    return (last, ctx.turn.question) if goes_on and last and ctx.turn else None


def _since(ctx: Context, intent: Intent, last: Intent | None) -> date:
    """From when on something comes next: today, or after the days that were asked about before « et après ? »."""
    after = intent.wanted is Wanted.AFTER and last is not None and last.span is not None
    return last.span.last + timedelta(days=1) if after and last and last.span else _today(ctx)


def _recorded(ctx: Context, text: str, lang: str) -> RecordQuestion:
    """It was asked and answered, by no entry: what is voted down is found again by who mends it."""
    return RecordQuestion(
        event_id=ctx.event.id, person_id=ctx.person.id if ctx.person else None, text=text, lang=lang,
        outcome=QuestionOutcome.ANSWERED, entry_id=None, confidence=None, at=ctx.now,
    )  # fmt: skip


@router.home(HomePart.COMING)
async def coming(ctx: Context) -> tuple[Block, ...]:
    """What comes next for the person's collectives, or for those that they coordinate."""
    collectives = _concerned(ctx)
    if not collectives or ctx.person is None:
        return ()
    intent = Intent(wanted=Wanted.NEXT)
    milestones = ctx.directory.milestones_of(each.id for each in collectives)
    found = subjects.subject(intent, milestones, _today(ctx), None)
    blocks = _blocks(ctx, intent, collectives, found, ctx.say, {})
    return (Heading(ctx.say("live-home")), *blocks, *dated.example_note(ctx.directory, ctx.say, dated=True))


def _concerned(ctx: Context) -> tuple[Collective, ...]:
    """The collectives of the conversation; for who coordinates, those within their scope."""
    if ctx.collectives or ctx.person is None:
        return ctx.collectives
    return ctx.directory.within(each.scope for each in ctx.directory.memberships_of(ctx.person.id))


def _today(ctx: Context) -> date:
    return ctx.now.astimezone(zone(ctx.zone)).date()


def _intent(ctx: Context, text: str, collectives: Sequence[Collective]) -> Intent | None:
    return read_intent(text, partial(subjects.known_names, ctx.directory, collectives), _today(ctx))


def _before(ctx: Context, collectives: Sequence[Collective]) -> tuple[Intent | None, Milestone | None]:
    """What the last question in this place wanted of the programme, and the milestone that it was about."""
    if ctx.turn is None or (ctx.turn.entry_id and not ctx.turn.entry_id.startswith(_ABOUT)):
        return None, None
    intent = _intent(ctx, ctx.turn.question, collectives)
    if ctx.turn.entry_id:
        return intent, ctx.directory.milestones.get(ctx.turn.entry_id.removeprefix(_ABOUT))
    if intent is None or (intent.spoken_of and intent.wanted is Wanted.MILESTONE):
        return None, None
    if intent.spoken_of or not intent.one:
        return (intent if intent.wanted in dated.DATED else None), None
    milestones = ctx.directory.milestones_of(each.id for each in collectives)
    return intent, subjects.subject(intent, milestones, _today(ctx), None)


def _remembered(ctx: Context, text: str, found: Milestone | None) -> tuple[SaveTurn, ...]:
    """What a question that continues this one refers to."""
    if ctx.person is None:
        return ()
    about = f"{_ABOUT}{found.id}" if found else ""
    return (SaveTurn(Turn(place=ctx.place, person_id=ctx.person.id, question=text, entry_id=about, at=ctx.now)),)


async def _done(ctx: Context, collectives: Sequence[Collective], say: Translator) -> dict[str, list[str]]:
    """By milestone: which of these teams have done what is due, who said so and when."""
    closings = await ctx.read(lambda stored: stored.closings([each.id for each in collectives]))
    found: dict[str, list[str]] = {}
    for closing in closings:
        milestone, team = ctx.directory.milestones.get(closing.milestone_id), ctx.directory.collectives
        if milestone is None or not closing.closes(milestone) or closing.collective_id not in team:
            continue
        who = ctx.directory.people.get(closing.person_id)
        name = verbatim(who.name if who else closing.person_id)
        values = {"collective": verbatim(team[closing.collective_id].name), "name": name}
        key = "live-done-team" if len(collectives) > 1 else "live-done"
        found.setdefault(milestone.id, []).append(say(key, when=say.moment(closing.at, ctx.zone), **values))
    return found


def _blocks(
    ctx: Context,
    intent: Intent,
    collectives: Sequence[Collective],
    found: Milestone | None,
    say: Translator,
    done: Mapping[str, Sequence[str]],
) -> list[Block]:
    milestones = ctx.directory.milestones_of(each.id for each in collectives)
    match intent.wanted:
        case Wanted.MILESTONE if found is None:
            return dated.no_such_module(intent.number or 0, milestones, say)
        case Wanted.MILESTONE | Wanted.NEXT | Wanted.AFTER:
            return dated.about_one(intent, found, _today(ctx), say)
        case Wanted.CALENDAR:
            return dated.about_calendar(intent, milestones, _today(ctx), say)
        case Wanted.PERIOD:
            return dated.about_period(intent, milestones, say)
        case Wanted.DEADLINES:
            return dated.about_deadlines(milestones, _today(ctx), say, done)
        case Wanted.TEAM:
            return people.about_team(ctx.directory, collectives, say)
        case Wanted.COORDINATOR:
            return people.about_coordinators(ctx.directory, ctx.collectives, ctx.person, say)
        case Wanted.COLLECTIVE:
            return people.about_collectives(collectives, ctx.directory, say)
        case Wanted.REGION:
            return people.about_region(collectives, ctx.directory, say)
        case unknown:
            assert_never(unknown)
