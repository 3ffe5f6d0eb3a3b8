"""`relais plan`: what will be sent."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.support.command import relais

KEYS = ["at", "zone", "kind", "milestone", "audience", "conversation", "text", "conditional"]
KINDS = {"reminder", "checkin", "nudge", "giveback", "broadcast", "personal"}


def _plan(folder: Path, first: str, last: str, *more: str) -> list[dict[str, Any]]:
    done = relais("plan", "--json", "--from", first, "--to", last, *more, cwd=folder)
    assert (done.code, done.err) == (0, "")
    return done.objects


def test_a_line_has_all_its_keys_and_known_kinds(tmp_path: Path) -> None:
    lines = _plan(tmp_path, "2027-01-01", "2027-12-31")

    assert {tuple(line) for line in lines} == {tuple(KEYS)}
    assert {line["kind"] for line in lines} <= KINDS
    assert {line["conversation"].partition(":")[0] for line in lines} == {"dm", "room"}
    assert all(line["text"].strip() for line in lines)


def test_lines_are_sorted_by_instant(tmp_path: Path) -> None:
    instants = [datetime.fromisoformat(line["at"]) for line in _plan(tmp_path, "2027-01-01", "2027-04-30")]

    assert instants == sorted(instants)


def test_an_instant_has_the_offset_of_its_zone(tmp_path: Path) -> None:
    for line in _plan(tmp_path, "2027-03-01", "2027-04-30"):
        at = datetime.fromisoformat(line["at"])
        assert at.utcoffset() == at.astimezone(ZoneInfo(line["zone"])).utcoffset()


def test_both_dates_are_included_by_the_recipients_calendar(tmp_path: Path) -> None:
    whole = _plan(tmp_path, "2027-01-04", "2027-01-17")
    days = [
        line
        for day in range(14)
        for line in _plan(tmp_path, *[(date(2027, 1, 4) + timedelta(days=day)).isoformat()] * 2)
    ]

    assert sorted(map(repr, days)) == sorted(map(repr, whole))
    assert {line["at"][:10] for line in _plan(tmp_path, "2027-01-04", "2027-01-04")} == {"2027-01-04"}


def test_no_occurrence_is_told_twice(tmp_path: Path) -> None:
    lines = [(line["at"], line["conversation"], line["text"]) for line in _plan(tmp_path, "2027-01-01", "2027-12-31")]

    assert len(lines) == len(set(lines))


def test_a_nudge_is_conditional_and_nothing_else_that_is_sure(tmp_path: Path) -> None:
    lines = _plan(tmp_path, "2027-01-04", "2027-01-31")

    assert {line["kind"]: line["conditional"] for line in lines if line["kind"] in {"nudge", "checkin", "reminder"}} == {
        "nudge": True, "checkin": False, "reminder": False,
    }  # fmt: skip


def test_now_is_the_first_day_where_none_is_given(tmp_path: Path) -> None:
    done = relais("plan", "--json", "--now", "2027-01-03T23:30+01:00", "--to", "2027-01-04", cwd=tmp_path)
    after = relais("plan", "--json", "--now", "2027-01-04T00:30+01:00", "--to", "2027-01-04", cwd=tmp_path)

    assert {line["at"][:10] for line in done.objects} == {"2027-01-04"}
    assert after.objects == done.objects


def test_a_day_with_nothing_prints_nothing(tmp_path: Path) -> None:
    assert _plan(tmp_path, "2027-08-15", "2027-08-15") == []


def test_without_json_there_is_a_line_each(tmp_path: Path) -> None:
    done = relais("plan", "--from", "2027-01-04", "--to", "2027-01-10", cwd=tmp_path)

    assert len(done.out.splitlines()) == len(_plan(tmp_path, "2027-01-04", "2027-01-10"))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        (["--from", "2027-02-30"], ["--from"]),
        (["--from", "demain", "--to", "31/01/2027"], ["--from", "--to"]),
        (["--from", "2027-01-02", "--to", "2027-01-01"], ["--to"]),
        (["--from", "0001-01-01", "--to", "9999-12-31"], ["--from", "--to"]),
        (["--from", ""], ["--from"]),
        (["--now", "tantôt"], ["--now"]),
        (["--now", "9999-12-31T23:59:59-12:00"], ["--now"]),
    ],
)
def test_what_is_no_date_is_refused(typed: list[str], places: list[str], tmp_path: Path) -> None:
    done = relais("plan", *typed, cwd=tmp_path)

    assert (done.code, done.out, [line.split(" : ")[0] for line in done.err.splitlines()]) == (2, "", places)


def test_of_a_store_the_plan_knows_who_said_stop_or_pause_and_in_which_language(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text(
        "@ now 2026-12-28T09:00+01:00\nhugo> stop\nlea> pause du 10 au 16 janvier\nkarim> langue anglais\n",
        encoding="utf-8",
    )
    store = ("--store", f"sqlite:///{tmp_path}/relais.db", "--now", "2026-12-28T12:00+01:00")
    assert relais("simulate", str(script), *store[:2], cwd=tmp_path).code == 0
    opening = {
        (line["at"][:10], line["conversation"]): line["text"].partition(" :")[0].partition(":")[0]
        for line in _plan(tmp_path, "2027-01-04", "2027-01-18", *store)
        if line["kind"] == "checkin" and line["conversation"] in ("dm:hugo", "dm:karim", "dm:lea")
    }

    assert opening == {
        ("2027-01-04", "dm:karim"): "Weekly check-in",
        ("2027-01-04", "dm:lea"): "Point d'étape de la semaine",
        ("2027-01-11", "dm:karim"): "Weekly check-in",
        ("2027-01-18", "dm:karim"): "Weekly check-in",
        ("2027-01-18", "dm:lea"): "Point d'étape de la semaine",
    }


def test_what_somebody_asked_for_in_their_pause_is_planned_for_its_end(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text(
        "@ now 2027-01-04T08:10+01:00\n"
        "lea> rappelle-moi mercredi à 11h de téléphoner\nlea> oui\n"
        "lea> rappelle-moi chaque jour à 10h de relire\nlea> oui\n"
        "lea> pause du 5 au 8 janvier\n",
        encoding="utf-8",
    )
    store = ("--store", f"sqlite:///{tmp_path}/relais.db", "--now", "2027-01-04T12:00+01:00")
    assert relais("simulate", str(script), *store[:2], cwd=tmp_path).code == 0

    def planned(first: str) -> list[tuple[str, str]]:
        lines = [line for line in _plan(tmp_path, first, "2027-01-10", *store) if line["kind"] == "personal"]
        return [(line["at"][5:16], line["text"].partition("« ")[2].removesuffix(" »")) for line in lines]

    after = [
        ("01-09T08:00", "relire"),  # for Friday, the last of several
        ("01-09T08:00", "téléphoner"),
        ("01-09T10:00", "relire"),
        ("01-10T10:00", "relire"),
    ]
    assert planned("2027-01-04") == [("01-04T10:00", "relire"), *after]
    assert planned("2027-01-09") == after
