"""What the platform in memory does beyond the contract."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from adapters.memory import Attempt, ManualClock, MemoryAdapter, Mishap, Setting, Transcript
from bot.domain.actions import Action
from bot.domain.errors import Ambiguous, Rejected, Unreachable
from bot.domain.events import ActionChosen
from bot.domain.identity import ConversationRef
from bot.domain.message import Choices, File, Message, Option
from tests.support.drivers import running
from tests.support.drivers_memory import PLAIN, RICH, MemoryDriver

NINE = datetime(2027, 1, 4, 9, tzinfo=UTC)
CHAT = ConversationRef(platform="memory", id="dm:amina")
SCALE = Choices(tuple(Option(f"niveau {value}", Action("answer", (value,)), key=value) for value in ("3", "2", "1")))


def _adapter(setting: Setting | None = None, transcript: Transcript | None = None) -> MemoryAdapter:
    return MemoryAdapter("memory", RICH, ManualClock(NINE), setting=setting, transcript=transcript)


async def test_what_was_written_while_the_bot_was_away_is_handed_over_when_it_comes_back() -> None:
    driver = MemoryDriver(PLAIN)
    async with running(driver):
        await driver.write("avant")
    await driver.write("pendant")
    assert driver.inbox.texts == ["avant"]
    async with running(driver):
        await driver.inbox.until(2)
    assert driver.inbox.texts == ["avant", "pendant"]


async def test_a_delivery_that_was_shown_before_a_restart_is_not_shown_again() -> None:
    adapter = _adapter()
    async with adapter:
        first = await adapter.send("d1", CHAT, Message.of("Bonjour."))
    async with adapter:
        assert await adapter.send("d1", CHAT, Message.of("Bonjour.")) == first
    assert [line.text for line in adapter.transcript] == ["Bonjour."]


async def test_an_ambiguous_send_may_have_been_shown_and_its_repetition_is_not() -> None:
    def lose_first_answer(attempt: Attempt) -> Mishap | None:
        return Mishap(Ambiguous("réponse perdue"), shown=True) if attempt.count == 1 else None

    adapter = _adapter(Setting(faults=lose_first_answer))
    async with adapter:
        with pytest.raises(Ambiguous):
            await adapter.send("d1", CHAT, Message.of("Bonjour."))
        await adapter.send("d1", CHAT, Message.of("Bonjour."))
    assert [line.text for line in adapter.transcript] == ["Bonjour."]


async def test_a_fault_is_told_what_is_tried_and_how_many_times() -> None:
    attempts: list[tuple[str, str, int]] = []

    def note(attempt: Attempt) -> Mishap | None:
        attempts.append((attempt.verb, attempt.id, attempt.count))
        return Mishap(Unreachable("panne")) if attempt.count < 3 else None

    adapter = _adapter(Setting(faults=note))
    async with adapter:
        for _ in range(2):
            with pytest.raises(Unreachable):
                await adapter.send("d1", CHAT, Message.of("Bonjour."))
        receipt = await adapter.send("d1", CHAT, Message.of("Bonjour."))
    assert attempts == [("send", "d1", 1), ("send", "d1", 2), ("send", "d1", 3)]
    assert receipt.id == "b1"


async def test_an_edit_names_the_line_that_it_replaces() -> None:
    adapter = _adapter()
    async with adapter:
        receipt = await adapter.send("d1", CHAT, Message.of("avant"))
        await adapter.send("d2", CHAT, Message.of("entre"))
        await adapter.edit(receipt, Message.of("après"))
    assert [(line.number, line.text, line.edits) for line in adapter.transcript] == [
        (1, "avant", None),
        (2, "entre", None),
        (3, "après", 1),
    ]


async def test_a_withdrawn_message_is_gone_for_good() -> None:
    adapter = _adapter()
    async with adapter:
        receipt = await adapter.send("d1", CHAT, Message.of("avant"))
        await adapter.withdraw(receipt)
        with pytest.raises(Rejected):
            await adapter.edit(receipt, Message.of("après"))
    assert [(line.edits, line.withdrawn) for line in adapter.transcript] == [(None, False), (1, True)]


async def test_two_platforms_can_share_one_numbering() -> None:
    transcript = Transcript()
    here, there = _adapter(transcript=transcript), _adapter(transcript=transcript)
    async with here, there:
        await here.send("d1", CHAT, Message.of("ici"))
        await there.send("d1", CHAT, Message.of("là"))
    assert [(line.number, line.text) for line in transcript] == [(1, "ici"), (2, "là")]


async def test_the_listener_of_a_transcript_hears_each_line_as_it_is_shown() -> None:
    heard: list[str] = []
    adapter = _adapter(transcript=Transcript(lambda line: heard.append(line.text)))
    async with adapter:
        await adapter.send("d1", CHAT, Message.of("ici"))
        assert heard == ["ici"]


async def test_a_line_has_the_hour_labels_and_files_of_its_message() -> None:
    adapter = _adapter()
    chart = File("courbe.png", "image/png", b"", "La courbe.")
    async with adapter:
        await adapter.send("d1", CHAT, Message.of("Voici.", chart, SCALE))
    line = adapter.transcript[0]
    assert (line.at, line.conversation, line.choices, line.files) == (
        NINE,
        CHAT,
        ("3 · niveau 3", "2 · niveau 2", "1 · niveau 1"),
        ("courbe.png",),
    )


@pytest.mark.parametrize(("typed", "action"), [("2", "answer:2"), ("niveau 1", "answer:1"), ("NIVEAU 3.", "answer:3")])
async def test_a_choice_is_pressed_by_key_or_label(typed: str, action: str) -> None:
    driver = MemoryDriver(RICH)
    async with running(driver):
        await driver.adapter.send("d1", driver.direct, Message.of("Combien ?", SCALE))
        await driver.adapter.send("d2", driver.direct, Message.of("Prenez votre temps."))
        await driver.press(typed)
    event = driver.inbox.events[0]
    assert isinstance(event, ActionChosen)
    assert event.action == action
    assert event.message == driver.adapter.transcript[0].ref


async def test_a_choice_that_is_not_offered_can_not_be_pressed() -> None:
    driver = MemoryDriver(RICH)
    async with running(driver):
        with pytest.raises(LookupError, match="offers"):
            await driver.press("oui")
        await driver.adapter.send("d1", driver.direct, Message.of("Combien ?", SCALE))
        with pytest.raises(LookupError, match="offers 'oui'"):
            await driver.press("oui")


async def test_a_choice_of_an_earlier_message_can_still_be_pressed() -> None:
    driver = MemoryDriver(RICH)
    async with running(driver):
        first = await driver.adapter.send("d1", driver.direct, Message.of("Combien ?", SCALE))
        await driver.adapter.send(
            "d2", driver.direct, Message.of("On continue ?", Choices((Option("Oui", Action("go")),)))
        )
        await driver.press(SCALE.options[2].label)
        await driver.inbox.until(1)
    event = driver.inbox.events[0]
    assert isinstance(event, ActionChosen)
    assert event.message == first


async def test_a_choice_of_an_older_message_can_still_be_pressed() -> None:
    driver = MemoryDriver(RICH)
    async with running(driver):
        old = await driver.adapter.send("d1", driver.direct, Message.of("Combien ?", SCALE))
        await driver.adapter.edit(old, Message.of("C'est fini."))
        await driver.adapter.press_option("amina", old, SCALE.options[0])
    event = driver.inbox.events[0]
    assert isinstance(event, ActionChosen)
    assert (event.action, event.message) == ("answer:3", old)


async def test_deleting_the_last_message_makes_the_one_before_the_last() -> None:
    driver = MemoryDriver(PLAIN)
    async with running(driver):
        first = await driver.adapter.say("amina", "dm:amina", "un")
        second = await driver.adapter.say("amina", "dm:amina", "deux")
        await driver.change_last(None)
        await driver.change_last(None)
    assert [getattr(event, "message", None) for event in driver.inbox.events[2:]] == [second, first]


async def test_nobody_changes_what_somebody_else_wrote() -> None:
    driver = MemoryDriver(PLAIN)
    async with running(driver):
        said = await driver.adapter.say("zaina", "dm:zaina", "un")
        with pytest.raises(LookupError):
            await driver.adapter.edit_message("amina", "deux", message=said)


async def test_the_same_script_gives_the_same_ids_and_another_session_gives_others() -> None:
    ids: list[list[str]] = []
    for session in ("", "", "b-"):
        adapter = MemoryAdapter("memory", PLAIN, ManualClock(NINE), setting=Setting(session=session))
        ids.append([(await adapter.say("amina", "dm:amina", text)).id for text in ("un", "deux")])
    assert ids == [["m1", "m2"], ["m1", "m2"], ["b-m1", "b-m2"]]


def test_a_clock_moves_by_what_it_is_told() -> None:
    clock = ManualClock(datetime.fromisoformat("2027-01-04T12:00:00+03:00"))
    clock.advance(timedelta(hours=2))
    assert clock.now().isoformat() == "2027-01-04T11:00:00+00:00"


def test_a_clock_refuses_an_instant_without_a_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        ManualClock(NINE).set(datetime(2027, 1, 4))  # noqa: DTZ001 - that is the fault
