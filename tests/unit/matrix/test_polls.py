"""Questions as polls: what is one, what it says to old and new clients, what a vote means, which are open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from adapters.matrix.polls import Open, OpenPolls, poll_of, voted
from adapters.matrix.render import pressed
from bot.domain.actions import Action
from bot.domain.message import Choices, Message, Note, Option, Text

UNTIL = datetime(2027, 1, 9, 16, 0, tzinfo=UTC)
OPTIONS = tuple(
    Option(label, Action("checkin.answer", ("r1", "I01", value)), value)
    for value, label in (("1", "pas commencé"), ("2", "en cours"), ("4", "terminé"))
)


def question(until: datetime | None = UNTIL, options: tuple[Option, ...] = OPTIONS) -> Message:
    return Message.of("C’est noté.", "**1/3** Où en est-on ?", Note("échelle"), Choices(options, until=until))


def test_a_question_that_counts_until_a_time_is_a_poll_of_its_last_words_and_its_options() -> None:
    poll = poll_of(question())
    assert poll is not None
    assert (poll.asked, poll.until) == ("1/3 Où en est-on ?", UNTIL)
    assert poll.content["m.poll"] == {
        "kind": "m.disclosed",
        "max_selections": 1,
        "question": {"m.text": [{"body": "1/3 Où en est-on ?"}]},
        "answers": [
            {"m.id": "1", "m.text": [{"body": "pas commencé"}]},
            {"m.id": "2", "m.text": [{"body": "en cours"}]},
            {"m.id": "4", "m.text": [{"body": "terminé"}]},
        ],
    }
    assert poll.content["m.text"] == [{"body": "1/3 Où en est-on ?\n1. pas commencé\n2. en cours\n4. terminé"}]
    assert poll.content["m.mentions"] == {}


@pytest.mark.parametrize(
    "message",
    [
        question(until=None),
        question(options=OPTIONS[:1]),
        question(options=OPTIONS * 7),
        Message.of(Text("Combien ?")),
    ],
    ids=["no time", "one option", "more than clients show", "no options"],
)
def test_anything_else_is_none(message: Message) -> None:
    assert poll_of(message) is None


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("m.poll.response", {"m.selections": ["4"]}),
        ("m.poll.response", {"m.poll.response": {"answers": ["4"]}}),
        ("org.matrix.msc3381.poll.response", {"org.matrix.msc3381.poll.response": {"answers": ["4"]}}),
    ],
)
def test_a_vote_presses_its_option_whatever_the_client_s_names(kind: str, content: dict[str, object]) -> None:
    poll = poll_of(question())
    vote = voted(kind, {**content, "m.relates_to": {"rel_type": "m.reference", "event_id": "$poll"}})
    assert poll is not None
    assert vote == ("$poll", "4")
    assert pressed(poll.content, "4") == OPTIONS[2].action.pack()


@pytest.mark.parametrize(
    "content",
    [
        {},
        None,
        {"m.relates_to": "$poll", "m.selections": ["4"]},
        {"m.relates_to": {"event_id": "$poll"}},
        {"m.relates_to": {"event_id": "$poll"}, "m.selections": []},
        {"m.relates_to": {"event_id": "$poll"}, "m.selections": ["1", "4"]},
        {"m.relates_to": {"event_id": "$poll"}, "m.selections": [4]},
        {"m.relates_to": {"event_id": "$poll"}, "m.selections": "4"},
        {"m.relates_to": {"event_id": "$poll"}, "m.poll.response": {"answers": None}},
    ],
)
def test_what_is_no_vote_for_one_answer_presses_nothing(content: object) -> None:
    assert voted("m.poll.response", content) is None


def test_another_kind_of_event_is_no_vote() -> None:
    content = {"m.relates_to": {"event_id": "$poll"}, "m.selections": ["4"]}
    assert voted("m.room.message", content) is None


def test_polls_that_are_open_survive_a_restart_and_are_closed_once(tmp_path: Path) -> None:
    first = OpenPolls(tmp_path)
    for number in range(2):
        until = (UNTIL + timedelta(days=number)).isoformat()
        first.opened(Open(id=f"$p{number}", room_id="!r", beside=f"$m{number}", asked="Où ?", until=until))
    again = OpenPolls(tmp_path)
    assert [each.id for each in again.due(UNTIL)] == ["$p0"]
    assert [each.id for each in again.beside("$m1")] == ["$p1"]
    again.closed(again.due(UNTIL)[0])
    assert OpenPolls(tmp_path).due(UNTIL) == []


def test_the_end_of_a_poll_names_it_and_says_what_it_was_about() -> None:
    ended = Open(id="$p", room_id="!r", beside="$m", asked="Où ?", until=UNTIL.isoformat()).ended
    assert ended["m.relates_to"] == {"rel_type": "m.reference", "event_id": "$p"}
    assert ended["m.text"] == [{"body": "Où ?"}]


@pytest.mark.parametrize("written", ["", "[", "{}", '[{"id": 1}]', "null"])
def test_a_file_that_can_t_be_read_holds_no_polls_and_is_written_anew(tmp_path: Path, written: str) -> None:
    (tmp_path / "polls.json").write_text(written, "utf-8")
    polls = OpenPolls(tmp_path)
    assert polls.due(UNTIL) == []
    polls.opened(Open(id="$p", room_id="!r", beside="$m", asked="Où ?", until=UNTIL.isoformat()))
    assert [each.id for each in polls.due(UNTIL)] == ["$p"]
