"""A wrong programme is refused with every fault at its place (research/domain.md 5.3, P7)."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from adapters.documents.pack_files import PackFiles
from adapters.holidays.calendars import PublicHolidays
from bot.domain.errors import ConfigError
from bot.domain.pack import CONDITIONS
from bot.features.programme.load import load
from tests.unit.programme.packs import SMALL, faults_of, pack_of

ABOUT = SMALL[SMALL.index('about = "module"') : SMALL.index("[[indicator]]")]
REPEATED = 'at = "08:30"\ntext = { fr = "Le {date}", en = "On {date}" }\n'
CLOSURE = SMALL[SMALL.index("[[closure]]") :]
WRONG = [
    # what is written instead of what; the line where the fault is; its sentence
    ("[programme]", "[program]", "[program]", "pack-unknown-table"),
    ('region = "mayotte"', 'region = "mayotte"\nregoin = "x"', "regoin", "pack-unknown-key"),
    ('name = "Koungou"\n', "", "[[collective]]", "pack-missing-key"),
    ('name = "Amina"', 'name = "Ami\\u0000na"', "u0000", "pack-nul"),
    ('title = { fr = "', 'title = { fr = "\\u0000', "u0000", "pack-nul"),
    ('name = "Mayotte"', "name = 976", "name = 976", "pack-not-text"),
    ('name = "Mayotte"', 'name = ""', 'name = ""', "pack-empty-text"),
    ('name = "Amina"', f'name = "{"a" * 121}"', "aaaa", "pack-too-long"),
    ("days = -1", 'days = "un"', 'days = "un"', "pack-not-integer"),
    ("days = -1", "days = 1.5", "days = 1.5", "pack-not-integer"),
    ("days = -1", "days = true", "days = true", "pack-not-integer"),
    ("days = -1", "days = 366", "days = 366", "pack-too-big"),
    ("weekday = 1", "weekday = 0", "weekday", "pack-too-small"),
    ("low = 0", 'low = "zéro"', "low =", "pack-not-number"),
    ("example = true", 'example = "oui"', "example", "pack-not-boolean"),
    ("starts = 2027-01-12", 'starts = "12 janvier"', "starts", "pack-not-date"),
    ("starts = 2027-01-12", "starts = 20270112", "starts", "pack-not-date"),
    ("starts = 2027-01-12", "starts = 2027-01-12T09:00:00", "starts", "pack-not-date"),
    ("[2027-01-04]", '[2027-01-04, "lundi"]', "days_off", "pack-not-date"),
    ('at = "09:00"', "at = 9", "at = 9", "pack-not-time"),
    ('at = "09:00"', 'at = "9h"', 'at = "9h"', "pack-not-time"),
    ('at = "09:00"', 'at = "25:00"', "25:00", "pack-not-time"),
    ('insee = ["97610"]', "insee = [97610]", "insee", "pack-not-text"),
    ('insee = ["97610"]', 'insee = "97610"', "insee", "pack-not-list"),
    ('type = "module"', 'type = "modul"', "modul", "pack-not-one-of"),
    ('lang = "fr"', 'lang = "es"', "lang", "pack-not-one-of"),
    ('id = "m1"', 'id = "Module 1"', "Module 1", "pack-bad-id"),
    ('scope = "collective:koungou"', 'scope = "koungou"', "scope", "pack-bad-scope"),
    ('{ fr = "habitant", en = "resident" }', '"habitant"', 'name = "habitant"', "pack-not-localised"),
    ('{ fr = "habitant", en = "resident" }', '{ en = "resident" }', "resident", "pack-missing-language"),
    ('{ fr = "habitant", en = "resident" }', '{ fr = "habitant" }', '{ fr = "habitant" }', "pack-missing-language"),
    ('text.en = "Tomorrow: {title}, {dates}."\n', "", "text.fr", "pack-missing-language"),
    ('en = "resident" }', 'en = "resident", es = "vecino" }', "vecino", "pack-unknown-language"),
    ('zone = "Indian/Mayotte"', 'zone = "Indien/Mayotte"', "Indien", "pack-unknown-zone"),
    ('zone = "Indian/Mayotte"', 'zone = ""', 'zone = ""', "pack-unknown-zone"),
    ('holidays = "FR-976"', 'holidays = "FR-977"', "FR-977", "pack-unknown-calendar"),
    (
        '[[role]]\nid = "habitant"',
        '[[role]]\nid = "habitant"\nname = { fr = "a", en = "b" }\n\n[[role]]\nid = "habitant"',
        None,
        "pack-id-twice",
    ),
    ('region = "mayotte"', 'region = "mayote"', 'mayote"', "pack-unknown-reference"),
    ('person = "amina"', 'person = "amnia"', "amnia", "pack-unknown-reference"),
    ('role = "habitant"', 'role = "maire"', "maire", "pack-unknown-reference"),
    ('scope = "collective:koungou"', 'scope = "region:reunion"', "reunion", "pack-unknown-reference"),
    ('about = "module"', 'milestone = "m9"', "m9", "pack-unknown-reference"),
    ('["I01", "I02"]', '["I01", "I99"]', "I99", "pack-unknown-reference"),
    ("- person:amina", "- person:omar", "omar", "pack-unknown-reference"),
    ("& role:habitant", "& role:maire", "maire", "pack-unknown-reference"),
    ("& role:habitant", "& tout le monde", "tout le monde", "pack-audience"),
    ("ends = 2027-01-13", "ends = 2027-01-11", "ends", "pack-ends-before-start"),
    ('about = "module"', 'about = "module"\nmilestone = "m1"', "milestone =", "pack-reminder-about-both"),
    ('about = "module"\n', "", "[[reminder]]", "pack-reminder-about-nothing"),
    ('"Demain : {title}', '"Demain : {titre}', "titre", "pack-unknown-field"),
    ('"Tomorrow: {title}', '"Tomorrow: {Title}', "Title", "pack-unknown-field"),
    ('about = "module"\ndays = -1', 'about = "module"', "[[reminder]]", "pack-missing-key"),
    ('about = "module"', 'about = "module"\nevery = 2', "every", "pack-reminder-not-repeated"),
    ('about = "module"', 'repeat = "weekly"\nweekday = 1', "days = -1", "pack-reminder-repeated"),
    (ABOUT, 'repeat = "weekly"\n' + REPEATED, "repeat", "pack-repeat-when"),
    (ABOUT, 'repeat = "monthly"\n' + REPEATED, "repeat", "pack-repeat-when"),
    (ABOUT, 'repeat = "yearly"\n' + REPEATED, "repeat", "pack-repeat-when"),
    (ABOUT, 'repeat = "daily"\n' + REPEATED, "repeat", "pack-not-one-of"),
    (ABOUT, 'repeat = "monthly"\nmonth_day = 1\nweekday = 1\n' + REPEATED, "weekday", "pack-repeat-unused"),
    (ABOUT, 'repeat = "monthly"\nmonth_day = 32\n' + REPEATED, "month_day", "pack-too-big"),
    (ABOUT, 'repeat = "weekly"\nweekday = 1\nevery = 2\n' + REPEATED, "every", "pack-repeat-since"),
    (
        ABOUT,
        'repeat = "weekly"\nsince = 2027-01-04\nuntil = 2027-01-03\n' + REPEATED,
        "until",
        "pack-ends-before-start",
    ),
    (
        ABOUT,
        'repeat = "weekly"\nweekday = 1\n' + REPEATED.replace("{date}", "{title}", 1),
        "{title}",
        "pack-unknown-field",
    ),
    (CLOSURE, CLOSURE.replace("07-30", "07-01"), "last", "pack-ends-before-start"),
    (CLOSURE, CLOSURE.replace("2027-07-30", "2028-07-30"), "last", "pack-closure-long"),
    (CLOSURE, CLOSURE.replace("koungou", "kounguo"), "kounguo", "pack-unknown-reference"),
    (CLOSURE, CLOSURE.replace("pause", "vacances"), "vacances", "pack-not-one-of"),
    ('condition = "vision"', 'condition = "cap"', "cap", "pack-unknown-condition"),
    ("low = 0", "low = 11", "low", "pack-low-above-high"),
    ('value = "autre"', 'value = "temps"', "open = true", "pack-option-twice"),
    ('value = "autre", ', "", "open = true", "pack-missing-option-key"),
    ("open = true", "opne = true", "opne", "pack-unknown-option-key"),
    ("open = true", 'open = "oui"', "oui", "pack-not-boolean"),
    ('type = "choice"', 'type = "text"', "options =", "pack-options-unused"),
    ('type = "integer"', 'type = "boolean"', None, "pack-bounds-unused"),
    ("low = 0", "low = 0\ntarget = 5", "target", "pack-mark-half"),
    ("low = 0", "low = 0\nbaseline_on = 2027-01-04", "baseline_on", "pack-mark-half"),
    ("low = 0", "low = 0\ntarget = 12\ntarget_on = 2027-12-31", "target =", "pack-mark-out"),
    (
        "low = 0",
        "low = 0\nbaseline = 1\nbaseline_on = 2027-06-01\ntarget = 5\ntarget_on = 2027-06-01",
        "target_on",
        "pack-target-before",
    ),
    ('type = "choice"', 'type = "choice"\ntarget = 1\ntarget_on = 2027-12-31', "target =", "pack-mark-unused"),
    ("low = 0", 'low = 0\ndirection = "haut"', "direction", "pack-not-one-of"),
    ("low = 0", 'low = 0\nat_most = "I02"', "at_most", "pack-at-most"),
    ("low = 0", 'low = 0\nat_most = "I01"', "at_most", "pack-at-most"),
    ("low = 0", 'low = 0\nat_most = "I99"', "at_most", "pack-unknown-reference"),
    ("open = true", 'also = "RAS"', "also", "pack-not-list"),
    ("nudge_days = 2", "most = 0", "most", "pack-too-small"),
    ("nudge_days = 2", 'open_days = 1\nclose_at = "09:00"', "close_at", "pack-closes-first"),
    ('["I01", "I02"]', "[]", "indicators", "pack-check-in-empty"),
    ('["I01", "I02"]', '["I01", "I02", "I01"]', "indicators", "pack-indicator-twice"),
    ('notice = { fr = "Exemple.", en = "Example." }\n', "", "example", "pack-example-without-notice"),
    ("[[region]]", '[programme]\nid = "deux"\n[[region]]', None, "pack-toml-twice"),
]


@pytest.mark.parametrize(("right", "wrong", "at", "key"), WRONG)
def test_a_fault_is_told_at_its_line(tmp_path: Path, right: str, wrong: str, at: str | None, key: str) -> None:
    assert right in SMALL
    text = SMALL.replace(right, wrong, 1)

    found = faults_of(tmp_path, text)

    if at is None:
        assert {fault for _, fault in found} == {key}
    else:
        line = 1 + next(number for number, line in enumerate(text.split("\n")) if at in line)
        assert found == [(f"programme.toml:{line}", key)]


def test_every_fault_is_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = SMALL
    for right, wrong in [
        ('zone = "Europe/Paris"', 'zone = "Paris"'),
        ('name = "Koungou"\n', ""),
        ('holidays = "FR-976"', 'holidays = "Mayotte"'),
        ("ends = 2027-01-13", "ends = 2027-01-11"),
        ("weekday = 1", "weekday = 8"),
    ]:
        text = text.replace(right, wrong, 1)

    assert faults_of(tmp_path, text) == [
        ("programme.toml:4", "pack-unknown-zone"),
        ("programme.toml:12", "pack-missing-key"),
        ("programme.toml:16", "pack-unknown-calendar"),
        ("programme.toml:39", "pack-ends-before-start"),
        ("programme.toml:72", "pack-too-big"),
    ]


def test_two_faults_of_one_table_are_both_told(tmp_path: Path) -> None:
    text = SMALL.replace('title = { fr = "Premier module", en = "First module" }\n', "").replace("01-13", "01-11")

    assert [key for _, key in faults_of(tmp_path, text)] == ["pack-missing-key", "pack-ends-before-start"]


def test_faults_of_form_and_of_sense_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "knowledge" / "a.md").write_text("Sans en-tête.", encoding="utf-8")

    found = faults_of(tmp_path, SMALL.replace("weekday = 1", "weekday = 8"))

    assert found == [("knowledge/a.md:1", "pack-entry-front-matter"), ("programme.toml:73", "pack-too-big")]


def test_a_faulty_table_still_counts_for_those_that_refer_to_it(tmp_path: Path) -> None:
    text = SMALL.replace('[[region]]\nid = "mayotte"\nname = "Mayotte"', '[[region]]\nid = "mayotte"')

    assert [key for _, key in faults_of(tmp_path, text)] == ["pack-missing-key"]


def test_the_closest_known_word_is_suggested(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        pack_of(tmp_path, SMALL.replace("[[collective]]", "[[collectiv]]"))

    unknown = next(fault for fault in refused.value.faults if fault.phrase.key == "pack-unknown-table")
    assert unknown.phrase.values["close"] == "collective"


def test_a_membership_written_twice_is_a_fault(tmp_path: Path) -> None:
    membership = '\n[[membership]]\nperson = "amina"\nscope = "collective:koungou"\nrole = "habitant"\n'

    assert [key for _, key in faults_of(tmp_path, SMALL + membership)] == ["pack-membership-twice"]


def test_two_programmes_in_a_file_are_a_fault(tmp_path: Path) -> None:
    text = SMALL.replace("[programme]", '[[programme]]\nid = "a"\nname = { fr = "A", en = "A" }\n\n[[programme]]')

    assert [key for _, key in faults_of(tmp_path, text)] == ["pack-programme-twice"]


def test_a_scale_without_options_is_a_fault(tmp_path: Path) -> None:
    text = SMALL.replace('type = "integer"\nlow = 0\nhigh = 10', 'type = "scale"')

    assert [key for _, key in faults_of(tmp_path, text)] == ["pack-options-missing"]


def test_a_right_programme_becomes_a_pack(tmp_path: Path) -> None:
    pack = pack_of(tmp_path)

    assert [entity.kind for entity in pack.entities] == [
        "programme",
        "region",
        "collective",
        "closure",
        "role",
        "person",
        "membership",
        "milestone",
        "indicator",
        "indicator",
        "reminder",
        "check_in",
    ]
    assert pack.collectives[0].region_id == "mayotte"
    assert pack.collectives[0].days_off == [date(2027, 1, 4)]
    assert pack.milestones[0].starts == date(2027, 1, 12)
    assert pack.check_ins[0].at == time(9, 30)
    assert pack.indicators[0].options[1].open is True


def test_times_of_toml_are_read_as_those_between_quotation_marks(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, SMALL.replace('at = "09:00"', "at = 09:00:00"))

    assert pack.reminders[0].at == time(9, 0)


def test_a_translation_of_nothing_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "knowledge").mkdir()
    entry = "---\nid: a.en\nlang: en\ntitle: A\nsource: S\ntranslation_of: a\n---\nBody.\n"
    (tmp_path / "knowledge" / "a.en.md").write_text(entry, encoding="utf-8")

    assert faults_of(tmp_path, SMALL) == [("knowledge/a.en.md:2", "pack-entry-translation")]


def test_a_lexicon_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text("synonimes = []\n", encoding="utf-8")

    assert faults_of(tmp_path, SMALL) == [("lexicon.toml", "pack-lexicon-part")]


def test_knowledge_alone_makes_a_pack(tmp_path: Path) -> None:
    (tmp_path / "knowledge").mkdir()
    entry = "---\nid: a\nlang: fr\ntitle: A\nsource: S\n---\nTexte.\n"
    (tmp_path / "knowledge" / "a.md").write_text(entry, encoding="utf-8")

    pack = load(tmp_path, reader=PackFiles(), holidays=PublicHolidays())

    assert (pack.programme, pack.entities, [each.id for each in pack.entries]) == (None, (), ["a"])


def test_every_condition_of_the_source_is_known() -> None:
    assert CONDITIONS == ("vision", "synergie", "evaluation", "communication", "soutien", "transversal")
