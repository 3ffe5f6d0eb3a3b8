"""How far a reminder is put off, in words, and what becomes of its rule."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.domain.personal import Around, Exactly, Monthly, Once, Rule, Weekly
from bot.domain.spoken_shift import earlier, read_shift, shifted

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOON = time(12)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("d'une heure", HOUR),
        ("de 2 jours", 2 * DAY),
        ("d’une demi-heure", HOUR / 2),
        ("d'un quart d'heure", HOUR / 4),
        ("de deux heures et demie", 2.5 * HOUR),
        ("d'une semaine plus tard", 7 * DAY),
        ("de 30 minutes plus tôt", -HOUR / 2),
        ("back an hour", HOUR),
        ("by 2 days", 2 * DAY),
        ("half an hour later", HOUR / 2),
        ("an hour earlier", -HOUR),
        ("for another week", 7 * DAY),
        ("2 weeks", 14 * DAY),
    ],
)
def test_a_span_is_read(words: str, expected: timedelta) -> None:
    assert read_shift(words) == expected


@pytest.mark.parametrize(
    "words", ["", "à 9 h", "à demain", "demain dans une heure", "jeudi", "to 9am", "bientôt", "de plusieurs jours"]
)
def test_a_time_is_no_span(words: str) -> None:
    assert read_shift(words) is None


@pytest.mark.parametrize(
    ("rule", "span", "expected"),
    [
        (Once(day=date(2027, 1, 5), at=NOON), HOUR, Once(day=date(2027, 1, 5), at=time(13))),
        (Once(day=date(2027, 1, 5), at=NOON), 13 * HOUR, Once(day=date(2027, 1, 6), at=time(1))),
        (
            Exactly(due_at=datetime(2027, 1, 5, 9, tzinfo=UTC)),
            -HOUR,
            Exactly(due_at=datetime(2027, 1, 5, 8, tzinfo=UTC)),
        ),
        (Around(milestone_id="m1", days=-3, at=NOON), 2 * DAY, Around(milestone_id="m1", days=-1, at=NOON)),
        (Around(milestone_id="m1", days=-3, at=NOON), HOUR, Around(milestone_id="m1", days=-3, at=time(13))),
        (Monthly(day=1, at=NOON), HOUR, Monthly(day=1, at=time(13))),
        (Monthly(day=1, at=NOON), DAY, None),
        (Weekly(weekdays=(1,), at=NOON, since=date(2027, 1, 4)), 13 * HOUR, None),
    ],
)
def test_a_rule_is_put_off(rule: Rule, span: timedelta, expected: Rule | None) -> None:
    assert shifted(rule, span) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("d'une heure", -HOUR), ("by 2 days", -2 * DAY), ("d'une heure plus tard", HOUR), ("à 10 h", None)],
)
def test_what_is_brought_forward_is_for_earlier_unless_it_says_for_when(words: str, expected: timedelta | None) -> None:
    assert read_shift(earlier(words)) == expected


def test_it_is_said_in_the_language_of_the_words() -> None:
    assert [earlier(each) for each in ("de 30 minutes", "by 30 minutes", "2 days")] == [
        "de 30 minutes plus tôt",
        "by 30 minutes earlier",
        "2 days earlier",
    ]
