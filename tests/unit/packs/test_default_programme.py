"""The default programme: the seed as data, and the example that a coordinator copies (DESIGN 6, Default pack)."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from adapters.documents.pack_files import PackFiles
from adapters.holidays.calendars import PublicHolidays
from bot.domain.pack import CONDITIONS, Pack
from bot.domain.programme import DayOffPolicy, Localised, MilestoneKind, ReminderTo, fill
from bot.domain.wall_time import iso_week
from bot.features.programme.load import load

HOLIDAYS = PublicHolidays()
DEFAULT = Path(str(files("bot") / "packs" / "default"))


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(DEFAULT, reader=PackFiles(), holidays=HOLIDAYS)


def texts(pack: Pack) -> list[Localised]:
    """Every text that people read."""
    programme = pack.programme
    assert programme
    return [
        programme.name,
        programme.notice,
        *(role.name for role in pack.roles),
        *(text for m in pack.milestones for text in (m.title, m.place, m.preparation, m.deliverable)),
        *(reminder.text for reminder in pack.reminders),
        *(text for i in pack.indicators for text in (i.question, i.help, i.unit)),
        *(option.label for i in pack.indicators for option in i.options),
        *(check_in.title for check_in in pack.check_ins),
    ]


def test_it_has_the_regions_and_collectives_of_the_source(pack: Pack) -> None:
    assert [region.id for region in pack.regions] == ["hauts-de-france", "auvergne-rhone-alpes", "mayotte"]
    assert {collective.id: collective.region_id for collective in pack.collectives} == {
        "chateau-thierry": "hauts-de-france",
        "conde-sur-lescaut": "hauts-de-france",
        "hazebrouck": "hauts-de-france",
        "lievin": "hauts-de-france",
        "montelimar": "auvergne-rhone-alpes",
        "le-teil": "auvergne-rhone-alpes",
        "pont-de-claix": "auvergne-rhone-alpes",
        "saint-etienne": "auvergne-rhone-alpes",
        "koungou": "mayotte",
    }


def test_each_collective_lives_by_its_own_clock_and_holidays(pack: Pack) -> None:
    clocks = {collective.id: (collective.zone, collective.holidays) for collective in pack.collectives}

    assert clocks.pop("koungou") == ("Indian/Mayotte", "FR-976")
    assert set(clocks.values()) == {("Europe/Paris", "FR")}


def test_codes_are_texts_whose_leading_zeros_count(pack: Pack) -> None:
    codes = {collective.id: (collective.insee, collective.department) for collective in pack.collectives}

    assert codes["chateau-thierry"] == (["02168"], "02")
    assert codes["le-teil"] == (["07319"], "07")
    assert codes["koungou"] == (["97610"], "976")
    assert [region.insee for region in pack.regions] == ["32", "84", "06"]


def test_it_has_the_example_people(pack: Pack) -> None:
    members: dict[str, list[str]] = {}
    for membership in pack.memberships:
        members.setdefault(membership.scope, []).append(membership.person_id)

    assert members == {
        "collective:koungou": ["amina", "salim", "fatima", "daoud", "zaina"],
        "collective:lievin": ["lea", "hugo", "karim"],
        "region:hauts-de-france": ["claire"],
        "programme": ["nadia", "marc"],
    }
    assert {person.id for person in pack.people} == {name for names in members.values() for name in names}


def test_only_salim_reads_english(pack: Pack) -> None:
    assert [person.id for person in pack.people if person.lang == "en"] == ["salim"]


def test_only_coordinators_may_broadcast(pack: Pack) -> None:
    may = {role.id for role in pack.roles if role.coordinates}

    assert {m.person_id for m in pack.memberships if m.role_id in may} == {"claire", "nadia", "marc"}


def test_the_modules_and_the_immersion_have_the_example_dates(pack: Pack) -> None:
    dated = {m.id: (m.type.value, m.starts.isoformat(), m.ends.isoformat()) for m in pack.milestones}

    assert {key: dated[key] for key in ("m1", "m2", "m3", "m4", "m5", "m6", "im")} == {
        "m1": ("module", "2027-01-12", "2027-01-13"),
        "m2": ("module", "2027-03-02", "2027-03-03"),
        "m3": ("module", "2027-05-11", "2027-05-12"),
        "m4": ("module", "2027-06-22", "2027-06-23"),
        "m5": ("module", "2027-09-21", "2027-09-22"),
        "m6": ("module", "2027-11-16", "2027-11-17"),
        "im": ("meeting", "2027-10-04", "2027-10-08"),
    }


def test_only_the_immersion_has_another_clock(pack: Pack) -> None:
    assert {m.id: m.zone for m in pack.milestones if m.zone} == {"im": "America/Toronto"}


def test_deliverables_are_due_a_week_after(pack: Pack) -> None:
    due = {m.id: m.due for m in pack.milestones if m.type is not MilestoneKind.DEADLINE}

    assert due == {m.id: m.ends + timedelta(days=7) for m in pack.milestones if m.id in due}


def test_every_milestone_is_of_2027(pack: Pack) -> None:
    assert {day.year for m in pack.milestones for day in (m.starts, m.ends)} == {2027}


def test_the_traps_of_the_example_dates_hold(pack: Pack) -> None:
    starts = {m.id: m.starts for m in pack.milestones}
    two_weeks = timedelta(days=14)

    assert iso_week(starts["m1"] - two_weeks) == "2026-W53"
    assert starts["m3"] - two_weeks == date(2027, 4, 27)
    assert HOLIDAYS.name("FR-976", date(2027, 4, 27)) == "Abolition de l'esclavage"
    assert HOLIDAYS.name("FR", date(2027, 4, 27)) is None
    assert HOLIDAYS.name("FR", date(2027, 11, 11)) == "Armistice"
    assert date(2027, 11, 11) < starts["m6"] < date(2027, 11, 18)


def test_reminders_keep_to_the_plan(pack: Pack) -> None:
    rules = {
        (r.about.value if r.about else None, r.anchor, r.days, r.to.value, r.on_day_off.value) for r in pack.reminders
    }

    assert rules == {
        ("module", "start", -14, "people", "before"),
        ("module", "start", -14, "rooms", "before"),
        ("module", "start", -7, "people-or-rooms", "before"),
        ("module", "start", -1, "people-or-rooms", "before"),
        ("module", "end", 7, "rooms", "after"),
        ("meeting", "start", -14, "people-or-rooms", "before"),
        ("meeting", "start", -7, "people-or-rooms", "before"),
        ("meeting", "start", -1, "people-or-rooms", "before"),
        ("meeting", "start", 0, "people-or-rooms", "anyway"),
        ("deadline", "start", -7, "people-or-rooms", "before"),
        ("deadline", "start", 0, "people-or-rooms", "before"),
    }
    assert {reminder.at for reminder in pack.reminders} == {time(9, 0)}


def test_no_reminder_but_that_of_the_day_itself_falls_on_a_holiday(pack: Pack) -> None:
    anyway = [reminder for reminder in pack.reminders if reminder.on_day_off is DayOffPolicy.ANYWAY]

    assert [(reminder.days, reminder.anchor) for reminder in anyway] == [(0, "start")]


def test_reminders_use_only_what_their_milestones_have(pack: Pack) -> None:
    for reminder in pack.reminders:
        for milestone in (each for each in pack.milestones if each.type is reminder.about):
            for name in ("place", "preparation", "deliverable"):
                used = any(f"{{{name}}}" in text for text in reminder.text.values())
                assert not used or set(getattr(milestone, name)) == {"fr", "en"}, (reminder.id, milestone.id, name)


def test_reminders_are_short_once_they_are_filled_in(pack: Pack) -> None:
    for reminder in pack.reminders:
        for milestone in (each for each in pack.milestones if each.type is reminder.about):
            for lang, text in reminder.text.items():
                parts = ("title", "place", "preparation", "deliverable")
                values = {name: getattr(milestone, name).get(lang, "") for name in parts}
                filled = fill(
                    text, values | {"dates": "30 septembre – 1er octobre 2027", "due": "mercredi 20 janvier 2027"}
                )
                assert len(filled) < 400


def test_reminders_to_people_leave_rooms_alone_but_where_nobody_can_be_written_to(pack: Pack) -> None:
    assert {reminder.to for reminder in pack.reminders} == set(ReminderTo)


def test_the_indicators_are_those_of_the_research(pack: Pack) -> None:
    indicators = {i.id: (i.type.value, i.period, i.condition, i.perception) for i in pack.indicators}

    assert indicators == {
        "I01": ("scale", "weekly", "synergie", False),
        "I02": ("choice", "weekly", "synergie", False),
        "I03": ("integer", "weekly", "communication", False),
        "I04": ("integer", "fortnightly", "communication", False),
        "I05": ("scale", "monthly", "communication", True),
        "I06": ("scale", "monthly", "vision", True),
        "I07": ("scale", "monthly", "soutien", True),
        "I08": ("percentage", "monthly", "soutien", False),
        "I09": ("boolean", "monthly", "evaluation", False),
        "I10": ("scale", "quarterly", "transversal", True),
        "I11": ("integer", "monthly", "synergie", False),
        "I12": ("scale", "quarterly", "transversal", True),
    }
    assert {condition for _, _, condition, _ in indicators.values()} == set(CONDITIONS)


def test_the_options_of_the_weekly_questions(pack: Pack) -> None:
    options = {i.id: [(option.value, option.open) for option in i.options] for i in pack.indicators}

    assert options["I01"] == [(value, False) for value in ("0", "1", "2", "3", "4", "bloque")]
    assert options["I02"] == [
        ("temps", False),
        ("moyens", False),
        ("partenaires", False),
        ("decision", False),
        ("mobilisation", False),
        ("rien", False),
        ("autre", True),
    ]


def test_the_weekly_check_in_opens_on_monday_at_nine(pack: Pack) -> None:
    (hebdo,) = pack.check_ins

    assert (hebdo.id, hebdo.weekday, hebdo.at, hebdo.indicators) == ("hebdo", 1, time(9), ["I01", "I02", "I03"])
    assert (hebdo.nudge_days, hebdo.nudge_at, hebdo.open_days) == (2, time(10), 6)


def test_it_says_that_it_is_an_example(pack: Pack) -> None:
    assert pack.programme
    assert pack.programme.example is True
    assert "dates et intitulés fictifs" in pack.programme.notice["fr"]
    assert "made-up dates" in pack.programme.notice["en"]


def test_every_text_is_in_both_languages(pack: Pack) -> None:
    assert [text for text in texts(pack) if text and set(text) != {"fr", "en"}] == []


def test_french_signs_are_never_parted_from_their_word(pack: Pack) -> None:
    loose = re.compile(r"« | »| [:;!?](?=\s|$)")

    assert [text["fr"] for text in texts(pack) if text and loose.search(text["fr"])] == []


def test_it_gives_no_code_of_a_neighbourhood_that_was_not_confirmed() -> None:
    assert re.findall(r"\bQ[NP]\d+", (DEFAULT / "programme.toml").read_text("utf-8")) == []
