"""Several answers in one line, however people part them; what may mean two things is no line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answer_lines import read_line, read_numbered, read_partly
from bot.domain.indicator import Indicator, IndicatorKind, IndicatorOption
from bot.domain.indicator_values import Roughly, Value


def option(value: str, *, free: bool = False, also: tuple[str, ...] = ()) -> IndicatorOption:
    return IndicatorOption(value=value, label={"fr": value}, open=free, also=list(also))


def asks(name: str, kind: IndicatorKind, *options: IndicatorOption) -> Indicator:
    return Indicator(id=name, condition="vision", question={"fr": name}, type=kind, options=list(options))


SCALE = asks("P", IndicatorKind.SCALE, *(option(str(n)) for n in range(5)))
LIST = asks(
    "F",
    IndicatorKind.CHOICE,
    option("temps"),
    option("décision attendue"),
    option("rien", also=("RAS",)),
    option("autre", free=True),
)
COUNT, SHARE = asks("N", IndicatorKind.INTEGER), asks("D", IndicatorKind.DECIMAL)
WORD = asks("T", IndicatorKind.TEXT)
WEEK, FREE, SHARES = (SCALE, LIST, COUNT), (COUNT, COUNT, WORD), (SHARE, SHARE, WORD)
REST = WEEK[1:]
LEVEL = asks("L", IndicatorKind.SCALE, *(option(str(n), also=("terminé",) if n == 4 else ()) for n in range(5)))
LEVELS = (LEVEL, LIST, COUNT)
WORDS = {"passer": "skipped", "-": "skipped", "je ne sais pas": "unknown", "?": "unknown"}

LINES = [
    (WEEK, "2, temps, 12", "P=2 F=temps N=12"),
    (WEEK, "2 temps 12", "P=2 F=temps N=12"),
    (WEEK, "2/temps/12", "P=2 F=temps N=12"),
    (WEEK, "2,temps,12", "P=2 F=temps N=12"),
    (WEEK, "2 - temps - 12", "P=2 F=temps N=12"),
    (WEEK, "1. 2\n2. temps\n3. 12", "P=2 F=temps N=12"),
    (WEEK, "4, 12, RAS", "P=4 F=rien N=12"),
    (WEEK, "4 12 RAS", "P=4 F=rien N=12"),
    (WEEK, "4/12/ras", "P=4 F=rien N=12"),
    (WEEK, "3/4", None),
    (WEEK, "les 3/4", None),
    (WEEK, "3/temps", "P=3 F=temps"),
    (WEEK, "2 décision attendue 1 250", "P=2 F=décision attendue N=1250"),
    (WEEK, "2; manque de budget; 12", "P=2 F=autre:manque de budget N=12"),
    (WEEK, "2, ?, -", "P=2 F=unknown N=skipped"),
    (WEEK, "2 1 2", "P=2 F=temps N=2"),
    (WEEK, "2, 1, 2", "P=2 F=temps N=2"),
    (WEEK, "1, 2", "P=1 F=décision attendue"),
    (WEEK, "2 temps et 12", "P=2 F=temps N=12"),
    (WEEK, "1 et 2 et 3", None),
    (REST, "2, 12", "F=décision attendue N=12"),
    (REST, "2 et 12", "F=décision attendue N=12"),
    (REST, "temps et 2", "F=temps N=2"),
    (REST, "3, 3", "F=rien N=3"),
    (REST, "1 et 2", None),
    (REST, "1 & 2", None),
    (REST, "1 or 2", None),
    (REST, "1, 2", None),
    (REST, "1 2", None),
    (REST, "1,2", None),
    (WEEK, "1) 2 2) temps 3) 12", "P=2 F=temps N=12"),
    (WEEK, "1. 2 2. temps 3. 12.", "P=2 F=temps N=12"),
    (WEEK, "Bonjour, 1: 2, 2: temps, 3: 12, merci", "P=2 F=temps N=12"),
    (WEEK, "1) 2\n2) temps\n3) 12", "P=2 F=temps N=12"),
    (WEEK, "1) 2 2) pas de local 3) 12", "P=2 F=autre:pas de local N=12"),
    (WEEK, "1) 2 2) ? 3) -", "P=2 F=unknown N=skipped"),
    (WEEK, "1) 2 2) temps", "P=2 F=temps"),
    (WEEK, "1) 2 2) temps 3) beaucoup", None),
    (REST, "1) temps 2) 12", "F=temps N=12"),
    (REST, "2) temps\n3) 12", "F=temps N=12"),
    (LEVELS, "terminé - 4", None),
    (LEVELS, "terminé, 4", None),
    (LEVELS, "4. terminé", None),
    (LEVELS, "terminé - 2", "L=4 F=décision attendue"),
    (LEVELS, "terminé - 4 - 12", "L=4 F=autre N=12"),
    (LEVELS, "terminé, 4, 12", "L=4 F=autre N=12"),
    (REST, "1 - temps", None),
    (REST, "temps - 1", None),
    (REST, "temps, 1", "F=temps N=1"),
    (REST, "temps 1", "F=temps N=1"),
    (REST, "temps - 12", "F=temps N=12"),
    (WEEK, "2 ? 12", "P=2 F=unknown N=12"),
    (WEEK, "2 ? ?", "P=2 F=unknown N=unknown"),
    (WEEK, "2, temps ?", "P=2 F=temps"),
    (REST, "temps, ?", "F=temps N=unknown"),
    (REST, "temps ?", None),
    (REST, "1 ?", None),
    (WEEK, "2 temps ?", None),
    (WEEK, "2, temps", "P=2 F=temps"),
    (WEEK, "2, temps, 12!", "P=2 F=temps N=12"),
    (WEEK, "2, temps, 12, merci", "P=2 F=temps N=12"),
    (WEEK, "2 temps 12. Merci !", "P=2 F=temps N=12"),
    (WEEK, "Bonjour à tous,\n2, temps, 12", "P=2 F=temps N=12"),
    (FREE, "Hello, 4, 12, merci", "N=4 N=12 T=:merci"),
    (FREE, "4, 12, RAS", "N=4 N=12 T=:RAS"),
    (FREE, "4 12 tout va bien", "N=4 N=12 T=:tout va bien"),
    (FREE, "4, 12, tout va bien, merci", "N=4 N=12 T=:tout va bien, merci"),
    (SHARES, "4,5, 12, RAS", "D=4.5 D=12 T=:RAS"),
    (SHARES, "4,5/3,2/ras", "D=4.5 D=3.2 T=:ras"),
    (SHARES, "4,5 3,2 ras", "D=4.5 D=3.2 T=:ras"),
]
NO_LINES = [
    (WEEK, "4,5"), (WEEK, "12"), (WEEK, "2, temps, beaucoup"), (WEEK, "on manque de temps, de moyens"), (WEEK, "temps"),
    (FREE, "4,5"), (FREE, "1 250"), (SHARES, "4,5"), ((COUNT,), "4, 5"), (WEEK, ", , "), (WEEK, "2, temps, 12, 13"),
    ((SCALE, COUNT, COUNT), "4 1 250 300"),
]  # fmt: skip


def read(asked: tuple[Indicator, ...], text: str) -> str | None:
    found = read_line(asked, text, lambda part: WORDS.get(part.lower()))
    if found is None:
        return None
    said = [each.read if isinstance(each.read, str) else _value(each.read) for each in found]
    return " ".join(f"{each.indicator.id}={one}" for each, one in zip(found, said, strict=True))


def _value(value: Value) -> str:
    return f"{value.value}:{value.note}" if value.note else value.value


@pytest.mark.parametrize(("asked", "text", "said"), LINES)
def test_a_line_answers_the_questions(asked: tuple[Indicator, ...], text: str, said: str | None) -> None:
    assert read(asked, text) == said


@pytest.mark.parametrize("text", ["1, 2", "1 2", "1; 2", "1,2", "1\n2"])
def test_of_two_bare_numbers_that_may_be_two_choices_the_second_is_asked_about(text: str) -> None:
    found = read_partly(REST, text)

    assert found is not None
    assert [part.read for part in found[0]] == [Value("temps")]
    assert (found[1].indicator, found[1].read) == (COUNT, Roughly("2"))


@pytest.mark.parametrize("text", ["1 et 2", "1 & 2", "1/2", "1, 2 et 3"])
def test_of_numbers_that_are_joined_none_is_kept(text: str) -> None:
    assert read_partly(REST, text) is None


def test_of_a_numbered_line_the_part_that_is_no_value_is_named() -> None:
    found = read_partly(WEEK, "1) 2 2) temps 3) une douzaine")

    assert found is not None
    assert (found[1].indicator, found[1].read) == (COUNT, Roughly("12"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2) temps 3) 12", "F N"),
        ("1) 2 2) temps", "P F"),
        ("3) 12 4) 13", ""),
        ("1) 2 2) pas de local", ""),
        ("12", ""),
    ],
)
def test_numbers_may_be_those_of_the_questions_of_the_round(text: str, said: str) -> None:
    assert " ".join(part.indicator.id for part in read_numbered(WEEK, text) or ()) == said


@pytest.mark.parametrize(("asked", "text"), NO_LINES)
def test_what_may_mean_something_else_is_no_line(asked: tuple[Indicator, ...], text: str) -> None:
    assert read(asked, text) is None


@given(st.text(max_size=80))
def test_nothing_that_people_write_breaks_it(text: str) -> None:
    read(WEEK, text)
