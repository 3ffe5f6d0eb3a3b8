"""What stands once an answer is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.checkin import AnswerChange, AnswerState, stood_before

HUGO = AnswerChange(
    round_id="weekly/lievin/2027-01-04",
    indicator_id="I03",
    indicator_version=2,
    collective_id="lievin",
    person_id="hugo",
    state=AnswerState.GIVEN,
    value="12",
    note="",
    at=datetime(2027, 1, 4, 9, tzinfo=UTC),
    event_id="m1",
    old_state=None,
    old_value=None,
)
LEA = replace(HUGO, person_id="lea", value="13", event_id="m2")
KARIM = replace(HUGO, person_id="karim", value="14", event_id="m3")


def withdrawn(of: AnswerChange) -> AnswerChange:
    """The line of the history that takes it back."""
    return replace(of, state=AnswerState.WITHDRAWN, value="", event_id=f"{of.event_id}/d")


def value(*history: AnswerChange, gone: AnswerChange = KARIM) -> str | None:
    """What stands once that is taken back."""
    found = stood_before(history, withdrawn(gone).answer)
    return found.value if found else None


def test_the_last_word_of_somebody_else_stands_with_its_author_and_hour() -> None:
    assert stood_before([HUGO, KARIM], withdrawn(KARIM).answer) == HUGO.answer
    assert value(HUGO, LEA, KARIM) == "13"
    assert value(HUGO, replace(HUGO, value="15", event_id="m4"), KARIM) == "15"


def test_nothing_stands_where_nobody_else_said_anything() -> None:
    assert value(KARIM) is None
    assert value(KARIM, replace(KARIM, value="15", event_id="m4")) is None


def test_what_was_taken_back_meanwhile_stands_no_more() -> None:
    assert value(HUGO, LEA, KARIM, withdrawn(LEA)) == "12"
    assert value(HUGO, KARIM, withdrawn(HUGO)) is None


def test_somebody_who_does_not_know_has_answered() -> None:
    found = stood_before([replace(HUGO, state=AnswerState.UNKNOWN, value=""), KARIM], withdrawn(KARIM).answer)
    assert found is not None
    assert found.state is AnswerState.UNKNOWN


def test_an_answer_to_an_earlier_version_of_the_question_is_none() -> None:
    assert value(replace(HUGO, indicator_version=1), KARIM) is None


def test_words_that_went_with_their_author_are_none() -> None:
    assert value(replace(HUGO, person_id="erased-1", value=""), KARIM) is None
    assert value(replace(HUGO, person_id="erased-1"), KARIM) == "12"
