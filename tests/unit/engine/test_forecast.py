from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple

import pytest

from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.domain.programme import Membership
from bot.engine.forecast import Instant, Outlook
from tests.support.transcript import default_pack, typed

ENTITIES = default_pack().entities
DIRECTORY = Directory(ENTITIES)
HOLIDAYS = parts.holidays()
ROUTES = parts.routes(parts.no_knowledge())


class Line(NamedTuple):
    conversation: str
    at: datetime
    zone: str
    kind: str
    milestone: str | None
    audience: str
    text: str
    conditional: bool


def lines(first: date, last: date) -> list[Line]:
    found = chain.from_iterable(Outlook(DIRECTORY, HOLIDAYS, ROUTES, first, last))
    return [Line(conversation, at, **asdict(said)) for at, said, to in found for conversation in to]


def told(instant: Instant) -> list[tuple[datetime, str, str, list[str]]]:
    return [(each.at, each.said.kind, each.said.text, each.to) for each in instant]


MONTH = (date(2027, 1, 1), date(2027, 1, 31))
YEAR = lines(date(2027, 1, 1), date(2027, 12, 31))


def test_the_plan_is_sorted_by_instant() -> None:
    assert [each.at for each in YEAR] == sorted(each.at for each in YEAR)


def test_every_hour_is_written_in_the_zone_that_is_named() -> None:
    assert {str(each.at.tzinfo) for each in YEAR} == {each.zone for each in YEAR}


def test_one_line_is_one_message_to_one_conversation() -> None:
    said = [(each.at, each.conversation, each.kind, each.text) for each in YEAR]

    assert len(said) == len(set(said))


@pytest.mark.parametrize("day", [date(2027, 4, 26), date(2027, 4, 27), date(2027, 10, 4)])
def test_dates_are_inclusive_by_the_recipients_own_calendar(day: date) -> None:
    assert lines(day, day) == [each for each in YEAR if each.at.date() == day]


def test_days_put_together_make_the_span() -> None:
    days = [date(2027, 4, number) for number in range(24, 31)]

    assert [each for day in days for each in lines(day, day)] == sorted(
        lines(days[0], days[-1]), key=lambda each: (each.at.date(), each.at, each.kind, each.text)
    )


def test_a_day_without_anything_is_empty() -> None:
    assert lines(date(2027, 8, 15), date(2027, 8, 15)) == []


def test_nudges_and_what_is_given_back_depend_on_what_happens_until_then() -> None:
    assert {each.kind for each in YEAR if each.conditional} == {"nudge", "giveback"}
    assert {each.kind for each in YEAR if not each.conditional} - {"giveback"} == {"reminder", "checkin"}


def test_the_shift_of_27_april_is_in_the_plan() -> None:
    announced = [each for each in YEAR if each.milestone == "m3" and each.conversation in ("dm:amina", "dm:lea")]

    assert [(each.conversation, each.at.isoformat()) for each in announced[:2]] == [
        ("dm:amina", "2027-04-26T09:00:00+03:00"),
        ("dm:lea", "2027-04-27T09:00:00+02:00"),
    ]


def test_the_immersions_first_morning_is_montreals() -> None:
    first = [each for each in YEAR if each.milestone == "im" and each.at.date() == date(2027, 10, 4)]

    assert {(each.zone, each.at.isoformat()) for each in first} == {("America/Toronto", "2027-10-04T09:00:00-04:00")}


def test_texts_come_in_the_recipients_language_without_anything_left_to_fill_in() -> None:
    of_salim = [each for each in YEAR if each.conversation == "dm:salim" and each.kind == "reminder"]

    assert all(each.text.endswith("the year 2022.") for each in of_salim)
    assert [each.text for each in YEAR if "{" in each.text] == []


def test_a_check_in_is_one_line_per_opening() -> None:
    of_lea = [each for each in YEAR if each.conversation == "dm:lea" and each.kind == "checkin"]

    assert len(of_lea) == len({each.at.date() for each in of_lea})
    assert typed(of_lea[0].text).startswith("Point d'étape de la semaine : Liévin")


def test_who_hears_the_same_words_shares_them() -> None:
    found = [each.said for instant in Outlook(DIRECTORY, HOLIDAYS, ROUTES, *MONTH) for each in instant]

    assert len({id(said) for said in found}) == len({tuple(asdict(said).values()) for said in found}) < len(found) / 2


TWICE = Membership(person_id="amina", scope="collective:lievin", role_id="habitant")
"""Amina hears of a national module by the clock of Koungou first, then by that of Liévin."""


@pytest.mark.parametrize("several", [2, 3])
def test_instants_looked_at_apart_say_what_they_say_one_after_another(several: int) -> None:
    directory = Directory((*ENTITIES, TWICE))

    def outlook() -> Outlook:
        return Outlook(directory, HOLIDAYS, ROUTES, date(2027, 1, 1), date(2027, 6, 30))

    whole = outlook()
    apart = [outlook() for _ in range(several)]

    assert [told(apart[place % several].at(place)) for place in range(len(whole))] == [told(each) for each in whole]


def test_who_is_in_two_teams_hears_a_reminder_by_one_of_their_clocks() -> None:
    directory = Directory((*ENTITIES, TWICE))
    found = chain.from_iterable(Outlook(directory, HOLIDAYS, ROUTES, date(2027, 4, 1), date(2027, 4, 30)))
    heard = [(each.said.milestone, each.said.text) for each in found if "dm:amina" in each.to and each.said.milestone]

    assert len(heard) == len(set(heard)) > 0


@pytest.mark.parametrize("size", [1, 40, 10_000])
def test_parts_hold_every_instant_once_and_in_order(size: int) -> None:
    outlook = Outlook(DIRECTORY, HOLIDAYS, ROUTES, *MONTH)
    found = outlook.parts(size)

    assert [place for part in found for place in part] == list(range(len(outlook)))
    assert all(found)
