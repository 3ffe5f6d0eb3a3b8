"""Messages as a terminal shows them."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from adapters.console.files import put_down
from adapters.console.render import plain, rich_blocks
from bot.domain.actions import Action
from bot.domain.message import Choices, File, Heading, Items, Message, Note, Option, Quote, Sources, Text

GOLDEN = Path(__file__).parent / "golden"
EVERYTHING = Message.of(
    Heading("Le prochain jalon"),
    Text("Le **module 2** a lieu le *12 mars* ; tapez `aide` ou lisez [la page](https://exemple.fr/m2)."),
    Items(("venez **à trois**", "apportez une donnée " + "qui compte " * 8)),
    Items(("d'abord", "ensuite"), ordered=True),
    Quote("On garde **tout** [red]tel quel[/red] `ici`\n<!channel> [x](https://mal.example)", "Fatima"),
    Sources(("Source : Calendrier, page 4, 2026-05",)),
    Note("Les dates sont des exemples."),
    File("courbe.png", "image/png", b"", "La courbe monte de 3 à 5."),
    Choices((Option("Pas du tout", Action("a"), key="0"), Option("Tout à fait", Action("b"), key="10"))),
)


def _rich(message: Message, *, colour: bool) -> str:
    out = StringIO()
    Console(file=out, width=60, force_terminal=colour, color_system="standard" if colour else None, markup=False).print(
        *rich_blocks(message), sep="\n"
    )
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("everything.console.txt", plain(EVERYTHING) + "\n"),
        ("everything.terminal.txt", _rich(EVERYTHING, colour=False)),
        ("everything.terminal.ansi", _rich(EVERYTHING, colour=True)),
    ],
)
def test_a_message_looks_as_it_was_agreed(name: str, shown: str) -> None:
    assert shown == (GOLDEN / name).read_text(encoding="utf-8")


def test_plain_text_has_no_escape_code() -> None:
    assert "\x1b" not in plain(EVERYTHING)


@pytest.mark.parametrize("block", [Text, Heading, Note, Quote], ids=lambda block: block.__name__)
def test_no_escape_code_of_anybody_reaches_the_screen(block: type[Text | Heading | Note | Quote]) -> None:
    message = Message.of(block("a\x1b]0;titre\x07\x1b[2J\x9b31m\u202eb"))
    assert plain(message).strip("« »") == "ab"
    assert _rich(message, colour=False).strip(" «»\n") == "ab"


def test_markup_of_rich_is_not_interpreted() -> None:
    message = Message.of(Text("[bold]x[/bold] :smile:"), Quote("[link=https://mal.example]y[/link]"))
    assert _rich(message, colour=False).split() == [
        "[bold]x[/bold]",
        ":smile:",
        "«",
        "[link=https://mal.example]y[/link]",
        "»",
    ]


def test_our_own_marks_become_styles() -> None:
    assert _rich(Message.of("**gras**"), colour=True) == "\x1b[1mgras\x1b[0m\n"


def test_marks_inside_marks_count() -> None:
    assert _rich(Message.of("**a *b* c**"), colour=False) == "a b c\n"


def test_a_link_whose_label_is_its_address_is_shown_once() -> None:
    assert _rich(Message.of("[https://exemple.fr](https://exemple.fr)"), colour=False) == "https://exemple.fr\n"


def test_options_without_a_key_are_numbered_by_their_place() -> None:
    message = Message.of(Choices((Option("Oui", Action("a")), Option("Non", Action("b")))))
    assert plain(message) == "1. Oui\n2. Non"


def test_files_keep_their_names_and_never_leave_their_folder(tmp_path: Path) -> None:
    names = ["a.csv", "a.csv", "../../b.csv", ".bashrc", "c\x00d.csv"]
    paths = put_down([File(name, "text/csv", b"1", "") for name in names], tmp_path / "reçus")
    assert [Path(path).name for path in paths] == ["a.csv", "a-2.csv", "__.._b.csv", "_bashrc", "c_d.csv"]
    assert sorted(path.name for path in (tmp_path / "reçus").iterdir()) == sorted(Path(path).name for path in paths)
