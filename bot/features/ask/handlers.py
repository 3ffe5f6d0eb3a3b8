"""The reader of last resort: an answer with its source, a question back, or an honest abstention that can be passed on."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.actions import Action
from bot.domain.conversation import Turn
from bot.domain.effects import Effect, QuestionOutcome, RecordQuestion, SaveTurn
from bot.domain.errors import StaleAction
from bot.domain.knowledge import EVERYBODY, Decision, Entry, Verdict
from bot.domain.message import Note, Option, Text
from bot.domain.rights import responsible, seen_scopes
from bot.domain.wall_time import zone
from bot.engine.asking import asks
from bot.engine.context import Context, Outcome
from bot.engine.response import Response, ResponseKind, shown
from bot.engine.router import Router
from bot.engine.voting import votes
from bot.features.ask.knowledge import KnowledgeSource
from bot.features.ask.rephrasing import rephrased
from bot.i18n import Translator, translator
from bot.knowledge.compose import plain, shortened
from bot.ports.rephraser import Rephraser

_OUTCOMES = {
    Verdict.ANSWER: QuestionOutcome.ANSWERED,
    Verdict.SUGGEST: QuestionOutcome.SUGGESTED,
    Verdict.ABSTAIN: QuestionOutcome.ABSTAINED,
}


def build(knowledge: KnowledgeSource, rephraser: Rephraser | None = None) -> Router:
    """The feature's router, answering from that knowledge; what a rephraser says is checked against it."""
    router = Router("ask")

    @router.fallback
    async def ask(ctx: Context, text: str) -> Response | None:
        base = (await knowledge.current(ctx.read, ctx.directory.revision)).seen_by(_scopes(ctx))
        before, about = (ctx.turn.question, ctx.turn.entry_id) if ctx.turn else (None, None)
        decision = base.decide(text, lang=ctx.say.lang, context=before, about=about)
        if ctx.flow is not None and not asks(text) and not _plainly_meant(text, decision):
            return None  # more likely something said in the dialogue under way than a question
        return await rephrased(ctx, text, decision, _response(ctx, text, decision), rephraser)

    @router.action("ask.entry")
    async def show_entry(ctx: Context, args: tuple[str, ...]) -> Outcome:
        entries = await ctx.read(lambda stored: stored.entries())
        seen = {EVERYBODY, *_scopes(ctx)}
        entry = next((each for each in entries if (each.id,) == args and each.scope in seen), None)
        if entry is None:
            raise StaleAction
        return shown(entry_response(ctx, entry), translator(entry.lang))

    return router


def _plainly_meant(text: str, decision: Decision) -> bool:
    """Whether words that ask nothing are meant for the knowledge base: « les cinq conditions », not a remark about one's week."""
    few = 3 <= len(text.split()) <= _KEYWORDS
    return few and decision.verdict is Verdict.ANSWER and (decision.confidence or 0.0) >= _SURE


_KEYWORDS = 8
"""Words of a question that is not put as one."""
_SURE = 0.8


def _scopes(ctx: Context) -> frozenset[str]:
    return seen_scopes(ctx.directory, ctx.person.id if ctx.person else None, ctx.room.id if ctx.room else None)


def entry_response(ctx: Context, entry: Entry) -> Response:
    """The short answer of an entry that was chosen by its title."""
    text, _more = shortened(plain(entry.body))
    say = translator(entry.lang)
    response = Response(
        kind=ResponseKind.ANSWER, blocks=(Text(text),), lang=entry.lang, sources=(entry,),
        remarks=_remarks(ctx, (entry,), say),
    )  # fmt: skip
    if ctx.turn is None or ctx.person is None:
        return response
    asked = RecordQuestion(
        event_id=ctx.event.id, person_id=ctx.person.id, text=ctx.turn.question, lang=entry.lang,
        outcome=QuestionOutcome.ANSWERED, entry_id=entry.id, confidence=None, at=ctx.now,
    )  # fmt: skip
    return replace(response, reactions=votes(ctx, say), effects=(asked,))


def _remarks(ctx: Context, entries: tuple[Entry, ...], say: Translator) -> tuple[Note, ...]:
    """That an entry should have been read again by now: it may be out of date."""
    today = ctx.now.astimezone(zone(ctx.zone)).date()
    late = [each.review for each in entries if each.review and each.is_past_review(today)]
    return (Note(say("ask-past-review", day=say.month(min(late)))),) if late else ()


def _response(ctx: Context, text: str, decision: Decision) -> Response:
    say = translator(decision.lang)
    kept = _record(ctx, text, decision)
    match decision.verdict:
        case Verdict.ANSWER:
            return Response(
                kind=ResponseKind.ANSWER, blocks=(Text(decision.text),), lang=decision.lang,
                sources=decision.entries, remarks=_remarks(ctx, decision.entries, say), reactions=votes(ctx, say),
                confidence=decision.confidence, effects=kept,
            )  # fmt: skip
        case Verdict.SUGGEST:
            return Response(
                kind=ResponseKind.SUGGEST, blocks=(Text(say("ask-suggest")),), lang=decision.lang,
                suggestions=decision.entries, options=_pass_option(ctx, say), confidence=decision.confidence, effects=kept,
            )  # fmt: skip
        case Verdict.ABSTAIN:
            options = _pass_option(ctx, say)
            words = say("ask-abstain-offer") if options else say("ask-abstain")
            return Response(
                kind=ResponseKind.ABSTAIN, blocks=(Text(words),), lang=decision.lang,
                options=options, confidence=decision.confidence, effects=kept,
            )  # fmt: skip


def _pass_option(ctx: Context, say: Translator) -> tuple[Option, ...]:
    """The choice to pass it on, if there is anybody to pass it on to."""
    collective = ctx.collectives[0].id if ctx.collectives else None
    if ctx.person is None or not responsible(ctx.directory, collective, (ctx.person.id,))[1]:
        return ()
    return (Option(say("ask-pass-label"), Action("questions.pass", (ctx.event.id,))),)


def _record(ctx: Context, text: str, decision: Decision) -> tuple[Effect, ...]:
    best = decision.entries[0].id if decision.entries else None
    asked = RecordQuestion(
        event_id=ctx.event.id, person_id=ctx.person.id if ctx.person else None, text=text, lang=decision.lang,
        outcome=_OUTCOMES[decision.verdict], entry_id=best, confidence=decision.confidence, at=ctx.now,
    )  # fmt: skip
    if ctx.person is None:
        return (asked,)
    turn = Turn(place=ctx.place, person_id=ctx.person.id, question=text, entry_id=best or "", at=ctx.now)
    return (asked, SaveTurn(turn))
