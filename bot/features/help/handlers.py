"""`aide`, « aide annonces », `annuler`, and the courtesies of a conversation."""

from __future__ import annotations

from bot.domain.actions import Action
from bot.domain.effects import EndFlow
from bot.domain.errors import StaleAction
from bot.domain.message import Block, Choices, Heading, Items, Note, Option, Text
from bot.engine.commands import leaves_others
from bot.engine.context import Context, Outcome, reply
from bot.engine.home import HomePart
from bot.engine.response import Response, ResponseKind
from bot.engine.router import Router
from bot.features.help.smalltalk import Topic, recognise
from bot.features.help.subjects import Subject, lines_of, subject_of, subjects
from bot.i18n import Translator, translator

router = Router("help")


@router.command("help", urgent=True, takes=True, sure=leaves_others)
async def show_help(ctx: Context, words: str) -> Outcome | None:
    """What the bot can do, or what it can do about a subject; words that name none may be a question."""
    if not words:
        return reply(*help_blocks(ctx, ctx.say), *_more(ctx))
    subject = subject_of(words)
    return about(ctx, subject) if subject else None


@router.action("help.about")
async def pressed(ctx: Context, args: tuple[str, ...]) -> Outcome:
    """One of the subjects was chosen."""
    if len(args) != 1 or args[0] not in tuple(Subject):
        raise StaleAction
    return about(ctx, Subject(args[0]))


@router.command("cancel", urgent=True)
async def cancel(ctx: Context, _words: str) -> Outcome:
    """Leave the dialogue under way; nothing that was recorded is lost."""
    if ctx.flow is None or ctx.person is None:
        return reply(ctx.say("cancel-nothing"))
    return reply(ctx.say("cancel-left")) + Outcome(effects=(EndFlow(ctx.place, ctx.person.id),))


@router.home(HomePart.WELCOME)
async def welcome(ctx: Context) -> tuple[Block, ...]:
    """Who is there, and what may be asked; a stranger is told so."""
    if ctx.person is None:
        return Text(ctx.say("help-intro")), Note(ctx.say("help-home-stranger"))
    greeting = Heading(ctx.say("help-home", name=ctx.person.name))
    return greeting, Text(ctx.say("help-ask")), Note(ctx.say("help-human"))


@router.question
async def smalltalk(ctx: Context, text: str) -> Response | None:
    """Greetings, thanks, who-are-you, are-you-a-machine, help: courtesies, not answers."""
    found = recognise(text, ctx.say.lang)
    if found is None:
        return None
    topic, lang = found
    say = translator(lang)
    helped = topic is Topic.HELP
    blocks = help_blocks(ctx, say) if helped else (_courtesy(ctx, topic, say),)
    worded = reply(*blocks).messages[0].blocks
    options = _options(ctx, say) if helped else ()
    return Response(kind=ResponseKind.SMALLTALK, blocks=worded, lang=lang, options=options)


def _courtesy(ctx: Context, topic: Topic, say: Translator) -> str:
    if topic is Topic.GREETING and ctx.person and not ctx.room:
        return say("smalltalk-greeting-name", name=ctx.person.name)
    return say(f"smalltalk-{topic}")


def help_blocks(ctx: Context, say: Translator) -> tuple[Block | str, ...]:
    """The first help: three jobs, how to ask, how to make it stop; what more there is to know about."""
    lines = tuple(say(f"help-{name}") for name in ("ask", "live", "stop", "cancel"))
    names = say.listed([say(f"help-about-{each}") for each in subjects(coordinates=_coordinates(ctx))])
    more = say("help-more") if _options(ctx, say) else say("help-more-words", names=names)
    return say("help-intro"), Items(lines), Note(say("help-human")), more


def _coordinates(ctx: Context) -> bool:
    return ctx.person is not None and ctx.directory.coordinates(ctx.person.id)


def _options(ctx: Context, say: Translator) -> tuple[Option, ...]:
    """The subjects; none while something else is asked, for an answer to that must not be taken for one to this."""
    if ctx.person is None or ctx.flow is not None:
        return ()
    known = subjects(coordinates=_coordinates(ctx))
    return tuple(Option(say(f"help-choice-{each}"), Action("help.about", (each.value,))) for each in known)


def _more(ctx: Context) -> tuple[Choices, ...]:
    options = _options(ctx, ctx.say)
    return (Choices(options),) if options else ()


def about(ctx: Context, subject: Subject) -> Outcome:
    """All that can be said about a subject, by who asks."""
    lines = lines_of(subject).shown(coordinates=_coordinates(ctx))
    if not lines:
        return reply(ctx.say("help-coordinators-only"))
    return reply(Heading(ctx.say(f"help-choice-{subject}")), Items(tuple(map(ctx.say, lines))))
