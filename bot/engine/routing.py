"""From an event to an outcome: urgent commands, the dialogue under way, choices, commands, free text, in that order."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from bot.domain.actions import unpack
from bot.domain.conversation import FRESH, Offered
from bot.domain.effects import EndFlow, SaveFlow
from bot.domain.errors import StaleAction
from bot.domain.events import (
    AccountChanged,
    ActionChosen,
    FormLeft,
    FormSubmitted,
    HomeOpened,
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    MessageUnreadable,
    RoomChanged,
    ShortcutUsed,
)
from bot.domain.message import Option, is_question, leading_choice, typed_choice
from bot.domain.text import clean
from bot.engine.asking import asks, asks_for_own
from bot.engine.context import Context, Outcome, reply
from bot.engine.courtesy import is_no, is_yes, means, without_courtesies
from bot.engine.home import page
from bot.engine.response import shown
from bot.engine.router import FlowRoute, Routes, TextReader
from bot.engine.speaking import spoken_since
from bot.i18n import translator


async def route(ctx: Context, routes: Routes, offered: Offered | None) -> Outcome:
    """
    What the bot makes of an event.

    Raises:
        PersonError: The person can mend it; the error boundary tells them.
    """
    match ctx.event:
        case MessageReceived(text=text):
            return await _route_text(ctx, routes, clean(text), _typable(offered))
        case ActionChosen(action=action):
            return await _route_action(ctx, routes, action)
        case MessageEdited() | MessageDeleted():
            return await _route_recast(ctx, routes)
        case MessageUnreadable():
            return await _changed(ctx, routes, reply(ctx.say("unreadable-message")))
        case RoomChanged() | AccountChanged():
            return await _changed(ctx, routes, Outcome())
        case FormSubmitted() | FormLeft():
            return await _route_form(ctx, routes, ctx.event)
        case HomeOpened():
            return Outcome(home=await page(ctx, routes.homes))
        case ShortcutUsed():
            return await _route_shortcut(ctx, routes, ctx.event)
        case unknown:
            assert_never(unknown)


def _typable(offered: Offered | None) -> Offered | None:
    """What was offered without what opens a form: no word and no number stands for that, since most platforms don't show it."""
    if offered is None or not any(option.form for option in offered.options):
        return offered
    return replace(offered, options=tuple(option for option in offered.options if not option.form))


async def _changed(ctx: Context, routes: Routes, outcome: Outcome) -> Outcome:
    for change in routes.changes:
        outcome += await change(ctx)
    return outcome


async def _route_text(ctx: Context, routes: Routes, text: str, offered: Offered | None) -> Outcome:
    if not text:
        return reply(ctx.say("empty-message"))
    flow = _flow_route(ctx, routes)
    if (outcome := await _urgent(ctx, routes, text, flow)) is not None:
        return outcome
    if flow and (outcome := await _within(ctx, routes, flow, text, offered)) is not None:
        return outcome
    outcome = await _outside_flow(ctx, routes, text, offered)
    if flow is None:
        return outcome or reply(ctx.say("not-understood"))
    if outcome is None:
        return await flow.confused(ctx)
    moved_on = any(isinstance(effect, SaveFlow | EndFlow) for effect in outcome.effects)
    return outcome if moved_on else outcome + await flow.again(ctx)


async def _within(ctx: Context, routes: Routes, flow: FlowRoute, text: str, offered: Offered | None) -> Outcome | None:
    """What the dialogue makes of a text. A yes that may be meant for something else decides nothing: what is open is asked again."""
    if flow.agreed:
        own = offered is not None and any(each.action.name.startswith(flow.choices) for each in offered.options)
        if offered and not own and typed_choice(offered.options, text):
            return None  # something else has been asked since, and is answered
        if means(flow.agreed, text) and (offered is None or not own or offered.is_old(ctx.now)):
            return reply(ctx.say("agreed-to-what")) + await flow.again(ctx)
    if flow.own_words and await _asked_of_the_bot(ctx, routes, text, flow.own_words, any_question=flow.answers):
        return None
    return await flow.step(ctx, text)


async def _asked_of_the_bot(
    ctx: Context, routes: Routes, text: str, own_words: TextReader, *, any_question: bool
) -> bool:
    """
    Whether several words that would be kept as somebody's own are but an order, « nos chiffres », or ask for something of theirs that is
    known: « prochain module ».
    """
    command, words = routes.command_for(text) or (None, "")
    if command is not None:
        return not words and len(text.split()) > 1 and own_words(ctx, text)
    if not asks_for_own(text) and not (any_question and asks(text)):
        return False
    return own_words(ctx, text) and await routes.respond_live(ctx, text) is not None


async def _urgent(ctx: Context, routes: Routes, text: str, flow: FlowRoute | None) -> Outcome | None:
    command, words = routes.command_for(text) or (None, "")
    if command is None or not command.urgent:
        return None
    own = flow.own.get(command.name) if flow else None
    outcome = await own(ctx) if own else None
    return outcome if outcome is not None else await command.handler(ctx, words)


async def _outside_flow(ctx: Context, routes: Routes, text: str, offered: Offered | None) -> Outcome | None:
    if (option := _chosen(ctx, routes, text, offered)) is not None:
        return await _route_action(ctx, routes, option.action.pack())
    for reader in routes.readers:
        if (outcome := await reader(ctx, text)) is not None:
            return outcome
    command, words = routes.command_for(text) or (None, "")
    if (command is None or words) and (outcome := await _replied(ctx, routes, text)) is not None:
        return outcome
    if command is None and (outcome := await _plainly(ctx, routes, text, offered)) is not None:
        return outcome
    if command and not command.urgent and (outcome := await command.handler(ctx, words)) is not None:
        return outcome
    if (outcome := await _answered(ctx, routes, text, offered)) is not None:
        return outcome
    if command is None and (slip := routes.spelled.mistyped(text)) is not None:
        return await _mistyped(ctx, routes, slip)
    if command is None and (outcome := await _respelled(ctx, routes, text, offered)) is not None:
        return outcome
    response = await routes.respond(ctx, text)
    return shown(response, translator(response.lang)) if response else None


def _chosen(ctx: Context, routes: Routes, text: str, offered: Offered | None) -> Option | None:
    """The choice that is typed; of those just offered also one that begins so, rather than a command: « répondre » to « Répondre à … »."""
    if offered is None:
        return None
    if option := typed_choice(offered.options, text):
        plain = ctx.flow is None and (is_yes(text) or is_no(text))
        return None if plain and spoken_since(ctx, offered) else option
    fresh = ctx.flow is None and offered.at is not None and ctx.now - offered.at <= FRESH
    return leading_choice(offered.options, text) if fresh and routes.command_for(text) else None


async def _mistyped(ctx: Context, routes: Routes, order: str) -> Outcome | None:
    """What an order does that had a slip in it; as everywhere, what can't be undone is read back first."""
    command, words = routes.command_for(order) or (None, "")
    if command is None or command.urgent:
        return await _urgent(ctx, routes, order, _flow_route(ctx, routes))
    return await command.handler(ctx, words)


async def _respelled(ctx: Context, routes: Routes, text: str, offered: Offered | None) -> Outcome | None:
    """The same for an order with words behind it that are plainly meant for it: « pauze 2 semaines », « suprimer la pause de Koungou »."""
    if not isinstance(ctx.event, MessageReceived):
        return None
    if order := routes.orders.respelled(text):
        return await _as_order(ctx, ctx.event, routes, order, offered)
    for command, order, words in routes.spelled.respelled(text):
        plain = replace(ctx, event=replace(ctx.event, text=order))
        if command.sure and command.sure(plain, words) and (outcome := await command.handler(plain, words)) is not None:
            return outcome
    return None


async def _answered(ctx: Context, routes: Routes, text: str, offered: Offered | None) -> Outcome | None:
    """The choice that a few words mean: its beginning, or a yes or no in whichever language; a yes to nothing is told so."""
    options = offered.options if offered else ()
    option = leading_choice(options, text) or _agreeing(offered, text)
    if option and offered and (offered.is_old(ctx.now) or spoken_since(ctx, offered)):
        return reply(ctx.say("agreed-to-what")) + Outcome((offered.message,))
    if option:
        return await _route_action(ctx, routes, option.action.pack())
    if ctx.flow is None and is_no(text):
        return reply(ctx.say("smalltalk-ok" if options else "nothing-asked"))
    return reply(ctx.say("nothing-asked")) if ctx.flow is None and is_yes(text) else None


def _agreeing(offered: Offered | None, text: str) -> Option | None:
    """The only choice of a question that has one, and of several the only one that begins as a yes, or as a no: `yes` to « Oui »."""
    options = offered.options if offered else ()
    if offered and len(options) == 1 and is_yes(text):
        return options[0] if is_question(offered.message) else None
    yes, no = (
        [each for each in options if means(words, each.label.partition(",")[0])] for words in ("words-yes", "words-no")
    )
    for agrees, found, opposite in ((is_yes, yes, no), (is_no, no, yes)):
        # « rien » in a list of obstacles refuses nothing; « Refuser » beside « Confirmer » does
        if agrees(text) and len(found) == 1 and (opposite or agrees(found[0].label.partition(",")[0])):
            return found[0]
    return None


async def _plainly(ctx: Context, routes: Routes, text: str, offered: Offered | None) -> Outcome | None:
    """What an order calls for once its courtesies are taken off: « Bonjour, pourrais-tu … s’il te plaît ? »."""
    order = without_courtesies(text)
    if order == text or not isinstance(ctx.event, MessageReceived):
        return None
    return await _as_order(ctx, ctx.event, routes, order, offered)


async def _as_order(
    ctx: Context, event: MessageReceived, routes: Routes, order: str, offered: Offered | None
) -> Outcome | None:
    """What is made of a text if it is put so; an answer of the knowledge base is none."""
    if offered and (option := typed_choice(offered.options, order)):
        return await _route_action(ctx, routes, option.action.pack())
    plain = replace(ctx, event=replace(event, text=order))
    for reader in routes.readers:
        if (outcome := await reader(plain, order)) is not None:
            return outcome
    command, words = routes.command_for(order) or (None, "")
    if command and (outcome := await command.handler(plain, words)) is not None:
        return outcome
    response = await routes.respond_live(plain, order)
    return shown(response, translator(response.lang)) if response else None


async def _replied(ctx: Context, routes: Routes, text: str) -> Outcome | None:
    """What a feature makes of an answer to one of our messages, which may begin with a word that calls something else."""
    if ctx.replies_to:
        for reader in routes.replies:
            if (outcome := await reader(ctx, text)) is not None:
                return outcome
    return None


def _flow_route(ctx: Context, routes: Routes) -> FlowRoute | None:
    route = routes.flows.get(ctx.flow.name) if ctx.flow else None
    return route if route and ctx.flow and route.version == ctx.flow.version else None


async def _route_action(ctx: Context, routes: Routes, packed: str) -> Outcome:
    action = unpack(packed)
    handler = routes.actions.get(action.name)
    if handler is None:
        raise StaleAction
    return await handler(ctx, action.args)


async def _route_recast(ctx: Context, routes: Routes) -> Outcome:
    for recast in routes.recasts:
        if (outcome := await recast(ctx)) is not None:
            return outcome
    text = clean(ctx.event.text) if isinstance(ctx.event, MessageEdited) else ""
    if ctx.event.direct and routes.command_for(text):
        return reply(ctx.say("edit-no-order"))  # an order is given anew
    if ctx.flow is None and ctx.turn is not None and any(letter.isalpha() for letter in text):
        # the question that was just asked, put otherwise, deserves its answer
        if routes.command_for(text):
            return reply(ctx.say("edit-no-order"))
        response = await routes.respond(ctx, text)
        return shown(response, translator(response.lang)) if response else Outcome()
    return Outcome()


async def _route_form(ctx: Context, routes: Routes, event: FormSubmitted | FormLeft) -> Outcome:
    action, values = unpack(event.action), dict(event.values)
    route = routes.forms.get(action.name)
    if isinstance(event, FormLeft):
        keep = (route.onward if event.onward else route.left) if route else None
        return await keep(ctx, action.args, values) if keep else Outcome()
    if route is None:
        raise StaleAction
    return await route.submit(ctx, action.args, values)


async def _route_shortcut(ctx: Context, routes: Routes, event: ShortcutUsed) -> Outcome:
    handler = routes.shortcuts.get(event.shortcut)
    if handler is None:
        raise StaleAction
    return await handler(ctx, event)
