"""Whatever the product says, and whatever people put into it, Slack takes: nothing is lost, nothing rings, nothing is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from adapters.slack.render import pages
from adapters.slack.views import home, modal
from bot.domain.actions import Action
from bot.domain.form import Field, FieldKind, FieldOption, Form
from bot.domain.message import (
    Block,
    Choices,
    File,
    Heading,
    Items,
    Message,
    Note,
    Option,
    Quote,
    Reactions,
    Sources,
    Text,
)
from tests.support.slack.blockkit import view_faults
from tests.support.slack.manners import rude
from tests.support.slack.payloads import refused
from tests.support.slack.screen import readable
from tests.support.slack.wire import Json, unescaped

NASTY = (
    "<!channel> <!here> <@U0001> <#C0001|general> &amp; & < > @everyone `code` **gras** _x_ ~y~ [ici](https://mal.example) "
    ":smile: 👩‍👩‍👧‍👦 🇫🇷 مرحبا שלום \u202eedoc\u202c \x1b[31m \x00 \ud800 ﷽ ẞ"
)
EDGES = (
    "",
    " ",
    "\n\n",
    "a",
    NASTY,
    "mot " * 2_500,
    "x" * 60_000,
    "é" * 3_001,
    "👩‍👩‍👧‍👦" * 700,
    "<!channel>" * 500,
    "&<>" * 2_000,
)
"""Texts of all kinds: empty, of 10 kB with spaces and 60 without, emoji of many parts, from right to left, what Slack reads as markup."""


FEW = settings() if settings.get_current_profile_name() == "soak" else settings(max_examples=25)


def option(label: str, number: int, arg: str = "") -> Option:
    return Option(label, Action("answer", (str(number), arg)), key=str(number) if number % 2 else "")


def blocks_of(text: str) -> Iterator[Block]:
    """Every kind of block with that text in it."""
    yield Text(text)
    yield Heading(text)
    yield Items((text, "second", text))
    yield Items((text,), ordered=True)
    yield Quote(text, text)
    yield Sources((text, text))
    yield Note(text)
    yield Choices((option(f"Oui {text}", 1), option("Non", 2)))
    yield Reactions((option("Utile", 1), option("Pas utile", 2)))
    yield File("courbe.png", "image/png", b"x", text)


def test_every_kind_of_block_is_tried() -> None:
    assert {type(block) for block in blocks_of("")} == set(get_args(Block))


@pytest.mark.parametrize("text", EDGES, ids=lambda text: f"{text[:8]!r} {len(text)}")
def test_every_block_at_every_edge_is_taken(text: str) -> None:
    for block in blocks_of(text):
        assert refused(Message.of("Avant.", block)) == [], block.kind
        assert refused(Message.of(block)) == [], block.kind


@pytest.mark.parametrize("count", [0, 1, 10, 11, 25, 26, 100, 101])
@pytest.mark.parametrize("label", ["<!channel> & <b>\noui", "x" * 76])
@pytest.mark.parametrize("arg", ["", "y" * 160], ids=["short", "long"])
def test_any_number_of_options_is_taken(count: int, label: str, arg: str) -> None:
    options = tuple(option(f"{label} {number}", number, arg) for number in range(count))
    assert refused(Message.of("Choisissez.", Choices(options))) == []


@pytest.mark.parametrize("blank", ["", " ", "\n\n"])
def test_choices_behind_nothing_are_read_aloud(blank: str) -> None:
    assert refused(Message.of(Text(blank), Reactions((option("Utile", 1), option("Pas utile", 2))))) == []


def test_options_of_one_name_are_all_there() -> None:
    twice = Choices((option("Oui", 1), option("Oui", 1), option("Oui", 2)))
    assert refused(Message.of("?", twice)) == []


texts = some.text(max_size=200) | some.sampled_from(["", " ", NASTY, "mot " * 1_000])
worded = texts.filter(lambda text: any(each.isalnum() for each in text))
options = some.lists(some.builds(option, worded, some.integers(0, 99), some.sampled_from(["", "z" * 120])), max_size=30)
blocks = some.one_of(
    some.builds(Text, texts),
    some.builds(Heading, texts),
    some.builds(Items, some.lists(worded, max_size=5).map(tuple), some.booleans()),
    some.builds(Quote, texts, texts),
    some.builds(Sources, some.lists(texts, max_size=5).map(tuple)),
    some.builds(Note, texts),
    some.builds(Choices, options.map(tuple)),
    some.just(Reactions((option("Utile", 1), option("Pas utile", 2)))),
)
messages = some.lists(blocks, max_size=6).map(lambda found: Message(tuple(found)))


@FEW
@given(messages)
@example(Message((Text("\x1b"), Quote("\x1b", "\x1b"), Items(("\x1b",)))))
def test_any_message_is_taken(message: Message) -> None:
    assert refused(message) == []


@FEW
@given(messages)
@example(Message((Choices((option("0", 1), option("00", 1))),)))
def test_what_screen_readers_say_is_what_is_shown(message: Message) -> None:
    for page in pages(message):
        said = unescaped(page.text)
        shown = readable({"text": page.text, "blocks": list(page.blocks)})
        assert _letters(said) - {"amp"} <= _letters(shown)  # `&amp;` is read as `&` where Slack shows plain text


def _letters(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@FEW
@given(messages)
def test_any_page_is_a_home_tab(message: Message) -> None:
    view = home(message)
    assert (view_faults(view), list(rude(view))) == ([], [])


@pytest.mark.parametrize("hint", ["", " ", "\x00"])
def test_a_hint_of_nothing_is_none(hint: str) -> None:
    asked = Field(id="I01", kind=FieldKind.NUMBER, label="Combien ?", hint=hint)
    view: Json = modal(Form(action=Action("form"), title="Point", submit="Envoyer", close="Fermer", fields=(asked,)))
    assert "hint" not in view["blocks"][0]
    assert view_faults(view) == []


fields = some.builds(
    Field,
    id=some.uuids().map(str),
    kind=some.sampled_from(
        [kind for kind in FieldKind if kind not in (FieldKind.CHOICE, FieldKind.DATE, FieldKind.TIME)]
    ),
    label=worded,
    hint=texts,
    value=texts,
    needed=some.booleans(),
)
choices = some.builds(
    Field,
    id=some.uuids().map(str),
    kind=some.just(FieldKind.CHOICE),
    label=some.just("Combien ?"),
    options=some.sampled_from([1, 2, 10, 11, 100, 101]).map(
        lambda count: tuple(FieldOption(str(each), f"{each} · {NASTY}") for each in range(count))
    ),
    value=some.sampled_from(["", "0", "999"]),
)


@FEW
@given(some.lists(fields | choices, min_size=1, max_size=6), worded)
def test_any_form_is_a_modal(asked: list[Field], title: str) -> None:
    view: Json = modal(
        Form(
            action=Action("form", ("a", "b")),
            title=title,
            submit="Envoyer",
            close="Fermer",
            fields=tuple(asked),
            intro=(Text(NASTY), Quote("mot " * 750)),
            aside=(option("Un essai", 1),),
        )
    )
    assert (view_faults(view), list(rude(view))) == ([], [])
