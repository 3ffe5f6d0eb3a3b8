"""`stop`, `pause`, `reprendre` and `langue`: they work in any state (DESIGN 2.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.actions import Action
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
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Option, Text
from bot.domain.person import Preferences
from bot.domain.rights import scopes
from bot.domain.spoken_absence import Absence, read_absence
from bot.domain.spoken_durations import LONGEST_DAYS
from bot.domain.spoken_outcome import Present
from bot.domain.spoken_span import read_span
from bot.domain.text import after_words, bare, fold
from bot.domain.wall_time import zone
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.courtesy import rather, without_courtesies
from bot.engine.home import HomePart
from bot.engine.response import Response, ResponseKind
from bot.engine.router import Router
from bot.features.preferences import home
from bot.i18n import translator

router = Router("preferences")
_WORD = re.compile(r"[a-z]+")


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


def _says_how_long(ctx: Context, words: str) -> bool:
    return _absence(ctx, words) is not None


@router.command("pause", urgent=True, takes=True, sure=_says_how_long)
async def pause(ctx: Context, words: str) -> Outcome | None:
    """Send nothing for a while: a week unless a duration, an end or days follow."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    wanted = _absence(ctx, words)
    if (wanted is None or wanted.span) and _of_a_team(ctx, words):
        return None
    return _decided(ctx, ctx.person.id, wanted, after_words(ctx.text, words))


@router.reader
async def pause_otherwise(ctx: Context, text: str) -> Outcome | None:
    """« non, jusqu'à lundi » during a pause, or before one that is to come, is another end for it."""
    until = ctx.preferences.paused_until
    if ctx.person is None or ctx.flow is not None or not ctx.event.direct or until is None or until <= ctx.now:
        return None
    said = rather(text)
    if said == text and not any(bare(text).startswith(f"{word} ") for word in _ends()):
        return None
    wanted = _absence(ctx, bare(said))
    if wanted is None or (wanted.span and wanted.span.first == wanted.span.last):
        return None  # « non, lundi » may be said of anything
    return _decided(ctx, ctx.person.id, wanted, said)


def _ends() -> list[str]:
    return [word for lang in LANGUAGES for word in translator(lang).words("pause-words-until")]


def _absence(ctx: Context, words: str) -> Absence | None:
    return read_absence(without_courtesies(words), Present(now=ctx.now, zone=ctx.zone), ctx.say.lang)


def _decided(ctx: Context, person_id: str, wanted: Absence | None, written: str) -> Outcome:
    if wanted is not None and wanted.until <= ctx.now:
        return reply(ctx.say("pause-past", words=shorten(written)))
    if wanted is None:
        return reply(ctx.say("pause-unclear", words=shorten(written), longest=LONGEST_DAYS))
    if wanted.until > ctx.now + timedelta(days=LONGEST_DAYS):
        return reply(
            ctx.say("pause-long", until=_day_of(ctx, wanted.until - timedelta(seconds=1)), longest=LONGEST_DAYS)
        )
    return _paused(ctx, person_id, wanted)


def _paused(ctx: Context, person_id: str, wanted: Absence) -> Outcome:
    say = ctx.say
    kept = replace(ctx.preferences, paused_from=None, paused_until=wanted.until)
    if wanted.since <= ctx.now or wanted.span is None:
        # what somebody asked for themselves and was due before is still theirs; what falls due from now on is held back
        withdrawn = CancelDeliveries(Recipient.person(person_id), spared=DeliveryKind.PERSONAL)
        said = say("pause-done", until=home.ending(ctx, wanted.until))
        return reply(said, *_dropped(ctx, wanted)) + _quiet(kept, withdrawn)
    first, last = wanted.span.first, wanted.span.last
    key = "pause-done-day" if first == last else "pause-done-days"
    said = say(key, first=say.day(first), last=say.day(last))
    return reply(said, *_dropped(ctx, wanted)) + effects(SavePreferences(replace(kept, paused_from=wanted.since)))


def _dropped(ctx: Context, wanted: Absence) -> Iterator[str]:
    """That another pause is replaced, since there is one at a time: one under way by one to come, or one to come by any other."""
    before, until = ctx.preferences.paused_from, ctx.preferences.paused_until
    if until is None or until <= ctx.now:
        return
    if before is None or before <= ctx.now:
        if wanted.since > ctx.now:
            yield ctx.say("pause-replaced", until=home.ending(ctx, until))
        return
    first, last = _day_of(ctx, before), _day_of(ctx, until - timedelta(seconds=1))
    yield ctx.say("pause-replaced-day" if first == last else "pause-replaced-planned", first=first, last=last)


def _day_of(ctx: Context, at: datetime) -> str:
    return ctx.say.day(at.astimezone(zone(ctx.zone)).date())


@router.question
async def away(ctx: Context, text: str) -> Response | None:
    """« Je serai absente du 3 au 10 février » perhaps means a pause: it is offered."""
    typed = bare(text) + " "
    words = [word for lang in LANGUAGES for word in translator(lang).words("pause-words-away")]
    said = max((word for word in words if typed.startswith(f"{word} ")), key=len, default="")
    if not said or ctx.person is None or not ctx.event.direct:
        return None
    wanted = _absence(ctx, typed[len(said) :].strip())
    if wanted is None or wanted.span is None:
        return None
    first, last = wanted.span.first, wanted.span.last
    asked = ctx.say("pause-offered", first=ctx.say.day(first), last=ctx.say.day(last))
    option = Option(ctx.say("pause-offered-yes"), Action(home.PAUSE, (first.isoformat(), last.isoformat())))
    return Response(kind=ResponseKind.LIVE, blocks=(Text(asked),), lang=ctx.say.lang, options=(option,))


def _of_a_team(ctx: Context, words: str) -> bool:
    """Whether a coordinator speaks of a team's pause, « pause du 12 au 30 juillet », and not of their own: « je suis en congé … »."""
    if ctx.person is None or not scopes(ctx.directory, ctx.person.id):
        return False
    own = {word for lang in LANGUAGES for word in translator(lang).words("pause-words-own")}
    if own & set(_WORD.findall(fold(ctx.text))):
        return False
    try:
        return read_span(words, ctx.now.date()) is not None
    except ValueError:
        return True


@router.command("resume", urgent=True)
async def resume(ctx: Context, _words: str) -> Outcome:
    """Undo `stop` and `pause`."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    kept = replace(ctx.preferences, stopped=False, paused_from=None, paused_until=None)
    released = ReleaseOccurrences(ctx.person.id, ctx.now)
    return reply(ctx.say("resume-done")) + Outcome(effects=(SavePreferences(kept), released))


def _language(words: str) -> str | None:
    return next((lang for lang in LANGUAGES if bare(words) in translator(lang).words("language-names")), None)


def _names_language(_ctx: Context, words: str) -> bool:
    return _language(words) is not None


@router.command("language", takes=True, sure=_names_language)
async def language(ctx: Context, words: str) -> Outcome:
    """Change the language of the bot's messages to this person."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    lang = _language(words)
    if lang is None:
        return reply(ctx.say("language-unclear"))
    kept = replace(ctx.preferences, lang=lang)
    return reply(translator(lang)("language-done")) + Outcome(effects=(SavePreferences(kept),))


@router.reader
async def language_asked(ctx: Context, text: str) -> Outcome | None:
    """« parle-moi en anglais », `in French please`: the same, said of what is wanted."""
    typed = bare(without_courtesies(text))
    lang = next((lang for lang in LANGUAGES if typed in translator(lang).words("language-asked")), None)
    return await language(ctx, lang) if lang and ctx.person else None


router.home(HomePart.SETTINGS)(home.settings)


@router.action(home.LANGUAGE)
async def language_chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """The other language was chosen on the Home page."""
    return await language(ctx, args[0] if args else "") or Outcome()


@router.action(home.PAUSE)
async def pause_chosen(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """A pause was chosen: of a week there, or of the days that were offered."""
    if ctx.person is None:
        return reply(ctx.say("not-in-roster"))
    days = " - ".join(args)
    return _decided(ctx, ctx.person.id, _absence(ctx, days), days)


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
