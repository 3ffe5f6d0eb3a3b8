"""T1 to T6: clocks, zones and days off, with the whole bot (research/domain.md 5.3); T7 is clock_jump.txt, T8 in test_check.py."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.engine.forecast import forecast
from tests.support.transcript import default_pack, play_transcript

EVERY_SUNDAY = """
[[reminder]]
id = "nuit"
repeat = "weekly"
weekday = 7
at = "02:30"
to = "people"
audience = "collectives"
on_day_off = "anyway"
text = { fr = "Il est tard.", en = "It is late." }
"""


def nightly(folder: Path) -> Directory:
    """The default programme with a reminder at half past two on Sundays."""
    written = (parts.DEFAULT_PACK / "programme.toml").read_text("utf-8")
    path = folder / "programme.toml"
    path.write_text(written + EVERY_SUNDAY, "utf-8")
    return Directory(parts.load_pack(path).entities)


def said(directory: Directory, day: date, who: str, text: str) -> list[str]:
    """The local hours at which somebody hears a text on a day."""
    found = forecast(directory, parts.holidays(), parts.routes(parts.no_knowledge()), day, day)
    return [each.at.isoformat() for to, each in found if to == who and text in each.text]


@pytest.mark.parametrize(
    ("day", "at"),
    [(date(2027, 3, 28), "2027-03-28T03:00:00+02:00"), (date(2027, 10, 31), "2027-10-31T02:30:00+02:00")],
)
def test_half_past_two_comes_once_in_the_nights_of_the_clock_changes(day: date, at: str, tmp_path: Path) -> None:
    directory = nightly(tmp_path)

    assert said(directory, day, "dm:lea", "Il est tard.") == [at]
    assert said(directory, day, "dm:amina", "Il est tard.") == [f"{day.isoformat()}T02:30:00+03:00"]


async def test_three_days_of_clock_at_once_bring_what_is_still_useful_once(tmp_path: Path) -> None:
    jumped = """
@ now 2027-01-04T20:00+01:00
@ jump 3d
@ advance 1h
#* lea: En retard : ce rappel était prévu mardi 5 janvier à 09:00.
@ advance 2d
#1 lea: La semaine prochaine
#1 amina: La semaine prochaine
"""
    await play_transcript(jumped, "jumped", tmp_path)


def test_the_shift_of_27_april_is_koungous_alone() -> None:
    directory = Directory(default_pack().entities)

    assert said(directory, date(2027, 4, 27), "dm:amina", "Module 3") == []
    assert said(directory, date(2027, 4, 26), "dm:amina", "Module 3") == ["2027-04-26T09:00:00+03:00"]
    assert said(directory, date(2027, 4, 27), "dm:lea", "Module 3") == ["2027-04-27T09:00:00+02:00"]
