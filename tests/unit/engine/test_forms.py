"""Forms, Home pages and picked messages, through the whole engine on a platform in memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.memory import ManualClock, ManualTimer, MemoryAdapter
from bot.bootstrap import parts
from bot.domain.actions import Action
from bot.domain.errors import PersonError
from bot.domain.events import ActionChosen, ShortcutUsed
from bot.domain.form import Considered, Faults, Field, FieldKind, Form, Values
from bot.domain.identity import AccountRef, ConversationRef, MessageRef
from bot.domain.message import Choices, Heading, Message, Option
from bot.engine.context import Context, Outcome, reply
from bot.engine.engine import Engine
from bot.engine.form_route import FormRoute
from bot.engine.home import HomePart
from bot.engine.router import Router, Routes
from bot.ports.chat import Capabilities
from tests.support.transcript import default_pack

NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)
FORM = Form(
    action=Action("count", ("koungou",)),
    title="Compter",
    submit="Envoyer",
    close="Plus tard",
    fields=(Field(id="many", kind=FieldKind.NUMBER, label="Combien ?", needed=True),),
)
OFFER = Choices((Option("Oui", Action("yes")), Option("Remplir", Action("fill"), form=True)))


@dataclass
class Counting:
    """A feature with a form: numbers only, confirmed above a hundred; what it took and what was left in it."""

    taken: list[Values] = field(default_factory=list)
    drafts: list[Values] = field(default_factory=list)

    def router(self) -> Router:
        router = Router("counting")
        router.forms["count"] = FormRoute(self.check, self.submit, self.left)
        router.action("fill")(self.fill)
        router.reader(self.offer)
        router.home(HomePart.WELCOME)(self.home)
        router.shortcut("keep")(self.keep)
        return router

    async def offer(self, _ctx: Context, _text: str) -> Outcome | None:
        return reply("Combien ?", OFFER)

    async def fill(self, _ctx: Context, _args: tuple[str, ...]) -> Outcome:
        return Outcome((Message.of("Combien, en chiffres ?"),), form=FORM)

    async def check(self, _ctx: Context, args: tuple[str, ...], values: Values) -> Considered:
        many = values.get("many", "")
        if not many.isdigit():
            return _refused(many)
        if int(many) > 100 and args == ("koungou",):
            return Form(
                action=Action("count", ("koungou", "sure")),
                title="Sûr ?",
                submit="Oui",
                close="Non",
                fields=FORM.fields,
            )
        return None

    async def submit(self, _ctx: Context, _args: tuple[str, ...], values: Values) -> Outcome:
        self.taken.append(values)
        return reply(f"Noté : {values['many']}.")

    async def left(self, _ctx: Context, _args: tuple[str, ...], values: Values) -> Outcome:
        self.drafts.append(values)
        return Outcome()

    async def home(self, ctx: Context) -> tuple[Heading, ...]:
        return (Heading(f"{ctx.person.name if ctx.person else '?'} : {len(self.taken)}"),)

    async def keep(self, _ctx: Context, event: ShortcutUsed) -> Outcome:
        return reply(f"Gardé : {event.text}")


def _refused(many: str) -> Faults:
    if many == "?":
        raise PersonError("not-understood")
    if many == "!":
        raise ZeroDivisionError
    return Faults({"many": f"« {many} » n'est pas un nombre."})


class Stage:
    def __init__(self, platform: MemoryAdapter, engine: Engine, routes: Routes, feature: Counting) -> None:
        self.platform = platform
        self.engine = engine
        self.routes = routes
        self.feature = feature

    async def say(self, text: str) -> None:
        await self.platform.say("amina", "dm:amina", text)
        await self.engine.settle()

    async def press(self, label: str) -> None:
        await self.platform.press("amina", "dm:amina", label)
        await self.engine.settle()

    async def submit(self, **values: str) -> Faults:
        faults = await self.platform.submit_form("amina", values)
        await self.engine.settle()
        return faults

    def forget(self) -> None:
        """Another age of the bot, which has no such form."""
        self.routes.forms.clear()

    def pressed(self, *, trigger: str) -> ActionChosen:
        """« Remplir », with a trigger that was used before."""
        account = AccountRef(platform="memory", id="amina")
        there = ConversationRef(platform="memory", id="dm:amina")
        return ActionChosen(
            id="late", at=NOON, account=account, conversation=there, direct=True, action="fill", trigger=trigger
        )

    @property
    def said(self) -> list[str]:
        return [line.text.splitlines()[-1] for line in self.platform.transcript]


@asynccontextmanager
async def stage(folder: Path, *, forms: bool = True) -> AsyncIterator[Stage]:
    clock = ManualClock(NOON)
    can = Capabilities(
        buttons=9, text_limit=9999, edit=True, threads=True, reactions=True, files=True, forms=forms, home=forms
    )
    platform = MemoryAdapter("memory", can, clock)
    feature = Counting()
    async with parts.opened_store(f"sqlite:///{folder}/relais.db") as store:
        directory = await parts.furnish(store, default_pack(), clock.now())
        await store.commit(parts.seats(directory, "memory", directory.people))
        routes = Routes([feature.router()])
        async with (
            Engine(parts.world(store, clock), ManualTimer(clock), routes, {"memory": platform}) as engine,
            platform,
        ):
            listening = asyncio.create_task(platform.run(engine.dispatcher))
            await asyncio.sleep(0)
            yield Stage(platform, engine, routes, feature)
            listening.cancel()


async def test_an_option_opens_a_form_and_what_is_filled_in_is_taken_as_an_event(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        assert there.platform.form("amina") == FORM
        assert await there.submit(many="12") == Faults()

        assert there.platform.form("amina") is None
        assert there.feature.taken == [{"many": "12"}]
        assert there.said[1:] == ["Noté : 12."]


async def test_what_is_wrong_is_said_in_place_and_nothing_is_lost(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        faults = await there.submit(many="douze")

        open_form = there.platform.form("amina")
        assert faults.by_field == {"many": "« douze » n'est pas un nombre."}
        assert open_form is not None
        assert open_form.fields[0].value == "douze"
        assert there.feature.taken == []


async def test_what_concerns_no_field_stands_at_the_first(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        faults = await there.submit(many="?")

    assert list(faults.within(["many"])) == ["many"]
    assert faults.by_field[""]


async def test_a_form_that_nobody_can_judge_is_taken(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        assert await there.submit(many="!") == Faults()

        assert there.feature.taken == [{"many": "!"}]


async def test_one_form_leads_to_the_next(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        await there.submit(many="400")
        following = there.platform.form("amina")
        assert following is not None
        assert following.title == "Sûr ?"
        await there.submit(many="400")

        assert there.feature.taken == [{"many": "400"}]


async def test_what_stands_in_a_form_that_is_closed_is_handed_over_as_a_draft(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        await there.platform.leave_form("amina", {"many": "7"})
        await there.engine.settle()

        assert there.feature.drafts == [{"many": "7"}]
        assert there.feature.taken == []


async def test_without_forms_the_option_is_left_out_and_pressing_it_asks_in_messages(tmp_path: Path) -> None:
    async with stage(tmp_path, forms=False) as there:
        await there.say("combien ?")
        assert there.platform.transcript[0].choices == ("Oui",)
        offer = there.platform.transcript[0].ref
        await there.platform.press_option("amina", offer, OFFER.options[1])
        await there.engine.settle()

        assert there.said[1:] == ["Combien, en chiffres ?"]
        assert there.platform.form("amina") is None


async def test_a_form_that_cannot_be_opened_any_more_is_asked_in_messages(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        pressed = there.pressed(trigger="t1")
        await there.platform.hand_over(pressed)
        await there.engine.settle()

        assert there.said[1:] == ["Combien, en chiffres ?"]


async def test_a_form_of_another_age_of_the_bot_says_so_in_place(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.say("combien ?")
        await there.press("Remplir")
        there.forget()
        faults = await there.submit(many="3")

    assert faults.by_field[""]


async def test_a_home_page_is_published_when_it_is_looked_at(tmp_path: Path) -> None:
    async with stage(tmp_path) as there:
        await there.platform.open_home("amina")
        await there.engine.settle()

        assert there.platform.home("amina") == Message.of(Heading("Amina : 0"))
        assert len(there.platform.transcript) == 0


async def test_a_picked_message_goes_to_whoever_asked_for_that(tmp_path: Path) -> None:
    message = MessageRef(conversation=ConversationRef(platform="memory", id="room:koungou"), id="m9")
    async with stage(tmp_path) as there:
        await there.platform.pick("amina", "keep", message, "Les dates changent.", "salim")
        await there.platform.pick("amina", "unheard-of", message, "Les dates changent.")
        await there.engine.settle()

        assert there.said[0] == "Gardé : Les dates changent."
        assert len(there.said) == 2


@pytest.mark.parametrize(("draft", "value"), [({"many": "9"}, "9"), ({}, ""), ({"other": "1"}, "")])
def test_a_form_is_filled_where_it_has_such_fields(draft: Values, value: str) -> None:
    assert FORM.filled(draft).fields[0].value == value
