"""In which order somebody has a say: urgent commands, the dialogue under way, choices, commands, readers of free text."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.bootstrap import parts
from bot.domain.actions import Action
from bot.domain.conversation import Flow, Offered
from bot.domain.effects import EndFlow
from bot.domain.errors import StaleAction
from bot.domain.events import ActionChosen, MessageEdited, MessageReceived
from bot.domain.identity import MessageRef, Recipient
from bot.domain.message import Message, Option, Text, plain_text
from bot.engine.context import Context, Outcome, effects, reply
from bot.engine.response import Response, ResponseKind
from bot.engine.router import FlowRoute, Router, Routes
from bot.engine.routing import route
from tests.support.transcript import typed

NOW = datetime(2027, 1, 4, 8, tzinfo=UTC)
PLACE = Recipient.person("amina")
FLOW = Flow(place=PLACE, person_id="amina", name="game", version=1, state="", expires_at=NOW + timedelta(hours=1))
OFFERED = Offered(place=PLACE, delivery_id="d", options=(Option("Bleu", Action("paint", ("blue",))),))


def saying(words: str) -> Callable[[Context, object], Awaitable[Outcome]]:
    async def handler(_ctx: Context, _words: object) -> Outcome:
        return reply(words)

    return handler


def only(expected: str, words: str) -> Callable[[Context, str], Awaitable[Response | None]]:
    async def reader(_ctx: Context, text: str) -> Response | None:
        return Response(kind=ResponseKind.ANSWER, blocks=(Text(words),), lang="fr") if text == expected else None

    return reader


async def step(_ctx: Context, text: str) -> Outcome | None:
    return reply("step") if text in ("move", "Bleu of the game", "langue anglais", "oui") else None


async def again(_ctx: Context) -> Outcome:
    return reply("again")


async def confused(_ctx: Context) -> Outcome:
    return reply("confused")


async def leave(_ctx: Context, _args: tuple[str, ...]) -> Outcome:
    return reply("left") + effects(EndFlow(PLACE, "amina"))


async def paint(_ctx: Context, args: tuple[str, ...]) -> Outcome:
    return reply(f"painted {' '.join(args)}")


def routes() -> Routes:
    router = Router("test")
    router.command("stop", urgent=True)(saying("stopped"))
    router.command("language", takes=True)(saying("language"))
    router.action("paint")(paint)
    router.action("leave")(leave)
    router.question(only("a question", "first"))
    router.question(only("a question", "second"))
    router.question(only("another", "third"))
    router.flows["game"] = FlowRoute(1, step, again, confused)
    router.flows["deal"] = FlowRoute(1, step, again, confused, choices="deal.pick", agreed="answer-yes")
    return Routes([router])


ROUTES = routes()


def context(text: str, flow: Flow | None = None) -> Context:
    asked = parts.asking(NOW, parts.no_directory(), parts.no_store, None)
    event = asked.event
    assert isinstance(event, MessageReceived)
    return replace(asked, event=replace(event, text=text), flow=flow)


async def said(ctx: Context, offered: Offered | None = None) -> list[str]:
    outcome = await route(ctx, ROUTES, offered)
    return [plain_text(message) for message in outcome.messages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stop", "stopped"),
        ("langue anglais", "language"),
        ("a question", "first"),
        ("another", "third"),
        ("move", "Je n’ai pas compris. Posez-moi une question, ou écrivez « aide »."),
        (" \u200b ", "Votre message est vide, je n’ai rien à lire. Posez-moi une question, ou écrivez « aide »."),
    ],
)
async def test_without_a_dialogue_commands_come_before_readers_of_free_text(text: str, expected: str) -> None:
    assert [typed(each) for each in await said(context(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stop", ["stopped"]),
        ("move", ["step"]),
        ("langue anglais", ["step"]),
        ("langue français", ["language", "again"]),
        ("a question", ["first", "again"]),
        ("nothing known", ["confused"]),
    ],
)
async def test_a_dialogue_comes_after_what_is_urgent_and_before_all_else(text: str, expected: list[str]) -> None:
    assert await said(context(text, FLOW)) == expected


@pytest.mark.parametrize("text", ["1", "bleu", "Bleu"])
async def test_a_choice_is_typed_by_number_or_label(text: str) -> None:
    assert await said(context(text), OFFERED) == ["painted blue"]


async def test_a_choice_typed_during_a_dialogue_is_followed_by_its_question() -> None:
    assert await said(context("1", FLOW), OFFERED) == ["painted blue", "again"]


async def test_what_moves_the_dialogue_is_not_followed_by_its_question() -> None:
    offered = replace(OFFERED, options=(Option("Partir", Action("leave")),))

    assert await said(context("partir", FLOW), offered) == ["left"]


DEAL = replace(FLOW, name="deal")
OF_THE_DEAL = Offered(
    place=PLACE,
    delivery_id="e",
    options=(Option("Oui", Action("deal.pick")),),
    at=NOW - timedelta(minutes=10),
    reply=True,
)
AGAIN = ["Pour que votre réponse porte sur la bonne question, la voici de nouveau.", "again"]


@pytest.mark.parametrize(
    ("text", "offered", "expected"),
    [
        ("oui", OF_THE_DEAL, ["step"]),
        ("oui", replace(OF_THE_DEAL, at=NOW - timedelta(minutes=11)), AGAIN),
        ("oui", replace(OF_THE_DEAL, at=NOW - timedelta(hours=5), reply=False), ["step"]),
        ("oui", OFFERED, AGAIN),
        ("oui", None, AGAIN),
        ("oui", replace(OFFERED, options=(Option("Oui", Action("paint", ("red",))),)), ["painted red", "again"]),
        ("1", OFFERED, ["painted blue", "again"]),
        ("move", OFFERED, ["step"]),
    ],
)
async def test_a_yes_is_one_to_what_was_asked_last(text: str, offered: Offered | None, expected: list[str]) -> None:
    assert await said(context(text, DEAL), offered) == expected


async def test_without_a_dialogue_an_old_question_is_asked_again_before_a_yes_decides() -> None:
    asked = Message.of("Bleu ?")
    old = replace(OFFERED, message=asked, at=NOW - timedelta(minutes=11), reply=True)

    assert await said(context("oui"), old) == [AGAIN[0], "Bleu ?"]
    assert await said(context("bleu"), old) == ["painted blue"]
    assert await said(context("oui"), replace(old, reply=False)) == ["painted blue"]


@pytest.mark.parametrize("flow", [replace(FLOW, version=2), replace(FLOW, name="gone")])
async def test_a_dialogue_of_another_age_of_the_bot_is_not_gone_on_with(flow: Flow) -> None:
    assert await said(context("a question", flow)) == ["first"]


async def test_a_choice_that_nobody_answers_for_is_stale() -> None:
    ctx = context("")
    event = ActionChosen(
        id="a", at=NOW, account=ctx.event.account, conversation=ctx.event.conversation, direct=True, action="unknown:x"
    )

    with pytest.raises(StaleAction):
        await route(replace(ctx, event=event), ROUTES, None)


async def test_an_edit_that_concerns_nobody_changes_nothing() -> None:
    ctx = context("")
    message = MessageRef(conversation=ctx.event.conversation, id="m")
    event = MessageEdited(
        id="e",
        at=NOW,
        account=ctx.event.account,
        conversation=ctx.event.conversation,
        direct=True,
        message=message,
        text="b",
    )

    assert await route(replace(ctx, event=event), ROUTES, None) == Outcome()


async def test_a_command_that_does_not_mean_the_words_leaves_them_to_the_others() -> None:
    router = Router("other")

    @router.command("pause", urgent=True, takes=True)
    async def declines(_ctx: Context, _words: str) -> Outcome | None:
        return None

    router.question(only("pause a question", "read"))
    router.flows["game"] = FlowRoute(1, step, again, confused)
    router.flows["deal"] = FlowRoute(1, step, again, confused, choices="deal.pick", agreed="answer-yes")
    declining = Routes([router])

    outside = await route(context("pause a question"), declining, None)
    inside = await route(context("pause", FLOW), declining, None)

    assert [plain_text(each) for each in (*outside.messages, *inside.messages)] == ["read", "confused"]


async def test_an_urgent_command_may_mean_something_of_its_own_in_a_dialogue() -> None:
    router = Router("other")
    router.command("stop", urgent=True)(saying("stopped"))
    router.flows["game"] = FlowRoute(1, step, again, confused, {"stop": again})
    routes = Routes([router])

    outcomes = [await route(context("stop", flow), routes, None) for flow in (None, FLOW)]

    assert [plain_text(each.messages[0]) for each in outcomes] == ["stopped", "again"]


async def test_a_reader_of_last_resort_is_asked_once_however_polite_a_question_is() -> None:
    router, polite, asked = Router("test"), "Bonjour, pourrais-tu me dire le prix, s’il te plaît ?", list[str]()

    @router.fallback
    async def know(_ctx: Context, text: str) -> Response:
        asked.append(text)
        return Response(kind=ResponseKind.ANSWER, blocks=(Text("known"),), lang="fr")

    outcome = await route(context(polite), Routes([router]), None)

    assert ([plain_text(message) for message in outcome.messages], asked) == (["known"], [polite])
