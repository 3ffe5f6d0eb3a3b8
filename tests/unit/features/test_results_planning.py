"""Rounds are published when the last of them has closed, and given back on the next working day by everybody's clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

from bot.bootstrap import parts
from bot.domain.directory import Directory
from bot.domain.occurrence import Occurrence, OccurrenceKind
from bot.features.checkins.planning import occurrences as rounds
from bot.features.results.planning import occurrences

MONDAY = datetime(2027, 1, 4, tzinfo=UTC)
NEXT_WEEK = datetime(2027, 1, 12, tzinfo=UTC)


def planned(since: datetime, until: datetime) -> list[Occurrence]:
    directory = Directory(parts.load_pack(None).entities)
    return sorted(occurrences(rounds, directory, parts.holidays(), since, until), key=lambda each: each.key)


def test_a_period_is_published_once_for_the_whole_programme_when_its_last_round_has_closed() -> None:
    closings = [each for each in planned(MONDAY, NEXT_WEEK) if each.kind is OccurrenceKind.CLOSING]
    assert [(each.scope, each.subject, each.due_at) for each in closings] == [
        ("programme", "2027-01-04", datetime(2027, 1, 9, 22, 59, 59, tzinfo=UTC))
    ]


def test_it_is_given_back_on_monday_before_the_next_questions_by_each_clock() -> None:
    given = {each.scope: each for each in planned(MONDAY, NEXT_WEEK) if each.subject == "2027-01-04"}
    koungou, lievin = given["collective:koungou"], given["collective:lievin"]
    assert koungou.due_at == datetime(2027, 1, 11, 5, 30, tzinfo=UTC)
    assert lievin.due_at == datetime(2027, 1, 11, 7, 30, tzinfo=UTC)
    assert {each for each in given if not each.startswith("collective:")} == {"region:hauts-de-france", "programme"}


def test_a_day_off_moves_it_to_the_next_working_day() -> None:
    easter = planned(datetime(2027, 3, 28, tzinfo=UTC), datetime(2027, 4, 2, tzinfo=UTC))
    days = {each.local_date for each in easter if each.scope == "collective:lievin"}
    assert days == {date(2027, 3, 30)}


def test_windows_that_follow_one_another_lose_and_repeat_nothing() -> None:
    middle = datetime(2027, 1, 11, 6, tzinfo=UTC)
    halves = [*planned(MONDAY, middle), *planned(middle, NEXT_WEEK)]
    assert sorted(halves, key=lambda each: each.key) == planned(MONDAY, NEXT_WEEK)
