"""What rooms say and what the bot hears of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from nio import Event as NioEvent

from adapters.matrix.inbound import Me, Where, heard
from bot.domain.events import MessageDeleted, MessageEdited, MessageReceived

ME = Me(user_id="@relais:exemple.fr", name="Relais")
DIRECT = Where(room_id="!direct", direct=True)
ROOM = Where(room_id="!salon", direct=False)


def event(
    content: dict[str, Any], sender: str = "@amina:exemple.fr", kind: str = "m.room.message", **more: Any
) -> NioEvent:
    source = {
        "event_id": "$1",
        "sender": sender,
        "origin_server_ts": 1_800_000_000_123,
        "type": kind,
        "content": content,
        **more,
    }
    found = NioEvent.parse_event(source)
    assert isinstance(found, NioEvent)
    return found


def said(text: str, where: Where = DIRECT, **more: Any) -> str | None:
    found = heard(event({"msgtype": "m.text", "body": text, **more}), where, ME)
    assert found is None or isinstance(found, MessageReceived)
    return found.text if found else None


def test_a_message_keeps_its_id_its_instant_and_its_account() -> None:
    found = heard(event({"msgtype": "m.text", "body": "bonjour"}), DIRECT, ME)
    assert isinstance(found, MessageReceived)
    assert (found.id, found.account.id, found.conversation.id, found.direct) == (
        "$1",
        "@amina:exemple.fr",
        "!direct",
        True,
    )
    assert found.at == datetime(2027, 1, 15, 8, 0, 0, 123000, tzinfo=UTC)


def test_its_own_messages_are_not_heard() -> None:
    assert heard(event({"msgtype": "m.text", "body": "x"}, sender=ME.user_id), DIRECT, ME) is None


def test_other_bots_speak_in_notices_and_are_not_heard() -> None:
    assert heard(event({"msgtype": "m.notice", "body": "relais: aide"}), DIRECT, ME) is None


@pytest.mark.parametrize(
    "text",
    [
        "@relais aide",
        "@relais:exemple.fr aide",
        "@relais:exemple.fr: aide",
        "@Relais, aide",
        "Relais: aide",
        "relais aide",
    ],
)
def test_in_a_room_whoever_names_the_bot_is_heard_without_its_name(text: str) -> None:
    assert said(text, ROOM) == "aide"


@pytest.mark.parametrize(
    "text", ["on se voit ?", "relaisdix aide", "moi@relais.fr", "@relais-dix aide", "le relais aide"]
)
def test_in_a_room_what_does_not_name_the_bot_is_not_heard(text: str) -> None:
    assert said(text, ROOM) is None


def test_a_mention_that_the_client_marks_counts_whatever_the_text_says() -> None:
    marked = {"m.mentions": {"user_ids": [ME.user_id]}}
    assert said("Robot, aide", ROOM, **marked) == "Robot, aide"


def test_an_older_client_mentions_with_a_link() -> None:
    link = f'<a href="https://matrix.to/#/{ME.user_id}">Robot</a>: aide'
    assert said("Robot: aide", ROOM, formatted_body=link) == "Robot: aide"


def test_the_words_that_a_reply_repeats_are_left_out() -> None:
    relation: dict[str, Any] = {"m.relates_to": {"m.in_reply_to": {"event_id": "$0"}}}
    assert said("> <@relais:exemple.fr> Combien ?\n> (0 à 4)\n\n3", **relation) == "3"


def test_a_quotation_that_somebody_typed_stays() -> None:
    assert said("> elle a dit\n\nvrai ?") == "> elle a dit\n\nvrai ?"


def test_an_edit_says_what_it_changes_and_into_what() -> None:
    content = {
        "msgtype": "m.text", "body": "* 13", "m.new_content": {"msgtype": "m.text", "body": "13"},
        "m.relates_to": {"rel_type": "m.replace", "event_id": "$0"},
    }  # fmt: skip
    found = heard(event(content), DIRECT, ME)
    assert isinstance(found, MessageEdited)
    assert (found.message.id, found.text, found.id) == ("$0", "13", "$1")


@pytest.mark.parametrize("new", [None, "13", {}, {"msgtype": "m.text"}, {"msgtype": "m.text", "body": None}])
def test_an_edit_without_a_new_text_is_nothing(new: object) -> None:
    content = {"msgtype": "m.text", "body": "* 13", "m.new_content": new}
    relation = {"m.relates_to": {"rel_type": "m.replace", "event_id": "$0"}}
    assert heard(event({**content, **relation}), DIRECT, ME) is None


def test_a_redaction_says_which_message_is_gone() -> None:
    found = heard(event({"redacts": "$0"}, kind="m.room.redaction", redacts="$0"), DIRECT, ME)
    assert isinstance(found, MessageDeleted)
    assert found.message.id == "$0"


@pytest.mark.parametrize(
    "content",
    [{}, {"body": 3}, {"msgtype": "m.text"}, {"msgtype": "m.text", "body": None}, {"msgtype": "org.x", "body": "x"}],
)
def test_what_is_no_message_is_nothing(content: dict[str, Any]) -> None:
    source = {"event_id": "$1", "sender": "@a:b", "origin_server_ts": 1, "type": "m.room.message", "content": content}
    found = NioEvent.parse_event(source)
    assert heard(found, DIRECT, ME) is None
