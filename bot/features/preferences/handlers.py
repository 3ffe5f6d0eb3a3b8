"""`stop`, `pause`, `reprendre` and `langue`: they work in any state (DESIGN 2.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.delivery import DeliveryKind
from bot.domain.effects import (
    CancelDeliveries,
    Effect,
    EndFlow,
    ReleaseOccurrences,
    RemovePersonalReminders,
    SavePreferences,
)
from bot.domain.identity import Recipient
from bot.domain.indicator_values import shorten
from bot.domain.person import Preferences
from bot.domain.rights import scopes
from bot.domain.spoken_outcome import Present
from bot.domain.spoken_span import read_span
from bot.domain.spoken_until import read_until
from bot.domain.text import bare
from bot.engine.context import Context, Outcome, reply
from bot.engine.home import HomePart
from bot.engine.router import Router
from bot.features.preferences import home
from bot.features.preferences.durations import LONGEST_DAYS, read_days
from bot.i18n import translator

router = Router("preferences")


@router.command("stop", urgent=True)
async def stop(ctx: Context, _words: str) -> Outcome:
    """End all messages from the bot; it goes on answering who writes to it."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    person_id = ctx.person.id
    asked = await ctx.read(lambda stored: len(stored.personal_reminders(person_id)))
    said = [ctx.say("stop-done"), *([ctx.say("stop-personal", count=asked)] if asked else [])]
    kept = replace(ctx.preferences, stopped=True)
    return reply(*said) + _quiet(
        kept, CancelDeliveries(Recipient.person(person_id)), RemovePersonalReminders(person_id)
    )


@router.command("pause", urgent=True, takes=True)
async def pause(ctx: Context, words: str) -> Outcome | None:
    """Send nothing for a while: a week unless a duration or an end follows."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    until = _until(ctx, words)
    if until is None and _of_a_team(ctx, words):
        return None
    if until is not None and until <= ctx.now:
        return reply(ctx.say("pause-past", words=shorten(words)))
    if until is None or until > ctx.now + timedelta(days=LONGEST_DAYS):
        return reply(ctx.say("pause-unclear", words=shorten(words), longest=LONGEST_DAYS))
    kept = replace(ctx.preferences, paused_until=until)
    # what somebody asked for themselves and was due before is still theirs; what falls due from now on is held back
    withdrawn = CancelDeliveries(Recipient.person(ctx.person.id), spared=DeliveryKind.PERSONAL)
    return reply(ctx.say("pause-done", until=ctx.say.moment(until, ctx.zone))) + _quiet(kept, withdrawn)


def _until(ctx: Context, words: str) -> datetime | None:
    days = read_days(words) if words else 7
    if days is None:
        return read_until(words, Present(now=ctx.now, zone=ctx.zone), ctx.say.lang)
    # none, or more than there may be, is no end
    return ctx.now.replace(microsecond=0) + timedelta(days=days) if 1 <= days <= LONGEST_DAYS else None


def _of_a_team(ctx: Context, words: str) -> bool:
    """Whether a coordinator speaks of a team's pause: « pause du 12 au 30 juillet »."""
    try:
        dated = read_span(words, ctx.now.date()) is not None
    except ValueError:
        dated = True
    return dated and ctx.person is not None and bool(scopes(ctx.directory, ctx.person.id))


@router.command("resume", urgent=True)
async def resume(ctx: Context, _words: str) -> Outcome:
    """Undo `stop` and `pause`."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    kept = replace(ctx.preferences, stopped=False, paused_until=None)
    released = ReleaseOccurrences(ctx.person.id, ctx.now)
    return reply(ctx.say("resume-done")) + Outcome(effects=(SavePreferences(kept), released))


@router.command("language", takes=True)
async def language(ctx: Context, words: str) -> Outcome:
    """Change the language of the bot's messages to this person."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    for lang in ("fr", "en"):
        if bare(words) in translator(lang).words("language-names"):
            kept = replace(ctx.preferences, lang=lang)
            return reply(translator(lang)("language-done")) + Outcome(effects=(SavePreferences(kept),))
    return reply(ctx.say("language-unclear"))


router.home(HomePart.SETTINGS)(home.settings)


@router.action(home.LANGUAGE)
async def language_chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """The other language was chosen on the Home page."""
    return await language(ctx, args[0] if args else "") or Outcome()


@router.action(home.PAUSE)
async def pause_chosen(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """A pause of a week was chosen there."""
    return await pause(ctx, "") or Outcome()


@router.action(home.STOP)
async def stop_chosen(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """The end of all messages was chosen there."""
    return await stop(ctx, "") or Outcome()


@router.action(home.RESUME)
async def resume_chosen(ctx: Context, _args: tuple[str, ...]) -> Outcome:
    """Messages were chosen again there."""
    return await resume(ctx, "") or Outcome()


def _quiet(kept: Preferences, *withdrawn: Effect) -> Outcome:
    place = Recipient.person(kept.person_id)
    return Outcome(effects=(SavePreferences(kept), *withdrawn, EndFlow(place, kept.person_id)))
