"""Where a check-in stands, when somebody asks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from functools import cache

from rapidfuzz import fuzz, process

from bot.domain.checkin import AnswerState
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, Choices, Heading, Items, Text, verbatim
from bot.domain.occurrence import OccurrenceKind
from bot.domain.programme import Collective
from bot.domain.text import bare, fold
from bot.engine.context import Context
from bot.engine.response import Response, ResponseKind
from bot.features.checkins.planning import occurrences
from bot.features.checkins.standing import standing
from bot.features.checkins.wording import fill, recap
from bot.i18n import Translator, translator

_CLOSE = 86.0
_AHEAD = timedelta(days=15)


def asked_in(text: str, lang: str, names: Iterable[str] = ()) -> str | None:
    """
    The language in which somebody asks where the check-in stands; None if they ask for something else.

    `names` are those of collectives that may be asked about.
    """
    typed = bare(text).replace("-", " ")
    # most names aren't in it, and taking one out with what leads to it takes a hundred times as long
    within = [name for name in (fold(each).replace("-", " ") for each in names) if name in typed]
    for language in sorted(LANGUAGES, key=lambda each: each != lang):
        say = translator(language)
        team = say.words("checkin-status-team")[0]
        timeless = re.sub(rf" ?\b(?:{'|'.join(map(re.escape, say.words('checkin-status-when')))})\b", "", typed)
        said = {_without_names(each, within, say, put) for each in {typed, timeless} for put in (team, "")}
        if any(process.extractOne(each, _phrases(language), scorer=fuzz.ratio, score_cutoff=_CLOSE) for each in said):
            return language
    return None


@cache
def _phrases(lang: str) -> tuple[str, ...]:
    return tuple(each.replace("-", " ") for each in translator(lang).words("checkin-status-phrases"))


def _without_names(typed: str, names: Sequence[str], say: Translator, put: str) -> str:
    """« où en est Koungou » as « où en est le collectif », or « qui n'a pas répondu à Koungou » without it; names are folded."""
    for name in names:
        before = "|".join(re.escape(each) for each in say.words("checkin-status-team"))
        typed = re.sub(rf"\b(?:(?:{before}) )?(?:d[eu]? ?'?|of |in |a )?{re.escape(name)}\b", put, typed)
    return typed.strip()


async def status(ctx: Context, text: str) -> Response | None:
    """The state of the open rounds and the hour of the next one, for the asker's collectives or those that they coordinate."""
    if ctx.person is None:
        return None
    within = ctx.collectives or _coordinated(ctx, ctx.person.id)
    lang = asked_in(text, ctx.say.lang, [each.name for each in within])
    if lang is None:
        return None
    say = translator(lang)
    blocks: list[Block] = []
    for collective in ctx.collectives:
        several = (Heading(verbatim(collective.name)),) if len(ctx.collectives) > 1 else ()
        blocks += [*several, *await _of(ctx, collective, say)]
    if not ctx.collectives:
        named = [each for each in within if fold(each.name) in fold(text)]
        blocks += await _lines(ctx, named or within, say)
    return Response(kind=ResponseKind.LIVE, blocks=tuple(blocks), lang=lang) if blocks else None


async def home(ctx: Context) -> tuple[Block, ...]:
    """The same on somebody's Home page, with the form of each round that is open and has questions left."""
    if ctx.person is None:
        return ()
    blocks: list[Block] = []
    for collective in ctx.collectives:
        known = await standing(ctx, collective)
        blocks += await _of(ctx, collective, ctx.say)
        if known is not None and known.indicators:
            blocks.append(Choices((fill(known.round.id, ctx.say),)))
    if not ctx.collectives:
        blocks += await _lines(ctx, _coordinated(ctx, ctx.person.id), ctx.say)
    return (Heading(ctx.say("checkin-home")), *blocks) if blocks else ()


def _coordinated(ctx: Context, person_id: str) -> tuple[Collective, ...]:
    """The collectives within somebody's scope."""
    return ctx.directory.within(each.scope for each in ctx.directory.memberships_of(person_id))


async def _lines(ctx: Context, collectives: Sequence[Collective], say: Translator) -> list[Block]:
    """Where each of them stands, one line each; never who answered."""
    lines = [await _line(ctx, each, say) for each in collectives]
    return [Text(say("checkin-status-yours")), Items(tuple(lines))] if lines else []


async def _line(ctx: Context, collective: Collective, say: Translator) -> str:
    known = await standing(ctx, collective)
    if known is None:
        return say("checkin-status-line-none", collective=collective.name)
    facts = [each.id for each in known.indicators if not each.perception]
    given = sum(each in known.answers and known.answers[each].state is AnswerState.GIVEN for each in facts)
    until = say.moment(known.round.closes_at, ctx.local_zone)
    return say("checkin-status-line", collective=collective.name, given=given, total=len(facts), until=until)


async def _of(ctx: Context, collective: Collective, say: Translator) -> list[Block]:
    known = await standing(ctx, collective)
    if known is None:
        words = [say("checkin-status-none", collective=collective.name)]
        opens = _next_opening(ctx, collective)
        return [Text(" ".join([*words, *([say("checkin-status-next", when=opens(say))] if opens else [])]))]
    until = say.moment(known.round.closes_at, ctx.local_zone)
    if known.missing:
        given = len(known.indicators) - len(known.missing)
        line = say("checkin-status-open", until=until, given=given, total=len(known.indicators))
    else:
        line = say("checkin-status-done", until=until)
    return [Text(line), recap(known.indicators, known.answers, say)]


def _next_opening(ctx: Context, collective: Collective) -> Callable[[Translator], str] | None:
    """When the collective's next round opens, in words of a language."""
    coming = occurrences(ctx.directory, ctx.moment.holidays, ctx.now, ctx.now + _AHEAD)
    scope = f"collective:{collective.id}"
    dues = [each.due_at for each in coming if each.kind is OccurrenceKind.CHECKIN and each.scope == scope]
    return (lambda say: say.moment(min(dues), ctx.local_zone)) if dues else None
