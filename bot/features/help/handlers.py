"""`aide`, `annuler`, and the courtesies of a conversation."""

from __future__ import annotations

from bot.domain.effects import EndFlow
from bot.domain.message import Block, Heading, Items, Note
from bot.engine.context import Context, Outcome, reply
from bot.engine.response import Response, ResponseKind
from bot.engine.router import Router
from bot.features.help.smalltalk import Topic, recognise
from bot.i18n import Translator, translator

router = Router("help")

_SHOWN = (
    "checkin",
    "remind",
    "reminders",
    "share",
    "agenda",
    "export",
    "stop",
    "pause",
    "resume",
    "language",
    "accounts",
    "link",
    "cancel",
    "help",
)
_FOR_COORDINATORS = ("broadcast", "broadcasts", "halt", "amend", "recall", "deliveries", "invitations")


@router.command("help", urgent=True)
async def show_help(ctx: Context, _words: str) -> Outcome:
    """What the bot can do, and the words it obeys."""
    return reply(*help_blocks(ctx, ctx.say))


@router.command("cancel", urgent=True)
async def cancel(ctx: Context, _words: str) -> Outcome:
    """Leave the dialogue under way; nothing that was recorded is lost."""
    if ctx.flow is None or ctx.person is None:
        return reply(ctx.say("cancel-nothing"))
    return reply(ctx.say("cancel-done")) + Outcome(effects=(EndFlow(ctx.place, ctx.person.id),))


@router.question
async def smalltalk(ctx: Context, text: str) -> Response | None:
    """Greetings, thanks, who-are-you, are-you-a-machine, help: courtesies, not answers."""
    found = recognise(text, ctx.say.lang)
    if found is None:
        return None
    topic, lang = found
    say = translator(lang)
    blocks = help_blocks(ctx, say) if topic is Topic.HELP else (_courtesy(ctx, topic, say),)
    worded = reply(*blocks).messages[0].blocks
    return Response(kind=ResponseKind.SMALLTALK, blocks=worded, lang=lang)


def _courtesy(ctx: Context, topic: Topic, say: Translator) -> str:
    if topic is Topic.GREETING and ctx.person and not ctx.room:
        return say("smalltalk-greeting-name", name=ctx.person.name)
    return say(f"smalltalk-{topic}")


def help_blocks(ctx: Context, say: Translator) -> tuple[Block | str, ...]:
    """The help text: three jobs, then the commands with one line each; those of coordinators for who coordinates."""
    coordinates = ctx.person is not None and ctx.directory.coordinates(ctx.person.id)
    lines = tuple(say(f"help-{name}") for name in (*(_FOR_COORDINATORS if coordinates else ()), *_SHOWN))
    return (
        say("help-intro"),
        Items((say("help-ask"), say("help-live"))),
        Heading(say("help-commands")),
        Items(lines),
        Note(say("help-human")),
    )
