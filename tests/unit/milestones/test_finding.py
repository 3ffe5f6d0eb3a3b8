"""Which milestone a sentence speaks of, and what it says of when."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.programme import Milestone, MilestoneKind
from bot.domain.spoken_outcome import Present
from bot.features.milestones.finding import Found, find, is_named, without_number

PRESENT = Present(now=datetime(2027, 4, 5, 8, tzinfo=UTC), zone="Europe/Paris")
FIRST = Milestone(
    id="m1",
    type=MilestoneKind.MODULE,
    title={"fr": "Module 1 : Découvrir", "en": "Module 1: Discovering"},
    starts=date(2027, 5, 11),
    ends=date(2027, 5, 12),
    scope="programme",
)
WEEK = Milestone(
    id="im",
    type=MilestoneKind.MEETING,
    title={"fr": "Semaine d'immersion", "en": "Immersion week"},
    starts=date(2027, 10, 4),
    ends=date(2027, 10, 8),
    scope="programme",
)


def _find(text: str, week: Milestone = WEEK) -> Found:
    return find(text, [FIRST, week], PRESENT, "fr")


@pytest.mark.parametrize("said", ["annuler la réunion", "cancel the meeting"])
def test_the_only_meeting_is_not_meant_months_ahead(said: str) -> None:
    found = _find(said)
    assert found.milestone is None
    assert found.likeliest == WEEK


def test_the_only_meeting_is_meant_some_weeks_ahead() -> None:
    soon = WEEK.model_copy(update={"starts": date(2027, 5, 10), "ends": date(2027, 5, 14)})
    found = _find("déplacer la réunion au 20 mai", soon)
    assert found.milestone == soon
    assert [each.day for each in found.days.days] == [date(2027, 5, 20)]


@pytest.mark.parametrize(
    "said", ["déplacer le module 9 au 3 mai", "déplacer le jalon n° 9 au 3 mai", "move milestone 9 to May 3"]
)
def test_a_number_that_no_module_has_is_part_of_no_date(said: str) -> None:
    found = _find(said)
    assert found.milestone is None
    assert found.spoken_of
    assert [each.day for each in found.days.days] == [date(2027, 5, 3)]


@pytest.mark.parametrize("said", ["le module du 12 mai", "le module 12/05", "le module à 9 h", "module 9h"])
def test_a_date_or_an_hour_behind_a_module_stays_one(said: str) -> None:
    assert without_number(said) == said


@pytest.mark.parametrize(("said", "named"), [("le module 1", True), ("le module 9", True), ("la réunion", False)])
def test_a_name_or_a_number_names_a_milestone(said: str, named: bool) -> None:
    assert is_named(said, [FIRST, WEEK], PRESENT) is named
