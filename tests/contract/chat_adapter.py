"""
What every chat adapter promises: subclass it, and give a `driver` fixture (`tests/support/drivers.py`).

Tests that depend on a capability check both sides: what it can do is done, what it can't is refused or replaced.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest

from bot.domain.actions import Action
from bot.domain.errors import (
    AdapterError,
    Ambiguous,
    AuthFailed,
    RateLimited,
    Rejected,
    StoreUnavailable,
    Unreachable,
)
from bot.domain.events import ActionChosen, MessageDeleted, MessageEdited, MessageReceived
from bot.domain.identity import AccountRef
from bot.domain.message import Choices, File, Heading, Items, Message, Note, Option, Quote, Sources, Text
from bot.ports.chat import ChatAdapter
from tests.support.drivers import Driver, eventually, read_back, running

HOSTILE = (
    "<!channel> @room @everyone <script>alert(1)</script> [red]x[/red] **gras** `code` [ici](https://mal.example) "
    "\x1b[31mrouge\x1b[0m \x1b]0;titre\x07 \x1b[2Jvide \u202egauche \u2066isolé\u2069 nul\x00 lar\u200bge :smile:"
)
READABLE = (
    "<!channel> @room @everyone <script>alert(1)</script> [red]x[/red] **gras** `code` [ici](https://mal.example)"
)
YES_NO = Choices((Option("Oui", Action("answer", ("yes",))), Option("Non", Action("answer", ("no",)))))


class ChatAdapterContract:
    def test_it_is_a_chat_adapter(self, driver: Driver) -> None:
        adapter: ChatAdapter = driver.adapter
        assert adapter.name == driver.direct.platform

    async def test_run_is_refused_before_it_is_connected(self, driver: Driver) -> None:
        with pytest.raises(Unreachable):
            await driver.adapter.run(driver.inbox)

    async def test_send_is_refused_after_it_is_closed(self, driver: Driver) -> None:
        async with running(driver):
            pass
        with pytest.raises(Unreachable):
            await driver.adapter.send("d1", driver.direct, Message.of("trop tard"))

    async def test_a_direct_message_is_heard(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("C'est quoi, l'impact collectif ?")
            await driver.inbox.until(1)
        event = driver.inbox.events[0]
        assert isinstance(event, MessageReceived)
        assert event.text == "C'est quoi, l'impact collectif ?"
        assert event.direct
        assert event.conversation == driver.direct
        assert event.account.platform == driver.adapter.name
        assert event.at.utcoffset() == timedelta(0)
        assert event.message is not None

    async def test_what_names_the_bot_in_a_room_is_heard_without_its_name(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write_in_room("@relais quel est le prochain jalon ?")
            await driver.inbox.until(1)
        event = driver.inbox.events[0]
        assert isinstance(event, MessageReceived)
        assert event.text == "quel est le prochain jalon ?"
        assert not event.direct
        assert event.conversation == driver.room

    async def test_what_does_not_name_the_bot_in_a_room_is_not_heard(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write_in_room("on se voit demain ?")
            await driver.write_in_room("écrivez à moi@relais.fr")
            await driver.write("fini")
            await driver.inbox.until(1)
        assert driver.inbox.texts == ["fini"]

    async def test_messages_are_heard_in_the_order_in_which_they_were_written(self, driver: Driver) -> None:
        texts = [f"message {number}" for number in range(20)]
        async with running(driver):
            for text in texts:
                await driver.write(text)
            await driver.inbox.until(20)
        assert driver.inbox.texts == texts

    async def test_the_same_words_written_twice_are_two_messages(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("oui")
            await driver.write("oui")
            await driver.inbox.until(2)
        assert driver.inbox.texts == ["oui", "oui"]

    async def test_a_repeated_event_keeps_its_id(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("une fois")
            await driver.inbox.until(1)
            repeated = await driver.repeat()
            await driver.inbox.until_called(2 if repeated else 1)
        assert driver.inbox.texts == ["une fois"]

    async def test_it_does_not_hear_itself(self, driver: Driver) -> None:
        async with running(driver):
            await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
            await read_back(driver, "Bonjour.")
            await driver.echo("Bonjour.")
            await driver.write("Je réponds.")
            await driver.inbox.until(1)
        assert driver.inbox.texts == ["Je réponds."]

    async def test_an_edit_says_which_message_it_changes(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("12")
            await driver.inbox.until(1)
            await driver.change_last("13")
            await driver.inbox.until(2)
        said, edited = driver.inbox.events
        assert isinstance(said, MessageReceived)
        assert isinstance(edited, MessageEdited)
        assert edited.message == said.message
        assert edited.text == "13"
        assert edited.id != said.id

    async def test_a_deletion_says_which_message_is_gone(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("12")
            await driver.inbox.until(1)
            await driver.change_last(None)
            await driver.inbox.until(2)
        said, deleted = driver.inbox.events
        assert isinstance(said, MessageReceived)
        assert isinstance(deleted, MessageDeleted)
        assert deleted.message == said.message

    async def test_a_message_shows_every_block_in_order(self, driver: Driver) -> None:
        message = Message.of(
            Heading("Titre"),
            Text("Un **mot** et [un lien](https://exemple.fr)."),
            Items(("premier point", "second point")),
            Quote("Des paroles.", "Fatima"),
            Sources(("Source : une fiche, 2026",)),
            Note("Dates d'exemple."),
        )
        async with running(driver):
            receipt = await driver.adapter.send("d1", driver.direct, message)
            shown = await read_back(driver, "Dates d'exemple.")
        expected = [
            "Titre",
            "mot",
            "https://exemple.fr",
            "premier",
            "second",
            "Des paroles.",
            "Fatima",
            "Source",
            "Dates",
        ]
        places = [shown.index(word) for word in expected]
        assert places == sorted(places)
        assert receipt.conversation == driver.direct

    async def test_messages_are_shown_in_the_order_in_which_they_were_sent(self, driver: Driver) -> None:
        texts = [f"numéro {number}." for number in range(10)]
        async with running(driver):
            for number, text in enumerate(texts):
                await driver.adapter.send(f"d{number}", driver.direct, Message.of(text))
            shown = await read_back(driver, texts[-1])
        places = [shown.index(text) for text in texts]
        assert places == sorted(places)

    async def test_a_long_text_is_shown_whole_and_in_pieces_that_fit(self, driver: Driver) -> None:
        limit = driver.adapter.capabilities.text_limit
        words = [f"mot{number}" for number in range(limit // 5)]
        async with running(driver):
            await driver.adapter.send("d1", driver.direct, Message.of(" ".join(words)))
            shown = await read_back(driver, words[-1])
        assert [word for word in shown.split() if word.startswith("mot")] == words
        assert [size for size in driver.sizes() if size > limit] == []

    async def test_choices_are_pressed_or_else_numbered(self, driver: Driver) -> None:
        async with running(driver):
            await driver.adapter.send("d1", driver.direct, Message.of("On continue ?", YES_NO))
            shown = await read_back(driver, "Non" if driver.adapter.capabilities.buttons == 0 else "On continue ?")
            if await driver.press("Non"):
                await driver.inbox.until(1)
        if driver.inbox.events:
            event = driver.inbox.events[0]
            assert isinstance(event, ActionChosen)
            assert event.action == "answer:no"
        assert ("1. Oui 2. Non" in shown) == (driver.adapter.capabilities.buttons < 2)

    async def test_an_answer_typed_as_a_number_is_handed_over_as_it_was_typed(self, driver: Driver) -> None:
        async with running(driver):
            await driver.adapter.send("d1", driver.direct, Message.of("On continue ?", YES_NO))
            await driver.write("2")
            await driver.inbox.until(1)
        assert driver.inbox.texts == ["2"]

    async def test_a_file_comes_with_the_words_that_describe_it(self, driver: Driver) -> None:
        chart = File("courbe.png", "image/png", b"\x89PNG", "La courbe monte de 3 à 5.")
        async with running(driver):
            await driver.adapter.send("d1", driver.direct, Message.of("Voici.", chart))
            shown = await read_back(driver, "La courbe monte de 3 à 5.")
        assert "Voici." in shown

    async def test_the_same_delivery_is_shown_once_where_the_platform_knows_deliveries(self, driver: Driver) -> None:
        async with running(driver):
            first = await driver.adapter.send("d1", driver.direct, Message.of("Une seule fois."))
            again = await driver.adapter.send("d1", driver.direct, Message.of("Une seule fois."))
            await driver.adapter.send("d2", driver.direct, Message.of("Fini."))
            shown = await read_back(driver, "Fini.")
        assert (again == first) == driver.idempotent
        assert shown.count("Une seule fois.") == (1 if driver.idempotent else 2)

    async def test_a_message_is_edited_or_the_edit_is_refused(self, driver: Driver) -> None:
        async with running(driver):
            receipt = await driver.adapter.send("d1", driver.direct, Message.of("avant"))
            if driver.adapter.capabilities.edit:
                await driver.adapter.edit(receipt, Message.of("après"))
                assert "après" in await read_back(driver, "après")
            else:
                with pytest.raises(Rejected):
                    await driver.adapter.edit(receipt, Message.of("après"))

    async def test_a_message_is_withdrawn_or_that_is_refused(self, driver: Driver) -> None:
        async with running(driver):
            receipt = await driver.adapter.send("d1", driver.direct, Message.of("avant"))
            if driver.adapter.capabilities.edit:
                await driver.adapter.withdraw(receipt)
            else:
                with pytest.raises(Rejected):
                    await driver.adapter.withdraw(receipt)

    @pytest.mark.parametrize(
        "error",
        [
            RateLimited("trop vite", retry_after=3.0),
            Unreachable("plus de réseau"),
            Ambiguous("réponse perdue"),
            Rejected("conversation fermée"),
            AuthFailed("compte refusé"),
        ],
        ids=lambda error: type(error).__name__,
    )
    async def test_a_failure_is_raised_as_the_error_of_its_kind(self, driver: Driver, error: AdapterError) -> None:
        async with running(driver):
            if driver.fail_next(error):
                with pytest.raises(type(error)) as caught:
                    await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
                assert caught.value.reason
            else:
                await driver.adapter.send("d1", driver.direct, Message.of("Bonjour."))
                assert "Bonjour." in await read_back(driver, "Bonjour.")

    async def test_what_people_wrote_does_nothing_but_appear(self, driver: Driver) -> None:
        async with running(driver):
            await driver.adapter.send("d1", driver.direct, Message.of(Quote(HOSTILE, HOSTILE), Sources((HOSTILE,))))
            shown = await read_back(driver, ":smile:")
        assert driver.harm() == []
        assert READABLE in shown

    async def test_closing_ends_run(self, driver: Driver) -> None:
        async with running(driver) as listening:
            assert not listening.done()
        assert listening.done()

    async def test_the_end_of_input_ends_run_where_there_is_one(self, driver: Driver) -> None:
        async with running(driver) as listening:
            ended = await driver.end_input()
            if ended:
                await eventually(listening.done)
            assert listening.done() == ended

    async def test_what_the_store_refused_is_handed_over_again(self, driver: Driver) -> None:
        driver.inbox.unavailable = True
        with suppress(StoreUnavailable):
            async with running(driver):
                with suppress(StoreUnavailable):  # a platform in memory tells who writes
                    await driver.write("à garder")
                await driver.inbox.until_called(1)
        assert driver.inbox.texts == []
        driver.inbox.unavailable = False
        async with running(driver):
            await driver.inbox.until(1)
        assert driver.inbox.texts == ["à garder"]

    async def test_the_direct_conversation_of_an_account_is_where_it_writes(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("bonjour")
            await driver.inbox.until(1)
            account: AccountRef = driver.inbox.events[0].account
            assert await driver.adapter.open_direct(account) == driver.direct

    async def test_an_account_of_a_person_is_not_a_bot(self, driver: Driver) -> None:
        async with running(driver):
            await driver.write("bonjour")
            await driver.inbox.until(1)
            profile = await driver.adapter.profile(driver.inbox.events[0].account)
        assert not profile.is_bot
