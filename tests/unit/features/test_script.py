from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.errors import ConfigError
from bot.features.rehearsal.script import (
    Advance,
    Jump,
    Restart,
    ScriptError,
    Speech,
    Start,
    Stop,
    read_line,
    read_script,
)

PARIS = ZoneInfo("Europe/Paris")
START = "@ now 2027-01-04T08:00+01:00\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("@ now 2027-01-04T08:00Z", Start(datetime(2027, 1, 4, 8, tzinfo=UTC))),
        ("@now 2027-01-04T08:00", Start(datetime(2027, 1, 4, 8, tzinfo=PARIS))),
        ("@ now 2027-01-04", Start(datetime(2027, 1, 4, tzinfo=PARIS))),
        ("@ advance 2h", Advance(timedelta(hours=2))),
        ("@ advance 30m", Advance(timedelta(minutes=30))),
        ("@ advance 7d", Advance(timedelta(hours=168))),
        ("@ advance 1d 2h 30m", Advance(timedelta(days=1, hours=2, minutes=30))),
        ("@ jump 3d", Jump(timedelta(days=3))),
        ("@ jump -2h", Jump(timedelta(hours=-2))),
        ("@ stop", Stop()),
        ("@ start", Restart()),
        ("amina> bonjour", Speech(who="amina", platform="", room="", verb=">", text="bonjour")),
        ("amina>", Speech(who="amina", platform="", room="", verb=">", text="")),
        ("amina> a > b! - c", Speech(who="amina", platform="", room="", verb=">", text="a > b! - c")),
        (
            "amina#koungou> @relais aide",
            Speech(who="amina", platform="", room="koungou", verb=">", text="@relais aide"),
        ),
        ("amina! 2", Speech(who="amina", platform="", room="", verb="!", text="2")),
        ("amina#koungou! Oui", Speech(who="amina", platform="", room="koungou", verb="!", text="Oui")),
        ("amina~ 14", Speech(who="amina", platform="", room="", verb="~", text="14")),
        ("amina-", Speech(who="amina", platform="", room="", verb="-", text="")),
        ("amina@slack> bonjour", Speech(who="amina", platform="slack", room="", verb=">", text="bonjour")),
    ],
)
def test_a_line_means_one_thing(line: str, expected: object) -> None:
    assert read_line(line, PARIS) == expected


@pytest.mark.parametrize(
    "line",
    [
        "bonjour",
        "amina bonjour",
        "> bonjour",
        "amina? bonjour",
        "@",
        "@ now",
        "@ now hier",
        "@ now 2027-13-01",
        "@ advance",
        "@ advance 2",
        "@ advance 2x",
        "@ advance -2h",
        "@ advance deux heures",
        "@ advance 99999d",
        "@ jump",
        "@ jump 2y",
        "@ stop now",
        "@ wait 2h",
    ],
)
def test_a_bad_line_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(ConfigError) as refused:
        read_script(f"{START}# a comment\n\n{line}\n", "s.txt", PARIS)

    assert [fault.where for fault in refused.value.faults] == ["s.txt:4"]


def test_all_bad_lines_are_named_at_once() -> None:
    with pytest.raises(ConfigError) as refused:
        read_script(f"{START}a\nb\nlea> ok\nc\n", "s.txt", PARIS)

    assert [fault.where for fault in refused.value.faults] == ["s.txt:2", "s.txt:3", "s.txt:5"]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "amina> bonjour\n@ now 2027-01-04\n", "@ advance 2h\n"])
def test_a_script_begins_with_the_time_that_it_is(text: str) -> None:
    with pytest.raises(ConfigError):
        read_script(text, "s.txt", PARIS)


def test_comments_blank_lines_and_line_ends_of_any_system_do_not_count() -> None:
    lines = read_script(f"\ufeff# c\r\n\r\n{START}\r\n  # d\r\namina> bonjour\r\n", "s.txt", PARIS)

    assert [(line.number, type(line.action)) for line in lines] == [(3, Start), (6, Speech)]


@given(st.text(max_size=80))
def test_reading_a_line_never_fails_otherwise(line: str) -> None:
    with suppress(ScriptError):
        assert read_line(line, PARIS) is not None
