"""An answer that is changed by the number of its question: « corrige la 3 : 25 », `change answer 3 to 25`."""

from __future__ import annotations

import re
from functools import cache

from bot.domain.knowledge import LANGUAGES
from bot.domain.text import fold_in_place
from bot.engine.context import Context, Outcome, reply
from bot.features.checkins.answering import ask, begin, take
from bot.features.checkins.correcting import reworded
from bot.features.checkins.flow import FLOW, State, Step, advance
from bot.features.checkins.standing import Standing, in_round, standing
from bot.i18n import translator

_LONGEST = 400


def wished(text: str) -> tuple[int, str] | None:
    """
    The number of a question and what is to stand there, as it was written, empty if that wasn't said; None if somebody wants something
    else.
    """
    if len(text) > _LONGEST:
        return None
    folded, places = fold_in_place(text)
    found = _pattern().match(folded)
    return (int(found["place"]), text[places[found.end()] :].strip()) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    verbs, things, leads = (_any(f"checkin-change-{each}") for each in ("verbs", "things", "leads"))
    ordinal = r"(?:e|er|ere|eme|re|st|nd|rd|th)?"
    return re.compile(
        rf"\W*(?:{verbs}) (?:(?:la|le|ma|mon|l'|the|my) ?)?(?:(?:{things}) )?(?:n ?° ?|no\.? |numero |number )?"
        rf"(?P<place>\d{{1,2}}){ordinal}(?: (?:{things}))?(?:(?: ?[:=,>-]+ ?| (?:{leads}) )(?=\S)|[ .!:]*$)"
    )


def _any(key: str) -> str:
    words = {word for lang in LANGUAGES for word in translator(lang).words(key)}
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


async def reader(ctx: Context, text: str) -> Outcome | None:
    """
    Change that answer of the round that is open, or of the one under way; it answers the question, if that one is being asked, and asks it
    if no answer is said.
    """
    wish = wished(text) if ctx.person else None
    if wish is None:
        return None
    place, value = wish
    state = State.load(ctx.flow.state) if ctx.flow and ctx.flow.name == FLOW else None
    known = None if _of_a_list(ctx) else await _round(ctx, state)
    if known is None:
        return None
    if not 1 <= place <= len(known.indicators):
        return reply(ctx.say("checkin-no-such-question", place=place, total=len(known.indicators)))
    indicator = known.indicators[place - 1]
    known = await in_round(ctx, known.round, [indicator.id], subject=state.subject if state else "")
    if not value:
        return ask(ctx, (state or begin(known)).at(indicator.id), known)
    if state is not None and state.open == indicator.id:
        taken = advance(state, value, ctx.directory.indicators, stands=indicator.id in known.answers)
        if isinstance(taken, Step):
            return await take(ctx, known, state, taken)
    return reworded(ctx, known, indicator, value)


def _of_a_list(ctx: Context) -> bool:
    """Whether a number stands for something in a list that they have just been shown: « change le 2 » after « mes rappels »."""
    shown = ctx.offered
    if shown is None or not shown.reply or shown.is_old(ctx.now):
        return False
    return not all(each.action.name.startswith("checkin.") for each in shown.options)


async def _round(ctx: Context, state: State | None) -> Standing | None:
    """The one under way; else the first that is open in a team of theirs."""
    if state is not None:
        found = await ctx.read(lambda stored: stored.round(state.round_id))
        asked = found is not None and found.check_in_id in ctx.directory.check_ins
        return await in_round(ctx, found, subject=state.subject) if found and asked else None
    for collective in ctx.collectives:
        known = await standing(ctx, collective)
        if known is not None and known.indicators:
            return known
    return None
