"""T1 to T6: clocks, zones and days off, with the whole bot (research/domain.md 5.3); T7 is clock_jump.txt, T8 in test_check.py."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.engine.forecast import Outlook
from tests.support.command import relais
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


IN_MONTREAL = """
[[collective]]
id = "hochelaga"
name = "Hochelaga"
region = "mayotte"
zone = "America/Toronto"
department = "976"

[[person]]
id = "remi"
name = "Rémi"
lang = "fr"

[[membership]]
person = "remi"
scope = "collective:hochelaga"
role = "habitant"

[[milestone]]
id = "journal"
type = "deadline"
title = { fr = "Journal de bord", en = "Logbook" }
starts = 2027-03-20
ends = 2027-03-20

[[reminder]]
id = "journal-jour-meme"
milestone = "journal"
days = 0
at = "09:00"
to = "people"
audience = "collectives"
on_day_off = "anyway"
useful_hours = 6
text = { fr = "C'est aujourd'hui : {title}.", en = "Today: {title}." }
"""

AROUND_HOLIDAYS = """
[[reminder]]
id = "ecole"
repeat = "weekly"
weekday = 1
at = "10:00"
to = "people"
audience = "collectives"
on_day_off = "after"
school_holidays_off = true
text = { fr = "Au portail de l'école.", en = "At the school gate." }

[[reminder]]
id = "vendredi"
repeat = "weekly"
weekday = 5
at = "10:00"
to = "people"
audience = "collectives"
on_day_off = "before"
text = { fr = "Bientôt le week-end.", en = "Weekend soon." }

[[person]]
id = "paule"
name = "Paule"
lang = "fr"

[[membership]]
person = "paule"
scope = "collective:montelimar"
role = "habitant"

[[school_holiday]]
id = "mayotte-mars"
school_zone = "mayotte"
first = 2027-03-01
last = 2027-03-07
"""


ZONES = {
    "paule": ["01/03", "08/03", "15/03"],  # zone A: 13 February to 28 February
    "lea": ["15/02", "08/03", "15/03"],  # zone B: 20 February to 7 March
    "amina": ["15/02", "22/02", "08/03", "15/03"],  # Mayotte, as the programme says: 1 to 7 March
}
"""On which Mondays people hear of school; those of the holidays move to the first day after them, which is one of its own."""


def pack_with(folder: Path, more: str) -> Path:
    """The default programme with something more."""
    written = (parts.DEFAULT_PACK / "programme.toml").read_text("utf-8")
    path = folder / "programme.toml"
    path.write_text(written + more, "utf-8")
    return path


def nightly(folder: Path) -> Directory:
    """The default programme with a reminder at half past two on Sundays."""
    return Directory(parts.load_pack(pack_with(folder, EVERY_SUNDAY)).entities)


def said(directory: Directory, day: date, who: str, text: str) -> list[str]:
    """The local hours at which somebody hears a text on a day."""
    found = Outlook(directory, parts.holidays(), parts.routes(parts.no_knowledge()), day, day)
    return [each.at.isoformat() for each in chain.from_iterable(found) if who in each.to and text in each.said.text]


@pytest.mark.parametrize(
    ("day", "at"),
    [(date(2027, 3, 28), "2027-03-28T03:00:00+02:00"), (date(2027, 10, 31), "2027-10-31T02:30:00+02:00")],
)
def test_half_past_two_comes_once_in_the_nights_of_the_clock_changes(day: date, at: str, tmp_path: Path) -> None:
    directory = nightly(tmp_path)

    assert said(directory, day, "dm:lea", "Il est tard.") == [at]
    assert said(directory, day, "dm:amina", "Il est tard.") == [f"{day.isoformat()}T02:30:00+03:00"]


async def test_one_deadline_in_three_zones_comes_at_nine_by_each_clock_while_only_america_has_changed_its_own(
    tmp_path: Path,
) -> None:
    split = """
@ now 2027-03-19T23:00+01:00
@ advance 24h
#* amina: C'est aujourd'hui : Journal de bord.
#@ amina: 2027-03-20T09:00+03:00
#* lea: C'est aujourd'hui : Journal de bord.
#@ lea: 2027-03-20T09:00+01:00
#* remi: C'est aujourd'hui : Journal de bord.
#@ remi: 2027-03-20T09:00-04:00
@ advance 2d
#1 amina: C'est aujourd'hui
#1 lea: C'est aujourd'hui
#1 remi: C'est aujourd'hui
"""
    received = await play_transcript(split, "split", tmp_path, pack=parts.load_pack(pack_with(tmp_path, IN_MONTREAL)))

    told = [each.to for each in received if "C'est aujourd'hui" in each.text and each.to in ("amina", "lea", "remi")]
    assert told == ["amina", "lea", "remi"]


async def test_school_holidays_are_those_of_each_zone(tmp_path: Path) -> None:
    pack = parts.load_pack(pack_with(tmp_path, AROUND_HOLIDAYS))
    received = await play_transcript("@ now 2027-02-08T20:00+01:00\n@ advance 36d\n", "school", tmp_path, pack=pack)

    days = {
        who: [f"{each.at:%d/%m}" for each in received if each.to == who and "portail" in each.text] for who in ZONES
    }
    assert days == ZONES


async def test_christmas_is_a_day_off_for_everybody(tmp_path: Path) -> None:
    shifted = """
@ now 2026-12-23T12:00+01:00
@ advance 1d
#* lea: Bientôt le week-end.
#@ lea: 2026-12-24T10:00+01:00
#* amina: Bientôt le week-end.
#@ amina: 2026-12-24T10:00+03:00
@ advance 4d
#1 lea: Bientôt le week-end.
#1 amina: Bientôt le week-end.
"""
    await play_transcript(shifted, "christmas", tmp_path, pack=parts.load_pack(pack_with(tmp_path, AROUND_HOLIDAYS)))


@pytest.mark.parametrize(
    ("now", "told"),
    [("2027-01-04T09:00+01:00", ["mayotte"]), ("2028-10-02T09:00+02:00", ["B", "A", "mayotte"])],
)
def test_school_holidays_that_nobody_knows_are_said_aloud(now: str, told: list[str], tmp_path: Path) -> None:
    done = relais("check", "--pack", pack_with(tmp_path, AROUND_HOLIDAYS), "--now", now, "--json", cwd=tmp_path)

    warnings = [each["sentence"] for each in done.object["remarks"] if each["where"] == "school_holiday"]
    assert [re.findall(r"«\s([^»]+)\s»", each)[0] for each in warnings] == told
    assert all(each.startswith("ATTENTION") for each in warnings)


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
