"""What somebody decided about the bot, on their Home page, and what they may decide otherwise there."""

from __future__ import annotations

from datetime import datetime, time

from bot.domain.actions import Action
from bot.domain.knowledge import LANGUAGES
from bot.domain.message import Block, Choices, Heading, Items, Option
from bot.domain.wall_time import zone
from bot.engine.context import Context
from bot.i18n import translator

LANGUAGE, PAUSE, RESUME, STOP = "preferences.language", "preferences.pause", "preferences.resume", "preferences.stop"


async def settings(ctx: Context) -> tuple[Block, ...]:
    """Language, time zone, whether messages come; nothing for a stranger, who has decided nothing."""
    if ctx.person is None:
        return ()
    say = ctx.say
    lines = (
        say("home-settings-language"),
        say("home-settings-zone", zone=say.place(ctx.zone), now=say.hour(ctx.now, ctx.zone)),
        _messages(ctx),
    )
    return Heading(say("home-settings")), Items(lines), Choices(tuple(_options(ctx)))


def _messages(ctx: Context) -> str:
    chosen = ctx.preferences
    if chosen.stopped:
        return ctx.say("home-settings-stopped")
    if until := chosen.held_until(ctx.now):
        return ctx.say("home-settings-paused", until=ending(ctx, until))
    if chosen.paused_from and chosen.paused_until and chosen.paused_from > ctx.now:
        begins, ends = (ctx.say.moment(each, ctx.zone) for each in (chosen.paused_from, chosen.paused_until))
        return ctx.say("home-settings-to-pause", begins=begins, ends=ends)
    return ctx.say("home-settings-reachable")


def ending(ctx: Context, until: datetime) -> str:
    """When a pause is over: the day, with its hour only if the pause doesn't end as the day begins."""
    local = until.astimezone(zone(ctx.zone))
    if local.time() != time():
        return ctx.say.moment(until, ctx.zone)
    return ctx.say.day(local.date(), year=local.year != ctx.now.year)


def _options(ctx: Context) -> list[Option]:
    languages = [
        Option(translator(lang)("home-settings-speak"), Action(LANGUAGE, (lang,)))
        for lang in LANGUAGES
        if lang != ctx.say.lang
    ]
    if ctx.preferences.reachable(ctx.now):
        return [
            *languages,
            Option(ctx.say("home-settings-pause"), Action(PAUSE)),
            Option(ctx.say("home-settings-stop"), Action(STOP)),
        ]
    return [*languages, Option(ctx.say("home-settings-resume"), Action(RESUME))]
