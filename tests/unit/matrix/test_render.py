"""Messages as contents of Matrix events."""

from __future__ import annotations

import pytest

from adapters.matrix.render import CHOICES, MOST_BYTES, changed_into, contents, edited, pressed, size
from bot.domain.actions import Action
from bot.domain.message import Choices, File, Heading, Items, Message, Option, Quote, Reactions, Text

YES_NO = Choices((Option("Oui", Action("answer", ("yes",))), Option("Non", Action("answer", ("no",)))))
SCALE = Choices(tuple(Option(f"niveau {key}", Action("set", (str(key),)), key=str(key)) for key in range(5)))


def html(message: Message) -> str:
    return str(contents(message)[0]["formatted_body"])


def test_our_own_marks_become_html_and_plain_text() -> None:
    content = contents(Message.of(Text("Un **mot**, *deux*, `trois` et [un lien](https://exemple.fr).")))[0]
    assert content["body"] == "Un mot, deux, trois et un lien (https://exemple.fr)."
    assert content["formatted_body"] == (
        '<p>Un <strong>mot</strong>, <em>deux</em>, <code>trois</code> et <a href="https://exemple.fr">un lien</a>.</p>'
    )


def test_every_message_is_a_notice_that_mentions_nobody() -> None:
    content = contents(Message.of("@room @amina:exemple.fr"))[0]
    assert (content["msgtype"], content["m.mentions"]) == ("m.notice", {})


@pytest.mark.parametrize(
    "hostile", ["<img src=x onerror=alert(1)>", "<mx-reply>", "</blockquote><a href='x'>y</a>", '"&<']
)
def test_what_people_wrote_is_never_markup(hostile: str) -> None:
    found = html(Message.of(Quote(hostile, hostile), Heading(hostile), Text(hostile), Items((hostile,))))
    for tag in (
        "<blockquote>",
        "</blockquote>",
        "<br>",
        "<p>",
        "</p>",
        "<strong>",
        "</strong>",
        "<ul>",
        "</ul>",
        "<li>",
        "</li>",
    ):
        found = found.replace(tag, "")
    assert "<" not in found


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//mal.example", "matrix:u/amina"])
def test_only_addresses_of_the_web_and_of_mail_are_links(address: str) -> None:
    assert "<a" not in html(Message.of(f"[ici]({address})"))


def test_options_are_numbered_by_their_place_or_by_their_own_key() -> None:
    bodies = [contents(Message.of("?", choices))[0]["body"] for choices in (YES_NO, SCALE)]
    assert bodies == ["?\n1. Oui\n2. Non", "?\n0. niveau 0\n1. niveau 1\n2. niveau 2\n3. niveau 3\n4. niveau 4"]


@pytest.mark.parametrize(
    ("reaction", "action"),
    [
        ("1️⃣", "answer:yes"), ("2️⃣", "answer:no"), ("2⃣", "answer:no"), ("2", "answer:no"), ("✅", "answer:yes"),
        ("👍", "answer:yes"), ("👍🏽", "answer:yes"), ("👎", "answer:no"), ("❌", "answer:no"), ("3️⃣", None), ("🎉", None), ("", None),
    ],
)  # fmt: skip
def test_a_reaction_presses_the_option_of_its_number_or_meaning(reaction: str, action: str | None) -> None:
    assert pressed(contents(Message.of("?", YES_NO))[0], reaction) == action


def test_a_thumb_presses_nothing_where_there_are_more_than_two_options() -> None:
    content = contents(Message.of("?", SCALE))[0]
    assert (pressed(content, "👍"), pressed(content, "0️⃣")) == (None, "set:0")


@pytest.mark.parametrize("stored", [None, "1", [1, None], [{"key": "1"}], {"key": "1"}])
def test_what_somebody_else_stored_presses_nothing(stored: object) -> None:
    assert pressed({CHOICES: stored}, "1️⃣") is None


def test_a_long_message_is_cut_into_events_that_fit_and_loses_no_word() -> None:
    words = [f"mot{number}" for number in range(600)]
    found = contents(Message.of("Début", " ".join(words), "Fin", YES_NO), limit=1000)
    bodies = [str(content["body"]) for content in found]
    assert max(map(len, bodies)) <= 1000
    assert [word for body in bodies for word in body.split() if word.startswith("mot")] == words
    assert [CHOICES in content for content in found] == [False] * (len(found) - 1) + [True]


def test_a_message_of_nothing_but_a_file_has_no_event_of_text() -> None:
    assert contents(Message.of(File("a.ics", "text/calendar", b"", "Un agenda."))) == []


def test_an_edit_carries_the_new_content_and_what_older_readers_see() -> None:
    new = contents(Message.of("après"))[0]
    content = edited(new, "$1")
    assert (content["body"], content["m.new_content"]) == ("* après", new)
    assert content["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$1"}


@pytest.mark.parametrize("letter", ["é", '"', "😀", "&", "\u2028a"])
def test_whatever_it_is_made_of_an_event_stays_under_what_a_server_takes(letter: str) -> None:
    message = Message.of(letter * 12_000, YES_NO)
    assert max(map(size, contents(message))) <= MOST_BYTES
    assert size(edited(changed_into(message)[0], "$" + "x" * 43)) <= MOST_BYTES
    whole = "".join(str(each["body"]) for each in contents(message))
    assert whole.count(letter[0]) == 12_000 if letter[0] != "\u2028" else "a" in whole


def test_what_may_be_pressed_in_passing_is_not_listed_and_a_reaction_presses_it() -> None:
    useful = Option("Utile", Action("vote", ("up",)), "👍")
    useless = Option("Pas utile", Action("vote", ("down",)), "👎")
    (content,) = contents(Message.of("Voici.", Reactions((useful, useless))))

    assert content["body"] == "Voici."
    assert pressed(content, "👍🏽") == useful.action.pack()
    assert pressed(content, "👎") == useless.action.pack()
    assert pressed(content, "1") is None
