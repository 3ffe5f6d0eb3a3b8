"""Long messages in memory, cut into several."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adapters.memory.pieces import pieces
from bot.domain.actions import Action
from bot.domain.message import Block, Choices, Heading, Items, Message, Note, Option, Quote, Sources, Text, plain_text

CHOICES = Choices((Option("Oui", Action("yes")),))


def test_a_message_that_fits_stays_whole() -> None:
    message = Message.of("court", CHOICES)
    assert pieces(message, 100, plain_text) == (message,)


def test_a_message_is_cut_between_its_blocks_and_keeps_its_choices_last() -> None:
    message = Message.of(Heading("Titre"), Text("a" * 30), Text("b" * 30), CHOICES)
    assert pieces(message, 40, plain_text) == (
        Message.of(Heading("Titre"), Text("a" * 30)),
        Message.of(Text("b" * 30), CHOICES),
    )


def test_every_piece_fits_and_nothing_is_lost() -> None:
    words = " ".join(f"mot{number}" for number in range(60))
    blocks = (
        Heading(words),
        Text(words),
        Items((words, "court")),
        Quote(words, "Amina"),
        Sources((words,)),
        Note(words),
    )
    cut = pieces(Message(blocks), 80, plain_text)
    assert [piece for piece in cut if len(plain_text(piece)) > 80] == []
    shown = " ".join(plain_text(piece) for piece in cut).split()
    assert [word for word in shown if word.startswith("mot")] == words.split() * 6


def test_an_ordered_list_that_is_cut_keeps_its_numbers() -> None:
    cut = pieces(Message.of(Items(("un " * 10, "deux " * 10, "trois"), ordered=True)), 40, plain_text)
    shown = "\n".join(plain_text(piece) for piece in cut)
    assert [line[:2] for line in shown.splitlines() if line[0].isdigit()] == ["1.", "2.", "3."]


_WORDS = st.lists(st.text(alphabet="abé ", min_size=1), max_size=20).map(" ".join)
_BLOCKS = st.one_of(
    st.builds(Text, _WORDS),
    st.builds(Heading, _WORDS),
    st.builds(Quote, _WORDS, st.just("Amina")),
    st.builds(Items, st.lists(_WORDS, min_size=1, max_size=4).map(tuple), st.booleans()),
    st.builds(Sources, st.lists(_WORDS, min_size=1, max_size=3).map(tuple)),
)


@given(st.lists(_BLOCKS, min_size=1, max_size=5), st.integers(min_value=30, max_value=200))
def test_whatever_the_message_its_pieces_fit_and_keep_every_letter(blocks: list[Block], limit: int) -> None:
    message = Message(tuple(blocks))
    cut = pieces(message, limit, plain_text)
    assert [piece for piece in cut if len(plain_text(piece)) > limit] == []
    assert "".join(_letters(piece) for piece in cut) == _letters(message)


def _letters(message: Message) -> str:
    return "".join(letter for letter in plain_text(message).replace("(Amina)", "") if letter in "abé")
