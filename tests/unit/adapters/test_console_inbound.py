"""Lines that somebody types."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from adapters.console.inbound import Heard, Line, read_line
from adapters.console.scene import Scene, direct, room
from bot.domain.events import MessageDeleted, MessageEdited, MessageReceived

SCENE = Scene(me="amina", people=frozenset({"zaina"}), rooms=frozenset({"koungou", "chateau-thierry"}), session="s")
NINE = datetime(2027, 1, 4, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("C'est quoi ?", Line(verb="say", person="amina", text="C'est quoi ?")),
        ("  2  ", Line(verb="say", person="amina", text="2")),
        ("stop", Line(verb="say", person="amina", text="stop")),
        ("#koungou aide", Line(verb="say", person="amina", room="koungou", text="aide", named=True)),
        ("#chateau-thierry aide", Line(verb="say", person="amina", room="chateau-thierry", text="aide", named=True)),
        ("zaina> aide", Line(verb="say", person="zaina", text="aide")),
        ("amina> aide", Line(verb="say", person="amina", text="aide")),
        ("zaina#koungou> @relais aide", Line(verb="say", person="zaina", room="koungou", text="@relais aide")),
        ("zaina! Oui", Line(verb="say", person="zaina", text="Oui", named=True)),
        ("zaina#koungou! 2", Line(verb="say", person="zaina", room="koungou", text="2", named=True)),
        ("zaina~ non, 13", Line(verb="edit", person="zaina", text="non, 13")),
        ("zaina-", Line(verb="delete", person="zaina")),
        ("@ advance 2h", Line(verb="command", person="amina", text="@ advance 2h")),
        ("@", Line(verb="command", person="amina", text="@")),
        ("# un commentaire", Line(verb="nothing", person="amina")),
        ("#", Line(verb="nothing", person="amina")),
        ("   ", Line(verb="nothing", person="amina")),
        ("\x00\x1b[31m\u200b", Line(verb="nothing", person="amina")),
    ],
)
def test_a_line_is_read_as_what_it_is(typed: str, line: Line) -> None:
    assert read_line(typed, SCENE) == line


@pytest.mark.parametrize(
    "typed",
    [
        "#paris est loin",
        "#koungou",
        "inconnu> aide",
        "zaina#paris> aide",
        "zaina>",
        "la part zaina> 3",
        "x > y",
        "zaina - amina",
        "@relais aide",
        "@amina bonjour",
    ],
)
def test_a_line_about_nobody_known_is_a_message(typed: str) -> None:
    assert read_line(typed, SCENE) == Line(verb="say", person="amina", text=typed)


def test_without_other_people_or_rooms_there_is_no_script() -> None:
    assert read_line("zaina> #koungou", Scene(me="amina")).text == "zaina> #koungou"


def test_escape_codes_and_controls_in_a_line_are_not_heard() -> None:
    assert read_line("bon\x00jour \x1b[31mrouge\x1b[0m\u202e", SCENE).text == "bonjour rouge"


def test_a_message_says_who_and_where() -> None:
    event = Heard(SCENE).event(read_line("#koungou quel jalon ?", SCENE), NINE)
    assert isinstance(event, MessageReceived)
    assert (event.account.id, event.conversation, event.direct, event.text, event.at) == (
        "amina",
        room("koungou"),
        False,
        "quel jalon ?",
        NINE,
    )


def test_somebody_else_writes_in_their_own_direct_conversation() -> None:
    event = Heard(SCENE).event(read_line("zaina> aide", SCENE), NINE)
    assert isinstance(event, MessageReceived)
    assert (event.account.id, event.conversation, event.direct) == ("zaina", direct("zaina"), True)


def test_ids_start_with_the_session_and_differ() -> None:
    heard = Heard(SCENE)
    events = [heard.event(read_line("oui", SCENE), NINE) for _ in range(3)]
    assert [event.id for event in events if event] == ["s1", "s2", "s3"]


def test_two_sessions_have_different_ids_unless_they_are_named() -> None:
    assert Scene(me="amina").session != Scene(me="amina").session


def test_an_edit_changes_the_last_message_of_that_person() -> None:
    heard = Heard(SCENE)
    heard.event(read_line("zaina> 12", SCENE), NINE)
    heard.event(read_line("amina> 7", SCENE), NINE)
    event = heard.event(read_line("zaina~ 13", SCENE), NINE)
    assert isinstance(event, MessageEdited)
    assert (event.message.id, event.text, event.conversation) == ("s1", "13", direct("zaina"))


def test_a_deletion_uncovers_the_message_before() -> None:
    heard = Heard(SCENE)
    for text in ("un", "deux"):
        heard.event(read_line(text, SCENE), NINE)
    events = [heard.event(read_line("amina-", SCENE), NINE) for _ in range(3)]
    assert [event.message.id for event in events if isinstance(event, MessageDeleted)] == ["s2", "s1"]


def test_an_edit_in_a_room_may_name_the_bot_again() -> None:
    heard = Heard(SCENE)
    heard.event(read_line("amina#koungou> @relais 12", SCENE), NINE)
    event = heard.event(read_line("amina~ @relais 13", SCENE), NINE)
    assert isinstance(event, MessageEdited)
    assert event.text == "13"
