"""One-time codes, and how many wrong ones are borne."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.entropy.system import SystemEntropy
from adapters.memory import SeededEntropy
from bot.domain.account import ALPHABET, CodePurpose, Visit, digest, is_mixed, kept, read_code, spelled
from bot.domain.identity import AccountRef
from bot.engine.codes import new_code

NOW = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
VISIT = Visit(account=AccountRef(platform="slack", id="U1"), at=NOW)


def wrong(times: int, at: datetime = NOW) -> Visit:
    visit = VISIT
    for _ in range(times):
        visit = visit.with_wrong_code(at)
    return visit


@pytest.mark.parametrize(
    "typed",
    ["ABCD-EF23", "abcd-ef23", " ABCD EF23 ", "abcdef23", "ABCD – EF23", "«\u00a0ABCD-EF23\u00a0».", "`ABCD‑EF23`"],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == "ABCDEF23"


@pytest.mark.parametrize(
    "typed", ["", "bonjour", "peut etre", "2027-2028", "12345678", "ABCD-EF2", "ABCD-EF234", "PEUTETRE"]
)
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert read_code(typed) is None


def test_a_letter_that_no_code_has_makes_a_code_that_nobody_was_given() -> None:
    assert read_code("ABCD-EF10") == "ABCDEF10"


def test_codes_are_made_of_letters_and_digits_that_nobody_mixes_up() -> None:
    entropy = SystemEntropy()
    codes = [new_code(entropy) for _ in range(200)]
    assert [code for code in codes if len(code) != 8 or not set(code) <= set(ALPHABET) or not is_mixed(code)] == []
    assert len(set(codes)) == 200
    assert set("01ILO").isdisjoint(ALPHABET)


def test_a_draw_without_a_digit_or_without_a_letter_is_drawn_again() -> None:
    draws = iter(["ABCDEFGH", "23456789", "ABCDEF23"])

    class Drawn:
        def letters(self, alphabet: str, count: int) -> str:
            return next(draws)

    assert new_code(Drawn()) == "ABCDEF23"


def test_the_same_seed_gives_the_same_codes() -> None:
    first, second = SeededEntropy("s"), SeededEntropy("s")
    assert [new_code(first) for _ in range(3)] == [new_code(second) for _ in range(3)]


def test_a_code_is_shown_in_two_halves() -> None:
    assert spelled("ABCDEF23") == "ABCD-EF23"


def test_the_code_itself_is_not_kept() -> None:
    code = kept("ABCDEF23", CodePurpose.LINK, person_id="amina", made_by="amina", now=NOW)
    assert "ABCDEF23" not in repr(code)
    assert (code.is_of("ABCDEF23"), code.is_of("ABCDEF24")) == (True, False)
    assert code.digest == digest("ABCDEF23")


@pytest.mark.parametrize(
    ("purpose", "lasts"), [(CodePurpose.LINK, timedelta(minutes=15)), (CodePurpose.INVITATION, timedelta(days=14))]
)
def test_a_code_is_good_up_to_its_end(purpose: CodePurpose, lasts: timedelta) -> None:
    code = kept("ABCDEF23", purpose, person_id="amina", made_by="nadia", now=NOW)
    at = [NOW, NOW + lasts - MINUTE, NOW + lasts]
    assert [code.is_good(each) for each in at] == [True, True, False]
    assert not replace(code, spent_at=NOW).is_good(NOW)


def test_five_wrong_codes_lock_for_a_quarter_of_an_hour() -> None:
    assert [wrong(times).locked_until(NOW) for times in (1, 4)] == [None, None]
    assert wrong(5).locked_until(NOW) == NOW + 15 * MINUTE
    assert wrong(5).locked_until(NOW + 15 * MINUTE) is None


def test_wrong_codes_of_long_ago_do_not_count() -> None:
    assert wrong(4).with_wrong_code(NOW + 15 * MINUTE).wrong == 1


def test_after_a_lock_one_starts_again() -> None:
    assert wrong(5).with_wrong_code(NOW + 15 * MINUTE).wrong == 1


def test_a_stranger_is_told_whom_to_ask_once_a_day() -> None:
    told = VISIT.explained(NOW)
    times = [NOW + timedelta(hours=hours) for hours in (0, 23, 24)]
    assert VISIT.wants_explaining(NOW)
    assert [told.wants_explaining(each) for each in times] == [False, False, True]
